"""Small PDFs drawn for the tests, with a Vietnamese font if the machine has one."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = [
    ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
    ("liberation2/LiberationSerif-Regular.ttf", "liberation2/LiberationSerif-Bold.ttf"),
    ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
]
WIDTH, HEIGHT = 595.0, 842.0


def use_fonts() -> None:
    """Register ``plain`` and ``bold``; skip the test where no font covers Vietnamese."""
    for plain, bold in FONTS:
        folder = Path("/usr/share/fonts/truetype")
        if (folder / plain).is_file() and (folder / bold).is_file():
            pdfmetrics.registerFont(TTFont("plain", str(folder / plain)))
            pdfmetrics.registerFont(TTFont("bold", str(folder / bold)))
            return
    pytest.skip("no font with Vietnamese letters is installed")


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = (WIDTH, HEIGHT)) -> bytes:
    """A PDF with one page for each drawing function."""
    use_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, initialFontName="plain")
    for draw in pages:
        canvas.setFont("plain", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, x: float, top: float, text: str, font: str = "plain") -> None:
    """Text with its baseline ``top`` points under the upper edge."""
    canvas.setFont(font, 11)
    canvas.drawString(x, canvas._pagesize[1] - top, text)


def prose(canvas: Canvas, top: float, lines: list[str]) -> None:
    """Lines from the left margin, 16 points apart."""
    for index, line in enumerate(lines):
        write(canvas, 85, top + 16 * index, line)


def head(canvas: Canvas, number: str = "15", day: str = "02") -> None:
    """The head of a plan in two columns."""
    write(canvas, 90, 60, "ỦY BAN NHÂN DÂN", "bold")
    write(canvas, 250, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold")
    write(canvas, 110, 76, "XÃ BÌNH AN", "bold")
    write(canvas, 300, 76, "Độc lập - Tự do - Hạnh phúc", "bold")
    write(canvas, 90, 108, f"Số: {number}")
    write(canvas, 150, 108, "/KH-UBND")
    write(canvas, 290, 108, "Bình An, ngày")
    write(canvas, 375, 108, day)
    write(canvas, 400, 108, "tháng 4 năm 2024")
    write(canvas, 260, 150, "KẾ HOẠCH", "bold")


def foot(canvas: Canvas, top: float) -> None:
    """Recipients and signature side by side."""
    write(canvas, 85, top, "Nơi nhận:", "bold")
    write(canvas, 340, top, "TM. ỦY BAN NHÂN DÂN", "bold")
    write(canvas, 85, top + 16, "- Đảng ủy xã;")
    write(canvas, 370, top + 16, "CHỦ TỊCH", "bold")
    write(canvas, 85, top + 32, "- Lưu: VT.")
    write(canvas, 365, top + 90, "Lê Thị Mai", "bold")


def ruled(canvas: Canvas, xs: list[float], tops: list[float], rows: list[list[str]]) -> None:
    """A ruled table; ``tops`` are the heights of its rules under the upper edge."""
    height = canvas._pagesize[1]
    for x in xs:
        canvas.line(x, height - tops[0], x, height - tops[-1])
    for top in tops:
        canvas.line(xs[0], height - top, xs[-1], height - top)
    for row, top in zip(rows, tops, strict=False):
        for text, x in zip(row, xs, strict=False):
            write(canvas, x + 4, top + 14, text)


def with_stamp(
    data: bytes, rect: tuple[float, float, float, float], text: str, **entries: str
) -> bytes:
    """The PDF with a signature field on page one that draws ``text`` in Latin letters."""
    pdf = pikepdf.open(io.BytesIO(data))
    page = pdf.pages[0]
    x0, y0, x1, y1 = rect
    lines = " ".join(f"({line}) Tj 0 -12 Td" for line in text.split("\n"))
    stream = pdf.make_stream(f"BT /F 11 Tf 1 {y1 - y0 - 10} Td {lines} ET".encode())
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    stream.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, x1 - x0, y1 - y0],
            Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font)),
        )
    )
    value = pikepdf.Dictionary(Type=pikepdf.Name.Sig)
    for key, entry in entries.items():
        value[f"/{key}"] = pikepdf.String(entry)
    widget = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Sig,
            T=pikepdf.String(f"Signature at {x0}"),
            Rect=list(rect),
            F=4,
            V=value,
            AP=pikepdf.Dictionary(N=stream),
        )
    )
    notes = list(page.obj.get("/Annots", []))
    page.obj["/Annots"] = pikepdf.Array([*notes, widget])
    if "/AcroForm" not in pdf.Root:
        pdf.Root["/AcroForm"] = pikepdf.Dictionary(Fields=pikepdf.Array([]))
    pdf.Root["/AcroForm"]["/Fields"].append(widget)
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()
