"""What the name of a font says of the encoding of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

TCVN3 = "tcvn3"
VNI = "vni"
UNICODE = "unicode"

_SUBSET_TAG = re.compile(r"\A[A-Z]{6}\+")
_STYLE = re.compile(r"(?:[\s,_-]*(?:bold|italic|oblique|regular|normal|mt|ps))+\Z", re.IGNORECASE)
_TCVN3_NAME = re.compile(r"\A\.?vn(?!i)[a-z]|tcvn[ -]?3|\Aabc[ -]", re.IGNORECASE)
_VNI_NAME = re.compile(r"\A\.?vni(?:[ \-_]|[A-Z])", re.IGNORECASE)
_CAPITALS = re.compile(r"\A\.?[Vv]n\w.*H\Z")
_SIGNS = re.compile(r"symbol|wingding|webding|dingbat|mt extra|marlett", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hint:
    """``encoding`` that the font stands for, or None; ``capitals`` that it draws small letters
    as capitals (TCVN3 has no capitals with tone marks, so fonts such as ``.VnTimeH`` do);
    ``signs`` that its characters are pictures, not letters.
    """

    encoding: str | None = None
    capitals: bool = False
    signs: bool = False


@lru_cache(maxsize=1024)
def hint_of(font: str) -> Hint:
    """The hint in the name of a font, as Word or a PDF has it ("ABCDEF+.VnTimeH,Bold")."""
    name = _STYLE.sub("", _SUBSET_TAG.sub("", font.strip()))
    if _SIGNS.search(name):
        return Hint(signs=True)
    if _VNI_NAME.search(name):
        return Hint(VNI)
    if _TCVN3_NAME.search(name):
        return Hint(TCVN3, bool(_CAPITALS.search(name)))
    return Hint()
