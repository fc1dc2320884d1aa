"""Linking files that are the same plan."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from record_samples import record_data, span
from sqlalchemy import select

from extractor.knowledge.likeness import likeness, shingles, sketch
from extractor.records.duplicates import PlanFacts, compare
from extractor.records.model import PlanRecord
from extractor.store.database import Database
from extractor.store.tables import metadata

SYLLABLES = ["kế", "hoạch", "nông", "thôn", "mới", "xã", "năm", "thu", "nhập", "hộ", "nghèo"]


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        yield opened


def words(seed: int, length: int = 600) -> str:
    chance = random.Random(seed)  # noqa: S311 -- no secret
    return " ".join(
        f"{chance.choice(SYLLABLES)}{chance.choice(['', '', chr(97 + chance.randrange(26))])}"
        for _ in range(length)
    )


def spoilt(text: str, rate: float) -> str:
    chance = random.Random(5)  # noqa: S311 -- no secret
    return "".join("x" if c.isalpha() and chance.random() < rate else c for c in text)


ONE = words(1)
FACTS = PlanFacts("UBND|05833@2024", 12, "KH-UBND", "2024-01-22", "Xây dựng nông thôn mới")


@pytest.mark.parametrize(
    ("other", "alike", "link"),
    [
        (FACTS, 0.98, "same"),
        (FACTS, 0.2, "same"),  # a poor scan under the same number
        (FACTS, 0.02, "same_number"),
        (PlanFacts("UBND|05833@2024", None, "KH-UBND", None), 0.6, "same"),
        (PlanFacts("UBND|05833@2024", None, "KH-UBND", None), 0.3, None),
        # The number misread, the day and the title the same.
        (
            PlanFacts("UBND|05833@2024", 72, "KH-UBND", "2024-01-22", "Xây dựng nông thôn mới"),
            0.8,
            "same",
        ),
        # Last year's plan taken over, and the neighbour's.
        (PlanFacts("UBND|05833@2024", 15, "KH-UBND", "2023-01-20"), 0.8, "alike"),
        (PlanFacts("UBND|05830@2024", 12, "KH-UBND", "2024-01-22"), 0.9, "alike"),
        (PlanFacts("UBND|05830@2024", 12, "KH-UBND", "2024-01-22"), 0.3, None),
        # Decisions are numbered apart from plans.
        (PlanFacts("UBND|05833@2024", 12, "QĐ-UBND", "2024-01-22"), 0.1, None),
    ],
)
def test_what_two_plans_are_to_one_another(
    other: PlanFacts, alike: float, link: str | None
) -> None:
    for pair in ((FACTS, other), (other, FACTS)):
        found = compare(*pair, alike)
        assert (found.link if found else None) == link
        assert found is None or (found.reasons and found.likeness == alike)


def test_likeness_minds_words_and_no_layout() -> None:
    text = shingles(ONE)
    assert likeness(text, shingles(ONE.upper().replace(" ", "\n"))) == 1.0
    assert likeness(text, shingles(words(2))) < 0.1
    assert 0.5 < likeness(text, shingles(spoilt(ONE, 0.03))) < 0.9
    assert len(set(sketch(text)) & set(sketch(shingles(spoilt(ONE, 0.03))))) >= 3
    assert likeness(shingles(""), shingles("")) == 0.0
    assert len(shingles("một hai")) == 1


def plan(seed: str, text: str, number: int | None = 12, year: int = 2024) -> PlanRecord:
    data: dict[str, Any] = record_data(seed)
    data["text"] = text
    data["issuer"] = data["issuer"] | {"key": "UBND|99001@2024"}
    data["number"] = {"value": number, "evidence": [span("12")] if number else []}
    data["issued_on"] = {"value": f"{year}-01-22", "evidence": [span("22")]}
    return PlanRecord.model_validate(data)


def links(database: Database) -> list[tuple[str, str, str]]:
    view = database.reading()
    table = metadata.tables["document_links"]
    documents = metadata.tables["documents"]
    with view as connection:
        named = connection.execute(select(documents.c.id, documents.c.name)).all()
        names = {row.id: row.name for row in named}
        rows = connection.execute(select(table.c.document_id, table.c.other_id, table.c.link))
        return sorted((names[one], names[other], link) for one, other, link in rows)


def test_files_of_one_plan_are_linked_and_kept(database: Database) -> None:
    database.save(
        [
            plan("word", ONE),
            plan("scan", spoilt(ONE, 0.03)),
            plan("blank", ONE + " thêm", number=None),
            plan("next", ONE, number=15, year=2025),
            plan("other", words(9), number=3),
        ]
    )
    found = links(database)
    assert ("word.pdf", "scan.pdf", "same") in found
    assert ("word.pdf", "blank.pdf", "same") in found
    assert ("word.pdf", "next.pdf", "alike") in found
    assert not [pair for pair in found if "other.pdf" in pair[:2]]
    documents = metadata.tables["documents"]
    with database.reading() as connection:
        assert len(connection.execute(select(documents.c.id)).all()) == 5


def test_a_file_sent_later_is_linked_and_one_read_anew_is_judged_anew(database: Database) -> None:
    database.save([plan("word", ONE)])
    assert links(database) == []
    database.save([plan("again", ONE)])
    assert links(database) == [("word.pdf", "again.pdf", "same")]
    database.save([plan("again", words(7), number=4)], force=True)
    assert links(database) == []
