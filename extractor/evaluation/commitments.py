"""Scoring targets, criteria and deadlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.evaluation.matching import Expected, Found, Sheet, pair_up
from extractor.evaluation.wording import same_number, same_unit, shared_words

if TYPE_CHECKING:
    from extractor.evaluation.gold import GoldCriterion, GoldDeadline, GoldPlan, GoldTarget
    from extractor.records.model import Criterion, Deadline, Grounded, PlanRecord, Target

TARGET_WORDS = 0.5
DEADLINE_WORDS = 0.4
PAIRED = 0.5


def score_targets(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """Count targets three ways: by value and words; comparator and unit too; and the due date."""
    expected = [
        Expected(one, f"{one.comparator}{one.value} {one.unit} | {one.quote}", one.optional)
        for one in gold.targets
    ]
    found = [
        Found(one, f"{one.comparator}{one.value:g} {one.unit} | {_quote(one)}", one)
        for one in (record.targets if record else ())
    ]
    pairs = pair_up(expected, found, _same_target, TARGET_WORDS)
    sheet["targets"].count(document, expected, found, pairs)
    full = [(i, j) for i, j in pairs if _same_measure(expected[i].value, found[j].value)]
    sheet["targets.full"].count(document, expected, found, full)
    dated = [
        (expected[i].value, found[j].value)
        for i, j in pairs
        if expected[i].value.due and not expected[i].optional
    ]
    sheet["targets.due"].add(
        gold=sum(bool(one.value.due) and not one.optional for one in expected),
        predicted=sum(bool(given.due) for _, given in dated),
        matched=sum(given.due == wanted.due for wanted, given in dated),
    )


def score_criteria(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """Count criteria by number and status."""
    if not gold.annotates("criteria"):
        return
    expected = [
        Expected(one, f"{one.number} {one.status} {one.name}", one.optional)
        for one in gold.criteria
    ]
    found = [
        Found(one, f"{one.number} {one.status} {one.name}", one)
        for one in (record.criteria if record else ())
    ]
    sheet["criteria"].count(document, expected, found, pair_up(expected, found, _same_status, 1.0))


def score_deadlines(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """Count deadlines by their words, their end and their recurrence."""
    expected = [
        Expected(one, f"{one.start}..{one.end} {one.recurrence or ''} | {one.quote}", one.optional)
        for one in gold.deadlines
    ]
    found = [
        Found(
            one,
            f"{one.start}..{one.end} {one.recurrence or ''} | {_quote(one) or one.text}",
            one,
        )
        for one in (record.deadlines if record else ())
    ]
    pairs = pair_up(expected, found, _same_deadline, PAIRED)
    sheet["deadlines"].count(document, expected, found, pairs)


def _same_target(wanted: GoldTarget, given: Target) -> float:
    if not same_number(wanted.value, given.value):
        return 0.0
    return shared_words(wanted.quote, _quote(given))


def _same_measure(wanted: GoldTarget, given: Target) -> bool:
    same = (wanted.comparator or "=") == given.comparator
    return same and same_unit(wanted.unit, given.unit)


def _same_status(wanted: GoldCriterion, given: Criterion) -> float:
    return float(wanted.number == given.number and wanted.status == given.status)


def _same_deadline(wanted: GoldDeadline, given: Deadline) -> float:
    alike = shared_words(wanted.quote, _quote(given) or given.text)
    if alike < DEADLINE_WORDS:
        return 0.0
    same_end = (wanted.end or None) == (given.end or None)
    same_rate = _rate(wanted.recurrence) == _rate(given.recurrence)
    return 0.5 + alike / 2 if same_end and same_rate else 0.2


def _rate(recurrence: str | None) -> str:
    """The rate alone, by its first letters: FREQ=MONTHLY;INTERVAL=2 and MONTHLY are MONT."""
    return (recurrence or "").replace("FREQ=", "")[:4]


def _quote(item: Grounded) -> str:
    return " ".join(span.text for span in item.evidence)
