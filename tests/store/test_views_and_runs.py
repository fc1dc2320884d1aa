from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from record_samples import record, sha256
from sqlalchemy import inspect, select, text

from extractor.store.database import Database
from extractor.store.ddl import views
from extractor.store.runs import Outcome
from extractor.store.tables import metadata


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        opened.save([record("a"), record("b", commune="xã Đồi Thông", income=70e6)])
        yield opened


def rows(database: Database, view: str) -> list[dict[str, Any]]:
    with database.reading() as connection:
        found = connection.execute(select(text("*")).select_from(text(view)))
        return [dict(row) for row in found.mappings()]


def test_targets_by_commune(database: Database) -> None:
    found = rows(database, "targets_by_commune")
    assert len(found) == 4
    incomes = {row["unit"]: row for row in found if row["indicator_id"]}
    assert {unit: row["value"] for unit, row in incomes.items()} == {
        "xã Suối Mây": 62e6,
        "xã Đồi Thông": 70e6,
    }
    expected = {
        "district": "huyện Núi Xanh",
        "province": "tỉnh Sông Lam",
        "level": "commune",
        "year": 2024,
        "comparator": ">=",
        "unit_of_measure": "đồng",
        "due": "2024-12-31",
        "document_code": "12/KH-UBND",
        "page": 2,
        "quote": "thu nhập bình quân đạt 62 triệu đồng",
        "current_unit": "xã Mây Mới",
    }
    assert {name: incomes["xã Suối Mây"][name] for name in expected} == expected


def test_tasks_by_unit(database: Database) -> None:
    task = rows(database, "tasks_by_unit")[0]
    assert (task["actor_id"], task["role"], task["partners"], task["due"]) == (
        "cc.dia_chinh",
        "lead",
        "Hội Nông dân; các thôn",
        "2024-06",
    )


def test_deadline_calendar(database: Database) -> None:
    calendar = rows(database, "deadline_calendar")
    assert len(calendar) == 4
    assert {(row["ends_on"], row["recurrence"]) for row in calendar} == {
        ("2024-06-30", None),
        (None, "FREQ=MONTHLY"),
    }


def test_cited_acts(database: Database) -> None:
    acts = {row["code"]: row for row in rows(database, "cited_acts")}
    assert acts["318/QĐ-TTg"]["plans"] == acts["318/QĐ-TTg"]["plans_resting_on_it"] == 2
    assert (acts["7/CV-NN"]["plans"], acts["7/CV-NN"]["plans_resting_on_it"]) == (2, 0)
    assert acts["318/QĐ-TTg"]["issuers"] == 2


def test_documents_to_check(database: Database) -> None:
    assert {
        (row["document_name"], row["flag"], row["page"])
        for row in rows(database, "documents_to_check")
    } == {
        ("a.pdf", "low-ocr-confidence", 2),
        ("b.pdf", "low-ocr-confidence", 2),
    }


def test_the_database_explains_itself(database: Database) -> None:
    with database.reading() as connection:
        found = inspect(connection)
        if connection.dialect.name == "postgresql":
            schema = {
                name: str(found.get_table_comment(name)["text"])
                + "".join(str(column["comment"]) for column in found.get_columns(name))
                for name in (*metadata.tables, *found.get_view_names())
            }
        else:
            schema = dict(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all())
    assert set(views()) <= set(schema)
    for table in metadata.sorted_tables:
        assert str(table.comment) in schema[table.name]
        for column in table.columns:
            assert column.comment
            assert column.comment in schema[table.name]


def test_a_run_counts_its_outcomes(database: Database) -> None:
    run = database.begin_run("0.1.0")
    database.save([record("c", commune="xã Ba")], run=run)
    database.record_outcome(run, Outcome("c.pdf", "read", sha256("c")))
    database.record_outcomes(
        run,
        [
            Outcome("x.pdf", "damaged", message="The file is cut short.", advice="Copy it again."),
            Outcome("y.pdf", "timeout"),
        ],
    )
    database.record_outcome(run, Outcome("y.pdf", "damaged"))
    assert database.finish_run(run) == {"damaged": 2, "read": 1}
    outcomes = metadata.tables["outcomes"]
    with database.reading() as connection:
        stored = connection.execute(select(outcomes).order_by(outcomes.c.path)).all()
        book = connection.execute(select(metadata.tables["runs"])).one()
    assert [(row.path, row.outcome, row.document_id is None) for row in stored] == [
        ("c.pdf", "read", False),
        ("x.pdf", "damaged", True),
        ("y.pdf", "damaged", True),
    ]
    assert book.counts == {"damaged": 2, "read": 1}
    assert book.finished_at >= book.started_at
    assert database.begin_run("0.1.0") == run + 1
