"""What an engine read in an image, kept by the image's content and the engine's settings.

An entry is a small JSON file under a folder of two letters, written whole and then renamed, so
that many processes may share the cache.  An entry that cannot be read counts as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.reading.ocr.engine import Mode, OcrEngine, OcrWord, PixelBox

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMAT = 1


def recognise(
    engine: OcrEngine, image: Image, dpi: int, mode: Mode, folder: Path | None
) -> list[OcrWord]:
    """The words of the image, from the cache in ``folder`` where it has them.

    ``image`` is the prepared image, so that a change of preparation is a change of the key.
    """
    if folder is None:
        return engine.recognise(image, dpi=dpi, mode=mode)
    return _remembered(
        _entry(folder, key_of(engine, image, dpi, mode)),
        lambda: engine.recognise(image, dpi=dpi, mode=mode),
    )


def key_of(engine: OcrEngine, image: Image, dpi: int, mode: Mode) -> str:
    """The hash of all that the answer depends on."""
    about = (_FORMAT, engine.name, repr(engine.settings), dpi, mode.value, image.mode, image.size)
    digest = hashlib.sha256(repr(about).encode())
    digest.update(image.tobytes())
    return digest.hexdigest()


def _entry(folder: Path, key: str) -> Path:
    return folder / "ocr" / key[:2] / f"{key[2:]}.json"


def _remembered(entry: Path, compute: Callable[[], list[OcrWord]]) -> list[OcrWord]:
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
        return [_word(item) for item in json.loads(entry.read_bytes())["words"]]
    words = compute()
    with contextlib.suppress(OSError):  # a full or read-only disk costs the cache, not the page
        _write(entry, {"words": [[w.text, *w.box, w.confidence, w.line] for w in words]})
    return words


def _word(item: Any) -> OcrWord:
    text, x0, top, x1, bottom, confidence, line = item
    if not isinstance(text, str):
        raise TypeError("a word is not text")
    box = PixelBox(float(x0), float(top), float(x1), float(bottom))
    return OcrWord(text, box, float(confidence), int(line))


def _write(entry: Path, content: dict[str, Any]) -> None:
    entry.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=entry.parent, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, separators=(",", ":"))
        Path(temporary).replace(entry)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
