"""Scoring assignments: the units given work, their tasks, their roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.evaluation.matching import Expected, Found, Pair, Sheet, pair_up
from extractor.evaluation.wording import name_similarity, opening_found

if TYPE_CHECKING:
    from extractor.evaluation.gold import GoldPlan
    from extractor.records.model import Assignment, PlanRecord

SAME_UNIT = 0.85
ALIKE_UNIT = 0.8
SAME_TASK = 0.6


@dataclass(frozen=True, slots=True)
class UnitWork:
    """A unit with all its tasks and the roles it has in them; ``grounds`` are of those found."""

    unit: str
    tasks: tuple[str, ...]
    roles: tuple[str, ...]
    grounds: tuple[Assignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One task of a unit."""

    unit: str
    words: str


def score_work(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """Count units by name, tasks by their first words, roles over the units that were paired."""
    expected = [
        Expected(UnitWork(one.unit, one.task_starts, (one.role,)), one.unit, one.optional)
        for one in gold.assignments
    ]
    found = _by_unit(record)
    pairs = pair_up(expected, found, _same_unit, SAME_UNIT)
    sheet["units"].count(document, expected, found, pairs)
    _score_tasks(sheet, document, expected, found, pairs)
    required = [(expected[i].value, found[j].value) for i, j in pairs if not expected[i].optional]
    sheet["roles"].add(
        gold=sum(not one.optional for one in expected),
        predicted=len(required),
        matched=sum(wanted.roles[0] in given.roles for wanted, given in required),
    )


def _by_unit(record: PlanRecord | None) -> list[Found[UnitWork]]:
    units: dict[str, UnitWork] = {}
    for one in record.assignments if record else ():
        known = units.get(one.unit.name, UnitWork(one.unit.name, (), ()))
        words = one.task or " ".join(span.text for span in one.evidence)
        units[one.unit.name] = UnitWork(
            known.unit, (*known.tasks, words), (*known.roles, one.role), (*known.grounds, one)
        )
    return [Found(work, name) for name, work in units.items()]


def _score_tasks(
    sheet: Sheet,
    document: str,
    units: list[Expected[UnitWork]],
    found_units: list[Found[UnitWork]],
    unit_pairs: list[Pair],
) -> None:
    """Tasks are paired over the whole document, within alike units, so that a unit named twice
    costs nothing.  Further tasks of a unit that is only optional are neutral.
    """
    expected = [
        Expected(Task(one.value.unit, words), words, one.optional)
        for one in units
        for words in one.value.tasks
    ]
    found = [
        Found(Task(one.value.unit, words), words, grounds)
        for one in found_units
        for words, grounds in zip(one.value.tasks, one.value.grounds, strict=True)
    ]
    pairs = pair_up(expected, found, _same_task, SAME_TASK)
    paired = {j for _, j in pairs}
    neutral = {found_units[j].value.unit for i, j in unit_pairs if units[i].optional}
    kept = [j for j, one in enumerate(found) if j in paired or one.value.unit not in neutral]
    place = {j: new for new, j in enumerate(kept)}
    sheet["tasks"].count(
        document, expected, [found[j] for j in kept], [(i, place[j]) for i, j in pairs]
    )


def _same_unit(wanted: UnitWork, given: UnitWork) -> float:
    return name_similarity(wanted.unit, given.unit)


def _same_task(wanted: Task, given: Task) -> float:
    if name_similarity(wanted.unit, given.unit) < ALIKE_UNIT:
        return 0.0
    return opening_found(wanted.words, given.words)
