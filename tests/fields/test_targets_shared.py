"""Targets of real plans against gold made by hand; skipped where the plans are not."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from extractor.fields.findings import TargetFinding
from extractor.fields.targets.component import plan_targets
from extractor.language.pipeline import make_doc
from extractor.reading.limits import Limits
from extractor.reading.text import read_text


def alike(quote: str, evidence: str) -> bool:
    """Whether at least half of the shorter text's words stand in the other."""
    first, second = (Counter(re.findall(r"\w+", words.lower())) for words in (quote, evidence))
    return 2 * (first & second).total() >= min(first.total(), second.total())


def count(gold: list[dict[str, Any]], text: str, found: tuple[TargetFinding, ...]) -> list[int]:
    """Required gold, predictions that count, and matches; optional gold is neutral."""
    left, matches = list(found), 0
    for item in sorted(gold, key=lambda item: bool(item.get("optional"))):
        for finding in left:
            evidence = " ".join(text[start:end] for start, end in finding.spans)
            if abs(finding.value - item["value"]) < 1e-6 and alike(item["quote"], evidence):
                left.remove(finding)
                matches += not item.get("optional")
                break
    required = sum(not item.get("optional") for item in gold)
    return [required, matches + len(left), matches]


def test_targets_of_real_plans(shared: Path) -> None:
    totals = [0, 0, 0]
    for path in sorted((shared / "plans").glob("seeds/*.txt")):
        gold = json.loads((shared / "gold" / f"{path.stem}.json").read_text("utf-8"))
        doc = make_doc(read_text(path.name, path.read_bytes(), "0" * 64, Limits()))
        plan_targets(doc)
        counted = count(gold["targets"], doc.text, doc._.findings["targets"])
        totals = [a + b for a, b in zip(totals, counted, strict=True)]
    required, predicted, matched = totals
    assert 2 * matched / (required + predicted) >= 0.9
