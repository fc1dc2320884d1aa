"""What one cited act does to another, as titles and sentences of a plan say it.

"Nghị định số 38/2023/NĐ-CP sửa đổi, bổ sung Nghị định số 27/2022/NĐ-CP" amends; a plan "triển khai
Nghị quyết số 12/NQ-HĐND" implements, by its own title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.fields.citations.model import Citation, Offsets

_CUES = {
    "replaces": r"thay the",
    "repeals": r"bai bo|huy bo",
    "corrects": r"dinh chinh",
    "extends": r"gia han|keo dai thoi (?:han|gian)",
    "amends": r"sua doi|bo sung|dieu chinh",
    "attached_to": r"(?:ban hanh )?kem theo",
    "details": r"quy dinh chi tiet|chi tiet (?:thi hanh|mot so)"
    r"|huong dan(?= (?:thi hanh|thuc hien|ap dung|mot so|noi dung))",
    "implements": r"trien khai|thuc hien|thi hanh|cu the hoa|quan triet|chuong trinh hanh dong",
}
_CUE = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _CUES.items()))
_REVIEWS = re.compile(r"so ket|tong ket|giam sat|kiem tra|danh gia")
_DETAILS = re.compile(_CUES["details"])
_PASSIVE = re.compile(
    r"duoc (?P<how>sua doi|bo sung|dieu chinh|thay the|bai bo|gia han)[^.;]{0,60}?"
    r"(?:boi|tai|theo|bang)(?: cac)?\W*$"
)
_ACTIVE = re.compile(r"\W*(?:thay the|bai bo|sua doi|bo sung|dinh chinh)[^.;]{0,40}$")
_THIS_PLAN = re.compile(r"(?:ke hoach|van ban) nay\b(?P<words>[^.;]{0,60})$")
_REACH = 120


@dataclass(frozen=True, slots=True)
class Stated:
    """``act`` (None: the plan itself) does ``relation`` to ``of``."""

    act: Citation | None
    relation: str
    of: Citation


def stated_relations(
    text: str, cited: Sequence[Citation], title: Offsets | None = None
) -> Iterator[Stated]:
    """The relations between the documents that ``text`` cites; ``title`` is the plan's own."""
    for citation in cited:
        if title and title[0] <= citation.start < title[1]:
            if relation := _relation(fold(text[title[0] : citation.start])):
                yield Stated(None, relation, citation)
            continue
        before = fold(text[max(0, citation.start - _REACH) : citation.start])
        this = _THIS_PLAN.search(before)
        if this is not None and (relation := _relation(this["words"])):
            yield Stated(None, relation, citation)
            continue
        yield from _between(text, citation, cited)


def _between(text: str, citation: Citation, cited: Sequence[Citation]) -> Iterator[Stated]:
    """What the words between a citation and the one before it, or around it, say of the two."""
    previous = max(
        (other for other in cited if other.end <= citation.start),
        key=lambda other: other.end,
        default=None,
    )
    if previous is None:
        return
    words = fold(text[previous.end : citation.start])
    passive = _PASSIVE.search(words)
    if passive is not None and (relation := _relation(passive["how"])):
        yield Stated(citation, relation, previous)
        return
    holder = _holder(citation, cited)
    if holder is not None:
        words = fold(text[holder.end : citation.start])
    elif _ACTIVE.match(words):
        holder = previous
    if holder is not None and (relation := _relation(words)):
        yield Stated(holder, relation, citation)


def _relation(words: str) -> str | None:
    """What the words before a citation do to it: the last cue tells, a review above all."""
    if _REVIEWS.search(words):
        return "reviews"
    if _DETAILS.search(words):
        return "details"  # "quy định chi tiết thi hành" would else be a mere "thi hành"
    found = list(_CUE.finditer(words))
    return found[-1].lastgroup if found else None


def _holder(citation: Citation, cited: Sequence[Citation]) -> Citation | None:
    """The innermost citation whose title holds this one."""
    holders = [
        other
        for other in cited
        if other is not citation
        and other.title_span is not None
        and other.end <= citation.start
        and other.title_span[0] <= citation.start < other.title_span[1]
    ]
    return max(holders, key=lambda other: other.start, default=None)
