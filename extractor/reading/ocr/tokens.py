"""Recognised words as tokens of the page: in points, in even rows, without noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from statistics import median

from extractor.knowledge.letters import has_tone
from extractor.reading.anchors import (
    is_date_line,
    is_number_line,
    opens_recipients,
    opens_signature,
)
from extractor.reading.document import Box
from extractor.reading.ocr.engine import OcrWord
from extractor.reading.ocr.fit import is_sound
from extractor.reading.ocr.slips import corrected
from extractor.reading.pdf_geometry import Token

_NOISE = 0.3
_NOISE_LINE = 0.4
_STROKES = frozenset("lIiÌÍỊĨ!/\\[](){}:;.,'`-—_")
_NEAR_RULE = 4.0
_BULLETS = frozenset("-–—+*•")
_SPECKS = frozenset(".,:;_~`´ˆ¬¦|'‘’‹›<>^°")
_UNTYPED = frozenset("_`´ˆ¬¦‹›")
_SHORT = 3
_FEWEST = 2
_WORDS_OF_ONE_LETTER = frozenset("àýởủứừ")


def tokens_from(words: Sequence[OcrWord], points: float) -> list[Token]:
    """The tokens of the words, ``points`` being the size of a pixel."""
    tokens: list[Token] = []
    for _, group in groupby(_with_even_quotes(words), key=lambda word: word.line):
        line = _heading_alone(list(group))
        if not _is_noise(line):
            tokens += _row(_put_right(_without_noise(line)), points)
    return tokens


def _with_even_quotes(words: Sequence[OcrWord]) -> Sequence[OcrWord]:
    """The words with straight quotation marks closed by straight ones: no page mixes them."""
    shown = "".join(word.text for word in words)
    if '"' not in shown or "“" in shown:
        return words
    return [replace(word, text=word.text.replace("”", '"')) for word in words]


def _put_right(line: Sequence[OcrWord]) -> list[OcrWord]:
    """The line with slips of recognition undone."""
    texts = corrected([(word.text, word.confidence) for word in line])
    return [replace(word, text=text) for word, text in zip(line, texts, strict=True)]


def _heading_alone(line: list[OcrWord]) -> list[OcrWord]:
    """The heading "Nơi nhận:" and the office beside it, without strokes that reach between."""
    if not opens_recipients(" ".join(word.text for word in line)):
        return line
    heading = list(takewhile(lambda word: word.confidence >= _NOISE_LINE, line))
    beside = [word for word in line[len(heading) :] if word.confidence >= _NOISE_LINE]
    office = opens_signature(" ".join(word.text for word in beside))
    return [*heading, *(beside if office else ())] or line


def _is_noise(line: Sequence[OcrWord]) -> bool:
    """A line of signature strokes, stamp or dirt: hardly sure of any word, and few are words."""
    text = " ".join(word.text for word in line)
    if is_number_line(text) or is_date_line(text):
        return False
    if any(map(_is_speck, line)) and len(text) <= _SHORT and not any(map(str.isalnum, text)):
        return True
    if sum(word.confidence for word in line) / len(line) >= _NOISE_LINE:
        return False
    return sum(map(_is_word, line)) < 0.5 * len(line)


def _is_word(word: OcrWord) -> bool:
    bare = word.text.strip(".,;:()")
    return word.confidence >= _NOISE and len(bare) > 1 and is_sound(bare)


def _without_noise(line: Sequence[OcrWord]) -> list[OcrWord]:
    """The line without dirt, and without strokes that were read as letters at its ends."""
    line = [_without_rule(word) for word in line if word.text not in _UNTYPED]
    first, last = 0, len(line)
    while _is_left_over(line[:last]):
        last -= 1
    while first < last and _is_speck(line[first]):
        first += 1
    text = " ".join(word.text for word in line[first:last])
    if is_number_line(text) or is_date_line(text):
        return list(line[first:last])
    while first < last and (_is_stroke(line[first]) or _is_smudge(line[first].text)):
        if line[first].text in _BULLETS:
            break
        first += 1
    while last > first and (_is_stroke(line[last - 1]) or _is_smudge(line[last - 1].text)):
        last -= 1
    return list(line[first:last])


def _without_rule(word: OcrWord) -> OcrWord:
    """A bullet without what of a rule stands before it: "__*"."""
    bare = word.text.lstrip("_")
    return replace(word, text=bare) if bare != word.text and bare in {"*", "+"} else word


def _is_smudge(text: str) -> bool:
    """A letter with a tone that is no word alone, however sure the engine: "Ệ", "ị"."""
    alone = len(text) == 1 and text.isalpha()
    return alone and has_tone(text) and text.lower() not in _WORDS_OF_ONE_LETTER


def _is_left_over(line: Sequence[OcrWord]) -> bool:
    """Whether a line ends with a mark or letter behind its full stop: "hằng tháng. :"."""
    if len(line) < _FEWEST or not line[-2].text.endswith((".", ";")) or ".." in line[-2].text:
        return False
    text = line[-1].text
    return len(text) == 1 and not text.isdigit() and text not in '”")'


def _is_stroke(word: OcrWord) -> bool:
    if word.confidence >= _NOISE or any(map(str.isdigit, word.text)):
        return False
    return len(word.text) == 1 or not any(map(str.isalnum, word.text))


def _is_speck(word: OcrWord) -> bool:
    """Dirt before a line, which no line begins with; rows of dots are there to be filled in."""
    bare = word.text.rstrip("-")
    return bool(bare) and _SPECKS.issuperset(bare) and ".." not in bare


def _row(line: Sequence[OcrWord], points: float) -> list[Token]:
    """Words of one line as tall as their neighbours, so that a dash stands in its row."""
    heights = [word.box.bottom - word.box.top for word in line if _is_lettered(word)]
    usual = median(heights) if heights else 0.0
    return [
        Token(word.text, _box(word, line, usual, points), False, False, word.confidence)
        for word in line
    ]


def _is_lettered(word: OcrWord) -> bool:
    return any(map(str.isalnum, word.text))


def _box(word: OcrWord, line: Sequence[OcrWord], usual: float, points: float) -> Box:
    x0, top, x1, bottom = word.box
    height = bottom - top
    if usual and not 0.6 * usual <= height <= 1.7 * usual:
        even = [w for w in line if 0.6 * usual <= w.box.bottom - w.box.top <= 1.7 * usual]
        if even:
            near = min(even, key=lambda other: abs(other.box.x0 - x0))
            top, bottom = near.box.top, near.box.bottom
    return Box(x0 * points, top * points, x1 * points, bottom * points)


def without_rule_strokes(tokens: Sequence[Token], vertical: Sequence[Box]) -> list[Token]:
    """The tokens without upright rules of a table that were read as letters: "|", "Ị", "l"."""
    return [token for token in tokens if not _is_rule_stroke(token, vertical)]


def _is_rule_stroke(token: Token, vertical: Sequence[Box]) -> bool:
    if len(token.text) > 1 or token.text.isdigit():
        return False
    if token.text in "|¦‖":
        return True
    x = (token.box.x0 + token.box.x1) / 2
    return token.text in _STROKES and any(
        abs(rule.x0 - x) < _NEAR_RULE and rule.top < token.middle < rule.bottom for rule in vertical
    )


def mean_confidence(words: Sequence[OcrWord]) -> float:
    """The mean certainty, each word counting by its letters; 0 without words."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
