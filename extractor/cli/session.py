"""What one call of the program remembers, to tell well what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.errors import ExtractorError


@dataclass
class Session:
    """``subject`` is the file in hand; ``debug`` asks for the trace of an error."""

    subject: Path | None = None
    debug: bool = False

    def explain(self, error: ExtractorError) -> str:
        """What happened, to which file, and what to do next."""
        name = self.subject.name if self.subject else ""
        where = f"{self.subject}: " if name and name not in error.message else ""
        advice = f"\n  What to do: {error.advice}" if error.advice else ""
        return f"extractor: {where}{error.message}{advice}"

    def confess(self, error: Exception) -> str:
        """The short message for what nobody foresaw."""
        where = f" on {self.subject}" if self.subject else ""
        summary = f"{type(error).__name__}: {error}".splitlines()[0]
        return (
            f"extractor: the program failed{where} ({summary}).\n"
            "  This is a defect of the program, not of your file."
            " Run it again with --debug to see where, and report that."
        )


def _note_debug(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        ctx.ensure_object(Session).debug = True


def debug_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the ``--debug`` flag; the session remembers it."""
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=_note_debug,
        help="Show the trace of an error.",
    )(command)
