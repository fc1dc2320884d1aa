"""What poor recognition does to the letters of a text, with a fixed seed.

One letter in a hundred, or three, is taken for one that looks alike, or loses or changes its
marks; as many blanks between words are lost, and now and then a word is parted.  Lines, table
rules and signs stay.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.line_noise import CONFUSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.evaluation.gold import GoldPlan

_WORD = re.compile(r"\w+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = frozenset("aeiouy")
# One slip in ten parts a word instead of changing a letter.
_PARTED = 0.1
_ALIKE = (
    CONFUSED
    | dict(zip("bkrpvxs1234678", "hlfqyz5lZBAbTB", strict=True))
    | dict(zip("BCDGKMNPTVX", "8GOCXNHFIYK", strict=True))
    | {"d": "cl", "9": "g"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as it was (``clean``) with what was made of it and of the gap after it."""

    clean: str
    noisy: str
    gap: str


@dataclass(frozen=True, slots=True)
class NoisyText:
    """A text after poor recognition; ``pieces`` are its words in order."""

    before: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text as it now reads."""
        return self.before + "".join(piece.noisy + piece.gap for piece in self.pieces)

    def quoted(self, quote: str) -> str:
        """``quote`` as it now reads; as it was, where its words stand nowhere in a row."""
        wanted = _WORD.findall(unicodedata.normalize("NFC", quote))
        clean = [piece.clean for piece in self.pieces]
        for first in range(len(clean) - len(wanted) + 1):
            if clean[first : first + len(wanted)] == wanted:
                found = self.pieces[first : first + len(wanted)]
                return " ".join("".join(one.noisy + one.gap for one in found).split())
        return quote


def misread(text: str, rate: float, seed: str) -> NoisyText:
    """``text`` with the share ``rate`` of its letters and blanks gone wrong.

    The same seed gives the same text on every machine.
    """
    chance = random.Random(f"{seed} {rate}")  # noqa: S311
    text = unicodedata.normalize("NFC", text)
    places = [found.span() for found in _WORD.finditer(text)]
    if not places:
        return NoisyText(text, ())
    ends = [start for start, _ in places[1:]] + [len(text)]
    pieces = tuple(
        Piece(text[start:end], _word(text[start:end], rate, chance), _gap(gap, rate, chance))
        for (start, end), after in zip(places, ends, strict=True)
        for gap in [text[end:after]]
    )
    return NoisyText(text[: places[0][0]], pieces)


def misread_gold(gold: GoldPlan, noisy: NoisyText) -> GoldPlan:
    """The gold with its quotes as they now read; its values stay as they are meant."""
    quoted = noisy.quoted
    return gold.model_copy(
        update={
            "title": gold.title and quoted(gold.title),
            "recipients": tuple(map(quoted, gold.recipients)),
            **{
                name: tuple(
                    one.model_copy(update={"quote": quoted(one.quote)})
                    for one in getattr(gold, name)
                )
                for name in ("legal_bases", "targets", "deadlines")
            },
            "assignments": tuple(
                one.model_copy(
                    update={
                        "unit": quoted(one.unit),
                        "task_starts": tuple(map(quoted, one.task_starts)),
                    }
                )
                for one in gold.assignments
            ),
        }
    )


def _word(word: str, rate: float, chance: random.Random) -> str:
    return "".join(_letter(letter, chance) if chance.random() < rate else letter for letter in word)


def _letter(letter: str, chance: random.Random) -> str:
    if chance.random() < _PARTED:
        return f"{letter} "
    return chance.choice(tuple(_misread_as(letter)))


def _misread_as(letter: str) -> Iterator[str]:
    """What a letter may be taken for: without its marks, with another tone, or one like it."""
    marks = unicodedata.normalize("NFD", letter)
    base = "d" if letter == "đ" else "D" if letter == "Đ" else marks[0]
    if base != letter:
        yield base
    if base.lower() in _VOWELS:
        kept = "".join(mark for mark in marks if mark not in _TONES)
        yield from (
            changed
            for tone in _TONES
            if (changed := unicodedata.normalize("NFC", kept + tone)) != letter
        )
    like = _ALIKE.get(letter)
    if like is not None or base == letter:
        yield like or letter


def _gap(gap: str, rate: float, chance: random.Random) -> str:
    if gap == " " and chance.random() < rate:
        return ""
    return gap
