"""The look of the card: framed and coloured on a terminal, plain text elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from extractor.cli.card.certainty import BAR_CELLS, certainty
from extractor.cli.card.pages import UNREAD, page_rows
from extractor.cli.card.quote import quote
from extractor.cli.card.rows import Row, Section, head, other_citations, sections
from extractor.cli.card.wording import joined
from extractor.cli.console import put

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from extractor.records.model import PlanRecord

VALUE_SHARE = 0.36  # of the columns, at most, for the value beside its words
WIDE = 110  # columns from which there is room for bars and longer quotations


def print_card(record: PlanRecord, console: Console) -> None:
    """Print the whole card of ``record``."""
    put(console, *_parts(record, console))


def _parts(record: PlanRecord, console: Console) -> list[RenderableType]:
    name = joined((record.doc_type.value or "Document", record.code.value), " ")
    fields = head(record)
    values = _rows(fields, _widest(fields), record, console)
    parts = [_framed(name, [*_flags(record), values, _source(record)], console)]
    for section in sections(record):
        parts.append(_heading(section, console))
        widest = _widest([row for _, rows in section.groups for row in rows])
        for group, rows in section.groups:
            if group:
                parts.append(Text(group, style="bold cyan"))
            parts.append(_rows(list(rows), widest, record, console))
    others = other_citations(record)
    if others:
        parts.append(_heading(Section("Also cited", len(others), ()), console))
        parts.append(Padding(Text("; ".join(others)), (0, 2)))
    return [*parts, *_pages(record, console)]


def _framed(title: str, parts: list[RenderableType], console: Console) -> RenderableType:
    if console.is_terminal:
        return Panel(
            Group(*parts),
            title=Text(title, style="bold"),
            title_align="left",
            box=box.ROUNDED,
            border_style="cyan",
        )
    return Group(Text(title), Text(), *parts)


def _heading(section: Section, console: Console) -> RenderableType:
    title = f"{section.title}: {section.count}"
    if console.is_terminal:
        return Padding(Rule(Text(title, style="bold"), align="left", style="cyan"), (1, 0, 0, 0))
    return Text(f"\n{title}\n{'-' * len(title)}")


def _flags(record: PlanRecord) -> list[RenderableType]:
    if not record.flags:
        return []
    lines = [Text(f"! {flag.message} [{flag.code}]", style="yellow") for flag in record.flags]
    return [*lines, Text()]


def _widest(rows: list[Row]) -> int:
    return max(cell_len(line) for row in rows for line in (row.value or "not found", row.details))


def _rows(rows: list[Row], widest: int, record: PlanRecord, console: Console) -> Table:
    wide = console.width >= WIDE
    labelled = any(row.label for row in rows)
    table = Table(box=None, show_header=False, expand=True, padding=(0, 2, 0, 0), pad_edge=False)
    if labelled:
        table.add_column(width=max(len(row.label) for row in rows), style="dim", no_wrap=True)
    table.add_column(width=min(widest, int(console.width * VALUE_SHARE)))
    table.add_column(width=BAR_CELLS + 5 if wide else 4, justify="right", no_wrap=True)
    table.add_column(ratio=1)
    length = 260 if wide else 150
    for row in rows:
        known = None if row.value is None else row.source.confidence
        cells = [_value(row), certainty(known, bar=wide and console.is_terminal)]
        cells.append(quote(row.source, record.text, row.focus, length, row.known))
        table.add_row(*([Text(row.label), *cells] if labelled else cells))
    return table


def _value(row: Row) -> Text:
    if row.value is None:
        return Text("not found", style="dim italic")
    value = Text(row.value, style="bold")
    if row.details:
        value.append(f"\n{row.details}", style="not bold")
    return value


def _pages(record: PlanRecord, console: Console) -> list[RenderableType]:
    rows = page_rows(record.source)
    if not rows:
        return []
    wide = console.width >= WIDE
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(width=BAR_CELLS + 5 if wide else 4, justify="right", no_wrap=True)
    table.add_column(ratio=1, style="dim")
    for row in rows:
        origin = Text(row.origin, style="red" if row.origin == UNREAD else "bold")
        sure = certainty(row.confidence, bar=wide and console.is_terminal)
        table.add_row(row.numbers, origin, sure, row.reason)
    return [_heading(Section("Pages", record.source.pages, ()), console), table]


def _source(record: PlanRecord) -> Text:
    source = record.source
    facts = joined(
        (
            source.name,
            f"{source.pages} page{'s' if source.pages != 1 else ''}",
            f"text: {source.text_origin.replace('_', ' ')}",
            None if source.encoding == "unicode" else f"encoding: {source.encoding}",
            None
            if source.ocr_confidence is None
            else f"recognition {source.ocr_confidence:.0%} sure",
        )
    )
    return Text(f"\n{facts}", style="dim")
