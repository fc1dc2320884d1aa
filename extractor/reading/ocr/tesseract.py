"""The default engine: Tesseract's LSTM with the Vietnamese model, through tesserocr."""

from __future__ import annotations

import os
import time
from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import OcrUnavailable
from extractor.reading.ocr.binary import array_of
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox
from extractor.reading.ocr.numerals import with_numerals

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "vie"
_DATA = f"{LANGUAGE}.traineddata"
_FOLDERS = ("/usr/share", "/usr/local/share", "/opt/homebrew/share")
_LAYOUTS = ("tesseract-ocr/*/tessdata", "tesseract-ocr/tessdata", "tessdata", "tesseract/tessdata")
_WORD_LEVEL = "5"
_TABLES = "textord_tabfind_find_tables"
_FRACTION_STROKE = "\u2044"
_CHANGES = f"{_TABLES}=0, numerals and signs by strokes, plain strokes between figures"
INSTALL_EXTRA = "Install the extra: pip install 'extractor[ocr]'"
INSTALL_DATA = (
    "Install the Vietnamese model: apt install tesseract-ocr-vie, or put vie.traineddata in a "
    "folder and name it in TESSDATA_PREFIX."
)


def find_language_data(folder: Path | None = None) -> Path:
    """The folder that holds ``vie.traineddata``: the one given, TESSDATA_PREFIX, the system's.

    Raises OcrUnavailable where none does.
    """
    for place in _candidates(folder):
        if (place / _DATA).is_file():
            return place
    raise OcrUnavailable("The Vietnamese model of Tesseract is missing.", INSTALL_DATA)


def _candidates(folder: Path | None) -> list[Path]:
    if folder is not None:
        return [folder, folder / "tessdata"]
    named = os.environ.get("TESSDATA_PREFIX")
    places = [Path(named), Path(named) / "tessdata"] if named else []
    for root in _FOLDERS:
        for layout in _LAYOUTS:
            places += sorted(Path(root).glob(layout), reverse=True)
    return places


class TesseractEngine:
    """Tesseract with one API object kept; single-threaded, as a batch runs a process a core.

    Raises OcrUnavailable where tesserocr or the Vietnamese model is missing.
    """

    name = "tesseract"

    def __init__(self, folder: Path | None = None) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # read when the library is loaded
        try:
            import tesserocr
        except ImportError as error:
            raise OcrUnavailable("Text recognition is not installed.", INSTALL_EXTRA) from error
        # What its picture library finds odd about a page is no news for a person.
        tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
        data = find_language_data(folder)
        try:
            self._api: Any = tesserocr.PyTessBaseAPI(
                path=str(data), lang=LANGUAGE, psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
            )
        except RuntimeError as error:
            raise OcrUnavailable(
                f"The Vietnamese model in {data} cannot be loaded.", INSTALL_DATA
            ) from error
        # Its search for tables takes rows of a ruled table for pictures or merges their lines;
        # the cells are found by the ruling lines instead.
        self._api.SetVariable(_TABLES, "0")
        self._segmentation = {
            Mode.PAGE: tesserocr.PSM.AUTO,
            Mode.BLOCK: tesserocr.PSM.SINGLE_BLOCK,
            Mode.LINE: tesserocr.PSM.SINGLE_LINE,
        }
        version = tesserocr.tesseract_version().split("\n")[0]
        self._settings = (version, LANGUAGE, (data / _DATA).stat().st_size, _CHANGES)
        self._milliseconds = 0  # no limit

    @property
    def settings(self) -> Hashable:
        """Version of the library, language, size of the model, and what is done otherwise."""
        return self._settings

    def stop_after(self, seconds: float) -> None:
        """Give an image up that takes longer; the layout of the page is always analysed whole."""
        self._milliseconds = max(1, round(seconds * 1000))

    def recognise(self, image: Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        """The words of the image; see :class:`extractor.reading.ocr.engine.OcrEngine`.

        Raises TimeoutError after the time that :meth:`stop_after` allows.
        """
        self._api.SetPageSegMode(self._segmentation[mode])
        self._api.SetImage(image)
        self._api.SetSourceResolution(dpi)
        started = time.monotonic()
        try:
            if not self._api.Recognize(self._milliseconds):
                if 0 < self._milliseconds <= (time.monotonic() - started) * 1000:
                    raise TimeoutError
                raise RuntimeError("Tesseract gave the page up")
            return with_numerals(words_of(self._api.GetTSVText(0)), array_of(image.convert("L")))
        finally:
            self._api.Clear()


def words_of(table: str) -> list[OcrWord]:
    """The words of Tesseract's TSV: level, page, block, paragraph, line, word, box, confidence."""
    words: list[OcrWord] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.splitlines():
        fields = row.split("\t")
        if len(fields) < 12 or fields[0] != _WORD_LEVEL or not fields[11].strip():
            continue
        left, top, width, height = map(int, fields[6:10])
        line = lines.setdefault(tuple(fields[2:5]), len(lines))
        box = PixelBox(left, top, left + width, top + height)
        if words and words[-1].line == line:
            words[-1] = _before(words[-1], left)
        confidence = min(1.0, max(0.0, float(fields[10]) / 100))
        text = fields[11].strip().replace(_FRACTION_STROKE, "/")
        words.append(OcrWord(text, box, confidence, line))
    return words


def _before(word: OcrWord, left: float) -> OcrWord:
    """The word without what its box takes of the next one: by its middle it stood behind that."""
    box = word.box
    return replace(word, box=box._replace(x1=left)) if box.x0 < left < box.x1 else word
