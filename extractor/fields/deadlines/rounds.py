"""Rounds of a year that a plan of several years tells once: "đợt 1 từ 01/3 đến 30/3, đợt 2 …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.own_rates import recurring, yearless, yearly_days
from extractor.fields.deadlines.point_forms import GAP

if TYPE_CHECKING:
    from extractor.fields.deadlines.drafts import Draft
    from extractor.fields.deadlines.times import TimeContext, TimeExpression

_ROUND = re.compile(
    rf"\b(?:đợt|lần|vụ|kỳ|vòng)(?:{GAP}thứ)?{GAP}(?:\d{{1,2}}|[iv]{{1,3}}|một|hai|ba|bốn|nhất)"
    rf"\b[^,;.\n\d]{{0,30}}$"
)
_EVERY_YEAR = re.compile(rf"\b(?:mỗi|h[àằ]ng){GAP}năm\b(?!{GAP}(?:(?:19|20)\d\d|học))")
_FAR = 160
_SENTENCE_END = re.compile(r"\n|\.(?=\s|$)")


def yearly_rounds(
    text: str, drafts: list[Draft], context: TimeContext
) -> tuple[list[TimeExpression], list[Draft]]:
    """The rounds among ``drafts`` that come round every year, and the drafts that are left.

    A plan for no single year cannot mean a round that was over when it was signed; then it means
    neither that round nor its fellows of the same sentence for the year of issue alone.  Nor does
    it where "mỗi năm" (each year) leads to them.
    """
    if context.plan_year is not None or context.issued_on is None:
        return [], drafts
    rounds: list[TimeExpression] = []
    left: list[Draft] = []
    for sentence in _by_sentence(text, drafts):
        told = [draft for draft in sentence if _is_round(text, draft)]
        if len(told) > 1 and (
            _is_over(told[0], context.issued_on) or _are_of_each_year(text, told[0])
        ):
            rounds += [_yearly(text, draft) for draft in told]
            left += [draft for draft in sentence if draft not in told]
        else:
            left += sentence
    return rounds, left


def _by_sentence(text: str, drafts: list[Draft]) -> list[list[Draft]]:
    groups: list[list[Draft]] = []
    for draft in drafts:
        last = groups[-1][-1].expression if groups else None
        if last and not _SENTENCE_END.search(text, last.end, draft.expression.start):
            groups[-1].append(draft)
        else:
            groups.append([draft])
    return groups


def _is_round(text: str, draft: Draft) -> bool:
    start = draft.expression.start
    return yearless(draft) and _ROUND.search(text, max(0, start - 50), start) is not None


def _is_over(draft: Draft, issued_on: str) -> bool:
    finish = draft.expression.finish
    return finish is not None and finish[: len(issued_on)] < issued_on


def _are_of_each_year(text: str, first: Draft) -> bool:
    """Whether "mỗi năm" stands ahead of the first round in its sentence."""
    start = first.expression.start
    said = text[max(0, start - _FAR) : start]
    return _EVERY_YEAR.search(_SENTENCE_END.split(said)[-1]) is not None


def _yearly(text: str, draft: Draft) -> TimeExpression:
    found = draft.expression
    days = yearly_days(draft.points) if len(draft.points) == 1 else ""
    return recurring(text, found.start, found.end, f"FREQ=YEARLY{days}")
