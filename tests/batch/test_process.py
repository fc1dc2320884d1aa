"""What the library raises becomes a value."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import faulty_tasks
import pytest

from extractor.batch import process as process_module
from extractor.batch.outcome import Outcome
from extractor.batch.process import process

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("extract_file", "code", "message"),
    [
        (faulty_tasks.damaged, "damaged", "plan.pdf is cut short."),
        (faulty_tasks.broken, "defect", "ValueError: one line"),
        (faulty_tasks.too_large, "out-of-memory", "The memory ran out."),
    ],
)
def test_trouble_becomes_an_outcome(
    monkeypatch: pytest.MonkeyPatch,
    extract_file: Callable[[Path], Outcome],
    code: str,
    message: str,
) -> None:
    library = ModuleType("extractor.records.extract")
    library.extract_document = extract_file  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "extractor.records.extract", library)
    monkeypatch.setattr(process_module, "read", lambda path: path)
    outcome = process(Path("plan.pdf"))
    assert (outcome.code, outcome.message) == (code, message)
    assert outcome.failed
    assert outcome.advice


@pytest.mark.parametrize(("keep_text", "text"), [(True, "KẾ HOẠCH\n"), (False, None)])
def test_the_text_is_kept_where_it_is_asked_for(
    tmp_path: Path, keep_text: bool, text: str | None
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("KẾ  HOẠCH", encoding="utf-8")
    outcome = process(path, keep_text=keep_text)
    assert outcome.record is not None
    assert outcome.pages_text == text
