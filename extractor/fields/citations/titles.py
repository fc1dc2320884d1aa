"""Titles of cited documents, and which citations stand inside the title of another."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.citations.lexicon import BODY_PATTERN, TITLE_VERB_PATTERN, TYPE_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.citations.clean import Paragraph
    from extractor.fields.citations.model import Citation, Offsets

_ACTS = (
    r"xay dung|ban hanh|trien khai|to chuc|de ra|phat dong|lap|yeu cau|de nghi|thong nhat|huong dan"
)
_OPENING = re.compile(
    r"(?: *\([^()]{0,160}\))?[ ,:]*[\"“'*]*[ ]*"
    rf"(?=(?:{TITLE_VERB_PATTERN}))(?!ban hanh kem|thuc hien theo)"
)
_END = re.compile(
    r";|\.(?= +[A-ZĐÀ-Ỹ]|[ ”\"*]*$)|[.,](?= *(?:cụ thể|như sau|với (?:các )?nội dung|nội dung))"
)
_UNCLOSED = re.compile(
    r"(?<=[^\W_]) +(?=can cu (?:vao )?[a-z]"
    rf"|(?:thuc hien|theo|xet)(?: theo)? (?:{TYPE_PATTERN})(?: so\b| [0-9]| cua\b))"
)
_PLAN_MAKER = re.compile(
    rf"[,.;:] *(?!so *[:.]? *[0-9])(?=(?:{BODY_PATTERN})\b[^,;.:]{{0,90}}? (?:{_ACTS})\b)"
)
_JOINED = re.compile(
    r"(?:,|\b(?:va|cung|hoac|cung voi))"
    r"(?: (?:su )?(?:y kien|chi dao|ket luan|chu truong)(?: [a-z]+){0,3} cua [^;.,]{3,70}? tai)?"
    r"(?: cac)?[ ,:\"“]*$"
)
_NEAR = 30
_WHOLE_DATE = len("2024-01-22")
_NO_TITLE = (0, 0)


def verbs_without_stop(paragraph: Paragraph, start: int = 0) -> Iterator[int]:
    """Where a new clause opens with a verb in a capital though no mark closes the one before.

    So lines run together: "… năm học mới Thực hiện Công văn số …".
    """
    for match in _UNCLOSED.finditer(paragraph.folded, start):
        if paragraph.surface[match.end()].isupper():
            yield match.end()


def plan_maker(paragraph: Paragraph, start: int) -> int:
    """Where the sentence passes to the body that makes the plan; the length if nowhere."""
    match = _PLAN_MAKER.search(paragraph.folded, start)
    return match.start() if match else len(paragraph.folded)


def place_titles(paragraph: Paragraph, drafts: list[Citation], first: int) -> list[Citation]:
    """The citations of a paragraph with titles and nesting, at offsets of the whole text.

    ``drafts`` carry offsets of the paragraph; ``first`` is the index the first of them will
    have in the list given back to the caller.
    """
    titles = [_title(paragraph, draft) for draft in drafts]
    parents: list[int | None] = []
    for index, draft in enumerate(drafts):
        parents.append(_parent(paragraph, drafts, titles, parents, index))
        _close_titles(paragraph, titles, parents, index, draft.start)
    return [
        _placed(paragraph, draft, titles[index], parents[index], first)
        for index, draft in enumerate(drafts)
    ]


def _title(paragraph: Paragraph, draft: Citation) -> Offsets:
    """The words of the title after a citation; a law named before its number keeps that name."""
    if draft.title_span:
        return draft.title_span
    opening = _OPENING.match(paragraph.folded, draft.end)
    if opening is None:
        return _NO_TITLE
    end = _END.search(paragraph.surface, opening.end())
    limit = end.start() if end else len(paragraph.surface)
    limit = min([limit, *verbs_without_stop(paragraph, opening.end())])
    return opening.end(), min(limit, plan_maker(paragraph, opening.end()))


def _parent(
    paragraph: Paragraph,
    drafts: list[Citation],
    titles: list[Offsets],
    parents: list[int | None],
    index: int,
) -> int | None:
    """The citation whose title holds number ``index``: the innermost title still open."""
    if index == 0:
        return None
    start = drafts[index].start
    between = paragraph.folded[drafts[index - 1].end : start]
    candidate: int | None
    joined = _JOINED.search(between) and ";" not in between and ". " not in between
    mentioned = drafts[index].bare and len(between) > _NEAR
    if joined and not mentioned:
        candidate = parents[index - 1]
    else:
        candidate = index - 1
        while candidate is not None and not titles[candidate][0] <= start < titles[candidate][1]:
            candidate = parents[candidate]
    while candidate is not None and _is_later(drafts[index], drafts[candidate]):
        candidate = parents[candidate]
    return candidate


def _is_later(draft: Citation, holder: Citation) -> bool:
    """Whether a document is younger than the one whose title would hold it."""
    dates = [date for date in (holder.date, draft.date) if date and len(date) == _WHOLE_DATE]
    return len(dates) == 2 and dates[0] < dates[1]


def _close_titles(
    paragraph: Paragraph,
    titles: list[Offsets],
    parents: list[int | None],
    index: int,
    start: int,
) -> None:
    """End the titles of earlier citations that do not hold number ``index``."""
    holders = set()
    holder = parents[index]
    while holder is not None:
        holders.add(holder)
        holder = parents[holder]
    for earlier in range(index):
        begin, end = titles[earlier]
        if earlier not in holders and begin < start < end:
            kept = _JOINED.sub("", paragraph.folded[begin:start])
            titles[earlier] = begin, begin + len(kept)


def _placed(
    paragraph: Paragraph, draft: Citation, title: Offsets, parent: int | None, first: int
) -> Citation:
    begin, end = title
    words = paragraph.surface[begin:end].rstrip(" ,.:*")
    shift = paragraph.base

    def moved(span: Offsets | None) -> Offsets | None:
        return (span[0] + shift, span[1] + shift) if span else None

    return replace(
        draft,
        start=draft.start + shift,
        end=draft.end + shift,
        code_span=moved(draft.code_span),
        date_span=moved(draft.date_span),
        issuer_span=moved(draft.issuer_span),
        title=words or None,
        title_span=moved((begin, begin + len(words))) if words else None,
        nested=parent is not None,
        inside=None if parent is None else parent + first,
    )
