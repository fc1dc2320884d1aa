"""The component that reads deadlines from the body, the closing and the annexes of a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.language import Language

from extractor.fields.deadlines.calendar import bounds
from extractor.fields.deadlines.columns import deadline_columns, table_deadlines
from extractor.fields.deadlines.mentions import find_deadlines
from extractor.fields.deadlines.points import find_points
from extractor.fields.deadlines.times import TimeContext, TimeExpression
from extractor.fields.findings import DeadlineFinding, ValueFinding, annotate
from extractor.language.document import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from extractor.fields.findings import Offsets
    from extractor.language.document import Layout, Paragraph

ZONES = (Zone.BODY, Zone.CLOSING, Zone.ANNEX)
_YEAR = re.compile(
    r"(?<!đến )(?<!đến hết )\bnăm\s+((?:19|20)\d\d)(?!\s*[-–/]\s*\d)(?!\s+đến\b)", re.IGNORECASE
)
_MONTH = re.compile(
    r"(?<!\d )(?<!từ )(?<!đến )(?<!hết )(?<![-–] )\btháng\s+(?P<month>0?[1-9]|1[0-2])"
    r"\s*(?:/|năm\s+)\s*(?P<year>20\d\d)(?!\s*(?:[-–]|đến\b))",
    re.IGNORECASE,
)
_OPENING_YEAR = re.compile(
    r"(?<!\d )\bnăm\s+(?:(20\d\d)(?!\s*[-–/]\s*\d)|học\s+(20\d\d))\b", re.IGNORECASE
)
_OPENING = 300
# "08 cuộc/năm" in a cell beside the column of times: how many, not when.
_COUNT_A_TERM = re.compile(r"\W*\d{1,3}\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3}\s*/\s*[^\W\d_]+\W*")


@Language.component("plan_deadlines")
def plan_deadlines(doc: Doc) -> Doc:
    """Annotate ``deadlines``; run after the header and the citations."""
    context = time_context(doc)
    found = [*_in_prose(doc, context), *_in_tables(doc, context)]
    annotate(doc, "deadlines", sorted(_distinct(found), key=lambda finding: finding.spans[-1]))
    return doc


def time_context(doc: Doc) -> TimeContext:
    """What the fields read before know of the plan's date and of the year it plans for.

    A plan without a date of its own takes that of the decision or letter that carries it.
    """
    issued = _value(doc, "issued_on") or _carrier_date(doc)
    title = _value(doc, "title") or ""
    if month := _MONTH.search(title):
        return TimeContext(issued, int(month["year"]), int(month["month"]))
    years = _YEAR.findall(title)
    if not years and issued is None:
        # A plan from a web page has neither; its first lines name the year, or the school year.
        opening = _OPENING_YEAR.search(doc._.text[:_OPENING])
        years = [opening[1] or opening[2]] if opening else []
    year = int(years[-1]) if years else None
    return TimeContext(issued, year, latest=_latest(doc, issued, year))


def _latest(doc: Doc, issued: str | None, year: int | None) -> str | None:
    """The last day or month written out with its year; asked only of a plan for the next year."""
    if issued is None or year is None or int(issued[:4]) + 1 != year:
        return None
    days = (bounds(point, None) for point in find_points(doc._.text.lower()) if point.month)
    ends = [span[1].isoformat() for span in days if span is not None]
    return max((end for end in ends if end > issued), default=None)


def _carrier_date(doc: Doc) -> str | None:
    """The date of the decision that carries a plan without a date of its own."""
    carriers = doc._.findings.get("issued_with", ())
    return carriers[0].date if carriers else None


def _value(doc: Doc, field: str) -> str | None:
    for finding in doc._.findings.get(field, ()):
        if isinstance(finding, ValueFinding) and isinstance(finding.value, str) and finding.value:
            return finding.value
    return None


def _masked(doc: Doc) -> list[Offsets]:
    return [span for finding in doc._.findings.get("citations", ()) for span in finding.spans]


def _in_prose(doc: Doc, context: TimeContext) -> Iterator[DeadlineFinding]:
    """Deadlines of paragraphs, those in table cells outside the deadline columns included."""
    layout: Layout = doc._.layout
    text = doc._.text
    masked = _masked(doc)
    title = _value(doc, "title") or ""
    columns = {table.index: deadline_columns(table, text) for table in layout.tables}
    headers = {table.index: table.header_rows for table in layout.tables}
    for paragraph in layout.in_zone(*ZONES):
        if paragraph.table is not None and (
            paragraph.column in columns.get(paragraph.table, {})
            or (paragraph.row or 0) < headers.get(paragraph.table, 0)
        ):
            continue
        timed = paragraph.table is not None and bool(columns.get(paragraph.table))
        for finding in _in_paragraph(text, layout, paragraph, context, masked, title):
            words = text[paragraph.content_start : paragraph.end]
            if not (timed and finding.recurrence and _COUNT_A_TERM.fullmatch(words)):
                yield finding


def _in_paragraph(
    document: str,
    layout: Layout,
    paragraph: Paragraph,
    context: TimeContext,
    masked: Iterable[Offsets],
    title: str,
) -> Iterator[DeadlineFinding]:
    base = paragraph.content_start
    text = document[base : paragraph.end]
    heading = ""
    if paragraph.parent is not None:
        above = layout.paragraphs[paragraph.parent]
        heading = document[above.content_start : above.end]
    inside = [
        (start - base, end - base) for start, end in masked if start < paragraph.end and end > base
    ]
    for mention in find_deadlines(text, context, masked=inside, heading=heading, title=title):
        yield _finding(
            mention.time,
            ((base + mention.start, base + mention.end),),
            mention.action,
            "label" if mention.labelled else "clause",
        )


def _in_tables(doc: Doc, context: TimeContext) -> Iterator[DeadlineFinding]:
    text = doc._.text
    for table in doc._.layout.tables:
        if table.zone in ZONES:
            for deadline in table_deadlines(table, text, context):
                yield _finding(deadline.time, deadline.spans, deadline.task, "deadline-column")


_CONFIDENCE = {"deadline-column": 0.95, "label": 0.92, "clause": 0.85}


def _finding(
    time: TimeExpression, spans: tuple[Offsets, ...], action: str | None, place: str
) -> DeadlineFinding:
    confidence = _CONFIDENCE[place]
    reasons = [place]
    if time.rule is not None:
        reasons.append(time.rule)
    if time.vague:
        confidence -= 0.15
        reasons.append("vague")
    if time.recurrence == "PERIODIC":
        confidence -= 0.2
    if not (time.begin or time.finish or time.recurrence):
        confidence -= 0.25
        reasons.append("undated")
    return DeadlineFinding(
        spans=spans,
        confidence=round(confidence, 2),
        reasons=tuple(reasons),
        text=time.text,
        kind=time.kind,
        start=time.begin,
        end=time.finish,
        recurrence=time.recurrence,
        action=action,
    )


def _distinct(found: Iterable[DeadlineFinding]) -> list[DeadlineFinding]:
    """The findings, each evidence and time once."""
    return list({(finding.spans, finding.text): finding for finding in found}.values())
