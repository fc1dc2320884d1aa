"""Persons as plans name them: a form of address or a title of honour, and the name behind it.

"Chị Lê Thị Hoa", "BS.CKI Trần Văn An", "K' Brối".  Table ``forms_of_address`` and the honours of
table ``signature_words`` hold the words; names begin with capitals.
"""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.signature_words import honours_end, is_surname
from extractor.knowledge.tables import rows
from extractor.knowledge.text import unify_tones
from extractor.knowledge.unit_words import opens_unit

_NAME_WORD = rf"{CAPITAL}[^\W\d_]*(?:['’][^\W\d_]*)?"
_PAUSE = (
    r"(?: +|(?<=(?<!\w)\w)\. *)"  # a dot behind an initial only: "H. Nga", not "Hoa. Trưởng ban"
)
_NAME = re.compile(rf"[\s.,:]*(?P<name>{_NAME_WORD}(?:{_PAUSE}{_NAME_WORD}){{0,5}})")
_PARTED = re.compile(r"\s*(?:[:(,;–—-]|và\s|$)")


@cache
def _address_pattern() -> re.Pattern[str]:
    by_kind: dict[str, list[str]] = {"person": [], "common": []}
    for row in rows("forms_of_address"):
        by_kind[row["kind"]].append(re.escape(unify_tones(row["words"]).lower()))
    groups = (
        f"(?P<{kind}>{'|'.join(sorted(names, key=len, reverse=True))})"
        for kind, names in by_kind.items()
    )
    return re.compile(rf"\s*(?:{'|'.join(groups)})(?![^\W_])[.:]?")


def person_end(text: str) -> int:
    """Where the name of the person ends that opens ``text`` with its form of address, or 0.

    "Cô" and "Anh" open names of places too: behind them a family name must stand, or what comes
    after one name must part it from its work ("Cô Hoa: …").
    """
    if text.isupper():
        return 0
    address = _address_pattern().match(unify_tones(text).lower())
    begin = (address.end() if address else 0) or honours_end(text)
    begin += honours_end(text[begin:].lstrip()) if begin else 0
    name = _NAME.match(text, begin) if begin else None
    if name is None or opens_unit(text[name.start("name") :]):
        return 0
    words = name["name"].split()
    if len(words) == 1 and not _PARTED.match(text, name.end()):
        return name.end() if address and address["person"] else 0
    common = address is not None and address["common"] is not None
    return 0 if common and len(words) > 1 and not is_surname(words[0]) else name.end()
