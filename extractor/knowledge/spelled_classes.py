"""Classes of actors spelled out: "Các sở: Y tế, Nội vụ và Công an tỉnh" names two Sở and one more.

"UBND các xã: Tân An, Bình Hòa" names two committees.
"""

from __future__ import annotations

import re

from extractor.knowledge.actors import match_actor
from extractor.knowledge.unit_words import opens_unit

_SPELLED = re.compile(r"(?P<kind>[^:,;]{0,30}?\bcác\s[^:,;]{2,30}):\s*(?P<names>.+)", re.I | re.S)
_EVERY = re.compile(r"\bcác\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?")
_AND = re.compile(r"\s+và\s+")
# Words that stand for no kind of body: what they head names itself.
_ANY_KIND = re.compile(r"(?:cơ quan|đơn vị|ban|ngành|tổ chức|đoàn thể|hội)\b", re.IGNORECASE)


def spelled_out(text: str) -> list[str]:
    """The names of the actors in a class that is spelled out; none where it is not."""
    match = _SPELLED.fullmatch(text.strip(" .;"))
    if match is None:
        return []
    kind = _EVERY.sub("", match["kind"]).strip()
    kind = "" if _ANY_KIND.match(kind) else kind[:1].upper() + kind[1:]
    return [
        _whole(kind, name)
        for listed in _BETWEEN.split(match["names"])
        for name in _apart(kind, listed)
        if name
    ]


def _apart(kind: str, listed: str) -> list[str]:
    """One name or two: there is a Sở Giáo dục và Đào tạo, but "Y tế và Công an tỉnh" are two."""
    parts = _AND.split(listed)
    if len(parts) == 1 or (kind and match_actor(f"{kind} {listed}")):
        return [listed]
    *first, last = parts
    return [" và ".join(first), last]


def _whole(kind: str, name: str) -> str:
    known = match_actor(f"{kind} {name}") if kind else None
    return name if known is None and opens_unit(name) else f"{kind} {name}".strip()
