"""Two runs over the same archive leave the same database, in whatever order files finish."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from record_samples import read, record, record_data, sha256
from sqlalchemy import delete, select, update

from extractor.batch.ingest import ingest
from extractor.batch.outcome import Verdict
from extractor.errors import StoreProblem
from extractor.records.model import PlanRecord
from extractor.store.comparing import compare_databases
from extractor.store.database import Database
from extractor.store.tables import metadata

PROJECT = Path(__file__).parents[2]
FORM = [f"chữ{number}" for number in range(120)]
COPIES = 24


def filled_in(number: int) -> PlanRecord:
    """One of many plans on one form, the number of which three communes have given twice."""
    words = [*FORM[: 100 - number % 3], *(f"riêng{number}a{place}" for place in range(20))]
    changes: dict[str, Any] = {
        "text": " ".join(words),
        "number": read(1 + number % 3),
        "title": read(f"Kế hoạch {number % 5}"),
        "code": read("1/KH-UBND"),
    }
    data = record_data(f"plan {number:02}", f"xã Suối {number % 4}", income=50e6 + number % 7)
    data["issuer"]["key"] = f"UBND|{number % 4}"
    data["issuer"]["name"] = data["issuer"]["name"].upper() if number % 2 else None
    data["citations"][1] |= {"code": "1/KH-UBND", "date": "2024-01-22", "issuer": None}
    data["citations"].append(data["citations"][1] | {"doc_type": "Kế hoạch"})
    if number % 2:
        data["citations"].reverse()
    return PlanRecord.model_validate(data | changes)


def named(one: PlanRecord, name: str) -> PlanRecord:
    return one.model_copy(update={"source": one.source.model_copy(update={"name": name})})


def ingested(url: str, seed: int, at_once: int = 5) -> str:
    """A database of plans that finished in an order of their own; the last is there twice."""
    plans = [filled_in(number) for number in range(COPIES)]
    plans.append(named(plans[-1], "a copy.pdf"))
    random.Random(seed).shuffle(plans)  # noqa: S311 -- no secret
    with Database.open(url) as database:
        run = database.begin_run("0.1.0")
        for start in range(0, len(plans), at_once):
            database.save(plans[start : start + at_once], run)
        database.finish_run(run)
    return url


def count(url: str, table: str) -> int:
    with Database.open(url, read_only=True) as database, database.reading() as connection:
        return len(connection.execute(metadata.tables[table].select()).all())


@pytest.mark.parametrize("seed", range(1, 5))
def test_the_order_in_which_files_finish_makes_no_difference(
    database_url: str, tmp_path: Path, seed: int
) -> None:
    first = ingested(str(tmp_path / "first.db"), 0)
    second = ingested(database_url, seed, at_once=7)
    found = compare_databases(first, second)
    assert found.differences == []
    assert (found.same, found.documents) == (True, COPIES)
    for table in ("document_links", "plan_links", "text_sketches", "target_ranks", "evidence"):
        assert found.rows > count(first, table) >= COPIES


def test_every_table_but_those_of_runs_is_compared(tmp_path: Path) -> None:
    url = ingested(str(tmp_path / "first.db"), 0)
    with Database.open(url) as database:
        database.correct(sha256("plan 00"), "number", 9, by="Lò Văn Mẫu")
    of_runs = {"runs", "outcomes", "batches", "ledger"}
    rows = sum(count(url, name) for name in metadata.tables if name not in of_runs)
    assert compare_databases(url, url).rows == rows


def test_what_differs_is_named(database_url: str, tmp_path: Path) -> None:
    first, second = str(tmp_path / "first.db"), database_url
    for url, seeds in ((first, "abc"), (second, "bad")):
        with Database.open(url) as database:
            database.save(record(seed) for seed in seeds)
    with Database.open(second) as database, database.writing() as connection:
        targets, evidence = metadata.tables["targets"], metadata.tables["evidence"]
        documents = metadata.tables["documents"].c
        b = select(documents.id).where(documents.name == "b.pdf").scalar_subquery()
        of_b = (targets.c.document_id == b) & (targets.c.position == 1)
        connection.execute(update(targets).where(of_b).values(value=15))
        connection.execute(delete(evidence).where(evidence.c.owner_kind == "flag"))
    found = compare_databases(first, second)
    words = [one.words() for one in found.differences]
    assert "documents, c.pdf: only in the first" in words
    assert "documents, d.pdf: only in the second" in words
    assert "targets, b.pdf, 1, value: 14.0 / 15.0" in words
    assert "evidence, flag, a.pdf, 0: only in the first" in words
    assert (found.same, found.documents) == (False, 2)
    assert (found.differing["documents"], found.differing["targets"]) == (2, 1)
    assert found.differing["evidence"] == 2


def test_both_must_be_there(tmp_path: Path) -> None:
    Database.open(str(tmp_path / "plans.db")).close()
    with pytest.raises(StoreProblem, match="no database"):
        compare_databases(str(tmp_path / "plans.db"), str(tmp_path / "other.db"))


def test_two_runs_with_two_children_leave_the_same(tmp_path: Path) -> None:
    plans = sorted((PROJECT / "corpora" / "rendered" / "txt").glob("*.txt"))
    urls = [str(tmp_path / name) for name in ("first.db", "second.db")]
    for url, files in zip(urls, (plans, plans[::-1]), strict=True):
        with Database.open(url) as database:
            outcomes = list(ingest(files, database, jobs=2))
        assert {one.verdict for one in outcomes} <= {Verdict.DONE, Verdict.NEEDS_REVIEW}
    found = compare_databases(*urls)
    assert (found.differences, found.documents) == ([], len(plans))
