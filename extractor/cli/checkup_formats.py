"""The checks of what only some formats need: LibreOffice, and recognition for scans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.cli.check import Check
from extractor.errors import ExtractorError
from extractor.reading.libreoffice import PACKAGE, find_soffice
from extractor.reading.ocr.engine import DEFAULT_ENGINE
from extractor.reading.ocr.settings import ENGINE_VARIABLE, LINE_ENGINE_VARIABLE, OcrSettings
from extractor.reading.ocr.tesseract import INSTALL_EXTRA, find_language_data

if TYPE_CHECKING:
    from collections.abc import Iterator

RECOGNITION = "Text recognition"
MODEL = "Vietnamese model"
SECOND = "Second engine"
EMPTY = "what is filled in by hand mostly stays empty"
UNREAD = "scans and pictures stay unread"


def converter() -> Check:
    """Whether the formats that LibreOffice turns into Word documents can be read."""
    program = find_soffice()
    if program is None:
        return Check(
            "LibreOffice",
            "lack",
            "not found; .doc, .rtf and .odt files cannot be read",
            f"Install {PACKAGE}, or save such files as .docx.",
        )
    return Check("LibreOffice", "ok", f"{program} reads .doc, .rtf and .odt files")


def recognition() -> Iterator[Check]:
    """Whether scans can be read: the engine, and its model of the language."""
    try:
        settings = OcrSettings.from_environment()
    except ExtractorError as error:
        yield Check(RECOGNITION, "fault", error.message, error.advice)
        return
    if not settings.enabled:
        yield Check(
            RECOGNITION, "lack", f"turned off; {UNREAD}", f"Unset {ENGINE_VARIABLE} to turn it on."
        )
    else:
        if settings.engine_name == DEFAULT_ENGINE:
            yield from _tesseract(settings)
        else:
            yield _other_engine(settings)
        yield _second_engine(settings)


def _tesseract(settings: OcrSettings) -> Iterator[Check]:
    version = _tesseract_version()
    if version is None:
        yield Check(RECOGNITION, "lack", f"not installed; {UNREAD}", f"{INSTALL_EXTRA}.")
    else:
        yield Check(RECOGNITION, "ok", version)
    try:
        folder = find_language_data()
        if version is not None:
            settings.load()  # a model that is cut short is found, but cannot be loaded
    except ExtractorError as error:
        yield Check(MODEL, "lack", f"{error.message.rstrip('.')}; {UNREAD}", error.advice)
    else:
        yield Check(MODEL, "ok", str(folder))


def _tesseract_version() -> str | None:
    try:
        import tesserocr
    except ImportError:
        return None
    library: str = tesserocr.tesseract_version().split("\n")[0]
    return f"{library} (tesserocr {tesserocr.__version__})"


def _other_engine(settings: OcrSettings) -> Check:
    try:
        engine = settings.load()
    except ExtractorError as error:
        return Check(RECOGNITION, "lack", f"{error.message.rstrip('.')}; {UNREAD}", error.advice)
    return Check(RECOGNITION, "ok", f"{engine.name} reads scans and pictures")


def _second_engine(settings: OcrSettings) -> Check:
    if settings.line_engine_name is None:
        advice = f"Unset {LINE_ENGINE_VARIABLE} to turn it on."
        return Check(SECOND, "lack", f"turned off; {EMPTY}", advice)
    try:
        engine = settings.load_second()
    except ExtractorError as error:
        return Check(SECOND, "lack", f"{error.message.rstrip('.')}; {EMPTY}", error.advice)
    if engine is None:
        return Check(SECOND, "lack", f"not installed; {EMPTY}", f"{INSTALL_EXTRA}.")
    return Check(SECOND, "ok", f"{engine.name} reads numbers and days filled in by hand")
