"""The component that reads lists of criteria: "Các tiêu chí chưa đạt gồm 10 tiêu chí: 1. …".

A criterion takes its status from the heading or lead-in it stands under; one mentioned in
passing has none and is left out.  The national set (Decisions 491, 1980, 318/QĐ-TTg …) follows
from the date and from the words "nâng cao", "kiểu mẫu".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.criteria.mentions import Mention, mentions
from extractor.fields.criteria.sets import SetOfPlan, set_of
from extractor.fields.criteria.statuses import (
    announced,
    plans,
    stated_behind,
    undertakes,
    verdict,
)
from extractor.fields.criteria.tables import read_table
from extractor.fields.criteria.undertaken import rest_undertaken
from extractor.fields.findings import CriterionFinding, Offsets, annotate
from extractor.knowledge import criteria as sets
from extractor.knowledge.text import fold
from extractor.language.document import Layout, Paragraph, Zone

_JUDGED = re.compile(
    r"(?:tu )?(?:danh gia|ket qua|ket luan)(?: chung| tieu chi| thuc hien)?\s*:\s*"
    r"(?P<words>.{3,40})"
)
_LEAD_IN = re.compile(r"(?::|\bla|\bgom)\s*$")
_REACH = 15
_MOST = 20


@Language.component("plan_criteria")
def plan_criteria(doc: Doc) -> Doc:
    """Annotate ``criteria``."""
    layout: Layout = doc._.layout
    text = doc._.text
    found: dict[tuple[int, str], _Row] = {}
    for paragraph in layout.in_zone(Zone.BODY, Zone.ANNEX):
        for row in _read(layout, paragraph, text):
            found.setdefault((row.number, row.status), row)
    for table in layout.tables:
        for entry in read_table(table, text):
            row = _Row(entry.number, entry.name, entry.status, tuple(entry.spans))
            found.setdefault((row.number, row.status), row)
    found.update(_planned_with_the_rest(layout, text, list(found.values())))
    named = {row.number: row.name for row in found.values() if row.name}
    belongs = set_of(doc, named, {row.number for row in found.values()})
    annotate(doc, "criteria", [_finding(row, belongs) for row in found.values()])
    return doc


def _planned_with_the_rest(
    layout: Layout, text: str, rows: list[_Row]
) -> dict[tuple[int, str], _Row]:
    """The criteria not achieved, where the plan undertakes as many as the rest."""
    missing = [row for row in rows if row.status == "not_achieved"]
    if not missing or any(row.status == "planned" for row in rows):
        return {}
    rest = rest_undertaken(layout.in_zone(Zone.BODY), text)
    if rest is None or rest[0] != len({row.number for row in missing}):
        return {}
    return {
        (row.number, "planned"): row._replace(status="planned", spans=(*row.spans, rest[1]))
        for row in missing
    }


class _Row(NamedTuple):
    """A criterion as the plan lists it."""

    number: int
    name: str
    status: str
    spans: tuple[Offsets, ...]


def _read(layout: Layout, paragraph: Paragraph, text: str) -> Iterator[_Row]:
    """The criteria of a list entry with their status; a passing mention has none."""
    own = text[paragraph.content_start : paragraph.end]
    named = [mention for mention in mentions(own) if 1 <= mention.number <= _MOST]
    if not named or (len(named) == 1 and _in_passing(named[0], own)):
        return
    shared = _of_several(named, own) or _status(layout, paragraph, own, named[0].start, text)
    if shared is None and len(named) == 1:
        shared = _judged_below(layout, paragraph, text)
    for mention in named:
        if mention.name_first and not _bears_known_name(mention):
            continue  # "Nâng cấp 2 km đường (tiêu chí số 2)" is work, no criterion
        status = mention.status or shared
        if status == "achieved" and not mention.listed and plans(fold(own[: mention.start])):
            status = "planned"
        if status:
            begin = paragraph.content_start
            span = (begin + mention.start, begin + mention.end)
            yield _Row(mention.number, mention.name, status, (span,))


def _of_several(named: list[Mention], own: str) -> str | None:
    """The status that the words around a run of criteria give them, not those of the clause before.

    "Xã đạt 8/10 tiêu chí; còn tiêu chí 3 và tiêu chí 4 chưa đạt", "Hoàn thành tiêu chí 3 và 4".
    """
    if len(named) < 2 or named[0].name_first or named[0].listed:
        return None
    last = named[-1]
    for words in (last.name, own[last.end :]):
        if behind := stated_behind(fold(words)):
            return behind
    clause = re.split(r"[.;:]\s", own[: named[0].start])[-1]
    return "planned" if undertakes(fold(clause)) else None


def _in_passing(mention: Mention, own: str) -> bool:
    """Whether a lone criterion neither opens its line nor ends one that says how it stands."""
    lead = own[: mention.start]
    if not lead or mention.status is not None:
        return False
    folded = fold(lead)
    return not (_LEAD_IN.search(folded) and "tieu chi" in folded and announced(folded))


def _bears_known_name(mention: Mention) -> bool:
    """Whether some national set calls the criterion of that number so."""
    opening = fold(mention.name)[:4]
    return any(
        fold(known).startswith(opening)
        for criterion_set in sets.criterion_sets()
        if (known := sets.criterion_name(criterion_set.id, mention.number))
    )


def _judged_below(layout: Layout, paragraph: Paragraph, text: str) -> str | None:
    """The verdict in the lines below a criterion, up to the next: "Đánh giá: Đạt"."""
    for below in layout.paragraphs[paragraph.index + 1 :][:_REACH]:
        words = text[below.content_start : below.end]
        if any(mention.start == 0 for mention in mentions(words)):
            return None
        if judged := _JUDGED.match(fold(words)):
            return verdict(judged["words"].strip(" ."), "")
    return None


def _status(layout: Layout, paragraph: Paragraph, own: str, first: int, text: str) -> str | None:
    """The status in the entry's own list, or in the nearest lead-in above that has one."""
    leads = [own[:first]] + [
        text[above.start : above.end] for above in layout.ancestors(paragraph)[:2]
    ]
    for lead in leads:
        folded = fold(lead)
        if "tieu chi" not in folded and "tieu tri" not in folded:
            continue
        if status := announced(folded):
            return status
    return None


def _finding(row: _Row, belongs: SetOfPlan) -> CriterionFinding:
    """A criterion; its name in the set stands in for one left out, and supports one given."""
    known = sets.criterion_name(belongs.key, row.number) if belongs.key else None
    name = row.name or known or ""
    agrees = known is not None and fold(known)[:5] == fold(name)[:5]
    return CriterionFinding(
        number=row.number,
        name=name,
        status=row.status,
        set=belongs.key,
        level=belongs.level,
        provincial_set=belongs.provincial,
        spans=row.spans,
        confidence=0.92 if agrees else 0.8,
        reasons=("in-status-list", "name-fits-set" if agrees else "name-not-in-set"),
    )
