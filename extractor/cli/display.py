"""A batch on a terminal as it goes: how far, how fast, how long still, and who does what."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from rich.console import Group
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from extractor.batch.durations import numbered, spoken
from extractor.batch.outcome import Verdict
from extractor.cli.outcome_lines import line
from extractor.reading.naming import printable

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console

    from extractor.batch.engine import Engine
    from extractor.batch.outcome import Outcome
    from extractor.batch.tally import Tally

REFRESHES = 4  # a second
MOST_WORKERS = 16  # lines of what workers do


class Display:
    """A block that is drawn anew while the batch goes on; trouble is told above it."""

    def __init__(self, console: Console, total: int, engine: Engine | None) -> None:
        self._console, self._total, self._engine = console, total, engine
        self._started = time.monotonic()
        self._tally: Tally | None = None
        self._live = Live(
            console=console,
            get_renderable=self._block,
            refresh_per_second=REFRESHES,
            transient=True,
        )

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.stop()

    def tell(self, outcome: Outcome, tally: Tally) -> None:
        """Take note of an outcome, counted in ``tally`` already."""
        self._tally = tally
        if outcome.failed:
            self._console.print(line(outcome), style="red", soft_wrap=True)

    def say(self, words: str) -> None:
        """Tell something about the batch as a whole."""
        self._console.print(words, style="yellow")

    def _block(self) -> Group:
        done = self._tally.endings.total() if self._tally else 0
        head = Table.grid(padding=(0, 2))
        share = f"{done / self._total:.0%}" if self._total else ""
        bar = ProgressBar(total=max(1, self._total), completed=done, width=40)
        head.add_row("Reading", bar, f"{done:,}/{self._total:,}", share)
        return Group(head, Text(self._pace(done), style="dim"), *self._workers())

    def _pace(self, done: int) -> str:
        seconds = time.monotonic() - self._started
        parts = [spoken(seconds)]
        tally = self._tally
        if tally is not None and tally.read:
            parts.append(numbered(tally.pages, "page"))
            parts.append(f"{tally.read / seconds * 60:,.0f} files/min")
            parts.append(f"{spoken((self._total - done) * seconds / tally.read)} left")
        if tally is not None:
            parts += [
                f"{tally.verdicts[verdict]:,} {verdict.replace('-', ' ')}"
                for verdict in Verdict
                if tally.verdicts[verdict]
            ]
        return " · ".join(parts)

    def _workers(self) -> list[Text]:
        if self._engine is None:
            return []
        if self._tally is not None and self._tally.endings.total() >= self._total:
            return [Text("Settling what all files tell together …", style="cyan")]
        now, working = time.time(), self._engine.activities()
        if self._tally is None and not any(working):
            return [Text("Starting the workers …", style="cyan")]
        lines = []
        for number, one in enumerate(working[:MOST_WORKERS], start=1):
            what = "waiting"
            if one is not None:
                pages = f"{one.pages} pages · " if one.pages > 1 else ""
                what = f"{printable(one.source.name)} · {pages}{spoken(now - one.since)}"
            shown = Text(f"{number:>3}  {what}", style="cyan", overflow="ellipsis", no_wrap=True)
            lines.append(shown)
        return lines
