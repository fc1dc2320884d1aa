"""Old Word documents (.doc), rich text (.rtf) and OpenDocument text (.odt), by LibreOffice.

They are turned into Word documents (.docx), whose reader keeps tables, columns, numbering and
the fonts by which TCVN3 and VNI are told.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, replace

from extractor.errors import DamagedFile, EncryptedFile, UnsupportedFormat
from extractor.reading.detect import Kind, refuse
from extractor.reading.document import SourceDocument
from extractor.reading.docx import check_zip, read_docx
from extractor.reading.libreoffice import to_docx
from extractor.reading.limits import Limits

_REMOVE = "Remove the password in Word or LibreOffice and read it again."
_FETCH = "Fetch the file again from its source."
_SECTOR = 512
_WORD_8, _WORD_6 = b"\xec\xa5", b"\xdc\xa5"
_LOCKED = 0x0100


@dataclass(frozen=True, slots=True)
class _Format:
    media_type: str
    suffix: str
    filter_name: str


_FORMATS = {
    Kind.DOC: _Format("application/msword", ".doc", "MS Word 97"),
    Kind.RTF: _Format("application/rtf", ".rtf", "Rich Text Format"),
    Kind.OPEN_DOCUMENT: _Format("application/vnd.oasis.opendocument.text", ".odt", "writer8"),
}
_WORD_6_FILTER = "MS WinWord 6.0"


def read_office(name: str, data: bytes, sha256: str, limits: Limits, kind: Kind) -> SourceDocument:
    """Read a DOC, RTF or ODT file.

    Raises EncryptedFile, DamagedFile, EmptyFile, OversizedFile, ConverterFailure, or
    UnsupportedFormat where LibreOffice is missing or the file is no text document.
    """
    form = _FORMATS[kind]
    if kind is Kind.DOC:
        form = _check_word(name, data, form)
    elif kind is Kind.OPEN_DOCUMENT:
        _check_open_document(name, data, limits)
    elif not _is_closed(data):
        raise DamagedFile(f"{name}: the rich text breaks off before its end.", _FETCH)
    converted = to_docx(name, data, form.suffix, form.filter_name, limits.convert_seconds)
    document = read_docx(name, converted, sha256, limits)
    return replace(document, media_type=form.media_type, size=len(data))


def _check_word(name: str, data: bytes, form: _Format) -> _Format:
    """The format with the filter of its version; refuses a file locked with a password.

    The file information block, at the start of a sector, opens with the version's signature and
    has the lock as a flag in its sixth word (MS-DOC 2.5.2, FibBase).
    """
    for start in range(_SECTOR, len(data) - 12, _SECTOR):
        signature = data[start : start + 2]
        if signature not in {_WORD_8, _WORD_6}:
            continue
        if int.from_bytes(data[start + 10 : start + 12], "little") & _LOCKED:
            raise EncryptedFile(f"{name}: the Word document is locked with a password.", _REMOVE)
        return form if signature == _WORD_8 else replace(form, filter_name=_WORD_6_FILTER)
    raise DamagedFile(f"{name}: the Word document has lost its beginning.", _FETCH)


def _check_open_document(name: str, data: bytes, limits: Limits) -> None:
    check_zip(name, data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            media_type = archive.read("mimetype")
            listed = "META-INF/manifest.xml" in archive.namelist()
            manifest = archive.read("META-INF/manifest.xml") if listed else b""
    except (KeyError, zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise DamagedFile(f"{name}: the OpenDocument file is damaged.", _FETCH) from error
    if b"opendocument.text" not in media_type:
        refused = refuse(name, data, Kind.OPEN_DOCUMENT)
        raise UnsupportedFormat(refused.message, "Only text documents (.odt) are read.")
    if b"encryption-data" in manifest:
        raise EncryptedFile(f"{name}: the document is locked with a password.", _REMOVE)


def _is_closed(data: bytes) -> bool:
    """Whether the outermost group of rich text is closed, as it is unless the file is cut."""
    tail = re.sub(rb"[\s\x00]+\Z", b"", data[-4096:])
    return tail.endswith(b"}")
