from __future__ import annotations

import io

import pikepdf
import pytest
from ocr_drawing import (
    A4,
    DPI,
    PLAN,
    Failing,
    Scripted,
    as_file,
    as_pdf,
    font,
    page,
    tesseract,
    word,
)
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import (
    DamagedFile,
    EmptyFile,
    InputProblem,
    NeedsOcr,
    OcrUnavailable,
    OversizedFile,
)
from extractor.reading import Limits, read_bytes
from extractor.reading.document import Column, Line, Origin, SourceDocument, Table
from extractor.reading.ocr.engine import OcrEngine, load_engine
from extractor.reading.ocr.settings import OcrSettings, default_cache_folder
from extractor.reading.ocr.tesseract import TesseractEngine, find_language_data

HEAD = [
    word("UBND", 150, 120, 0),
    word("XÃ", 260, 120, 0),
    word("CỘNG", 800, 120, 1),
    word("HÒA", 910, 120, 1),
    word("XÃ", 1000, 120, 1),
    word("HỘI", 1060, 120, 1),
    word("Kế", 500, 900, 2, 0.8),
    word("hoạch", 570, 900, 2, 0.9),
]


def read(data: bytes, engine: OcrEngine | None = None, **limits: int) -> SourceDocument:
    settings = OcrSettings(engine=engine or Scripted(HEAD))
    return read_bytes("scan", data, Limits(**limits), settings)


def lines(document: SourceDocument, number: int = 1) -> list[str]:
    return [b.text for b in document.pages[number - 1].blocks if isinstance(b, Line)]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_picture_is_a_document(form: str) -> None:
    document = read(as_file(page(PLAN), form, dpi=(DPI, DPI)))
    (only,) = document.pages
    assert document.media_type == f"image/{form.lower()}"
    assert document.text_origin == "ocr"
    assert (only.origin, only.confidence) == (Origin.OCR, 0.93)
    assert (round(only.width), round(only.height)) == (595, 842)
    assert lines(document)[-1] == "Kế hoạch"
    words = [w for b in only.blocks if isinstance(b, Line) for w in b.words]
    assert words[-1].confidence == 0.9
    assert words[-1].box is not None
    assert words[-1].box.x0 == pytest.approx(570 * 72 / DPI, abs=0.5)
    assert "scripted at 200 dpi" in only.reason


def test_a_tiff_has_pages_and_a_photograph_the_size_of_a4() -> None:
    pages = [page(PLAN), page(PLAN), Image.new("RGB", A4, "white")]
    document = read(as_file(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert [(len(p.blocks) > 0, p.reason.split(" (")[0]) for p in document.pages] == [
        (True, "recognised by scripted at 200 dpi, edges smoothed"),
        (True, "recognised by scripted at 200 dpi, edges smoothed"),
        (False, "blank page"),
    ]
    assert document.pages[0].height == pytest.approx(842, abs=1)


FAULTS = [
    (Image.new("L", A4, 0), 0.0, "black page"),
    (Image.new("L", A4, 255), 1.0, "blank page"),
]


@pytest.mark.parametrize(("image", "confidence", "reason"), FAULTS)
def test_pages_without_print_have_a_name_and_leave_the_rest(
    image: Image.Image, confidence: float, reason: str
) -> None:
    engine = Scripted(HEAD)
    document = read(as_pdf(image, page(PLAN)), engine)
    assert document.pages[0].confidence == confidence
    assert reason in document.pages[0].reason
    assert "Kế hoạch" in lines(document, 2)
    assert len(engine.asked) == 1


@pytest.mark.parametrize("error", [RuntimeError("boom"), ValueError("x"), OSError("gone")])
def test_an_engine_that_fails_leaves_the_pages_with_text(error: Exception) -> None:
    with pytest.raises(NeedsOcr, match=type(error).__name__):
        read(as_pdf(page(PLAN)), Failing(error))
    document = read(_with_text_page(as_pdf(page(PLAN))), Failing(error))
    assert document.pages[0].confidence == 0
    assert "recognition failed" in document.pages[0].reason
    assert lines(document, 2)
    assert document.pages[1].origin is Origin.TEXT_LAYER


def _with_text_page(scan: bytes) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for row in range(12):
        canvas.drawString(80, 700 - 20 * row, "A page of plain words that needs nothing read")
    canvas.save()
    joined, result = pikepdf.open(io.BytesIO(scan)), io.BytesIO()
    joined.pages.extend(pikepdf.open(io.BytesIO(buffer.getvalue())).pages)
    joined.save(result)
    return result.getvalue()


def test_a_damaged_picture_in_a_pdf_is_named() -> None:
    scan = pikepdf.open(io.BytesIO(as_pdf(page(PLAN), page(PLAN))))
    picture = next(iter(scan.pages[0].Resources.XObject.values()))
    picture.write(b"\xff\xd8\xff\xe0 no picture", filter=pikepdf.Name.DCTDecode)
    result = io.BytesIO()
    scan.save(result)
    document = read(result.getvalue())
    assert document.pages[0].confidence == 0
    assert "damaged" in document.pages[0].reason
    assert lines(document, 2)


def test_pictures_beyond_the_limits() -> None:
    data = as_file(page(PLAN), "PNG")
    with pytest.raises(OversizedFile, match="pixels"):
        read(data, picture_pixels=1_000_000)
    with pytest.raises(NeedsOcr, match="more than the limit"):
        read(as_pdf(page(PLAN)), picture_pixels=1_000_000)
    with pytest.raises(NeedsOcr, match="too large"):
        read(as_pdf(page(PLAN)), page_pixels=100_000)
    huge = Image.new("1", (10_000, 10_000), 1)
    ImageDraw.Draw(huge).rectangle((1000, 1000, 3000, 1100), fill=0)
    assert read(as_file(huge, "PNG")).pages[0].reason.startswith("recognised")


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0" + bytes(20), b"II*\x00" + bytes(40)])
def test_damaged_picture_files(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data)
    with pytest.raises(DamagedFile):
        read(as_file(page(PLAN), "JPEG")[:900])


def test_blank_files_are_empty() -> None:
    with pytest.raises(EmptyFile):
        read(as_file(Image.new("L", A4, 255), "PNG"))


def test_without_engine_or_model_the_way_on_is_named(tmp_path, monkeypatch) -> None:
    with pytest.raises(OcrUnavailable, match="apt install tesseract-ocr-vie"):
        find_language_data(tmp_path)
    missing = Failing(OcrUnavailable("The model is missing.", "apt install tesseract-ocr-vie"))
    for data in (as_pdf(page(PLAN)), as_file(page(PLAN), "PNG")):
        with pytest.raises(OcrUnavailable, match="tesseract-ocr-vie") as raised:
            read(data, missing)
        assert raised.value.exit_code == NeedsOcr.exit_code
    with pytest.raises(InputProblem, match="no OCR engine"):
        load_engine("nothing")
    monkeypatch.setitem(__import__("sys").modules, "tesserocr", None)
    with pytest.raises(OcrUnavailable, match=r"extractor\[ocr\]"):
        TesseractEngine()


def test_the_model_is_looked_for_where_it_is_named(tmp_path, monkeypatch) -> None:
    (tmp_path / "tessdata").mkdir()
    (tmp_path / "tessdata/vie.traineddata").write_bytes(b"model")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert find_language_data() == tmp_path / "tessdata"


def test_settings_from_the_environment(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("EXTRACTOR_OCR", "off")
    monkeypatch.setenv("EXTRACTOR_CACHE", "off")
    assert not OcrSettings.from_environment().enabled
    assert default_cache_folder() is None
    monkeypatch.setenv("EXTRACTOR_CACHE", str(tmp_path))
    assert default_cache_folder() == tmp_path
    monkeypatch.delenv("EXTRACTOR_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache_folder() == tmp_path / "extractor"


def test_a_scan_end_to_end() -> None:
    tesseract()
    image = page(PLAN)
    draw = ImageDraw.Draw(image)
    for y in (800, 900, 1000):
        draw.line((220, y, 1400, y), fill="black", width=3)
    for x in (220, 800, 1400):
        draw.line((x, 800, x, 1000), fill="black", width=3)
    table = [(260, 830, "Nhiệm vụ"), (860, 830, "Cơ quan chủ trì")]
    table += [(260, 930, "Trồng cây xanh"), (860, 930, "Đoàn thanh niên")]
    for x, y, text in table:
        draw.text((x, y), text, font=font(), fill="black")
    upside_down = page(PLAN).rotate(180)
    document = read_bytes("scan.pdf", as_pdf(image, upside_down), Limits(), OcrSettings(cache=None))
    first, second = document.pages
    columns = {b.text: b.column for b in first.blocks if isinstance(b, Line)}
    assert columns["Số: 15/KH-UBND"] is Column.LEFT
    assert columns["Bình An, ngày 12 tháng 3 năm 2021"] is Column.RIGHT
    (found,) = [b for b in first.blocks if isinstance(b, Table)]
    assert [cell.text for cell in found.cells] == [text for _, _, text in table]
    assert first.confidence is not None
    assert first.confidence > 0.85
    assert "turned by 180°" in second.reason
    assert "KẾ HOẠCH" in lines(document, 2)
    title = next(b for b in second.blocks if isinstance(b, Line) and b.text == "KẾ HOẠCH")
    assert title.box is not None
    assert title.box.top > 700  # where the page shows it, upside down
