"""The names of bodies as the head of a document sets them: superior above, issuer below.

"UBND TỈNH KIÊN GIANG / SỞ Y TẾ" is the health department under its province; "ỦY BAN NHÂN DÂN /
XÃ LỤC BA" is one name over two lines (Decree 30/2020 Annex I.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.fields.findings import Offsets
from extractor.knowledge import bodies
from extractor.knowledge.bodies import Body
from extractor.knowledge.text import fold, fold_aligned, fold_tones

_PLACE_WORD = re.compile(
    r"(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?|xa|phuong|thi tran|tt\.?|dac khu)\s+\S"
)
_LOOSE_HEAD = re.compile(
    r"(?:ban|bo|so|phong|chi cuc|cuc|tong cuc|truong|benh vien|trung tam|tram|hoi|lien doan|lien hiep|doan|chi bo|chi doan"
    r"|dang bo|cong ty|tong cong ty|to|vien|hoc vien|dai|thanh tra|van phong|bch|btv|bcd|ub|thanh doan|huyen doan|tinh doan"
    r"|xa doan|quan doan|thi doan|cong doan|hop tac xa)\b"
)
# Organs that act for the body named above them.
_ORGAN = re.compile(r"(?:ban (?:thuong truc|thuong vu|chap hanh)|thuong truc|van phong)$")
_SMALL_WORDS = frozenset("và của về các cho với trong tại do ở".split())


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body with the place words behind it; ``place`` is "" where the name has none."""

    text: str
    body: Body | None
    place: str
    span: Offsets


def read_head(lines: Sequence[tuple[str, int]]) -> list[NamedBody]:
    """The bodies that the lines (text, offset) of a head name, superior first."""
    parts: list[tuple[str, Offsets]] = []
    for text, start in lines:
        text = text.strip(" *-_.:")
        if not re.search(r"[^\W\d_]{2}", text):
            continue
        span = (start, start + len(text))
        folded = fold(text)
        opens = bodies.opening(text) is not None or _LOOSE_HEAD.match(folded)
        if (
            parts
            and (not opens or _PLACE_WORD.match(folded))
            and not _complete(parts[-1][0], folded)
        ):
            before, (first, _) = parts[-1]
            parts[-1] = (f"{before} {text}", (first, span[1]))
        else:
            parts.append((text, span))
    return [_named(text, span) for text, span in parts]


def _complete(before: str, folded: str) -> bool:
    """Whether a new line cannot belong to the part before it: two place names on end."""
    return bool(_PLACE_WORD.match(folded)) and bool(
        re.search(r"\b(?:xa|phuong|thi tran)\s", fold(before))
    )


def _named(text: str, span: Offsets) -> NamedBody:
    opened = bodies.opening(text)
    if opened is None:
        place = _PLACE_WORD.search(fold_aligned(text))
        return NamedBody(text, None, text[place.start() :] if place else "", span)
    body, end = opened
    return NamedBody(text, body, text[end:].strip(" ,-"), span)


def issuer_and_superior(named: Sequence[NamedBody]) -> tuple[NamedBody, NamedBody | None] | None:
    """The last body named is the issuer, the one before it its superior."""
    if not named:
        return None
    if len(named) > 1 and _ORGAN.fullmatch(fold(named[-1].text)):
        organ, whole = named[-1], named[-2]
        joined = NamedBody(
            f"{organ.text} {whole.text}", whole.body, whole.place, (whole.span[0], organ.span[1])
        )
        return joined, named[-3] if len(named) > 2 else None
    return named[-1], named[-2] if len(named) > 1 else None


def true_case(name: str, text: str) -> str:
    """``name`` as the document itself writes it in mixed case, or else by rule.

    By rule the first letter and all words of two or more letters after a type word stay capital:
    names of places are written with capitals, names of bodies with a capital at the start.
    """
    if not name.isupper():
        return name
    pattern = r"\s+".join(map(re.escape, fold_tones(name).split()))
    for match in re.finditer(pattern, fold_tones(text)):
        found = text[match.start() : match.end()]
        if not found.isupper() and len(found) == match.end() - match.start():
            return " ".join(found.split())
    return _by_rule(name)


def _by_rule(name: str) -> str:
    words = name.lower().split()
    cased = [words[0].capitalize()]
    in_place = False
    for word in words[1:]:
        if fold(word) in {"xa", "phuong", "huyen", "quan", "tinh", "pho", "tran", "khu"}:
            cased.append(word)
            in_place = True
        elif in_place and word not in _SMALL_WORDS:
            cased.append(word.capitalize())
        else:
            cased.append(word)
    return " ".join(cased)
