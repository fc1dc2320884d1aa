"""A plan as PDF, laid out as Decree 30/2020/NĐ-CP, Annex I, asks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from corpora.fonts import find_fonts
from corpora.plan import PageBreak, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.plan import Block, Plan

LEFT, RIGHT, TOP, BOTTOM = 3 * cm, 2 * cm, 2 * cm, 2 * cm
WIDTH = A4[0] - LEFT - RIGHT
FACES = {"": "Serif", "b": "Serif-Bold", "i": "Serif-Italic", "bi": "Serif-BoldItalic"}


def render_pdf(plan: Plan) -> bytes:
    """Lay the plan out as PDF; the bytes depend on the plan, the fonts and reportlab alone."""
    for face, path in find_fonts().items():
        pdfmetrics.registerFont(TTFont(FACES[face], str(path)))
    packed = io.BytesIO()
    document = BaseDocTemplate(packed, pagesize=A4, invariant=1, title=plan.name, lang="vi")
    document.addPageTemplates([_page("upright", A4), _page("turned", landscape(A4))])
    document.build(
        [
            *_head(plan),
            *_blocks(plan.body, WIDTH),
            *_ending(plan),
            *_blocks(plan.annex, WIDTH),
        ]
    )
    return packed.getvalue()


def _page(name: str, size: tuple[float, float]) -> PageTemplate:
    frame = Frame(
        *(LEFT, BOTTOM, size[0] - LEFT - RIGHT, size[1] - TOP - BOTTOM),
        *(0, 0, 0, 0),
    )
    return PageTemplate(name, [frame], onPage=_page_number, pagesize=size)


def _page_number(canvas: Any, document: Any) -> None:
    if document.page > 1:
        width, height = canvas._pagesize
        canvas.setFont(FACES[""], 13)
        canvas.drawCentredString(width / 2, height - 1.4 * cm, str(document.page))


def _style(face: str = "", size: float = 13.5, align: int = TA_CENTER, **more: Any) -> Any:
    more = {"leading": size * 1.25, **more}
    return ParagraphStyle("plan", fontName=FACES[face], fontSize=size, alignment=align, **more)


def _texts(lines: Sequence[str], *style: Any) -> list[Flowable]:
    return [Text(escape(line), _style(*style)) for line in lines if line]


def _rule(width: float) -> Flowable:
    return HRFlowable(width, 0.6, color="black", spaceBefore=3, spaceAfter=3)


def _head(plan: Plan) -> Iterator[Flowable]:
    header = plan.header
    if header.motto or header.issuer:
        state = len(header.motto) > 1
        left = [*_texts(header.parent, "", 12.5), *_texts(header.issuer, "b", 12.5)]
        right = [*_texts(header.motto, "b", 12.5), _rule(5.2 * cm if state else 5.6 * cm)]
        rows = [
            [left + ([_rule(2.2 * cm)] if state else []), right],
            [_texts([header.number], "", 13), _texts([header.date], "i", 13)],
        ]
        yield _columns(rows, 0.41)
        yield Spacer(0, 14)
    yield from _texts([plan.type_name], "b", 14)
    yield from _texts(plan.subject, "b", 14)
    yield from _texts([plan.attached], "i", 13)
    yield _rule(3.5 * cm)
    yield Spacer(0, 8)


def _blocks(blocks: Sequence[Block], width: float) -> Iterator[Flowable]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _paragraph(block)
            case Table():
                yield from (Spacer(0, 4), _grid(block, width), Spacer(0, 8))
            case PageBreak(landscape=turned):
                width = A4[1] - LEFT - RIGHT if turned else WIDTH
                yield NextPageTemplate("turned" if turned else "upright")
                yield NewPage()


def _paragraph(block: Paragraph) -> Flowable:
    more: dict[str, Any] = {"spaceAfter": 5, "leading": 17.5}
    if block.kind == "centred":
        return Text(escape(block.text), _style("b", **more))
    if block.kind == "centred_italic":
        return Text(escape(block.text), _style("i", **more))
    face = {"heading": "b", "basis": "i"}.get(block.kind, "")
    more |= {"firstLineIndent": 1.2 * cm, "keepWithNext": block.kind == "heading"}
    return Text(escape(block.text), _style(face, align=TA_JUSTIFY, **more))


def _grid(block: Table, width: float) -> Flowable:
    rules: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    rows: list[list[Any]] = []
    for r, row in enumerate(block.rows):
        style = _style("b", 11.5) if r == 0 else _style("", 11.5, TA_LEFT)
        rows.append([Text(_markup(cell.text), style) if cell else "" for cell in row])
        rules += [
            ("SPAN", (c, r), (c + cell.columns - 1, r + cell.rows - 1))
            for c, cell in enumerate(row)
            if cell and (cell.columns > 1 or cell.rows > 1)
        ]
    widths = [width * share / sum(block.widths) for share in block.widths]
    return Grid(rows, widths, style=rules, repeatRows=1)


def _markup(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


def _ending(plan: Plan) -> Iterator[Flowable]:
    signature = plan.signature
    if not (plan.recipients or signature.name):
        return
    left: list[Flowable] = []
    if plan.recipients:
        left = _texts([plan.recipients_head], "bi", 12, TA_LEFT)
        left += _texts(plan.recipients, "", 11, TA_LEFT)
    right = _texts(signature.capacity, "b", 13.5)
    right += [Spacer(0, 20), *_texts([signature.mark], "i", 13), Spacer(0, 20)]
    right += _texts([signature.name], "b", 13.5)
    yield Spacer(0, 10)
    yield KeepTogether(_columns([[left, right]], 0.5))


def _columns(rows: list[list[Any]], share: float) -> Grid:
    rules = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    rules += [("ALIGN", (0, 0), (-1, -1), "CENTER"), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    rules += [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)]
    return Grid(rows, [WIDTH * share, WIDTH * (1 - share)], style=rules)
