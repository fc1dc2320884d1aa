"""Who the issuer is, its unit then and today and the body above it; and who the actors are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.knowledge import places
from extractor.knowledge.actor_identity import Home, identify
from extractor.knowledge.issuers import issuer_key, named_superior, superior_of
from extractor.knowledge.parents import by_unit_code
from extractor.knowledge.unit_keys import unit_key
from extractor.records.model import Actor, AdministrativeUnit, CurrentUnit, SuperiorBody

if TYPE_CHECKING:
    from datetime import date

    from extractor.fields.findings import AssignmentFinding, IssuerFinding
    from extractor.knowledge.issuers import Superior
    from extractor.knowledge.places import Place


def identity_of(issuer: IssuerFinding, on: date | None) -> dict[str, Any]:
    """The fields ``key``, ``unit`` and ``superior`` of a record's issuer.

    ``on`` is the day of issue (None: not known).  A unit that the tables do not know keeps its
    name alone, and an issuer of such a unit has no key.
    """
    place = _place_of(issuer, on)
    return {
        "key": issuer_key(issuer.name, place, issuer.body) if place or not issuer.unit else None,
        "unit": _unit(issuer, place),
        "superior": _superior(issuer, place, on),
    }


def home_of(issuer: IssuerFinding | None, on: date | None) -> Home:
    """The issuer as the one from whose place the names of actors are meant."""
    if issuer is None:
        return Home(on=on)
    place = _place_of(issuer, on)
    key = issuer_key(issuer.name, place, issuer.body) if place else None
    return Home(place, issuer.body, key, on)


def actor_of(assignment: AssignmentFinding, home: Home) -> Actor:
    """The actor of an assignment, its name as written."""
    found = identify(assignment.unit, home)
    return Actor.model_validate(
        {
            "name": assignment.unit,
            "unit_id": found.actor.id if found.actor else None,
            "type": found.actor.type if found.actor else None,
            "level": found.level if found.level != "all" else None,
            "extent": found.extent,
            "key": found.key,
            "members": list(found.members),
        }
    )


def _place_of(issuer: IssuerFinding, on: date | None) -> Place | None:
    if issuer.unit is None or issuer.unit_code is None:
        return None
    return by_unit_code(issuer.unit_code, issuer.unit, on)


def _unit(issuer: IssuerFinding, place: Place | None) -> AdministrativeUnit | None:
    if issuer.unit is None:
        return None
    today = [_today(found) for found in places.current(place)] if place else []
    return AdministrativeUnit(
        name=issuer.unit,
        code=issuer.unit_code,
        key=unit_key(place) if place else None,
        district=issuer.district,
        province=issuer.province,
        current=today[0] if len(today) == 1 else None,
        current_units=today,
    )


def _today(unit: Place) -> CurrentUnit:
    return CurrentUnit(name=unit.name, code=unit.code, province=unit.province, key=unit_key(unit))


def _superior(issuer: IssuerFinding, place: Place | None, on: date | None) -> SuperiorBody | None:
    """The body above, as the head names it; by law or statute where it names none."""
    if place is None and issuer.level != "central":
        return None
    found = named_superior(issuer.superior, place, on) if issuer.superior else None
    if place is None:
        return _told(found) if found else None
    level = issuer.level or place.level
    found = found or superior_of(issuer.name, level, place, issuer.body, on)
    if found is None and issuer.superior is not None:
        return SuperiorBody(name=issuer.superior)
    return _told(found) if found else None


def _told(found: Superior) -> SuperiorBody:
    return SuperiorBody.model_validate(
        {"name": found.name, "body": found.body, "level": found.level, "key": found.key}
    )
