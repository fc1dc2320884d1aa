"""Plain text and the markdown of converted web pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.errors import EmptyFile, OversizedFile
from extractor.reading.anchors import is_ornament, titles_annex
from extractor.reading.decoding import decode
from extractor.reading.document import Block, Line, Page, SourceDocument, Table
from extractor.reading.layout import unfold
from extractor.reading.legacy import Decoder
from extractor.reading.limits import Limits
from extractor.reading.marks import unmark
from extractor.reading.pipes import Content, is_pipe_rows, table_of_contents, table_of_rows
from extractor.reading.text_columns import (
    Piece,
    column_start,
    side_by_side,
    split_columns,
    starts_right,
    without_tabs,
)
from extractor.reading.text_grid import Grid
from extractor.reading.text_pages import page_numbers
from extractor.reading.text_rows import is_ordinal_heading
from extractor.reading.text_tables import FoundTable, find_tables

_PAGE_BREAK = re.compile(
    r"\f|^[ \t]*(?:#|[-=_*<#\[({]{2,})[ \t]*(?:page|trang)(?:[ \t]+số)?[ \t]*\d+"
    r"(?:[ \t]*(?:/|of|trên)[ \t]*\d+)?[ \t]*[-=_*>#\])}]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)

_INDENT = 2
_PAGE_NUMBER = re.compile(r"\A\s*(?:[-–]\s*|(?:Trang|Page)\s+)?\d{1,4}(?:\s*[-–])?[ \t]*(?:\n|\Z)")

_CENTRED_NUMBER = re.compile(r"[ \t]{20,}(?:[-–][ \t]*)?\d{1,3}(?:[ \t]*[-–])?[ \t]*")


def read_text(name: str, data: bytes, sha256: str, limits: Limits) -> SourceDocument:
    """Read a text file; raises EmptyFile or OversizedFile."""
    if len(data) > limits.text_bytes:
        raise OversizedFile(
            f"{name}: {len(data):,} bytes are more than the limit of {limits.text_bytes:,} "
            "for plain text.",
            "Split the file, or raise the limit.",
        )
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    decoder = Decoder()
    lines = list(decoder.decode_lines(text.split("\n")))
    numbers = page_numbers(lines)
    text = "\n".join(line for at, line in enumerate(lines) if at not in numbers)
    filled = [blocks for blocks in _blocks_by_page(text) if blocks]
    if not filled:
        raise EmptyFile(f"{name}: the file has no words.", "Fetch the file again from its source.")
    pages = tuple(Page(number, blocks) for number, blocks in enumerate(filled, start=1))
    return SourceDocument(name, sha256, "text/plain", len(data), pages, decoder.encoding)


def _pages(text: str) -> list[str]:
    """The text between page breaks, without the page numbers that stand at them."""
    first, *others = _PAGE_BREAK.split(text)
    return [first, *(_PAGE_NUMBER.sub("", page, count=1) for page in others)]


def _blocks_by_page(text: str) -> Iterator[tuple[Block, ...]]:
    """The blocks of each page; a table at the top of a page may go on from the page before."""
    before: Grid | None = None
    for part in _pages(text):
        lines = part.split("\n")
        found = find_tables(lines, before)
        blocks = tuple(_blocks(lines, {table.start: table for table in found}))
        if before is not None and blocks and isinstance(first := blocks[0], Table) and found:
            grid = found[0].grid
            continues = grid is not None and grid.columns == before.columns
            blocks = (replace(first, continues=continues), *blocks[1:])
        yield blocks
        ends = bool(found and blocks and blocks[-1] is found[-1].table)
        before = found[-1].grid if ends else None


def blocks_of(text: str) -> Iterator[Block]:
    """The lines and tables of a text, in order."""
    lines = text.split("\n")
    yield from _blocks(lines, {table.start: table for table in find_tables(lines)})


def _blocks(lines: list[str], tables: Mapping[int, FoundTable]) -> Iterator[Block]:
    position, gap = 0, False
    right: int | None = None  # where the right column of the last run in two columns began
    while position < len(lines):
        line = lines[position].strip()
        if position in tables:
            yield from unfold(tables[position].table)
            position, gap = tables[position].end, True
        elif line == "|":
            contents, position = _lone_pipe_contents(lines, position)
            yield from unfold(table_of_contents(contents))
            gap = True
        elif _opens_pipes(lines, position):
            end = _end_of(lines, position, lambda other: "|" in other)
            yield from unfold(table_of_rows(lines[position:end]))
            position, gap = end, True
        elif not line or is_ornament(line) or _is_page_number(lines, position):
            position, gap = position + 1, True
        else:
            end = _end_of(lines, position, _is_prose)
            end = min((start for start in tables if position < start < end), default=end)
            end = next(filter(lambda at: _opens_pipes(lines, at), range(position, end)), end)
            signers = [side_by_side(line) for line in lines[position:end]]
            if all(signers):
                yield from _pieces([piece for line in signers for piece in line], gap)
                position, gap = end, False
                continue
            right = None if titles_annex(line) else right
            run = without_tabs(lines[position:end], right)
            right = column_start(run, right) or (right if _all_right(run, right) else None)
            yield from _in_columns(run, right, gap) if right else _paragraph(run, gap)
            position, gap = end, False


def _opens_pipes(lines: list[str], position: int) -> bool:
    """Whether a table with one row a line opens here, be it right below a paragraph."""
    after = lines[position + 1] if position + 1 < len(lines) else ""
    return is_pipe_rows(lines[position].strip(), after)


def _is_page_number(lines: list[str], position: int) -> bool:
    """Whether a line holds a number alone, set in the middle between two blank lines."""
    around = (*lines[position - 1 : position], *lines[position + 1 : position + 2])
    return bool(_CENTRED_NUMBER.fullmatch(lines[position])) and not any(map(str.strip, around))


def _all_right(run: list[str], right: int | None) -> bool:
    """Whether a run goes on in the right column alone, as a name below its signature does."""
    return right is not None and all(starts_right(line, right) for line in run)


def _in_columns(run: list[str], right: int, gap: bool) -> Iterator[Line]:
    yield from _pieces(split_columns(run, right), gap)


def _pieces(pieces: Sequence[Piece], gap: bool) -> Iterator[Line]:
    for column, words in pieces:
        for line in _paragraph([words], gap):
            yield replace(line, column=column)
            gap = False


def _end_of(lines: list[str], start: int, belongs: Callable[[str], bool]) -> int:
    end = start + 1
    while end < len(lines) and belongs(lines[end].strip()):
        end += 1
    return end


def _is_prose(line: str) -> bool:
    return bool(line) and line != "|" and not is_ornament(line) and not titles_annex(line)


def _paragraph(lines: list[str], gap: bool) -> Iterator[Line]:
    """The lines between two blank ones; emphasis is read over all of them.

    Where most lines stand at the margin, an indented one opens a paragraph.
    """
    indented = _opens_indented(lines)
    for line, opens in zip(unmark(lines), indented, strict=True):
        if line.text:
            yield Line(line.text, gap=gap or opens, bold=line.bold)
            gap = False


def _opens_indented(lines: list[str]) -> list[bool]:
    indents = [len(line) - len(line.lstrip(" \t")) for line in lines]
    at_margin = indents.count(0)
    if not at_margin or at_margin == len(lines):
        return [False] * len(lines)
    return [indent >= _INDENT for indent in indents]


def _lone_pipe_contents(lines: list[str], start: int) -> tuple[list[Content], int]:
    """What stands between the lone pipes from ``start`` on, and where the table ends.

    A blank line after a pipe ends the table where no pipe follows that closes a cell left blank;
    blank lines inside a cell do not.
    """
    contents: list[Content] = []
    position = start + 1
    while position < len(lines) and (lines[position].strip() or _is_blank_cell(lines, position)):
        close = position
        while close < len(lines) and lines[close].strip() != "|":
            close += 1
        if close == len(lines):
            break
        contents.append([line for line in lines[position:close] if not is_ornament(line)])
        position = close + 1
    return contents, position


def _is_blank_cell(lines: list[str], position: int) -> bool:
    """Whether blank lines stand between two pipes of one table, not between two tables.

    The next table opens with the heading of its row numbers.
    """
    close = _end_of(lines, position, lambda line: not line)
    if close == len(lines) or lines[close].strip() != "|":
        return False
    opening = lines[close + 1] if close + 1 < len(lines) else ""
    return not is_ordinal_heading(opening.strip(" *:."))
