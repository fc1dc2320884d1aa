"""Where the name of a unit ends and its duty begins.

A unit's name opens with a head word (Sở, Phòng, Công chức, Các xóm …, table ``unit_words``) and
runs to the first predicate (table ``predicates``).  Strong predicates end a name wherever they
stand; weak ones ("xây dựng", "quản lý") are also parts of names (Sở Xây dựng, Ban Quản lý), so
they end it only in lower case and not right behind a head word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from extractor.knowledge import bodies
from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold_aligned, fold_tones
from extractor.knowledge.unit_words import opens_unit

_REQUEST = re.compile(
    r"(?:kinh )?(?:de nghi|yeu cau|moi|nho|giao(?: cho)?|phan cong|uy quyen(?: cho)?)\s*:?\s+",
    re.ASCII,
)
_NOT_UNITS = re.compile(
    r"(?:ban hanh|hoi (?:nghi|thao|thi|dam|y|tham|dien|hop)\b|to chuc (?!chinh tri|doan|thanh vien|hoi|xa hoi|tin dung|dang|kinh te|cong doan|co so|phi|quoc te|cung cap|tu van|lien quan|, )"
    r"|doan ket|truong hop|phong,? chong|phong ngua|phong trao|phong tranh|phong benh|bo tieu chi|bo thu tuc|bo sung|bo mat"
    r"|bo luat|hoi nhap|nganh nghe|xa hoi\b|thon xom (?:moi|van)|doi voi|doi moi|doi song|doi tuong|doan the hien|so lieu|so luong|so ket|so hoa|so huu"
    r"|so cap|bao ve|bao dam|bao cao|ban giao|ban dam|ban do|cong tac|cong trinh|cong bo|cong khai|cong nhan|vien chuc co|xay dung|van ban|van hoa|"
    r"truong ky|cum tu|tram bien ap|lop|khoi luong|khoi phuc|khu vuc|thanh lap|thanh pho (?:co|dat)|huyen (?:co|dat)|tinh hinh|xa (?:co|dat)\b|doan duong|doan di|ap dung|khu xu ly)"
)
_COUNTED = re.compile(
    r"(?:\d{1,3}\s+|(?:cac|toan the|toan bo|tat ca cac|moi|nhung|mot so|ca|dong chi|d/c|lanh dao|thu truong|nguoi dung dau)\s+){1,3}"
)
_LOWER_BOUND = 4
_LONGEST_NAME = 260


@dataclass(frozen=True, slots=True)
class UnitPhrase:
    """A unit at the head of a text: offsets of its name, of the rest, and how it was addressed.

    ``requested`` says "Đề nghị …", ``assigned`` "Giao …"; ``colon`` that a colon parts the name from the rest.
    """

    start: int
    end: int
    rest: int
    requested: bool = False
    assigned: bool = False
    colon: bool = False


def _head_end(text: str, start: int) -> int | None:
    """Where the head words of a unit that opens at ``start`` end; None where none opens there."""
    counted = _COUNTED.match(fold_aligned(text), start)
    for begin in dict.fromkeys((start, counted.end() if counted else start)):
        opened = opens_unit(text[begin:])
        if opened is not None:
            return begin + opened[1]
    return None


@cache
def _predicates(kind: str) -> re.Pattern[str]:
    # With their diacritics: "cấp" is a verb, the "cập" of "Phổ cập" is not.
    words = sorted(
        {fold_tones(row["word"]) for row in rows("predicates") if row["kind"] == kind}, key=len
    )
    words.reverse()
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def opens_with_unit(text: str) -> bool:
    """Whether ``text`` begins with a head word of units."""
    return _head_end(text, 0) is not None and not _NOT_UNITS.match(fold_aligned(text))


def read_unit(text: str, begin: int = 0, *, whole: bool = False) -> UnitPhrase | None:
    """The unit that opens ``text[begin:]``, or None.

    With ``whole`` the text is a heading: it must be a unit to its end, or to a closing colon.
    """
    folded = fold_aligned(text)
    start, address = _skip_request(folded, begin)
    if not opens_with_unit(text[start:]):
        return None
    end = _first_predicate(text, folded, start)
    colon = _outer_colon(text, start)
    if colon is not None and colon <= end:
        after = _skip_blanks(text, colon + 1)
        listing = opens_with_unit(text[after:]) and _first_predicate(text, folded, after) >= len(
            text
        )
        if whole and listing and after < len(text):
            return _phrase(text, start, len(text), len(text), address)
        return _phrase(text, start, colon, after, address, colon=True)
    if end >= len(text):
        ends_openly = not re.search(r"[.;]\s*$", text)
        return (
            _phrase(text, start, len(text), len(text), address) if whole and ends_openly else None
        )
    if whole and not address:
        return None
    return _phrase(text, start, end, end, address)


def _phrase(
    text: str, start: int, end: int, rest: int, address: str, *, colon: bool = False
) -> UnitPhrase | None:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:*_-–"):
        end -= 1
    if not _LOWER_BOUND <= end - start <= _LONGEST_NAME:
        return None
    asked = address == "request" or "(đề nghị" in text[start:end].lower()
    return UnitPhrase(start, end, _skip_blanks(text, rest), asked, address == "assign", colon)


def _skip_request(folded: str, begin: int) -> tuple[int, str]:
    """Past "Đề nghị" (request), "Giao" (assign) or "Yêu cầu" (call); "" where none stands."""
    match = _REQUEST.match(folded, begin)
    if match is None:
        return begin, ""
    asked = match.group().lstrip().startswith(("de nghi", "kinh de nghi", "moi", "nho"))
    if asked:
        return match.end(), "request"
    return match.end(), "assign" if match.group().startswith("giao") else "call"


def _skip_blanks(text: str, place: int) -> int:
    while place < len(text) and (text[place].isspace() or text[place] in "*,"):
        place += 1
    return place


def _outer_colon(text: str, start: int) -> int | None:
    """The first colon outside brackets."""
    depth = 0
    for place in range(start, min(len(text), start + _LONGEST_NAME + 40)):
        depth += (text[place] in "(") - (text[place] in ")")
        if text[place] == ":" and depth <= 0:
            return place
    return None


def _first_predicate(text: str, folded: str, start: int) -> int:
    """The offset of the first predicate outside brackets, or the length of the text."""
    place = max(_head_end(text, start) or start, start + _known_name(text[start:]))
    inside = _bracketed(text)
    toned = fold_tones(text)
    toned = toned if len(toned) == len(text) else text.lower()
    ends = [
        match.start()
        for match in _predicates("strong").finditer(toned, place)
        if not inside(match.start()) and not _nominal(folded, match.start())
    ][:1]
    ends += [
        match.start()
        for match in _predicates("weak").finditer(toned, place)
        if not inside(match.start()) and _acts(text, folded, match, place)
    ][:1]
    return min(ends, default=len(text))


def _known_name(text: str) -> int:
    """The length of the known body's name that opens ``text`` ("Ban Chỉ đạo xây dựng …")."""
    opened = bodies.opening(text)
    return opened[1] if opened else 0


def _bracketed(text: str) -> Callable[[int], bool]:
    spans = [match.span() for match in re.finditer(r"\([^()]*\)", text)]
    return lambda place: any(start <= place < end for start, end in spans)


def _nominal(folded: str, place: int) -> bool:
    """ "cơ quan phối hợp", "các đơn vị chủ trì", "được giao chủ trì": part of the name."""
    before = folded[max(0, place - 18) : place].rstrip()
    return before.endswith(("duoc giao", "co quan", "don vi", "duoc phan cong", "nhiem vu"))


def _acts(text: str, folded: str, match: re.Match[str], head_end: int) -> bool:
    """Whether a weak predicate is a verb here, not a piece of the unit's name."""
    place = match.start()
    if text[place].isupper():
        return False
    if place - head_end <= 1 and _GENERIC_HEAD.search(folded[:head_end]):
        return False
    before = folded[:place].rstrip()
    if before.endswith(","):
        # A list of units goes on behind a comma; behind a long one it is a list of duties.
        return len(before) - head_end > _LONG_LIST
    return not before.endswith(_INSIDE_NAMES)


_GENERIC_HEAD = re.compile(
    r"(?:^|\s)(?:ban|to|doi|phong|hoi dong|bo phan|so|bo|trung tam|cuc|chi cuc|van phong|uy ban|doan|nhom|tieu ban"
    r"|can bo|cong chuc|nguoi|don vi|co quan|to chuc|luc luong|thanh vien|nganh)\s*$"
)
_INSIDE_NAMES = (
    *(" cac", " nhung", " va", " hoi", " ban", " to", " doan", " phong", " phu trach"),
    *(" cong tac", " lien quan den", " cong", " can bo", " quan ly", " nguoi", " don vi"),
    *(" co quan", " thuoc", " duoc", " lam"),
)
_LONG_LIST = 25
