"""A long scan is recognised in parts, and the parts are found when it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.batch import ahead
from extractor.batch.feed import Feed
from extractor.batch.outcome import Ending, Outcome
from extractor.batch.survey import SCAN, TEXT, survey
from extractor.reading import read

pytest.importorskip("PIL")

from PIL import Image, ImageDraw, ImageFont


def scan(path: Path, pages: int) -> Path:
    """A PDF of pictures, each with other words."""
    pictures = []
    for number in range(pages):
        page = Image.new("L", (800, 1000), 255)
        words = f"PLAN {number}\nof the commune\nfor the year 202{number}"
        ImageDraw.Draw(page).multiline_text((100, 200), words, 0, ImageFont.load_default(48))
        pictures.append(page)
    pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=100)
    return path


class Recorder:
    """An engine that notes what it is asked for."""

    name, one_cache, places, ahead = "recorder", True, 2, 2

    def __init__(self, pages: int, kind: str) -> None:
        self.found = pages, kind
        self.parts: list[tuple[int, int] | None] = []

    def run(self, source, settled=None, task=None):
        if task is survey:
            return Outcome(source, Ending.READ, self.found[1], pages=self.found[0])
        self.parts.append(task and (task.keywords["first"], task.keywords["last"]))
        return Outcome(source, Ending.READ)

    def finish(self) -> None:
        raise AssertionError("nobody asked for that")

    stop = close = activities = finish


@pytest.mark.parametrize(
    ("pages", "kind", "parts"),
    [
        (120, SCAN, [(0, 25), (25, 50), (50, 75), (75, 100), (100, 120), None]),
        (99, SCAN, [None]),
        (120, TEXT, [None]),
    ],
)
def test_the_parts_come_before_the_whole(
    tmp_path: Path, pages: int, kind: str, parts: list[tuple[int, int] | None]
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b" " * 2_000_000)
    engine = Recorder(pages, kind)
    feed = Feed([path], engine)
    assert len(feed.poll(60)) == 1
    feed.close()
    assert sorted(engine.parts[:-1]) == parts[:-1]
    assert engine.parts[-1] is None


def test_the_whole_finds_its_parts_recognised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("tesserocr")
    monkeypatch.setenv("EXTRACTOR_CACHE", str(tmp_path / "cache"))
    path = scan(tmp_path / "plan.pdf", 3)
    assert survey(path).message == SCAN
    for first, last in ((0, 2), (2, 3)):
        assert ahead.recognise_part(path, first=first, last=last).code == Ending.READ
    kept = set((tmp_path / "cache").rglob("*.*"))
    assert kept
    assert len(read(path).pages) == 3
    assert set((tmp_path / "cache").rglob("*.*")) == kept
