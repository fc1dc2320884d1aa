"""The checks of ``extractor doctor``: each a finding, none an exception."""

from __future__ import annotations

import gzip
import re
import sys
import tempfile
from functools import cache
from importlib import import_module, metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING

from extractor import __version__
from extractor.cli.check import Check
from extractor.cli.checkup_formats import converter, recognition

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

OLDEST_PYTHON = (3, 11)
DISTRIBUTION = "extractor"
INSTALL = "pip install '{}'"


def check_up() -> list[Check]:
    """All checks, in the order a person reads them."""
    return [
        _python(),
        *_packages(),
        _data(),
        converter(),
        *recognition(),
        _written_to(Path.cwd()),
    ]


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    found = f"extractor {__version__}, Python {version} on {sys.platform}"
    if sys.version_info[:2] < OLDEST_PYTHON:
        return Check("Python", "fault", found, "Install Python 3.11 or newer.")
    return Check("Python", "ok", found)


def _packages() -> Iterator[Check]:
    for name in _required():
        version = _installed(name)
        trouble = _import_trouble(name) if version else "missing"
        if trouble:
            yield Check(name, "fault", trouble, f"Install it anew: {INSTALL.format(name)}")
        else:
            yield Check(name, "ok", version or "")


def _required() -> list[str]:
    """The distributions that ours cannot do without."""
    wanted = []
    for requirement in metadata.requires(DISTRIBUTION) or ():
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        if name and "extra ==" not in requirement:
            wanted.append(name[0])
    return wanted


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _import_trouble(name: str) -> str | None:
    """What keeps a distribution that is there from being imported: a broken or foreign build."""
    for module in _modules().get(_normal(name), ()):
        try:
            import_module(module)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return None


@cache
def _modules() -> dict[str, list[str]]:
    """The public modules of each distribution, by its normalised name."""
    modules: dict[str, list[str]] = {}
    for module, owners in metadata.packages_distributions().items():
        if not module.startswith("_"):
            for owner in owners:
                modules.setdefault(_normal(owner), []).append(module)
    return modules


def _normal(name: str) -> str:
    return name.lower().replace("_", "-")


def _data() -> Check:
    folder = resources.files("extractor.knowledge").joinpath("data")
    advice = "Install the program anew: its data files are part of it."
    try:
        tables = [file for file in folder.iterdir() if file.name.endswith((".csv", ".csv.gz"))]
        rows = sum(_text(file).count("\n") for file in tables)
    except (OSError, EOFError, UnicodeError) as error:
        return Check("Data files", "fault", str(error), advice)
    if not rows:
        return Check("Data files", "fault", "missing", advice)
    return Check("Data files", "ok", f"{len(tables)} tables, {rows} rows")


def _text(file: Traversable) -> str:
    content = file.read_bytes()
    return (gzip.decompress(content) if file.name.endswith(".gz") else content).decode("utf-8")


def _written_to(folder: Path) -> Check:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Check("Write access", "ok", str(folder))
    except OSError as error:
        advice = "Go to a folder you may write to, or name one with --output and --db."
        return Check("Write access", "fault", f"{folder}: {error.strerror}", advice)
