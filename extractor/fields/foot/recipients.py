"""The entries of "Nơi nhận", as written, without dash and end mark (Decree 30/2020 Annex I.9)."""

from __future__ import annotations

import re

from extractor.fields.findings import Offsets

_HEADING = re.compile(r"^[*_\s]*N[ơƠo0]I?i?\s*nh[ậÂâaạA]n[*_\s]*[:.;]?[*_\s]*", re.IGNORECASE)
_BULLET = re.compile(r"^[\s*_]*[-–—•+]?[\s*_]*")
_END = re.compile(r"[\s;.,:*_]+$")


def read_recipient(text: str, offset: int) -> tuple[str, Offsets] | None:
    """The entry in one paragraph of the zone, or None for the heading alone or an empty line."""
    begin = 0
    heading = _HEADING.match(text)
    if heading:
        begin = heading.end()
    bullet = _BULLET.match(text[begin:])
    begin += bullet.end() if bullet else 0
    end = len(_END.sub("", text))
    if end <= begin or not re.search(r"\w", text[begin:end]):
        return None
    return text[begin:end], (offset + begin, offset + end)
