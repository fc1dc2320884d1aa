"""A library in place of the real one, so that the commands are tested apart from it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import record_samples

from extractor.cli.main import main
from extractor.records.model import PlanRecord

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Call the program in this process: exit code, standard output, standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Path], PlanRecord]], None]:
    """Put a function of the test in the place of reading and extracting a file."""

    def put(extract_file: Callable[[Path], PlanRecord]) -> None:
        module = ModuleType("extractor.records.extract")
        module.extract_document = extract_file  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "extractor.records.extract", module)
        monkeypatch.setattr("extractor.reading.read", lambda path: path)

    return put


@pytest.fixture
def record() -> PlanRecord:
    return record_samples.record()
