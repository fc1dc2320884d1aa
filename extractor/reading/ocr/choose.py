"""Which text of a PDF page to believe: its text layer, an OCR layer in part, or a new reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from extractor.reading.ocr.binary import Grey, ink_of
from extractor.reading.ocr.fit import share_of_syllables
from extractor.reading.pdf_geometry import Frame, Token
from extractor.reading.pdf_quality import share_marked

_COVERED = 0.5
_FEW_WORDS = 12
_LEAST_MARKED = 0.15
_ENOUGH_LETTERS = 80
_LEAST_SYLLABLES = 0.995
_LEAST_INK = 0.6
_VISIBLE_INK = 0.4
_DRAWN = 0.004
_MARGIN = 2.0


class Text(Enum):
    """``ENDS``: the layer, but head and signature block recognised anew."""

    LAYER = "layer"
    ENDS = "ends"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is read, and why."""

    text: Text
    reason: str


def choose(
    page: Any, frame: Frame, tokens: Sequence[Token], covered: float, encoding: str
) -> Choice:
    """The choice for a pypdfium2 page with the words of its layer.

    ``covered`` is the share of the page under pictures.  Born-digital pages, and those in a
    legacy encoding, keep their layer.
    """
    if covered < _COVERED:
        if len(tokens) < _FEW_WORDS and _ink(page, frame, tokens)[0] > _DRAWN:
            return Choice(Text.PICTURE, "hardly any text, but a page that is drawn")
        return Choice(Text.LAYER, "text layer")
    if len(tokens) < _FEW_WORDS:
        return Choice(Text.PICTURE, "a picture with almost no text")
    if encoding != "unicode":
        return Choice(Text.LAYER, f"text layer in the legacy encoding {encoding.upper()}")
    words = [token.text for token in tokens]
    letters = sum(map(len, words))
    if letters >= _ENOUGH_LETTERS and share_marked(words) < _LEAST_MARKED:
        return Choice(Text.PICTURE, "the text layer lacks Vietnamese letters")
    inked = _ink(page, frame, tokens)[1]
    if not is_hidden(page):
        if inked >= _VISIBLE_INK:
            return Choice(Text.LAYER, "text layer over a picture")
        return Choice(Text.PICTURE, "a picture with little text printed over it")
    if inked < _LEAST_INK:
        return Choice(Text.PICTURE, f"the OCR layer covers only {inked:.0%} of the print")
    sound = share_of_syllables(words)
    if sound is None or sound < _LEAST_SYLLABLES:
        share = "few" if sound is None else f"only {sound:.0%}"
        return Choice(Text.PICTURE, f"{share} of the OCR layer's words are Vietnamese syllables")
    return Choice(Text.ENDS, f"OCR layer, {sound:.0%} of its words Vietnamese syllables")


def is_hidden(page: Any) -> bool:
    """Whether the words of the page are drawn invisibly or underneath its largest picture."""
    texts, hidden, areas = 0, 0, [0.0]
    under = 0
    for item in page.get_objects(
        filter=[pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4
    ):
        if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
            texts += 1
            mode = pdfium.FPDFTextObj_GetTextRenderMode(item.raw)
            hidden += mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
            continue
        width, height = item.get_px_size()
        areas.append(float(width * height))
        under = texts if areas[-1] >= max(areas) else under
    return max(hidden, under) * 2 > texts


def _ink(page: Any, frame: Frame, tokens: Sequence[Token]) -> tuple[float, float]:
    """Share of the page that is ink outside all words, and share of all ink that is in words."""
    bitmap = page.render(scale=1, grayscale=True, may_draw_forms=False, draw_annots=False)
    grey: Grey = bitmap.to_numpy().squeeze().copy()
    bitmap.close()
    ink = ink_of(grey)
    if not 0 < ink.mean() < 0.5:
        return 0.0, 1.0
    edge = max(2, round(0.02 * min(ink.shape)))  # shadows of the scanner
    ink[:edge] = ink[-edge:] = False
    ink[:, :edge] = ink[:, -edge:] = False
    inked = max(1, int(np.count_nonzero(ink)))
    across, down = grey.shape[1] / frame.width, grey.shape[0] / frame.height
    for token in tokens:
        top = max(0, int((token.box.top - _MARGIN) * down))
        left = max(0, int((token.box.x0 - _MARGIN) * across))
        bottom, right = (token.box.bottom + _MARGIN) * down, (token.box.x1 + _MARGIN) * across
        ink[top : int(bottom) + 1, left : int(right) + 1] = False
    outside = int(np.count_nonzero(ink))
    return outside / ink.size, 1 - outside / inked
