"""Resolve: one entry a document, with all its mentions; short forms go to the full mention."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from extractor.fields.citations.identity import code_key, issuer_key
from extractor.fields.citations.model import Citation, CitedAct
from extractor.knowledge.text import fold

KnownActs = Mapping[str, CitedAct]
"""Acts by :func:`code_key` of their code, or by the folded name of a law ("luat dat dai")."""

_PLACE = re.compile(r"\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|trung uong)\b")
_Value = TypeVar("_Value")


def resolve(citations: Sequence[Citation], known: KnownActs | None = None) -> list[CitedAct]:
    """Group mentions by document, in the order of first mention.

    Mentions with the same code are one document unless their years or their bodies differ.  A
    bare number ("Quyết định 1980") is the document of the same type and number cited in full
    elsewhere, the nearest before it first.  What no mention says is taken from ``known``.
    """
    groups: list[list[Citation]] = []
    for citation in (item for item in citations if not item.bare):
        group = next((group for group in groups if _same(group, citation)), None)
        _put(groups, group, citation)
    full = len(groups)
    for citation in (item for item in citations if item.bare):
        candidates = [group for group in groups[:full] if _short_of(citation, group)]
        before = [group for group in candidates if group[0].start < citation.start]
        bare = [group for group in groups[full:] if _same(group, citation)]
        group = next(iter(before[-1:] or candidates[:1] or bare), None)
        _put(groups, group, citation)
    acts = [_act(sorted(group, key=lambda item: item.start), known or {}) for group in groups]
    return sorted(acts, key=lambda act: act.mentions[0].start)


def _put(groups: list[list[Citation]], group: list[Citation] | None, citation: Citation) -> None:
    if group is None:
        groups.append([citation])
    else:
        group.append(citation)


def _same(group: list[Citation], citation: Citation) -> bool:
    first = group[0]
    if (first.code is None) != (citation.code is None):
        return False
    if citation.code is None:
        return _same_unnumbered(first, citation)
    if code_key(first.code or "") != code_key(citation.code):
        return False
    if citation.bare and first.doc_type != citation.doc_type:
        return False
    inside = "/19" in citation.code or "/20" in citation.code
    return inside or all(_agree(item, citation) for item in group)


def _same_unnumbered(first: Citation, citation: Citation) -> bool:
    if first.doc_type != citation.doc_type:
        return False
    if first.issuer or citation.issuer:
        return fold(first.issuer or "") == fold(citation.issuer or "")
    dates = {item.date[:4] for item in (first, citation) if item.date}
    return fold(first.title or "") == fold(citation.title or "") and len(dates) < 2


def _agree(one: Citation, other: Citation) -> bool:
    """Whether two mentions of one code may be the same document."""
    if one.date and other.date and one.date[:4] != other.date[:4]:
        return False
    if not one.issuer or not other.issuer:
        return True
    keys = issuer_key(one.issuer), issuer_key(other.issuer)
    if keys[0] and keys[1] and keys[0] == keys[1]:
        return True
    levels = [_PLACE.search(fold(item.issuer or "")) for item in (one, other)]
    return not (levels[0] and levels[1] and levels[0][0] != levels[1][0])


def _short_of(bare: Citation, group: list[Citation]) -> bool:
    """Whether a bare number is short for the document of a group."""
    code = group[0].code or ""
    digits, _, year = (bare.code or "").partition("/")
    number = group[0].number or ""
    if number.lstrip("0") != digits.lstrip("0") or (year and f"/{year}/" not in code):
        return False
    types = {item.doc_type for item in group}
    return bare.doc_type in types and all(_agree(item, bare) for item in group)


def _act(mentions: list[Citation], known: KnownActs) -> CitedAct:
    full = min(mentions, key=_plainness)
    spoken = sorted(mentions, key=_in_capitals)
    act = CitedAct(
        mentions=tuple(mentions),
        doc_type=full.doc_type or _first([item.doc_type for item in mentions]),
        code=full.code,
        date=_first([item.date for item in mentions]),
        issuer=_first([item.issuer for item in spoken]),
        title=_first([item.title for item in spoken]),
    )
    match = known.get(_known_key(act))
    if match is None or (act.date and match.date and act.date != match.date):
        return act
    return CitedAct(
        mentions=act.mentions,
        doc_type=act.doc_type or match.doc_type,
        code=act.code,
        date=act.date or match.date,
        issuer=act.issuer or match.issuer,
        title=act.title or match.title,
    )


def _plainness(mention: Citation) -> tuple[bool, bool, bool]:
    """Sorts the mention first whose code is printed best: whole, well read, not in capitals."""
    return mention.bare, mention.repaired, (mention.notation or "").isupper()


def _in_capitals(mention: Citation) -> bool:
    return any((words or "").isupper() for words in (mention.title, mention.issuer))


def _known_key(act: CitedAct) -> str:
    if act.code:
        return code_key(act.code)
    return fold(f"{act.doc_type or ''} {act.title or ''}".strip())


def _first(values: Sequence[_Value | None]) -> _Value | None:
    return next((value for value in values if value), None)
