"""Units known by what stands beside them: below a joint heading, or among headings like them."""

from __future__ import annotations

import re

from extractor.fields.assignments.sentences import further_units
from extractor.fields.assignments.units import (
    UnitPhrase,
    heads_group,
    is_class,
    past_request,
    read_unit,
)
from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.actors import match_actor
from extractor.knowledge.sections import announces
from extractor.knowledge.text import fold
from extractor.knowledge.unit_words import opens_unit
from extractor.language.document import MarkerKind, Paragraph

_MANY = re.compile(r"(?<!\w)(?:các|mỗi|mọi|từng|những)(?!\w)")
_LISTED = re.compile(r"\s*[,;]\s*|\s+và\s+")
_BULLETS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR})
_MASS_ORGANISATIONS = re.compile(r"\bdoan the\b|to chuc (?:thanh vien|chinh tri)|^hoi$")
_MASS = frozenset({"union", "association"})
_WITHOUT = re.compile(r"^(?:cac |toan the |doi ngu |nhung )+|^(?:uy ban|ub)(?= mat tran)\W*")
_LABEL = re.compile(r"\s*(?P<name>[^\s:;,.][^:;,.]{1,39}?)\s*:\s+(?=\S)")
# "Các tổ chức, cá nhân" names nobody.
_ANYBODY = frozenset(
    ["to chuc", "ca nhan", "co quan", "don vi", "bo phan", "dia phuong", "doanh nghiep", "ho dan"]
)
_FEWEST_LISTED = 2
_OWN = 0.7  # of the items below a class of units ("Các sở, ngành") so many name one of it
_COMPANY = 3  # as many headings must name units for the odd one among them to be believed
_LONGEST_POST = 60
_OTHER_SECTIONS = ("funding", "reporting", "target", "reward", "organisation")


def own_of_group(
    paragraph: Paragraph, part: list[Paragraph], group: str, text: str
) -> UnitPhrase | None:
    """The unit of a paragraph where all below a joint heading name one of its units each."""
    marked = paragraph.marker is not None
    family = [
        item
        for item in part
        if item.parent == paragraph.parent and (item.marker is not None) == marked
    ]
    own = sum(_is_one_of(text[item.content_start : item.end], group) for item in family)
    numbered = marked and paragraph.marker is not None and paragraph.marker.kind not in _BULLETS
    share = _OWN if numbered and len(family) >= _COMPANY and is_class(group) else 1
    if own < share * len(family) or not _is_one_of(
        text[paragraph.content_start : paragraph.end], group
    ):
        return None
    words = text[paragraph.start : paragraph.end]
    return read_unit(words, paragraph.content_start - paragraph.start)


def member_at_work(
    paragraph: Paragraph, part: list[Paragraph], group: str, text: str
) -> UnitPhrase | None:
    """The unit of a joint heading that a sentence below gives work, where others get theirs too.

    "Mặt trận và các đoàn thể" over "Đoàn Thanh niên …; Hội Cựu chiến binh …" shares the work out;
    a lone sentence with such a subject is a task of all.
    """
    words = text[paragraph.start : paragraph.end]
    begin = paragraph.content_start - paragraph.start
    phrase = read_unit(words, begin)
    if phrase is None and paragraph.marker is not None:
        return _listed_word(words, begin, group)
    if phrase is None or phrase.requested or not _shares_in(words, phrase, group):
        return None
    family = [item for item in part if item.parent == paragraph.parent and item is not paragraph]
    others = (_member(text[item.content_start : item.end], group) for item in family)
    named = {_key(words[phrase.start : phrase.end]), *_members_behind(words, phrase, group)}
    return phrase if len({*named, *others} - {""}) > 1 else None


def beside_named(paragraph: Paragraph, part: list[Paragraph], text: str) -> UnitPhrase | None:
    """The unit at work in a sentence below another unit, among entries that name theirs.

    "Phòng Kế hoạch: lập dự toán. Phòng Tổ chức: bố trí người. Các phòng khác cử cán bộ tham gia."
    """
    phrase = _opening_unit(paragraph, text)
    if phrase is None or phrase.colon or phrase.requested or paragraph.marker is None:
        return None
    works = paragraph.start + phrase.rest < paragraph.end
    others = [
        _opening_unit(item, text)
        for item in part
        if item.parent == paragraph.parent
        and item.marker is not None
        and item.marker.kind is paragraph.marker.kind
    ]
    named = sum(other is not None and other.colon for other in others)
    return phrase if works and named >= _FEWEST_LISTED else None


def _opening_unit(paragraph: Paragraph, text: str) -> UnitPhrase | None:
    words = text[paragraph.start : paragraph.end]
    return read_unit(words, paragraph.content_start - paragraph.start)


def _listed_word(words: str, begin: int, group: str) -> UnitPhrase | None:
    """What a heading lists, shortened before a colon: "Y tế:" of "Kế toán, văn thư, y tế học
    đường", though the word alone is no unit.
    """
    label = _LABEL.match(words, begin)
    listed = [fold(entry) for entry in _LISTED.split(group)]
    if label is None or len(listed) < _FEWEST_LISTED or opens_unit(label["name"]) is None:
        return None
    short = fold(label["name"])
    if not any(f"{entry} ".startswith(f"{short} ") for entry in listed):
        return None
    return UnitPhrase(label.start("name"), label.end("name"), label.end(), colon=True)


def member_behind_colon(words: str, joint: UnitPhrase) -> UnitPhrase | None:
    """The first unit at work behind a joint name: "Trạm Y tế, Hội Nông dân: Trạm Y tế khám …"."""
    group = words[joint.start : joint.end]
    phrase = read_unit(words, joint.rest) if joint.colon else None
    shares = phrase is not None and not phrase.colon and _shares_in(words, phrase, group)
    return phrase if shares else None


def _shares_in(words: str, phrase: UnitPhrase, group: str) -> bool:
    works = phrase.rest < len(words.rstrip())
    return works and is_member(words[phrase.start : phrase.end], group)


def _member(words: str, group: str) -> str:
    """The key of the unit of ``group`` that opens a sentence, or nothing."""
    phrase = read_unit(words)
    shares = phrase is not None and _shares_in(words, phrase, group)
    return _key(words[phrase.start : phrase.end]) if phrase and shares else ""


def _members_behind(words: str, phrase: UnitPhrase, group: str) -> set[str]:
    names = (words[other.start : other.end] for other in further_units(words, phrase))
    return {_key(name) for name in names if is_member(name, group)}


def is_member(name: str, group: str) -> bool:
    """Whether a joint heading names the (first) unit of ``name``, if only by the class it is of.

    "Hội CCB" is one of "Mặt trận và các đoàn thể", "Giáo viên bộ môn" of "Tổ chuyên môn và giáo
    viên".
    """
    listed = [key for entry in _LISTED.split(group) if (key := _key(entry)) not in _ANYBODY]
    first = _LISTED.split(name)[0]
    key = _key(first)
    if len(listed) < _FEWEST_LISTED or " " not in key:
        return False
    if any(_opens(key, entry) or _opens(entry, key) for entry in listed):
        return True
    actor = match_actor(first) if any(map(_MASS_ORGANISATIONS.search, listed)) else None
    return actor is not None and actor.type in _MASS


def _key(name: str) -> str:
    return _WITHOUT.sub("", match_key(re.sub(r"\(.*", "", name)))


def _opens(longer: str, shorter: str) -> bool:
    return " " in shorter and f"{longer} ".startswith(f"{shorter} ")


def _is_one_of(words: str, group: str) -> bool:
    """Whether ``words`` give work to a unit that ``group`` lists, or a class it may be of."""
    phrase = read_unit(words) or read_unit(words, whole=True)
    if phrase is None or phrase.requested:
        return False
    name = words[phrase.start : phrase.end]
    if is_class(group):
        return any(letter.isupper() for letter in name) and not _MANY.search(name.lower())
    listed = [fold(entry) for entry in _LISTED.split(group)]
    return len(listed) > 1 and fold(name) in listed


def unit_by_company(
    paragraph: Paragraph, words: str, part: list[Paragraph], text: str, *, below_unit: bool
) -> UnitPhrase | None:
    """A heading among headings that name units names one too, whatever its words.

    It may be misread ("Công chúc Văn hóa") or a post no table knows ("Bảo vệ:").  Below a unit
    ("Các ngành:") only entries with a colon count.
    """
    begin = paragraph.content_start - paragraph.start
    name = words[begin:].split(":")[0].rstrip(" .*")
    company = [
        item
        for item in part
        if item.parent == paragraph.parent
        and item.marker is not None
        and paragraph.marker is not None
        and item.marker.kind is paragraph.marker.kind
        and item is not paragraph
    ]
    read = [
        read_unit(text[item.start : item.end], item.content_start - item.start, whole=True)
        for item in company
    ]
    units = sum(phrase is not None and (phrase.colon or not below_unit) for phrase in read)
    ends_openly = paragraph.heading and len(words) - begin == len(name)
    if units < _COMPANY or units < 0.7 * len(company) or not 3 < len(name) <= _LONGEST_POST:
        return None
    if heads_group(name) or any(announces(name, section) for section in _OTHER_SECTIONS):
        return None
    if (below_unit or not ends_openly) and ":" not in words[begin : begin + len(name) + 1]:
        return None
    end = begin + len(name)
    begin, asked = past_request(words, begin)
    rest = end + len(words[end:]) - len(words[end:].lstrip(" :"))
    return UnitPhrase(begin, end, rest, requested=asked, colon=":" in words[end : end + 2])
