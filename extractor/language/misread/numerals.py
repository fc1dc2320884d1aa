"""Numbers with letters among their digits: "2O24" is 2024, "l5" 15."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import product
from math import prod

from extractor.knowledge.tables import rows

_YEAR = re.compile(r"(?:19[5-9]|20[0-5])\d")
_FEW, _LONGEST = 4, 7
_MOST_FORMS = 8


def meant_number(written: str, own: Counter[str], *, among_digits: bool = False) -> str | None:
    """The one number that a run of digits and letters can be; None where none or several can.

    Letters that names of things open with ("A4", "T3") are digits only within a longer run, or
    where other digits stand beside it (``among_digits``: "22/A/2016").  Where several numbers look
    alike, the one that stands elsewhere in the document (``own``) is meant, else the one that is
    a year.
    """
    if not (among_digits or len(written) >= _FEW or _opens_number(written)):
        return None
    forms = possible_numbers(written)
    known = [form for form in forms if own[form]]
    years = [form for form in forms if _YEAR.fullmatch(form)]
    return next((chosen[0] for chosen in (forms, known, years) if len(chosen) == 1), None)


def possible_numbers(written: str) -> list[str]:
    """All numbers that a run of digits and letters may have been; few are given, or none."""
    anywhere, inside = _digits()
    choices = [
        letter if letter.isdecimal() else anywhere.get(letter, "") or inside.get(letter, "")
        for letter in written
    ]
    if len(written) > _LONGEST or not all(choices) or prod(map(len, choices)) > _MOST_FORMS:
        return []
    return ["".join(form) for form in product(*choices)]


def _opens_number(written: str) -> bool:
    """Whether the first sign is a digit, or a letter that is one anywhere."""
    return written[0].isdecimal() or written[0] in _digits()[0]


@cache
def _digits() -> tuple[dict[str, str], dict[str, str]]:
    """The digits that a letter is taken for, anywhere and inside a number."""
    anywhere: defaultdict[str, str] = defaultdict(str)
    inside: defaultdict[str, str] = defaultdict(str)
    for row in rows("digit_likeness"):
        for letter in row["letters"]:
            anywhere[letter] += row["digit"]
        for letter in row["inside"]:
            inside[letter] += row["digit"]
    return dict(anywhere), dict(inside)
