"""The kinds of scan an archive holds, as settings of the sheet, the ink and the scanner.

The figures follow what office scanners and copiers deliver: 200 or 300 dots an inch, colour or
grey as JPEG, black and white as CCITT Group 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Colour = Literal["colour", "grey", "black_white"]


@dataclass(frozen=True)
class ScanKind:
    """How one kind of scan looks.

    ``paper`` and ``ink`` are the colours of the sheet and the print, 0 to 255 a channel;
    ``skew`` is the largest turn in degrees; ``blur`` the spread of an edge in pixels; ``noise``
    the standard deviation of the sensor in grey levels; ``uneven`` the share of light lost in
    the darkest part of the sheet; ``shadow`` the darkness of the margin where the lid stands
    open; ``specks`` dots of dirt a page; ``streaks`` lines that a soiled reader draws;
    ``threshold`` the grey level below which a black and white scan is black; ``quality`` that of
    the JPEG; ``marks`` whether the sheet bears stamp and signature.
    """

    name: str
    dpi: int
    colour: Colour
    paper: tuple[int, int, int] = (255, 255, 255)
    ink: tuple[int, int, int] = (20, 20, 24)
    skew: float = 0.0
    blur: float = 0.4
    noise: float = 0.0
    uneven: float = 0.0
    shadow: float = 0.0
    specks: int = 0
    streaks: int = 0
    threshold: int = 150
    quality: int = 85
    marks: bool = True


KINDS = {
    kind.name: kind
    for kind in (
        ScanKind("clean", 300, "grey", noise=1.0, marks=False),
        ScanKind(
            *("good", 300, "colour"),
            paper=(250, 248, 243),
            skew=0.7,
            blur=0.7,
            noise=3.0,
            uneven=0.03,
            shadow=0.12,
            specks=4,
            quality=78,
        ),
        ScanKind(
            *("bitonal", 300, "black_white"),
            skew=1.0,
            blur=1.0,
            noise=24.0,
            shadow=0.5,
            specks=170,
            threshold=158,
        ),
        ScanKind(
            *("faded", 300, "colour"),
            paper=(228, 220, 204),
            ink=(112, 106, 102),
            skew=1.0,
            blur=1.1,
            noise=5.0,
            uneven=0.13,
            shadow=0.12,
            specks=60,
            quality=65,
        ),
        ScanKind(
            *("fax", 200, "black_white"),
            skew=0.8,
            blur=0.7,
            noise=28.0,
            shadow=0.3,
            specks=150,
            streaks=3,
            threshold=150,
        ),
    )
}
