"""PDFs with a text layer."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pdf_drawing import drawn, foot, head, prose, ruled, with_stamp, write
from reportlab.lib.utils import ImageReader

from extractor.errors import DamagedFile, EmptyFile, EncryptedFile, NeedsOcr, OversizedFile
from extractor.reading import Limits, read_bytes
from extractor.reading.document import EmbeddedSignature, Line, Page, SourceDocument, Table
from extractor.reading.ocr.settings import OcrSettings

BODY = [
    "Căn cứ chương trình công tác năm 2024 của xã, Ủy ban nhân dân xã xây dựng Kế",
    "hoạch vệ sinh môi trường với các nội dung sau đây.",
]


def read(data: bytes) -> SourceDocument:
    return read_bytes("plan.pdf", data)


def shown(page: Page) -> list[tuple[str, str]]:
    return [(b.column.value[0], b.text) for b in page.blocks if isinstance(b, Line)]


def whole(canvas) -> None:
    head(canvas)
    prose(canvas, 200, BODY)
    foot(canvas, 300)


WHOLE = [
    ("l", "ỦY BAN NHÂN DÂN"),
    ("l", "XÃ BÌNH AN"),
    ("r", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("r", "Độc lập - Tự do - Hạnh phúc"),
    ("l", "Số: 15 /KH-UBND"),
    ("r", "Bình An, ngày 02 tháng 4 năm 2024"),
    ("f", "KẾ HOẠCH"),
    *(("f", line) for line in BODY),
    ("l", "Nơi nhận:"),
    ("l", "- Đảng ủy xã;"),
    ("l", "- Lưu: VT."),
    ("r", "TM. ỦY BAN NHÂN DÂN"),
    ("r", "CHỦ TỊCH"),
    ("r", "Lê Thị Mai"),
]


def test_head_and_foot_are_split_by_geometry() -> None:
    document = read(drawn(whole))
    assert shown(document.pages[0]) == WHOLE
    assert document.text_origin == "text_layer"
    bold = [line.text for line in document.pages[0].blocks if isinstance(line, Line) and line.bold]
    assert bold[:4] == [text for _, text in WHOLE[:4]]
    assert BODY[0] not in bold


def test_words_have_boxes_inside_their_line() -> None:
    for line in read(drawn(whole)).pages[0].blocks:
        assert isinstance(line, Line)
        assert line.box is not None
        assert " ".join(word.text for word in line.words) == line.text
        for word in line.words:
            assert word.box is not None
            assert line.box.x0 <= word.box.x0 <= word.box.x1 <= line.box.x1
            assert 0 < line.box.top <= word.box.top < word.box.bottom <= line.box.bottom < 842


def test_wraps_and_gap() -> None:
    def page(canvas) -> None:
        prose(canvas, 200, [*BODY, BODY[0]])
        write(canvas, 85, 270, "- Trồng cây.")

    lines = read(drawn(page)).pages[0].blocks
    assert [(line.gap, line.wraps) for line in lines if isinstance(line, Line)] == [
        (False, True),
        (False, False),
        (False, True),
        (True, False),
    ]


def test_stamped_number_and_day_land_in_their_lines() -> None:
    data = drawn(lambda canvas: head(canvas, number="", day=""))
    data = with_stamp(data, (118, 842 - 110, 145, 842 - 96), "2 7 7")
    data = with_stamp(data, (374, 842 - 112, 398, 842 - 98), "14", M="D:20240402081500+07'00'")
    document = read(data)
    assert ("l", "Số: 277/KH-UBND") in shown(document.pages[0])
    assert ("r", "Bình An, ngày 14 tháng 4 năm 2024") in shown(document.pages[0])
    assert document.signatures[0].signed_at == "2024-04-02T08:15:00+07:00"


def test_signature_box_is_a_fact_and_no_text() -> None:
    box = "Ky boi: Xa Binh An\nEmail: a@b.vn\nCo quan: Tinh A\nThoi gian ky: 02.04.2024"
    data = with_stamp(
        drawn(whole), (330, 450, 500, 500), box, Name="Lê Thị Mai", Location="UBND xã Bình An"
    )
    document = read(data)
    assert shown(document.pages[0]) == WHOLE
    assert document.signatures == (EmbeddedSignature("UBND xã Bình An", "Lê Thị Mai", None),)


def test_signature_box_printed_into_the_page() -> None:
    def page(canvas) -> None:
        whole(canvas)
        for index, text in enumerate(
            ("Người ký: UBND xã Bình An", "Cơ quan: Tỉnh A", "Thời gian ký: 02.04.2024 08:15")
        ):
            write(canvas, 340, 345 + 9 * index, text)

    assert shown(read(drawn(page)).pages[0]) == WHOLE


XS = [60.0, 100.0, 300.0, 420.0, 540.0]
HEADINGS = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]


def cells(table: Table) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells]


def test_a_table_over_two_pages() -> None:
    def first(canvas) -> None:
        prose(canvas, 100, [*BODY])
        ruled(canvas, XS, [700, 722, 744], [HEADINGS, ["1", "Trồng cây", "Đoàn xã", "Quý I"]])

    def second(canvas) -> None:
        write(canvas, 297, 40, "2")
        ruled(canvas, XS, [60, 82, 104], [["2", "Dọn rác", "Hội Phụ nữ", "Quý II"]] * 2)
        prose(canvas, 200, BODY)

    pages = read(drawn(first, second)).pages
    before, after = pages[0].blocks[-1], pages[1].blocks[0]
    assert isinstance(before, Table)
    assert isinstance(after, Table)
    assert (before.continues, after.continues) == (False, True)
    assert cells(before)[:5] == [
        *((0, column, 1, 1, text) for column, text in enumerate(HEADINGS)),
        (1, 0, 1, 1, "1"),
    ]
    assert [text for _, text in shown(pages[1])] == BODY


def test_merged_cells() -> None:
    def page(canvas) -> None:
        for x0, y0, x1, y1, text in (
            (60, 100, 160, 150, "TT"),
            (160, 100, 360, 125, "Kinh phí"),
            (160, 125, 260, 150, "Huyện"),
            (260, 125, 360, 150, "Xã"),
        ):
            canvas.rect(x0, 842 - y1, x1 - x0, y1 - y0)
            write(canvas, x0 + 5, y0 + 15, text)

    (table,) = read(drawn(page)).pages[0].blocks
    assert isinstance(table, Table)
    assert cells(table) == [
        (0, 0, 2, 1, "TT"),
        (0, 1, 1, 2, "Kinh phí"),
        (1, 1, 1, 1, "Huyện"),
        (1, 2, 1, 1, "Xã"),
    ]


def test_a_frame_and_underlines_are_no_table() -> None:
    def page(canvas) -> None:
        canvas.rect(50, 400, 500, 400)
        canvas.line(85, 842 - 202, 200, 842 - 202)
        prose(canvas, 200, BODY)

    assert [text for _, text in shown(read(drawn(page)).pages[0])] == BODY


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_rotated_pages_read_as_displayed(rotation: int) -> None:
    pdf = pikepdf.open(io.BytesIO(drawn(lambda canvas: prose(canvas, 200, BODY))))
    pdf.pages[0].rotate(rotation, relative=False)
    buffer = io.BytesIO()
    pdf.save(buffer)
    page = read(buffer.getvalue()).pages[0]
    assert (page.width, page.height) == ((842, 595) if rotation != 180 else (595, 842))
    words = [word for b in page.blocks if isinstance(b, Line) for word in b.words]
    assert all(w.box and w.box.x0 >= 0 and w.box.x1 <= page.width for w in words)


def test_page_numbers_and_running_headers_go_but_not_the_number_line() -> None:
    def page(number: int):
        def draw(canvas) -> None:
            write(canvas, 290, 40, str(number))
            write(canvas, 85, 60, f"Số: {number}/KH-UBND")
            prose(canvas, 300, BODY)
            write(canvas, 85, 820, f"Kế hoạch vệ sinh, trang {number}/3")

        return draw

    for number, page_read in enumerate(read(drawn(page(1), page(2), page(3))).pages, start=1):
        texts = [text for _, text in shown(page_read)]
        assert texts == [f"Số: {number}/KH-UBND", *BODY]


def picture(canvas) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def test_scans_need_ocr_page_by_page() -> None:
    def read(data: bytes) -> SourceDocument:
        return read_bytes("plan.pdf", data, ocr=OcrSettings(enabled=False))

    with pytest.raises(NeedsOcr, match="is a scan"):
        read(drawn(picture, picture))
    document = read(drawn(whole, picture))
    assert [(len(p.blocks) > 0, p.confidence) for p in document.pages] == [
        (True, 1.0),
        (False, 0.0),
    ]
    assert "needs OCR" in document.pages[1].reason


def test_a_layer_without_vietnamese_letters_over_a_picture_is_not_believed() -> None:
    def page(canvas) -> None:
        picture(canvas)
        prose(canvas, 200, ["UY BAN NHAN DAN XA BINH AN xay dung ke hoach ve sinh moi truong"] * 8)

    with pytest.raises(NeedsOcr):
        read_bytes("plan.pdf", drawn(page), ocr=OcrSettings(enabled=False))


def test_faults() -> None:
    data = drawn(whole, whole)
    pdf = pikepdf.open(io.BytesIO(data))
    locked, empty = io.BytesIO(), io.BytesIO()
    pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(EncryptedFile):
        read(locked.getvalue())
    del pdf.pages[:]
    pdf.save(empty)
    with pytest.raises(EmptyFile):
        read(empty.getvalue())
    with pytest.raises(OversizedFile, match="2 pages"):
        read_bytes("plan.pdf", data, Limits(pages=1))
    with pytest.raises(EmptyFile):
        read(drawn(lambda canvas: None))


def test_an_owner_password_alone_locks_nothing() -> None:
    buffer = io.BytesIO()
    pikepdf.open(io.BytesIO(drawn(whole))).save(
        buffer, encryption=pikepdf.Encryption(owner="a", user="")
    )
    assert shown(read(buffer.getvalue()).pages[0]) == WHOLE


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_repaired_or_named(share: float, capfd) -> None:
    data = drawn(whole, whole)
    outcome: object
    try:
        outcome = read(data[: int(len(data) * share)])
    except (DamagedFile, EmptyFile) as error:
        outcome = error.message
    assert isinstance(outcome, SourceDocument) or "plan.pdf" in str(outcome)
    assert capfd.readouterr().err == ""


def test_a_lost_end_is_repaired() -> None:
    data = drawn(whole)
    repaired = read(data.replace(b"startxref", b"startxxxx"))
    assert shown(repaired.pages[0]) == WHOLE
    assert repaired.repaired
    assert not read(data).repaired


def front(canvas) -> None:
    write(canvas, 60, 60, "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM")
    write(canvas, 300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold")
    write(canvas, 100, 108, "Số: 05/KH-MTTQ")
    write(canvas, 240, 108, "Thành phố Hồ Chí Minh, ngày 02 tháng 4 năm 2024")
    write(canvas, 250, 150, "KẾ HOẠCH", "bold")
    prose(canvas, 200, BODY)


def party(canvas) -> None:
    write(canvas, 80, 60, "HUYỆN ỦY B")
    write(canvas, 330, 60, "ĐẢNG CỘNG SẢN VIỆT NAM", "bold")
    write(canvas, 80, 92, "Số 15-KH/HU")
    write(canvas, 330, 92, "B, ngày 5 tháng 6 năm 2020")
    write(canvas, 250, 150, "KẾ HOẠCH", "bold")
    prose(canvas, 200, BODY)


def without_motto(canvas) -> None:
    write(canvas, 80, 76, "XÃ B")
    write(canvas, 80, 108, "Số: 15/KH-UBND")
    write(canvas, 330, 108, "B, ngày 5 tháng 6 năm 2020")
    write(canvas, 250, 150, "KẾ HOẠCH", "bold")
    prose(canvas, 200, BODY)


HEADS = [
    (
        front,
        ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "Số: 05/KH-MTTQ"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Thành phố Hồ Chí Minh, ngày 02 tháng 4 năm 2024",
        ],
    ),
    (
        party,
        ["HUYỆN ỦY B", "Số 15-KH/HU"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "B, ngày 5 tháng 6 năm 2020"],
    ),
    (without_motto, ["XÃ B", "Số: 15/KH-UBND"], ["B, ngày 5 tháng 6 năm 2020"]),
]


@pytest.mark.parametrize(("draw", "left", "right"), HEADS)
def test_heads_of_other_bodies(draw, left: list[str], right: list[str]) -> None:
    lines = shown(read(drawn(draw)).pages[0])
    assert [text for side, text in lines if side == "l"] == left
    assert [text for side, text in lines if side == "r"] == right
    assert [text for side, text in lines if side == "f"] == ["KẾ HOẠCH", *BODY]


def test_a_signature_that_goes_over_to_the_next_page() -> None:
    def first(canvas) -> None:
        prose(canvas, 200, BODY)
        write(canvas, 85, 700, "Nơi nhận:")
        write(canvas, 85, 716, "- Lưu: VT.")

    def second(canvas) -> None:
        write(canvas, 340, 60, "CHỦ TỊCH", "bold")
        write(canvas, 350, 140, "Lê Thị Mai")
        write(canvas, 230, 300, "PHỤ LỤC I", "bold")
        prose(canvas, 320, BODY)

    assert shown(read(drawn(first, second)).pages[1]) == [
        ("r", "CHỦ TỊCH"),
        ("r", "Lê Thị Mai"),
        ("f", "PHỤ LỤC I"),
        *(("f", line) for line in BODY),
    ]
