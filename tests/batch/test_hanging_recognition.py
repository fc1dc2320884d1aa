"""A recognition engine that hangs or crashes costs a page or a file, never the batch."""

from __future__ import annotations

from pathlib import Path

import faulty_tasks
import pytest

from extractor.batch.limits import Limits
from extractor.batch.outcome import Ending, Outcome
from extractor.batch.run import run

Image = pytest.importorskip("PIL.Image")
LIMITS = Limits(seconds=8.0, page_seconds=0.0)
pytestmark = pytest.mark.slow


@pytest.fixture
def engines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the children of the batch find the engines under their entry points."""
    installed = tmp_path / "installed" / "faulty_engines-1.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Name: faulty-engines\nVersion: 1\n", encoding="utf-8")
    (installed / "entry_points.txt").write_text(
        "[extractor.ocr_engines]\n"
        "waiting = faulty_engines:Waiting\n"
        "holding = faulty_engines:Holding\n"
        "crashing = faulty_engines:Crashing\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(installed.parent))


def scan(path: Path) -> Path:
    """A TIFF of three pages with bars in place of print."""
    page = Image.new("1", (900, 1200), 1)
    for row in range(400, 900, 60):
        page.paste(0, (100, row, 700, row + 20))
    page.save(path, save_all=True, append_images=[page, page], dpi=(100, 100))
    return path


def outcomes(folder: Path, *names: str) -> dict[str, Outcome]:
    files = [scan(folder / f"{name}.tiff") for name in names]
    done = run(files, jobs=1, limits=LIMITS, task=faulty_tasks.recognise)
    return {outcome.path.stem: outcome for outcome in done}


@pytest.mark.usefixtures("engines")
def test_a_page_is_given_up_and_the_child_replaced(tmp_path: Path) -> None:
    done = outcomes(tmp_path, "waiting-0.5", "waiting-0.6")
    for outcome in done.values():
        assert outcome.code == Ending.READ
        record = outcome.record
        assert record is not None
        assert [page.confidence for page in record.source.page_reading] == [0.9, 0.0, 0.9]
        assert "page-unread" in {flag.code for flag in record.flags}
        assert record.source.ocr_confidence == 0.9
    assert len({outcome.message for outcome in done.values()}) == 2


@pytest.mark.usefixtures("engines")
@pytest.mark.parametrize(
    ("name", "ending", "words"),
    [
        ("holding-0.5", Ending.TIMEOUT, "within 8 seconds"),
        ("waiting-600", Ending.TIMEOUT, "within 8 seconds"),
        ("crashing-0.5", Ending.CRASHED, "SIGSEGV"),
    ],
)
def test_a_file_lost_to_the_engine_is_named_and_the_batch_goes_on(
    tmp_path: Path, name: str, ending: Ending, words: str
) -> None:
    done = outcomes(tmp_path, name, "waiting-0.5")
    assert done[name].code == ending
    assert words in done[name].message
    assert done["waiting-0.5"].code == Ending.READ
