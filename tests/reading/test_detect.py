"""Kinds of files, told by their content."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractor.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    ExtractorError,
    MissingFile,
    OversizedFile,
    UnsupportedFormat,
)
from extractor.reading import Limits, read, read_bytes
from extractor.reading.detect import Kind, detect

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def packed(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


KINDS = [
    ("Kế hoạch năm 2024".encode(), Kind.TEXT),
    ("Kế hoạch năm 2024".encode("utf-16"), Kind.TEXT),
    ("Ke hoach nam 2024 cua xa".encode("utf-16-le"), Kind.TEXT),
    (b"%PDF-1.7\n", Kind.PDF),
    (b"\xef\xbb\xbf\n%PDF-1.4\n", Kind.PDF),
    (packed("word/document.xml", "[Content_Types].xml"), Kind.DOCX),
    (packed("xl/workbook.xml"), Kind.SPREADSHEET),
    (packed("ppt/presentation.xml"), Kind.SLIDES),
    (packed("mimetype", "content.xml"), Kind.OPEN_DOCUMENT),
    (packed("a.txt"), Kind.ZIP),
    (b"PK\x03\x04" + bytes(range(200)), Kind.BROKEN_ZIP),
    (OLE + "WordDocument".encode("utf-16-le"), Kind.DOC),
    (OLE + "EncryptedPackage".encode("utf-16-le"), Kind.ENCRYPTED_OFFICE),
    (OLE, Kind.OLE),
    (rb"{\rtf1\ansi Ke hoach}", Kind.RTF),
    (b"<!DOCTYPE html><html><body>Ke hoach</body></html>", Kind.HTML),
    (b'<?xml version="1.0"?><html xmlns="x"></html>', Kind.HTML),
    (OLE[:8].ljust(512, b"\x00") + b"\xec\xa5" + bytes(600), Kind.DOC),
    ("<html><p>Kế hoạch</p></html>".encode("utf-16"), Kind.HTML),
    (b"\x89PNG\r\n\x1a\n" + bytes(20), Kind.IMAGE),
    (b"\xff\xd8\xff\xe0" + bytes(20), Kind.IMAGE),
    (b"II*\x00" + bytes(20), Kind.IMAGE),
    (b"BM: a report that opens like a bitmap", Kind.TEXT),
    (b"Rar!\x1a\x07" + bytes(9), Kind.ARCHIVE),
    (bytes(range(256)) * 8, Kind.BINARY),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_kind_is_told_by_content(data: bytes, kind: Kind) -> None:
    assert detect(data) is kind


REFUSED = [
    (b"", EmptyFile, "no bytes"),
    (OLE + "WordDocument".encode("utf-16-le"), DamagedFile, "beginning"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedFile, "password"),
    (rb"{\rtf1 x", DamagedFile, "rich text"),
    (b"<html><script>x</script></html>", EmptyFile, "no words"),
    (packed("mimetype", "content.xml"), UnsupportedFormat, "OpenDocument"),
    (packed("xl/workbook.xml"), UnsupportedFormat, "spreadsheet"),
    (b"PK\x03\x04" + bytes(range(200)), DamagedFile, "damaged"),
    (b"\xff\xd8\xff\xe0" + bytes(20), DamagedFile, "picture"),
    (bytes(range(256)) * 8, UnsupportedFormat, "binary"),
    (b" \n\t\n ", EmptyFile, "no words"),
]


@pytest.mark.parametrize(("data", "error", "words"), REFUSED)
def test_refusal_names_file_kind_and_next_step(
    data: bytes, error: type[ExtractorError], words: str
) -> None:
    with pytest.raises(error, match=words) as raised:
        read_bytes("misleading.pdf", data)
    assert raised.value.message.startswith("misleading.pdf: ")
    assert raised.value.advice.endswith(".")


def test_missing_file(tmp_path) -> None:
    with pytest.raises(MissingFile, match="cannot be opened"):
        read(tmp_path / "none.txt")


def test_sizes_are_checked_before_reading(tmp_path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * 2000)
    with pytest.raises(OversizedFile, match="2,000 bytes"):
        read(path, Limits(file_bytes=1000))
    with pytest.raises(OversizedFile, match="plain text"):
        read(path, Limits(text_bytes=1000))


def test_fifty_megabytes_of_text_are_refused_at_once() -> None:
    with pytest.raises(OversizedFile):
        read_bytes("large.txt", b"Ke hoach nam 2024\n" * (50 * 1024**2 // 18))
