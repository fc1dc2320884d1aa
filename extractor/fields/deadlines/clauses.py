"""The words around a time expression that a reader would quote with it."""

from __future__ import annotations

import re

_WORDS_BEFORE = 20
_WORDS_AFTER = 14
_FEW_AFTER = 8
_ENOUGH_BEFORE = 5
_BREAK = re.compile(r"[;\n]|[.!?](?=[\s\"”’)]|$)")
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"\s*(?:[-+*•–]\s*|\(?\w{1,4}[.)]\s+)?")
_EDGES = " \t\n,;:.-–+*•()"


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence or list item around ``start:end``."""
    low = 0
    for match in _BREAK.finditer(text, 0, start):
        if not _is_numbering(text, match.start()):
            low = match.end()
    closing = _BREAK.search(text, end)
    return low, closing.start() if closing else len(text)


def _is_numbering(text: str, dot: int) -> bool:
    """Whether a full stop only closes a number or a single letter ("TP. ", "1. ")."""
    head = text[max(0, dot - 3) : dot]
    word = re.split(r"[\s(]", head)[-1]
    return text[dot] == "." and len(word) <= 2 and (word.isupper() or word.isdigit())


def evidence(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence that says what is due: up to 20 words before, 8 after.

    More words after the expression are taken where few stand before it ("Từ ngày …: họp đoàn").
    """
    low, high = sentence(text, start, end)
    bullet = _BULLET.match(text, low, start)
    low = bullet.end() if bullet else low
    before = [match.start() for match in _WORD.finditer(text, low, start)]
    low = before[-_WORDS_BEFORE] if len(before) > _WORDS_BEFORE else low
    count = _WORDS_AFTER if len(before) < _ENOUGH_BEFORE else _FEW_AFTER
    after = [match.end() for match in _WORD.finditer(text, end, high)][:count]
    end = max([end, *after])
    while low < start and text[low] in _EDGES:
        low += 1
    return low, end


def action(text: str, start: int, end: int) -> str | None:
    """What is to be done: the sentence without the time expression, or None where nothing is."""
    low, high = sentence(text, start, end)
    bullet = _BULLET.match(text, low, start)
    low = bullet.end() if bullet else low
    before = text[low:start].strip(_EDGES)
    after = text[end:high].strip(_EDGES)
    words = " ".join(part for part in (before, after) if part)
    return re.sub(r"\s+", " ", words) or None
