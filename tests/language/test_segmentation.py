"""Word bounds by underthesea."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.language.segmentation import shorten, word_spans


def test_syllables_are_joined_to_words() -> None:
    phrase = "tỷ lệ hộ nghèo nông thôn"
    words = [phrase[start:end] for start, end in word_spans(phrase)]
    assert "nông thôn" in words
    assert len(words) < len(phrase.split())


@pytest.mark.parametrize(
    ("phrase", "syllables", "short"),
    [
        ("hộ nghèo", 12, "hộ nghèo"),
        ("cán bộ công chức sử dụng thư điện tử công vụ", 8, "cán bộ công chức sử dụng"),
        ("xã, phường, thị trấn đạt chuẩn", 3, "xã, phường"),
    ],
)
def test_a_long_phrase_is_cut_between_words(phrase: str, syllables: int, short: str) -> None:
    assert shorten(phrase, syllables) == short


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="aăâđêôơư bcghklmnt,.-(“”) \t", max_size=60))
def test_spans_lie_in_order_inside_the_phrase(phrase: str) -> None:
    spans = word_spans(phrase)
    assert all(0 <= start < end <= len(phrase) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
