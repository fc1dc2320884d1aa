"""A batch as it goes: a bar on a terminal, a line a file elsewhere; then what it came to."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from extractor.cli.console import put
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from rich.console import Console

    from extractor.batch.outcome import Outcome
    from extractor.batch.tally import Tally
    from extractor.batch.worklist import WorkList

NAMED = 5  # files named for each kind of failure


def files_of(paths: Iterable[Path], console: Console) -> tuple[Path, ...]:
    """The files to read; folders without any are told on ``console``.

    Raises:
        InputProblem: there is no file at all.

    """
    from extractor.batch.worklist import work_list

    listed: WorkList = work_list(paths)
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


def follow(outcomes: Generator[Outcome, None, None], total: int, console: Console) -> Tally:
    """Go through ``outcomes``, telling ``console`` of each, and count them."""
    from extractor.batch.tally import Tally as Count

    tally = Count()
    with closing(outcomes):
        for outcome in _shown(outcomes, total, console):
            tally.add(outcome)
    return tally


def _shown(outcomes: Iterable[Outcome], total: int, console: Console) -> Iterable[Outcome]:
    if not console.is_terminal:
        for number, outcome in enumerate(outcomes, start=1):
            console.print(f"[{number}/{total}] {_line(outcome)}", soft_wrap=True)
            yield outcome
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Remaining())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Reading", total=total)
        for outcome in outcomes:
            if outcome.failed:
                console.print(_line(outcome), style="red", soft_wrap=True)
            progress.advance(task)
            yield outcome


def _line(outcome: Outcome) -> str:
    what = f": {_message(outcome)}" if outcome.message else ""
    return f"{outcome.code} {outcome.path} ({outcome.seconds:.1f} s){what}"


def _message(outcome: Outcome) -> str:
    """The message without the name of the file, which stands beside it."""
    return outcome.message.removeprefix(f"{outcome.path}: ").removeprefix(f"{outcome.path.name}: ")


def print_summary(tally: Tally, started: float, console: Console) -> None:
    """The closing table: what was read, what failed and why, and what to do about it."""
    from rich.table import Table

    total = tally.endings.total()
    took = time.monotonic() - started
    console.print(f"{total} file{'s' if total != 1 else ''} in {took:.1f} s")
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    for code, meaning in (("read", ""), ("unchanged", "stored before, passed over")):
        if tally.endings[code]:
            table.add_row(code, str(tally.endings[code]), meaning)
    if tally.flagged:
        codes = ", ".join(f"{code} {count}" for code, count in tally.flags.most_common())
        table.add_row("flagged", str(tally.flagged), codes, style="yellow")
    if tally.failures:
        table.add_row("failed", str(len(tally.failures)), style="red")
    put(console, table)
    for code, failures in sorted(_by_code(tally).items()):
        console.print(f"\n{code}: {len(failures)}", style="bold")
        for failure in failures[:NAMED]:
            console.print(f"  {failure.path}: {_message(failure)}", soft_wrap=True)
        if len(failures) > NAMED:
            console.print(f"  and {len(failures) - NAMED} more")
        for advice in dict.fromkeys(failure.advice for failure in failures if failure.advice):
            console.print(f"  What to do: {advice}", soft_wrap=True)


def _by_code(tally: Tally) -> dict[str, list[Outcome]]:
    grouped: dict[str, list[Outcome]] = {}
    for failure in tally.failures:
        grouped.setdefault(failure.code, []).append(failure)
    return grouped
