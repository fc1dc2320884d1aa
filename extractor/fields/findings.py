"""What the field components leave on the Doc: one frozen class a kind of value.

Findings speak in character offsets of the canonical text; the records stage turns the offsets
into evidence with page and boxes.  A component calls :func:`annotate` once with all it found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.language import extensions as _extensions  # noqa: F401

if TYPE_CHECKING:
    from spacy.tokens import Doc

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``spans`` are the places in the canonical text the finding was read from.

    ``confidence`` starts from the rule's own and is raised or lowered by named ``reasons``.
    A finding without spans must be ``inferred`` and say why in ``reason``.
    """

    spans: tuple[Offsets, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    inferred: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueFinding(Finding):
    """A single value: document type, number, symbol, code, place, date, title, recipient."""

    value: str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerFinding(Finding):
    """The issuing body; ``level`` is central, province, district or commune.

    ``unit``, ``district`` and ``province`` carry their type words ("xã Cao Ngạn"); ``superior`` is
    the name of the body that the head sets above the issuer.
    """

    name: str
    body: str | None = None
    level: str | None = None
    unit: str | None = None
    unit_code: str | None = None
    district: str | None = None
    province: str | None = None
    superior: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryFinding(Finding):
    """``authority`` is TM., KT., TL., TUQ., Q. or None."""

    name: str | None = None
    title: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationFinding(Finding):
    """A cited document; ``relation`` is set where it is a legal basis of the plan."""

    doc_type: str | None = None
    code: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    legal_id: str | None = None
    article: str | None = None
    clause: str | None = None
    point: str | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRelationFinding(Finding):
    """``act`` (None: the plan itself) does ``relation`` to ``of``; both have a ``legal_id``.

    ``relation`` is amends, replaces, repeals, corrects, extends, details, implements, reviews or
    attached_to.
    """

    act: CitationFinding | None
    relation: str
    of: CitationFinding


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFinding(Finding):
    """A committed quantity in plain units: 134 triệu đồng is 134000000 ``đồng``.

    ``direction`` is up or down, as what is measured is to move.
    """

    value: float
    unit: str = ""
    comparator: str = "="
    indicator: str | None = None
    indicator_id: str | None = None
    value_max: float | None = None
    of: float | None = None
    baseline: float | None = None
    direction: str | None = None
    scope: str | None = None
    due: str | None = None
    criterion: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionFinding(Finding):
    """``status`` is achieved, not_achieved or planned; ``set`` the national set's key.

    ``level`` is that of the set (commune, district, province); ``provincial_set`` the decision by
    which the province lays down its own, where the plan cites one.
    """

    number: int
    name: str
    status: str
    set: str | None = None
    level: str | None = None
    provincial_set: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentFinding(Finding):
    """One task of one unit; ``unit`` is as written, ``partners`` whom it works with."""

    unit: str
    task: str
    role: str = "implement"
    unit_id: str | None = None
    unit_type: str | None = None
    partners: tuple[str, ...] = ()
    product: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineFinding(Finding):
    """A time expression that binds an action."""

    text: str
    kind: str
    start: str | None = None
    end: str | None = None
    recurrence: str | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingFinding(Finding):
    """``amount`` is in đồng."""

    text: str
    amount: float | None = None
    source: str | None = None


def annotate(doc: Doc, field: str, findings: Sequence[Finding]) -> None:
    """Leave ``findings`` on the Doc under ``field``, as findings and as a span group.

    ``doc._.findings[field]`` keeps them whole; ``doc.spans[field]`` shows the same places to
    any other spaCy component (widened to token bounds).
    """
    doc._.findings[field] = tuple(findings)
    spans = [
        doc.char_span(start, end, label=field, alignment_mode="expand")
        for finding in findings
        for start, end in finding.spans
    ]
    doc.spans[field] = [span for span in spans if span is not None]
