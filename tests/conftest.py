"""Shared fixtures: where the real plans lie, for those who have them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Machines differ in speed, and speed is measured by the benchmarks, not here.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real plans beside the project; tests that need it skip without it."""
    folder = Path(os.environ.get("EXTRACTOR_SHARED", PROJECT.parent / "shared"))
    if not (folder / "plans").is_dir():
        pytest.skip("the folder of real plans is not here")
    return folder
