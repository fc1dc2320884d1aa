"""The rendered sample plans are current, and the markup means what it says."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pdfplumber
import pytest

from corpora.fonts import FontMissingError, find_fonts
from corpora.generate import HERE, RENDERERS, generate, main, toolchain
from corpora.plan import Cell, PageBreak, Paragraph, Table, load_plan, parse_blocks
from corpora.render_docx import render_docx
from corpora.render_text import render_text

RENDERED = HERE / "rendered"


def relative_files(folder: Path, form: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / form).iterdir())}


@pytest.fixture(scope="module")
def same_tools() -> None:
    try:
        here = toolchain()
    except FontMissingError as error:
        pytest.skip(str(error))
    made_with = json.loads((RENDERED / ".toolchain.json").read_text("utf-8"))
    differing = sorted(name for name in made_with if made_with[name] != here[name])
    if differing:
        pytest.skip(f"the committed files were made with another {', '.join(differing)}")


def test_rendered_text_is_current(tmp_path: Path) -> None:
    generate(tmp_path, ["txt"])
    assert relative_files(tmp_path, "txt") == relative_files(RENDERED, "txt")


@pytest.mark.slow
@pytest.mark.usefixtures("same_tools")
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_rendered_bytes_are_current(tmp_path: Path, form: str) -> None:
    generate(tmp_path, [form])
    made, kept = relative_files(tmp_path, form), relative_files(RENDERED, form)
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


def test_every_plan_is_rendered_in_every_format() -> None:
    names = {path.stem for path in (HERE / "plans").glob("*.toml")}
    assert len(names) >= 18
    for form in RENDERERS:
        assert {path.stem for path in (RENDERED / form).iterdir()} == names


@pytest.mark.parametrize(
    ("markup", "block"),
    [
        ("~ Căn cứ Luật Đất đai;", Paragraph("Căn cứ Luật Đất đai;", "basis")),
        ("# I. MỤC TIÊU", Paragraph("I. MỤC TIÊU", "heading")),
        ("= PHỤ LỤC", Paragraph("PHỤ LỤC", "centred")),
        ("=~ (Kèm theo)", Paragraph("(Kèm theo)", "centred_italic")),
        ("- Giao Công an xã", Paragraph("- Giao Công an xã")),
        ("@page", PageBreak()),
        ("@landscape", PageBreak(landscape=True)),
        (
            "@table 1 2\n| A | <\n| b//c | d\n| ^ | e\n@end",
            Table(
                (1, 2),
                (
                    (Cell("A", columns=2), None),
                    (Cell("b\nc", rows=2), Cell("d")),
                    (None, Cell("e")),
                ),
            ),
        ),
    ],
)
def test_markup(markup: str, block: Paragraph | Table | PageBreak) -> None:
    assert list(parse_blocks(markup)) == [block]


def test_row_with_wrong_number_of_cells_is_named() -> None:
    with pytest.raises(ValueError, match="2 cells for 3 columns"):
        list(parse_blocks("@table 1 1 1\n| a | b\n@end"))


def test_missing_font_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("corpora.fonts.FOLDERS", ())
    monkeypatch.delenv("SAMPLE_FONT_DIR", raising=False)
    with pytest.raises(FontMissingError, match="apt-get install"):
        find_fonts()
    assert main([str(tmp_path), "--formats", "pdf"]) == 1
    assert "fonts-liberation2" in capsys.readouterr().err


def test_word_counts_numbers_where_asked() -> None:
    plan = load_plan(HERE / "plans" / "school_safe_gate_2024.toml")
    document = docx.Document(io.BytesIO(render_docx(plan)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "Phân công" in texts
    assert not any(text.startswith("- ") for text in texts)


def test_pages_break_inside_sentences_of_the_scanned_text() -> None:
    plan = load_plan(HERE / "plans" / "urban_district_emulation_2020.toml")
    pages = render_text(plan).decode("utf-8").split("\f")
    assert len(pages) == 3
    assert any(not page.rstrip().endswith((".", ";", ":")) for page in pages[:-1])


def test_annex_table_runs_over_two_turned_pages() -> None:
    with pdfplumber.open(RENDERED / "pdf" / "province_digital_2023.pdf") as pdf:
        turned = [page for page in pdf.pages if page.width > page.height]
        tables = [page.extract_table() for page in turned]
    assert len(turned) == 2
    assert [table[0][1] for table in tables if table] == ["Nhiệm vụ", "Nhiệm vụ"]
