"""Parts of a notation with one letter misread: TIg is TTg, U8ND is UBND."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from extractor.fields.citations.lexicon import BY_ABBREVIATION, LOOK_ALIKES
from extractor.knowledge.bodies import bodies

_LONG_ENOUGH = 3
_COMMITTEES = frozenset({"TW", "TU", "QU", "HU", "ĐU"})
_ODD_IN_CAPITALS = "0123456789lIi|"


def likely_type(part: str) -> str:
    """The one type whose abbreviation looks like ``part``; ``part`` itself where none or several.

    A part that is known itself, of a type or a body, is left as it is.
    """
    return _likely(part, frozenset(BY_ABBREVIATION)) if part not in _bodies() else part


def likely_body(part: str) -> str:
    """The one body whose abbreviation looks like ``part``, of three letters or more.

    Bodies abbreviate as they please, so a capital letter that could be meant is left alone:
    "TWĐTN-TNNT" is not "TWĐTN-TNMT".
    """
    if len(part) < _LONG_ENOUGH or part in BY_ABBREVIATION:
        return part
    return _likely(part, _bodies(), doubtful=_ODD_IN_CAPITALS)


def seen_once(part: str) -> str:
    """The body meant where a recogniser saw a letter twice: BYTT is BYT.

    In the middle of a short part both may be meant: CTTN is not CTN.
    """
    if part in _bodies() or len(part) <= _LONG_ENOUGH:
        return part
    fewer = {
        part[:place] + part[place + 1 :]
        for place, pair in enumerate(pairwise(part))
        if pair[0] == pair[1] and (place + 2 == len(part) or len(part) > _LONG_ENOUGH + 1)
    } & _bodies()
    return fewer.pop() if len(fewer) == 1 else part


def likely_party(part: str) -> str:
    """The one party committee whose two letters look like ``part``, behind a bar: "KH/IU"."""
    return _likely(part, _COMMITTEES) if part not in _bodies() else part


def _likely(part: str, known: frozenset[str], doubtful: str | None = None) -> str:
    if part in known:
        return part
    alike = {
        part[:place] + meant + part[place + 1 :]
        for place, letter in enumerate(part)
        if doubtful is None or letter in doubtful
        for meant in LOOK_ALIKES.get(letter, "")
    } & known
    return alike.pop() if len(alike) == 1 else part


def names_body(part: str) -> bool:
    """Whether a part of a notation is the abbreviation of a known body, and of no type."""
    return part in _bodies() and part not in BY_ABBREVIATION


@cache
def _bodies() -> frozenset[str]:
    return frozenset(short for body in bodies() for short in body.abbreviations)
