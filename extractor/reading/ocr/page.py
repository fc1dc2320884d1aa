"""One page image read: words, ruling lines, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.reading.document import Box
from extractor.reading.ocr import cache
from extractor.reading.ocr.binary import array_of, ink_of
from extractor.reading.ocr.engine import Mode, OcrEngine, OcrWord
from extractor.reading.ocr.line_engine import LineEngine, ReadLine
from extractor.reading.ocr.missed import with_missed
from extractor.reading.ocr.penned import with_penned
from extractor.reading.ocr.prepare import Prepared, prepare
from extractor.reading.ocr.ruling import lean_of
from extractor.reading.ocr.second_look import with_second_look
from extractor.reading.ocr.signature import reread_signature
from extractor.reading.ocr.signed_name import with_signed_names
from extractor.reading.ocr.stacked import with_stacked
from extractor.reading.ocr.tokens import mean_confidence, tokens_from
from extractor.reading.ocr.turns import LevelPage, Turn, quarter_turned
from extractor.reading.ocr.unsure import with_unsure
from extractor.reading.ocr.upright import best_quarters, is_suspicious
from extractor.reading.pdf_geometry import Token

if TYPE_CHECKING:
    from PIL.Image import Image

_BLANK = 0.0002
_BLACK = 0.6
_SPECKS = 0.004


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A page engine, a line engine, and the folder where their answers are kept (None: nowhere)."""

    engine: OcrEngine
    folder: Path | None = None
    second: LineEngine | None = None

    def __call__(self, image: Image, dpi: int, mode: Mode) -> list[OcrWord]:
        """The words of a prepared image."""
        return cache.recognise(self.engine, image, dpi, mode, self.folder)

    @property
    def line(self) -> ReadLine | None:
        """How the second engine scores a line; None where there is none."""
        engine = self.second
        return None if engine is None else lambda image: cache.scores(engine, image, self.folder)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """Tokens and rules in points of the page turned upright and level; ``turn`` leads back."""

    turn: Turn
    tokens: list[Token] = field(default_factory=list)
    horizontal: list[Box] = field(default_factory=list)
    vertical: list[Box] = field(default_factory=list)
    confidence: float = 1.0
    reason: str = ""


def read_page(image: Image, size: tuple[float, float], recognise: Recogniser) -> ReadPage:
    """Read the image of a page that is ``size`` points wide and high.

    A blank page is read with confidence 1, a black one with 0.  What the engine raises goes
    through.
    """
    dpi = max(1, round(image.width / size[0] * 72))
    prepared = prepare(image, dpi)
    pixels = array_of(prepared.image)[::2, ::2]
    share = float(ink_of(pixels).mean())
    if share < _BLANK:
        dark = pixels.mean() < 96
        return _nothing(size, "black page" if dark else "blank page", 0.0 if dark else 1.0)
    if share > _BLACK:
        return _nothing(size, "black page", 0.0)
    words = recognise(prepared.image, prepared.dpi, Mode.PAGE)
    quarters = 0
    if not words and share < _SPECKS:
        return _nothing(size, "blank page but for specks", 1.0)
    if is_suspicious(words):
        quarters = best_quarters(prepared.image, prepared.dpi, recognise)
    if quarters:
        image = quarter_turned(image, quarters)
        prepared = prepare(image, dpi)
        words = recognise(prepared.image, prepared.dpi, Mode.PAGE)
    words = with_stacked(prepared, words, recognise)
    words = with_unsure(prepared, words, recognise)
    words = with_second_look(prepared, words, recognise)
    words = with_missed(prepared, words, recognise)
    page = LevelPage(image, prepared.image.size, prepared.angle)
    words = reread_signature(page, prepared, words, recognise)
    words = with_penned(page, words, recognise.line)
    if recognise.line:
        words = with_signed_names(page, words, recognise.line)
    return _page(prepared, words, Turn(*size, quarters, prepared.angle), recognise.engine.name)


def _nothing(size: tuple[float, float], reason: str, confidence: float) -> ReadPage:
    return ReadPage(Turn(*size), confidence=confidence, reason=reason)


def _page(prepared: Prepared, words: Sequence[OcrWord], turn: Turn, engine: str) -> ReadPage:
    points = turn.size[0] / prepared.image.width
    tokens = tokens_from(words, points)
    rules = prepared.rules
    turn = replace(turn, lean=lean_of(rules))
    steps = list(prepared.steps)
    if turn.quarters:
        steps.insert(0, f"turned by {turn.quarters * 90}°")
    reason = f"recognised by {engine} at {prepared.dpi} dpi" + "".join(f", {s}" for s in steps)
    if not tokens:
        return ReadPage(turn, confidence=0.0, reason=f"{reason}: no words found")
    confidence = round(mean_confidence(words), 2)
    straight = [replace(t, box=turn.lean.straightened(t.box, turn.size)) for t in tokens]
    horizontal, vertical = (
        [turn.lean.straightened(rule, turn.size) for rule in some]
        for some in (rules.horizontal, rules.vertical)
    )
    return ReadPage(turn, straight, horizontal, vertical, confidence, reason)
