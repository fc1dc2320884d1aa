"""Titles of cited documents, and which citations stand inside the title of another."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.citations.lexicon import BODY_PATTERN, TITLE_VERB_PATTERN

if TYPE_CHECKING:
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
_PLAN_MAKER = re.compile(rf"[,.;:] *(?=(?:{BODY_PATTERN})\b[^,;.:]{{0,90}}? (?:{_ACTS})\b)")
_JOINED = re.compile(r"(?:,|\b(?:va|cung|hoac|cung voi))(?: cac)?[ ,:\"“]*$")
_NEAR = 30
_NO_TITLE = (0, 0)


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
    joined = _JOINED.search(between) and ";" not in between and ". " not in between
    mentioned = drafts[index].bare and len(between) > _NEAR
    if joined and not mentioned:
        return parents[index - 1]
    candidate: int | None = index - 1
    while candidate is not None and not titles[candidate][0] <= start < titles[candidate][1]:
        candidate = parents[candidate]
    return candidate


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
