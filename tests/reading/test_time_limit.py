"""A page that takes too long is given up, and the rest of the document is read."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from ocr_drawing import DPI, PLAN, Scripted, as_pdf, page, tesseract, word
from PIL import Image

from extractor.errors import InputProblem, NeedsOcr, OcrUnavailable
from extractor.reading import Limits, SourceDocument, read_bytes
from extractor.reading.document import Box
from extractor.reading.ocr import scan, time_limit
from extractor.reading.ocr import settings as ocr_settings
from extractor.reading.ocr.engine import Interruptible, Mode, OcrEngine, OcrWord
from extractor.reading.ocr.line_engine import CharacterScores
from extractor.reading.ocr.page import ReadPage, Recogniser
from extractor.reading.ocr.settings import OcrSettings
from extractor.reading.ocr.time_limit import TimeLimited, TimeLimitReached
from extractor.reading.ocr.turns import Turn
from extractor.reading.pdf_geometry import Token

WORDS = [word(text, 100 + 200 * place, 400) for place, text in enumerate(("Kế", "hoạch", "năm"))]
SHORT = 0.25
NARROW = (900, 1200)
PRINT = [(100, 400 + 60 * row, "Kế hoạch năm 2021 của xã") for row in range(5)]


class Hanging(Scripted):
    """An engine that never comes back from the images it is told of, counted from 0."""

    name = "hanging"

    def __init__(self, *images: int, released: threading.Event) -> None:
        super().__init__(WORDS)
        self.images = images
        self.released = released

    def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        words = super().recognise(image, dpi=dpi, mode=mode)
        if len(self.asked) - 1 in self.images:
            self.released.wait()
        return words


class Stopping(Scripted):
    """An engine that stops by itself at once."""

    name = "stopping"

    def __init__(self) -> None:
        super().__init__(WORDS)
        self.seconds: list[float] = []

    def stop_after(self, seconds: float) -> None:
        self.seconds.append(seconds)

    def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        words = super().recognise(image, dpi=dpi, mode=mode)
        if len(self.asked) == 1:
            raise TimeoutError
        return words


@pytest.fixture
def released() -> Iterator[threading.Event]:
    """Lets the threads go that a test has left behind."""
    event = threading.Event()
    yield event
    event.set()


def read(pages: int, engine: OcrEngine | None, seconds: float, **named: Any) -> SourceDocument:
    settings = OcrSettings(engine=engine, page_seconds=seconds, **named)
    data = as_pdf(*(page(PRINT, NARROW) for _ in range(pages)))
    return read_bytes("scan.pdf", data, Limits(), settings)


def reasons(document: SourceDocument) -> list[str]:
    return ["given up" if not p.blocks else "read" for p in document.pages]


@pytest.mark.parametrize(
    ("images", "expected"),
    [
        ([1], ["read", "given up", "read"]),
        ([0, 1, 3], ["given up", "given up", "read", "given up"]),
    ],
)
def test_a_hanging_engine_costs_the_page(released, images: list[int], expected: list[str]) -> None:
    document = read(len(expected), Hanging(*images, released=released), SHORT)
    assert reasons(document) == expected
    for each, outcome in zip(document.pages, expected, strict=True):
        assert ("recognition was given up after 0.25 seconds" in each.reason) == (
            outcome == "given up"
        )
        assert (each.confidence == 0) == (outcome == "given up")


def test_a_document_of_nothing_else_is_named(released) -> None:
    with pytest.raises(NeedsOcr, match=r"given up after 0\.25 seconds"):
        read(2, Hanging(0, 1, released=released), SHORT)


def test_an_engine_that_hangs_on_page_after_page_is_asked_no_more(released) -> None:
    engine = Hanging(1, 2, 3, 4, 5, 6, 7, released=released)
    document = read(8, engine, SHORT)
    assert reasons(document) == ["read", *["given up"] * 7]
    assert "hung on 3 pages" in document.pages[7].reason
    assert len(engine.asked) == 4
    with pytest.raises(OcrUnavailable, match="EXTRACTOR_OCR_SECONDS"):
        read(4, Hanging(0, 1, 2, 3, released=released), SHORT)


def test_an_engine_of_ours_that_hangs_is_replaced(released, monkeypatch) -> None:
    made: list[Hanging] = []

    def load(name: str) -> OcrEngine:
        if not made or forgotten:
            made.append(Hanging(0, released=released) if not made else Hanging(released=released))
        return made[-1]

    forgotten: list[bool] = []
    load.cache_clear = lambda: forgotten.append(True)
    monkeypatch.setattr(ocr_settings, "load_engine", load)
    assert reasons(read(3, None, SHORT, engine_name="hanging")) == ["given up", "read", "read"]
    assert [len(engine.asked) for engine in made] == [1, 2]


def test_an_engine_that_stops_by_itself_is_told_when_to_and_kept() -> None:
    engine = Stopping()
    assert isinstance(engine, Interruptible)
    assert reasons(read(2, engine, 30)) == ["given up", "read"]
    assert len(engine.seconds) == 2
    assert all(29 < seconds <= 30 for seconds in engine.seconds)


def test_the_time_is_that_of_the_whole_page(monkeypatch) -> None:
    clock = itertools.count(step=10.0)
    monkeypatch.setattr(time_limit, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    engine = Scripted(WORDS)
    limited = TimeLimited(engine, 25, lambda: engine)
    image = Image.new("L", (10, 10))
    for _ in range(2):
        limited.start_page()
        for _ in range(3):
            assert limited.recognise(image, dpi=200, mode=Mode.PAGE) == WORDS
        with pytest.raises(TimeLimitReached) as raised:
            limited.recognise(image, dpi=200, mode=Mode.PAGE)
        assert not raised.value.hangs
    assert len(engine.asked) == 6


@pytest.mark.parametrize("error", [RuntimeError("boom"), MemoryError(), SystemExit(3)])
def test_what_the_engine_raises_goes_through(error: BaseException) -> None:
    class Raising(Scripted):
        def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
            raise error

    limited = TimeLimited(Raising(), 30, Raising)
    with pytest.raises(type(error)):
        limited.recognise(Image.new("L", (10, 10)), dpi=200, mode=Mode.PAGE)


def test_tesseract_stops_by_itself() -> None:
    engine = tesseract()
    assert isinstance(engine, Interruptible)
    image = page(PLAN).convert("L")
    engine.stop_after(0.001)
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        engine.recognise(image, dpi=200, mode=Mode.PAGE)
    assert time.monotonic() - started < 20
    engine.stop_after(60)
    assert any(found.text == "HOẠCH" for found in engine.recognise(image, dpi=200, mode=Mode.PAGE))


@pytest.mark.parametrize(
    ("named", "seconds"), [(None, ocr_settings.PAGE_SECONDS), ("5", 5.0), ("0.5", 0.5)]
)
def test_the_time_is_a_setting(monkeypatch, named: str | None, seconds: float) -> None:
    monkeypatch.delenv(ocr_settings.SECONDS_VARIABLE, raising=False)
    if named is not None:
        monkeypatch.setenv(ocr_settings.SECONDS_VARIABLE, named)
    assert OcrSettings.from_environment().page_seconds == seconds


@pytest.mark.parametrize("named", ["", "soon", "0", "-1", "nan", "inf"])
def test_what_is_no_time_is_refused(monkeypatch, named: str) -> None:
    monkeypatch.setenv(ocr_settings.SECONDS_VARIABLE, named)
    with pytest.raises(InputProblem, match="EXTRACTOR_OCR_SECONDS"):
        OcrSettings.from_environment()


class Lines:
    """A second engine that raises, or hangs until it is let go."""

    name = "lines"
    settings = 1

    def __init__(self, trouble: Exception | threading.Event) -> None:
        self.trouble = trouble
        self.asked = 0

    def scores(self, image: Image.Image) -> CharacterScores:
        self.asked += 1
        if isinstance(self.trouble, Exception):
            raise self.trouble
        self.trouble.wait()
        raise RuntimeError("let go")


def read_with_second(
    image: Image.Image, size: tuple[float, float], recognise: Recogniser
) -> ReadPage:
    """A reading that shows the page to the second engine too."""
    recognise(image, DPI, Mode.PAGE)
    if recognise.line is not None:
        recognise.line(image)
    tokens = [Token("Kế", Box(60, 90, 80, 100)), Token("hoạch", Box(90, 90, 120, 100))]
    return ReadPage(Turn(*size), tokens, confidence=0.9, reason="recognised")


@pytest.mark.parametrize("trouble", [ValueError("no such size"), "hangs"])
def test_a_second_engine_that_fails_is_done_without(released, monkeypatch, trouble) -> None:
    monkeypatch.setattr(scan, "read_page", read_with_second)
    second = Lines(released if trouble == "hangs" else trouble)
    document = read(3, Scripted(WORDS), SHORT, line_engine=second)
    assert reasons(document) == ["read"] * 3
    how = "hung" if trouble == "hangs" else "failed (ValueError: no such size)"
    assert [f"the second engine {how}" in each.reason for each in document.pages] == [
        *(True, False, False)
    ]
    assert second.asked == 1


def test_a_second_engine_that_does_not_exist_is_told() -> None:
    with pytest.raises(InputProblem, match="no line engine"):
        read(1, Scripted(WORDS), SHORT, line_engine_name="nothing")
