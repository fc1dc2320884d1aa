"""Old Word documents, rich text and OpenDocument text, and what can go wrong with LibreOffice."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import psutil
import pytest

from extractor.cli.checkup import check_up
from extractor.errors import (
    ConverterFailure,
    DamagedFile,
    EncryptedFile,
    ExtractorError,
    UnsupportedFormat,
)
from extractor.reading import Limits, libreoffice, read, read_bytes
from extractor.reading.document import Column, Line, SourceDocument, Table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
needs_libreoffice = pytest.mark.skipif(
    libreoffice.find_soffice() is None, reason="LibreOffice is not installed"
)
RTF = r"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 .VnTime;}{\f1 .VnTimeH;}{\f2 Times New Roman;}}
\trowd\cellx4000\cellx9000\pard\intbl\f1 \'f1y ban nh\'a9n d\'a9n\f0\cell
\f1 Céng hoµ x· héi chñ nghÜa viÖt nam\f0\cell\row
\pard\f0 Chñ tÞch n\'ad\'edc, ®Çu t\'ad n¨m 2004\par
\trowd\trbrdrt\brdrs\cellx1000\cellx5000\cellx9000
\pard\intbl TT\cell NhiÖm vô\cell C¬ quan\cell\row
\pard\intbl 1\cell Lµm ®\'ad\'eang\cell X·\cell\row
\pard\f2 Ghi ch\'fa: \u7911?\par}""".encode("latin-1")


def word_document(flags: int) -> bytes:
    """The opening of an old Word document: container header, then the information block."""
    block = b"\xec\xa5\xc1\x00\x00\x00\x00\x00\x00\x00" + flags.to_bytes(2, "little")
    head = (OLE + "WordDocument".encode("utf-16-le")).ljust(512, b"\x00")
    return head + block.ljust(512, b"\x00")


ODT = "application/vnd.oasis.opendocument.text"
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">'
    f'<m:file-entry m:full-path="/" m:media-type="{ODT}"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)


def open_document(media_type: str, text: str = "", manifest: str = MANIFEST) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", media_type)
        archive.writestr(
            "content.xml",
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
            f"<office:text><text:p>{text}</text:p></office:text></office:body>"
            "</office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def blocks_of(document: SourceDocument) -> list[Line | Table]:
    return [block for page in document.pages for block in page.blocks]


@pytest.mark.slow
@needs_libreoffice
def test_rich_text_in_legacy_fonts() -> None:
    document = read_bytes("plan.rtf", RTF)
    lines = [block for block in blocks_of(document) if isinstance(block, Line)]
    assert [(line.text, line.column) for line in lines] == [
        ("ỦY BAN NHÂN DÂN", Column.LEFT),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", Column.RIGHT),
        ("Chủ tịch nước, đầu tư năm 2004", Column.FULL),
        ("Ghi chú: ủ", Column.FULL),
    ]
    tables = [block for block in blocks_of(document) if isinstance(block, Table)]
    assert [cell.text for cell in tables[0].cells] == [
        *("TT", "Nhiệm vụ", "Cơ quan"),
        *("1", "Làm đường", "Xã"),
    ]
    assert (document.encoding, document.media_type) == ("tcvn3", "application/rtf")
    assert document.size == len(RTF)


@pytest.mark.slow
@needs_libreoffice
def test_open_document_text() -> None:
    document = read_bytes("plan.odt", open_document(ODT, "Kế hoạch năm 2024"))
    assert [block.text for block in blocks_of(document)] == ["Kế hoạch năm 2024"]
    assert document.media_type == ODT


LOCKED = '<manifest><encryption-data checksum="x"/></manifest>'
REFUSED: list[tuple[bytes, type[ExtractorError], str]] = [
    (word_document(0x0100), EncryptedFile, "password"),
    (word_document(0x0300), EncryptedFile, "password"),
    (OLE + "WordDocument".encode("utf-16-le") + bytes(2000), DamagedFile, "beginning"),
    (RTF[:-200], DamagedFile, "breaks off"),
    (open_document(ODT, manifest=LOCKED), EncryptedFile, "password"),
    (open_document("application/vnd.oasis.opendocument.spreadsheet"), UnsupportedFormat, "ods"),
]


@pytest.mark.parametrize(("data", "error", "words"), REFUSED)
def test_what_is_refused_before_a_conversion(
    data: bytes, error: type[ExtractorError], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "find_soffice", lambda: None)
    with pytest.raises(error, match=words) as raised:
        read_bytes("plan.doc", data)
    assert raised.value.advice.endswith(".")


@pytest.mark.slow
@needs_libreoffice
def test_a_word_document_without_its_text_is_damaged() -> None:
    with pytest.raises(DamagedFile, match="LibreOffice cannot open"):
        read_bytes("plan.doc", word_document(0))


def test_without_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_PLACES", ())
    with pytest.raises(UnsupportedFormat, match="not installed") as raised:
        read_bytes("plan.rtf", RTF)
    assert raised.value.advice == "Install libreoffice-writer-nogui, or save the file as .docx."
    (check,) = [one for one in check_up() if "libreoffice" in f"{one.name} {one.advice}".lower()]
    assert check.state == "lack"
    assert "libreoffice-writer-nogui" in check.advice


def fake_soffice(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


BROKEN: list[tuple[str, type[ExtractorError], str]] = [
    ("exit 77", ConverterFailure, "exit status 77"),
    ("kill -9 $$", ConverterFailure, "exit status -9"),
    ("exit 0", DamagedFile, "cannot open"),
]


@pytest.mark.parametrize(("script", "error", "words"), BROKEN)
def test_a_libreoffice_that_breaks_down(
    script: str,
    error: type[ExtractorError],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake_soffice(tmp_path, script, monkeypatch)
    with pytest.raises(error, match=words):
        read_bytes("plan.rtf", RTF)


def test_a_libreoffice_that_hangs_is_killed_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = tmp_path / "pids"
    fake_soffice(tmp_path, f"sleep 300 & echo $$ $! > {pids}; wait", monkeypatch)
    started = time.monotonic()
    with pytest.raises(ConverterFailure, match=r"within 0\.5 seconds"):
        read_bytes("plan.rtf", RTF, Limits(convert_seconds=0.5))
    assert time.monotonic() - started < 30
    numbers = [int(pid) for pid in pids.read_text(encoding="utf-8").split()]
    assert len(numbers) == 2
    assert not any(psutil.pid_exists(pid) and _alive(pid) for pid in numbers)


def _alive(pid: int) -> bool:
    return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def test_each_conversion_has_a_profile_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "arguments"
    fake_soffice(tmp_path, f'echo "$@" >> {log}; exit 1', monkeypatch)
    for _ in range(2):
        with pytest.raises(ConverterFailure):
            read_bytes("plan.rtf", RTF)
    calls = log.read_text(encoding="utf-8").splitlines()
    profiles = [word for call in calls for word in call.split() if word.startswith("-env:User")]
    assert len(set(profiles)) == 2
    assert all("--headless" in call and "--infilter=Rich Text Format" in call for call in calls)
    assert not any(Path(word.partition("file://")[2]).exists() for word in profiles)


@pytest.mark.slow
@needs_libreoffice
def test_one_plan_in_both_forms_reads_alike(shared: Path) -> None:
    folder = shared / "plans" / "office"
    old, new = (
        [
            block.text if isinstance(block, Line) else [cell.text for cell in block.cells]
            for block in blocks_of(read(folder / f"phucthinh_doanxa_demnhac_2026.{form}"))
        ]
        for form in ("doc", "docx")
    )
    assert old == new
