"""Web pages: what is text of the document, in what order, and in which letters."""

from __future__ import annotations

import pytest

from extractor.errors import EmptyFile, OversizedFile
from extractor.reading import Limits, read_bytes
from extractor.reading.document import Column, Line, SourceDocument, Table

PLAN = """<!DOCTYPE html><html><head><title>Trang tin</title><style>p {color: red}</style></head>
<body><script>var số = 1;</script>
<nav><a href="/">Trang chủ</a></nav>
<ul><li><a href="/a">Giới thiệu</a></li><li><a href="/b">Tin tức</a></li>
<li><a href="/c">Văn bản</a></li></ul>
<div class="sidebar">Bài đọc nhiều</div><p style="display: none">Ẩn</p>
<table class="header"><tr><td>ỦY BAN NHÂN DÂN<br><b>XÃ TÂN HÒA</b><p>Số: 12/KH-UBND</p></td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc
<p><i>Tân Hòa, ngày 3 tháng 4 năm 2024</i></p></td></tr></table>
<h1>KẾ HOẠCH</h1><p>Căn cứ <a href="x">Luật</a> Tổ chức
chính quyền địa&nbsp;phương;</p>
<ol start="2"><li>Mục tiêu</li><li>Nhiệm vụ</li></ol>
<table border="1"><tr><th rowspan="2">TT</th><th colspan="2">Nhiệm vụ</th></tr>
<tr><th>Việc</th><th>Hạn</th></tr><tr><td>1</td><td>Họp<br>dân</td><td>Quý I</td></tr>
<tr><td>2</td><td>Báo cáo</td><td>Quý II</td></tr></table>
<table><tr><td><b><i>Nơi nhận:</i></b><br>- Lưu: VT.</td><td>CHỦ TỊCH<br>Trần Văn B</td></tr>
</table><footer>Bản quyền thuộc cổng thông tin</footer></body></html>"""


def blocks_of(document: SourceDocument) -> list[Line | Table]:
    return [block for page in document.pages for block in page.blocks]


def texts_of(data: str | bytes) -> list[str]:
    raw = data if isinstance(data, bytes) else data.encode()
    return [block.text for block in blocks_of(read_bytes("x", raw)) if isinstance(block, Line)]


def test_a_plan_as_a_web_page() -> None:
    document = read_bytes("plan.html", PLAN.encode())
    lines = [block for block in blocks_of(document) if isinstance(block, Line)]
    assert [(line.text, line.column) for line in lines] == [
        ("ỦY BAN NHÂN DÂN", Column.LEFT),
        ("XÃ TÂN HÒA", Column.LEFT),
        ("Số: 12/KH-UBND", Column.LEFT),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Column.RIGHT),
        ("Độc lập - Tự do - Hạnh phúc", Column.RIGHT),
        ("Tân Hòa, ngày 3 tháng 4 năm 2024", Column.RIGHT),
        ("KẾ HOẠCH", Column.FULL),
        ("Căn cứ Luật Tổ chức chính quyền địa phương;", Column.FULL),
        ("2. Mục tiêu", Column.FULL),
        ("3. Nhiệm vụ", Column.FULL),
        ("Nơi nhận:", Column.LEFT),
        ("- Lưu: VT.", Column.LEFT),
        ("CHỦ TỊCH", Column.RIGHT),
        ("Trần Văn B", Column.RIGHT),
    ]
    assert {line.text for line in lines if line.bold} == {"XÃ TÂN HÒA", "KẾ HOẠCH", "Nơi nhận:"}
    assert (document.media_type, document.encoding) == ("text/html", "unicode")


def test_spans_of_tables() -> None:
    tables = [b for b in blocks_of(read_bytes("x", PLAN.encode())) if isinstance(b, Table)]
    cells = tables[0].cells
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in cells] == [
        (0, 0, 2, 1, "TT"),
        (0, 1, 1, 2, "Nhiệm vụ"),
        (1, 1, 1, 1, "Việc"),
        (1, 2, 1, 1, "Hạn"),
        (2, 0, 1, 1, "1"),
        (2, 1, 1, 1, "Họp\ndân"),
        (2, 2, 1, 1, "Quý I"),
        (3, 0, 1, 1, "2"),
        (3, 1, 1, 1, "Báo cáo"),
        (3, 2, 1, 1, "Quý II"),
    ]


TEXTS = [
    ("<html>Một<div>Hai<br>Ba</div>Bốn</html>", ["Một", "Hai", "Ba", "Bốn"]),
    ("<html><pre>Một\n  Hai</pre></html>", ["Một", "Hai"]),
    ("<html><p>Kế <b>ho</b>ạch &lt;năm&gt;</p></html>", ["Kế hoạch <năm>"]),
    ("<html><ul><li>Một<li>Hai</ul></html>", ["- Một", "- Hai"]),
    (
        "<html><table><tr><td><a href=1>A</a></td><td><table><tr><td>Trong</td></tr></table>"
        "<p>Sau</td></tr></table></html>",
        ["A", "Trong", "Sau"],
    ),
    ('<html><p><font face=".VnTimeH">kÕ ho¹ch</font></p></html>', ["KẾ HOẠCH"]),
    ("<html><p style='font-family: VNI-Times'>Keá hoaïch</p></html>", ["Kế hoạch"]),
    ('<?xml version="1.0" encoding="utf-8"?><html><body>Một</body></html>', ["Một"]),
    ("<html><td>Cụt <table><tr><td>bảng", ["Cụt", "bảng"]),
    ("<html>" + "<div>" * 3000 + "Sâu", []),
]


@pytest.mark.parametrize(("page", "expected"), TEXTS)
def test_text_in_order(page: str, expected: list[str]) -> None:
    if expected:
        assert texts_of(page) == expected
        return
    with pytest.raises(EmptyFile):
        texts_of(page)


CHARSETS = [
    ('<html><meta charset="utf-8">Kế hoạch', "utf-8"),
    ('<html><meta charset="windows-1252">Kế hoạch', "utf-8"),
    ('<html><meta charset="không-có">Kế hoạch', "utf-8"),
    ('<html><meta content="text/html; charset=utf-16">Kế hoạch', "utf-16"),
    ('<html><meta charset="windows-1258">Kê\u0301 hoa\u0323ch', "cp1258"),
]


@pytest.mark.parametrize(("page", "codec"), CHARSETS)
def test_charsets(page: str, codec: str) -> None:
    [text] = texts_of(page.encode(codec))
    assert text in {"Kế hoạch", "Kê\u0301 hoa\u0323ch"}


def test_a_page_of_nothing_but_scripts_is_empty() -> None:
    with pytest.raises(EmptyFile, match="no words"):
        read_bytes("x", b"<html><script>x</script><nav>menu</nav></html>")


def test_a_page_over_the_limit_is_refused() -> None:
    with pytest.raises(OversizedFile, match="web page"):
        read_bytes("x", PLAN.encode(), Limits(text_bytes=100))
