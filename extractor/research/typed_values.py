"""What a person types for a field of the record, as the value it stands for."""

from __future__ import annotations

import json
import re
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from extractor.errors import InputProblem
from extractor.records.model import Extracted, PlanRecord
from extractor.research.nearest import unknown
from extractor.store.corrections import LISTS

GIVEN = frozenset({"evidence", "confidence", "inferred", "reason", "reasons"})
"""What goes with a value and is not typed."""
_DAY = re.compile(r"(?:(?P<day>\d{1,2})[/.-])?(?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_DOUBTFUL = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")


def typed_value(field: str, words: str) -> Any:
    """The value that ``words`` stand for in ``field``, a path in the record.

    Numbers are written as in Vietnam or as in programs (2,5 or 2.5; 62.000.000 or 62000000), days
    as 22/01/2024 or 2024-01-22, lists with semicolons between.  It raises InputProblem where
    there is no such field, or the words are no value of it.
    """
    kind = _kind_of(field)
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    tried: list[str | list[str]]
    if _takes_numbers(kind):
        tried = [_number(field, words)]
    elif get_origin(kind) is list:
        tried = [[part.strip() for part in words.split(";") if part.strip()]]
    else:
        tried = [words.strip(), *_as_day(words.strip())]
    problem = None
    for value in tried:
        try:
            return adapter.validate_python(value)
        except ValidationError as error:
            problem = error
    assert problem is not None  # noqa: S101 (something was tried)
    raise InputProblem(f"{field} cannot be {words!r}.", _advice(problem))


def typed_item(name: str, given: list[str]) -> dict[str, Any]:
    """The fields of a new item of the list ``name`` from words such as ``unit=%``.

    A field within a field is named with a stop (``unit.name=Trạm Y tế``).  It raises
    InputProblem as :func:`typed_value` does.
    """
    if name not in LISTS:
        raise unknown("list", name, sorted(LISTS))
    item: dict[str, Any] = {}
    for words in given:
        path, equals, value = words.partition("=")
        if not equals:
            raise InputProblem(f"{words!r} names no field.", "Write field=value, such as unit=%.")
        inner = item
        *outer, last = path.strip().split(".")
        for part in outer:
            inner = inner.setdefault(part, {})
        inner[last] = typed_value(f"{name}.+.{path.strip()}", value)
    return item


def _advice(problem: ValidationError) -> str:
    first = problem.errors()[0]
    if first["type"] == "string_pattern_mismatch":  # dates and spans of time alone have patterns
        if "/" in first["ctx"]["pattern"]:
            return "Write a span as 2021/2025, 2024-01-01/2024-12-31 or 2024-03/.. ."
        return "Write a day as 2024-01-22 or 22/01/2024, a month as 2024-01, a year as 2024."
    if first["type"] in ("int_parsing", "float_parsing", "int_from_float"):
        return "Write a number, such as 12 or 2,5."
    return f"{first['msg'].removeprefix('Value error, ').capitalize()}."


def _kind_of(field: str) -> Any:
    """The type of the value at the end of a path; of an Extracted, that of its value."""
    kind: Any = PlanRecord
    names = field.split(".")
    for place, name in enumerate(names):
        if get_origin(kind) is list:
            if name != "+" and not name.isdecimal():
                raise InputProblem(
                    f"{'.'.join(names[:place])} is a list, and {name!r} is no number of an item.",
                    f"Name one, counted from 0: {'.'.join([*names[:place], '0', *names[place:]])}.",
                )
            kind = _bare(get_args(kind)[0])
            continue
        fields = _fields(kind)
        if name not in fields:
            before = names[:place]
            known = [".".join([*before, one]) for one in fields]
            raise unknown("field", ".".join([*before, name]), known)
        kind = _bare(fields[name])
    if _is_model(kind) and issubclass(kind, Extracted):
        kind = _bare(kind.model_fields["value"].annotation)
    if _is_model(kind):
        inner = ", ".join(f"{field}.{name}" for name in _fields(kind))
        raise InputProblem(f"{field} holds several values.", f"Name one of them: {inner}.")
    return kind


def _fields(kind: Any) -> dict[str, Any]:
    if not _is_model(kind):
        return {}
    # The metadata (patterns, bounds) is what tells a date from any other text.
    return {
        field.alias or name: Annotated[field.annotation, *field.metadata]
        if field.metadata
        else field.annotation
        for name, field in kind.model_fields.items()
        if name not in GIVEN
    }


def _bare(annotation: Any) -> Any:
    """An annotation without ``| None``."""
    kinds = [one for one in get_args(annotation) if one is not NoneType]
    if get_origin(annotation) in (Union, UnionType) and len(kinds) == 1:
        return kinds[0]
    return annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _takes_numbers(kind: Any) -> bool:
    return kind in (int, float)


def _number(field: str, words: str) -> str:
    """A number as Python writes it; one that may be meant two ways is asked back."""
    plain = words.strip().replace(" ", "")
    if _DOUBTFUL.fullmatch(plain):
        whole, part = re.split(r"[.,]", plain)
        decimals = part.rstrip("0")
        small = f"{whole},{decimals.ljust(4, '0')}" if decimals else whole
        raise InputProblem(
            f"{field}: {words!r} may be {whole}{part}, or {whole} with decimals.",
            f"Write {whole}{part}, or {small}.",
        )
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "")
    return plain.replace(",", ".")


def _as_day(words: str) -> list[str]:
    """A day or month as it is written in Vietnam, as EDTF."""
    found = _DAY.fullmatch(words)
    if not found:
        return []
    day = f"-{int(found['day']):02d}" if found["day"] else ""
    return [f"{found['year']}-{int(found['month']):02d}{day}"]


def as_json(value: Any) -> str | None:
    """A value as it is shown: text as it is, all else as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, ensure_ascii=False)
