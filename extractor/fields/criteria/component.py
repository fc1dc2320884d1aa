"""The component that reads lists of criteria: "Các tiêu chí chưa đạt gồm 10 tiêu chí: 1. …".

A criterion takes its status from the heading or lead-in it stands under; one mentioned in
passing has none and is left out.  The national set (Decisions 491, 1980, 318/QĐ-TTg …) follows
from the date and from the words "nâng cao", "kiểu mẫu".
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.criteria.statuses import announced
from extractor.fields.criteria.tables import read_table
from extractor.fields.findings import CriterionFinding, Offsets, annotate
from extractor.fields.issuer.location import when
from extractor.knowledge import criteria as sets
from extractor.knowledge.text import fold
from extractor.language.document import Layout, Paragraph, Zone

_CRITERION = re.compile(
    r"[Tt]iêu\s+(?:chí|trí)\s+(?:số\s+)?(?P<number>\d{1,2})\s*(?:[-–:.,]\s*|về\s+|\(\s*)?"
    r"(?P<name>[^;.,:()\n]{2,80})?"
)


@Language.component("plan_criteria")
def plan_criteria(doc: Doc) -> Doc:
    """Annotate ``criteria``."""
    layout: Layout = doc._.layout
    text = doc._.text
    key = _set_key(doc)
    found: dict[tuple[int, str], CriterionFinding] = {}
    for paragraph in layout.in_zone(Zone.BODY, Zone.ANNEX):
        if not _is_list_entry(paragraph, text):
            continue
        status = _status(layout, paragraph, text)
        if status is None:
            continue
        for finding in _read(text[paragraph.start : paragraph.end], paragraph.start, status, key):
            found.setdefault((finding.number, status), finding)
    for table in layout.tables:
        for row in read_table(table, text):
            finding = _finding(row.number, row.name, row.status, key, row.spans)
            found.setdefault((row.number, row.status), finding)
    annotate(doc, "criteria", list(found.values()))
    return doc


def _is_list_entry(paragraph: Paragraph, text: str) -> bool:
    words = text[paragraph.content_start : paragraph.end]
    return bool(_CRITERION.match(words)) or len(_CRITERION.findall(words)) > 1


def _status(layout: Layout, paragraph: Paragraph, text: str) -> str | None:
    """The status in the entry's own list, or in the nearest lead-in above that has one."""
    own = text[paragraph.content_start : paragraph.end]
    first = _CRITERION.search(own)
    lead_in = own[: first.start()] if first else ""
    leads = [lead_in] + [text[above.start : above.end] for above in layout.ancestors(paragraph)[:2]]
    for lead in leads:
        folded = fold(lead)
        if "tieu chi" not in folded and "tieu tri" not in folded:
            continue
        if status := announced(folded):
            return status
    return None


def _read(text: str, offset: int, status: str, key: str | None) -> list[CriterionFinding]:
    found: list[CriterionFinding] = []
    for match in _CRITERION.finditer(text):
        number = int(match["number"])
        if not 1 <= number <= 19:
            continue
        name = (match["name"] or "").strip(" -–*")
        span = (offset + match.start(), offset + match.end())
        found.append(_finding(number, name, status, key, (span,)))
    return found


def _finding(
    number: int, name: str, status: str, key: str | None, spans: tuple[Offsets, ...]
) -> CriterionFinding:
    """A criterion; its name in the set stands in for one left out, and supports one given."""
    known = sets.criterion_name(key, number) if key else None
    name = name or known or ""
    agrees = known is not None and fold(known)[:5] == fold(name)[:5]
    return CriterionFinding(
        number=number,
        name=name,
        status=status,
        set=key,
        spans=spans,
        confidence=0.92 if agrees else 0.8,
        reasons=("in-status-list", "name-fits-set" if agrees else "name-not-in-set"),
    )


def _set_key(doc: Doc) -> str | None:
    dates = doc._.findings.get("issued_on", ())
    titles = doc._.findings.get("title", ())
    issued = when(str(dates[0].value)) if dates else None
    return sets.match_set(issued, str(titles[0].value) if titles else "")
