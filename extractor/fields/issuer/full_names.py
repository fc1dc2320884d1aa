"""The full name of a body that the head abbreviates, where the document itself spells it out."""

from __future__ import annotations

import re

from extractor.knowledge.abbreviations import expansions
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.text import fold

_SHORTEST = 4
_SHORT_FORM = (
    r"\s*\(\s*(?:sau đây\s+)?(?:gọi|viết)?\s*(?:chung|tắt)?\s*(?:là)?\s*[:“\"]?\s*"
    r"(?P<short>[^()“”\"]{3,60})[”\"]?\)"
)


def spelled_out(name: str, text: str) -> str:
    """``name`` as the document writes it in full.

    "Ban Chỉ đạo 389 tỉnh A" where the text says "Ban Chỉ đạo chống buôn lậu … tỉnh A (Ban Chỉ đạo
    389 tỉnh)"; "Phòng QLNĐTP" where it says "Phòng Quản lý ngộ độc thực phẩm".
    """
    return _defined(name, text) or _without_acronyms(name, text)


def _defined(name: str, text: str) -> str | None:
    """The long form that a definition in brackets gives for the name."""
    opening = " ".join(name.split()[:2])
    if len(opening) < _SHORTEST:
        return None
    for match in re.finditer(
        rf"(?P<full>{re.escape(opening)} [^().;:\n]{{8,160}}?){_SHORT_FORM}", text
    ):
        short, full = fold(match["short"]), " ".join(match["full"].split())
        if fold(name).startswith(fold(full)):
            return name  # "Trung tâm Y tế huyện (sau đây gọi là Trung tâm)" says less than we know
        if len(short.split()) > 1 and fold(name).startswith(short):
            return full
    return None


def _without_acronyms(name: str, text: str) -> str:
    words = [
        _expanded(word, text) if word.isupper() and len(word) >= _SHORTEST else word
        for word in name.split()
    ]
    return " ".join(words)


def _expanded(acronym: str, text: str) -> str:
    """The words of the text whose initials are the acronym, "Quản lý ngộ độc thực phẩm"."""
    if acronym in expansions() or not acronym.isalpha():
        return acronym
    words = r"\s+".join(rf"{letter}[^\W\d_]*" for letter in acronym)
    for match in re.finditer(rf"\b{words}\b", text, re.IGNORECASE):
        found = match[0]
        if not found.isupper() and re.match(CAPITAL, found) and len(found) > 3 * len(acronym):
            return " ".join(found.split())
    return acronym
