from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_samples import read, record, span

from extractor.errors import InputProblem
from extractor.research.excerpts import LEAD, ROOM, excerpt
from extractor.research.search import search
from extractor.research.search_terms import matches, understood
from extractor.store.database import Database
from extractor.store.full_text import PART, folded, parts


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("hộ nghèo", ["ho", "ngheo"]),
        ('"hộ nghèo" Đường', ["ho ngheo", "duong"]),
        ("“hộ nghèo” xã", ["ho ngheo", "xa"]),
        ("66/KH-UBND", ["66 kh ubnd"]),
        ("Uỷ ban", ["uy", "ban"]),
        ('lẻ "ngoặc', ["le", "ngoac"]),
        ("title:x* OR NEAR(a b)", ["title x", "or", "near a", "b"]),
        ("'; DROP TABLE documents; --", ["drop", "table", "documents"]),
    ],
)
def test_what_is_searched_for(words: str, terms: list[str]) -> None:
    assert [term.words for term in understood(words).terms] == terms


@pytest.mark.parametrize("words", ["", "  ", '""', "*", "--", "%_"])
def test_nothing_to_search_for(words: str) -> None:
    with pytest.raises(InputProblem, match="nothing to search for"):
        understood(words)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("đất và đạt", "dat", [("đất", False), ("đạt", False)]),
        ("đất và đạt", "đất", [("đất", True), ("đạt", False)]),
        ("Uỷ ban, UỶ BAN", '"ủy ban"', [("Uỷ ban", True), ("UỶ BAN", True)]),
        ("số 66/KH-UBND và 166/KH-UBND", "66/KH-UBND", [("66/KH-UBND", True)]),
        ("hộ\nnghèo", '"ho ngheo"', [("hộ\nnghèo", False)]),
        ("hội nghèo", "ho", []),
    ],
)
def test_where_words_stand(text: str, words: str, found: list[tuple[str, bool]]) -> None:
    made = matches(text, understood(words).terms)
    assert [(text[one.start : one.end], one.exact) for one in made] == found


def test_an_excerpt_shows_the_place_with_most_of_the_words() -> None:
    filler = "chữ " * 120
    text = f"{filler}nghèo {filler}hộ nghèo và hộ cận nghèo {filler}"
    made = excerpt(text, understood("hộ nghèo").terms)
    assert "**hộ** **nghèo** và **hộ** cận **nghèo**" in made.marked()
    assert made.text.startswith("… chữ")
    assert made.text.endswith("chữ …")
    assert len(made.text) <= ROOM + LEAD


@given(
    st.text(alphabet="hộ nghèođạ \nĐ.,-", max_size=400), st.sampled_from(["hộ", "dat", "nghèo hộ"])
)
def test_marks_stand_on_what_was_found(text: str, words: str) -> None:
    terms = understood(words).terms
    made = excerpt(text, terms)
    for start, end in made.marks:
        assert folded(made.text[start:end]) in {term.words for term in terms}


@given(st.text(alphabet="aĐ ạ.\n", max_size=500))
def test_folding_keeps_each_letter_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_long_bodies_are_parted_between_lines() -> None:
    text = ("một dòng\n" * (PART // 5))[:-1]
    made = list(parts(text))
    assert "".join(part for _, part in made) == text
    assert all(text[start : start + len(part)] == part for start, part in made)
    assert all(len(part) <= PART for _, part in made)
    assert all(part.endswith("\n") for _, part in made[:-1])


@pytest.fixture
def more(database: Database) -> Database:
    body = "Phát động trồng cây\ndọc tuyến đường Đồi Thông.\n" + "chữ " * 300 + "đạt chuẩn"
    database.save(
        [
            record("e", text=body, title=read("Đất đai và đạt chuẩn"), targets=[], assignments=[]),
            record(
                "f",
                text=None,
                title=read("Dat chuan"),
                targets=[],
                assignments=[
                    {
                        "unit": {"name": "Hội Nông dân"},
                        "role": "lead",
                        "task": "- vận động nông dân hiến đất",
                        "evidence": [span("hiến đất", page=3)],
                    }
                ],
            ),
        ]
    )
    return database


@pytest.mark.parametrize(
    ("words", "options", "hits"),
    [
        ("duong doi thong", {}, [("body", "e")]),
        ("đường Đồi Thông", {}, [("body", "e")]),
        ('"hien dat"', {}, [("task", "f")]),
        ("nông dân hiến", {}, [("task", "f")]),
        ("hiến nông dân", {}, [("task", "f")]),
        ("đất", {"kinds": ["task", "title"]}, [("task", "f"), ("title", "e"), ("title", "f")]),
        ("hiến đất", {"limit": 1}, [("task", "f")]),
        ("đất", {"kinds": ["title"]}, [("title", "e"), ("title", "f")]),
        ("dat chuan", {"kinds": ["body"]}, [("body", "e")]),
        ("thu nhập", {"year": 2025}, [("target", "d")]),
        ("thu nhập", {"level": "province"}, []),
        ("thu nhập", {"year": 2025, "province": "sông lam"}, [("target", "d")]),
        ("không có ở đâu", {}, []),
        ("x' OR '1'='1", {}, []),
    ],
)
def test_search(
    more: Database, words: str, options: dict[str, object], hits: list[tuple[str, str]]
) -> None:
    found = search(more, words, **options)  # type: ignore[arg-type]
    told = [(hit.kind, hit.document_name.removesuffix(".pdf")) for hit in found.hits]
    assert sorted(told) == sorted(hits)


def test_what_was_typed_with_diacritics_comes_first(more: Database) -> None:
    found = search(more, "đạt chuẩn")
    assert [(hit.document_name, hit.excerpt.exact) for hit in found.hits] == [
        ("e.pdf", True),
        ("f.pdf", False),
    ]


def test_hits_tell_where_they_are(more: Database) -> None:
    hit = search(more, "hiến đất").hits[0]
    assert (hit.page, hit.unit, hit.province, hit.year) == (3, "xã Suối Mây", "tỉnh Sông Lam", 2024)
    assert hit.excerpt.marked("<", ">") == "- vận động nông dân <hiến đất>"
    assert hit.target is None
    [goal] = search(more, "thu nhập", year=2025).hits
    assert (goal.kind, goal.target) == ("target", "≥ 66 triệu đồng")
    answer = search(more, "hiến đất").answer()
    assert json.loads(json.dumps(answer.rows[0]))[:2] == [
        "task",
        "- vận động nông dân **hiến đất**",
    ]


def test_more_is_told(more: Database) -> None:
    assert search(more, "nông thôn mới", limit=2).more
    assert not search(more, "hiến đất", limit=2).more


def test_wrong_narrowing_is_named(more: Database) -> None:
    with pytest.raises(InputProblem, match="title, target, task, body"):
        search(more, "đất", kinds=["page"])
    with pytest.raises(InputProblem, match="tỉnh Sông Lam"):
        search(more, "đất", province="Sông La")


def test_what_is_read_anew_is_found_anew(more: Database) -> None:
    changed = record("f", title=read("Nuôi trâu"), extractor_version="0.2.0")
    more.save([changed])
    assert not search(more, '"hiến đất"').hits
    assert [hit.document_name for hit in search(more, "nuôi trâu").hits] == ["f.pdf"]
