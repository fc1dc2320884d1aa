"""The worked example of the README tells what its commands really answer.

    python tests/research/test_worked_example.py

writes the answers of today into it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
README = PROJECT / "README.md"
SECTION = re.compile(r"## Three questions.*?(?=\n## |\Z)", re.DOTALL)
BLOCK = re.compile(r"```bash\n(?P<command>.*?)```\n\n```\n(?P<answer>.*?)```", re.DOTALL)


def ingest(folder: Path) -> None:
    """The sample plans as ``plans.db``."""
    plans = PROJECT / "corpora" / "rendered" / "pdf"
    _run(f"extractor ingest {plans} --db plans.db", folder)


def _run(command: str, folder: Path) -> str:
    """What a command prints; lines without the blanks that end them."""
    left_out = ("COLUMNS", "EXTRACTOR_DB", "FORCE_COLOR")
    settings = {name: value for name, value in os.environ.items() if name not in left_out}
    settings["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{settings['PATH']}"
    ended = subprocess.run(  # noqa: S603 -- the project's own commands
        ["/bin/bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return "".join(f"{line.rstrip()}\n" for line in ended.stdout.splitlines()).rstrip("\n") + "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("example")
    ingest(made)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("number", range(3))
def test_worked_example(folder: Path, number: int) -> None:
    section = SECTION.search(README.read_text("utf-8"))
    assert section is not None
    found = list(BLOCK.finditer(section[0]))
    assert len(found) == 3
    command, answer = found[number].groups()
    if "duckdb" in command:
        pytest.importorskip("duckdb")
        pytest.importorskip("pyarrow")
    assert _run(command, folder) == answer


def main() -> None:
    """Put the answers of today into the README."""
    with tempfile.TemporaryDirectory() as name:
        ingest(Path(name))

        def answered(block: re.Match[str]) -> str:
            command = block["command"]
            return f"```bash\n{command}```\n\n```\n{_run(command, Path(name))}```"

        text = README.read_text("utf-8")
        README.write_text(SECTION.sub(lambda part: BLOCK.sub(answered, part[0]), text), "utf-8")


if __name__ == "__main__":
    main()
