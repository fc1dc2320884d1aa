"""The font of the sample PDFs: Liberation Serif, version 2, with the metrics of Times New Roman.

It is licensed under the SIL Open Font License; version 1 does not cover Vietnamese.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDERS = (
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/liberation-serif",
    "/usr/share/fonts/liberation",
)
FILES = {
    "": "LiberationSerif-Regular.ttf",
    "b": "LiberationSerif-Bold.ttf",
    "i": "LiberationSerif-Italic.ttf",
    "bi": "LiberationSerif-BoldItalic.ttf",
}


class FontMissingError(RuntimeError):
    """Liberation Serif is not installed; the message names the package."""


def find_fonts() -> dict[str, Path]:
    """Give the files of the four faces: "" regular, "b" bold, "i" italic, "bi" both.

    The environment variable SAMPLE_FONT_DIR names a folder to look in first.
    """
    for folder in (os.environ.get("SAMPLE_FONT_DIR", ""), *FOLDERS):
        faces = {face: Path(folder) / name for face, name in FILES.items()}
        if folder and all(path.is_file() for path in faces.values()):
            return faces
    raise FontMissingError(
        "Liberation Serif 2 is not installed: apt-get install fonts-liberation2 "
        "(or set SAMPLE_FONT_DIR to the folder of LiberationSerif-*.ttf)"
    )
