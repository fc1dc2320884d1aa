"""Criteria as prose names them: "tiêu chí số 2 (Giao thông)", "Điện (TC số 4)", "số 10 (…)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.fields.criteria.statuses import verdict
from extractor.knowledge.text import fold

_WORD = r"(?:[Tt]iêu\s+(?:chí|trí)|TC)"
_NAME = rf"(?:(?!\s+(?:và|&)\s+{_WORD})[^;.,:()\n])"
_CRITERION = re.compile(
    rf"{_WORD}\s+(?:số\s+)?(?P<number>\d{{1,2}})(?![\d/%,.]\d|\d)\s*(?:[-–:.,]\s*|về\s+|\(\s*)?"
    rf"(?P<name>{_NAME}{{2,80}})?"
)
_SHORT = re.compile(
    r"(?<=[:,;])\s*(?:và\s+)?số\s+(?P<number>\d{1,2})\s*\(\s*(?P<name>[^()\n]{2,80})\)"
)
_NAME_FIRST = re.compile(
    rf"(?P<name>[^;.,:()\n]{{2,60}}?)\s*\(\s*{_WORD}\s*(?:số\s*)?(?P<number>\d{{1,2}})\s*\)"
)
_OWN_STATUS = re.compile(
    r"[\s:–()-]*(?P<words>(?:(?:đã|chưa|không)\s+)?(?:đạt|hoàn thành)(?:\s+chuẩn)?)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A criterion that a text names.

    ``status`` only where it follows at once ("…: Đạt"); ``name_first`` where the number stands
    behind the name.
    """

    number: int
    name: str
    start: int
    end: int
    status: str | None = None
    name_first: bool = False


def mentions(text: str) -> list[Mention]:
    """The criteria that ``text`` names, in order."""
    for pattern in (_NAME_FIRST, _CRITERION):
        found = list(_read(pattern, text))
        if found:
            break
    if not found and re.search(_WORD, text):
        found = list(_read(_SHORT, text))
    return found


def _read(pattern: re.Pattern[str], text: str) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        name = (match["name"] or "").strip(" -–*")
        rest = _OWN_STATUS.match(text, match.end("name") if match["name"] else match.end())
        stated = verdict(fold(rest["words"]), "") if rest else None
        first = pattern is _NAME_FIRST
        yield Mention(int(match["number"]), name, match.start(), match.end(), stated, first)
