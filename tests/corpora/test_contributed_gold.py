"""The gold of the contributed plans is sound: known keys, words that stand in the plans."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.table import Table
from test_sample_gold import ITEM_KEYS, KEYS, RECURRENCES, ROLES, quotes_of, read, words

from corpora.generate import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

PLANS = sorted((HERE / "contributed" / "plans").iterdir())


def gold_of(plan: Path) -> dict[str, Any]:
    return read(HERE / "contributed" / "gold" / f"{plan.stem}.json")


def word_texts(path: Path) -> Iterator[str]:
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)
        else:
            yield block.text


def words_of(plan: Path) -> list[str]:
    if plan.suffix == ".docx":
        return words(" ".join(word_texts(plan))).split()
    return words(plan.read_text("utf-8")).split()


def test_each_plan_has_gold() -> None:
    gold = sorted((HERE / "contributed" / "gold").iterdir())
    assert [path.stem for path in gold] == [plan.stem for plan in PLANS]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_keys_and_kinds_are_known(plan: Path) -> None:
    gold = gold_of(plan)
    assert gold["doc"] == plan.stem
    assert KEYS - {"notes"} <= gold.keys() <= KEYS | {"citations_optional"}
    for name, known in ITEM_KEYS.items():
        assert [item for item in gold[name] if not item.keys() <= known] == []
    assert {item["role"] for item in gold["assignments"]} <= ROLES
    assert {item["recurrence"] for item in gold["deadlines"]} <= RECURRENCES
    cited = {*gold["citations"], *gold.get("citations_optional", ())}
    assert {item["code"] for item in gold["legal_bases"]} - {None} <= cited


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_quotes_are_words_of_the_plan(plan: Path) -> None:
    """A quote from a table may join cells that do not stand in one line."""
    known = set(words_of(plan))
    quotes = [quote for quote in quotes_of(gold_of(plan)) if not re.search(r"\d[A-Z]", quote)]
    assert [quote for quote in quotes if not set(words(quote).split()) <= known] == []
