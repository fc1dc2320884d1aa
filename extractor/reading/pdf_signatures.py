"""What digital signatures in a PDF say of themselves, and the boxes they print on the page.

The signature dictionary (ISO 32000-1, 12.8) holds signer, place, reason and time; the box that
Vietnamese signing tools print reads "Người ký: … Email: … Cơ quan: … Thời gian ký: …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.knowledge.text import fold
from extractor.reading.document import Box, EmbeddedSignature
from extractor.reading.pdf_geometry import Frame, Row, Token, bounding_box, inside, rows_of

_LABEL = re.compile(
    r"^(nguoi ky|ky boi|email|co quan|chuc vu|thoi gian ky|ngay ky|signed by|digitally signed"
    r"|signature valid|signing time|ky so boi|noi ky|signer|date|time)\s*[:;]?\s"
)
_STRONG_LABEL = re.compile(
    r"(nguoi ky|ky boi|ky so boi|thoi gian ky|signed by|signature valid|signing time)"
)
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?")
_REASON_NAME = re.compile(r"^\s*([^<>@]{3,80}?)\s*<[^>]*@[^>]*>")
_BODY = re.compile(
    r"(?:[uủ][ỷy] ban|ubnd|văn phòng|sở|phòng|ban|hội|đoàn|đảng|cục|chi cục|trung tâm|trường"
    r"|công an|bệnh viện|hđnd|huyện|tỉnh|thành phố|xã|phường|thị trấn|bộ|tổng cục)\b",
    re.IGNORECASE,
)
_LABELS = r"(?=\s*(?:email|chức vụ|cơ quan|thời gian ký|ngày ký)\s*:|$)"
_ORGANISATION = re.compile(rf"cơ quan\s*:\s*(.+?){_LABELS}", re.IGNORECASE)
_SIGNER = re.compile(rf"(?:người ký|ký bởi)\s*:\s*(.+?){_LABELS}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """A signature widget: its page (by index), its rectangle there and its dictionary."""

    page: int
    rectangle: tuple[float, float, float, float]
    value: Any

    def box(self, frame: Frame) -> Box:
        """Where it stands on the page as displayed."""
        return frame.box(*self.rectangle)


def signature_boxes(structure: Any) -> list[SignatureBox]:
    """All signed signature fields of a pikepdf document, visible or not."""
    boxes = []
    for index, page in enumerate(structure.pages):
        for note in _dictionaries(page.obj.get("/Annots")):
            parent = note.get("/Parent") or {}
            kind = note.get("/FT") or parent.get("/FT")
            value = note.get("/V") or parent.get("/V")
            if str(kind) == "/Sig" and value is not None and "/Rect" in note:
                x0, y0, x1, y1 = (float(number) for number in note["/Rect"])
                boxes.append(SignatureBox(index, (x0, y0, x1, y1), value))
    return boxes


def _dictionaries(array: Any) -> Iterator[Any]:
    try:
        yield from (item for item in array or () if hasattr(item, "keys"))
    except (TypeError, ValueError):
        return


def facts(box: SignatureBox, printed: str) -> EmbeddedSignature:
    """The signature's own account; ``printed`` is the text of its box on the page."""
    signer = _entry(box.value, "/Name") or _first(_SIGNER, printed)
    named = _REASON_NAME.match(_entry(box.value, "/Reason") or "")
    signer = signer or (named[1] if named else None)
    organisation = _first(_ORGANISATION, printed) or _entry(box.value, "/Location")
    if signer and _BODY.match(signer):
        organisation, signer = signer, None
    return EmbeddedSignature(organisation, signer, _iso_time(_entry(box.value, "/M")))


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return " ".join(found[1].split()) if found else None


def _entry(value: Any, key: str) -> str | None:
    """A text entry; signing tools write some in broken UTF-16, which counts as absent."""
    try:
        text = str(value[key]).strip() if key in value else ""
    except (UnicodeDecodeError, TypeError, ValueError):
        return None
    return text or None


def _iso_time(date: str | None) -> str | None:
    """A PDF date in ISO 8601: "D:20260714085657+07'00'" is 2026-07-14T08:56:57+07:00."""
    found = _DATE.match(date or "")
    if found is None:
        return None
    year, month, day, hour, minute, second, sign, offset_hours, offset_minutes = found.groups("")
    zone = f"{sign}{offset_hours}:{offset_minutes or '00'}" if sign else ""
    time = f"T{hour or '00'}:{minute or '00'}:{second or '00'}{zone}" if hour else ""
    return f"{year}-{month}-{day}{time}"


def text_of(tokens: Sequence[Token]) -> str:
    """The tokens as one line, in reading order."""
    return " ".join(token.text for row in rows_of(tokens) for token in row)


def without_signature_text(tokens: list[Token], boxes: Sequence[Box]) -> list[Token]:
    """Stamped tokens without those of boxes that tell who signed when."""
    for box in boxes:
        within = [token for token in tokens if inside(token.box, box)]
        if _STRONG_LABEL.search(fold(text_of(within))):
            dropped = set(map(id, within))
            tokens = [token for token in tokens if id(token) not in dropped]
    return tokens


def without_printed_boxes(rows: list[Row]) -> list[Row]:
    """Rows without signature boxes that were printed into the page itself.

    A box shows as at least two labels close together; what stands between them belongs to it.
    """
    texts = [fold(" ".join(token.text for token in row)) + " " for row in rows]
    labelled = [index for index, text in enumerate(texts) if _LABEL.match(text)]
    if len(labelled) < 2 or not any(_STRONG_LABEL.match(texts[index]) for index in labelled):
        return rows
    place = bounding_box(token.box for index in labelled for token in rows[index])
    if place.bottom - place.top > 90:
        return rows
    kept = [[token for token in row if not inside(token.box, place)] for row in rows]
    return [row for row in kept if row]
