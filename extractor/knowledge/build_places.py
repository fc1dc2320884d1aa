"""Build the packed table of administrative units from its sources.

``python -m extractor.knowledge.build_places HISTORY.csv MAPPING.csv OUT`` writes the directory
OUT's ``places.csv.gz`` and ``successions.csv.gz``:

- HISTORY: ``level, gso_code, full_name, other_spellings, parent_code, valid_from,
  valid_to_exclusive``, the dated states of the units since November 2021;
- MAPPING: the conversion table of 1 July 2025 with ``old_ward_code``, ``new_ward_code`` and
  ``relation``.

``places_older.csv`` beside this program's data adds units that had gone before November 2021.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.knowledge.place_names import read_name
from extractor.knowledge.tables import rows
from extractor.knowledge.text import unify_tones

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COLUMNS = ("level", "code", "name", "keys", "parent", "valid_from", "valid_to", "source")
_FIRST_STATE = "<=2021-11-01"
_HISTORY_SOURCE = "history"
_OLDER_SOURCE = "older"


def build(history: Path, mapping: Path, out: Path) -> None:
    """Write the two packed tables into the directory ``out``."""
    older = [_older_unit(row) for row in rows("places_older")]
    units = older + [_unit(row, older) for row in _read(history)]
    units.sort(key=lambda unit: (("province", "district", "commune").index(unit[0]), unit[1:]))
    units = _bridged([unit for unit in units if _lasts(unit)])
    _write(out / "places.csv.gz", COLUMNS, units)
    standing = {(u[4], u[3]): u[1] for u in units if u[0] == "commune" and not u[6]}
    successions = {
        (row["old_ward_code"], _successor(row, standing), _extent(row["relation"]))
        for row in _read(mapping)
    }
    _write(out / "successions.csv.gz", ("old", "new", "extent"), sorted(successions))


def _unit(row: dict[str, str], older: list[list[str]]) -> list[str]:
    """One row of the table; a unit of the first state begins where its older self ends."""
    code, level = row["gso_code"], row["level"]
    begins = row["valid_from"]
    if begins == _FIRST_STATE:
        begins = max((old[6] for old in older if (old[0], old[1]) == (level, code)), default="")
    parent, ends = row["parent_code"], row["valid_to_exclusive"]
    name, keys = _name_and_keys(row["full_name"], row["other_spellings"])
    return [level, code, name, keys, parent, begins, ends, _HISTORY_SOURCE]


def _older_unit(row: dict[str, str]) -> list[str]:
    name, keys = _name_and_keys(row["name"], row["other_spellings"])
    validity = [row["valid_from"], row["valid_to"]]
    return [row["level"], row["code"], name, keys, row["parent"], *validity, _OLDER_SOURCE]


def _name_and_keys(full_name: str, other_spellings: str) -> tuple[str, str]:
    """The name with a lower-case type word, and the keys it and its other spellings have."""
    name = unify_tones(" ".join(full_name.split()))
    read = read_name(name)
    others = [read_name(spelling).key for spelling in other_spellings.split(";") if spelling]
    return f"{read.kind} {read.bare}", ";".join(dict.fromkeys([read.key, *others]))


def _bridged(units: list[list[str]]) -> list[list[str]]:
    """Units without gaps in their life.

    HISTORY leaves the five island districts without communes out of some of its states.
    """
    whole: dict[tuple[str, ...], list[str]] = {}
    for unit in sorted(units, key=lambda unit: unit[5]):
        whole.setdefault(tuple(unit[:5]), unit)[6] = unit[6]
    return [unit for unit in units if whole[tuple(unit[:5])] is unit]


def _lasts(unit: list[str]) -> bool:
    return not (unit[5] and unit[6]) or unit[5] < unit[6]


def _successor(row: dict[str, str], standing: dict[tuple[str, str], str]) -> str:
    """The code of the new unit; where the two sources give it different codes, HISTORY's."""
    code = row["new_ward_code"]
    if code in standing.values():
        return code
    return standing.get((row["new_province_code"], read_name(row["new_ward_name"]).key), code)


def _extent(relation: str) -> str:
    """Whether the old unit went whole into the new one, in part, or stayed (perhaps renamed)."""
    relation = " ".join(relation.lower().split())
    if "một phần" in relation or "phần còn lại" in relation:
        return "part"
    return "same" if relation.startswith(("giữ nguyên", "đổi")) else "whole"


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, columns: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    path.write_bytes(gzip.compress(text.getvalue().encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
