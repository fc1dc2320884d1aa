"""Text files in the encodings that archives hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.decoding import decode

FRENCH = "Résumé de la première année à Genève"
PLAN = "Kế hoạch phòng chống cháy rừng năm 2011 của Ủy ban nhân dân xã Hòa Bình"


def windows_1258(text: str) -> bytes:
    """Windows-1258 has letters with marks of shape, and tones as combining characters."""
    encoded = b""
    for character in text:
        try:
            encoded += character.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", character)
            tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", parts.replace(tone, ""))
            encoded += rest.encode("cp1258") + tone.encode("cp1258")
    return encoded


ENCODED = [
    (PLAN.encode(), PLAN),
    (b"\xef\xbb\xbf" + PLAN.encode(), PLAN),
    (PLAN.encode("utf-16"), PLAN),
    (PLAN.encode("utf-16-be"), PLAN),
    (windows_1258(PLAN), PLAN),
    (
        "Résumé de la première année à Genève".encode("latin-1"),
        "Résumé de la première année à Genève",
    ),
    (b"plain ASCII", "plain ASCII"),
]


@pytest.mark.parametrize(("data", "text"), ENCODED)
def test_decode(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_a_character_cut_at_the_end_costs_only_itself() -> None:
    assert decode((PLAN * 50 + "ủ").encode()[:-1]) == PLAN * 50 + "\ufffd"


@given(st.binary(max_size=300))
def test_decoding_never_fails(data: bytes) -> None:
    assert isinstance(decode(data), str)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text.lstrip("\ufeff")
