"""Several units in one paragraph: each opens a sentence or a clause with its own work.

"Công chức Tài chính bố trí kinh phí; Công chức Văn phòng in biểu mẫu." gives two units work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.fields.assignments.units import UnitPhrase, is_class, read_unit
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.text import fold, fold_aligned, unify_tones

_BREAK = re.compile(r"[.;:]\s+(?=[^\W\d_])")
_ADDRESSED = re.compile(
    r"(?:(?:kính |trân trọng )?đề nghị|mời|giao(?: cho)?(?= (?:phòng|sở|công|văn|trung|chi cục"
    r"|ban (?:chỉ|quản|công|dân|chấp|tuyên|tổ|văn|phát|giám)|đài|trạm|ubnd|ủy ban|các|bộ phận"
    r"|tổ |khoa|đồng chí|ông|bà|hội (?!nghị|họp|thi)|đoàn|mặt trận|liên đoàn|công đoàn|trường|đội "
    r"|bệnh viện|cục |hạt |kho bạc|ngân hàng|thanh tra|trưởng |chủ tịch|cán bộ|xã |phường "
    r"|thị trấn |thôn |xóm |ấp |bản |khu phố|hợp tác xã|công ty|nhà trường|bảo hiểm|bưu điện"
    r"|điện lực)))\s"
)
# "…; phòng Tài chính thẩm định": the head in small letters, the name behind it in capitals.
_SMALL_HEAD = re.compile(
    r"(?:phòng|sở|ban|công an|trạm|văn phòng|đài|hội|đoàn|trường|trung tâm|chi cục|công chức|khoa"
    r"|bộ phận|tổ|đội|kho bạc|ngân hàng|ubnd|cán bộ|bệnh viện|hạt|liên đoàn|công đoàn)\s"
    rf"(?:{CAPITAL}|y tế|thanh niên|phụ nữ|nông dân|kiểm lâm|truyền thanh)"
)
_LEADS_ON = re.compile(r"\b(?:de|va|voi|cho|ve|cua|tai|theo|nham|qua|tu|den|boi|la)\W*$")
# The plan's own body speaks, or the unit before is meant once more.
_NO_OTHER = re.compile(
    r"(?:uy ban nhan dan|ubnd|ban chi dao|ban to chuc|hoi dong|chu tich|lanh dao|thu truong"
    r"|ke hoach|moi|nhung|don vi|co quan|to chuc|ca nhan|tap the|dia phuong|\d)\b"
    r"|.{0,60}\b(?:nay|noi tren|tren day)\b"
)
_NO_NAME = re.compile(r"[“”\"]|, .*\d")
_DOER = re.compile(
    r"\bdo (?P<unit>.{4,90}?) (?:chu tri|phu trach|thuc hien|dam nhan|dam nhiem|tham muu"
    r"|chiu trach nhiem)\b"
)
# "Ban Chỉ đạo gồm 9 thành viên do đồng chí Phó Chủ tịch phụ trách văn xã làm Trưởng ban"
_MADE_HEAD = re.compile(
    r"[^.;]{0,80}\b(?:lam|la|giu chuc) (?:pho )?(?:truong|to truong|chu tich|thu ky|uy vien|chu tri"
    r"|doi truong|nhom truong)"
)
_TOPIC = re.compile(r"[^:;.]{3,60}:\s+")
_NO_TOPIC = re.compile(r"(?:kinh phi|nguon|thoi gian|dia diem|luu y|ghi chu|chu y|vi du|muc)\b")
# What is handed on stands first.
_MATTER = re.compile(
    r"(?:đối với |riêng )?(?:các |những |mọi )?(?:trường hợp|hành vi|vi phạm|đơn thư|hồ sơ"
    r"|vướng mắc|phần việc|nội dung|công việc|việc|số)\s[^.;:]{3,120}?\s(?:thì )?giao(?: cho)?\s+"
)
_SHORTEST_WORK = 8


def further_units(words: str, first: UnitPhrase) -> Iterator[UnitPhrase]:
    """The units that open a later sentence or clause of ``words`` with a verb of duty.

    A sentence (".") may open with any named unit; a clause (";", ":") only where it asks or its
    unit begins with a capital.  Classes ("Các đơn vị") and the unit of before are passed over.
    """
    known = {fold(words[first.start : first.end])}
    for found in _BREAK.finditer(words, first.rest):
        begin = found.end()
        if _inside(words, begin) or not _may_open(words, found):
            continue
        phrase = read_unit(words, begin)
        if phrase is None or len(words) - phrase.rest < _SHORTEST_WORK:
            continue
        name = words[phrase.start : phrase.end]
        if is_class(name) or _NO_OTHER.match(fold(name)) or fold(name) in known:
            continue
        if _NO_NAME.search(name) or _LEADS_ON.search(fold(name)):
            continue
        known.add(fold(name))
        yield phrase


def _may_open(words: str, found: re.Match[str]) -> bool:
    begin = found.end()
    if _ADDRESSED.match(unify_tones(words).lower(), begin):
        return found[0][0] != ":"
    if words[begin].isupper():
        return True
    return found[0][0] == ";" and bool(_SMALL_HEAD.match(words, begin))


def _inside(words: str, place: int) -> bool:
    """Whether brackets or quotation marks are open at ``place``."""
    before = words[:place]
    marks = before.count("“") - before.count("”")
    return before.count("(") > before.count(")") or marks > 0 or before.count('"') % 2 == 1


def behind_topic(words: str, begin: int) -> UnitPhrase | None:
    """The unit behind the matter it has in hand: "Tiếp công dân: Văn phòng tiếp nhận đơn …"."""
    topic = _TOPIC.match(words, begin)
    if topic is None or _NO_TOPIC.match(fold(topic[0])):
        return None
    return read_unit(words, topic.end())


def doer(words: str, begin: int) -> UnitPhrase | None:
    """The unit by whom something is done: "Cải cách tài chính công do Sở Tài chính phụ trách"."""
    found = _DOER.search(fold_aligned(words), begin)
    if found is None or _MADE_HEAD.match(fold_aligned(words), found.end()):
        return None
    phrase = read_unit(words[: found.end("unit")], found.start("unit"), whole=True)
    if phrase is None or phrase.end != found.end("unit"):
        return None
    return UnitPhrase(phrase.start, phrase.end, begin)


def handed_on(words: str) -> UnitPhrase | None:
    """The unit that a matter is handed to: "Các trường hợp vi phạm giao Công an xã xử lý"."""
    matter = _MATTER.match(unify_tones(words).lower())
    phrase = read_unit(words, matter.end()) if matter else None
    named = phrase is not None and words[phrase.start].isupper() and not phrase.colon
    return phrase if named else None
