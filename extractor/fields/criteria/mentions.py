"""Criteria as prose names them: "tiêu chí số 2 (Giao thông)", "Điện (TC số 4)", "số 10 (…)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.fields.criteria.lists import listed
from extractor.fields.criteria.statuses import announced, verdict
from extractor.knowledge.text import fold

_WORD = r"(?:[Tt]iêu\s+(?:chí|trí)|TC)"
_NEXT = rf"(?:(?:và|&)\s+)?{_WORD}\s+(?:số\s+)?\d"
_NAME = rf"(?:(?!\s+(?:và|&)\s+{_WORD}|{_NEXT})(?:[^;.,:()\n]|(?<=[Pp]hòng),(?=\s+chống)))"
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
_RUN = re.compile(
    rf"{_WORD}\s+(?:[^;.:()\d\n]{{0,30}}:\s*)?số\s+"
    r"(?P<numbers>\d{1,2}(?:\s*(?:[,;]|và|,\s*và)\s*(?:tiêu chí\s+)?(?:số\s+)?\d{1,2})+)(?![\d/%])"
    r"(?P<words>\s+(?:đã|chưa|không)\s+(?:đạt|hoàn thành))?"
    r"(?=\s*(?:[.;)]|$)|\s+(?:trong|năm|theo|của|vào)\b)"
)
_OWN_STATUS = re.compile(
    r"[\s:–()-]*(?P<words>(?:(?:đã|chưa|không|cơ bản)\s+)?(?:đạt|hoàn thành)"
    r"(?:\s+chuẩn|\s+100\s?%)?)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A criterion that a text names.

    ``status`` only where it follows at once ("…: Đạt"); ``name_first`` where the number stands
    behind the name; ``listed`` where the head of its own list gives the status.
    """

    number: int
    name: str
    start: int
    end: int
    status: str | None = None
    name_first: bool = False
    listed: bool = False


def mentions(text: str) -> list[Mention]:
    """The criteria that ``text`` names, in order."""
    found = _named(text)
    lists = [Mention(*member, listed=True) for member in listed(text)]
    return lists if len(lists) > len(found) or _differ(lists) >= len(found) else found


def _differ(lists: list[Mention]) -> int:
    """How many criteria lists tell that say of some what they do not say of others, else 0."""
    return len(lists) if len({member.status for member in lists}) > 1 else 0


def _named(text: str) -> list[Mention]:
    if found := list(_read_runs(text)):
        return found
    for pattern in (_NAME_FIRST, _CRITERION):
        found = list(_read(pattern, text))
        if found:
            break
    if not found and re.search(_WORD, text):
        found = list(_read(_SHORT, text))
    return found


def _read_runs(text: str) -> Iterator[Mention]:
    """Numbers without names, "đã đạt các tiêu chí số 1, 2, 5", whose status stands beside them."""
    begin = 0
    for match in _RUN.finditer(text):
        before = fold(text[begin : match.start("numbers")])
        stated = verdict(fold(match["words"]).strip(), "") if match["words"] else announced(before)
        begin = match.end()
        if stated is None:
            continue
        for number in re.finditer(r"\d+", match["numbers"]):
            start = match.start("numbers") + number.start()
            yield Mention(int(number[0]), "", start, start + len(number[0]), stated)


def _read(pattern: re.Pattern[str], text: str) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        name = (match["name"] or "").strip(" -–*")
        rest = _OWN_STATUS.match(text, match.end("name") if match["name"] else match.end())
        stated = verdict(fold(rest["words"]), "") if rest else None
        first = pattern is _NAME_FIRST
        yield Mention(int(match["number"]), name, match.start(), match.end(), stated, first)
