"""Scores are printed as a table and written as figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.cli.exit_codes import ExitCode
from extractor.records.calibration import Calibration


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


@pytest.fixture
def many(tmp_path: Path, record) -> tuple[Path, Path]:
    """Sixty plans, of which one in ten is not of the type the record says."""
    gold, records = tmp_path / "gold", tmp_path / "records"
    gold.mkdir()
    records.mkdir()
    sums = record.model_copy(deep=True)
    sums.doc_type.reasons = ["uncalibrated"]
    for place in range(60):
        kind = "Quyết định" if place % 10 == 0 else sums.doc_type.value
        text = json.dumps({"doc": f"{place:02}", "doc_type": kind})
        (gold / f"{place:02}.json").write_text(text, encoding="utf-8")
        text = sums.model_dump_json(
            by_alias=True, include={"doc_type", "source", "extractor_version"}
        )
        (records / f"{place:02}.json").write_text(text, encoding="utf-8")
    return gold, records


def test_a_threshold_says_what_it_accepts(run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    code, out, _ = run("evaluate", *folders, "--accept", "0.5", "--json", figures)
    assert code == 0
    assert any(line.startswith("accepted at 0.5") for line in out.splitlines())
    lines = json.loads(figures.read_text(encoding="utf-8"))["accepted"]
    assert lines[-1]["field"] == "all"
    assert lines[-1]["accepted"] == lines[-1]["values"] > 0


def test_confidence_is_fitted_to_gold_of_ones_own(
    run, many: tuple[Path, Path], tmp_path: Path
) -> None:
    table = tmp_path / "own.json"
    code, out, _ = run("evaluate", *many, "--calibrate", table, "--accept", "0.8")
    assert code == 0
    curve = Calibration.model_validate_json(table.read_bytes()).fields["doc_type"]
    assert (curve.values, curve.right) == (60, 54)
    assert curve.points[-1][1] == pytest.approx(0.9, abs=0.01)
    assert any(line.split()[:3] == ["doc_type", "60", "60"] for line in out.splitlines())


def test_probabilities_are_not_fitted_again(
    run, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    code, _, err = run("evaluate", *folders, "--calibrate", tmp_path / "own.json")
    assert code == ExitCode.USAGE
    assert "EXTRACTOR_CALIBRATION=off" in err
