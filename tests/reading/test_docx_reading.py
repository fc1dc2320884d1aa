"""Word documents made with python-docx."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extractor.errors import DamagedFile, EmptyFile, OversizedFile
from extractor.reading import Limits, read_bytes
from extractor.reading.document import Column, Line, SourceDocument, Table
from extractor.reading.docx_numbering import format_number


def saved(document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(document) -> SourceDocument:
    return read_bytes("plan.docx", saved(document))


def texts(document: SourceDocument) -> list[str]:
    return [
        block.text for page in document.pages for block in page.blocks if isinstance(block, Line)
    ]


def numbered(document, text: str, list_id: int, depth: int = 0) -> None:
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/>'
            f'<w:numId w:val="{list_id}"/></w:numPr>'
        )
    )


def define_list(document, list_id: int, *levels: tuple[str, str], start: int = 1) -> None:
    numbering = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="{start if not i else 1}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for i, (form, pattern) in enumerate(levels)
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{list_id}">{inner}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{list_id}">'
            f'<w:abstractNumId w:val="{list_id}"/></w:num>'
        )
    )


def test_automatic_numbers_are_written_out() -> None:
    document = docx.Document()
    define_list(document, 91, ("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    define_list(document, 92, ("bullet", "\uf0b7"))
    numbered(document, "MỤC ĐÍCH", 91)
    numbered(document, "Mục tiêu", 91, 1)
    numbered(document, "Cụ thể", 91, 2)
    numbered(document, "Chung", 91, 2)
    numbered(document, "Yêu cầu", 91, 1)
    numbered(document, "NỘI DUNG", 91)
    numbered(document, "Tuyên truyền", 91, 1)
    numbered(document, "Trồng cây", 92)
    assert texts(read(document)) == [
        "I. MỤC ĐÍCH",
        "1. Mục tiêu",
        "a) Cụ thể",
        "b) Chung",
        "2. Yêu cầu",
        "II. NỘI DUNG",
        "1. Tuyên truyền",
        "- Trồng cây",
    ]


def test_compound_numbers_and_first_number() -> None:
    document = docx.Document()
    define_list(document, 93, ("decimal", "%1."), ("decimal", "%1.%2."), start=3)
    numbered(document, "Ba", 93)
    numbered(document, "Ba một", 93, 1)
    assert texts(read(document)) == ["3. Ba", "3.1. Ba một"]


NUMBERS = [
    (4, "decimal", "4"),
    (4, "decimalZero", "04"),
    (14, "upperRoman", "XIV"),
    (9, "lowerRoman", "ix"),
    (2, "lowerLetter", "b"),
    (28, "upperLetter", "BB"),
]


@pytest.mark.parametrize(("number", "form", "text"), NUMBERS)
def test_number_formats(number: int, form: str, text: str) -> None:
    assert format_number(number, form) == text


def test_head_and_foot_tables_become_columns() -> None:
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ BÌNH AN"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 7/KH-UBND"
    head.cell(1, 1).text = "Bình An, ngày 2 tháng 4 năm 2023"
    document.add_paragraph("KẾ HOẠCH").runs[0].bold = True
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Lưu: VT."
    foot.cell(0, 1).text = "CHỦ TỊCH\n\n\nLê Thị Mai"
    lines = [block for block in read(document).pages[0].blocks if isinstance(block, Line)]
    assert [(line.column.value[0], line.text) for line in lines] == [
        ("l", "ỦY BAN NHÂN DÂN"),
        ("l", "XÃ BÌNH AN"),
        ("r", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("r", "Độc lập - Tự do - Hạnh phúc"),
        ("l", "Số: 7/KH-UBND"),
        ("r", "Bình An, ngày 2 tháng 4 năm 2023"),
        ("f", "KẾ HOẠCH"),
        ("l", "Nơi nhận:"),
        ("l", "- Lưu: VT."),
        ("r", "CHỦ TỊCH"),
        ("r", "Lê Thị Mai"),
    ]
    assert [line.text for line in lines if line.bold] == ["KẾ HOẠCH"]


def test_merged_cells() -> None:
    document = docx.Document()
    table = document.add_table(4, 3)
    for row, column, text in ((0, 0, "TT"), (0, 1, "Kinh phí"), (1, 1, "Huyện"), (1, 2, "Xã")):
        table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    for row in (2, 3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    (block,) = read(document).pages[0].blocks
    assert isinstance(block, Table)
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in block.cells][:4] == [
        (0, 0, 2, 1, "TT"),
        (0, 1, 1, 2, "Kinh phí"),
        (1, 1, 1, 1, "Huyện"),
        (1, 2, 1, 1, "Xã"),
    ]
    assert len(block.cells) == 10


def test_tracked_changes_hidden_text_and_breaks() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Giữ ")
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>thêm</w:t></w:r></w:ins>"))
    paragraph._p.append(
        parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>bỏ</w:delText></w:r></w:del>")
    )
    paragraph.add_run("ẩn").font.hidden = True
    paragraph.add_run().add_break()
    paragraph.add_run("dòng hai")
    assert texts(read(document)) == ["Giữ thêm", "dòng hai"]


def test_text_boxes_are_read_once() -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    document.add_paragraph("Ngoài khung")._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility'
            f'/2006"><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert texts(read(document)) == ["Ngoài khung", "Trong khung"]


def test_pages_headers_and_bold_by_style() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Đầu trang"
    document.add_heading("I. MỤC ĐÍCH", 1)
    document.add_paragraph("trang một").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("trang hai")
    pages = read(document).pages
    assert [[block.text for block in page.blocks] for page in pages] == [
        ["I. MỤC ĐÍCH", "trang một"],
        ["trang hai"],
    ]
    assert pages[0].blocks[0].bold


def test_gap_after_an_empty_paragraph() -> None:
    document = docx.Document()
    for text in ("một", "", "hai"):
        document.add_paragraph(text)
    lines = read(document).pages[0].blocks
    assert [(line.text, line.gap, line.wraps) for line in lines] == [
        ("một", False, False),
        ("hai", True, False),
    ]
    assert all(line.column is Column.FULL for line in lines)


def test_zip_bomb_is_refused_unopened() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(30 * 1024**2))
    with pytest.raises(OversizedFile, match="packed"):
        read_bytes("bomb.docx", buffer.getvalue())
    with pytest.raises(OversizedFile, match="unpack"):
        read_bytes("bomb.docx", buffer.getvalue(), Limits(unpacked_bytes=1024))


def test_damaged_and_empty() -> None:
    data = saved(docx.Document())
    with pytest.raises(EmptyFile):
        read_bytes("empty.docx", data)
    with pytest.raises(DamagedFile):
        read_bytes("half.docx", data[: len(data) // 2])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<not xml")
    with pytest.raises(DamagedFile):
        read_bytes("broken.docx", buffer.getvalue())
