from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from line_scores import scores_of

from extractor.reading.ocr.search import readings
from extractor.reading.ocr.wording import Letter, Numbers, Slot, Words, literal

NUMBER = (
    *literal("Số: "),
    Slot("number", Numbers((-1.5, 0.0, 0.0, 0.0, -3.0))),
    *literal(" "),
    Letter("/"),
    *literal("K H - U B N D"),
)
DAY = Words({f"{day:02d}": 0.0 for day in range(1, 32)} | {f"{day}": -2.5 for day in range(1, 10)})
DATE = (*literal("ngày "), Slot("day", DAY), *literal(" tháng"))
NAME = (
    Slot("honour", Words(("BSCKI", "ThS")), optional=True),
    *literal(". "),
    Slot("surname", Words(("Lê", "Trần"))),
    *literal(" "),
    Slot("given", Words(("Anh", "An", "Hà"))),
    *literal(" "),
    Slot("last", Words(("Anh", "Hà")), optional=True),
)

SPELLED = [
    ("Số: 1942 /KH-UBND", NUMBER, {"number": "1942"}),
    ("Số:15/KH-UBND", NUMBER, {"number": "15"}),
    ("Số: I5 /kh-ubnd", NUMBER, {"number": "15"}),  # forms that a pen gives to digits
    ("Số: 2C& /KH-UBND", NUMBER, {"number": "208"}),
    ("Số: 22 /KH-UBND", NUMBER, {"number": "22"}),
    ("ngày /4 tháng", DATE, {"day": "14"}),
    ("ngày 4 tháng", DATE, {"day": "4"}),
    ("ngày 38 tháng", DATE, {"day": "28"}),  # no month has 38 days
    ("Lê Anh", NAME, {"surname": "Lê", "given": "Anh"}),
    (
        "BSCKI. Trần An Hà",
        NAME,
        {"honour": "BSCKI", "surname": "Trần", "given": "An", "last": "Hà"},
    ),
]


@pytest.mark.parametrize(("spelled", "wording", "expected"), SPELLED)
def test_the_likeliest_reading_is_what_the_wording_allows(spelled, wording, expected) -> None:
    found = readings(scores_of(spelled), wording)
    if spelled == "ngày 38 tháng":
        assert all(reading.words["day"] != "38" for reading in found)
    else:
        assert found[0].words == expected


@given(st.integers(min_value=1, max_value=99_999))
@settings(max_examples=40, deadline=None)
def test_every_number_that_is_spelled_is_found(number: int) -> None:
    found = readings(scores_of(f"Số: {number} /KH-UBND"), NUMBER)
    assert found[0].words == {"number": str(number)}
    assert sum(reading.probability for reading in found) == pytest.approx(1.0)
    ranked = [reading.probability for reading in found]
    assert ranked == sorted(ranked, reverse=True)


def test_places_lie_where_the_digits_stand() -> None:
    text = "Số: 157 /KH-UBND"
    first, last = readings(scores_of(text), NUMBER)[0].places["number"]
    assert text.index("1") / len(text) <= first < last <= text.index(" /") / len(text)


def test_a_text_of_another_kind_has_no_gain() -> None:
    named = readings(scores_of("|| Lê Anh /"), NAME, edge=-1.0)[0]
    assert (named.words["surname"], named.words["given"]) == ("Lê", "Anh")
    others = readings(scores_of("{{{ :: ,,,"), NAME, edge=-1.0)
    assert named.gain > 5
    assert all(reading.gain < 0 for reading in others)


def test_an_empty_line_gives_no_reading() -> None:
    assert readings(scores_of(""), NUMBER) == []


CHOICES = [
    (Words(("Lê", "Lương")), "L", "êư", None),
    (Words(("Lê", "Lương")), "Lê", "", 0.0),
    (Words({"01": 0.0, "1": -2.5}), "1", "", -2.5),
    (Numbers((-1.0, 0.0)), "", "0123456789", None),
    (Numbers((-1.0, 0.0)), "7", "0123456789", -1.0),
    (Numbers((-1.0, 0.0)), "00", "", None),
    (Numbers((-1.0, 0.0)), "09", "", 0.0),
]


@pytest.mark.parametrize(("choices", "prefix", "after", "weight"), CHOICES)
def test_choices_tell_what_may_follow(choices, prefix, after, weight) -> None:
    assert (choices.after(prefix), choices.weight(prefix)) == (after, weight)
