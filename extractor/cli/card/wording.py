"""Values of a record in words, short enough for a table cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.research.wording import number
from extractor.research.wording import quantity as spelled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.records.model import (
        AdministrativeUnit,
        Assignment,
        Citation,
        Criterion,
        Deadline,
        Funding,
        Issuer,
        Signatory,
        Target,
    )

_MOST_UNITS = 3


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """The parts that are there, joined."""
    return separator.join(part for part in parts if part)


def _after(word: str, value: str | float | None) -> str | None:
    if value is None or value == "":
        return None
    return f"{word} {value if isinstance(value, str) else number(value)}"


def quantity(target: Target) -> str:
    """The number a target binds to: ``≥ 90 %``, ``3–5 dự án``, ``14/19 tiêu chí``."""
    return spelled(target.comparator, target.value, target.value_max, target.of, target.unit)


def target_details(target: Target) -> str:
    """What a target measures, for whom and until when."""
    indicator = target.indicator if target.indicator != target.unit else None
    return joined(
        (
            indicator,
            _after("for", target.scope),
            _after("by", target.due),
            _after("from", target.baseline),
            _after("criterion", target.criterion),
            target.indicator_id and f"[{target.indicator_id}]",
        )
    )


def act(citation: Citation) -> str:
    """The identity of a cited document."""
    return joined((citation.doc_type, citation.code), " ") or citation.title or "(unnamed)"


def act_details(citation: Citation) -> str:
    """Date, issuer and place inside a cited document."""
    parts = [citation.date, citation.issuer]
    if citation.pin:
        parts.append(_after("Điều", citation.pin.article))
        parts.append(_after("khoản", citation.pin.clause))
        parts.append(_after("điểm", citation.pin.point))
    return joined(parts)


def assignment(item: Assignment) -> str:
    """Role, partners, product and due date of a task."""
    return joined(
        (
            item.role,
            _after("by", item.due),
            _after("with", joined(item.with_, ", ")),
            _after("→", item.product),
        )
    )


def deadline(item: Deadline) -> str:
    """When a deadline binds."""
    interval = joined(dict.fromkeys((item.start, item.end)), " – ")
    return joined((f"{item.kind} {interval}".strip(), item.recurrence))


def criterion(item: Criterion) -> str:
    """A criterion by number and name."""
    return f"{item.number}. {item.name}"


def funding(item: Funding) -> str:
    """Amount and source of money."""
    amount = None if item.amount is None else f"{number(item.amount)} đồng"
    return joined((amount, item.source)) or "no amount"


def issuer_details(issuer: Issuer) -> str:
    """Level and place of the issuer, then and now."""
    unit = issuer.unit
    if unit is None:
        return joined((issuer.level, issuer.province))
    place = dict.fromkeys((unit.name, unit.district, issuer.province or unit.province))
    return joined((issuer.level, joined(place, ", "), _after("now", _today(unit))))


def _today(unit: AdministrativeUnit) -> str | None:
    """The units that cover the place today, which for a district are several."""
    units = unit.current_units or ([unit.current] if unit.current else [])
    names = ", ".join(one.name for one in units[:_MOST_UNITS])
    if len(units) > _MOST_UNITS:
        names += f" and {len(units) - _MOST_UNITS} more"
    provinces = dict.fromkeys(one.province for one in units)
    return joined((names, *provinces), ", ") or None


def signatory_details(signatory: Signatory) -> str:
    """Authority and office of the signatory."""
    return joined((signatory.authority, signatory.title), " ")
