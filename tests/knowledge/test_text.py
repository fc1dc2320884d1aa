import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.knowledge.text import fold, fold_aligned, fold_tones, unify_tones

VIETNAMESE = st.text(alphabet="aàáăâbcdđeêghiklmnoòóôơpqrstuúùưvxyỳýỷỹ ỦỲÓÀẠ-–. ", max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Uỷ  ban – XÃ", "uy ban-xa"),
        ("KH - UBND", "kh-ubnd"),
        ("ÐẢNG UỶ", "dang uy"),
        ("Đề\u00a0án\n06", "de an 06"),
        ("“Trích yếu”", '"trich yeu"'),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("written", "traditional"),
    [
        ("hoà", "hòa"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("uỷ", "ủy"),
        ("thuỷ lợi", "thủy lợi"),
        ("khoẻ", "khỏe"),
        ("tòan diện", "toàn diện"),
        ("qủa", "quả"),
        ("Quý I", "Quý I"),
        ("hoạt, huỳnh, khuỷu, mùa, của", "hoạt, huỳnh, khuỷu, mùa, của"),
    ],
)
def test_tone_marks_have_one_place(written: str, traditional: str) -> None:
    assert unify_tones(written) == traditional
    assert len(unify_tones(written)) == len(written)


@given(st.one_of(st.text(max_size=40), VIETNAMESE))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_tones(fold_tones(text)) == fold_tones(text)


@given(st.one_of(st.text(max_size=40), VIETNAMESE))
def test_aligned_folding_keeps_every_offset(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert len(fold_aligned(text)) == len(text)
    assert fold_aligned(fold_aligned(text)) == fold_aligned(text)


@given(VIETNAMESE)
def test_composition_and_case_do_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text.upper()) == fold(text)
