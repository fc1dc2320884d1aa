"""From a paragraph to the targets it states."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.targets.clauses import Clause, clauses
from extractor.fields.targets.describing import criterion_of, due_of, indicator_of, scope_of
from extractor.fields.targets.judging import judge
from extractor.fields.targets.model import TargetContext, TargetMention
from extractor.fields.targets.quantities import find_quantities, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

THRESHOLD = 0.5
_RATE = re.compile(r"/\s?\d[\d.]*\s(?:dân số|dân|người|trẻ đẻ sống|trẻ|bà mẹ|lao động|hộ)(?!\w)")


def find_targets(text: str, context: TargetContext | None = None) -> list[TargetMention]:
    """The quantities of ``text`` (one or more joined paragraphs) that are commitments.

    Offsets are into ``text``; mentions below a confidence of 0.5 are left out.
    """
    return [
        mention for mention in weigh_quantities(text, context) if mention.confidence >= THRESHOLD
    ]


def weigh_quantities(text: str, context: TargetContext | None = None) -> Iterator[TargetMention]:
    """Every quantity of ``text`` as a candidate target, with its confidence and reasons."""
    context = context or TargetContext()
    folded = prepare(text)
    for clause in clauses(text, find_quantities(text, context.masked)):
        yield _mention(text, folded, clause, context)


def _mention(text: str, folded: str, clause: Clause, context: TargetContext) -> TargetMention:
    judgement = judge(folded, clause, context)
    quantity = clause.quantity
    if not quantity.unit and (rate := _RATE.search(folded, clause.stretch.start, quantity.start)):
        quantity = replace(quantity, unit=" ".join(rate[0].split()))
    return TargetMention(
        spans=((clause.stretch.start, clause.stretch.end),),
        quantity=quantity,
        indicator=indicator_of(text, folded, clause),
        confidence=judgement.confidence,
        reasons=judgement.reasons,
        scope=scope_of(text, folded, clause),
        due=due_of(text, clause, context),
        criterion=criterion_of(folded, clause, context),
    )
