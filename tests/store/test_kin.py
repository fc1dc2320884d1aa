"""Finding the documents whose texts may be alike."""

from __future__ import annotations

import random
from collections import Counter

from record_samples import record_data
from sqlalchemy import select

from extractor.knowledge.likeness import likeness, shingles
from extractor.records.model import PlanRecord
from extractor.store.compared_texts import ComparedTexts
from extractor.store.database import Database
from extractor.store.kin import MOST_COMPARED, Kin
from extractor.store.tables import metadata

FORM = [f"chữ{number}" for number in range(300)]
COPIES = 40


def filled_in(number: int) -> str:
    """A form of which each office fills in some words of its own."""
    chance = random.Random(number)  # noqa: S311 -- no secret
    words = list(FORM)
    for place in chance.sample(range(len(FORM)), 12):
        words[place] = f"riêng{number}a{place}"
    return " ".join(words)


def plan(number: int) -> PlanRecord:
    text = filled_in(number) if number < COPIES else " ".join(f"{number}b{n}" for n in range(50))
    return PlanRecord.model_validate(record_data(f"plan {number}") | {"text": text})


def test_the_nearest_kin_are_those_that_counting_all_would_find(database_url: str) -> None:
    table = metadata.tables["text_sketches"]
    with Database.open(database_url) as database:
        database.save(plan(number) for number in range(COPIES + 3))
        with database.reading() as connection:
            held: dict[int, list[int]] = {}
            query = select(table.c.document_id, table.c.hash).order_by(table.c.position)
            for document, hashed in connection.execute(query):
                held.setdefault(document, []).append(hashed)
            documents = metadata.tables["documents"].c
            of_file = dict(connection.execute(select(documents.id, documents.sha256)).all())
            kin = Kin(connection)
            for asked in [*held, *held]:  # asked of the database, then of what is kept
                counts = Counter({one: len({*held[asked]} & {*held[one]}) for one in held})
                alike = sorted(
                    (-shared, of_file[one], one) for one, shared in counts.items() if shared >= 4
                )
                assert {*kin.of(held[asked])} == {one for *_, one in alike[:MOST_COMPARED]}
            assert kin.of([]) == []


def test_likeness_is_the_same_of_a_text_kept(database_url: str) -> None:
    with Database.open(database_url) as database:
        database.save([plan(0), plan(1), plan(COPIES)])
        documents = metadata.tables["documents"].c
        with database.reading() as connection:
            texts = ComparedTexts(connection)
            names = {
                row.name: row.id for row in connection.execute(select(documents.id, documents.name))
            }
            own = shingles(filled_in(0))
            for number in (1, COPIES, 1):
                document = names[f"plan {number}.pdf"]
                expected = likeness(own, shingles(plan(number).text or ""))
                assert texts.likeness(own, document) == expected
