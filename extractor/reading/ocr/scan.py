"""Pages of a PDF, or of pictures, as sheets of recognised words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from extractor.errors import OcrUnavailable
from extractor.reading.document import Box, Origin
from extractor.reading.limits import Limits
from extractor.reading.ocr.choose import Choice
from extractor.reading.ocr.ends import bands_of
from extractor.reading.ocr.page import ReadPage, Recogniser, read_page
from extractor.reading.ocr.render import dpi_of, drawing, largest_picture
from extractor.reading.ocr.serials import with_serials
from extractor.reading.ocr.settings import OcrSettings
from extractor.reading.ocr.tesseract import INSTALL_EXTRA
from extractor.reading.ocr.time_limit import (
    SecondEngineFailed,
    TimeLimited,
    TimeLimitedLines,
    TimeLimitReached,
)
from extractor.reading.ocr.tokens import without_rule_strokes
from extractor.reading.pdf_geometry import Frame, Token, rows_of
from extractor.reading.pdf_quality import Quality
from extractor.reading.pdf_signatures import without_printed_boxes
from extractor.reading.pdf_tables import tables_of
from extractor.reading.sheets import Sheet

if TYPE_CHECKING:
    from PIL.Image import Image


_MOST_HANGING = 3


class ScanReader:
    """Reads pictures of pages for one document; trouble with one page leaves the others alone.

    ``unavailable`` holds what kept the engine from working at all.
    """

    def __init__(self, settings: OcrSettings, limits: Limits) -> None:
        self._settings = settings
        self._limits = limits
        self._engine: TimeLimited | None = None
        self._second: TimeLimitedLines | None = None
        self._hanging = 0  # pages in a row
        self.unavailable: OcrUnavailable | None = None
        if not settings.enabled:
            self.unavailable = OcrUnavailable(
                "Text recognition is turned off.", "Turn it on: EXTRACTOR_OCR must not say off."
            )

    def sheet_of(self, page: Any, frame: Frame, why: str, extra: Sequence[Token] = ()) -> Sheet:
        """A pypdfium2 page read anew, with the words in ``extra`` that annotations draw on it."""
        picture = largest_picture(page)
        limits = self._limits
        if picture is not None and picture.width * picture.height > limits.picture_pixels:
            return unread_sheet(
                frame,
                f"a picture of {picture.width} x {picture.height} pixels is more than the limit",
            )
        dpi = dpi_of(page, picture, limits.page_pixels)
        if dpi is None:
            return unread_sheet(frame, "the page is too large to be drawn")
        if self._ready() is None and self.unavailable is not None:
            return unread_sheet(frame, f"needs OCR: {why}; {self.unavailable.message}")
        size = (frame.width, frame.height)
        found = self._read(drawing(page, dpi), size)
        if isinstance(found, str):
            return unread_sheet(frame, f"needs OCR: {why}; {found}")
        if not found.tokens and found.confidence and picture is not None and not picture.is_sound():
            return unread_sheet(frame, "the picture on the page is damaged")
        return sheet_from(found, size, why, extra)

    def image_sheet(self, image: Image, size: tuple[float, float]) -> Sheet:
        """A picture of a page that is ``size`` points wide and high."""
        found = self._read(image, size)
        if isinstance(found, str):
            return unread_sheet(Frame(0, 0, *size, 0), f"needs OCR: a picture; {found}")
        return sheet_from(found, size, "a picture")

    def with_ends(
        self, page: Any, frame: Frame, tokens: list[Token], first: bool, choice: Choice
    ) -> tuple[list[Token], Quality]:
        """The words of a layer with head and signature block read anew, and what to think of it."""
        parts = bands_of(tokens, frame, first)
        quality = Quality(True, 0.9, choice.reason)
        dpi = dpi_of(page, largest_picture(page), self._limits.page_pixels)
        if not parts or dpi is None or self._ready() is None:
            return tokens, quality
        image = drawing(page, dpi)
        scale = image.height / frame.height
        for top, bottom in parts:
            band = image.crop((0, round(top * scale), image.width, round(bottom * scale)))
            found = self._read(band, (frame.width, bottom - top))
            if isinstance(found, str):
                return tokens, replace(quality, confidence=0.7, reason=f"{choice.reason}; {found}")
            if found.tokens:
                tokens = [t for t in tokens if not top <= t.middle < bottom]
                tokens += [_lowered(token, found, top) for token in found.tokens]
        return tokens, replace(quality, reason=f"{choice.reason}; head and foot recognised anew")

    def _ready(self) -> TimeLimited | None:
        """The engine, loaded when first a page asks for it; None where it is unavailable."""
        if self.unavailable is not None:
            return None
        if self._engine is None:
            settings = self._settings
            try:
                self._engine = TimeLimited(
                    settings.load(), settings.page_seconds, settings.load_anew
                )
                second = settings.load_second()
            except OcrUnavailable as error:
                self.unavailable = error
                return None
            self._second = TimeLimitedLines(second, settings.page_seconds) if second else None
        return self._engine

    def _read(self, image: Image, size: tuple[float, float]) -> ReadPage | str:
        """The page as read, or why it was not."""
        engine = self._ready()
        if engine is None:
            return self.unavailable.message if self.unavailable else INSTALL_EXTRA
        try:
            engine.start_page()
            found = self._with_second(engine, image, size)
        except TimeLimitReached as error:
            self._count_hanging(error.hangs)
            return str(error)
        except OcrUnavailable as error:
            self.unavailable = error
            return error.message
        except MemoryError:
            raise
        except Exception as error:  # an engine may fail in any way on one page
            return f"recognition failed ({type(error).__name__}: {error})"
        self._hanging = 0
        return found

    def _with_second(
        self, engine: TimeLimited, image: Image, size: tuple[float, float]
    ) -> ReadPage:
        """The page with the help of the second engine, and without once that has failed."""
        cache = self._settings.cache
        try:
            return read_page(image, size, Recogniser(engine, cache, self._second))
        except SecondEngineFailed as error:
            self._second = None
            engine.start_page()
            found = read_page(image, size, Recogniser(engine, cache))
            return replace(found, reason=f"{found.reason}, {error}")

    def _count_hanging(self, hangs: bool) -> None:
        """Ask an engine no more that hangs on page after page."""
        self._hanging = self._hanging + 1 if hangs else 0
        if self._hanging == _MOST_HANGING:
            self.unavailable = OcrUnavailable(
                f"Recognition hung on {_MOST_HANGING} pages one after the other.",
                "Read the file again, with more time for a page (EXTRACTOR_OCR_SECONDS) or with "
                "another engine (EXTRACTOR_OCR).",
            )


def sheet_from(
    found: ReadPage, size: tuple[float, float], why: str, extra: Sequence[Token] = ()
) -> Sheet:
    """A page as read, its words in rows and tables."""
    frame = Frame(0.0, 0.0, *found.turn.size, 0)
    usable = found.confidence > 0
    reason = f"{found.reason} ({why})"
    words = without_rule_strokes(found.tokens, found.vertical)
    tables, tokens = tables_of(found.horizontal, found.vertical, words, frame.width)
    turned = bool(found.turn.quarters or found.turn.angle)
    return Sheet(
        frame,
        [with_serials(table) for table in tables],
        without_printed_boxes(rows_of([*tokens, *extra])),
        Quality(usable, found.confidence, reason),
        origin=Origin.OCR,
        shown=found.turn.shown if turned else None,
        size=size,
    )


def unread_sheet(frame: Frame, reason: str) -> Sheet:
    """A page that could not be read, and why."""
    return Sheet(frame, [], [], Quality(False, 0.0, reason))


def _lowered(token: Token, found: ReadPage, top: float) -> Token:
    """A token of a band in its place on the page."""
    box = found.turn.shown(token.box)
    return replace(token, box=Box(box.x0, box.top + top, box.x1, box.bottom + top))
