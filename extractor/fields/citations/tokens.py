"""Tokenize: the document types and the codes of a paragraph, bare numbers among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.citations.codes import FoundCode, find_codes
from extractor.fields.citations.lexicon import BY_ABBREVIATION, TYPE_PATTERN, TYPES, DocumentType

if TYPE_CHECKING:
    from extractor.fields.citations.clean import Paragraph

_TYPE = re.compile(rf"(?<![a-z])(?:{TYPE_PATTERN})(?![a-z])")
_SHORT_TYPE = re.compile(r"(?<![^\W_])(?:QĐ|NĐ|NQ|TTLT|TT|CT|KH|CV|TB|HD|KL|PL|TTr|CTr)(?= |$)")
_BARE = re.compile(
    r"(?P<mark>['`]? *so['`]? *[:.]? *)?(?P<space> +)?"
    r"(?P<number>[0-9]{1,5}[a-d]?)(?P<year>/(?:19|20)[0-9]{2})?"
    r"(?= *(?:[;,.)\]\"”*](?![0-9])|$)"
    r"| +(?:ngay|cua|ve|va|do|da|de|ban hanh|tai|nam|v/v|viec|quy) )"
)
_COUNTED = re.compile(r" +(?:nam(?! [0-9]{4})|ngay(?! *[0-9.…/]| +thang))")


class FoundType(NamedTuple):
    """A document type named at ``[start, end)`` of the paragraph."""

    start: int
    end: int
    type: DocumentType


def tokenize(paragraph: Paragraph) -> tuple[list[FoundType], list[FoundCode]]:
    """Types and codes, each in reading order."""
    types = find_types(paragraph)
    codes = find_codes(paragraph.surface)
    taken = [(code.start, code.end) for code in codes]
    bare = [
        code
        for code in (_bare_code(paragraph, found) for found in types)
        if code and not any(start < code.end and code.start < end for start, end in taken)
    ]
    return types, sorted(codes + bare)


def find_types(paragraph: Paragraph) -> list[FoundType]:
    """The document types named, in full or by abbreviation ("QĐ"), in reading order."""
    found = []
    for match in _TYPE.finditer(paragraph.folded):
        phrase = " ".join(match[0].replace("'", "").replace("`", "").split())
        found.append(FoundType(match.start(), match.end(), TYPES[phrase]))
    for match in _SHORT_TYPE.finditer(paragraph.surface):
        found.append(FoundType(match.start(), match.end(), BY_ABBREVIATION[match[0]]))
    return sorted(found, key=lambda entry: entry.start)


def _bare_code(paragraph: Paragraph, found: FoundType) -> FoundCode | None:
    """A number without notation right after a document type ("Quyết định số 1980")."""
    match = _BARE.match(paragraph.folded, found.end)
    if match is None or found.type.bare == "never" or not (match["mark"] or match["space"]):
        return None
    if not match["mark"]:
        capital = paragraph.surface[found.start].isupper()
        counted = _COUNTED.match(paragraph.folded, match.end())
        if found.type.bare != "yes" or not capital or counted:
            return None
    start, end = match.start("number"), match.end()
    text = paragraph.surface[start:end]
    year = match["year"][1:] if match["year"] else None
    return FoundCode(start, end, match["number"], year, "", text, None, repaired=False)
