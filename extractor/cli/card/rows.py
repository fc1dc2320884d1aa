"""A record as sections of rows, still without any look."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING

from extractor.cli.card import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.records.model import Extracted, Grounded, PlanRecord


ACTION_LENGTH = 60  # the whole action stands in the words beside it


@dataclass(frozen=True, slots=True)
class Row:
    """A value, what explains it, and the finding it belongs to.

    ``label`` names the field in the head of the card; ``focus`` is what to look for in the
    words, ``known`` what the heading over the row says; ``value`` None is a field not found.
    """

    value: str | None
    source: Grounded
    details: str = ""
    label: str = ""
    focus: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list of rows; ``group`` is a heading inside it, empty where there is none."""

    title: str
    count: int
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


def head(record: PlanRecord) -> list[Row]:
    """The fields of the document as a whole, found or not."""
    issuer, signatory, carrier = record.issuer, record.signatory, record.issued_with
    rows = [
        _field("Type", record.doc_type),
        _field("Title", record.title),
        *_code(record),
        _field("Issued on", record.issued_on),
        _field("Place", record.place),
        Row(issuer.name, issuer, wording.issuer_details(issuer), "Issuer"),
        Row(signatory.name, signatory, wording.signatory_details(signatory), "Signed by"),
    ]
    if record.period.value:
        rows.append(_field("Period", record.period))
    if carrier:
        name = wording.joined((carrier.doc_type, carrier.code), " ") or None
        rows.append(Row(name, carrier, carrier.date or "", "Issued with"))
    return rows


def sections(record: PlanRecord) -> list[Section]:
    """The lists of the record that hold anything, in the order a person checks them."""
    made = (
        _section(
            "Legal bases (căn cứ)",
            (
                Row(
                    wording.act(item),
                    item,
                    wording.joined((item.relation, wording.act_details(item))),
                )
                for item in record.legal_bases
            ),
        ),
        _section(
            "Targets (chỉ tiêu)",
            (
                Row(wording.quantity(item), item, wording.target_details(item))
                for item in record.targets
            ),
        ),
        _assignments(record),
        _section(
            "Deadlines (thời hạn)",
            (
                Row(
                    wording.deadline(item),
                    item,
                    shorten(item.action or "", ACTION_LENGTH, placeholder=" …"),
                    focus=item.text,
                )
                for item in record.deadlines
            ),
        ),
        _section(
            "Criteria (tiêu chí)",
            (
                Row(wording.criterion(item), item, wording.joined((item.status, item.set)))
                for item in record.criteria
            ),
        ),
        _section(
            "Funding (kinh phí)", (Row(wording.funding(item), item) for item in record.funding)
        ),
        _section("Recipients (nơi nhận)", (Row(item.value, item) for item in record.recipients)),
    )
    return [section for section in made if section.count]


def other_citations(record: PlanRecord) -> list[str]:
    """The documents cited that are no legal bases, each with its first page."""
    bases = {(item.legal_id, item.code) for item in record.legal_bases}
    return [
        f"{wording.act(item)} (p.{item.evidence[0].page})" if item.evidence else wording.act(item)
        for item in record.citations
        if (item.legal_id, item.code) not in bases
    ]


def _code(record: PlanRecord) -> list[Row]:
    if record.code.value:
        return [_field("Code", record.code)]
    number = record.number.value
    return [
        Row(None if number is None else str(number), record.number, label="Number"),
        _field("Symbol", record.symbol),
    ]


def _field(label: str, extracted: Extracted[str]) -> Row:
    return Row(extracted.value, extracted, label=label, focus=extracted.value or "")


def _section(title: str, rows: Iterable[Row]) -> Section:
    listed = tuple(rows)
    return Section(title, len(listed), (("", listed),))


def _assignments(record: PlanRecord) -> Section:
    order = {name: place for place, name in reversed(list(enumerate(_units(record))))}
    tasks = sorted(record.assignments, key=lambda item: order[item.unit.name])
    groups = tuple(
        (
            unit,
            tuple(
                Row(wording.assignment(item), item, focus=item.task, known=unit) for item in items
            ),
        )
        for unit, items in groupby(tasks, key=lambda item: item.unit.name)
    )
    return Section("Assignments (phân công)", len(tasks), groups)


def _units(record: PlanRecord) -> list[str]:
    return [item.unit.name for item in record.assignments]
