"""The issuing body of a cited document: where its name ends, and where it stands before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.citations.lexicon import (
    BODY_PATTERN,
    ISSUER_COMMA_PATTERN,
    ISSUER_WORDS,
    TITLE_VERB_PATTERN,
    TYPE_PATTERN,
)

if TYPE_CHECKING:
    from extractor.fields.citations.clean import Paragraph
    from extractor.fields.citations.model import Offsets

_LONGEST = 160
_OPENING = re.compile(
    rf"(?:[ ,]*(?P<of>(?:cua|do)['`]? +)| *)(?P<body>(?:lien )?(?:{BODY_PATTERN})\b)?"
)
_NO_VERB_IN_NAME = r"(?<!\bva )(?<!\bdong )(?<!\bdieu )(?<!\bdao )"
_END = re.compile(
    rf"[;:()\[\]\"“”*|]|\.(?= |$)|(?:,| -(?= ))(?! *(?:{ISSUER_COMMA_PATTERN})\b)"
    rf"| (?:{_NO_VERB_IN_NAME}{TITLE_VERB_PATTERN})"
    rf"| (?:va|va cac|cung) (?=(?:{TYPE_PATTERN})\b|so [0-9])"
    rf"| tai (?=(?:{TYPE_PATTERN}|hoi nghi|cuoc hop|buoi|phien|ky hop)\b)"
    r"| (?:ngay|so|nam|tai|ky) (?=[0-9])| (?:nay|nay la|sau day|duoc|trong) "
)
_STEERING = re.compile(
    r"ban chi dao(?:[^,;.:()]{0,60}? ve)? "
    r"(?=phat trien|phong|cai cach|chuyen doi|ve sinh|an toan)"
)
_STEERING_END = re.compile(
    r"[;.:()\"“”]|, (?=[A-ZĐỦ])| (?:về|Về|V/v|v/v|ban hành|thực hiện|triển khai)(?!\w)"
)
_WORD = re.compile(r"[^\W_]+(?:[^\W_]|&)*")
_BEFORE = re.compile(
    rf"(?:^|[ ,(])(?P<body>(?:{BODY_PATTERN})\b[^;.:()]{{0,90}}?) "
    r"(?:da |vua |cung |tiep tuc )?(?:ky )?(?:ban hanh|co|ra|gui|tai|trinh|neu tai) (?:cac )?$"
)


def issuer_after(paragraph: Paragraph, start: int) -> Offsets | None:
    """The body named from ``start`` on, after "của" or straight away."""
    opening = _OPENING.match(paragraph.folded, start)
    if opening is None or not (opening["of"] or opening["body"]):
        return None
    begin = opening.start("body") if opening["body"] else opening.end()
    capital = paragraph.surface[begin : begin + 1].isupper()
    if not capital and not (opening["of"] and opening["body"]):
        return None
    end = _end_of_name(paragraph, begin)
    return (begin, end) if end > begin else None


def issuer_before(paragraph: Paragraph, floor: int, end: int) -> Offsets | None:
    """The body that "ban hành" (has issued) the document whose words begin at ``end``."""
    floor = max(floor, end - 130)
    match = _BEFORE.search(paragraph.folded[floor:end])
    if match is None:
        return None
    begin = floor + match.start("body")
    if not paragraph.surface[begin].isupper():
        return None
    return begin, min(_end_of_name(paragraph, begin), floor + match.end("body"))


def body_within(paragraph: Paragraph, start: int, end: int) -> Offsets | None:
    """The body that fills the stretch between a document type and "số"."""
    opening = _OPENING.match(paragraph.folded, start, end)
    if opening is None or not opening["body"]:
        return None
    begin = opening.start("body")
    return begin, min(_end_of_name(paragraph, begin), end)


def _end_of_name(paragraph: Paragraph, begin: int) -> int:
    """Where the name of the body that begins at ``begin`` ends."""
    limit = min(len(paragraph.folded), begin + _LONGEST)
    steering = _STEERING.match(paragraph.folded, begin, limit)
    if steering:
        stop = _STEERING_END.search(paragraph.surface, steering.end(), limit)
        return _rstrip(paragraph.surface, begin, stop.start() if stop else limit)
    stop = _END.search(paragraph.folded, begin, limit)
    end = stop.start() if stop else limit
    for word in _WORD.finditer(paragraph.surface, begin, end):
        plain = word[0][0].islower() and paragraph.folded[word.start() : word.end()]
        if plain and plain not in ISSUER_WORDS and word.start() > begin:
            end = word.start()
            break
    return _rstrip(paragraph.surface, begin, end)


def _rstrip(surface: str, begin: int, end: int) -> int:
    name = surface[begin:end].rstrip(" ,-")
    return begin + len(name.removesuffix(" và").removesuffix(" về"))
