from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_samples import record, sha256, span
from sqlalchemy import func, select

from extractor.records.model import PlanRecord
from extractor.store.database import BATCH, Database
from extractor.store.shapes import CONTENT_TABLES
from extractor.store.tables import metadata

ODD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        yield opened


def sizes(database: Database) -> dict[str, int]:
    with database.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }


def test_a_record_comes_back_as_it_was(database: Database) -> None:
    saved = record()
    report = database.save([saved])
    assert (report.inserted, report.refused) == (1, ())
    assert database.load(saved.source.sha256) == saved


def test_the_sample_fills_every_table_of_content(database: Database) -> None:
    database.save([record()])
    empty = {name for name, rows in sizes(database).items() if not rows}
    assert not empty & {"documents", "issuers", "actors", *CONTENT_TABLES}


def test_an_empty_record_comes_back_empty(database: Database) -> None:
    source = record().source.model_copy(update={"page_reading": [], "signatures": []})
    bare = PlanRecord(extractor_version="0.1.0", source=source)
    database.save([bare])
    assert database.load(source.sha256) == bare
    assert database.load(sha256("another")) is None


@pytest.mark.parametrize("rows", [1, 191, 192, 193, 400])
def test_rows_fill_any_number_of_statements(database: Database, rows: int) -> None:
    recipients = [{"value": f"thôn {n}", "evidence": [span(f"thôn {n}")]} for n in range(rows)]
    saved = record(recipients=recipients)
    database.save([saved])
    assert database.load(saved.source.sha256) == saved


def test_places_on_the_page_keep_every_digit(database: Database) -> None:
    boxes = [[0.1, 1e-7, 1e16, 12345.678901234567], [-0.0, 0.30000000000000004, 1, 2.5e300]]
    saved = record(title={"value": "x", "evidence": [span("x") | {"boxes": boxes}]})
    database.save([saved])
    found = database.load(saved.source.sha256)
    assert found is not None
    assert found.title.evidence[0].boxes == [tuple(box) for box in boxes]


@pytest.mark.parametrize("period", ["2021/2025", "2024-02/..", "../2030-12-31"])
def test_periods_keep_their_precision(database: Database, period: str) -> None:
    saved = record(period={"value": period, "evidence": [span(period)]})
    database.save([saved])
    assert database.load(saved.source.sha256) == saved


def test_saving_twice_changes_nothing(database: Database) -> None:
    records = [record("a"), record("b", commune="xã Đồi Thông")]
    database.save(records)
    before = sizes(database)
    report = database.save(records)
    assert (report.inserted, report.replaced, report.unchanged) == (0, 0, 2)
    assert sizes(database) == before
    assert database.save(records, force=True).replaced == 2
    assert sizes(database) == before


def test_the_same_file_twice_in_one_call_is_stored_once(database: Database) -> None:
    report = database.save([record(), record()])
    assert (report.inserted, report.unchanged) == (1, 1)


def test_a_new_version_replaces_and_leaves_nothing_behind(database: Database) -> None:
    database.save([record(income=50e6), record("b")])
    other = sizes(database)
    newer = record(income=70e6, extractor_version="0.2.0", flags=[], assignments=[], citations=[])
    assert database.save([newer]).replaced == 1
    assert database.load(newer.source.sha256) == newer
    assert database.stored_version(newer.source.sha256) == "0.2.0"
    assert sizes(database)["documents"] == other["documents"]
    assert sizes(database)["flags"] == other["flags"] - 1

    database.save([record("b", extractor_version="0.2.0", assignments=[], citations=[])])
    assert sizes(database)["actors"] == 0
    assert sizes(database)["legal_acts"] == 1


def test_a_run_clears_up_when_it_finishes(database: Database) -> None:
    database.save([record("a")])
    run = database.begin_run("0.2.0")
    database.save([record("a", extractor_version="0.2.0", assignments=[])], run)
    assert sizes(database)["actors"] == 1
    database.finish_run(run)
    assert sizes(database)["actors"] == 0


@pytest.mark.parametrize(
    "broken",
    [
        record("broken", targets=[{"value": math.nan, "evidence": [span()]}]),
        record("broken", number={"value": 10**30, "evidence": [span()]}),
        record(
            "broken", recipients=[{"value": "x", "evidence": [span() | {"start": 9, "end": 2}]}]
        ),
    ],
    ids=["not a number", "number too large", "evidence ends before it starts"],
)
def test_a_record_that_breaks_a_rule_is_reported_and_the_others_saved(
    database: Database, broken: PlanRecord
) -> None:
    good = [record("a"), record("c", commune="xã Đồi Thông")]
    report = database.save([good[0], broken, good[1]])
    assert (report.inserted, len(report.refused)) == (2, 1)
    assert (report.refused[0].name, bool(report.refused[0].message)) == ("broken.pdf", True)
    assert [database.load(one.source.sha256) for one in good] == good
    assert database.load(broken.source.sha256) is None


def test_a_wrong_hash_is_refused(database: Database) -> None:
    short = record()
    short.source.sha256 = "abc"
    assert "sha256" in database.save([short]).refused[0].message


def test_more_records_than_a_batch(database: Database) -> None:
    records = [record(str(i), commune=f"xã Số {i % 7}") for i in range(BATCH + 3)]
    assert database.save(records).inserted == BATCH + 3
    assert sizes(database)["issuers"] == 7
    assert sizes(database)["legal_acts"] == 2
    assert sizes(database)["actors"] == 1


def test_spellings_of_an_issuer_meet_and_same_names_elsewhere_do_not(database: Database) -> None:
    def issued(seed: str, name: str, body: str, district: str) -> PlanRecord:
        unit = {"name": "xã Tân Hoà", "district": district, "province": "tỉnh Sông Lam"}
        issuer = {
            "name": name,
            "body": body,
            "level": "commune",
            "unit": unit,
            "evidence": [span()],
        }
        return record(seed, issuer=issuer)

    database.save(
        [
            issued("a", "Uỷ ban nhân dân xã Tân Hoà", "UBND", "huyện Đông"),
            issued("b", "UBND XÃ TÂN HÒA", "UBND", "Huyện Đông"),
            issued("c", "Ủy ban nhân dân xã Tân Hòa", "UBND", "huyện Tây"),
            issued("d", "Trường Tiểu học Tân Hòa 1", "TRƯỜNG", "huyện Đông"),
            issued("e", "Trường Tiểu học Tân Hòa 2", "TRƯỜNG", "huyện Đông"),
        ]
    )
    assert sizes(database)["issuers"] == 4


def test_an_act_gathers_what_its_citations_know(database: Database) -> None:
    act = {"code": "5/NQ-HĐND", "legal_id": "nq-5", "evidence": [span()]}
    database.save([record("a", citations=[act])])
    database.save([record("b", citations=[act | {"date": "2023-12-08", "title": "về ngân sách"}])])
    acts = metadata.tables["legal_acts"]
    with database.reading() as connection:
        row = connection.execute(select(acts).where(acts.c.legal_id == "nq-5")).one()
    assert (row.code, row.date, row.title) == ("5/NQ-HĐND", "2023-12-08", "về ngân sách")


def label(database: Database) -> str | None:
    with database.reading() as connection:
        stored = connection.execute(select(metadata.tables["indicators"])).one()
    return str(stored.label) if stored.label is not None else None


def test_labels_name_the_indicators(database: Database) -> None:
    database.save([record("a")])
    assert label(database) == "Thu nhập bình quân đầu người"
    database.labels = {"eco.income_per_capita": "Thu nhập"}
    database.save([record("b")])
    assert label(database) == "Thu nhập"


def test_an_indicator_nobody_named_has_no_label(database: Database) -> None:
    target = {"indicator_id": "own.thing", "value": 1, "evidence": [span()]}
    database.save([record("a", targets=[target])])
    assert label(database) is None


def test_a_plan_without_date_takes_the_year_of_its_carrier(database: Database) -> None:
    carrier = {"code": "9/QĐ-UBND", "date": "2021-05"}
    database.save([record(issued_on={"value": None}, issued_with=carrier)])
    with database.reading() as connection:
        row = connection.execute(select(metadata.tables["documents"])).one()
    assert (row.issued_on, row.year) == (None, 2021)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ODD, ODD, ODD)
def test_odd_texts_survive(text: str, task: str, partner: str) -> None:
    saved = record(
        text=text,
        title={"value": text, "evidence": [span(text)]},
        assignments=[
            {
                "unit": {"name": task},
                "task": text,
                "with": [partner, task],
                "evidence": [span(task)],
            }
        ],
        flags=[{"code": "odd", "message": text}],
    )
    with tempfile.TemporaryDirectory() as folder, Database.open(f"{folder}/plans.db") as database:
        report = database.save([saved])
        assert report.refused == ()
        assert database.load(saved.source.sha256) == saved


def test_tables_of_content_are_all_emptied_with_their_document() -> None:
    hold = {name for name, table in metadata.tables.items() if "document_id" in table.columns}
    assert set(CONTENT_TABLES) <= hold
