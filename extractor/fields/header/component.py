"""The component that reads the head of the document from its zones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.doubt import (
    UNCONFIRMED,
    UNREADABLE,
    certainty,
    date_held_back,
    number_held_back,
    recognised,
)
from extractor.fields.findings import CitationFinding, Offsets, ValueFinding, annotate
from extractor.fields.header.carried import carrying_act
from extractor.fields.header.carrier import read_carrier
from extractor.fields.header.number import OwnNumber, as_meant, read_number
from extractor.fields.header.own_reference import confirmed, is_of_this_plan, own_references
from extractor.fields.header.period import read_period
from extractor.fields.header.place_date import PlaceDate, read_place_date
from extractor.knowledge import document_types, places
from extractor.knowledge.document_types import DocumentType
from extractor.knowledge.text import fold
from extractor.language.document import Layout, Paragraph, Zone
from extractor.reading.filled_in import SURE

_HEAD = (Zone.NUMBER, Zone.PLACE_DATE, Zone.ISSUER, Zone.MOTTO)
# Outside its own zone a number needs its colon: "Trường Tiểu học Số 1" has none.
_LABELLED = re.compile(r"\bS[ốỐôÔ]\s*:")
# A mark of a draft beside the type is no part of the title.
_EDGE = re.compile(
    r"^[\s*.,:;_–-]*(?:\(\s*dự\s+thảo(?:\s+lần\s+(?:thứ\s+)?\w{1,3})?\s*\)[\s*.,:;_–-]*)?",
    re.IGNORECASE,
)
_LETTER_SUBJECT = re.compile(r"^\(?\s*(?:V/v|Về việc)[\s:]*", re.IGNORECASE)
_MISREAD_TYPE = 80
_DECIDES = re.compile(r"quyet dinh|nghi quyet")
_AUTHORITY = re.compile(
    r"(?:thu tuong )?chinh phu|(?:pho )?chu tich (?:uy ban nhan dan|ubnd|nuoc)\b.*|bo truong\b.*"
    r"|(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd)(?: (?:tinh|thanh pho|huyen|quan|thi xa|xa"
    r"|phuong|thi tran|dac khu)\b.*)?|(?:giam doc|hieu truong|truong ban|chi cuc truong)\b.*"
)
_OF = (" cua", " do", " va", ",")


@Language.component("plan_header")
def plan_header(doc: Doc) -> Doc:
    """Annotate doc_type, number, symbol, code, place, issued_on, title, period, issued_with."""
    layout: Layout = doc._.layout
    text = doc._.text
    number, dated = _first_number(layout, text), _first_place_date(layout, text)
    _annotate_number(doc, number)
    _annotate_place_date(doc, dated)
    type_end = _annotate_type(doc, layout, text)
    _annotate_title(doc, layout, text, type_end)
    act = carrying_act(layout, text)
    _annotate_carrier(doc, layout, text, _in_head(act, number, dated) if act and number else None)
    _confirm_by_annex(doc, layout, text)
    return doc


def _confirm_by_annex(doc: Doc, layout: Layout, text: str) -> None:
    """Number and date held against what the annexes say of the plan they belong to."""
    number, symbol, date, kind = (
        next(iter(doc._.findings.get(key, ())), None)
        for key in ("number", "symbol", "issued_on", "doc_type")
    )
    for found in own_references(layout, text, str(kind.value) if kind else "Kế hoạch"):
        if not is_of_this_plan(found, number, str(symbol.value) if symbol else None, date):
            continue
        told = confirmed(number, found.number, found.number_span)
        annotate(doc, "number", [told] if told else [])
        if told and symbol and told is not number:
            mark = "-" if "/" in str(symbol.value) else "/"
            annotate(doc, "code", [replace(told, value=f"{told.value}{mark}{symbol.value}")])
        dated = confirmed(date, found.date, found.date_span)
        annotate(doc, "issued_on", [dated] if dated else [])
        return


def _value(
    value: str | int, span: tuple[int, int], confidence: float, *reasons: str
) -> list[ValueFinding]:
    return [ValueFinding(value=value, spans=(span,), confidence=confidence, reasons=reasons)]


def _recognised(doc: Doc, value: str | int, span: Offsets, reason: str) -> list[ValueFinding]:
    """A value that may have been filled in by hand: no surer than its words were recognised."""
    sureness = certainty(doc._.layout, span)
    reasons = (reason,) if sureness >= SURE else (reason, UNCONFIRMED)
    return _value(value, span, min(0.95, sureness), *reasons)


def _first_number(layout: Layout, text: str) -> OwnNumber | None:
    """The number line of the first head; the zone for it goes before any other."""
    for zone in _HEAD:
        for paragraph in layout.in_zone(zone):
            words = text[paragraph.start : paragraph.end]
            if zone is not Zone.NUMBER and not _LABELLED.search(words):
                continue
            legible = number_held_back(layout, words, paragraph.start)
            found = read_number(legible, paragraph.start)
            if found is not None and legible != words:
                found = replace(found, unreadable=True)
            if found is None and paragraph.index + 1 < len(layout.paragraphs):
                # A label alone: its number stands on the next line.
                end = layout.paragraphs[paragraph.index + 1].end
                found = read_number(text[paragraph.start : end], paragraph.start)
            if found is not None:
                return found
    return None


def _annotate_number(doc: Doc, found: OwnNumber | None) -> None:
    number, symbol, code = [], [], []
    if found is not None and doc._.slips:
        found = as_meant(found)
    if found is not None:
        if found.number is not None and found.number_span:
            number = _recognised(doc, found.number, found.number_span, "number-line")
        if found.symbol is not None and found.symbol_span:
            reasons = ("number-line", UNREADABLE) if found.unreadable else ("number-line",)
            symbol = _value(found.symbol, found.symbol_span, 0.95, *reasons)
        if found.code is not None:
            code = _recognised(doc, found.code, found.span, "number-line")
    annotate(doc, "number", number)
    annotate(doc, "symbol", symbol)
    annotate(doc, "code", code)


def _first_place_date(layout: Layout, text: str) -> PlaceDate | None:
    for zone in (Zone.PLACE_DATE, Zone.NUMBER, Zone.MOTTO, Zone.ISSUER, Zone.SIGNATURE):
        for paragraph in layout.in_zone(zone):
            words = text[paragraph.start : paragraph.end]
            begin = 0
            if zone is not Zone.PLACE_DATE:
                number = read_number(words)
                begin = number.span[1] if number else 0
            legible = date_held_back(layout, words, paragraph.start)
            found = read_place_date(legible[begin:], paragraph.start + begin)
            if found is not None and legible != words:
                found = replace(found, unreadable=True)
            if found is not None:
                return found
    return None


def _annotate_place_date(doc: Doc, found: PlaceDate | None) -> None:
    place, issued_on = [], []
    if found is not None and found.place and found.place_span:
        reasons = ("place-line", UNREADABLE) if found.unreadable else ("place-line",)
        misread = recognised(doc._.layout, found.place_span)
        name = places.respelled(found.place) if misread else found.place
        place = _value(name, found.place_span, 0.95, *reasons)
    if found is not None and found.date and found.date_span and not found.unreadable:
        issued_on = _recognised(doc, found.date, found.date_span, "place-line")
    annotate(doc, "place", place)
    annotate(doc, "issued_on", issued_on)


def _annotate_type(doc: Doc, layout: Layout, text: str) -> int | None:
    """Annotate the type; give the offset after its name where words follow on the same line."""
    for paragraph in layout.in_zone(Zone.TYPE):
        words = text[paragraph.start : paragraph.end]
        begin = len(words) - len(words.lstrip("* "))
        found = _read_type(words[begin:])
        if found is None:
            continue
        name, length, confidence = found
        start, end = paragraph.start + begin, paragraph.start + begin + length
        annotate(doc, "doc_type", _value(name, (start, end), confidence, "type-line"))
        return end if re.search(r"\w", text[end : paragraph.end]) else None
    annotate(doc, "doc_type", _type_without_line(doc, layout, text))
    return None


def _read_type(line: str) -> tuple[str, int, float] | None:
    """The type that opens a line, the length of its name and the confidence.

    A line set with spaces between its letters, or misread in a few of them, is compared whole.
    """
    whole = document_types.by_name(line.strip(" .:*-"))
    if whole is not None:
        return whole.name, len(line.rstrip(" *")), 0.97
    if opened := document_types.heading(line):
        return opened[0].name, opened[1], 0.97
    joined = "".join(fold(line).split())
    ranked = [
        (fuzz.ratio(joined, fold(kind.name).replace(" ", "")), kind.name)
        for kind in document_types.heading_types()
    ]
    likeness, name = max(ranked)
    return (name, len(line.rstrip(" *")), 0.8) if likeness >= _MISREAD_TYPE else None


def _type_without_line(doc: Doc, layout: Layout, text: str) -> list[ValueFinding]:
    """A letter has no type line: it is known by "Kính gửi" or by its notation."""
    symbols = doc._.findings.get("symbol", ())
    for paragraph in layout.in_zone(Zone.PREAMBLE, Zone.BODY)[:6]:
        words = text[paragraph.start : paragraph.end]
        if re.match(r"K[íi]nh g[ửu]i", words):
            return _value("Công văn", (paragraph.start, paragraph.start + 8), 0.85, "addressed-to")
    for symbol in symbols:
        kind = document_types.by_abbreviation(str(symbol.value))
        if kind is not None:
            return [
                ValueFinding(
                    value=kind.name,
                    spans=symbol.spans,
                    confidence=0.8,
                    reasons=("from-notation",),
                    inferred=True,
                    reason="the notation names the type",
                )
            ]
    return []


def _annotate_title(doc: Doc, layout: Layout, text: str, type_end: int | None) -> None:
    title, period = [], []
    span = _title_span(layout, text, type_end)
    if span is not None:
        start, end = span
        words = text[start:end].replace("\n", " ")
        title = _value(words, span, 0.93, "title-zone")
        found = read_period(words)
        if found is not None:
            value, (first, last) = found
            period = _value(value, (start + first, start + last), 0.9, "in-title")
    annotate(doc, "title", title)
    annotate(doc, "period", period)


def _title_span(layout: Layout, text: str, type_end: int | None) -> tuple[int, int] | None:
    paragraphs = _title_run(layout, named_on_type_line=type_end is not None)
    starts = [type_end] if type_end is not None else []
    starts += [paragraph.start for paragraph in paragraphs]
    if not starts:
        return None
    ends = [paragraph.end for paragraph in paragraphs]
    start = starts[0]
    end = ends[-1] if ends else start + len(text[start:].partition("\n")[0])
    words = text[start:end]
    opening = _EDGE.match(words)
    start += opening.end() if opening else 0
    subject = _LETTER_SUBJECT.match(text[start:end])
    if subject and not layout.in_zone(Zone.TYPE):
        start += subject.end()
    end = _before_authority(layout, text, start, end)
    end -= len(text[start:end]) - len(re.sub(r"[\s*_/.–-]+$", "", text[start:end]))
    return (start, end) if start < end else None


def _before_authority(layout: Layout, text: str, start: int, end: int) -> int:
    """Where the title of a decision ends: above the line that says who decides.

    "THỦ TƯỚNG CHÍNH PHỦ" stands there in capitals (Decree 30/2020, Annex III, form 1.4).
    """
    kinds = [text[one.start : one.end] for one in layout.in_zone(Zone.TYPE)][:1]
    if not any(_DECIDES.match(fold(kind)) for kind in kinds):
        return end
    for line in (one.start for one in layout.segments if start < one.start < end):
        of_title = fold(text[start:line]).endswith(_OF)
        if text[line:end].isupper() and _AUTHORITY.fullmatch(fold(text[line:end])) and not of_title:
            return line
    return end


def _title_run(layout: Layout, *, named_on_type_line: bool) -> list[Paragraph]:
    """The first unbroken run of paragraphs of a title, below the type where one stands there.

    A subject above the type ("V/v …" under the number) is a letter's habit, and the plan's title
    only where it has no other.
    """
    typed = next((one.index for one in layout.in_zone(Zone.TYPE)), -1)
    below = _first_run(layout.paragraphs[typed + 1 :], Zone.TITLE)
    return below if below or named_on_type_line else _first_run(layout.paragraphs, Zone.TITLE)


def _first_run(paragraphs: Sequence[Paragraph], zone: Zone) -> list[Paragraph]:
    """The first unbroken run of paragraphs of a zone."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.zone is zone:
            run.append(paragraph)
        elif run:
            break
    return run


def _in_head(act: DocumentType, number: OwnNumber, dated: PlaceDate | None) -> CitationFinding:
    """The act that carries the plan, by the head that the file opens with."""
    return CitationFinding(
        spans=(number.span,),
        confidence=0.9,
        reasons=("head-of-act",),
        doc_type=act.name,
        code=number.code,
        date=dated.date if dated else None,
    )


def _annotate_carrier(doc: Doc, layout: Layout, text: str, in_head: CitationFinding | None) -> None:
    """The decision or letter that carries the plan: by its own head, or the line below a title."""
    carriers = [in_head] if in_head else []
    for paragraph in layout.in_zone(Zone.CARRIER):
        found = read_carrier(text[paragraph.start : paragraph.end], paragraph.start)
        if found is not None:
            carriers.append(
                CitationFinding(
                    spans=(found.span,),
                    confidence=0.92,
                    reasons=("carrier-line",),
                    doc_type=found.doc_type,
                    code=found.code,
                    date=found.date,
                )
            )
    annotate(doc, "issued_with", carriers[:1])
