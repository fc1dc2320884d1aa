"""Corrections by people, laid over what the program reads: pure functions on the data of a record.

A correction names a field by its path in the record: ``number``, ``issuer.unit.name``,
``targets.2.value``, ``targets.2`` (the item itself, to remove it) or ``targets.+`` (a new one).
Items are found again by their words, so that a new reading may find more or fewer of them.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from extractor.errors import InputProblem
from extractor.records.model import Extracted, PlanRecord
from extractor.store.shapes import ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Data = dict[str, Any]

CORRECTED, ADDED = "corrected by a person", "added by a person"
LISTS = frozenset(shape.table for shape in ITEMS) | {"recipients"}
_ADVICE = "Name a field as in the record: number, issuer.unit.name, targets.2.value, targets.+."


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; the fields are columns of the table ``corrections``."""

    field: str
    action: str
    value: Any
    made_by: str
    made_at: str
    note: str | None = None
    read: Any = None
    anchor: Data | None = None
    state: str = "active"
    id: int | None = None


def apply(
    record: PlanRecord, corrections: Sequence[Correction]
) -> tuple[PlanRecord, list[Correction]]:
    """The record with the corrections, and these with what the program reads in their place.

    A correction whose item is read no more comes back with the state ``lost``.  It raises
    InputProblem where a corrected record would not be valid.
    """
    pristine = record.model_dump(by_alias=True)
    data = deepcopy(pristine)
    placed, gone = [], []
    for one in corrections:
        parts = one.field.split(".")
        if parts[0] in LISTS and one.action != "add":
            index = _find(pristine[parts[0]], one.anchor)
            if index is None:
                placed.append(replace(one, state="lost"))
                continue
            read = pristine[parts[0]][index]
            if one.action == "remove":
                gone.append((parts[0], index))
            else:
                _set(data[parts[0]][index], _item_path(parts), one.value)
            placed.append(replace(one, read=read, state="active"))
        elif one.action == "add":
            data[parts[0]].append({"confidence": 1.0} | one.value | {"reasons": [ADDED]})
            placed.append(replace(one, state="active"))
        else:
            read = pristine[parts[0]]
            data[parts[0]] = _set_header(parts, data[parts[0]], one)
            placed.append(replace(one, read=read, state="active"))
    for name, index in sorted(set(gone), reverse=True):
        del data[name][index]
    return _valid(data), placed


def undo(record: PlanRecord, corrections: Iterable[Correction]) -> PlanRecord:
    """The record as the program read it, before the corrections that are laid over it."""
    data = record.model_dump(by_alias=True)
    for name in LISTS:
        data[name] = [item for item in data[name] if ADDED not in item["reasons"]]
    removed = []
    for one in corrections:
        name = one.field.split(".")[0]
        if one.action == "remove":
            removed.append((one.anchor["position"] if one.anchor else 0, name, one.read))
        elif name in LISTS and one.action == "set":
            index = _find(data[name], one.anchor)
            if index is not None:
                data[name][index] = one.read
        elif one.action == "set":
            data[name] = one.read
    for position, name, read in sorted(removed, key=lambda item: item[:2]):
        data[name].insert(position, read)
    return _valid(data)


def check_path(record: PlanRecord, field: str, value: Any) -> tuple[str, Data | None]:
    """The action that a path and value ask for, and by what the item is found again.

    It raises InputProblem where the record has no such field or item.
    """
    data = record.model_dump(by_alias=True)
    name, *rest = field.split(".")
    if name not in PlanRecord.model_fields or name in ("text", "source", "flags"):
        raise InputProblem(f"There is no field {field!r} to correct.", _ADVICE)
    if name not in LISTS:
        return "set", None
    if rest == ["+"]:
        return "add", None
    if not rest or not rest[0].isdigit() or int(rest[0]) >= len(data[name]):
        raise InputProblem(f"There is no item {field!r}; there are {len(data[name])}.", _ADVICE)
    index = int(rest[0])
    if ADDED in data[name][index]["reasons"]:
        raise InputProblem(
            f"{field} was added by a person.", "Withdraw that correction and add it anew."
        )
    if len(rest) == 1 and value is not None:
        raise InputProblem("An item is corrected field by field.", _ADVICE)
    return ("remove" if len(rest) == 1 else "set"), _anchor(data[name], index)


def _item_path(parts: list[str]) -> list[str]:
    return parts[2:] if parts[0] != "recipients" else ["value"]


def _set_header(parts: list[str], held: Data | None, one: Correction) -> Data | None:
    annotation = PlanRecord.model_fields[parts[0]].annotation
    if isinstance(annotation, type) and issubclass(annotation, Extracted):
        if one.value is None:
            return {}
        held = held or {}
        told = {"value": one.value, "confidence": 1.0, "reasons": [CORRECTED]}
        if held.get("evidence"):
            return held | told
        return told | {"inferred": True, "reason": f"{CORRECTED}: {one.made_by}"}
    changed: Data = deepcopy(held) if held else {}
    _set(changed, parts[1:], one.value)
    return changed


def _set(item: Data, path: list[str], value: Any) -> None:
    if not path:
        raise InputProblem("The path of the correction ends too early.", _ADVICE)
    inner: Any = item
    for name in path[:-1]:
        if inner.get(name) is None:
            inner[name] = {}
        inner = inner[name]
    inner[path[-1]] = value
    reasons = item.setdefault("reasons", [])
    if CORRECTED not in reasons:
        reasons.append(CORRECTED)


def _anchor(items: list[Data], index: int) -> Data:
    span = _first_span(items[index])
    words = span["text"] if span else None
    alike = [n for n, item in enumerate(items) if (_first_span(item) or {}).get("text") == words]
    start = span["start"] if span else None
    return {"text": words, "start": start, "order": alike.index(index), "position": index}


def _find(items: list[Data], anchor: Data | None) -> int | None:
    """The item with the words of the anchor: at the same place, or else the same in order."""
    if anchor is None:
        return None
    spans = [(n, _first_span(item) or {}) for n, item in enumerate(items)]
    alike = [(n, span) for n, span in spans if span.get("text") == anchor["text"]]
    same = [n for n, span in alike if span.get("start") == anchor["start"]]
    before = sum(n < same[0] for n, _ in alike) if same else 0
    order: int = anchor["order"]
    if same and 0 <= order - before < len(same):
        return same[order - before]
    return alike[min(order, len(alike) - 1)][0] if alike else None


def _first_span(item: Data) -> Data | None:
    return item["evidence"][0] if item.get("evidence") else None


def _valid(data: Data) -> PlanRecord:
    try:
        return PlanRecord.model_validate(data)
    except ValidationError as error:
        told = (
            f"{'.'.join(map(str, one['loc']))}: {one['msg'].removeprefix('Value error, ')}"
            for one in error.errors()
        )
        raise InputProblem(
            f"The corrected record would not be valid: {'; '.join(told)}.", _ADVICE
        ) from error
