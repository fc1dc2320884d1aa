"""What a person should look at: one small check a flag, in the order of a reader's eye."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extractor.fields.doubt import UNCONFIRMED, UNREADABLE
from extractor.knowledge import document_types
from extractor.records.model import Flag, Grounded, PlanRecord, Span
from extractor.records.signed import contradictions

_LOW = 0.5
_MOST_SHOWN = 3
_MOST_YEARS_AHEAD = 3
_Check = Callable[[PlanRecord], Iterator[Flag]]


def flags_of(
    record: PlanRecord,
    doubtful: Sequence[Span] = (),
    *,
    misread: Sequence[tuple[Span, str]] = (),
    repaired: bool = False,
) -> list[Flag]:
    """All flags that a record raises.

    ``doubtful`` are paragraphs that may be misread as parts; ``misread`` are words that were taken
    for others, with those; ``repaired`` files were damaged.
    """
    checked = (flag for check in _CHECKS for flag in check(record))
    return [*_repaired(repaired), *checked, *_zones(doubtful), *_misread(misread)]


def _repaired(repaired: bool) -> Iterator[Flag]:
    if repaired:
        yield Flag(
            code="file-damaged",
            message="The file was damaged or cut short and part of it may be missing; fetch it "
            "again from its source.",
        )


def _zones(doubtful: Sequence[Span]) -> Iterator[Flag]:
    if doubtful:
        shown = list(doubtful[:_MOST_SHOWN])
        yield Flag(
            code="zone-doubtful",
            message="Lines of the head, preamble or foot may not be the part they are read as.",
            evidence=shown,
        )


def _misread(words: Sequence[tuple[Span, str]]) -> Iterator[Flag]:
    if words:
        shown = words[:_MOST_SHOWN]
        told = ", ".join(f"“{span.text}” as “{meant}”" for span, meant in shown)
        yield Flag(
            code="words-misread",
            message=f"The text is spoilt; {len(words)} words were taken for others ({told}"
            f"{' …' if len(words) > len(shown) else ''}).",
            evidence=[span for span, _ in shown],
        )


def _type(record: PlanRecord) -> Iterator[Flag]:
    name = record.doc_type.value
    if name is None:
        yield Flag(code="type-missing", message="No line names the type of the document.")
        return
    kind = document_types.by_name(name)
    if kind is None or not kind.is_plan:
        yield Flag(
            code="not-a-plan",
            message=f"The document is headed “{name}”, not “Kế hoạch”.",
            evidence=record.doc_type.evidence,
        )


def _number(record: PlanRecord) -> Iterator[Flag]:
    if UNCONFIRMED in record.number.reasons:
        yield _unconfirmed("number", f"The number {record.number.value}", record.number)
    if record.number.value is None and UNREADABLE in record.symbol.reasons:
        yield Flag(
            code="number-unreadable",
            message="The number, filled in by hand, could not be made out; read it on the page.",
            evidence=record.symbol.evidence,
        )
    elif record.number.value is None and record.symbol.value is not None:
        yield Flag(
            code="number-blank",
            message="The number is left blank; look it up in the register of issued documents.",
            evidence=record.symbol.evidence,
        )
    elif record.number.value is None and record.issued_with is None:
        yield Flag(code="number-missing", message="No line gives the document's number.")


def _date(record: PlanRecord) -> Iterator[Flag]:
    date = record.issued_on.value
    if UNCONFIRMED in record.issued_on.reasons:
        yield _unconfirmed("date", f"The date {date}", record.issued_on)
    if date is None and UNREADABLE in record.place.reasons:
        yield Flag(
            code="date-unreadable",
            message="The date, filled in by hand, could not be made out; read it on the page.",
            evidence=record.place.evidence,
        )
    elif date is None and record.issued_with is None:
        yield Flag(code="date-missing", message="No line gives the place and date of issue.")
    elif date is not None and len(date) < 10:
        yield Flag(
            code="date-incomplete",
            message=f"Only {date} of the date of issue is written.",
            evidence=record.issued_on.evidence,
        )


def _issuer(record: PlanRecord) -> Iterator[Flag]:
    issuer = record.issuer
    if issuer.name is None:
        yield Flag(code="issuer-missing", message="No issuing body was found.")
        return
    if "in-head" not in issuer.reasons:
        yield Flag(
            code="issuer-inferred",
            message="The head names no issuer; it was taken from the body of the document.",
            evidence=issuer.evidence,
        )
    if "unit-ambiguous" in issuer.reasons:
        yield Flag(
            code="unit-ambiguous",
            message="Several administrative units bear the issuer's name; check the province.",
            evidence=issuer.evidence,
        )


def _unconfirmed(code: str, what: str, grounds: Grounded) -> Flag:
    return Flag(
        code=f"{code}-unconfirmed",
        message=f"{what} was not recognised surely; compare it with the page.",
        evidence=grounds.evidence,
    )


def _signatory(record: PlanRecord) -> Iterator[Flag]:
    if UNCONFIRMED in record.signatory.reasons:
        yield _unconfirmed("signatory", f"The name {record.signatory.name}", record.signatory)
    if record.signatory.name is None:
        yield Flag(
            code="signatory-missing",
            message="No signatory's name was found.",
            evidence=record.signatory.evidence,
        )


def _contents(record: PlanRecord) -> Iterator[Flag]:
    kind = document_types.by_name(record.doc_type.value or "")
    if kind is None or not kind.is_plan:
        return
    if not record.assignments:
        yield Flag(code="no-assignments", message="No unit was found to be given work.")
    if record.title.value is None:
        yield Flag(code="title-missing", message="No title was found.")


def _pages(record: PlanRecord) -> Iterator[Flag]:
    for page in record.source.page_reading:
        if page.confidence is not None and page.confidence < _LOW:
            yield Flag(
                code="page-unread" if page.confidence == 0 else "low-text-quality",
                message=f"Page {page.page}: {page.reason or 'the text is poor'}.",
            )


def _dates_in_order(record: PlanRecord) -> Iterator[Flag]:
    issued = record.issued_on.value
    if issued is None:
        return
    for basis in record.legal_bases:
        if basis.date and basis.date[: len(issued)] > issued:
            name = f"{basis.doc_type or 'A basis'} {basis.code or ''}"
            yield Flag(
                code="basis-after-issue",
                message=f"{name} is dated after the plan.",
                evidence=_one(basis.evidence),
            )


def _date_near_period(record: PlanRecord) -> Iterator[Flag]:
    """A plan is issued in the time it covers, or shortly before it."""
    issued, period = record.issued_on.value, record.period.value
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", str(period or ""))]
    if issued is None or not years:
        return
    year = int(issued[:4])
    early = year < years[0] - _MOST_YEARS_AHEAD and not str(period).startswith("..")
    if early or year > years[-1]:
        yield Flag(
            code="date-outside-period",
            message=f"The date {issued} does not fit the time the plan covers ({period}).",
            evidence=[*record.issued_on.evidence, *record.period.evidence],
        )


def _one(evidence: list[Span]) -> list[Span]:
    return evidence[:1]


_CHECKS: tuple[_Check, ...] = (
    _type,
    _number,
    _date,
    _issuer,
    _signatory,
    _contents,
    _dates_in_order,
    _date_near_period,
    _pages,
    contradictions,
)
