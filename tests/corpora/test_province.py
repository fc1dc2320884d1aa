from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from statistics import median

import pytest
from sqlalchemy import text

from corpora.province.facts import ROUND, facts
from corpora.province.plans import record, records
from extractor.store.database import Database

PLANS = [*range(400), *range(ROUND, ROUND + 200)]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    path: Path = tmp_path_factory.mktemp("province") / "province.db"
    opened = Database.open(str(path))
    opened.linking = False
    assert opened.save(record(facts(index)) for index in PLANS).inserted == len(PLANS)
    return opened


def rows(database: Database, query: str) -> list[tuple[object, ...]]:
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_a_plan_is_the_same_whenever_it_is_made() -> None:
    assert list(records(5, start=1000)) == list(records(5, start=1000))
    assert len({one.source.sha256 for one in records(300)}) == 300


def test_every_value_stands_in_the_text() -> None:
    for one in records(20, start=ROUND):
        assert one.text is not None
        for item in (*one.targets, *one.assignments, *one.citations, one.title, one.issuer):
            assert all(one.text[s.start : s.end] == s.text for s in item.evidence)


def test_the_summary_is_what_the_facts_say(database: Database) -> None:
    said = defaultdict(list)
    for plan in map(facts, PLANS):
        goals = [(goal, goal.value) for goal in plan.goals]
        if plan.contradicts_itself:
            goals[-1] = (plan.goals[0], plan.goals[0].value / 2)
        year = plan.year if plan.issued_on else None
        for goal, value in goals:
            said[goal.indicator.id, year].append(value)
    query = "SELECT indicator_id, year, targets, lowest, median, highest FROM commitment_summary"
    found = {row[:2]: row[2:] for row in rows(database, query)}
    assert found.keys() == said.keys()
    for key, values in said.items():
        expected = (len(values), min(values), median(values), max(values))
        assert found[key] == pytest.approx(expected)


def test_the_lists_of_lacks_are_what_the_facts_say(database: Database) -> None:
    plans = [facts(index) for index in PLANS]
    lacking = sum(plan.number is None or plan.issued_on is None for plan in plans)
    without = sum(task.actor_id is None for plan in plans for task in plan.tasks)
    assert rows(database, "SELECT COUNT(*) FROM plans_without_number_or_date") == [(lacking,)]
    assert rows(database, "SELECT COUNT(*) FROM tasks_without_unit") == [(without,)]


def test_plans_follow_those_of_the_round_before(database: Database) -> None:
    held = set(PLANS)
    expected = {
        (record(plan).source.name, record(facts(plan.follows)).source.name)
        for plan in map(facts, PLANS)
        if plan.follows is not None and plan.follows in held
    }
    query = "SELECT document_name, followed_name FROM plans_following"
    assert set(rows(database, query)) == expected
