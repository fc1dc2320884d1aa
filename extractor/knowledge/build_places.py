"""Build the packed table of administrative units from its sources.

``python -m extractor.knowledge.build_places HISTORY.csv MAPPING.csv OUT`` writes the directory
OUT's ``places.csv.gz`` and ``successions.csv.gz``:

- HISTORY: ``level, gso_code, full_name, other_spellings, parent_code, valid_from,
  valid_to_exclusive``, the dated states of the units since November 2021;
- MAPPING: the official conversion table of 1 July 2025 with the codes, names and parents of the old
  and the new communes, and ``relation``.

``places_older.csv`` beside this program's data adds units that had gone before November 2021.

Where the two disagree: MAPPING's code of a new commune holds, as that of Decision 19/2025/QĐ-TTg
(xã Ba Chẽ: 06970); MAPPING's name of an old commune is another spelling of HISTORY's, unless the
name is that of a neighbour in the district, whose code is meant then (a misprinted code).
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
_REFORM = "2025-07-01"


def build(history: Path, mapping: Path, out: Path) -> None:
    """Write the two packed tables into the directory ``out``."""
    older = [_older_unit(row) for row in rows("places_older")]
    units = older + [_unit(row, older) for row in _read(history)]
    units.sort(key=lambda unit: (("province", "district", "commune").index(unit[0]), unit[1:]))
    units = _bridged([unit for unit in units if _lasts(unit)])
    mapped = _read(mapping)
    before = {unit[1]: unit for unit in units if unit[0] == "commune" and unit[6] == _REFORM}
    for row in mapped:
        row["old_ward_code"] = _predecessor(row, before)
    _take_codes(units, mapped)
    _take_spellings(units, before, mapped)
    _write(out / "places.csv.gz", COLUMNS, units)
    successions = {
        (row["old_ward_code"], row["new_ward_code"], _extent(row["relation"])) for row in mapped
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


def _predecessor(row: dict[str, str], before: dict[str, list[str]]) -> str:
    """The code of the old commune: the neighbour's, where the row names that and not its own."""
    code, district = row["old_ward_code"], row["old_district_code"]
    key = read_name(row["old_ward_name"]).key
    if code in before and key in before[code][3].split(";"):
        return code
    meant = [unit[1] for unit in before.values() if unit[4] == district and unit[3] == key]
    return meant[0] if len(meant) == 1 else code


def _take_codes(units: list[list[str]], mapped: list[dict[str, str]]) -> None:
    """Give new communes the code of MAPPING where HISTORY has another."""
    today = [unit for unit in units if unit[0] == "commune" and not unit[6]]
    standing = {unit[1] for unit in today}
    official = {
        (row["new_province_code"], read_name(row["new_ward_name"]).toned): row["new_ward_code"]
        for row in mapped
        if row["new_ward_code"] not in standing
    }
    for unit in today:
        code = official.get((unit[4], read_name(unit[2]).toned))
        if code is not None:
            unit[1], unit[7] = code, f"{_HISTORY_SOURCE}; code: Decision 19/2025/QĐ-TTg"


def _take_spellings(
    units: list[list[str]], before: dict[str, list[str]], mapped: list[dict[str, str]]
) -> None:
    """Add MAPPING's spellings of the old communes to their keys, in all stretches of the name."""
    spelt: dict[tuple[str, str], str] = {}
    for row in mapped:
        code, key = row["old_ward_code"], read_name(row["old_ward_name"]).key
        if key not in before[code][3].split(";"):
            spelt[code, before[code][3]] = key
    for unit in units:
        if unit[0] == "commune" and (key := spelt.get((unit[1], unit[3]), "")):
            unit[3], unit[7] = f"{unit[3]};{key}", f"{unit[7]}; spelling: mapping"


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
