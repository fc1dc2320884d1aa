"""Recognition engines that hang or crash on the second image of a file."""

from __future__ import annotations

import ctypes
import re
import threading
from typing import TYPE_CHECKING

from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox

if TYPE_CHECKING:
    from PIL.Image import Image


class Waiting:
    """Waits for ever, and lets other threads go on meanwhile."""

    name = "waiting"
    settings = 1

    def __init__(self) -> None:
        self.asked = 0

    def recognise(self, image: Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        self.asked += 1
        if self.asked == 2:
            self.hang()
        words = ("KẾ", "HOẠCH", "trồng", "cây", "năm", "2021")
        return [
            OcrWord(text, PixelBox(100 + 150 * place, 400, 230 + 150 * place, 440), 0.9, 0)
            for place, text in enumerate(words)
        ]

    def hang(self) -> None:
        threading.Event().wait()


class Crashing(Waiting):
    """Ends the process, as a native library does over a damaged image."""

    name = "crashing"

    def hang(self) -> None:
        ctypes.string_at(0)


class Holding(Waiting):
    """Holds the interpreter for ever, as a careless native library does."""

    name = "holding"

    def hang(self) -> None:
        re.match(r"(a+)+$", "a" * 64 + "b")
