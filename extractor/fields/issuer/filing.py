"""Whose files keep the original: what the last entry of "Nơi nhận" says of the issuer.

"Lưu: VPĐU" stands under plans of a Party committee, "Lưu: VT-UBND" under those of a people's
committee (Decree 30/2020, Annex I.9; for the Party Instruction 36-HD/VPTW of 2018).  The unit that
drafted the plan stands there too, so that an entry confirms an issuer and never speaks against one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.knowledge import bodies, symbols

_ENTRY = re.compile(r"(?:^|[\s;,.\-–•+*])l[ưu]u\b[\s:.]*(?:tại\s+)?(?P<where>.*)", re.IGNORECASE)
_APART = re.compile(r"[\s,;.:/&()–-]+")
_OFFICE = re.compile(r"(?:VP|VT|V[ăa]n ph[òo]ng|V[ăa]n th[ưu])[\s.:-]*", re.IGNORECASE)


def filed_with(entries: Iterable[str]) -> frozenset[str]:
    """The keys of the bodies (``Body.key``) in whose files the entries keep the document."""
    found: set[str] = set()
    for entry in entries:
        match = _ENTRY.search(entry)
        if match is None:
            continue
        where = match["where"]
        named = [where, _OFFICE.sub("", where)]
        found.update(opened[0].key for words in named if (opened := bodies.opening(words)))
        for part in _APART.split(where):
            body = symbols.issuer(_OFFICE.sub("", part)) if part.isupper() else None
            if body is not None:
                found.add(body.key)
    return frozenset(found)
