"""TCVN3 and VNI become Unicode; Unicode stays as it is."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from viparse.normalize.encodings import CHARMAPS

from extractor.knowledge.lost_tones import count_lost_tones
from extractor.knowledge.syllables import is_syllable
from extractor.reading import read, read_bytes
from extractor.reading.document import Line, SourceDocument
from extractor.reading.legacy import Decoder, Run
from extractor.reading.legacy.fonts import hint_of
from extractor.reading.legacy.hyphens import with_horned_u

PLAN = (
    "Kế hoạch phát triển kinh tế - xã hội năm 2004 của huyện",
    "Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ năm tới;",
    "Phấn đấu đạt tỷ lệ hộ nghèo dưới mười phần trăm; bảo đảm trật tự an toàn xã hội.",
    "Các phòng, ban, đơn vị chịu trách nhiệm thực hiện và báo cáo kết quả hằng quý.",
)


def typed(text: str, encoding: str) -> str:
    """``text`` as somebody typed it in a legacy font."""
    letters: dict[str, str] = {}
    for sequence, letter in CHARMAPS[encoding].pairs:
        letters.setdefault(letter, sequence)
    if encoding == "vni":
        letters |= {"ẳ": "aú", "ỵ": "î"}
    return "".join(letters.get(letter, letter) for letter in text)


def lines_of(document: SourceDocument) -> list[str]:
    return [
        block.text for page in document.pages for block in page.blocks if isinstance(block, Line)
    ]


FONTS = [
    (".VnTime", "tcvn3", False),
    (".VnTimeH", "tcvn3", True),
    ("ABCDEF+.VnArialH,Bold", "tcvn3", True),
    ("VnTimeHBold", "tcvn3", True),
    (".VnBahamasBH", "tcvn3", True),
    ("VNtimes new roman", "tcvn3", False),
    ("VNI-Times", "vni", False),
    ("GHIJKL+VNI-Helve-Condense", "vni", False),
    ("VNI Times", "vni", False),
    ("Times New Roman", None, False),
    ("Arial", None, False),
    ("", None, False),
]


@pytest.mark.parametrize(("font", "encoding", "capitals"), FONTS)
def test_what_a_font_says(font: str, encoding: str | None, capitals: bool) -> None:
    assert (hint_of(font).encoding, hint_of(font).capitals) == (encoding, capitals)


SYLLABLES = "nghiệp quốc giúp quyết hoà hòa thuỷ khuyến gìn yêu nhuận ươm đoàn trường ỷ"
NO_SYLLABLES = "đưỵc truyịn ủụn thĩt viƯc cđa nưíc hoạcj kèt tồnn ế̃"


def test_syllables() -> None:
    assert [word for word in SYLLABLES.split() if not is_syllable(word)] == []
    assert [word for word in NO_SYLLABLES.split() if is_syllable(word)] == []


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
@pytest.mark.parametrize("font", ["", "legacy"])
def test_paragraphs_are_decoded_with_and_without_a_font(encoding: str, font: str) -> None:
    name = {"tcvn3": ".VnTime", "vni": "VNI-Times"}[encoding] if font else ""
    decoder = Decoder()
    for text in PLAN:
        assert decoder.decode([Run(typed(text, encoding), name)]) == [text]
    assert decoder.encoding == encoding


RUNS: list[tuple[list[tuple[str, str]], list[str]]] = [
    ([("kÕ ho¹ch", ".VnTimeH")], ["KẾ HOẠCH"]),
    ([("n\u00adíc", ".VnTime")], ["nước"]),
    ([("®Çu t", ".VnTime"), ("\u00ad", ".VnTime"), (" n¨m", ".VnTime")], ["đầu t", "ư", " năm"]),
    ([("Keá ho", "VNI-Times"), ("aïch", "VNI-Times")], ["Kế ho", "ạch"]),
    ([("Keá hoa", "VNI-Times"), ("ïch", "VNI-Times")], ["Kế hoạ", "ch"]),
    ([("Uûy ban nhaân daân", "VNI-Times")], ["Ủy ban nhân dân"]),
    ([("thaúng, tî naïnh", "VNI-Times")], ["thẳng, tỵ nạnh"]),
    ([("KÕ ho¹ch ", ".VnTime"), ("hoaït ñoäng", "VNI-Times")], ["Kế hoạch ", "hoạt động"]),
    ([("Kế hoạch năm 2024", ".VnTime")], ["Kế hoạch năm 2024"]),
    ([("Ủy ban nhân dân các cấp", "VNI-Times")], ["Ủy ban nhân dân các cấp"]),
    ([("ñ¸", "Symbol")], ["ñ¸"]),
    ([("Quyết định số ", "Arial"), ("cña tØnh", ".VnTime")], ["Quyết định số ", "của tỉnh"]),
    ([("Thủ tƣớng; ƢU TIÊN", "Arial")], ["Thủ tướng; ƯU TIÊN"]),
]


@pytest.mark.parametrize(("runs", "expected"), RUNS)
def test_runs(runs: Sequence[tuple[str, str]], expected: list[str]) -> None:
    assert Decoder().decode([Run(*run) for run in runs]) == expected


def test_a_font_over_text_of_another_encoding() -> None:
    decoder = Decoder()
    for text in PLAN:
        assert decoder.decode([Run(typed(text, "vni"), ".VnTime")]) == [text]
    assert decoder.encoding == "vni"


def test_a_document_of_two_encodings_is_mixed() -> None:
    decoder = Decoder()
    decoder.decode([Run(typed(PLAN[0], "vni"), "VNI-Times")])
    decoder.decode([Run(typed(PLAN[1], "tcvn3"), ".VnTime")])
    assert decoder.encoding == "mixed"


FOREIGN = [
    "El plan de acción será ejecutado según las normas; la población española, año tras año.",
    "Die Maßnahmen für die Bevölkerung müssen überprüft und größtenteils geändert werden.",
    "Le préfet a présenté un arrêté qui règle la réunion des élus à l'hôtel de région.",
    "các cá nhân có liên quan là cán bộ",
    "15 °C ± 2, 3 × 4 m², § 5 « annexe »",
    "",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_and_signs_stay(text: str) -> None:
    decoder = Decoder()
    assert decoder.decode([Run(text)]) == [text]
    assert decoder.encoding == "unicode"


LETTERS = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
)
SIGNS = " ,.-2"


@given(st.text(LETTERS + LETTERS.upper() + SIGNS), st.sampled_from(PLAN))
def test_unicode_is_never_changed(noise: str, sentence: str) -> None:
    text = unicodedata.normalize("NFC", f"{sentence} {noise}")
    assert Decoder().decode([Run(text)]) == [text]
    assert Decoder().decode([Run(text, "Times New Roman")]) == [text]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
@pytest.mark.parametrize("codec", ["latin-1", "utf-8"])
def test_text_files(encoding: str, codec: str) -> None:
    data = typed("\n".join(PLAN), encoding).encode(codec)
    document = read_bytes("plan.txt", data)
    assert lines_of(document) == list(PLAN)
    assert document.encoding == encoding


def test_word_document_with_soft_hyphens_and_fonts_of_styles() -> None:
    written = docx.Document()
    written.styles["Normal"].font.name = ".VnTime"
    paragraph = written.add_paragraph("Chñ tÞch n")
    run = paragraph.add_run()
    run._r.append(OxmlElement("w:softHyphen"))
    rest = OxmlElement("w:t")
    rest.text = "íc"
    run._r.append(rest)
    heading = written.add_paragraph().add_run("ñy ban nh©n d©n")
    heading.font.name = ".VnTimeH"
    heading._r.rPr.rFonts.set(qn("w:hAnsi"), ".VnTimeH")
    plain = written.add_paragraph().add_run("Số liệu của năm trước")
    plain.font.name = "Times New Roman"
    buffer = io.BytesIO()
    written.save(buffer)
    document = read_bytes("plan.docx", buffer.getvalue())
    assert lines_of(document) == ["Chủ tịch nước", "ỦY BAN NHÂN DÂN", "Số liệu của năm trước"]
    assert document.encoding == "tcvn3"


HYPHENS = [
    ("n-ớc", False, "nước"),
    ("t-,", False, "tư,"),
    ("(Tr-ờng", False, "(Trường"),
    ("N-ỚC", False, "NƯỚC"),
    ("-u", False, "ưu"),
    ("b-", True, "b-"),
    ("c-", False, "cư"),
    ("kế-hoạch", False, "kế-hoạch"),
    ("12/2004/TT-BTC", False, "12/2004/TT-BTC"),
    ("-", False, "-"),
    ("vi-ta-min", False, "vi-ta-min"),
]


@pytest.mark.parametrize(("word", "opens_line", "expected"), HYPHENS)
def test_hyphens_that_are_a_letter(word: str, opens_line: bool, expected: str) -> None:
    assert with_horned_u(word, opens_line) == expected


def test_pdf_in_a_legacy_font() -> None:
    drawn = io.BytesIO()
    canvas = Canvas(drawn)
    canvas.setFont("Times-Roman", 13)
    for row, text in enumerate(PLAN):
        canvas.drawString(72, 700 - 18 * row, typed(text, "tcvn3"))
    canvas.drawString(72, 600, typed("Chủ tịch nước, Thông tư số 2/TT-BTC của Bộ", "tcvn3"))
    canvas.save()
    named = io.BytesIO()
    with pikepdf.open(drawn) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/BaseFont") == "/Times-Roman":
                item["/BaseFont"] = pikepdf.Name("/ABCDEF+.VnTime")
        pdf.save(named)
    document = read_bytes("plan.pdf", named.getvalue())
    assert lines_of(document) == [*PLAN, "Chủ tịch nước, Thông tư số 2/TT-BTC của Bộ"]
    assert document.encoding == "tcvn3"
    assert document.pages[0].reason == "text layer decoded from TCVN3"


LOST = [
    ("Bảo đảm an tồn giao thông trên tồn tỉnh, hồn thành trong quý I", 3),
    ("Bảo đảm an toàn giao thông, tồn tại, hồn nhiên, đồn biên phòng, tốn kém", 0),
]


@pytest.mark.parametrize(("text", "count"), LOST)
def test_lost_tones_are_counted(text: str, count: int) -> None:
    assert count_lost_tones(text) == count


def test_no_unicode_plan_is_changed(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed: list[tuple[str, str]] = []
    decode = Decoder.decode

    def watched(self: Decoder, runs: Sequence[Run]) -> list[str]:
        texts = decode(self, runs)
        changed.extend((r.text, t) for r, t in zip(runs, texts, strict=True) if t != r.text)
        return texts

    monkeypatch.setattr(Decoder, "decode", watched)
    rendered = Path(__file__).resolve().parents[2] / "corpora" / "rendered"
    files = [
        file
        for folder in (shared / "plans" / "seeds", shared / "plans" / "text", rendered)
        for file in folder.rglob("*")
        if file.suffix in {".txt", ".md", ".docx"}
    ]
    assert len(files) > 10
    for file in files:
        assert read(file).encoding == "unicode"
    assert changed == []
