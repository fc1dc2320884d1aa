"""Units known by what stands beside them: below a joint heading, or among headings like them."""

from __future__ import annotations

import re

from extractor.fields.assignments.units import (
    UnitPhrase,
    heads_group,
    is_class,
    past_request,
    read_unit,
)
from extractor.knowledge.sections import announces
from extractor.knowledge.text import fold
from extractor.language.document import MarkerKind, Paragraph

_MANY = re.compile(r"(?<!\w)(?:các|mỗi|mọi|từng|những)(?!\w)")
_LISTED = re.compile(r"\s*[,;]\s*|\s+và\s+")
_BULLETS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR})
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
