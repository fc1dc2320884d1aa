"""The names of bodies as the head of a document sets them: superior above, issuer below.

"UBND TỈNH KIÊN GIANG / SỞ Y TẾ" is the health department under its province; "ỦY BAN NHÂN DÂN /
XÃ LỤC BA" is one name over two lines (Decree 30/2020 Annex I.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.fields.findings import Offsets
from extractor.fields.header.place_date import read_place_date
from extractor.fields.issuer.one_line import opens_body, parted
from extractor.knowledge import bodies
from extractor.knowledge.bodies import Body
from extractor.knowledge.place_names import KINDS, read_name
from extractor.knowledge.places import find
from extractor.knowledge.text import fold, fold_aligned, unify_tones

_PLACE_WORD = re.compile(
    r"(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?|xa|phuong|thi tran|tt\.?|dac khu)\s+\S"
)
_LOOSE_HEAD = re.compile(
    r"(?:ban|bo|so|phong|chi cuc|cuc|tong cuc|truong|benh vien|trung tam|tram|hoi|lien doan"
    r"|lien hiep|doan|chi bo|chi doan|dang bo|cong ty|tong cong ty|to|vien|hoc vien|dai|hat|cong an"
    r"|thanh tra|van phong|bch|btv|bcd|ub|thanh doan|huyen doan|tinh doan|kho bac|bao hiem|toa an"
    r"|xa doan|quan doan|thi doan|cong doan|hop tac xa|chi nhanh|xi nghiep|phan hieu|lam truong"
    r"|nong truong)\b"
)
_PARTY = re.compile(r"(?:tinh|thanh|huyen|thi|quan) uy\b")
# "MẶT TRẬN TỔ QUỐC VIỆT NAM / ỦY BAN HUYỆN …" is one committee, of the Front.
_FRONT = re.compile(r"mat tran to quoc(?: viet nam)?")
_COMMITTEE = re.compile(r"[UỦ][ỶY] BAN\b(?! NHÂN)")
_JOINED = re.compile(r"[ *]*[-–][ *]*\w")
_SOCIETY = re.compile(r"hoi(?: (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)\b.*)?")
# No name ends so: "CHI CỤC THUẾ KHU VỰC / BUÔN HỒ - KRÔNG NĂNG", "… VÀ / BAN THƯỜNG VỤ".
_UNFINISHED = re.compile(r"(?:[,–-]|\b(?:khu vực|và|của|về|các|cho|trong|liên (?:huyện|xã)))$")
# Organs that act for the body named above them.
_ORGAN = re.compile(
    r"(?:ban (?:thuong truc|thuong vu|chap hanh|dai dien|chu nhiem|quan tri)|thuong truc|van phong"
    r"|bch|btv|btt)$"
)
_ACTING = re.compile(r"ban (?:thuong truc|thuong vu|chap hanh)|bch|btv|btt")
_SECTION_OPENS = re.compile(
    r"(?:khoa(?! học)|khối|nhóm|lớp|phân xưởng|đội|liên đội|câu lạc bộ|chi hội|bộ môn|cụm"
    r"|(?:quân|sư|lữ|trung|tiểu) đoàn|đại đội|trại|vườn quốc gia|khu (?:bảo tồn|di tích)"
    r"|nhà (?:thiếu nhi|văn hóa|máy|hát|khách)|cung (?:thiếu nhi|văn hóa)|thư viện)(?!\w)"
)
_BROKEN_BEFORE_KHOA = re.compile(r"(?:y|đa|nhi|nha|sản|ngoại|nội)$")
_COUNCIL_ORGAN = re.compile(
    r"ban (?:phap che|kinh te\b.*|van hoa\b.*|dan toc|do thi|phap che.*)|to dai bieu\b.*"
)
# What a stamp or the number beside a name leaves in its line: "TỈNH BẮC GIANG — Số: #66đ?".
_SMUDGED_END = re.compile(
    r"\s[^\w\s]{0,3}\s*S[ốôồổỗộóo6]\s*[:;.].*$|\s\S*[#¬¿?|~=<>{}\[\]\\^$€].*$", re.IGNORECASE
)
_DEPARTMENT_ORGAN = re.compile(r"(?:phong )?thanh tra(?: so)?|van phong(?: so)?")
_PARTY_ORGAN = re.compile(
    r"(?:co quan )?uy ban kiem tra|van phong|ban (?:tuyen giao(?: va dan van)?|to chuc|dan van"
    r"|noi chinh|xay dung dang|bao ve chinh tri noi bo|kinh te|chi dao\b.*)"
)
# With diacritics: "cơ quan Đảng" holds no quận, "xã hội" no commune.
_TONED_PLACE = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã(?!\s+hội)|phường|thị trấn|tt\.?"
    r"|đặc khu)\s+(?!(?:đoàn|ủy|đội|và)(?!\w))\S"
)
_BARE_TYPE = re.compile(r"\s(?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$")
_COMMUNE_WORD = re.compile(r"xã|phường|thị trấn|tt|đặc khu")
# Sections of a school, a hospital or a company, which are known by its name alone.
_SECTION = re.compile(
    r"(?:to|nhom|khoi|khoa|bo mon|phong|doi|lop|xuong|phan xuong|trung tam|thu vien|cau lac bo|clb"
    r"|ban (?:hoat dong|tu van|van the|quan ly|chuyen mon)|hoi dong(?! (?:nhan dan|doi)))\b"
)
_OF_SECTIONS = frozenset({"TRƯỜNG", "BV", "TTYT", "CÔNG TY", "QUỸ", "BẢO TÀNG", "ĐÀI", "BÁO"})
DEPARTMENTS = frozenset({"SỞ", "CHI CỤC"})
FORCES = frozenset({"CÔNG AN", "BCHQS", "BĐBP"})
_ABOVE = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?)\s+[^-–,]+?"
    r"(?P<dash>\s*[-–,])\s*"
    r"(?:huyện|quận|thị xã|thành phố|tp\.?|tỉnh)\s+\w"
)
_RANKS = {"commune": 1, "district": 2, "province": 3}
_UNIT_ORGAN = frozenset({"bch", "btv", "bts"})
_OF_MEMBERS = frozenset({"union", "association", "front", "party"})


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body with the place words behind it; ``place`` is "" where the name has none.

    ``joined`` where the name is made of two that the head sets apart ("HỘI …" over "BCH XÃ …").
    """

    text: str
    body: Body | None
    place: str
    span: Offsets
    joined: bool = False


def read_head(lines: Sequence[tuple[str, int]]) -> list[NamedBody]:
    """The bodies that the lines (text, offset) of a head name, superior first."""
    parts: list[tuple[str, Offsets]] = []
    smudged = None
    for line, start in lines:
        if smudged:
            break  # what stands below the number or a stamp is no issuer
        smudged = _SMUDGED_END.search(f" {line}")
        line = line[: _place_line(line)]
        text = line[: smudged.start() if smudged else None].strip(" *-_.:—–")
        if not re.search(r"[^\W\d_]{2}", text):
            continue
        if parts and _JOINED.match(line) and bodies.opening(text):
            break  # "- CÔNG AN HUYỆN" below the first of two that plan together
        for begin, end in parted(text):
            piece, span = text[begin:end], (start + begin, start + end)
            if parts and not begin and _continues(parts[-1][0], piece):
                before, (first, _) = parts[-1]
                parts[-1] = (f"{before} {piece}", (first, span[1]))
            else:
                parts.append((piece, span))
    return [_named(text, span) for text, span in parts]


def _opens_loosely(before: str, text: str) -> bool:
    """Whether words that no table knows open a name: "KHOA DƯỢC", but not behind "BỆNH VIỆN ĐA"."""
    if _SECTION_OPENS.match(unify_tones(text).lower()):
        broken = _BROKEN_BEFORE_KHOA.search(unify_tones(before).lower())
        return not broken and _has_name(before)
    return _LOOSE_HEAD.match(fold(text)) is not None


def _has_name(text: str) -> bool:
    """Whether more than its kind is said of a body: "BAN QUẢN LÝ" lacks a name of its own."""
    opened = bodies.opening(text)
    if opened is None:
        return True
    named = fold(text[opened[1] :].strip(" ,-"))
    return named not in ("", "mtv", "mot thanh vien") or opened[0].level == "central"


def _place_line(line: str) -> int:
    """Where the place and date begin that a page set in the same row as the issuer."""
    dated = read_place_date(line)
    return dated.place_span[0] if dated and dated.place_span else len(line)


def _continues(before: str, text: str) -> bool:
    """Whether a line goes on with the name of the line before it."""
    folded, above = fold(text), fold(before)
    if folded == "thuong truc":
        return False
    whole = bodies.opening(f"{before} {text}")
    if whole is not None and whole[1] > len(before):
        return True  # "SỞ NÔNG NGHIỆP VÀ MÔI / TRƯỜNG": a known name broken anywhere
    if _UNFINISHED.search(unify_tones(before.lower())):
        return True
    named = bodies.opening(text) is not None
    opens = opens_body(text) is not None if named else _opens_loosely(before, text)
    if above == "thu tuong" or (above.endswith(" xa") and _SOCIETY.fullmatch(folded)):
        return True  # "THỦ TƯỚNG / CHÍNH PHỦ", "TỆ NẠN XÃ / HỘI TỈNH …"
    if not opens and not _PLACE_WORD.match(folded):
        return True
    if not _PLACE_WORD.match(folded) or _PARTY.match(folded):
        return False
    # Two place names on end are two bodies, and so is "HUYỆN ĐOÀN …" below a whole name.
    if opens:
        return not _PLACE_WORD.search(above)
    return not re.search(r"\b(?:xa(?! hoi\b)|phuong|thi tran)\s", above)


def _named(text: str, span: Offsets) -> NamedBody:
    opened = bodies.opening(text)
    if opened is None:
        place = _PLACE_WORD.search(fold_aligned(text))
        return NamedBody(text, None, text[place.start() :] if place else "", span)
    body, end = opened
    text = _without_units_above(text)
    inner = bodies.opening(text[end:].lstrip()) if body.id in _UNIT_ORGAN else None
    if inner is not None and inner[0].system in _OF_MEMBERS:
        # "BCH HỘI CỰU CHIẾN BINH" acts for the society it is the organ of.
        body, end = inner[0], len(text) - len(text[end:].lstrip()) + inner[1]
    return NamedBody(text, body, text[end:].strip(" ,-"), span)


def _without_units_above(text: str) -> str:
    """The name up to the units that its own stands in: "XÃ LỤC BA - HUYỆN ĐẠI TỪ - TỈNH …"."""
    above = _ABOVE.search(unify_tones(text).lower())
    return text[: above.start("dash")].rstrip() if above else text


def issuer_and_superior(named: Sequence[NamedBody]) -> tuple[NamedBody, NamedBody | None] | None:
    """The last body named is the issuer, the one before it its superior."""
    if not named:
        return None
    if (
        len(named) > 1
        and _FRONT.fullmatch(fold(named[-2].text))
        and _COMMITTEE.match(named[-1].text)
    ):
        front = bodies.by_name("Ủy ban Mặt trận Tổ quốc Việt Nam")
        return NamedBody(named[-1].text, front, named[-1].place, named[-1].span), None
    if len(named) > 1 and _is_organ(named[-1], named[-2]):
        organ, whole = named[-1], named[-2]
        text, span = f"{organ.text} {whole.text}", (whole.span[0], organ.span[1])
        if fold(organ.text) == "van phong" and (office := bodies.opening(text)):
            return NamedBody(text, office[0], whole.place, span), whole
        return NamedBody(text, whole.body, whole.place, span), named[-3] if named[2:] else None
    if len(named) > 1 and _acts_for(named[-2], named[-1]):
        organ, whole = named[-2], named[-1]
        text, span = f"{organ.text} {whole.text}", (organ.span[0], whole.span[1])
        return NamedBody(text, whole.body, whole.place, span), named[-3] if named[2:] else None
    if len(named) > 1 and _is_committee_of(named[-2], named[-1]):
        return named[-2], named[-1]
    if len(named) > 1 and _is_organ_of_unit(named[-1], named[-2]):
        organ, whole = named[-1], named[-2]
        opening = organ.text[: len(organ.text) - len(organ.place)].strip()
        lower = bool(place_within(whole.place))
        union = whole.text[: len(whole.text) - len(whole.place)].strip() if lower else whole.text
        text = f"{opening} {union} {organ.place}"
        span = (whole.span[0], organ.span[1])
        named_so = NamedBody(text, whole.body, organ.place, span, joined=True)
        return named_so, whole if lower else None
    return named[-1], _superior(named) if len(named) > 1 else None


def _superior(named: Sequence[NamedBody]) -> NamedBody:
    """The body above the issuer; a department has the place of the committee above it."""
    above = named[-2]
    if above.place or len(named) < 3 or above.body is None or above.body.key != "SỞ":
        return above
    return replace(above, place=named[-3].place)


def _is_organ(organ: NamedBody, whole: NamedBody) -> bool:
    """Whether "BAN THƯỜNG VỤ", or "BAN PHÁP CHẾ" of a council, acts for the body above it."""
    words = fold(organ.text)
    of_council = whole.body is not None and whole.body.key == "HĐND"
    return bool(_ORGAN.fullmatch(words) or (of_council and _COUNCIL_ORGAN.fullmatch(words)))


def _acts_for(organ: NamedBody, whole: NamedBody) -> bool:
    """Whether "BAN THƯỜNG TRỰC" stands over the name of the body it acts for."""
    of_members = whole.body is not None and whole.body.system in _OF_MEMBERS
    return of_members and bool(_ACTING.fullmatch(fold(organ.text)))


def is_organ_of_party(organ: NamedBody, whole: NamedBody) -> bool:
    """Whether "BAN TUYÊN GIÁO" stands below a party committee, whose name completes its own."""
    party = whole.body is not None and whole.body.system == "party"
    return party and bool(_PARTY_ORGAN.fullmatch(fold(organ.text)))


def is_organ_of_department(organ: NamedBody, whole: NamedBody) -> bool:
    """Whether "THANH TRA" or "VĂN PHÒNG" alone stands below a department of a province."""
    department = whole.body is not None and whole.body.key == "SỞ"
    return department and bool(_DEPARTMENT_ORGAN.fullmatch(fold(organ.text)))


def is_section(section: NamedBody, whole: NamedBody) -> bool:
    """Whether the body is part of the one above, whose name its own needs: "Tổ Toán - Tin".

    "Phòng" below a department or its branch is no district's own office.
    """
    above = whole.body
    if above is None or place_within(section.place):
        return False
    office = section.body is not None and section.body.key.startswith("PHÒNG")
    if above.key in _OF_SECTIONS:
        return office or bool(_SECTION.match(fold(section.text)))
    return office and (
        above.key in DEPARTMENTS or (above.key in FORCES and above.level == "province")
    )


def is_union_of(union: NamedBody, whole: NamedBody) -> bool:
    """Whether the union, without a name of its own, is that of the school or office above it."""
    if union.body is None or union.place or whole.body is None:
        return False
    return union.body.system == "union" and whole.body.key in _OF_SECTIONS


def with_whole_place(issuer: NamedBody, above: str) -> NamedBody:
    """The issuer with the unit of the body above, where its own name ends in a type alone.

    "BỆNH VIỆN ĐA KHOA TỈNH" below "SỞ Y TẾ QUẢNG TRỊ", "CÔNG ĐOÀN VIÊN CHỨC TỈNH" below
    "LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG".
    """
    kind = _BARE_TYPE.search(unify_tones(issuer.text).lower())
    if kind is None or issuer.body is None or not above:
        return issuer
    unit = read_name(above)
    told = [one for one in find(f"{kind['kind']} {unit.bare}") if one.kind == kind["kind"]]
    if unit.kind not in (None, kind["kind"]) or not unit.bare or not told:
        return issuer
    if unit.kind is None and issuer.body.key == "TRƯỜNG":
        return issuer  # the school of a commune called Tứ Xã
    own = issuer.place if issuer.place.lower().endswith(kind["kind"]) else kind["kind"].upper()
    return replace(issuer, text=f"{issuer.text} {unit.bare}", place=f"{own} {unit.bare}")


def place_within(words: str) -> str:
    """The place among the words that follow a body, from its type word on; "" if none.

    "QUẬN 8 PHƯỜNG 5" names the district before the body's own place, "PHƯỜNG 5 QUẬN 8" behind it.
    """
    found = list(_TONED_PLACE.finditer(unify_tones(words).lower()))
    if not found:
        return ""
    own = [place for place in found if _COMMUNE_WORD.match(place[0])]
    return words[(own or found)[0].start() :]


def starts_with_place(words: str) -> bool:
    """Whether a type word of units opens the words."""
    return bool(_TONED_PLACE.match(unify_tones(words).lower()))


def _is_committee_of(committee: NamedBody, whole: NamedBody) -> bool:
    """Whether "BAN CHỈ ĐẠO 35" stands over the name of the party committee whose it is."""
    steers = committee.body is not None and committee.body.key == "BCĐ"
    party = whole.body is not None and whole.body.system == "party"
    return steers and party and not place_within(committee.text)


def _is_organ_of_unit(organ: NamedBody, whole: NamedBody) -> bool:
    """Whether "BCH XÃ …" is the committee, in that unit, of the union named above it."""
    if organ.body is None or organ.body.id not in _UNIT_ORGAN or not organ.place:
        return False
    if not whole.place or fold(whole.place) == "viet nam":
        return True
    # "HỘI NÔNG DÂN HUYỆN …" over "BCH XÃ …": the union of the unit above.
    of_members = whole.body is not None and whole.body.system in _OF_MEMBERS
    return of_members and _rank(whole.place) > _rank(organ.place) > 0


def _rank(place: str) -> int:
    """1 for a commune, 2 for a district, 3 for a province, 0 where no type word says it."""
    kind = read_name(place_within(place)).kind
    return _RANKS[KINDS[kind][0]] if kind else 0
