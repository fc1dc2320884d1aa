"""Whom a unit works with: "phối hợp với Sở Tài chính, Công an tỉnh và các địa phương …"."""

from __future__ import annotations

import re

from extractor.fields.assignments.names import name_end
from extractor.fields.assignments.units import opens_with_unit
from extractor.fields.findings import Offsets
from extractor.knowledge.text import unify_tones
from extractor.knowledge.unit_words import opens_unit

_TOGETHER = re.compile(
    r"(?<!\w)(?:phối hợp(?: chặt chẽ| thường xuyên)?(?: với| cùng(?: với)?)?|cùng với)\s*:?\s+"
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+(?:và|cùng)\s+")
_CLASS_GOES_ON = re.compile(
    r"(?:ban|sở|ngành|đoàn thể|phòng|đơn vị)\s*(?:,|và\s|ngành|$)", re.IGNORECASE
)
_PURPOSE = re.compile(
    r"(?<!\w)(?:để|nhằm|trong (?:việc|quá trình|công tác|thực hiện)|khi|qua)(?!\w)|[.:](?:\s|$)|$"
)
_REACH = 200
_LONGEST = 300


def partners_in(text: str, start: int, end: int) -> tuple[Offsets, ...]:
    """The units that the opening of the task ``text[start:end]`` says it is done with.

    A list is parted only where the next entry opens like a unit of its own: "các sở, ban, ngành"
    stays whole.
    """
    toned = unify_tones(text[start:end]).lower()
    found = _TOGETHER.search(toned, 0, _REACH)
    if found is None:
        return ()
    names = text[start + found.end() : min(end, start + found.end() + _LONGEST)]
    head = opens_unit(names)
    if head is None or not opens_with_unit(names):
        return ()
    ending = name_end(names, 0, head[1])
    stop = ending.hard if ending.hard is not None else ending.soft
    purpose = _PURPOSE.search(names)
    close = purpose.start() if purpose else len(names)
    stop = min(stop, close) if stop is not None else close
    offset = start + found.end()
    return tuple((offset + first, offset + last) for first, last in _split(names[:stop]))


def _split(names: str) -> list[Offsets]:
    pieces: list[Offsets] = []
    begin = 0
    for between in _BETWEEN.finditer(names):
        following = names[between.end() :]
        own = following[:1].isupper() or following.startswith("các ")
        own = own and not _CLASS_GOES_ON.match(following)
        if own and _depth(names[: between.start()]) == 0 and opens_with_unit(following):
            pieces.append((begin, between.start()))
            begin = between.end()
    last = len(names.rstrip(" ,;.:-–\n"))
    return [*pieces, (begin, last)] if last > begin else pieces


def _depth(text: str) -> int:
    return text.count("(") - text.count(")")
