import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.knowledge.measures import counted_nouns, measure_at, measures
from extractor.knowledge.numbers import parse_number, parse_number_words, parse_roman


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("1.234,5", 1234.5),
        ("50.000", 50000),
        ("0,7", 0.7),
        ("2.729", 2729),
        ("4,2", 4.2),
        ("3.200.000", 3200000),
        ("61.5", 61.5),
        ("0.500", 0.5),
        ("06", 6),
        ("1,234,567", 1234567),
        ("1 234 000", 1234000),
        ("48,600.000", 48600000),
        ("1,500", 1.5),
        ("1.2.3", None),
        ("6/6", None),
        ("٣", None),
        ("", None),
    ],
)
def test_printed_numbers(digits: str, value: float | None) -> None:
    assert parse_number(digits) == value


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_numbers_printed_in_vietnamese_read_back(whole: int, hundredths: int) -> None:
    printed = f"{whole:,}".replace(",", ".") + f",{hundredths:02d}"
    assert parse_number(printed) == pytest.approx(whole + hundredths / 100)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai mươi lăm", 25),
        ("mười hai", 12),
        ("một trăm linh ba", 103),
        ("ba nghìn hai trăm linh năm", 3205),
        ("ba triệu rưỡi", 3_500_000),
        ("Hai trăm năm mươi ngàn", 250_000),
        ("năm hộ", None),
        ("", None),
    ],
)
def test_numbers_in_words(words: str, value: float | None) -> None:
    assert parse_number_words(words) == value


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    pairs = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
    written, rest = "", number
    for value, numeral in pairs:
        written, rest = written + numeral * (rest // value), rest % value
    assert parse_roman(written) == number


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "xiv", "A"])
def test_no_roman_numeral(numeral: str) -> None:
    assert parse_roman(numeral) is None


@pytest.mark.parametrize(
    ("text", "kind", "base", "factor"),
    [
        (" tỷ đồng", "money", "đồng", 1e9),
        (" triệu đồng/người/năm", "money", "đồng", 1e6),
        ("%", "percent", "%", 1),
        ("‰", "percent", "‰", 1),
        (" tạ", "measure", "tấn", 0.1),
        (" ha", "measure", "ha", 1),
        (" hộ nghèo", "noun", "hộ nghèo", 1),
        (" SẢN PHẨM OCOP", "noun", "sản phẩm OCOP", 1),
        (" thuỷ", None, "", 0),
    ],
)
def test_what_stands_after_a_number(text: str, kind: str | None, base: str, factor: float) -> None:
    found = measure_at("4,2" + text, 3)
    assert (found is None) == (kind is None)
    if found:
        assert (found[0].kind, found[0].base, found[0].factor) == (kind, base, factor)


def test_the_tables_are_whole() -> None:
    assert len(counted_nouns()) >= 250
    listed = [measure.words for measure in measures()]
    assert len(listed) == len(set(listed))
