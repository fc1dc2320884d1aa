from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from ocr_drawing import Scripted, word
from PIL import Image

from extractor.reading.ocr.cache import key_of, recognise
from extractor.reading.ocr.engine import Mode

IMAGE = Image.new("L", (40, 30), 255)
OTHER = Image.new("L", (40, 30), 254)
WORDS = [word("Kế", 1, 2, 0, 0.5), word("hoạch", 30, 2, 1)]


def entries(folder):
    return list(folder.rglob("*.json"))


def test_the_second_reading_costs_nothing(tmp_path) -> None:
    engine = Scripted(WORDS)
    for _ in range(2):
        assert recognise(engine, IMAGE, 200, Mode.PAGE, tmp_path) == WORDS
    assert len(engine.asked) == 1
    assert len(entries(tmp_path)) == 1


def test_image_engine_settings_mode_and_resolution_make_the_key() -> None:
    engine = Scripted()
    keys = {
        key_of(engine, IMAGE, 200, Mode.PAGE),
        key_of(engine, OTHER, 200, Mode.PAGE),
        key_of(engine, IMAGE, 300, Mode.PAGE),
        key_of(engine, IMAGE, 200, Mode.BLOCK),
        key_of(Scripted(settings=2), IMAGE, 200, Mode.PAGE),
    }
    assert len(keys) == 5


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"words": [1]}', b'{"words": [[1, 2, 3, 4, 5, 6, 7]]}', b"\xff"]
)
def test_a_damaged_entry_is_read_anew_and_mended(tmp_path, content: bytes) -> None:
    engine = Scripted(WORDS)
    recognise(engine, IMAGE, 200, Mode.PAGE, tmp_path)
    entries(tmp_path)[0].write_bytes(content)
    for _ in range(2):
        assert recognise(engine, IMAGE, 200, Mode.PAGE, tmp_path) == WORDS
    assert len(engine.asked) == 2


def test_many_may_write_at_once(tmp_path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = pool.map(
            lambda _: recognise(Scripted(WORDS), IMAGE, 200, Mode.PAGE, tmp_path), range(40)
        )
    assert all(words == WORDS for words in found)
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == [".json"]


def test_a_folder_that_cannot_be_written_costs_only_the_cache(tmp_path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert recognise(Scripted(WORDS), IMAGE, 200, Mode.PAGE, blocked) == WORDS
    assert recognise(Scripted(WORDS), IMAGE, 200, Mode.PAGE, None) == WORDS
