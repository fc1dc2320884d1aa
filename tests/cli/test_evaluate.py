"""Scores are printed as a table and written as figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.cli.exit_codes import ExitCode


@pytest.fixture
def folders(tmp_path: Path, record) -> tuple[Path, Path]:
    gold, records = tmp_path / "gold", tmp_path / "records"
    gold.mkdir()
    records.mkdir()
    right = {"doc": "a", "doc_type": "Kế hoạch", "number": 12, "symbol": "KH-UBND"}
    (gold / "a.json").write_text(json.dumps(right), encoding="utf-8")
    wrong = {"doc": "b", "doc_type": "Quyết định"}
    (gold / "b.json").write_text(json.dumps(wrong), encoding="utf-8")
    (records / "a.json").write_text(record.model_dump_json(by_alias=True), encoding="utf-8")
    return gold, records


def test_a_table_of_scores(run, folders: tuple[Path, Path]) -> None:
    code, out, _ = run("evaluate", *folders)
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == "plans: 2"
    assert any(
        line.split() == ["number", "1", "1", "1", "1.000", "1.000", "1.000"] for line in lines
    )
    assert lines[-1] == "no record for: b"


def test_errors_groups_and_figures(run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    code, out, _ = run("evaluate", *folders, "--errors", "--group", "b", "--json", figures)
    assert code == 0
    assert out.startswith("plans: 1")
    assert "missed: Quyết định" in out
    assert json.loads(figures.read_text(encoding="utf-8"))["doc_type"]["r"] == 0


def test_a_folder_that_is_not_there(run, tmp_path: Path) -> None:
    code, _, err = run("evaluate", tmp_path / "gold", tmp_path)
    assert code == ExitCode.USAGE
    assert "There is no folder" in err
