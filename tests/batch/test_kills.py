"""A run that was killed is taken up by the same command, and nothing tells of it afterwards."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest

from tests.benchmarks import bench_kills

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of a parent's death"),
]


def test_killed_runs_end_like_an_undisturbed_one() -> None:
    with tempfile.TemporaryDirectory() as folder:  # its name is short enough for sockets
        assert bench_kills.disturb(Path(folder), documents=12, runs=3) == []
