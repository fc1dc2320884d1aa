"""What goes wrong around a database: full disks, several writers, records that break rules."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from record_samples import record, sha256
from sqlalchemy import event, select, text

from corpora.province.plans import records
from extractor.errors import StoreProblem
from extractor.store.database import Database
from extractor.store.tables import metadata

APART = frozenset({"runs", "outcomes", "ledger", "batches"})
"""Tables of runs, which tell when something was done."""


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        opened.linking = False
        yield opened


def content(database: Database) -> dict[str, list[Any]]:
    """All rows of all tables but those of runs."""
    with database.reading() as connection:
        return {
            name: sorted(map(repr, connection.execute(select(table))))
            for name, table in metadata.tables.items()
            if name not in APART
        }


def stored(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.execute(text("SELECT COUNT(*) FROM documents")).scalar_one())


def sound(database: Database) -> bool:
    with database.reading() as connection:
        return connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def test_two_runs_leave_the_same_rows(database: Database) -> None:
    plans = [record("a"), *records(60), record("b", commune="xã Đồi Thông")]
    first = database.begin_run("0.1.0")
    database.save(plans, first)
    database.finish_run(first)
    before = content(database)
    again = database.begin_run("0.1.0")
    assert database.save(plans, again).unchanged == 62
    database.finish_run(again)
    assert content(database) == before
    assert database.save(plans, first, force=True).replaced == 62
    database.finish_run(first)
    assert content(database) == before


def test_the_order_of_files_makes_no_difference_to_what_they_share(database: Database) -> None:
    plans = list(records(80, start=1900))
    shared = ("issuers", "legal_acts", "actors", "indicators", "target_groups")

    def told() -> dict[str, list[Any]]:
        with database.reading() as connection:
            return {
                name: sorted(
                    repr([value for key, value in row.items() if key != "id"])
                    for row in connection.execute(select(metadata.tables[name])).mappings()
                )
                for name in shared
            }

    database.save(plans)
    forwards = told()
    with database.writing() as connection:
        for name in reversed([table.name for table in metadata.sorted_tables]):
            connection.execute(metadata.tables[name].delete())
    database.save(reversed(plans))
    assert told() == forwards


def test_a_batch_goes_on_without_the_records_that_break_a_rule(database: Database) -> None:
    good = list(records(30))
    bad = [
        record("negative", source=good[0].source.model_copy(update={"pages": -1})),
        record("unhashed", source=good[0].source.model_copy(update={"sha256": "short"})),
    ]
    bad[0].source.sha256 = sha256("negative")
    report = database.save([*good[:10], bad[0], *good[10:20], bad[1], *good[20:]])
    assert report.inserted == 30
    assert [refused.sha256 for refused in report.refused] == [sha256("negative"), "short"]
    assert all("ck_documents" in refused.message for refused in report.refused)
    assert stored(database) == 30


def test_readers_see_a_sound_database_while_it_is_written(database: Database) -> None:
    troubles: list[Exception] = []
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                with database.reading() as connection:
                    documents, texts = connection.execute(
                        text(
                            "SELECT (SELECT COUNT(*) FROM documents), "
                            "(SELECT COUNT(*) FROM documents_text)"
                        )
                    ).one()
                    connection.execute(text("SELECT COUNT(*) FROM targets_by_commune")).all()
                assert documents == texts
                seen.append(documents)
        except Exception as error:
            troubles.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    try:
        for start in range(0, 600, 50):
            database.save(records(50, start=start))
    finally:
        done.set()
        for reader in readers:
            reader.join()
    assert troubles == []
    assert len(seen) >= 4
    assert max(seen) <= stored(database) == 600


def test_two_writers_take_turns_and_lose_nothing(database_url: str) -> None:
    Database.open(database_url).close()
    program = (
        "import sys\n"
        "from corpora.province.plans import records\n"
        "from extractor.store.database import Database\n"
        "with Database.open(sys.argv[1], wait=60) as database:\n"
        "    run = database.begin_run('0.1.0')\n"
        "    for start in range(int(sys.argv[2]), int(sys.argv[3]), 10):\n"
        "        report = database.save(records(10, start=start), run)\n"
        "        assert not report.refused, report\n"
        "    database.linking = False\n"
        "    database.finish_run(run)\n"
    )
    root = str(Path(__file__).parents[2])
    ingests = [
        subprocess.Popen(  # noqa: S603 (our own program)
            [sys.executable, "-c", program, database_url, str(start), str(end)],
            cwd=root,
            stderr=subprocess.PIPE,
        )
        for start, end in ((0, 100), (50, 150))
    ]
    for ingest in ingests:
        _, said = ingest.communicate()
        assert ingest.returncode == 0, said.decode()
    with Database.open(database_url) as database:
        assert stored(database) == 150
        assert database.save(records(150)).unchanged == 150


def test_a_writer_that_waits_too_long_is_told(database_url: str) -> None:
    with Database.open(database_url) as first:
        with first.writing(), pytest.raises(StoreProblem, match="in use") as caught:
            Database.open(database_url, wait=0.05)
        assert "again later" in caught.value.advice
        with Database.open(database_url, wait=0.05) as second:
            assert second.save([record()]).inserted == 1


def test_a_full_disk_is_named_and_loses_nothing(tmp_path: Path) -> None:
    with Database.open(str(tmp_path / "plans.db")) as database:
        database.linking = False
        database.save(records(20))
        writer = database._writer
        assert writer is not None
        writer.dispose()
        with database.reading() as connection:
            pages = int(connection.execute(text("PRAGMA page_count")).scalar_one())

        def limit(driver: Any, _record: object) -> None:
            driver.execute(f"PRAGMA max_page_count = {pages + 40}")

        event.listen(writer, "connect", limit)
        with pytest.raises(StoreProblem, match="disk is full") as caught:
            database.save(records(400, start=20))
        assert "Make room" in caught.value.advice
        assert sound(database)
        kept = stored(database)
        assert kept >= 20
        event.remove(writer, "connect", limit)
        writer.dispose()
        report = database.save(records(420))
        assert (report.inserted, report.unchanged) == (420 - kept, kept)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs limits of a process")
def test_a_file_that_may_not_grow_is_named_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Database.open(str(path)) as database:
        database.linking = False
        database.save(records(20))
    program = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from corpora.province.plans import records\n"
        "from extractor.errors import StoreProblem\n"
        "from extractor.store.database import Database\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "with Database.open(sys.argv[1]) as database:\n"
        "    room = Path(sys.argv[1]).stat().st_size + 200_000\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))\n"
        "    try:\n"
        "        database.save(records(400))\n"
        "    except StoreProblem as problem:\n"
        "        sys.exit(f'{problem}')\n"
    )
    ended = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", program, str(path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1, ended.stderr
    assert "The database" in ended.stderr
    assert "Traceback" not in ended.stderr
    with Database.open(str(path)) as database:
        database.linking = False
        assert sound(database)
        assert stored(database) >= 20
        report = database.save(records(400))
        assert report.inserted + report.unchanged == 400


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://nobody@127.0.0.1:1/plans", "cannot be reached"),
        ("postgresql://nobody@no-such-host.invalid/plans", "cannot be reached"),
        ("postgresql://nobody@/plans?host=/nowhere", "cannot be reached"),
    ],
)
def test_a_server_that_is_not_there_is_named(url: str, words: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreProblem, match=words) as caught:
        Database.open(url)
    assert caught.value.advice


def test_a_database_that_is_not_on_the_server_is_named(postgres_url: str) -> None:
    with pytest.raises(StoreProblem, match="is not there") as caught:
        Database.open(postgres_url.replace("plans_", "plans-of-old-"))
    assert "createdb" in caught.value.advice


def test_a_password_is_never_shown(postgres_url: str) -> None:
    secret = postgres_url.replace("postgres@", "postgres:hush@").replace("plans_", "other_")
    with pytest.raises(StoreProblem) as caught:
        Database.open(secret)
    assert "hush" not in str(caught.value)


def test_a_server_database_of_another_program_is_left_alone(postgres_url: str) -> None:
    with pytest.raises(StoreProblem, match="no plans"):
        Database.open(postgres_url, create=False)
    Database.open(postgres_url).close()
    with Database.open(postgres_url) as database, database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE schema_version")
    with pytest.raises(StoreProblem, match="another program"):
        Database.open(postgres_url)


def test_reading_only_is_kept_by_the_server(postgres_url: str) -> None:
    with Database.open(postgres_url) as database:
        database.save([record()])
    with Database.open(postgres_url, read_only=True) as database:
        assert database.load(record().source.sha256) == record()
        with pytest.raises(StoreProblem, match="may not be written"), database.reading() as reader:
            reader.exec_driver_sql("DELETE FROM documents")
