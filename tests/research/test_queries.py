from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from record_samples import record, span

from extractor.errors import InputProblem
from extractor.research.comparison import compare
from extractor.research.queries import run_query
from extractor.research.tables import WRITERS, Answer, write_answer
from extractor.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database.open(str(tmp_path / "plans.db")) as opened:
        issued = {"value": "2025-02-01", "evidence": [span("2025-02-01")]}
        opened.save(
            [
                record("a", income=62e6),
                record("b", commune="xã Đồi Thông", income=70e6),
                record("c", commune="xã Đường Hoa", income=55e6),
                record("d", income=66e6, issued_on=issued),
            ]
        )
        yield opened


@pytest.mark.parametrize(
    ("given", "units"),
    [
        ({}, ["xã Suối Mây", "xã Đường Hoa", "xã Đồi Thông", "xã Suối Mây"]),
        ({"year": 2025}, ["xã Suối Mây"]),
        ({"year": 2023}, []),
        ({"level": "province"}, []),
        ({"province": "song lam", "year": 2025}, ["xã Suối Mây"]),
        ({"province": "Tỉnh Sông Lam", "level": "commune", "year": 2025}, ["xã Suối Mây"]),
        ({"province": "Lam"}, []),
    ],
)
def test_comparison_by_place_and_time(
    database: Database, given: dict[str, str | int], units: list[str]
) -> None:
    found = compare(database, "eco.income_per_capita", **given)  # type: ignore[arg-type]
    assert sorted(row.unit or "" for row in found.rows) == sorted(units)
    assert [row.year for row in found.rows] == sorted(row.year or 0 for row in found.rows)


@pytest.mark.parametrize(
    ("indicator", "number"),
    [
        ("eco.income_per_capita", 4),
        ("eco.", 4),
        ("eco", 0),
        ("thu nhap binh quan", 4),
        ("SỐ TIÊU CHÍ", 4),
        (None, 8),
        ("hộ nghèo", 0),
    ],
)
def test_comparison_by_indicator(database: Database, indicator: str | None, number: int) -> None:
    assert len(compare(database, indicator).rows) == number


def test_summaries(database: Database) -> None:
    summary = compare(database, "eco.", year=2024).summaries
    assert len(summary) == 1
    one = summary[0]
    assert (one.targets, one.units, one.lowest, one.middle, one.highest) == (3, 3, 55e6, 62e6, 70e6)
    assert compare(database, "eco.").summary().columns[0] == "indicator"


def test_rows_show_their_words(database: Database) -> None:
    row = compare(database, "eco.", year=2025).rows[0]
    assert (row.quote, row.page, row.comparator) == (
        "thu nhập bình quân đạt 62 triệu đồng",
        2,
        ">=",
    )
    answer = compare(database, "eco.").answer()
    assert (len(answer.rows), answer.columns[-1]) == (4, "quote")


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("documents", 4),
        ("targets_by_commune", 8),
        ("SELECT unit FROM issuers WHERE fold(unit) LIKE '%duong%'", 1),
        ("SELECT COUNT(*) AS number FROM targets GROUP BY unit;", 2),
        ("WITH some AS (SELECT 1 AS x UNION SELECT 2) SELECT x FROM some", 2),
        ("SELECT * FROM documents WHERE name LIKE '100%'", 0),
    ],
)
def test_queries(database: Database, query: str, rows: int) -> None:
    assert len(run_query(database, query).rows) == rows


def test_query_with_parameters(database: Database) -> None:
    answer = run_query(database, "SELECT name FROM documents WHERE year = :year", {"year": 2025})
    assert answer == Answer(("name",), (("d.pdf",),))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("DELETE FROM documents", "only read"),
        ("INSERT INTO indicators (id) VALUES ('x')", "only read"),
        ("DROP TABLE evidence", "only read"),
        ("PRAGMA query_only = OFF", "only read"),
        ("ATTACH DATABASE '/tmp/other.db' AS other", "only read"),
        ("BEGIN IMMEDIATE", "only read"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("SELECT * FROM nowhere", "targets_by_commune"),
        ("nowhere", "targets_by_commune"),
        ("SELECT wages FROM documents", "no such column"),
        ("SELEC 1", "not understood"),
        ("SELECT :unknown", "not understood"),
        ("", "empty"),
    ],
)
def test_wrong_queries_are_named(database: Database, query: str, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        run_query(database, query)
    assert len(run_query(database, "documents").rows) == 4


def test_a_query_cannot_write_even_unguarded(database: Database) -> None:
    with database.reading() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            driver.execute("DELETE FROM documents")


ANSWER = Answer(
    ("xã", "thu nhập", "ghi chú"),
    (("Đồi Thông", 62_000_000.0, None), ('có "ngoặc", phẩy', 1.5, b"\x01"), ("[bold]", None, None)),
)


def _csv_rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("form", "read", "expected"),
    [
        (
            "csv",
            _csv_rows,
            [
                ["xã", "thu nhập", "ghi chú"],
                ["Đồi Thông", "62000000.0", ""],
                ['có "ngoặc", phẩy', "1.5", "01"],
                ["[bold]", "", ""],
            ],
        ),
        (
            "json",
            json.loads,
            [
                {"xã": "Đồi Thông", "thu nhập": 62e6, "ghi chú": None},
                {"xã": 'có "ngoặc", phẩy', "thu nhập": 1.5, "ghi chú": "01"},
                {"xã": "[bold]", "thu nhập": None, "ghi chú": None},
            ],
        ),
        (
            "jsonl",
            lambda text: [json.loads(line)["xã"] for line in text.splitlines()],
            ["Đồi Thông", 'có "ngoặc", phẩy', "[bold]"],
        ),
    ],
)
def test_writers(form: str, read: Callable[[str], object], expected: object) -> None:
    stream = io.StringIO()
    write_answer(ANSWER, form, stream)
    assert read(stream.getvalue()) == expected


def test_terminal_table() -> None:
    stream = io.StringIO()
    write_answer(Answer(("a", "b", "empty"), (("[bold]x", 62e6, None),)), "table", stream)
    shown = stream.getvalue()
    assert "[bold]x" in shown
    assert "62,000,000" in shown
    assert "empty" not in shown
    assert "1 row\n" in shown


def test_unknown_format_is_named() -> None:
    with pytest.raises(InputProblem, match="jsonl") as caught:
        write_answer(ANSWER, "xml", io.StringIO())
    assert set(WRITERS) == {"table", "csv", "json", "jsonl"}
    assert caught.value.exit_code == 2
