"""What an engine read in an image, kept by the image's content and the engine's settings.

An entry is a small file (JSON for a page, NumPy for a line) under a folder of two letters, written
whole and then renamed, so that many processes may share the cache.  An entry that cannot be read
counts as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from extractor.reading.ocr.engine import Mode, OcrEngine, OcrWord, PixelBox
from extractor.reading.ocr.line_engine import CharacterScores, LineEngine

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


def scores(engine: LineEngine, image: Image, folder: Path | None) -> CharacterScores:
    """The scores of a line image, from the cache in ``folder`` where it has them."""
    if folder is None:
        return engine.scores(image)
    entry = _entry(folder, _key(image, engine.name, repr(engine.settings)), "npz")
    unusable = (OSError, ValueError, KeyError, zipfile.BadZipFile)
    with contextlib.suppress(*unusable), np.load(entry, allow_pickle=False) as kept:
        table = kept["scores"].astype(np.float32)
        return CharacterScores(tuple(kept["symbols"].tolist()), int(kept["blank"]), table)
    found = engine.scores(image)
    with contextlib.suppress(OSError):
        _write(entry, lambda file: _save(file, found))
    return found


def _save(file: BinaryIO, found: CharacterScores) -> None:
    np.savez_compressed(
        file,
        scores=found.log_probabilities.astype(np.float16),
        symbols=np.array(found.symbols),
        blank=found.blank,
    )


def key_of(engine: OcrEngine, image: Image, dpi: int, mode: Mode) -> str:
    """The hash of all that the answer depends on."""
    return _key(image, engine.name, repr(engine.settings), dpi, mode.value)


def _key(image: Image, *about: object) -> str:
    about = (_FORMAT, *about, image.mode, image.size)
    digest = hashlib.sha256(repr(about).encode())
    digest.update(image.tobytes())
    return digest.hexdigest()


def _entry(folder: Path, key: str, kind: str = "json") -> Path:
    return folder / "ocr" / key[:2] / f"{key[2:]}.{kind}"


def _remembered(entry: Path, compute: Callable[[], list[OcrWord]]) -> list[OcrWord]:
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
        return [_word(item) for item in json.loads(entry.read_bytes())["words"]]
    words = compute()
    with contextlib.suppress(OSError):  # a full or read-only disk costs the cache, not the page
        content = {"words": [[w.text, *w.box, w.confidence, w.line] for w in words]}
        packed = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        _write(entry, lambda file: file.write(packed))
    return words


def _word(item: Any) -> OcrWord:
    text, x0, top, x1, bottom, confidence, line = item
    if not isinstance(text, str):
        raise TypeError("a word is not text")
    box = PixelBox(float(x0), float(top), float(x1), float(bottom))
    return OcrWord(text, box, float(confidence), int(line))


def _write(entry: Path, put: Callable[[BinaryIO], object]) -> None:
    entry.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=entry.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            put(file)
        Path(temporary).replace(entry)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
