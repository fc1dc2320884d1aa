"""A batch as it goes: drawn on a terminal, a line a file elsewhere; then what it came to."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from extractor.batch.source import shown
from extractor.cli.console import put
from extractor.cli.outcome_lines import JsonLines, Lines, message
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from rich.console import Console

    from extractor.batch.engine import Engine
    from extractor.batch.outcome import Outcome
    from extractor.batch.source import Source
    from extractor.batch.tally import Tally
    from extractor.batch.worklist import WorkList
    from extractor.cli.display import Display

NAMED = 5  # files named for each kind of failure


def files_of(
    paths: Iterable[Path | str], console: Console, own: AbstractSet[str] = frozenset()
) -> tuple[Source, ...]:
    """The files to read but for our ``own``; folders without any are told on ``console``.

    Raises:
        InputProblem: there is no file at all.

    """
    from extractor.batch.worklist import work_list

    listed: WorkList = work_list(paths, own)
    if not listed.files:
        folders = ", ".join(str(path) for path in (*listed.empty, *listed.unreadable))
        raise InputProblem(
            f"No plan found in {folders}.", "Name a file, or a folder that has some."
        )
    for path in listed.empty:
        console.print(f"No plan found in {path}.", style="yellow")
    for path in listed.unreadable:
        console.print(f"The folder {path} may not be opened.", style="yellow")
    return listed.files


def log_for(
    console: Console, total: int, engine: Engine | None = None, form: str = "text"
) -> Display | Lines | JsonLines:
    """Where a batch of ``total`` files is told of: as JSON, drawn on a terminal, or in lines."""
    if form == "json":
        return JsonLines(total)
    if not console.is_terminal:
        return Lines(console, total)
    from extractor.cli.display import Display

    return Display(console, total, engine)


def follow(outcomes: Generator[Outcome, None, None], log: Display | Lines | JsonLines) -> Tally:
    """Go through ``outcomes``, telling ``log`` of each, and count them."""
    from extractor.batch.tally import Tally as Count

    tally = Count()
    with closing(outcomes), log:
        for outcome in outcomes:
            tally.add(outcome)
            log.tell(outcome, tally)
    if isinstance(log, JsonLines):
        log.end(tally)
    return tally


def print_summary(tally: Tally, started: float, console: Console) -> None:
    """The closing table: what was read, what failed and why, and what to do about it."""
    from rich.table import Table

    total = tally.endings.total()
    took = time.monotonic() - started
    console.print(f"{total} file{'s' if total != 1 else ''} in {took:.1f} s")
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    if tally.endings["read"]:
        table.add_row("read", str(tally.endings["read"]))
    if tally.flagged:
        codes = ", ".join(f"{code} {count}" for code, count in tally.flags.most_common())
        table.add_row("flagged", str(tally.flagged), codes, style="yellow")
    if tally.failures:
        table.add_row("failed", str(len(tally.failures)), style="red")
    put(console, table)
    for code, failures in sorted(_by_code(tally).items()):
        console.print(f"\n{code}: {len(failures)}", style="bold")
        for failure in failures[:NAMED]:
            console.print(f"  {shown(failure.path)}: {message(failure)}", soft_wrap=True)
        if len(failures) > NAMED:
            console.print(f"  and {len(failures) - NAMED} more")
        for advice in dict.fromkeys(failure.advice for failure in failures if failure.advice):
            console.print(f"  What to do: {advice}", soft_wrap=True)


def _by_code(tally: Tally) -> dict[str, list[Outcome]]:
    grouped: dict[str, list[Outcome]] = {}
    for failure in tally.failures:
        grouped.setdefault(failure.code, []).append(failure)
    return grouped
