"""The actors that plans give work to, under canonical keys, and matching names to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.actor_names import ActorName, read_actor_name
from extractor.knowledge.tables import day, holds, rows, words
from extractor.knowledge.unit_words import opens_unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

SIMILAR = 88.0
"""Least ``token_sort_ratio`` at which two expanded names are the same (measured on variants)."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A body, unit, post, group or team that plans name.

    ``type`` is body, unit, department, ministry, post, group, class, union, association,
    advisory, agency or team; ``level`` central, province, district, commune, hamlet or all;
    ``system`` state, party, front, union …; valid in [valid_from, valid_to).
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    type: str
    level: str
    system: str
    valid_from: date | None
    valid_to: date | None


@cache
def actors() -> tuple[Actor, ...]:
    """All actors of the table ``actors``."""
    return tuple(
        Actor(
            id=row["id"],
            name=row["name"],
            aliases=words(row["aliases"]),
            type=row["type"],
            level=row["level"],
            system=row["system"],
            valid_from=day(row["valid_from"]),
            valid_to=day(row["valid_to"]),
        )
        for row in rows("actors")
    )


@cache
def _by_key() -> dict[str, tuple[Actor, ...]]:
    index: dict[str, tuple[Actor, ...]] = {}
    for actor in actors():
        for key in dict.fromkeys(map(match_key, (actor.name, *actor.aliases))):
            index[key] = (*index.get(key, ()), actor)
    return index


@cache
def match_actor(name: str, level: str | None = None, on: date | None = None) -> Actor | None:
    """The actor that ``name`` means, or None where no reading is sure.

    Names are compared folded, abbreviations expanded and names of places dropped ("Công an xã
    Cao Ngạn" is "Công an xã"): first equal, then similar (``token_sort_ratio`` of at least 88
    between names with the same head and level words), then by the longest name that opens it.
    ``level`` (of the issuer) and ``on`` only choose between actors of the same name: a commune's
    plan may well give work to the district's departments.
    """
    read = read_actor_name(name)
    for key in read.keys:
        if found := _by_key().get(key):
            return _choose(found, read.level or level, on)
    if found := _similar(read) or _opening(read):
        return _choose(found, read.level or level, on)
    return None


def _choose(found: Iterable[Actor], level: str | None, on: date | None) -> Actor:
    return max(
        found,
        key=lambda actor: (
            holds(actor.valid_from, actor.valid_to, on),
            actor.level == level,
            actor.level == "all",
        ),
    )


@cache
def _by_head() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for key in _by_key():
        if key:
            index.setdefault(key.split()[0], []).append(key)
    return index


_LEVEL_WORDS = frozenset(["xa", "phuong", "tran", "huyen", "quan", "tinh", "thon", "ap", "xom"])


def _similar(name: ActorName) -> tuple[Actor, ...]:
    key = name.keys[0]
    if len(key) < 8:
        return ()
    tokens = set(key.split())
    candidates = [
        other
        for other in _by_head().get(key.split()[0], ())
        if set(other.split()) & _LEVEL_WORDS == tokens & _LEVEL_WORDS
    ]
    best = process.extractOne(key, candidates, scorer=fuzz.token_sort_ratio, score_cutoff=SIMILAR)
    return _by_key()[best[0]] if best else ()


def _opening(name: ActorName) -> tuple[Actor, ...]:
    """Actors whose name opens ``name``, if what follows names no other.

    A name of one word must be followed by a proper name: "Thuế Hà Nội", not "Văn phòng Sở".
    """
    ends = [match.start() for match in re.finditer(r"(?<=[^\W_])[\W_]", name.text)]
    for end in reversed(ends):
        rest = name.text[end:].strip(" -–")
        key = match_key(name.text[:end])
        if not (found := _by_key().get(key)):
            continue
        if re.search(r"[;,/&]|(?<!\w)và(?!\w)", rest) or (rest[:1].isupper() and opens_unit(rest)):
            return ()
        return found if " " in key or rest.istitle() else ()
    return ()
