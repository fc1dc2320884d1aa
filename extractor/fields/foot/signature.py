"""The signature block: authority, office and name.

"TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A": a collective body acts
through its head (TM., thay mặt), a deputy signs for the head (KT., ký thay), an officer by order
(TL., thừa lệnh) or by delegation (TUQ., thừa ủy quyền), an acting head as Q. (quyền); Decree
30/2020 Annex I.7.  The party writes T/M, K/T, T/L (Guidance 36-HD/VPTW).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold

_AUTHORITY = re.compile(
    r"(?P<sign>T\s?U\s?Q|T\.U\.Q|T\s?[/.]?\s?M|K\s?[/.]?\s?T|T\s?[/.]?\s?L|Q)\s*(?:[./,]|(?<=[/]\w))\s*(?=\S)"
)
_OFFICE = re.compile(
    r"(?:pho |quyen |uy vien |nguyen )?(?:pho )?(?:chu tich|bi thu|tong giam doc|giam doc|hieu truong|chanh van phong"
    r"|chi cuc truong|cuc truong|vu truong|chu nhiem|thu truong|bo truong|thu tuong|vien truong|chi huy truong"
    r"|chinh uy|tram truong|truong (?:phong|ban|doan|cong an|tieu ban|thon|khoa|bo mon|dai)|chanh thanh tra|truc ban"
    r"|vien pho|tong thu ky|thu ky|pho chanh van phong|doi truong|to truong|truong|uy vien|pho truong)\b"
)
_TITLES_OF_HONOUR = re.compile(
    r"^(?:(?:PGS|GS|TS|ThS|Ths|THS|CN|KS|BS|Bs|DS|BSCKI{1,2}|BSCK\s?\d|CKI{1,2}|CK\d|LS|NGƯT|TTƯT|TTND|NGND"
    r"|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu tướng|Luật sư|Bác sĩ|Tiến sĩ|Thạc sĩ|Đ/c|Ông|Bà)"
    r"[.,]?\s*)+(?=[A-ZĐÀ-Ỹ])"
)
_NAME_WORD = r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][a-zđà-ỹăâêôơư]*|[A-ZĐÀ-ỸĂÂÊÔƠƯ]+"
_NAME = re.compile(rf"(?:{_NAME_WORD})(?:\s+(?:{_NAME_WORD})){{1,5}}")
# With their marks: "Đoàn", "Phương" and "Tình" are names of people as well.
_NOT_A_NAME = re.compile(
    r"\b(?:ủy ban|uỷ ban|nhân dân|hội đồng|chủ tịch|đã ký|ký tên|đóng dấu|mặt trận|tổ quốc|đảng ủy"
    r"|ban thường vụ|ban chấp hành|ban thường trực|nơi nhận|thừa lệnh|giám đốc|bí thư|trung tâm|chi cục|liên hiệp"
    r"|việt nam|thành phố|cơ quan|đơn vị)\b|^(?:sở|phòng|ban|xã|phường|huyện|tỉnh|thị|trường|hội|tm|kt) "
)


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line of the block with its offset in the canonical text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """What was read, with the span of each part that is there."""

    name: str | None
    title: str | None
    authority: str | None
    spans: tuple[Offsets, ...]


def read_signature(lines: Sequence[SignatureLine]) -> SignatureBlock | None:
    """The signatory of a block of lines, in reading order; None where nothing is signed.

    Of several signatories the last name counts with the office nearest above it: the seal stands
    with the body that issues, which signs on the right.
    """
    named = [(place, name) for place, line in enumerate(lines) if (name := find_name(line))]
    place, found = named[-1] if named else (len(lines), None)
    title = authority = None
    spans: list[Offsets] = []
    for line in reversed(lines[:place]):
        sign = _AUTHORITY.match(line.text)
        office = line.text[sign.end() :] if sign else line.text
        is_office = bool(_OFFICE.match(fold(office)))
        if not (sign or is_office):
            continue
        if is_office and title is None and not sign:
            title = office
            spans.insert(0, (line.start, line.start + len(line.text)))
        elif sign and authority is None:
            authority = _standard(sign.group("sign"))
            title = title or (office if is_office else None)
            spans.insert(0, (line.start, line.start + len(line.text)))
    if found is None and title is None:
        return None
    if found is not None:
        name, span = found
        spans.append(span)
    else:
        name = None
    return SignatureBlock(name, _sentence_case(title), authority, tuple(spans))


def find_name(line: SignatureLine) -> tuple[str, Offsets] | None:
    """A person's name that fills the line, titles of honour aside."""
    text = re.sub(r"\s*\((?:[ĐđDd][ãa]\s*k[ýy])\)\s*", " ", line.text).strip()
    honour = _TITLES_OF_HONOUR.match(text)
    bare = text[honour.end() :] if honour else text
    bare = bare.strip(" .,-*")
    if not _NAME.fullmatch(bare) or _NOT_A_NAME.search(bare.lower()) or _OFFICE.match(fold(bare)):
        return None
    start = line.start + line.text.find(bare)
    name = bare if not bare.isupper() else bare.title()
    return name, (start, start + len(bare))


def _standard(sign: str) -> str:
    return re.sub(r"[^A-Z]", "", sign) + "."


def _sentence_case(title: str | None) -> str | None:
    """PHÓ CHỦ TỊCH as "Phó Chủ tịch", CHÁNH VĂN PHÒNG as "Chánh Văn phòng"."""
    if title is None:
        return None
    words = title.strip(" .,:;").split()
    if not "".join(words).isupper():
        return " ".join(words)
    lowered = " ".join(words).lower()
    for prefix in ("phó ", "quyền ", "chánh ", "ủy viên ", "phó chánh "):
        if lowered.startswith(prefix):
            rest = lowered.removeprefix(prefix)
            return prefix.capitalize() + rest[:1].upper() + rest[1:]
    return lowered[:1].upper() + lowered[1:]
