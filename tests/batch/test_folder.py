"""No record overwrites another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.batch.folder import record_names


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["a/plan.pdf", "b/list.docx"], ["plan.json", "list.json"]),
        (["a/plan.pdf", "a/plan.docx"], ["plan.pdf.json", "plan.docx.json"]),
        (["2023/p.pdf", "2024/p.pdf", "q.pdf"], ["2023-p.pdf.json", "2024-p.pdf.json", "q.json"]),
        (["x/1/p.pdf", "y/1/p.pdf"], ["1-p.pdf-1.json", "1-p.pdf-2.json"]),
        (
            ["a/p.pdf-1", "a/p.pdf", "b/a/p.pdf", "c/p.pdf-1"],
            ["a-p.pdf-1.json", "a-p.pdf-2.json", "a-p.pdf-3.json", "c-p.pdf-1.json"],
        ),
        (["p.pdf.doc", "c/p.pdf", "p.doc"], ["p.pdf.json", "c-p.pdf.json", "p.doc.json"]),
        (["a/Plan.pdf", "b/plan.doc"], ["Plan.pdf.json", "plan.doc.json"]),
    ],
)
def test_names(files: list[str], names: list[str]) -> None:
    assert list(record_names([Path(file) for file in files]).values()) == names


@given(
    st.lists(
        st.from_regex(r"([ab]/){0,2}[ab]{1,2}(-[12])?(\.pdf)?\.(pdf|doc|pdf-1)", fullmatch=True),
        unique=True,
    )
)
def test_names_are_always_different(files: list[str]) -> None:
    names = record_names([Path(file) for file in files])
    assert len({name.casefold() for name in names.values()}) == len(files)
