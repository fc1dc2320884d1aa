"""Files of an export: written beside their place and moved there once whole."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the export and how many rows (or documents) it holds."""

    path: Path
    rows: int


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path to write to; it becomes ``path`` at the end, or vanishes where writing fails.

    It raises InputProblem where the file cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield part
        part.replace(path)
    except OSError as error:
        raise InputProblem(
            f"{path} cannot be written ({error.strerror or error}).",
            "Name a place that you may write to and that has room.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()


def may_write(output: Path, *, overwrite: bool) -> None:
    """Raise InputProblem where ``output`` is taken and ``overwrite`` was not asked for."""
    if overwrite:
        return
    taken = any(output.iterdir()) if output.is_dir() else output.exists()
    if taken:
        raise InputProblem(
            f"{output} exists already.", "Name another place, or give --overwrite to replace it."
        )


def place(output: Path, table: str, ending: str, *, alone: bool) -> Path:
    """Where a table goes: ``output`` itself for one table alone, else a file in that folder."""
    return output if alone and output.suffix == ending else output / f"{table}{ending}"
