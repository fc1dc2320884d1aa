"""Criteria told one after the other in a sentence: "15 tiêu chí đã đạt: số 1 Quy hoạch; số 3 …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.criteria.statuses import announced, plans
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"(?:[Tt]iêu\s+(?:chí|trí)|TC)"
_HEAD = re.compile(
    rf"(?<!\w){_WORD}(?!\s+(?:số\s+)?\d)(?P<words>[^:;.\n]{{0,70}}?)"
    rf"(?::|(?<!\w)(?:gồm|là)(?:\s+có|\s+các\s+{_WORD})?\s*:?(?=\s+(?:{_WORD}\s+)?(?:số\s+)?\d)"
    rf"|\((?=\s*{_WORD}\s+(?:số\s+)?\d))"
)
_OPEN = rf"(?:\A|[;,(]|\s(?:và|&)(?=\s))\s*(?:và\s+)?(?:các\s+)?(?:(?P<word>{_WORD})\s+)?"
_AHEAD = rf"(?:{_WORD}\s+(?:số\s+)?|số\s+)\d"
_END = rf"(?=\s*(?:[;.)\n]|\Z)|\s*,\s*(?:và\s+)?{_AHEAD}|\s+(?:và|&)\s+{_AHEAD})"
_END_BARE = r"(?=\s*(?:[;.)\n]|\Z)|\s*,\s*(?:và\s+)?\d{1,2}\s*[-–.:(])"
_NUMBER = r"(?P<number>\d{1,2})(?![\d/%]|[,.]\d)"
_NAME = r"(?P<name>[^\W\d_][^;:.()\n]{1,79}?)"
_MEMBERS = (
    re.compile(
        rf"{_OPEN}(?:số\s+|(?<=TC\s)|(?<=[íi]\s)){_NUMBER}\s*[-–:.,]?\s*(?:về\s+)?\(?\s*"
        rf"(?:{_NAME}{_END})?"
    ),
    re.compile(
        rf"(?:\A|[;,]|\s(?:và|&)(?=\s))\s*(?:và\s+)?(?P<name>[^\W\d_][^;,:()\n]{{1,59}}?)"
        rf"\s*\(\s*(?:{_WORD}\s*)?(?:số\s*)?{_NUMBER}\s*\)"
    ),
    re.compile(rf"{_OPEN}(?:số\s+)?{_NUMBER}(?=\s*(?:[,;.)]|và\s|\Z))"),
)
_NUMBERED = re.compile(rf"{_OPEN}{_NUMBER}\s*[-–:.(]\s*{_NAME}{_END_BARE}")
_NOT_YET = re.compile(r"\s+(?:chưa|không)\s+(?:đạt|hoàn thành)(?!\w).*")
_STOP = re.compile(r"\.(?=\s+[^\W\d]|\s*\Z)")
_MOST = 20
_FEWEST = 2


class Listed(NamedTuple):
    """A member of a list, at ``start``/``end`` of the text, with the status of its list."""

    number: int
    name: str
    start: int
    end: int
    status: str


def listed(text: str) -> list[Listed]:
    """The criteria of the lists in ``text``; none where they tell fewer than two.

    Each list has its own head that says how its members stand ("… đã đạt: …; chưa đạt: …").
    """
    heads = list(_heads(text))
    found: list[Listed] = []
    for index, (start, end) in enumerate(heads):
        until = heads[index + 1][0] if index + 1 < len(heads) else len(text)
        head = fold(text[start:end])
        status = announced(head)
        if status == "achieved" and plans(head):
            status = "planned"
        if status is not None:
            found.extend(_members(text, end, until, status))
    return found if len(found) >= _FEWEST else []


def _heads(text: str) -> Iterator[tuple[int, int]]:
    """Where the words that open a list begin (after the sentence before) and end."""
    before = 0
    for head in _HEAD.finditer(text):
        stops = [text.rfind(mark, before, head.start()) for mark in (". ", ";", "\n", ":")]
        start = max(before, *(stop + 1 for stop in stops))
        if announced(fold(text[start : head.end()])):
            yield start, head.end()
            before = head.end()


def _members(text: str, start: int, until: int, status: str) -> Iterator[Listed]:
    """The members by the form that most of them are written in."""
    segment = text[start:until].partition("\n")[0]
    sentence = _STOP.split(segment, maxsplit=1)[0]
    forms = [
        [
            part
            for part in form.finditer(segment if form is _NUMBERED else sentence)
            if 1 <= int(part["number"]) <= _MOST
        ]
        for form in (*_MEMBERS, _NUMBERED)
    ]
    for part in max(forms, key=len):
        named = "name" in part.re.groupindex and part["name"]
        begin = part.start("word") if part.re.groupindex.get("word") and part["word"] else None
        if begin is None:
            begin = min(part.start("number"), part.start("name") if named else part.start("number"))
        name = part["name"].strip(" -–*") if named else ""
        own = _NOT_YET.search(name)
        name, stands = (name[: own.start()], "not_achieved") if own else (name, status)
        yield Listed(int(part["number"]), name, start + begin, start + part.end(), stands)
