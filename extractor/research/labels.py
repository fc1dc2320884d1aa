"""What tables and columns are called in Vietnamese."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


@cache
def labels() -> dict[tuple[str, str], str]:
    """The names, by table (or view) and column.

    The column is empty for the table itself; the table ``*`` stands for any.
    """
    place = resources.files("extractor.research").joinpath("labels.csv")
    with place.open(encoding="utf-8") as file:
        return {(row["name"], row["column"]): row["label"] for row in csv.DictReader(file)}


def label(table: str, column: str = "") -> str:
    """What a table, or one of its columns, is called; empty where that is not known."""
    called = labels()
    return called.get((table, column)) or (called.get(("*", column), "") if column else "")
