"""What a line is known to say, but for a few words: a number line, a date line, a name.

A wording is a sequence of literals and slots.  A slot takes one of many words; which ones is told
a letter at a time, so that a search never spells what no day, month or name could be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class Choices(Protocol):
    """The words that may stand in a slot."""

    def after(self, prefix: str) -> str:
        """The letters that may follow ``prefix``."""
        ...

    def weight(self, word: str) -> float | None:
        """The logarithm of how usual the word is; None where it may not stand."""
        ...


class Words:
    """The words of a list, each with a weight (0 for the most usual)."""

    def __init__(self, words: Mapping[str, float] | Iterable[str]) -> None:
        self._weights = dict(words) if isinstance(words, Mapping) else dict.fromkeys(words, 0.0)
        following: dict[str, set[str]] = {}
        for word in self._weights:
            for place, letter in enumerate(word):
                following.setdefault(word[:place], set()).add(letter)
        self._after = {prefix: "".join(sorted(found)) for prefix, found in following.items()}

    def after(self, prefix: str) -> str:
        """See :class:`Choices`."""
        return self._after.get(prefix, "")

    def weight(self, word: str) -> float | None:
        """See :class:`Choices`."""
        return self._weights.get(word)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whole numbers; ``weights`` gives for one digit, two digits, and so on how usual they are."""

    weights: tuple[float, ...]

    def after(self, prefix: str) -> str:
        """See :class:`Choices`."""
        return "0123456789" if len(prefix) < len(self.weights) else ""

    def weight(self, word: str) -> float | None:
        """See :class:`Choices`."""
        if not word or not word.strip("0"):
            return None
        return self.weights[len(word) - 1]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter in either case; blanks, colons and dashes may be missing."""

    text: str

    @property
    def optional(self) -> bool:
        """Whether the line may go on without it."""
        return self.text in " :-.,"


@dataclass(frozen=True, slots=True)
class Slot:
    """A word to be found; an ``optional`` one may be missing."""

    name: str
    choices: Choices
    optional: bool = False


Wording = Sequence[Letter | Slot]


def literal(text: str) -> list[Letter | Slot]:
    """The letters of a text that stands printed in the line."""
    return [Letter(letter) for letter in text]
