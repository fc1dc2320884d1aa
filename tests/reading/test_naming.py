"""Names that are no UTF-8 can be stored and shown, and found again."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading import read_bytes
from extractor.reading.naming import original, printable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on POSIX only")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"plan.pdf", "plan.pdf"),
        ("Kế hoạch số 12.pdf".encode(), "Kế hoạch số 12.pdf"),
        (b"K\xd5 ho\xb9ch.doc", r"K\xd5 ho\xb9ch.doc"),
        (b"ban-\xff\xe9/\xe1\xba", r"ban-\xff\xe9/\xe1\xba"),
    ],
)
def test_a_name_is_shown_and_found_again(raw: bytes, shown: str) -> None:
    assert printable(os.fsdecode(raw)) == shown
    assert os.fsencode(original(shown)) == raw


@given(st.binary(max_size=40).filter(lambda raw: b"\\" not in raw))
def test_any_name_is_text_and_comes_back(raw: bytes) -> None:
    shown = printable(os.fsdecode(raw))
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert os.fsencode(original(shown)) == raw


def test_a_document_of_such_a_name_can_be_stored() -> None:
    document = read_bytes(os.fsdecode(b"K\xd5.txt"), "KẾ HOẠCH".encode())
    assert document.name == r"K\xd5.txt"
