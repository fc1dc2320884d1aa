"""A plan as a Word document, laid out as Decree 30/2020/NĐ-CP, Annex I, asks."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from corpora.plan import PageBreak, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora.plan import Block, Plan

FONT = "Times New Roman"
WRITTEN = datetime(2024, 1, 1)  # document properties carry no zone
ZIP_TIME = (2024, 1, 1, 0, 0, 0)
DEFLATED = zipfile.ZIP_DEFLATED
BULLET, DECIMAL = 91, 92
CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def render_docx(plan: Plan) -> bytes:
    """Lay the plan out as DOCX; the bytes depend on the plan and python-docx alone."""
    document = docx.Document()
    _prepare(document)
    numbering = Numbering(document) if plan.layout.numbering == "automatic" else None
    _head(document, plan)
    _blocks(document, plan.body, numbering)
    _ending(document, plan)
    _blocks(document, plan.annex, None)
    packed = io.BytesIO()
    document.save(packed)
    return _fixed_times(packed.getvalue())


class Numbering:
    """Numbers that Word counts itself: a dash list, and decimals that restart at each "1."."""

    def __init__(self, document: Any) -> None:
        self.element = document.part.numbering_part.element
        self.next_id = 100
        self.current = 0
        self._define(BULLET, "bullet", "-")
        self._define(DECIMAL, "decimal", "%1.")
        self.bullet = self._instance(BULLET)

    def apply(self, paragraph: Any, text: str) -> str:
        """Number the paragraph and give back the text without its typed number or dash."""
        marker = re.match(r"(-|\d+\.)\s+", text)
        if not marker:
            return text
        if marker[1] == "1.":
            self.current = self._instance(DECIMAL)
        number = self.bullet if marker[1] == "-" else self.current
        properties = paragraph._p.get_or_add_pPr()
        properties._add_numPr().get_or_add_ilvl().val = 0
        properties.numPr.get_or_add_numId().val = number
        return text[marker.end() :]

    def _define(self, identity: int, form: str, text: str) -> None:
        xml = (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
            f'<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:lvl></w:abstractNum>'
        )
        first = self.element.find(qn("w:num"))
        first.addprevious(parse_xml(xml))

    def _instance(self, abstract: int) -> int:
        self.next_id += 1
        xml = (
            f'<w:num {nsdecls("w")} w:numId="{self.next_id}"><w:abstractNumId w:val="{abstract}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        self.element.append(parse_xml(xml))
        return self.next_id


def _prepare(document: Any) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(0)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    core = document.core_properties
    core.created = core.modified = WRITTEN
    core.author, core.language = "", "vi"


def _page_number(paragraph: Any) -> None:
    paragraph.alignment = CENTRE
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def _head(document: Any, plan: Plan) -> None:
    header = plan.header
    if header.motto or header.issuer:
        left, right = _two_columns(document, 6.5, 9.5)
        _line(left, header.parent, size=13)
        _line(left, header.issuer, size=13, bold=True)
        _line(left, ["_______"] if len(header.motto) > 1 else [], size=8)
        _line(left, [header.number], size=13)
        _line(right, header.motto, size=13, bold=True)
        _line(right, ["_______________________"], size=8)
        _line(right, [header.date], size=14, italic=True)
        document.add_paragraph()
    for text in (plan.type_name, *plan.subject):
        _style(document.add_paragraph(), text, CENTRE, bold=True)
    if plan.attached:
        _style(document.add_paragraph(), plan.attached, CENTRE, italic=True)
    document.add_paragraph()


def _blocks(document: Any, blocks: Sequence[Block], numbering: Numbering | None) -> None:
    for block in blocks:
        match block:
            case Paragraph():
                _paragraph(document.add_paragraph(), block, numbering)
            case Table():
                _table(document, block)
            case PageBreak(landscape=True):
                section = document.add_section()
                section.orientation = WD_ORIENT.LANDSCAPE
                section.page_width, section.page_height = Cm(29.7), Cm(21)
                section.different_first_page_header_footer = False
            case PageBreak():
                document.add_page_break()


def _paragraph(paragraph: Any, block: Paragraph, numbering: Numbering | None) -> None:
    text = numbering.apply(paragraph, block.text) if numbering else block.text
    centred = block.kind.startswith("centred")
    bold = block.kind in ("heading", "centred")
    italic = block.kind in ("basis", "centred_italic")
    _style(paragraph, text, CENTRE if centred else JUSTIFY, bold=bold, italic=italic)
    paragraph.paragraph_format.space_after = Pt(6)
    if not centred and text == block.text:
        paragraph.paragraph_format.first_line_indent = Cm(1.25)


def _table(document: Any, block: Table) -> None:
    table = document.add_table(len(block.rows), len(block.widths), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    section = document.sections[-1]
    width = section.page_width - section.left_margin - section.right_margin
    for index, share in enumerate(block.widths):
        for cell in table.columns[index].cells:
            cell.width = int(width * share / sum(block.widths))
    for r, row in enumerate(block.rows):
        for c, cell in enumerate(row):
            if cell is None:
                continue
            place = table.cell(r, c)
            if cell.columns > 1 or cell.rows > 1:
                place = place.merge(table.cell(r + cell.rows - 1, c + cell.columns - 1))
            _fill(place, cell.text.split("\n"), head=r == 0)
    repeated = parse_xml(f"<w:tblHeader {nsdecls('w')}/>")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    document.add_paragraph()


def _fill(place: Any, lines: list[str], *, head: bool) -> None:
    for index, text in enumerate(lines):
        paragraph = place.paragraphs[0] if index == 0 else place.add_paragraph()
        _style(paragraph, text, CENTRE if head else None, bold=head, size=12)


def _ending(document: Any, plan: Plan) -> None:
    if not (plan.recipients or plan.signature.name):
        return
    document.add_paragraph()
    left, right = _two_columns(document, 8, 8)
    if plan.recipients:
        _line(left, [plan.recipients_head], size=12, bold=True, italic=True, align=None)
        _line(left, plan.recipients, size=11, align=None)
    _line(right, plan.signature.capacity, size=14, bold=True)
    _line(right, ["", plan.signature.mark, ""], size=14, italic=True)
    _line(right, [plan.signature.name], size=14, bold=True)


def _two_columns(document: Any, left: float, right: float) -> tuple[Any, Any]:
    table = document.add_table(1, 2)
    table.autofit = False
    cells = table.rows[0].cells
    for cell, width in zip(cells, (left, right), strict=True):
        cell.width = Cm(width)
    return cells[0], cells[1]


def _line(cell: Any, texts: Sequence[str], *, align: Any = CENTRE, **style: Any) -> None:
    for text in texts:
        empty = len(cell.paragraphs) == 1 and not cell.paragraphs[0].runs
        paragraph = cell.paragraphs[0] if empty else cell.add_paragraph()
        _style(paragraph, text, align, **style)


def _style(
    paragraph: Any,
    text: str,
    align: Any,
    *,
    size: float | None = None,
    bold: bool = False,
    italic: bool = False,
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if size:
        run.font.size = Pt(size)


def _fixed_times(packed: bytes) -> bytes:
    """Repack the archive undated, so that equal plans give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, ZIP_TIME), source.read(name), DEFLATED)
    return out.getvalue()
