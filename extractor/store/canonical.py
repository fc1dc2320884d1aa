"""What makes two mentions the same issuer, act or actor."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.knowledge.text import fold_tones
from extractor.store.corrections import CORRECTED
from extractor.store.shapes import ACT_FIELDS, ACTOR_FIELDS, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.records.model import Actor, ActReference, Citation, Issuer, PlanRecord

ONE_A_UNIT = frozenset({"UBND", "HĐND"})
"""Bodies that a unit has exactly one of (Law on the organisation of local government), so that
the spelling of the name does not matter.  Of departments, schools or unions it has many."""


def issuer_row(issuer: Issuer) -> Row | None:
    """The row of ``issuers``, or None where nothing is known of the issuer."""
    unit = issuer.unit
    province = issuer.province or (unit.province if unit else None)
    above = issuer.superior
    row: Row = {
        "canonical": issuer.key,
        "name": issuer.name,
        "body": issuer.body,
        "level": issuer.level,
        "unit": unit.name if unit else None,
        "unit_code": unit.code if unit else None,
        "unit_key": unit.key if unit else None,
        "district": unit.district if unit else None,
        "province": province,
        "current_unit": unit.current.name if unit and unit.current else None,
        "current_code": unit.current.code if unit and unit.current else None,
        "current_province": unit.current.province if unit and unit.current else None,
        "current_units": joined(one.key for one in unit.current_units) if unit else None,
        "superior_name": above.name if above else None,
        "superior_body": above.body if above else None,
        "superior_level": above.level if above else None,
        "superior": above.key if above else None,
    }
    if not any(row.values()):
        return None
    alone = issuer.body in ONE_A_UNIT and unit is not None
    body = issuer.body if alone else issuer.name or issuer.body
    key = _key(body, row["unit"], row["district"], province)
    # What a person corrected in one document says nothing of the issuer in the others.
    return row | {"key": f"{key}|{row}" if CORRECTED in issuer.reasons else key}


def act_row(citation: Citation) -> Row:
    """The row of ``legal_acts``; without a legal id, only the same words are the same act."""
    row: Row = {name: getattr(citation, name) for name in ACT_FIELDS}
    return row | {"legal_id": citation.legal_id, "key": _act_key(citation)}


def reference_row(act: ActReference) -> Row:
    """The row of ``legal_acts`` of one end of a relation, the same as where the act is cited."""
    row: Row = {name: getattr(act, name) for name in ACT_FIELDS}
    return row | {"legal_id": act.legal_id, "key": f"id|{act.legal_id}"}


def actor_row(actor: Actor) -> Row:
    """The row of ``actors``: the name as written with what it was understood to be."""
    row: Row = {name: getattr(actor, name) for name in ACTOR_FIELDS}
    return row | {
        "key": _actor_key(actor),
        "canonical": actor.key,
        "members": joined(actor.members),
    }


def joined(keys: Iterable[str | None]) -> str | None:
    """Keys as a cell that holds several; None where there are none."""
    return ";".join(key for key in keys if key) or None


def parted(cell: str | None) -> list[str]:
    """The keys of a cell that holds several."""
    return cell.split(";") if cell else []


def shared_keys(records: Iterable[PlanRecord]) -> dict[str, set[str]]:
    """The keys of all shared rows that the records refer to, by table."""
    keys: dict[str, set[str]] = {
        name: set() for name in ("issuers", "legal_acts", "actors", "indicators")
    }
    for record in records:
        issuer = issuer_row(record.issuer)
        keys["issuers"] |= {issuer["key"]} if issuer else set()
        keys["legal_acts"].update(map(_act_key, (*record.legal_bases, *record.citations)))
        ends = (end for one in record.act_relations for end in (one.act, one.of) if end)
        keys["legal_acts"].update(f"id|{end.legal_id}" for end in ends)
        keys["actors"].update(_actor_key(task.unit) for task in record.assignments)
        keys["indicators"].update(one.indicator_id for one in record.targets if one.indicator_id)
    return keys


def _act_key(citation: Citation) -> str:
    if citation.legal_id:
        return f"id|{citation.legal_id}"
    return f"as cited|{_key(*(getattr(citation, name) for name in ACT_FIELDS))}"


def _actor_key(actor: Actor) -> str:
    parts = (actor.unit_id, actor.type, actor.name, actor.key, actor.level, actor.extent)
    return "|".join(part or "" for part in (*parts, *actor.members))


def _key(*parts: str | None) -> str:
    return "|".join(_folded(part) if part else "" for part in parts)


@lru_cache(maxsize=65_536)
def _folded(part: str) -> str:
    return fold_tones(part)
