"""The lines of a spoilt text with misread words put right, and what stands on the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.language.misread.casing import cased
from extractor.language.misread.certain_numbers import certain_numbers
from extractor.language.misread.decoding import Change, changes
from extractor.language.misread.gate import share_unsound
from extractor.language.misread.numbering import misread_ones, renumbered
from extractor.language.misread.words import Word, words_of_lines

_OF_ALL = 2.5
"""How many words are misread for each that became none of the language."""
_MOST = 0.3
_Found = tuple[int, int, str]
"""Where a line holds what was misread, and what was meant."""


@dataclass(frozen=True, slots=True)
class Slip:
    """``text[start:end]`` of a corrected line stands for ``written`` on the page."""

    start: int
    end: int
    written: str

    def moved(self, by: int) -> Slip:
        """The slip in a text that stands ``by`` characters later."""
        return Slip(self.start + by, self.end + by, self.written)


@dataclass(frozen=True, slots=True)
class CorrectedLine:
    """A line with its misread words put right; ``slips`` in the order of the line."""

    text: str
    slips: tuple[Slip, ...] = ()


def corrected(lines: Sequence[str]) -> list[CorrectedLine]:
    """The lines of one document in reading order; those of a clean text keep their words."""
    share = share_unsound(lines)
    by_line: defaultdict[int, list[_Found]] = defaultdict(list)
    for line, found in _all_meant(lines, share):
        if not any(start < found[1] and found[0] < end for start, end, _ in by_line[line]):
            by_line[line].append(found)
    return [_with(line, sorted(by_line.get(number, []))) for number, line in enumerate(lines)]


def _all_meant(lines: Sequence[str], share: float) -> Iterator[tuple[int, _Found]]:
    """What is meant at each place of a line, by its number; the surest first."""
    certain = [*certain_numbers(lines), *misread_ones(lines)]
    for number in [*certain, *(renumbered(lines) if share else [])]:
        yield number.line, (number.start, number.end, number.meant)
    if share:
        yield from _words_meant(lines, share)


def _words_meant(lines: Sequence[str], share: float) -> Iterator[tuple[int, _Found]]:
    """Each word meant, with the number of the line and the place of what stands for it."""
    words = words_of_lines(lines)
    own = Counter(word.written for word in words)
    for change in changes(words, min(_MOST, share * _OF_ALL)):
        run = words[change.first : change.first + change.length]
        yield run[0].line, (run[0].start, run[-1].end, _spelled_out(words, change, own))


def _spelled_out(words: Sequence[Word], change: Change, own: Counter[str]) -> str:
    """The words meant, in the case of those that were read."""
    after = change.first + change.length
    run = words[change.first : after]
    beside = (*words[max(0, change.first - 1) : change.first], *words[after : after + 1])
    around = [word.written for word in beside if word.line == run[0].line]
    among_capitals = bool(around) and all(len(word) > 1 and word.isupper() for word in around)
    written = "".join(word.written for word in run)
    pieces: list[str] = []
    for meant in change.meant:
        # Of two words that were read as one, each has its own letters of it.
        like = written[: len(meant)] if len(change.meant) > 1 else written
        pieces.append(cased(meant, like, among_capitals=among_capitals, own=own))
        written = written[len(meant) :]
    return " ".join(pieces)


def _with(line: str, found: Sequence[_Found]) -> CorrectedLine:
    pieces: list[str] = []
    slips: list[Slip] = []
    last = length = 0
    for start, end, meant in found:
        kept = line[last:start]
        begin = length + len(kept)
        slips.append(Slip(begin, begin + len(meant), line[start:end]))
        pieces += [kept, meant]
        last, length = end, begin + len(meant)
    return CorrectedLine("".join([*pieces, line[last:]]), tuple(slips))
