"""The unit at the head of a text: how it is addressed, its name, and where its duty begins.

A unit's name opens with a head word (Sở, Phòng, Công chức, Các xóm …, table ``unit_words``);
table ``not_units`` lists what opens alike and is none ("Hội nghị", "Phòng, chống …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.fields.assignments.names import (
    NameEnd,
    duty_follows,
    end_behind_known,
    name_end,
    opening_duty,
)
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.persons import person_end
from extractor.knowledge.tables import rows
from extractor.knowledge.text import unify_tones
from extractor.knowledge.unit_words import opens_unit

# With diacritics: "Giao công an" assigns, "Giáo viên" is a unit; "Mời" asks, "Mỗi" does not.
_ADDRESS = re.compile(
    r"(?P<request>(?:(?:trân trọng )?kính |trân trọng |xin )?"
    r"(?:đề nghị|mời|nhờ|kiến nghị)(?: với)?)\s*:?\s+"
    r"|(?P<assign>giao(?: cho| nhiệm vụ cho| trách nhiệm cho)?)\s*:?\s+"
    r"|(?P<call>yêu cầu|phân công(?: cho)?|ủy quyền(?: cho)?)\s*:?\s+"
    r"|(?P<heading>(?:trách nhiệm|nhiệm vụ|phần việc|công việc|vai trò)"
    r"(?: cụ thể| chung| riêng| chính)?(?: thực hiện)?"
    r"(?: của| đối với| giao cho)?|đối với|(?:về )?phía|tại)\s*:?\s+"
    r"|(?:(?:cơ quan|đơn vị|bộ phận)[, ]+)+(?:(?P<lead>chủ trì|đầu mối)|(?P<coordinate>phối hợp)"
    r"|(?P<implement>thực hiện|triển khai))(?: (?:thực hiện|tham mưu|trình))?(?: \([^()]{3,20}\))?"
    r"\s*:\s+"
)
_COUNTED = re.compile(
    r"(?:\d{1,3}(?:/\d{1,3})?\s+|(?:các|toàn thể|toàn bộ|tất cả các|mỗi|mọi|những|một số|cả"
    r"|đồng chí|đ/c|ông|bà|anh|chị|thầy|cô|lãnh đạo|thủ trưởng|người đứng đầu)\s+){1,3}"
)
_NAMED_PLACE = re.compile(
    r"(?i:(?:các )?(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh))\s+"
    rf"(?={CAPITAL})"
)
# Heads that the names behind a colon spell out.
_A_CLASS = re.compile(
    r"(?:(?:ủy ban nhân dân|ubnd|đảng ủy|công an|trạm y tế|ban chỉ huy quân sự|lãnh đạo|giám đốc"
    r"|thủ trưởng|chủ tịch ubnd|trưởng)\s+)?các\s+(?:sở|ban|ngành|phòng|xã|phường|thị trấn|huyện"
    r"|quận|thành phố|thị xã|trường|tổ|đội|thôn|bản|ấp|khu phố|hội|đoàn thể|trung tâm|chi cục"
    r"|khoa|cơ quan|đơn vị|trạm|doanh nghiệp)(?:,? (?:sở|ban|ngành|phòng|xã|phường|thị trấn|đơn vị"
    r"|đoàn thể|cơ quan|thị xã|thành phố|trung tâm|huyện))*(?: (?:tỉnh|huyện|xã|phường|thị xã"
    r"|thành phố|quận|trực thuộc|liên quan))?"
)
# "Các thôn: Trưởng thôn họp dân" says who acts for them, and spells nothing out.
_OF_BODIES = re.compile(
    r"(?:ubnd |ủy ban nhân dân )?các (?:thôn|xóm|bản|ấp|khóm|khu|buôn|làng|tổ|xã|phường|thị trấn"
    r"|hội|đoàn thể|trường|cơ quan|đơn vị|phòng|ban|ngành|sở|doanh nghiệp|hợp tác xã|chi)\b"
)
_HEAD_OF_BODY = re.compile(
    r"(?:các )?(?:trưởng|phó|bí thư|chủ tịch|giám đốc|hiệu trưởng|thủ trưởng|người đứng đầu"
    r"|lãnh đạo|tổ trưởng|thôn trưởng|chi hội trưởng|chủ nhiệm|đội trưởng)\b"
)
# "Các chi nhánh thủy nông: Đông Hải, Tây Hải", whatever the class.
_SPELLED_OUT = re.compile(r"(?:[^,;.:]{2,60}\s)?các\s[^,;.:]{2,60}")
_LONGEST_OF_NAMES = 5
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")
_MOSTLY = 0.6
_COLON_ONLY = frozenset({"heading"})
_LABELS = frozenset({"lead", "coordinate", "implement"})
_PEOPLE_COUNTED = re.compile(r"\d{1,4}\s*(?:người|đại biểu|đồng chí|đ/c|khách|suất)(?!\w)")
_SHORTEST_NAME = 4
_LONGEST_NAME = 260
_SHORTEST_DUTY = 20


@dataclass(frozen=True, slots=True)
class UnitPhrase:
    """A unit at the head of a text: offsets of its name and of the rest, and how it was addressed.

    ``requested`` says "Đề nghị …", ``assigned`` "Giao …"; ``colon`` that a colon parts the name
    from the rest; ``role`` is that of a label before it ("Cơ quan chủ trì: …").
    """

    start: int
    end: int
    rest: int
    requested: bool = False
    assigned: bool = False
    colon: bool = False
    role: str | None = None


@cache
def _not_units(kind: str) -> re.Pattern[str]:
    words = (unify_tones(row["words"]).lower() for row in rows("not_units") if row["kind"] == kind)
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _head_end(text: str, start: int) -> int | None:
    """Where the head words of a unit that opens at ``start`` end; None where none opens there."""
    if person := person_end(text[start:]):
        return start + person
    counted = _COUNTED.match(unify_tones(text).lower(), start)
    for begin in dict.fromkeys((start, counted.end() if counted else start)):
        opened = opens_unit(text[begin:])
        if opened is not None:
            return begin + opened[1]
        # "Xã Tân Tiến" is a unit, "xã đạt chuẩn" is not.
        named = _NAMED_PLACE.match(text, begin) if not text[begin:].isupper() else None
        if named is not None:
            return named.end() - 1
    return None


def opens_with_unit(text: str) -> bool:
    """Whether ``text`` begins with a head word of units."""
    return _head_end(text, 0) is not None and not _opens_otherwise(text)


def heads_group(text: str) -> bool:
    """Whether ``text`` heads a group of units and is none itself: "Nhóm cơ quan tham mưu"."""
    return bool(_not_units("group").match(unify_tones(text).lower()))


def is_class(name: str) -> bool:
    """Whether ``name`` is a class of units and names none: "Các phòng, ban", "các xã"."""
    return bool(_A_CLASS.fullmatch(unify_tones(name).lower()))


def _opens_otherwise(text: str) -> bool:
    toned = unify_tones(text).lower()
    if _not_units("opening").match(toned) and not _not_units("kept").match(toned):
        return True
    if heads_group(text) or _names_field(toned):
        return True
    # "Tổ chức hội nghị" is a task, "Tổ chức, cá nhân" and "tổ chức đoàn thể" are units.
    return bool(_TO_ORGANISE.match(toned))


def _names_field(toned: str) -> bool:
    """Whether "mặt trận" is a field of work ("Mặt trận an sinh xã hội") and not the Front."""
    front = _FRONT.match(toned)
    if front is None:
        return False
    return not (_OF_THE_FRONT.match(toned, front.end()) or duty_follows(toned, front.end()))


_FRONT = re.compile(r"\s*(?:các )?mặt trận(?=\s+\w)")
_OF_THE_FRONT = re.compile(
    r"\s+(?:tổ quốc|tq|việt nam|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh"
    r"|trung ương|thôn|xóm|bản|ấp|khóm|khu|tổ|buôn|làng|cơ sở|địa phương|các|và|cùng|cấp)\b"
)
_CHARGE = re.compile(r"\s*[,;–-]\s+(?=[Pp]hụ trách )")  # "BS. Hoa, Phó Trưởng trạm, phụ trách …"
_TO_ORGANISE = re.compile(
    r"\s*tổ chức (?!chính trị|đoàn|thành viên|hội(?! nghị| thi| thảo| chợ| họp)|xã hội"
    r"|tín dụng|đảng|kinh tế|công đoàn|cơ sở|phi|quốc tế|liên quan|hành nghề"
    r"|(?:cung cấp|tư vấn)(?=[^.;:]{0,60} (?:có trách nhiệm|chịu trách nhiệm|phải|chủ động))"
    r"|tôn giáo)"
)


@lru_cache(maxsize=4_096)
def read_unit(text: str, begin: int = 0, *, whole: bool = False) -> UnitPhrase | None:
    """The unit that opens ``text[begin:]``, or None.

    With ``whole`` the text is a heading: it must be a unit to its end, or to a closing colon.
    """
    start, address = _skip_address(text, begin)
    head_end = _head_end(text, start)
    if head_end is None or _opens_otherwise(text[start:]):
        return None
    person = person_end(text[start:])
    if person and duty_follows(text, start + person):
        return None if whole else _phrase(text, start, start + person, start + person, address)
    colon = _outer_colon(text, start)
    if person and colon is None and (charge := _CHARGE.search(text, start + person)):
        return _phrase(text, start, charge.start(), charge.end(), address)
    ending = name_end(text, start, head_end)
    verb = ending.hard if ending.hard is not None else len(text)
    if colon is not None and colon <= verb:
        return _before_colon(text, start, colon, address, whole=whole)
    if verb >= len(text) and whole:
        ends_openly = not re.search(r"[.;]\s*$", text)
        return _phrase(text, start, len(text), len(text), address) if ends_openly else None
    if address in _COLON_ONLY or ending.passive or (whole and not address):
        return None
    return _with_duty(text, start, ending, address)


def _with_duty(text: str, start: int, ending: NameEnd, address: str) -> UnitPhrase | None:
    end = ending.hard
    if end is None:
        end = ending.soft if ending.soft is not None else end_behind_known(text, start)
        if end is None or len(text) - end < _SHORTEST_DUTY:
            return None
    return _phrase(text, start, end, end, address)


def _before_colon(
    text: str, start: int, colon: int, address: str, *, whole: bool
) -> UnitPhrase | None:
    after = _skip_blanks(text, colon + 1)
    if _PEOPLE_COUNTED.match(text, after):
        return None  # "Đại biểu cấp huyện: 05 người" says who attends
    named = unify_tones(text[start:colon]).lower()
    if _OF_BODIES.match(named) and _HEAD_OF_BODY.match(unify_tones(text).lower(), after):
        return _phrase(text, start, colon, after, address, colon=True)
    end = _end_of_names(text, after) if _A_CLASS.fullmatch(named) else None
    if end is None and _SPELLED_OUT.fullmatch(named):
        end = _end_of_names(text, after, only=True)
    if end is not None and (whole or end < len(text)):
        return _phrase(text, start, end, end, address)
    if whole and after < len(text) and opens_with_unit(text[after:]):
        listed = name_end(text, after, _head_end(text, after) or after)
        if listed.hard is None:
            return _phrase(text, start, len(text), len(text), address)
    return _phrase(text, start, colon, after, address, colon=True)


def _end_of_names(text: str, start: int, *, only: bool = False) -> int | None:
    """Where a list of names ends that spells a class out: "Các sở: Y tế, Nội vụ có trách nhiệm".

    With ``only`` nothing but short proper names may stand in it.
    """
    duty = opening_duty(text[start:])
    if duty and text[start + duty : start + duty + 1] != ",":  # there is a Sở Xây dựng
        return None
    end = name_end(text, start, start).hard
    end = len(text) if end is None else end
    names = [name for name in _BETWEEN_NAMES.split(text[start:end].rstrip(" ,.;:")) if name]
    if only and not all(map(_is_proper, names)):
        return None
    named = sum(name[0].isupper() or name[0].isdigit() for name in names)
    return end if len(names) > 1 and named > _MOSTLY * len(names) else None


def _is_proper(name: str) -> bool:
    """Whether a name is short, set in capitals throughout, and opens with no verb of duty."""
    words = name.split()
    capitals = all(word[0].isupper() or word[0].isdigit() for word in words)
    return capitals and len(words) <= _LONGEST_OF_NAMES and not opening_duty(name)


def _phrase(
    text: str, start: int, end: int, rest: int, address: str, *, colon: bool = False
) -> UnitPhrase | None:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:*_-–"):
        end -= 1
    if not _SHORTEST_NAME <= end - start <= _LONGEST_NAME:
        return None
    name = text[start:end].lower()
    if _not_units("alone").fullmatch(unify_tones(name)):
        return None
    asked = address == "request" or "(đề nghị" in name
    role = address if address in _LABELS else None
    return UnitPhrase(start, end, _skip_blanks(text, rest), asked, address == "assign", colon, role)


def _skip_address(text: str, begin: int) -> tuple[int, str]:
    """Past "Đề nghị" (request), "Giao" (assign), "Yêu cầu" (call) or "Nhiệm vụ của" (heading)."""
    match = _ADDRESS.match(unify_tones(text).lower(), begin)
    return (match.end(), match.lastgroup or "") if match else (begin, "")


def past_request(text: str, begin: int) -> tuple[int, bool]:
    """Past "Đề nghị" or "Kính mời" at ``begin``, and whether it stood there."""
    place, address = _skip_address(text, begin)
    return (place, True) if address == "request" else (begin, False)


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
