"""The checks of ``extractor doctor``: each a finding, none an exception."""

from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib import import_module, metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from extractor import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST_PYTHON = (3, 11)
DISTRIBUTION = "extractor"
INSTALL = "pip install '{}'"
PURPOSES = {
    "ocr": "scanned pages cannot be read",
    "postgres": "no PostgreSQL; SQLite works",
    "cluster": "batches run on this machine alone",
    "review": "no review pages",
    "research": "no Parquet and Excel exports",
}
"""What is missing without each extra of the distribution."""


@dataclass(frozen=True, slots=True)
class Check:
    """``found`` is what there is; ``advice`` what to do, or what one goes without."""

    name: str
    state: Literal["ok", "optional", "fault"]
    found: str
    advice: str = ""


def check_up() -> list[Check]:
    """All checks, in the order a person reads them."""
    return [_python(), *_packages(), *_extras(), _data(), _written_to(Path.cwd())]


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    found = f"extractor {__version__}, Python {version} on {sys.platform}"
    if sys.version_info[:2] < OLDEST_PYTHON:
        return Check("Python", "fault", found, "Install Python 3.11 or newer.")
    return Check("Python", "ok", found)


def _packages() -> Iterator[Check]:
    for name in _required(None):
        version = _installed(name)
        trouble = _import_trouble(name) if version else "missing"
        if trouble:
            yield Check(name, "fault", trouble, f"Install it anew: {INSTALL.format(name)}")
        else:
            yield Check(name, "ok", version or "")


def _extras() -> Iterator[Check]:
    for extra, without in PURPOSES.items():
        needed = _required(extra)
        missing = [name for name in needed if not _installed(name)]
        if missing:
            command = INSTALL.format(f"{DISTRIBUTION}[{extra}]")
            found = f"missing: {', '.join(missing)}"
            yield Check(extra, "optional", found, f"{without} ({command}).")
        else:
            yield Check(extra, "ok", ", ".join(needed))


def _required(extra: str | None) -> list[str]:
    """The distributions that ours needs, always or for one of its extras."""
    wanted = []
    for requirement in metadata.requires(DISTRIBUTION) or ():
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        marker = re.search(r"extra == ['\"]([\w-]+)['\"]", requirement)
        if name and (marker[1] if marker else None) == extra:
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
        tables = [file for file in folder.iterdir() if file.name.endswith(".csv")]
        rows = sum(file.read_text("utf-8").count("\n") for file in tables)
    except (OSError, UnicodeError) as error:
        return Check("Data files", "fault", str(error), advice)
    if not rows:
        return Check("Data files", "fault", "missing", advice)
    return Check("Data files", "ok", f"{len(tables)} tables, {rows} rows")


def _written_to(folder: Path) -> Check:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Check("Write access", "ok", str(folder))
    except OSError as error:
        advice = "Go to a folder you may write to, or name one with --output and --db."
        return Check("Write access", "fault", f"{folder}: {error.strerror}", advice)
