"""The role a task gives: lead, coordinate, advise, request or implement.

The first role word near the beginning of the task decides: "Chủ trì, phối hợp với …" leads,
"Phối hợp với … tham mưu" co-ordinates, "Tham mưu … phối hợp" advises.
"""

from __future__ import annotations

import re

from extractor.knowledge.text import fold

_WORDS = re.compile(
    r"\b(?:(?P<lead>chu tri|chiu trach nhiem chinh)|(?P<coordinate>phoi hop|cung voi)"
    r"|(?P<advise>tham muu))\b"
)
_REACH = 12


def role_of(task: str, *, requested: bool = False, default: str = "implement") -> str:
    """The role in the first clause of ``task``, within its first twelve syllables."""
    if requested or fold(task).startswith(("de nghi", "kinh de nghi", "moi ")):
        return "request"
    clause = re.split(r"[;.]", fold(task), maxsplit=1)[0]
    near = " ".join(clause.split()[: _REACH + 2])
    match = _WORDS.search(near)
    if match is None or len(near[: match.start()].split()) > _REACH:
        return default
    return match.lastgroup or default
