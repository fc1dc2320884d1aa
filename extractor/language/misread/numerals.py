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
    if len(written) > _LONGEST:
        return None
    anywhere, inside = _digits()
    choices: list[str] = []
    for place, letter in enumerate(written):
        meant = letter if letter.isdigit() else anywhere.get(letter, "")
        if not meant and (place or among_digits or len(written) >= _FEW):
            meant = inside.get(letter, "")
        choices.append(meant)
    if not all(choices) or prod(map(len, choices)) > _MOST_FORMS:
        return None
    forms = ["".join(form) for form in product(*choices)]
    for chosen in (
        forms,
        [form for form in forms if own[form]],
        list(filter(_YEAR.fullmatch, forms)),
    ):
        if len(chosen) == 1:
            return chosen[0]
    return None


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
