"""The canonical spelling and the tokens over it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.normalise import normalise
from extractor.language.pipeline import blank

SPELLINGS = [
    ("Kế  hoạch\u00a0năm", "Kế hoạch năm"),
    (unicodedata.normalize("NFD", "Ủy ban nhân dân"), "Ủy ban nhân dân"),
    ("QÐ-UBND", "QĐ-UBND"),
    ("\uf0b7 Công an xã", "- Công an xã"),
    ("• Công an xã", "- Công an xã"),
    ("nông\u00adthôn", "nôngthôn"),
    ("\ufeffSố: 12", "Số: 12"),
    ("  \t ", ""),
]


@pytest.mark.parametrize(("raw", "spelled"), SPELLINGS)
def test_one_spelling(raw: str, spelled: str) -> None:
    assert normalise(raw) == spelled


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text(max_size=200))
def test_tokens_lose_no_character(text: str) -> None:
    assert blank().make_doc(text).text == text


def test_tokens_are_syllables_and_numbers() -> None:
    words = [token.text for token in blank().make_doc("Có 61,5% số xã; 1.250 hộ (năm 2024).")]
    assert words == [
        "Có",
        "61,5",
        "%",
        "số",
        "xã",
        ";",
        "1.250",
        "hộ",
        "(",
        "năm",
        "2024",
        ")",
        ".",
    ]
