"""Shared fixtures: where the real plans lie, for those who have them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from postgres_cluster import fresh_database, server

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


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A server of PostgreSQL; tests that need it skip where there is none."""
    pytest.importorskip("psycopg")
    with server() as found:
        if found is None:
            pytest.skip("there is no PostgreSQL here (apt-get install postgresql)")
        yield found


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of an empty database of PostgreSQL."""
    with fresh_database(postgres_server) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database yet to be made, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'plans.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url
