"""What was repaired says so, since a part of it may be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.records.extract import extract_file

PLAN = Path(__file__).parents[2] / "corpora" / "rendered" / "pdf" / "town_rubbish_2022.pdf"


@pytest.mark.parametrize(("lost", "flagged"), [(b"", False), (b"startxref", True)])
def test_a_repaired_file_is_flagged(tmp_path: Path, lost: bytes, flagged: bool) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(PLAN.read_bytes().replace(lost, b"") if lost else PLAN.read_bytes())
    codes = [flag.code for flag in extract_file(path).flags]
    assert ("file-damaged" in codes) is flagged
