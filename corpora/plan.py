"""One sample plan: its TOML source read into parts that the renderers lay out.

The body is written in a light markup, one paragraph a line:

=============  =====================================================================
``~ text``     legal basis, in italics
``# text``     heading, bold
``= text``     centred and bold
``=~ text``    centred and italic
``@table``     begins a table; the numbers after it are column widths in percent
``| a | b``    a table row; ``^`` continues the cell above, ``<`` the cell to the left,
               and ``//`` breaks the line inside a cell
``@end``       ends the table
``@page``      begins a new page
``@landscape`` begins a new page, turned on its side
anything else  a justified paragraph, its numbering or dash typed as text
=============  =====================================================================
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ParagraphKind = Literal["body", "basis", "heading", "centred", "centred_italic"]
MARKS: tuple[tuple[str, ParagraphKind], ...] = (
    ("=~ ", "centred_italic"),
    ("= ", "centred"),
    ("# ", "heading"),
    ("~ ", "basis"),
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph with its numbering or dash as the first characters of the text."""

    text: str
    kind: ParagraphKind = "body"


@dataclass(frozen=True)
class Cell:
    """A table cell and the number of columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Table:
    """A ruled table; a covered grid position holds None, and the first row is the head."""

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell | None, ...], ...]


@dataclass(frozen=True)
class PageBreak:
    """A new page, upright or on its side."""

    landscape: bool = False


Block = Paragraph | Table | PageBreak


@dataclass(frozen=True)
class Header:
    """The head of the first page: the body above, the issuer, the motto, number and date."""

    parent: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    motto: tuple[str, ...] = ()
    date: str = ""


@dataclass(frozen=True)
class Signature:
    """The signature block: capacity lines, a mark such as "(Đã ký)", and the name."""

    capacity: tuple[str, ...] = ()
    mark: str = ""
    name: str = ""


@dataclass(frozen=True)
class Layout:
    """How the renderers vary the form.

    `text` sets the header in plain text (stacked, columns, or markdown), `ending` the order of
    recipients and signature, `wrap` the line width (0: one line a paragraph), `page_lines` the
    lines between two page breaks (0: none), `numbering` whether Word counts or the typist, and
    `misread` pairs of words and what a scanner made of them, in plain text only.
    """

    text: str = "stacked"
    ending: str = "recipients_first"
    wrap: int = 0
    page_lines: int = 0
    numbering: str = "typed"
    misread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Plan:
    """A sample plan, ready to be laid out."""

    name: str
    header: Header
    type_name: str
    subject: tuple[str, ...]
    attached: str
    body: tuple[Block, ...]
    annex: tuple[Block, ...]
    recipients_head: str
    recipients: tuple[str, ...]
    signature: Signature
    layout: Layout


def load_plan(path: Path) -> Plan:
    """Read one plan from its TOML source."""
    raw = tomllib.loads(path.read_text("utf-8"))
    title = raw.get("title", {})
    recipients = raw.get("recipients", {})
    return Plan(
        name=path.stem,
        header=Header(**_tuples(raw.get("header", {}))),
        type_name=title.get("type", "KẾ HOẠCH"),
        subject=tuple(title.get("subject", [])),
        attached=title.get("attached", ""),
        body=tuple(parse_blocks(raw["body"])),
        annex=tuple(parse_blocks(raw.get("annex", ""))),
        recipients_head=recipients.get("head", "Nơi nhận:"),
        recipients=tuple(recipients.get("entries", [])),
        signature=Signature(**_tuples(raw.get("signature", {}))),
        layout=Layout(**_tuples(raw.get("layout", {}))),
    )


def load_plans(folder: Path) -> list[Plan]:
    """Read all plans of a folder, in the order of their names."""
    return [load_plan(path) for path in sorted(folder.glob("*.toml"))]


def parse_blocks(markup: str) -> Iterator[Block]:
    """Turn the body markup into blocks, in reading order."""
    lines = iter(line.strip() for line in markup.splitlines())
    for line in lines:
        if line.startswith("@table"):
            yield _table(tuple(int(width) for width in line.split()[1:]), lines)
        elif line in ("@page", "@landscape"):
            yield PageBreak(landscape=line == "@landscape")
        elif line:
            yield _paragraph(line)


def _paragraph(line: str) -> Paragraph:
    for mark, kind in MARKS:
        if line.startswith(mark):
            return Paragraph(line.removeprefix(mark), kind)
    return Paragraph(line)


def _table(widths: tuple[int, ...], lines: Iterator[str]) -> Table:
    grid: list[list[str]] = []
    for line in lines:
        if line == "@end":
            break
        cells = [cell.strip().replace("//", "\n") for cell in line.removeprefix("|").split("|")]
        if len(cells) != len(widths):
            raise ValueError(f"{len(cells)} cells for {len(widths)} columns: {line}")
        grid.append(cells)
    rows = (tuple(_cell(grid, r, c) for c in range(len(widths))) for r in range(len(grid)))
    return Table(widths, tuple(rows))


def _cell(grid: list[list[str]], row: int, column: int) -> Cell | None:
    text = grid[row][column]
    if text in ("^", "<"):
        return None
    columns = rows = 1
    while column + columns < len(grid[row]) and grid[row][column + columns] == "<":
        columns += 1
    while row + rows < len(grid) and grid[row + rows][column] == "^":
        rows += 1
    return Cell(text, columns, rows)


def _tuples(section: dict[str, Any]) -> dict[str, Any]:
    return {
        key: tuple(value) if isinstance(value, list) else value for key, value in section.items()
    }
