"""Reading the packaged tables: CSV files in ``extractor/knowledge/data``."""

from __future__ import annotations

import csv
import gzip
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = resources.files("extractor.knowledge") / "data"


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of table ``name`` (without ``.csv``), each keyed by the column headings."""
    with (_DATA / f"{name}.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def packed_rows(name: str) -> list[list[str]]:
    """The rows of the gzipped table ``name``, as lists, without the line of headings."""
    text = gzip.decompress((_DATA / f"{name}.csv.gz").read_bytes()).decode()
    return list(csv.reader(text.splitlines()[1:]))


def words(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds several, parted by semicolons."""
    return tuple(part for word in cell.split(";") if (part := word.strip()))


def day(cell: str) -> date | None:
    """The ISO date of a cell; None where it is empty (an open end)."""
    return date.fromisoformat(cell) if cell else None


def holds(valid_from: date | None, valid_to: date | None, on: date | None) -> bool:
    """Whether ``on`` lies in [valid_from, valid_to); always where ``on`` is None."""
    if on is None:
        return True
    return (valid_from is None or valid_from <= on) and (valid_to is None or on < valid_to)
