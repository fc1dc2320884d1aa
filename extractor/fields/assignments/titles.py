"""Titles that are names to their end, though a verb stands in them.

"Giáo viên tham gia giảng dạy" says which teachers, "Đội Tuyên truyền hỗ trợ người nộp thuế" what
the team is for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.fields.assignments.names import opening_duty
from extractor.fields.assignments.units import UnitPhrase, read_unit
from extractor.knowledge.text import fold, unify_tones
from extractor.knowledge.unit_words import opens_unit

_A_SORT = re.compile(
    r"(?:giáo viên|giảng viên|học sinh|sinh viên|học viên|cán bộ|công chức|viên chức|nhân viên"
    r"|người lao động|đảng viên|đoàn viên|hội viên|cộng tác viên|tình nguyện viên|tổ chức|cá nhân"
    r"|cơ quan|đơn vị|doanh nghiệp|cơ sở|hộ gia đình|hộ dân|các hộ|lực lượng|thành viên|người dân"
    r"|phụ huynh|địa phương|các (?:trường|đội|xã|phường|thôn|hộ|chủ hộ))$"
)
_SAYS_WHICH = re.compile(
    r"(?:(?:trực tiếp|có|không) )?(?:tham gia|giảng dạy|dạy|sản xuất|kinh doanh|hoạt động"
    r"|thi công|cung cấp|khai thác|sử dụng|phục vụ|làm (?:nhiệm vụ|công tác)|công tác|quản lý"
    r"|phụ trách|hành nghề|chế biến|vận chuyển|được|đang|dự (?:thi|án))(?!\w)"
)
_A_TOPIC = re.compile(
    r"(?:(?:ve|doi voi|trong) )?(?:cong tac|linh vuc|mang|noi dung|nhiem vu|hoat dong|viec)\b"
    r"[^:.;]*:?|(?:ve|doi voi|trong)\b[^:.;]*:"
)
_WORK_FOLLOWS = re.compile(r"(?:hoạt động|nội dung|công việc|nhiệm vụ|việc|phong trào|sau)$")
_MOST_WORDS = 5


def read_title(text: str, begin: int) -> UnitPhrase | None:
    """The unit that a heading with tasks below it names to its end; None where it names no such."""
    end = len(text.rstrip(" :*"))
    phrase = read_unit(text, begin)
    if phrase is None or phrase.colon or not phrase.end < end or re.search(r"[.;,:]$", text[:end]):
        return None
    if not (_says_which(text, phrase) or _chains_functions(text, phrase)):
        return None
    return replace(phrase, end=end, rest=len(text), colon=text[end:].strip(" *") == ":")


def before_colon(text: str, begin: int) -> UnitPhrase | None:
    """The unit that a colon parts from its work: "Giáo viên tham gia coi thi: có mặt trước …"."""
    phrase = read_unit(text, begin)
    colon = text.find(":", phrase.end) if phrase and not phrase.colon else -1
    if phrase is None or colon < 0:
        return None
    which = text[phrase.end : colon].split()
    if not 0 < len(which) <= _MOST_WORDS or not _says_which(text, phrase):
        return None
    if _WORK_FOLLOWS.search(unify_tones(text[:colon]).lower()) or re.search(
        "[.;]", " ".join(which)
    ):
        return None
    rest = colon + 1 + len(text[colon + 1 :]) - len(text[colon + 1 :].lstrip(" *"))
    return replace(phrase, end=colon, rest=rest, colon=True)


def is_topic(words: str) -> bool:
    """Whether a heading says what the tasks below are about, no more: "Công tác tuyên truyền:"."""
    return _A_TOPIC.fullmatch(fold(words).strip(" *")) is not None


def _says_which(text: str, phrase: UnitPhrase) -> bool:
    """Whether a sort of people or bodies is told apart by what they do."""
    name = unify_tones(text[phrase.start : phrase.end]).lower()
    after = unify_tones(text[phrase.end :]).lower().lstrip()
    return bool(_A_SORT.search(name) and _SAYS_WHICH.match(after))


def _chains_functions(text: str, phrase: UnitPhrase) -> bool:
    """Whether an office is named by functions that go on: "Phòng Kiểm tra giám sát nội bộ"."""
    name = text[phrase.start : phrase.end]
    head = opens_unit(name)
    function = name[head[1] :].strip() if head else ""
    return function[:1].isupper() and opening_duty(function) == len(function) > 0
