from __future__ import annotations

from typing import Any

import pytest

from extractor.errors import InputProblem
from extractor.research.typed_values import as_json, typed_item, typed_value


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("number", "39", 39),
        ("number", " 39 ", 39),
        ("title", "Sửa đường liên thôn", "Sửa đường liên thôn"),
        ("title", "22/01/2024", "22/01/2024"),
        ("issued_on", "2024-01-22", "2024-01-22"),
        ("issued_on", "22/01/2024", "2024-01-22"),
        ("issued_on", "5-1-2024", "2024-01-05"),
        ("issued_on", "1/2024", "2024-01"),
        ("issued_on", "2024", "2024"),
        ("period", "2021/2025", "2021/2025"),
        ("issuer.unit.name", "xã Yên Thắng", "xã Yên Thắng"),
        ("issuer.level", "commune", "commune"),
        ("targets.0.value", "2,5", 2.5),
        ("targets.0.value", "2.5", 2.5),
        ("targets.0.value", "0.125", 0.125),
        ("targets.0.value", "62.000.000", 62e6),
        ("targets.0.value", "62.000.000,5", 62e6 + 0.5),
        ("targets.0.value", "62 000 000", 62e6),
        ("targets.12.due", "31/12/2024", "2024-12-31"),
        ("targets.0.comparator", "<=", "<="),
        ("criteria.3.status", "achieved", "achieved"),
        ("assignments.0.unit.name", "Trạm Y tế xã", "Trạm Y tế xã"),
        ("assignments.0.with", "Hội Phụ nữ; các thôn;", ["Hội Phụ nữ", "các thôn"]),
        ("recipients.1.value", "Lưu: VT", "Lưu: VT"),
    ],
)
def test_words_stand_for_values(field: str, words: str, value: Any) -> None:
    found = typed_value(field, words)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("numbr", "3", "Did you mean: number?"),
        ("targets.0.valu", "3", "targets.0.value"),
        ("targets.value", "3", "targets.0.value"),
        ("targets.0", "3", "targets.0.indicator"),
        ("issuer.unit", "x", "issuer.unit.name"),
        ("targets.0.confidence", "1", "no field"),
        ("number", "ba", "Write a number"),
        ("number", "2,5", "Write a number"),
        ("targets.0.value", "62.000", "Write 62000, or 62."),
        ("targets.0.value", "1,234", "Write 1234, or 1,2340."),
        ("issued_on", "hôm qua", "22/01/2024"),
        ("issued_on", "31/2/2024", "Day is out of range"),
        ("period", "2024", "2021/2025"),
        ("targets.0.comparator", "trên", "'>='"),
    ],
)
def test_what_is_no_value_is_told_with_a_way_out(field: str, words: str, told: str) -> None:
    with pytest.raises(InputProblem) as caught:
        typed_value(field, words)
    assert told in str(caught.value)


def test_a_new_item_is_made_of_its_fields() -> None:
    given = ["unit.name=Trạm Y tế xã", "unit.level=commune", "task=a = b", "due=3/2024"]
    assert typed_item("assignments", given) == {
        "unit": {"name": "Trạm Y tế xã", "level": "commune"},
        "task": "a = b",
        "due": "2024-03",
    }


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("target", ["value=1"], "Did you mean: targets?"),
        ("number", ["value=1"], "no list 'number'"),
        ("targets", ["value"], "field=value"),
        ("targets", ["valu=1"], "targets.+.value"),
    ],
)
def test_an_item_of_no_list_is_refused(name: str, given: list[str], told: str) -> None:
    with pytest.raises(InputProblem) as caught:
        typed_item(name, given)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, None), ("x", "x"), (3, "3"), (62e6, "62000000"), (2.5, "2.5"), (["a"], '["a"]')],
)
def test_values_are_shown_plainly(value: Any, shown: str | None) -> None:
    assert as_json(value) == shown
