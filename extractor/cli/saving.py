"""Files beside the answer: written whole, and never in the place of a document."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def refuse_overwriting(targets: Iterable[Path], documents: Iterable[Path]) -> None:
    """Raise InputProblem where one of the ``targets`` is a document that is to be read."""
    read = {os.path.realpath(path) for path in documents}
    for target in targets:
        if os.path.realpath(target) in read:
            raise InputProblem(
                f"{target} is a document to be read and would be overwritten.",
                "Write to another file or folder.",
            )


def save(target: Path, content: bytes) -> None:
    """Write a file and say so; raises InputProblem where that cannot be done."""
    try:
        target.write_bytes(content)
    except OSError as error:
        raise InputProblem(
            f"{target} cannot be written ({error.strerror}).",
            "Name a file in a folder that you may write to.",
        ) from error
    click.echo(f"Saved {target}", err=True)
