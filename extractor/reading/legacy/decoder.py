"""Runs of text with their fonts, decoded paragraph by paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.reading.legacy.conversion import convert, is_vni_mark
from extractor.reading.legacy.evidence import is_full_of_unicode, is_surely_unicode, judge, weigh
from extractor.reading.legacy.fonts import TCVN3, UNICODE, VNI, Hint, hint_of

_LEAST_SHARE = 0.02
_PASSAGE_WORDS = 60
_LEAST_MARKED = 2
_WORD = re.compile(r"\S+")
_VOWELS = frozenset("aeiouyAEIOUYôöÔÖ")
_MISTAKEN = str.maketrans("ƣƢ", "ưƯ")
"""Some layers write "ư" as U+01A3, a letter that Vietnamese does not have."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; ``font`` is empty where the format names none."""

    text: str
    font: str = ""


class Decoder:
    """Decodes the runs of one document in reading order, and keeps count of what it met.

    A document may mix encodings, and a font may be set over text that was typed in another, so
    each paragraph is judged by its own words, with the font and the paragraph before as guides.
    Text in Unicode comes out as it went in, but for "ƣ" (U+01A3), which is put right to "ư".
    """

    def __init__(self) -> None:
        self._before: dict[str, str] = {}
        self._doubtful: set[str] = set()
        self._changed: Counter[str] = Counter()

    @property
    def encoding(self) -> str:
        """``unicode``, ``tcvn3``, ``vni``, or ``mixed`` where both were met in earnest."""
        total = self._changed.total()
        found = [name for name, count in self._changed.items() if count >= _LEAST_SHARE * total]
        if not total:
            return UNICODE
        return found[0] if len(found) == 1 else "mixed"

    def decode_lines(self, lines: Sequence[str]) -> list[str]:
        """Lines of a text without fonts in Unicode; passages of some length are judged whole.

        A line that stands out by itself, as a head kept from an older file, is decoded first.
        """
        decoded: list[str] = []
        passage: list[Run] = []
        words = 0
        for line in map(self._decoded_alone, lines):
            passage.append(Run(f"{line}\n"))
            words += line.count(" ") + 1
            if words >= _PASSAGE_WORDS:
                decoded += self.decode(passage)
                passage, words = [], 0
        decoded += self.decode(passage)
        return [line.removesuffix("\n") for line in decoded]

    def _decoded_alone(self, line: str) -> str:
        """The line, in Unicode where none of its words is Vietnamese as it stands."""
        if line.isascii() or is_full_of_unicode(line):
            return line
        evidence = weigh(line)
        encoding = evidence.best_legacy
        if evidence.unicode or not _LEAST_MARKED <= evidence.marked == evidence.sound(encoding):
            return line
        return self._decoded(line, encoding, hint_of(""))

    def decode(self, runs: Sequence[Run]) -> list[str]:
        """The texts of the runs of one paragraph in Unicode, one for each."""
        if self._is_plainly_unicode(runs):
            return [run.text.translate(_MISTAKEN) for run in runs]
        encodings = self._encodings(runs)
        texts = _with_marks_joined([run.text for run in runs], encodings)
        return [
            self._decoded(text, encoding, hint_of(run.font))
            for text, encoding, run in zip(texts, encodings, runs, strict=True)
        ]

    def _is_plainly_unicode(self, runs: Sequence[Run]) -> bool:
        """Whether no font asks for decoding and the letters leave no doubt; most texts are so."""
        fonts = {run.font for run in runs}
        if any(hint_of(font).encoding or font in self._doubtful for font in fonts):
            return False
        return is_full_of_unicode("".join([run.text for run in runs]))

    def _encodings(self, runs: Sequence[Run]) -> list[str]:
        """The encoding of each run; runs in fonts of one kind are judged together."""
        kinds = [_kind(run.font) for run in runs]
        found: dict[str, str] = {}
        for kind in dict.fromkeys(kinds):
            text = "".join(
                run.text if own == kind else " " for run, own in zip(runs, kinds, strict=True)
            )
            found[kind] = self._judge(text, kind)
        return [found[kind] for kind in kinds]

    def _judge(self, text: str, kind: str) -> str:
        hint = hint_of(kind)
        if hint.signs:
            return UNICODE
        evidence = weigh(text)
        encoding = judge(evidence, hint.encoding, self._before.get(kind))
        if evidence.marked:
            self._before[kind] = encoding
        if encoding != UNICODE:
            self._doubtful.add(kind)
        return encoding

    def _decoded(self, text: str, encoding: str, hint: Hint) -> str:
        if encoding == UNICODE:
            return text.translate(_MISTAKEN)
        converted = _WORD.sub(lambda match: _converted(match[0], encoding), text)
        if converted != text:
            self._changed[encoding] += len(text)
        return converted.upper() if hint.capitals and encoding == TCVN3 else converted


def _kind(font: str) -> str:
    """Fonts of one encoding are of one kind; others stand for themselves."""
    hint = hint_of(font)
    return {TCVN3: ".VnTime", VNI: "VNI-Times"}.get(hint.encoding or "", font)


def _converted(word: str, encoding: str) -> str:
    if word.isascii() or is_surely_unicode(word):
        return word
    return convert(word, encoding)


def _with_marks_joined(texts: Sequence[str], encodings: Sequence[str]) -> list[str]:
    """Texts with each VNI mark moved to the run of its vowel, where a run ends between them."""
    joined = list(texts)
    for index in range(1, len(joined)):
        before, text = joined[index - 1], joined[index]
        if (
            encodings[index - 1] == encodings[index] == VNI
            and before[-1:] in _VOWELS
            and text
            and is_vni_mark(text[0])
        ):
            joined[index - 1], joined[index] = before + text[0], text[1:]
    return joined
