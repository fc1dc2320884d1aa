"""The gold of the sample plans is sound: known keys, quotes that stand in the text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpora.generate import HERE

GOLD = sorted((HERE / "gold").glob("*.json"))
KEYS = {
    *("doc", "doc_type", "number", "symbol", "place", "issued_on", "title", "issuer"),
    *("legal_bases", "citations", "targets", "criteria", "assignments", "deadlines"),
    *("signatory", "recipients", "notes"),
}
ITEM_KEYS = {
    "legal_bases": {"relation", "doc_type", "code", "date", "issuer", "quote", "optional"},
    "targets": {"quote", "value", "unit", "comparator", "due", "of", "optional"},
    "criteria": {"number", "name", "status", "optional"},
    "assignments": {"unit", "role", "task_starts", "optional"},
    "deadlines": {"quote", "start", "end", "recurrence", "optional"},
}
ROLES = {"lead", "coordinate", "advise", "request", "implement"}
RECURRENCES = {None, "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY", "PERIODIC"}


def read(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return gold


def words(text: str) -> str:
    """The words alone, so that line breaks and cell rules do not part a quote."""
    return " ".join(re.findall(r"\w+", text))


def text_of(name: str) -> str:
    text = (HERE / "rendered" / "txt" / f"{name}.txt").read_text("utf-8")
    return words(re.sub(r"\n\f\d+\n", " ", text))


def quotes_of(gold: dict[str, Any]) -> list[str]:
    quoted = ("legal_bases", "targets", "deadlines")
    quotes = [item["quote"] for key in quoted for item in gold[key]]
    quotes += [criterion["name"] for criterion in gold["criteria"]]
    for assignment in gold["assignments"]:
        quotes += [assignment["unit"], *assignment["task_starts"]]
    named = [gold["title"], gold["place"], *gold["recipients"], *gold["citations"]]
    return [
        text for text in [*quotes, *named, gold["signatory"] and gold["signatory"]["name"]] if text
    ]


def as_record(gold: dict[str, Any]) -> dict[str, Any]:
    """The gold as a program would give it that made no mistake."""
    tasks = [
        {"unit": {"name": given["unit"]}, "role": given["role"], "task": task}
        for given in gold["assignments"]
        for task in given["task_starts"]
    ]
    return {**gold, "assignments": tasks, "signatory": gold["signatory"] or {}}


def test_each_plan_has_gold() -> None:
    assert [path.stem for path in GOLD] == sorted(
        path.stem for path in (HERE / "plans").glob("*.toml")
    )


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_keys_are_known(path: Path) -> None:
    gold = read(path)
    assert gold["doc"] == path.stem
    assert KEYS - {"notes"} <= gold.keys() <= KEYS
    for name, known in ITEM_KEYS.items():
        assert [item for item in gold[name] if not item.keys() <= known] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_quotes_stand_in_the_text(path: Path) -> None:
    text = text_of(path.stem)
    assert [quote for quote in quotes_of(read(path)) if words(quote) not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_values_are_of_their_kind(path: Path) -> None:
    gold = read(path)
    ends = [item[key] for item in gold["deadlines"] for key in ("start", "end") if item[key]]
    ends += [item["due"] for item in gold["targets"] if "due" in item]
    ends += [item["date"] for item in gold["legal_bases"] if item["date"]]
    assert all(date.fromisoformat(end) for end in ends)
    assert {item["role"] for item in gold["assignments"]} <= ROLES
    assert {item["recurrence"] for item in gold["deadlines"]} <= RECURRENCES
    assert {item["comparator"] for item in gold["targets"]} <= {"=", ">=", ">", "<=", "<"}
    assert {item["code"] for item in gold["legal_bases"]} - {None} <= set(gold["citations"])
    assert gold["issuer"]["level"] in (None, "central", "province", "district", "commune")


def test_gold_scores_full_marks_against_itself(shared: Path, tmp_path: Path) -> None:
    records, figures = tmp_path / "records", tmp_path / "figures.json"
    records.mkdir()
    for path in GOLD:
        record = json.dumps(as_record(read(path)), ensure_ascii=False)
        (records / path.name).write_text(record, encoding="utf-8")
    score = [sys.executable, shared / "eval" / "score.py", HERE / "gold", records]
    run = subprocess.run(  # noqa: S603 - the scorer of the shared folder, on our own files
        [*score, "--json", figures, "--errors"], capture_output=True, text=True, check=True
    )
    totals = json.loads(figures.read_text("utf-8"))
    assert (totals["macro_header"], totals["macro_core"]) == (1.0, 1.0), run.stdout
