"""The lock and the licence say what the project file says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parent.parent
LOCK = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
TABLE = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIRED = [*TABLE["dependencies"], *TABLE["optional-dependencies"]["dev"]]


def locked() -> dict[str, set[str]]:
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE):
        versions.setdefault(canonicalize_name(name), set()).add(version)
    return versions


@pytest.mark.parametrize("line", REQUIRED)
def test_what_the_project_needs_is_locked(line: str) -> None:
    requirement = Requirement(line)
    versions = locked()[canonicalize_name(requirement.name)]
    assert all(version in requirement.specifier for version in versions)


def test_every_locked_package_has_hashes() -> None:
    entries = re.split(r"\n(?=[\w.-]+==)", LOCK)
    assert len(entries) > 50
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert not re.search(r"https?://|file:|--(extra-)?index|find-links", LOCK)


def test_the_licence_is_the_one_declared() -> None:
    assert TABLE["license"] == "Apache-2.0"
    text = (PROJECT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert text.rstrip().endswith("limitations under the License.")
