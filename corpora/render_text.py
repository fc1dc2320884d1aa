"""A plan as plain text, the way offices and scanners hand it on."""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING

from corpora.plan import PageBreak, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.plan import Block, Plan

LEFT_WIDTH, RIGHT_WIDTH = 40, 50


def render_text(plan: Plan) -> bytes:
    """Lay the plan out as UTF-8 text with a final line break."""
    parts = [
        *_head(plan),
        *_blocks(plan.body, plan),
        *_ending(plan),
        *_blocks(plan.annex, plan),
    ]
    text = "\n\n".join(part for part in parts if part)
    for printed, read in plan.layout.misread:
        text = text.replace(printed, read)
    lines = text.split("\n")
    if plan.layout.wrap:
        lines = [piece for line in lines for piece in _wrap(line, plan.layout.wrap)]
    if plan.layout.page_lines:
        lines = list(_paged([line for line in lines if line.strip()], plan.layout.page_lines))
    return ("\n".join(line.rstrip() for line in lines).strip("\n") + "\n").encode("utf-8")


def _head(plan: Plan) -> Iterator[str]:
    header = plan.header
    left = [*header.parent, *header.issuer]
    right = list(header.motto)
    if plan.layout.text == "columns":
        yield _side_by_side([*left, header.number], [*right, "", header.date])
    elif plan.layout.text == "markdown" and left:
        yield "|\n**" + "\n".join(left) + "**\n-------\n|\n**" + "\n".join(right) + "**\n|"
        yield f"|\n{header.number}\n|\n*{header.date}*\n|"
    else:
        yield "\n".join(left)
        yield "\n".join(right)
        yield header.number
        yield header.date
    yield plan.type_name
    yield "\n".join(plan.subject)
    yield plan.attached


def _blocks(blocks: Sequence[Block], plan: Plan) -> Iterator[str]:
    markdown = plan.layout.text == "markdown"
    for block in blocks:
        match block:
            case Paragraph(text, "basis") if markdown:
                yield f"*{text}*"
            case Paragraph(text, "heading" | "centred") if markdown:
                yield f"**{text}**"
            case Paragraph(text):
                yield text
            case Table():
                yield "\n".join(_rows(block))
            case PageBreak():
                yield ""


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        texts = [cell.text.replace("\n", " ") if cell else "" for cell in row]
        yield "| " + " | ".join(texts) + " |"


def _ending(plan: Plan) -> Iterator[str]:
    signature = plan.signature
    signed = [*signature.capacity, signature.mark, signature.name]
    recipients = [plan.recipients_head, *plan.recipients] if plan.recipients else []
    if plan.layout.ending == "columns":
        yield _side_by_side(recipients, [*signature.capacity, "", signature.mark, signature.name])
        return
    blocks = ["\n".join(recipients), "\n\n".join(line for line in signed if line)]
    yield from blocks[::-1] if plan.layout.ending == "signature_first" else blocks


def _side_by_side(left: Sequence[str], right: Sequence[str]) -> str:
    pairs = zip_longest(left, right, fillvalue="")
    return "\n".join(f"{a:<{LEFT_WIDTH}}  {b:^{RIGHT_WIDTH}}".rstrip() for a, b in pairs)


def _wrap(line: str, width: int) -> list[str]:
    if "  " in line.strip() or line.startswith("|"):
        return [line]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]


def _paged(lines: Sequence[str], page_lines: int) -> Iterator[str]:
    for index, line in enumerate(lines):
        page, first = divmod(index, page_lines)
        if page and not first:
            yield from ("", f"\f{page + 1}", "")
        yield line
