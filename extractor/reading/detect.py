"""The kind of a file, told by its content."""

from __future__ import annotations

import io
import zipfile
from enum import Enum

from extractor.errors import (
    DamagedFile,
    EncryptedFile,
    FileProblem,
    NeedsOcr,
    UnsupportedFormat,
)


class Kind(Enum):
    """What a file is; the value is how messages call it."""

    TEXT = "plain text"
    PDF = "a PDF"
    DOCX = "a Word document (.docx)"
    DOC = "an old Word document (.doc)"
    ENCRYPTED_OFFICE = "an Office file locked with a password"
    RTF = "a rich text file (.rtf)"
    HTML = "a web page"
    OPEN_DOCUMENT = "an OpenDocument file (.odt, .ods)"
    SPREADSHEET = "a spreadsheet (.xlsx)"
    SLIDES = "a slide show (.pptx)"
    ZIP = "a zip archive"
    BROKEN_ZIP = "a damaged zip archive or Office file"
    OLE = "an old Office file that is not a Word document"
    IMAGE = "a picture"
    ARCHIVE = "a packed archive (rar, 7z or gzip)"
    BINARY = "binary data of no known kind"


_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_SIGNATURES = (b"\xec\xa5", b"\xdc\xa5")
_IMAGE_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")
_ARCHIVE_SIGNATURES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
_PDF_HEADER_REACH = 1024
_SAMPLE = 65536
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b")


def detect(data: bytes) -> Kind:
    """The kind of the file with these bytes (not empty)."""
    if b"%PDF-" in data[:_PDF_HEADER_REACH]:
        return Kind.PDF
    if data.startswith(_OLE_SIGNATURE):
        return _kind_of_ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _kind_of_zip(data)
    if data.startswith(_ARCHIVE_SIGNATURES):
        return Kind.ARCHIVE
    if _is_image(data):
        return Kind.IMAGE
    head = _opening(data).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        head.startswith((b"<?xml", b"<!--")) and b"<html" in head
    ):
        return Kind.HTML
    return Kind.TEXT if _looks_like_text(data) else Kind.BINARY


def _opening(data: bytes) -> bytes:
    """The first bytes; those of UTF-16 as UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[: 2 * _PDF_HEADER_REACH].decode("utf-16", errors="ignore").encode()
    return data[:_PDF_HEADER_REACH]


def _is_image(data: bytes) -> bool:
    if data.startswith(b"BM"):
        return len(data) > 14 and int.from_bytes(data[2:6], "little") == len(data)
    return data.startswith(_IMAGE_SIGNATURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _kind_of_ole(data: bytes) -> Kind:
    """Streams of an OLE2 file are named in UTF-16 in its directory, which a cut file has lost."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind.ENCRYPTED_OFFICE
    named = "WordDocument".encode("utf-16-le") in data
    return Kind.DOC if named or data[512:514] in _WORD_SIGNATURES else Kind.OLE


def _kind_of_zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Kind.BROKEN_ZIP
    if "word/document.xml" in names:
        return Kind.DOCX
    if "xl/workbook.xml" in names:
        return Kind.SPREADSHEET
    if "ppt/presentation.xml" in names:
        return Kind.SLIDES
    if "mimetype" in names and "content.xml" in names:
        return Kind.OPEN_DOCUMENT
    return Kind.ZIP


def _looks_like_text(data: bytes) -> bool:
    """Text has hardly any control characters, unless it is UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_order(data):
        return True
    sample = data[:_SAMPLE]
    controls = sum(byte in _CONTROLS for byte in sample)
    return controls <= len(sample) * 0.005


def utf16_order(data: bytes) -> str | None:
    """The codec of UTF-16 text without a byte order mark, told by the zero bytes of its blanks."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    for codec, blank in (("utf-16-le", b" \x00"), ("utf-16-be", b"\x00 ")):
        pairs = [sample[i : i + 2] for i in range(0, len(sample) - 1, 2)]
        if pairs.count(blank) < len(pairs) * 0.05:
            continue
        try:
            sample[: len(pairs) * 2].decode(codec)
        except UnicodeDecodeError:
            continue
        return codec
    return None


_ADVICE = {
    Kind.ZIP: "Unpack it and read the files inside.",
    Kind.ARCHIVE: "Unpack it and read the files inside.",
}
_DEFAULT_ADVICE = "Only PDF, pictures, Word, RTF, ODT, HTML and text are read; leave it out."


def refuse(name: str, data: bytes, kind: Kind) -> FileProblem:
    """The error for a file of a kind that has no reader; it is returned, not raised."""
    message = f"{name}: this is {kind.value}"
    if kind is Kind.IMAGE:
        return NeedsOcr(
            f"{message}, with no text in it.", "Recognise its text (OCR) and read the result."
        )
    if kind is Kind.ENCRYPTED_OFFICE:
        return EncryptedFile(f"{message}.", "Remove the password in Word and read it again.")
    if kind is Kind.BROKEN_ZIP:
        return DamagedFile(
            f"{message}; its list of contents cannot be read.",
            "Fetch the file again from its source.",
        )
    advice = _ADVICE.get(kind, _DEFAULT_ADVICE)
    return UnsupportedFormat(f"{message}, which is not read ({len(data):,} bytes).", advice)
