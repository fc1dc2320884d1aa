"""Emphasis marks of markdown taken off, with what they said kept as ``bold``.

A star that is a bullet ("* Tập thể: …", also inside an italic line, "** Tiêu chí …*") stays.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_RUN = re.compile(r"\\\*|\*+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|div|span|b|strong|i|em|u|font|a|sup|sub|center|table|tbody|thead|tr|td|th|img|hr|"
    r"h[1-6]|ul|ol|li|section|article|header|footer)\b[^<>]*>|<!--.*?-->",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\((?:https?:|mailto:|javascript:|/|#)[^)]*\)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_ESCAPED = re.compile(r"\\([#\-_+.!|()\[\]{}>`~])")
_LATER_BULLET = re.compile(r"^\s*\*(?= +[^\s*])")
_STAR = "\ue000"
"""Stands for a star that is text while the marks are being read (private use)."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line without marks; ``bold`` where all of its letters were set bold."""

    text: str
    bold: bool


def unmark(lines: list[str]) -> list[MarkedLine]:
    """The lines of one paragraph or cell without marks; emphasis may run over line breaks.

    Gives at least as many lines as it takes; ``<br>`` parts a line in two.
    """
    lines = [part for line in lines for part in _BREAK.split(line)]
    lines = [_HEADING.sub("**", line) + "**" if _HEADING.match(line) else line for line in lines]
    cleaned = [_clean(line) for line in lines]
    protected = _protect_bullets(cleaned)
    return _read_emphasis(protected)


def _clean(line: str) -> str:
    line = _LINK.sub(r"\1", _IMAGE.sub("", _TAG.sub("", line)))
    return html.unescape(_ESCAPED.sub(r"\1", line)).replace("\u00a0", " ")


def _runs(text: str) -> list[str]:
    return [run for run in _RUN.findall(text) if run != r"\*"]


def _protect_bullets(lines: list[str]) -> list[str]:
    """Stars that are bullets, told from opening marks by whether a closing mark follows."""
    protected = []
    for index, line in enumerate(lines):
        start = re.match(r"\s*(\*{1,3}) +(?=[^\s*])", line)
        if start is None:
            protected.append(line)
            continue
        # Nothing is closed at the beginning of a line: a star there is the next bullet.
        later = [_LATER_BULLET.sub("", other) for other in lines[index + 1 :]]
        rest = _runs("\n".join([line[start.end() :], *later]))
        stars = len(start[1])
        doubled = any(len(run) >= 2 for run in rest)
        singles = sum(len(run) == 1 for run in rest)
        if stars == 1 and singles % 2 == 0:
            line = f"{_STAR} {line[start.end() :]}"
        elif (stars == 2 and not doubled) or (stars == 3 and doubled):
            line = f"{'*' * (stars - 1)}{_STAR} {line[start.end() :]}"
        protected.append(line)
    return protected


def _read_emphasis(lines: list[str]) -> list[MarkedLine]:
    bold = italic = False
    result = []
    for line in lines:
        text: list[str] = []
        all_bold, letters = True, False
        position = 0
        for run in [*_RUN.finditer(line), None]:
            piece = line[position : run.start() if run else len(line)]
            text.append(piece)
            if any(character.isalnum() for character in piece):
                letters = True
                all_bold = all_bold and bold
            if run is None:
                break
            position = run.end()
            if run[0] == r"\*" or (not italic and _is_lone(line, run)):
                text.append("*")
                continue
            bold ^= len(run[0]) in {2, 3}
            italic ^= len(run[0]) in {1, 3}
        joined = " ".join("".join(text).split()).replace(_STAR, "*")
        result.append(MarkedLine(joined, letters and all_bold))
    return result


def _is_lone(line: str, run: re.Match[str]) -> bool:
    """A single star with blanks on both sides is a multiplication sign or a note mark."""
    before, after = line[: run.start()], line[run.end() :]
    return run[0] == "*" and before.endswith(" ") and bool(before.strip()) and after[:1] == " "
