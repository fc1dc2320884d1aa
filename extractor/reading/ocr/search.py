"""The likeliest readings of a line whose wording is known: prefix beam search over CTC scores.

After Hannun et al. 2014 ("First-pass large vocabulary continuous speech recognition using
bi-directional recurrent DNNs"), with the wording in place of a language model.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp, log1p
from typing import NamedTuple

import numpy as np

from extractor.knowledge.tables import rows
from extractor.reading.ocr.line_engine import CharacterScores
from extractor.reading.ocr.wording import Letter, Slot, Wording

_NEVER = -1e9
_LOOKALIKE = -1.6
_MISSING = -20.0
_BEAM = 40
_HOPELESS = 18.0  # by so much less likely than the best, a state is not taken up again


class Filled(NamedTuple):
    """A slot with the letters found so far and the steps it reaches over."""

    name: str
    word: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of the slots, and the probability among all readings of the wording.

    ``gain`` is by how much, in logarithms, it is likelier than that strokes without meaning stand
    here; it grows with the letters that are really there.
    ``places`` gives for each slot where it begins and ends, as shares of the line's width.
    """

    words: dict[str, str]
    probability: float
    gain: float
    places: dict[str, tuple[float, float]]


class _State(NamedTuple):
    piece: int
    symbol: str
    words: tuple[tuple[str, str], ...]


class _Score(NamedTuple):
    blank: float
    letter: float
    filled: tuple[Filled, ...]


_Move = tuple[_State, str | None]


def readings(scores: CharacterScores, wording: Wording, *, edge: float = _NEVER) -> list[Reading]:
    """The readings found, the likeliest first; empty where the wording does not fit at all.

    ``edge`` is what it costs to pass over a step before the first and after the last letter,
    where strokes of a stamp or a signature may stand.
    """
    search = _Search(scores, wording, edge)
    beam = {_State(0, "", ()): _Score(0.0, _NEVER, ())}
    for step in range(len(scores.log_probabilities)):
        beam = search.advanced(beam, step)
    return search.finished(beam)


class _Search:
    """One search: the scores of each symbol, and the moves that the wording allows."""

    def __init__(self, scores: CharacterScores, wording: Wording, edge: float) -> None:
        self._wording = wording
        self._steps = len(scores.log_probabilities)
        blank = scores.log_probabilities[:, scores.blank]
        self._blank: list[float] = blank.tolist()
        self._edge: list[float] = np.maximum(blank, edge).tolist()
        self._nothing = sum(self._edge)
        self._emissions = _Emissions(scores)
        self._moves: dict[_State, list[_Move]] = {}
        self._weights: dict[_State, float | None] = {}

    def advanced(self, beam: dict[_State, _Score], step: int) -> dict[_State, _Score]:
        """The beam after one more step."""
        found: dict[_State, _Score] = {}
        least = max(max(score[:2]) for score in beam.values()) - _HOPELESS
        for state, score in beam.items():
            total = _sum(score.blank, score.letter)
            outside = not state.symbol or self._weight(state) is not None
            rest = (self._edge if outside else self._blank)[step]
            held = self._emissions[state.symbol][step] if state.symbol else _NEVER
            _add(found, state, _Score(total + rest, score.letter + held, score.filled))
            for target, slot in self._moves_from(state):
                before = score.blank if target.symbol == state.symbol else total
                reached = before + self._emissions[target.symbol][step]
                if reached < least:
                    continue
                filled = _marked(score.filled, target, slot, step)
                _add(found, target, _Score(_NEVER, reached, filled))
        kept = sorted(found.items(), key=lambda item: -max(item[1][:2]))[:_BEAM]
        return dict(kept)

    def finished(self, beam: dict[_State, _Score]) -> list[Reading]:
        """The readings of the states in which the wording is complete."""
        totals: dict[tuple[tuple[str, str], ...], tuple[float, tuple[Filled, ...]]] = {}
        for state, score in beam.items():
            weight = self._weight(state)
            if weight is None:
                continue
            total = _sum(score.blank, score.letter) + weight
            old = totals.get(state.words)
            totals[state.words] = (_sum(old[0], total), old[1]) if old else (total, score.filled)
        if not totals:
            return []
        most = max(total for total, _ in totals.values())
        mass = sum(exp(total - most) for total, _ in totals.values())
        ranked = sorted(totals.items(), key=lambda item: -item[1][0])
        return [
            Reading(
                words=dict(words),
                probability=exp(total - most) / mass,
                gain=total - self._nothing,
                places={
                    slot.name: (slot.first / self._steps, (slot.last + 1) / self._steps)
                    for slot in filled
                },
            )
            for words, (total, filled) in ranked
        ]

    def _moves_from(self, state: _State) -> list[_Move]:
        if state not in self._moves:
            self._moves[state] = self._moves_of(state)
        return self._moves[state]

    def _moves_of(self, state: _State) -> list[_Move]:
        """Every letter that may come next: over pieces that may be missing, up to one that not."""
        moves: list[_Move] = []
        for place in range(state.piece, len(self._wording)):
            piece = self._wording[place]
            if isinstance(piece, Letter):
                moves.append((_State(place + 1, f"={piece.text}", state.words), None))
                if not piece.optional:
                    break
                continue
            word = _begun(state, piece)
            before = state.words[:-1] if word else state.words
            for letter in piece.choices.after(word):
                words = (*before, (piece.name, word + letter))
                symbol = f"#{letter}" if letter.isdigit() else f"={letter}"
                moves.append((_State(place, symbol, words), piece.name))
            if not (piece.choices.weight(word) is not None or (piece.optional and not word)):
                break
        return moves

    def _weight(self, state: _State) -> float | None:
        if state not in self._weights:
            self._weights[state] = self._weight_of(state)
        return self._weights[state]

    def _weight_of(self, state: _State) -> float | None:
        """How usual the words of a complete state are; None where the wording goes on."""
        for piece in self._wording[state.piece :]:
            if piece.optional and not (isinstance(piece, Slot) and _begun(state, piece)):
                continue
            if isinstance(piece, Slot) and piece.choices.weight(_begun(state, piece)) is not None:
                continue
            return None
        slots = {piece.name: piece for piece in self._wording if isinstance(piece, Slot)}
        return sum(slots[name].choices.weight(word) or 0.0 for name, word in state.words)


def _begun(state: _State, slot: Slot) -> str:
    """What of the slot is spelled already."""
    if state.words and state.words[-1][0] == slot.name:
        return state.words[-1][1]
    return ""


def _marked(
    filled: tuple[Filled, ...], target: _State, slot: str | None, step: int
) -> tuple[Filled, ...]:
    if slot is None:
        return filled
    word = target.words[-1][1]
    if filled and filled[-1].name == slot:
        return (*filled[:-1], Filled(slot, word, filled[-1].first, step))
    return (*filled, Filled(slot, word, step, step))


def _add(found: dict[_State, _Score], state: _State, new: _Score) -> None:
    old = found.get(state)
    if old is None:
        found[state] = new
        return
    filled = old.filled if max(old[:2]) >= max(new[:2]) else new.filled
    found[state] = _Score(_sum(old.blank, new.blank), _sum(old.letter, new.letter), filled)


def _sum(one: float, other: float) -> float:
    """The logarithm of the sum of two probabilities given by their logarithms."""
    if one < other:
        one, other = other, one
    return one if other <= _NEVER / 2 else one + log1p(exp(other - one))


class _Emissions(dict[str, list[float]]):
    """The scores of a symbol at each step, made when first asked for.

    ``=x`` is a letter in either case, ``#1`` a digit in any form that a pen may give it.
    """

    def __init__(self, scores: CharacterScores) -> None:
        super().__init__()
        self._columns = {
            symbol: scores.log_probabilities[:, place]
            for place, symbol in enumerate(scores.symbols)
            if symbol
        }
        self._missing = np.full(len(scores.log_probabilities), _MISSING, dtype=np.float32)

    def __missing__(self, symbol: str) -> list[float]:
        letter = symbol[1]
        if symbol[0] == "#":
            forms = [self._columns.get(letter, self._missing)]
            likes = _lookalikes().get(letter, "")
            forms += [self._columns[like] + _LOOKALIKE for like in likes if like in self._columns]
        else:
            cases = sorted({letter, letter.lower(), letter.upper()})
            forms = [self._columns.get(case, self._missing) for case in cases]
        found: list[float] = np.logaddexp.reduce(forms).tolist()
        self[symbol] = found
        return found


@cache
def _lookalikes() -> dict[str, str]:
    """For each digit, the letters that an engine may take its handwritten form for."""
    return {row["digit"]: row["read_as"] for row in rows("glyph_likeness")}
