"""A batch as lines, one an outcome: for people, or as JSON for programs that gather logs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

import click

from extractor.batch.source import shown
from extractor.reading.naming import printable

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console

    from extractor.batch.outcome import Outcome
    from extractor.batch.tally import Tally


def line(outcome: Outcome) -> str:
    """One outcome in one line."""
    what = f": {message(outcome)}" if outcome.message else ""
    return f"{outcome.code} {shown(outcome.path)} ({outcome.seconds:.1f} s){what}"


def message(outcome: Outcome) -> str:
    """The message without the name of the file, which stands beside it."""
    path, name = shown(outcome.path), printable(outcome.path.name)
    return outcome.message.removeprefix(f"{path}: ").removeprefix(f"{name}: ")


class _Log:
    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None


class Lines(_Log):
    """Plain lines with their number."""

    def __init__(self, console: Console, total: int) -> None:
        self._console, self._total = console, total

    def tell(self, outcome: Outcome, tally: Tally) -> None:
        """Write an outcome."""
        number = f"[{tally.endings.total()}/{self._total}]"
        self._console.print(f"{number} {line(outcome)}", soft_wrap=True)

    def say(self, words: str) -> None:
        """Write something about the batch as a whole."""
        self._console.print(words, soft_wrap=True)


class JsonLines(_Log):
    """JSON objects on standard error, with ``time``, ``level`` and ``event`` in each."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._write("info", "begin", files=total)

    def tell(self, outcome: Outcome, tally: Tally) -> None:
        """Write an outcome."""
        self._write(
            "error" if outcome.failed else "info",
            "document",
            number=tally.endings.total(),
            files=self._total,
            path=shown(outcome.path),
            outcome=outcome.verdict.value,
            reason=outcome.code,
            message=outcome.message,
            advice=outcome.advice,
            sha256=outcome.sha256,
            pages=outcome.pages,
            seconds=round(outcome.seconds, 3),
            tries=outcome.tries,
        )

    def say(self, words: str) -> None:
        """Write something about the batch as a whole."""
        self._write("warning", "notice", message=words)

    def end(self, tally: Tally) -> None:
        """Write what the batch came to."""
        self._write("info", "end", outcomes=dict(tally.verdicts), pages=tally.pages)

    def _write(self, level: str, event: str, **more: object) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        record = {"time": now, "level": level, "event": event} | more
        click.echo(json.dumps(record, ensure_ascii=False), err=True)
