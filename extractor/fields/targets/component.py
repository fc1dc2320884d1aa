"""The spaCy component that leaves the targets of a plan on its Doc."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from spacy.language import Language

from extractor.fields.deadlines.due import resolve_due
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.times import TimeContext
from extractor.fields.findings import TargetFinding, annotate
from extractor.fields.targets.direction import direction_of
from extractor.fields.targets.listing import is_listing
from extractor.fields.targets.model import TargetContext, TargetMention
from extractor.fields.targets.prose import find_targets
from extractor.fields.targets.quantities import may_count
from extractor.fields.targets.stages import stages_of
from extractor.fields.targets.tables import find_table_targets
from extractor.fields.targets.telling import with_unit_of_sum, with_units_told
from extractor.knowledge.indicators import match_indicator
from extractor.language.document import Layout, Paragraph, TableGrid, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_LINES_ABOVE = 3
_LATE_MONTH = "09"
_ZONES = (Zone.BODY, Zone.ANNEX)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WHEN = re.compile(r"(?<!\w)thời gian\s+(?:thi đua|thực hiện|triển khai|phát động)", re.IGNORECASE)
_DEADLINE_LABEL = re.compile(
    r"(?:thời gian|thời hạn|tiến độ)(?:\s+(?:thực hiện|hoàn thành|triển khai))*\s*:", re.IGNORECASE
)
_DOER = re.compile(
    r"(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng|ngành)\s+)?"
    r"(?:chủ trì|phối hợp|thực hiện|phụ trách|chịu trách nhiệm|tham mưu)[^:.]{0,24}:",
    re.IGNORECASE,
)

_ENCLOSED = re.compile(r"\W*(?:ban hành |đính |gửi )?kèm theo(?!\w)", re.IGNORECASE)
_DONE = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn tất|thực hiện xong|xong)"
    r"(?:\s+(?:chậm nhất|muộn nhất|toàn bộ))*\s+(?P<when>(?:trong|trước|vào|đến)\s[^.;,\n]{4,60})",
    re.IGNORECASE,
)


@Language.component("plan_targets")
def plan_targets(doc: Doc) -> Doc:
    """Annotate ``targets``; uses ``citations``, ``issued_on`` and ``title`` where they are."""
    layout: Layout = doc._.layout
    text = doc._.text
    base = _base_context(doc, layout, text)
    mentions: list[TargetMention] = []
    for paragraph in layout.in_zone(*_ZONES):
        if paragraph.table is None:
            found = _of_paragraph(text, layout, paragraph, base)
            mentions.extend(with_unit_of_sum(found, mentions))
    for table in layout.tables:
        if table.zone in _ZONES:
            context = _of_table(text, layout, table, base)
            found = find_table_targets(table, text, context)
            mentions.extend(with_units_told(found, mentions))
    mentions.sort(key=lambda mention: mention.spans)
    annotate(doc, "targets", [_finding(mention) for mention in mentions])
    return doc


def _of_paragraph(
    text: str, layout: Layout, paragraph: Paragraph, base: TargetContext
) -> list[TargetMention]:
    start = paragraph.content_start
    masked = tuple(
        (first - start, last - start)
        for first, last in base.masked
        if start < last and first < paragraph.end
    )
    context = replace(
        base,
        heading_chain=_chain(text, layout, paragraph.parent, paragraph),
        masked=masked,
        due=_due_beside(text, layout, paragraph, base) or _due_below(text, layout, paragraph, base),
    )
    return [mention.moved(start) for mention in find_targets(text[start : paragraph.end], context)]


def _of_table(text: str, layout: Layout, table: TableGrid, base: TargetContext) -> TargetContext:
    """The headings above a table, the sentence that leads to it first, and its unit line."""
    chain = _chain(text, layout, table.parent)
    first = next((part.index for part in layout.paragraphs if part.table == table.index), 0)
    lines: list[str] = []
    for paragraph in reversed(layout.paragraphs[max(0, first - _LINES_ABOVE) : first]):
        if paragraph.table is not None or paragraph.index == table.parent:
            break
        lines.append(text[paragraph.start : paragraph.end])
    leads = tuple(line for line in lines if line.rstrip().endswith(":"))[:1]
    captions = [words for words in chain if not _ENCLOSED.match(words)]
    above = "\n".join([*lines, *captions[:1]])
    return replace(base, heading_chain=(*leads, *chain), above=above, is_table=True)


def _due_beside(text: str, layout: Layout, paragraph: Paragraph, base: TargetContext) -> str | None:
    """The date of a sibling "Thời gian hoàn thành: …", in tasks that are set out as lists."""
    if paragraph.parent is None or not may_count(text[paragraph.content_start : paragraph.end]):
        return None
    times = TimeContext(issued_on=base.issued_on, plan_year=base.plan_year)
    for sibling in layout.children(paragraph.parent):
        label = _DEADLINE_LABEL.match(text, sibling.content_start, sibling.end)
        if label and (due := resolve_due(text[label.end() : sibling.end], times)):
            return due
    return None


def _due_below(text: str, layout: Layout, paragraph: Paragraph, base: TargetContext) -> str | None:
    """The one day that the paragraphs under a heading set for what the heading promises.

    "4. Di dời 02 chợ tạm." / "Phường chủ trì …, hoàn thành trong quý IV năm 2026."
    """
    if not may_count(text[paragraph.content_start : paragraph.end]):
        return None
    times = TimeContext(issued_on=base.issued_on, plan_year=base.plan_year)
    labelled = [
        due
        for child in layout.children(paragraph.index)
        if (label := _DEADLINE_LABEL.match(text, child.content_start, child.end))
        and (due := resolve_due(text[label.end() : child.end], times))
    ]
    if len(labelled) == 1:
        return labelled[0]
    finishes = {
        due
        for child in layout.children(paragraph.index)
        if child.table is None
        for done in _DONE.finditer(text, child.content_start, child.end)
        if (due := resolve_due(done["when"], times))
    }
    return finishes.pop() if len(finishes) == 1 else None


def _chain(
    text: str, layout: Layout, parent: int | None, paragraph: Paragraph | None = None
) -> tuple[str, ...]:
    """The words above a place, nearest first; a lead-in that ends with a colon is one of them."""
    above: list[str] = []
    if paragraph is not None and (lead := _lead_in(text, layout, paragraph)):
        above.append(lead)
    while parent is not None:
        heading = layout.paragraphs[parent]
        above.append(text[heading.content_start : heading.end])
        parent = heading.parent
    return tuple(above)


def _lead_in(text: str, layout: Layout, paragraph: Paragraph) -> str | None:
    """The sentence "… các chỉ tiêu cụ thể như sau:" that opens a list of siblings."""
    if paragraph.marker is None:
        return None
    for index in range(paragraph.index - 1, -1, -1):
        before = layout.paragraphs[index]
        if before.index == paragraph.parent:
            return None
        if before.parent == paragraph.parent and before.marker is None:
            words = text[before.start : before.end].rstrip()
            return words if words.endswith(":") else None
    return None


def _base_context(doc: Doc, layout: Layout, text: str) -> TargetContext:
    issued_on = _first_value(doc, "issued_on")
    title = _first_value(doc, "title") or ""
    years = [int(year) for year in _YEAR.findall(f"{issued_on or ''} {title}")]
    citations: tuple[Any, ...] = doc._.findings.get("citations", ())
    context = TargetContext(
        plan_year=_plan_year(issued_on, years),
        issued_on=issued_on,
        masked=tuple(span for citation in citations for span in citation.spans),
    )
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    body = [text[part.content_start : part.end] for part in layout.in_zone(*_ZONES)]
    return replace(
        context,
        default_due=_default_due(text, layout, context),
        stages=stages_of(body, times),
        listed=is_listing(body),
    )


def _plan_year(issued_on: str | None, years: Sequence[int]) -> int | None:
    """The year of issue, or towards its end the next where the title names it."""
    if not years:
        return None
    next_year = years[0] + 1
    late = issued_on is not None and issued_on[5:7] >= _LATE_MONTH
    return next_year if late and years[1:2] == [next_year] else years[0]


def _first_value(doc: Doc, field: str) -> str | None:
    findings = doc._.findings.get(field, ())
    return str(findings[0].value) if findings else None


def _default_due(text: str, layout: Layout, context: TargetContext) -> str | None:
    """The end of the time that the plan as a whole is given ("Thời gian thi đua: …")."""
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    for paragraph in layout.in_zone(Zone.BODY):
        words = text[paragraph.content_start : paragraph.end]
        if paragraph.table is not None or not _WHEN.match(words):
            continue
        if any(
            _DOER.match(text, sibling.content_start, sibling.end)
            for sibling in layout.children(paragraph.parent)
            if paragraph.parent is not None
        ):
            continue  # the time of one task, whose doers stand beside it
        own = [paragraph, *layout.children(paragraph.index)[:1]]
        finishes = [
            time.finish
            for part in own
            for time in find_times(text[part.content_start : part.end], times)
            if time.finish and time.kind not in {"recurring", "event"}
        ]
        if finishes:
            return max(finishes)
    return None


def _finding(mention: TargetMention) -> TargetFinding:
    quantity = mention.quantity
    known = match_indicator(mention.indicator, quantity.unit or None) if mention.indicator else None
    return TargetFinding(
        spans=mention.spans,
        confidence=mention.confidence,
        reasons=mention.reasons,
        value=quantity.value,
        unit=quantity.unit,
        comparator=quantity.comparator,
        indicator=mention.indicator or None,
        indicator_id=known[0] if known else None,
        direction=direction_of(mention.indicator, known[0] if known else None, quantity),
        value_max=quantity.value_max,
        of=quantity.of,
        baseline=quantity.baseline,
        scope=mention.scope,
        due=mention.due,
        criterion=mention.criterion,
    )
