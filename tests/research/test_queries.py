from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from extractor.errors import InputProblem
from extractor.knowledge.text import fold
from extractor.research.comparison import compare
from extractor.research.queries import run_query
from extractor.research.tables import LONGEST, WRITERS, Answer, write_answer
from extractor.store.database import Database


@pytest.mark.parametrize(
    ("given", "units"),
    [
        ({}, ["xã Suối Mây", "xã Đường Hoa", "xã Đồi Thông", "xã Suối Mây"]),
        ({"year": 2025}, ["xã Suối Mây"]),
        ({"year": 2023}, []),
        ({"level": "province"}, []),
        ({"province": "song lam", "year": 2025}, ["xã Suối Mây"]),
        ({"province": "Tỉnh Sông Lam", "level": "commune", "year": 2025}, ["xã Suối Mây"]),
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
        ("thu nhap binh quan", 4),
        ("SỐ TIÊU CHÍ", 4),
        (None, 8),
        ("TNBQ", 4),
        ("tiêu chí đạt", 4),
    ],
)
def test_comparison_by_indicator(database: Database, indicator: str | None, number: int) -> None:
    assert len(compare(database, indicator).rows) == number


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"indicator": "hộ nghèo"}, "There is no target in this database on 'hộ nghèo'"),
        ({"indicator": "thu nhap binh quanh"}, "Did you mean: Thu nhập bình quân đầu người"),
        ({"indicator": "'; DROP TABLE targets; --"}, "There are: "),
        ({"indicator": "%"}, "There is nothing to search for in '%'"),
        ({"province": "Lam"}, "tỉnh Sông Lam"),
    ],
)
def test_what_is_unknown_is_answered_with_what_is_near(
    database: Database, given: dict[str, str], words: str
) -> None:
    with pytest.raises(InputProblem, match=re.escape(words)):
        compare(database, **given)  # type: ignore[arg-type]


def test_comparison_by_the_units_of_today(database: Database) -> None:
    answer = compare(database, "eco.", year=2024).today()
    row = dict(zip(answer.columns, answer.rows[0], strict=True))
    assert len(answer.rows) == 1
    assert (row["current_unit"], row["units"], row["middle"]) == ("xã Mây Mới", 3, 62e6)
    assert "xã Đồi Thông ≥ 70 triệu đồng" in str(row["made_of"])


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
        ("WITH few AS (SELECT 1 AS x UNION SELECT 2) SELECT x FROM few", 2),
        ("SELECT * FROM documents WHERE name LIKE '100%'", 0),
    ],
)
def test_queries(database: Database, query: str, rows: int) -> None:
    assert len(run_query(database, query).rows) == rows


def test_fold_is_the_same_everywhere(database: Database) -> None:
    words = "Ủy  BAN – XÃ Đường Hoà, thị trấn Ẳng Ỷ - Quỹ"
    answer = run_query(database, "SELECT fold(:words) AS folded", {"words": words})
    assert answer.rows == ((fold(words),),)


def test_query_with_parameters(database: Database) -> None:
    answer = run_query(database, "SELECT name FROM documents WHERE year = :year", {"year": 2025})
    assert answer == Answer(("name",), (("d.pdf",),))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("DELETE FROM documents", "only read"),
        ("INSERT INTO indicators (id) VALUES ('x')", "only read"),
        ("DROP TABLE evidence", "only read"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("SELECT 1; DROP TABLE documents", "one statement"),
        ("SELECT * FROM nowhere", "targets_by_commune"),
        ("nowhere", "There are: acts_on_acts;"),
        ("tasks_by_unitt", "Did you mean: tasks_by_unit"),
        ("SELECT wages FROM documents", "wages"),
        ("SELEC 1", "not understood"),
        ("SELECT :unknown", "query (is not understood|asks for unknown)"),
        ("", "empty"),
    ],
)
def test_wrong_queries_are_named(database: Database, query: str, words: str) -> None:
    with pytest.raises(InputProblem, match=words):
        run_query(database, query)
    assert len(run_query(database, "documents").rows) == 4


@pytest.mark.parametrize(
    ("dialect", "query"),
    [
        ("sqlite", "PRAGMA query_only = OFF"),
        ("sqlite", "ATTACH DATABASE '/tmp/other.db' AS other"),
        ("sqlite", "BEGIN IMMEDIATE"),
        ("postgresql", "SET default_transaction_read_only = off"),
        ("postgresql", "WITH gone AS (DELETE FROM documents RETURNING id) SELECT * FROM gone"),
        ("postgresql", "COMMIT;"),
        ("postgresql", "SELECT set_config('transaction_read_only', 'off', false)"),
    ],
)
def test_no_way_round_reading_only(database: Database, dialect: str, query: str) -> None:
    if database.place.dialect != dialect:
        pytest.skip("of the other database")
    with pytest.raises(InputProblem, match=r"only read|not understood"):
        run_query(database, query)
    assert len(run_query(database, "documents").rows) == 4


def test_a_query_cannot_write_even_unguarded(database: Database) -> None:
    with database.reading() as connection, pytest.raises(DBAPIError, match=r"read.?only"):
        connection.execute(text("DELETE FROM documents"))


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


def test_a_long_table_is_cut_for_reading_only() -> None:
    answer = Answer(("a", "late"), tuple((n, n if n > LONGEST else None) for n in range(1200)))
    table, whole = io.StringIO(), io.StringIO()
    write_answer(answer, "table", table)
    assert f"The first {LONGEST} of 1,200 rows" in table.getvalue()
    assert "late" not in table.getvalue()
    write_answer(answer, "csv", whole)
    assert len(whole.getvalue().splitlines()) == 1201


def test_unknown_format_is_named() -> None:
    with pytest.raises(InputProblem, match="jsonl") as caught:
        write_answer(ANSWER, "xml", io.StringIO())
    assert set(WRITERS) == {"table", "csv", "json", "jsonl"}
    assert caught.value.exit_code == 2
