"""The unit and province of the issuer, on all plans that there is gold for."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from extractor.knowledge.text import fold
from extractor.records.extract import extract_file

PROJECT = Path(__file__).resolve().parents[2]
TYPED = ("seeds", "text", "pdf", "office")
SAMPLES = ("corpora/rendered/txt", "corpora/contributed/plans")
LEAST = 0.95


def key(name: str | None) -> str:
    """A name for comparing: phường 05 is Phường 5."""
    return re.sub(r"[^a-z0-9]|\b0(?=\d)", "", fold(name or ""))


def share_right(plans: list[Path], gold: dict[str, dict[str, Any]]) -> tuple[float, float]:
    """The shares of plans whose issuer's unit and province are right; none may be wrong unseen."""
    units = provinces = 0
    chosen = [plan for plan in plans if plan.stem in gold]
    for plan in chosen:
        wanted = gold[plan.stem]["issuer"]
        record = extract_file(plan)
        unit = record.issuer.unit
        right = key(unit.name if unit else None) == key(wanted["unit"])
        inside = key(record.issuer.province) == key(wanted["province"])
        units, provinces = units + right, provinces + inside
        flags = {flag.code for flag in record.flags}
        assert inside or "unit-ambiguous" in flags, plan.stem
        assert unit is None or unit.code is None or record.issuer.key is not None, plan.stem
    assert chosen
    return units / len(chosen), provinces / len(chosen)


def gold_of(*folders: Path) -> dict[str, dict[str, Any]]:
    return {
        path.stem: json.loads(path.read_text("utf-8"))
        for folder in folders
        for path in sorted(folder.glob("*.json"))
    }


@pytest.mark.slow
def test_issuers_of_real_plans(shared: Path) -> None:
    gold = gold_of(shared / "gold", PROJECT / "tests" / "gold")
    plans = [plan for folder in TYPED for plan in sorted((shared / "plans" / folder).iterdir())]
    units, provinces = share_right([plan for plan in plans if plan.suffix != ".doc"], gold)
    assert min(units, provinces) >= LEAST


@pytest.mark.slow
def test_issuers_of_sample_plans() -> None:
    gold = gold_of(PROJECT / "corpora" / "gold", PROJECT / "corpora" / "contributed" / "gold")
    plans = [plan for folder in SAMPLES for plan in sorted((PROJECT / folder).iterdir())]
    plans = [plan for plan in plans if plan.suffix in (".txt", ".md", ".docx")]
    units, provinces = share_right(plans, gold)
    assert min(units, provinces) >= LEAST
