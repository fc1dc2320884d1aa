from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_samples import record, span

from extractor.errors import InputProblem
from extractor.research.citing import MENTIONED, cite
from extractor.research.days import asked_for, first_day, last_day
from extractor.research.deadlines import deadlines
from extractor.research.nearest import nearest, unknown
from extractor.research.statistics import answer, statistics
from extractor.store.database import Database


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02-28", "2023-02-28", "2023-02-28"),
    ],
)
def test_days_of_a_date(words: str, first: str, last: str) -> None:
    assert asked_for(words).isoformat() == first
    assert asked_for(words, end=True).isoformat() == last


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_is_its_own_first_and_last(day: date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "words", ["", "24", "2024-13", "30/3/2024", "2024-02-30", "tháng 3", "0000"]
)
def test_what_is_no_date(words: str) -> None:
    with pytest.raises(InputProblem, match="2024-03-30"):
        asked_for(words)


def _deadline(text: str, **more: str) -> dict[str, object]:
    return {"text": text, "kind": "by", "evidence": [span(text, page=2)]} | more


@pytest.fixture
def calendar(database: Database) -> Database:
    made = [
        _deadline("trước 15/3", end="2024-03-15", action="báo cáo"),
        _deadline("trong tháng 4", start="2024-04", end="2024-04"),
        _deadline("từ tháng 1 đến tháng 6", start="2024-01", end="2024-06"),
        _deadline("ngày 20/4", start="2024-04-20"),
        _deadline("năm 2024", end="2024"),
        _deadline("hằng tháng", recurrence="FREQ=MONTHLY"),
    ]
    database.save([record("e", commune="xã Đồi Thông", deadlines=made)])
    return database


@pytest.mark.parametrize(
    ("start", "end", "due"),
    [
        ("2024-03", "2024-03", ["2024-03-15"]),
        ("2024-03-16", "2024-05", ["2024-04-20", "2024-04"]),
        ("2024-06-30", "2024-06-30", ["2024-06", *["2024-06-30"] * 4]),
        ("2024-07", None, ["2024"]),
        (None, "2024-04-20", ["2024-03-15", "2024-04-20"]),
        ("2025", None, []),
    ],
)
def test_deadlines(calendar: Database, start: str | None, end: str | None, due: list[str]) -> None:
    assert sorted(row.due for row in deadlines(calendar, start, end).rows) == sorted(due)


def test_deadlines_tell_what_where_and_by_whom(calendar: Database) -> None:
    row = deadlines(calendar, "2024-03", "2024-03", level="commune", province="sông lam").rows[0]
    assert (row.action, row.unit, row.page) == ("báo cáo", "xã Đồi Thông", 2)
    assert deadlines(calendar, "2024-03", "2024-03").answer().columns[0] == "due"
    assert not deadlines(calendar, level="district").rows


def test_a_span_ends_after_it_begins(calendar: Database) -> None:
    with pytest.raises(InputProblem, match="2024-01 lies before 2024-02"):
        deadlines(calendar, "2024-02", "2024-01")


@pytest.fixture
def citing(database: Database) -> Database:
    mention = {"code": "318/QĐ-TTg", "legal_id": "qd-318-ttg-2022", "evidence": [span("318")]}
    database.save([record("e", legal_bases=[], citations=[mention])])
    return database


@pytest.mark.parametrize("code", ["318/QĐ-TTg", "318/qd-ttg", " 318 / QĐ-TTg", "qd-318-ttg-2022"])
def test_who_cites_an_act(citing: Database, code: str) -> None:
    found = cite(citing, code)
    assert (found.plans, found.resting) == (5, 4)
    relations = {row.document_name: row.relation for row in found.rows}
    assert relations == dict.fromkeys(["a.pdf", "b.pdf", "c.pdf", "d.pdf"], "Căn cứ") | {
        "e.pdf": MENTIONED
    }


def test_citing_tells_the_place(citing: Database) -> None:
    row = cite(citing, "318/QĐ-TTg").rows[0]
    assert (row.act, row.pin, row.page) == ("Quyết định 318/QĐ-TTg", "khoản 2 Điều 1", 1)
    assert cite(citing, "7/CV-NN").answer().columns[0] == "unit"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("319/QĐ-TTg", "Did you mean: 318/QĐ-TTg?"),
        ("' OR 1=1", "There is no cited act"),
        (" ", "The code is empty"),
    ],
)
def test_an_act_that_nobody_cites(citing: Database, code: str, words: str) -> None:
    with pytest.raises(InputProblem, match=re.escape(words)):
        cite(citing, code)


def test_statistics(database: Database) -> None:
    figures = {(one.section, one.name): one.number for one in statistics(database)}
    assert figures["rows", "documents"] == 4
    assert figures["rows", "targets"] == 8
    assert figures["plans with", "number"] == 4
    assert figures["plans by year", "2024"] == 3
    assert figures["plans by level", "commune"] == 4
    assert figures["plans by province", "tỉnh Sông Lam"] == 4
    assert figures["plans by flag", "low-ocr-confidence"] == 4
    assert figures["plans by indicator", "Thu nhập bình quân đầu người"] == 4
    assert figures["plans by cited act", "Quyết định 318/QĐ-TTg"] == 4
    assert answer(statistics(database)).columns == ("section", "name", "number")


def test_statistics_of_an_empty_database(database_url: str) -> None:
    with Database.open(database_url) as empty:
        figures = statistics(empty)
        assert {one.number for one in figures} == {0}


KNOWN = ["Tỷ lệ hộ nghèo (đa chiều)", "Thu nhập bình quân đầu người", "targets_by_commune"]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("ho ngheof", ["Tỷ lệ hộ nghèo (đa chiều)"]),
        ("target_by_commune", ["targets_by_commune"]),
        ("xyz", []),
    ],
)
def test_nearest_names(name: str, near: list[str]) -> None:
    assert nearest(name, KNOWN) == near


def test_a_long_list_of_names_is_cut() -> None:
    assert unknown("thing", "xyz", [str(number) * 3 for number in range(20)]).advice.endswith(
        "and 8 more."
    )
    assert unknown("thing", "xyz", []).advice == ""
