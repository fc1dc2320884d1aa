"""Units and their tasks in running text: the part on organisation, paragraph by paragraph.

A paragraph either names a unit (as a heading, before a colon, or as the subject of its first
sentence) or is a task of the unit it stands under.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from extractor.fields.assignments.closings import asked_to_plan
from extractor.fields.assignments.groups import (
    beside_named,
    is_member,
    member_at_work,
    member_behind_colon,
    own_of_group,
    unit_by_company,
)
from extractor.fields.assignments.joint import second_duty
from extractor.fields.assignments.model import Duty
from extractor.fields.assignments.names import name_end, opening_duty
from extractor.fields.assignments.parts import is_parent, organisation_parts
from extractor.fields.assignments.roles import role_of
from extractor.fields.assignments.sentences import (
    behind_topic,
    doer,
    further_units,
    handed_on,
)
from extractor.fields.assignments.titles import before_colon, is_topic, read_title
from extractor.fields.assignments.units import UnitPhrase, is_class, read_unit
from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold, fold_aligned
from extractor.knowledge.unit_words import opens_unit
from extractor.language.document import Layout, Paragraph, Zone

_CLOSING = re.compile(
    r"(?:tren day|(?:trong )?qua trinh (?:to chuc |trien khai )?(?:thuc hien|trien khai)"
    r"|can cu (?:noi dung )?ke hoach(?: nay|,)|tren co so ke hoach nay,? (?:yeu cau|de nghi)"
    r"|yeu cau (?:cac|thu truong)"
    r"|de nghi cac (?:co quan|don vi).{0,60}(?:nghiem tuc|trien khai thuc hien)"
    r"|neu co (?:kho khan|vuong mac)|ke hoach nay"
    r"|(?:uy ban nhan dan|ubnd|uy ban|ban chi dao|so|dang uy|ban thuong vu|btv|ban thuong truc"
    r"|ban giam hieu|hieu truong|giam doc|phong|trung tam|benh vien|hoi|lien doan|doan)"
    r".{0,40} (?:yeu cau|de nghi)"
    r" (?:cac|thu truong|chu tich|giam doc))"
)
_ON_THIS_PLAN = re.compile(r"can cu [^,.;]{0,40}ke hoach[^,.;]{0,20}, (?!yeu cau|de nghi)")
# "Hằng năm, Phòng Nội vụ tổng hợp …"
_FRONTED = re.compile(
    r"(?:(?:h[àằ]ng|mỗi) (?:ngày|tuần|tháng|qu[ýí]|năm)(?:\s+(?-i:(?=[A-ZĐ]))|[^,.;]{0,20},\s*)"
    r"|(?:định kỳ|trong (?:ngày|tháng|quý|năm|tuần)|(?:trước|đến|từ|vào|sau|chậm nhất)"
    r"(?: (?:là|vào|trước|hết))* (?:ngày|tháng|quý|năm|tuần|nay|đầu|cuối|giữa))[^,;]{0,40},\s*)",
    re.IGNORECASE,
)
# "Phân công thành viên Ban Chỉ đạo phụ trách" heads a list of persons.
_PEOPLE_SHARED_OUT = re.compile(
    r"phan cong (?:can bo|thanh vien|cac thanh vien|lanh dao|cong chuc|nhan su)\b[^:]*"
    r"(?:phu trach|theo doi|chi dao|thuc hien|dia ban)[^:]{0,20}:?"
)
_GROUNDS = re.compile(r"(?:căn cứ|trên cơ sở|theo|thực hiện|để)\b", re.IGNORECASE)
_COMMA = re.compile(r",\s*")
_MANY = re.compile(r"(?:các|mỗi|mọi|từng|những)(?!\w)")
_LONGEST_GROUNDS = 220
_CONTACT = re.compile(
    r"(?:moi|neu co|(?:can )?biet them) (?:chi tiet|thong tin|vuong mac|thac mac|y kien|kho khan)"
    r"|.{0,60}\b(?:xin|vui long|de nghi) lien he (?:voi |qua |truc tiep )?\w"
    r"|\W{0,2}(?:so )?(?:dien thoai|dt|email|thu dien tu)\W{0,3}[\d(:]"
)
# The last word of a plan ends with "./." (Decree 30/2020); money and reports are not tasks.
_ASIDE = re.compile(r"(?:kinh phi|nguon kinh phi|thoi gian|dia diem|che do bao cao)\b")
# Below a task its partners, time, product: of the task, no tasks themselves.
_OF_A_TASK = re.compile(
    r"(?:(?:co quan|don vi|bo phan|phong|nganh|ban)[\s,]*)*(?:phoi hop|cung thuc hien)"
    r"(?: thuc hien)?\s*:"
    r"|(?:du kien )?(?:(?:thoi gian|thoi han|tien do|han)(?: thuc hien| hoan thanh| trien khai)*"
    r"|(?:ket qua|san pham)(?: dau ra| dat duoc| can dat| du kien| hoan thanh| thuc hien)*"
    r"|(?:nguon )?kinh phi(?: thuc hien)?|dia diem(?: thuc hien| to chuc)?)\s*:"
)
_LABEL_ALONE = re.compile(r"(?:(?:co quan|don vi) )(?:(?:chu tri|phoi hop|thuc hien|va)[ ,]*)+\W*")
# "Kính đề nghị:" heads units that are all asked.
_ASKS = re.compile(
    r"(?:(?:kinh|tran trong|xin) )*(?:(?:de nghi|kien nghi|de xuat|moi)(?:,? (?:va )?)?)+\W*"
)
_TOGETHER_WITH = re.compile(
    r"\W*(?:chu tri(?:,? va|,)? )?phoi hop(?: chat che)?(?: voi| cung(?: voi)?)? "
)
_CONCERNED = re.compile(r"^cac (?:co quan|don vi|nganh|to chuc|cap)\b.*\b(?:lien quan|khac)\b")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+và\s+")
_THE_REST = re.compile(
    r"^cac (?:so|phong|ban|nganh|co quan|don vi|doan the|truong)\b.*\b(?:khac|con lai)$"
)
_FEWEST_NAMED = 3
_SAME_UNIT = 85
_MIN_TASK = 8
_LONGEST_TITLE = 100
_BRIEF = 4


@dataclass(frozen=True, slots=True)
class _Holder:
    """A unit that tasks below ``paragraph`` belong to."""

    unit: Offsets
    role: str
    requested: bool
    paragraph: int
    parent: int | None

    def holds(self, paragraph: Paragraph, above: _Holder | None) -> bool:
        """Whether a line of its own among its siblings heads those that follow it."""
        nearer = above is None or above.paragraph < self.paragraph
        return nearer and self.parent == paragraph.parent


def organisation_duties(layout: Layout, text: str) -> Iterator[Duty]:
    """The duties in the parts on organisation, in reading order."""
    for part in organisation_parts(layout, text):
        asked = {item.index: duty for item in part if (duty := asked_to_plan(item, text))}
        yield from _read_part(layout, text, [item for item in part if item.index not in asked])
        yield from asked.values()


def _read_part(layout: Layout, text: str, part: list[Paragraph]) -> Iterator[Duty]:
    holders: dict[int, _Holder] = {}
    floating: _Holder | None = None
    busy: set[int] = set()  # paragraphs that both name a unit and give it work
    for paragraph in part:
        words = text[paragraph.start : paragraph.end]
        holder = _holder_above(layout, paragraph, holders)
        aside = _is_aside(paragraph, words, part) and not (holder and _goes_to_work(words))
        if aside or _closes(paragraph, words, holder, busy):
            floating = None if _heads_other(paragraph, words) else floating
            continue
        if floating is not None and floating.holds(paragraph, holder):
            holder = floating
        phrase = _phrase_of(paragraph, words, holder, part, text)
        if phrase is None:
            if holder is not None:
                holders[paragraph.index] = holder
                topic = is_topic(text[paragraph.content_start : paragraph.end])
                if not (topic and is_parent(paragraph, part)):
                    yield from _task(paragraph, text, holder)
            continue
        if not phrase.assigned and _is_asked(layout, paragraph, text):
            phrase = replace(phrase, requested=True)
        fresh, duty = _new_holder(paragraph, phrase, words, holder, text)
        partners = duty is not None and _only_names_partners(text, *duty.task)
        if partners and is_parent(paragraph, part):
            duty = None
        holders[paragraph.index] = fresh
        if not paragraph.heading and duty is None:
            floating = fresh
        elif not _shares(words, phrase, holder, floating, text):
            floating = None
        if duty is not None:
            busy.add(paragraph.index)
            yield from _in_turn(duty, paragraph, phrase, words)
            yield from second_duty(text, *duty.task)


def _shares(
    words: str, phrase: UnitPhrase, holder: _Holder | None, floating: _Holder | None, text: str
) -> bool:
    """Whether a paragraph gives work to one of the units that a line above names together."""
    name = words[phrase.start : phrase.end]
    return (
        floating is not None and holder is floating and is_member(name, text[slice(*floating.unit)])
    )


def _heads_other(paragraph: Paragraph, words: str) -> bool:
    """Whether a line of its own heads what is no unit's work: "Chế độ báo cáo"."""
    bare = paragraph.marker is None and words.rstrip()[-1:] not in (".", ";", "/")
    return bare and len(words) <= _LONGEST_TITLE


def _phrase_of(
    paragraph: Paragraph, words: str, holder: _Holder | None, part: list[Paragraph], text: str
) -> UnitPhrase | None:
    """The unit that a paragraph names, by its own words or by what stands beside it."""
    begin = paragraph.content_start - paragraph.start
    phrase = read_title(words, begin) if paragraph.heading and is_parent(paragraph, part) else None
    phrase = phrase or before_colon(words, begin) or _unit_of(paragraph, words, holder, text)
    if phrase is None and holder is not None:
        group = text[slice(*holder.unit)]
        phrase = own_of_group(paragraph, part, group, text)
        phrase = phrase or member_at_work(paragraph, part, group, text)
        phrase = phrase or beside_named(paragraph, part, text)
    if phrase is None:
        phrase = unit_by_company(paragraph, words, part, text, below_unit=holder is not None)
    return phrase


def _is_asked(layout: Layout, paragraph: Paragraph, text: str) -> bool:
    """Whether the heading above asks all below it and names no unit: "Kính đề nghị:"."""
    if paragraph.parent is None:
        return False
    heading = layout.paragraphs[paragraph.parent]
    return _ASKS.fullmatch(fold(text[heading.content_start : heading.end])) is not None


def _only_names_partners(text: str, start: int, end: int) -> bool:
    """Whether a task that heads others says no more than with whom: "chủ trì, phối hợp với …"."""
    together = _TOGETHER_WITH.match(fold_aligned(text[start:end]))
    if together is None:
        return False
    names = text[start + together.end() : end].rstrip(" :.;")
    head = opens_unit(names)
    ending = name_end(names, 0, head[1]) if head else None
    return ending is not None and ending.hard is None and ending.soft is None


def _in_turn(duty: Duty, paragraph: Paragraph, phrase: UnitPhrase, words: str) -> Iterator[Duty]:
    """The duty of a paragraph, and those of the units that open its later sentences."""
    others = list(further_units(words, phrase))
    starts = [paragraph.start + other.start for other in others]
    yield replace(duty, task=(duty.task[0], min([*starts, duty.task[1]])))
    ends = [*starts[1:], duty.task[1]][: len(starts)]
    for other, start, end in zip(others, starts, ends, strict=True):
        task = (paragraph.start + other.rest, end)
        requested = other.requested or (duty.role == "request" and not other.assigned)
        role = role_of(words[other.rest :], requested=requested)
        yield Duty((start, paragraph.start + other.end), task, role, duty.origin)


def _holder_above(
    layout: Layout, paragraph: Paragraph, holders: dict[int, _Holder]
) -> _Holder | None:
    for above in layout.ancestors(paragraph):
        if above.index in holders:
            return holders[above.index]
    return None


def _is_aside(paragraph: Paragraph, words: str, part: list[Paragraph]) -> bool:
    """Whether an unnumbered paragraph closes the plan or speaks of something else."""
    folded = fold(words[paragraph.content_start - paragraph.start :])
    if paragraph.marker is None and (_asks_named(words) or _names_the_rest(words)):
        return False
    if _CONTACT.match(folded) or _LABEL_ALONE.fullmatch(folded):
        return True
    if _ASKS.fullmatch(folded):
        return True
    if _OF_A_TASK.match(folded) and not is_parent(paragraph, part):
        return True
    if folded.startswith("(") and folded.rstrip(" .;").endswith(")") and folded.count("(") == 1:
        return True
    if paragraph.marker is not None:
        return False
    if paragraph.zone is Zone.CLOSING:
        return True
    siblings = [item for item in part if item.parent == paragraph.parent]
    last_word = words.rstrip().endswith(("./.", "./")) and len(siblings) > 1
    last_word = last_word and not (folded.startswith("giao ") or _asks_a_unit(words))
    return last_word or bool(_CLOSING.match(folded) or _ASIDE.match(folded))


def _asks_named(words: str) -> bool:
    """Whether grounds lead to a request to units by name: "Căn cứ Kế hoạch này, đề nghị Tổ …"."""
    phrase = _behind_grounds(words, 0)
    if phrase is None or not phrase.requested:
        return False
    entries = _BETWEEN.split(words[phrase.start : phrase.end])
    named = [name for name in entries if name[:1].isupper() and " " in name and opens_unit(name)]
    return len(named) >= _FEWEST_NAMED


def _names_the_rest(words: str) -> bool:
    """Whether a last sentence gives work to those not named yet: "Các sở, ngành khác …"."""
    phrase = read_unit(words)
    return phrase is not None and bool(_THE_REST.search(fold(words[phrase.start : phrase.end])))


def _goes_to_work(words: str) -> bool:
    """Whether grounds lead to a duty of the unit above: "Căn cứ Kế hoạch này, tổ chức …"."""
    grounds = _ON_THIS_PLAN.match(fold_aligned(words))
    return grounds is not None and opening_duty(words[grounds.end() :]) > 0


def _asks_a_unit(words: str) -> bool:
    """Whether a last sentence asks a unit by its name: "Đề nghị UBND huyện hỗ trợ …"."""
    phrase = read_unit(words)
    return (
        phrase is not None and phrase.requested and not _MANY.match(words[phrase.start :].lower())
    )


def _closes(paragraph: Paragraph, words: str, holder: _Holder | None, busy: set[int]) -> bool:
    """Whether the plan ends here: behind an item that has given its unit work in a sentence."""
    if holder is None or paragraph.marker is not None or fold(words).startswith("giao "):
        return False
    if _names_the_rest(words):
        return False
    return words.rstrip().endswith(("./.", "./")) and holder.paragraph in busy


def _unit_of(
    paragraph: Paragraph, words: str, holder: _Holder | None, text: str
) -> UnitPhrase | None:
    """The unit a paragraph names, if it names a new one."""
    begin = paragraph.content_start - paragraph.start
    if _PEOPLE_SHARED_OUT.fullmatch(fold(words[begin:])):
        return None
    structured = paragraph.heading or len(words) <= 160
    phrase = read_unit(words, begin, whole=structured) or read_unit(words, begin)
    if phrase is None and holder is None and (fronted := _FRONTED.match(words, begin)):
        phrase = read_unit(words, fronted.end())
    grounded = paragraph.marker is not None or _asks_named(words)
    if phrase is None and holder is None and grounded:
        phrase = _behind_grounds(words, begin)
    sentence = not paragraph.heading or len(words) > _LONGEST_TITLE
    if phrase is None and holder is None and sentence:
        phrase = behind_topic(words, begin) or doer(words, begin)
    if phrase is None or holder is None:
        return phrase
    alone = phrase.rest >= len(words) and (paragraph.heading or paragraph.marker is None)
    # An entry of its list ("- Giao công chức …") says what the unit itself is to assign.
    assigned = phrase.assigned and paragraph.marker is None
    rest = paragraph.marker is None and _names_the_rest(words)
    if phrase.colon or assigned or alone or rest:
        return phrase
    if phrase.requested and _alike(words[phrase.start : phrase.end], holder, text):
        return None if holder.requested else phrase
    if phrase.requested and _asks_whom_it_may(holder, text):
        return phrase
    # Inside a unit's own list a sentence with another subject is still the unit's task.
    return None


def _asks_whom_it_may(holder: _Holder, text: str) -> bool:
    """Whether a heading asks units that only its entries name: "Đề nghị các cơ quan liên quan"."""
    name = text[slice(*holder.unit)]
    return holder.requested and (is_class(name) or bool(_CONCERNED.search(fold(name))))


def _behind_grounds(words: str, begin: int) -> UnitPhrase | None:
    """The unit behind a clause that gives its grounds: "Căn cứ Kế hoạch này, các phòng …"."""
    if not _GROUNDS.match(words, begin):
        return None
    for comma in _COMMA.finditer(words, begin, begin + _LONGEST_GROUNDS):
        if phrase := read_unit(words, comma.end()):
            return phrase
    return None


def _alike(name: str, holder: _Holder, text: str) -> bool:
    return fuzz.ratio(fold(name), fold(text[slice(*holder.unit)])) >= _SAME_UNIT


def _new_holder(
    paragraph: Paragraph, phrase: UnitPhrase, words: str, above: _Holder | None, text: str
) -> tuple[_Holder, Duty | None]:
    unit = (paragraph.start + phrase.start, paragraph.start + phrase.end)
    name = words[phrase.start : phrase.end]
    if above is not None and phrase.requested and not phrase.colon and _alike(name, above, text):
        unit = above.unit
    rest = words[phrase.rest :].strip()
    # "1. Đề nghị các ngành phối hợp" heads the list of what they are to do.
    brief = len(rest.split()) <= _BRIEF and rest[-1:] not in (".", ";", "/")
    introduces = paragraph.heading and (rest.endswith(":") or brief)
    # "Đề nghị Mặt trận và các đoàn thể:" asks each of the bodies that it lists.
    inherited = above is not None and above.requested and not phrase.assigned
    requested = phrase.requested or inherited
    role = role_of(rest, requested=requested, default=phrase.role or "implement")
    holder = _Holder(unit, role, requested, paragraph.index, paragraph.parent)
    if len(rest) < _MIN_TASK or introduces:
        return holder, None
    begin = paragraph.content_start - paragraph.start
    # A time before the unit belongs to its task.
    task_start = begin if _FRONTED.match(words, begin) else phrase.rest
    task = (paragraph.start + task_start, paragraph.end)
    if member := member_behind_colon(words, phrase):
        unit = (paragraph.start + member.start, paragraph.start + member.end)
        task = (paragraph.start + member.rest, paragraph.end)
        role = role_of(words[member.rest :], requested=requested)
    return holder, Duty(unit, task, role, "organisation")


def _task(paragraph: Paragraph, text: str, holder: _Holder) -> Iterator[Duty]:
    task = (paragraph.content_start, paragraph.end)
    words = text[slice(*task)]
    if len(words.strip()) < _MIN_TASK:
        return
    if paragraph.marker is None and (handed := handed_on(words)):
        unit = (task[0] + handed.start, task[0] + handed.end)
        work = words[handed.rest :]
        yield Duty(unit, (task[0] + handed.rest, task[1]), role_of(work), "organisation")
        return
    role = role_of(words, requested=holder.requested, default=holder.role)
    yield Duty(holder.unit, task, role, "organisation")
