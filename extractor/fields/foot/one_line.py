"""Where a signature block that was set on one line breaks into its lines again.

"TM. BAN CHỈ ĐẠO KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Nguyễn Văn A" has four: tables of word processors,
web pages and narrow scans run them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.fields.foot.names import name_in
from extractor.knowledge import signature_words

AUTHORITY = re.compile(
    r"(?P<sign>T\s?[.,/]?\s?U\s?[.,]?\s?Q|T\s?[.,/]?\s?M|K\s?[.,/]?\s?T|T\s?[.,/]?\s?L|Q(?=\s*[.,/]))"
    r"(?![^\W\d_])\s*[.,/]*\s*(?=[^\W\d_]{2})"
)
"""The sign of the authority under which an office is held: "KT.", "T/M"."""
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[./,]")
_DEPUTY = re.compile(r"P\s?\.\s?(?=[^\W\d_]{2})")
_DEPUTIES = frozenset({"PHÓ", "QUYỀN"})
# "BAN CHỈ HUY / TRƯỞNG BAN": a body, and no commander.
_COMMAND, _COMMANDED = "Chỉ huy", frozenset({"BAN", "BỘ"})


def breaks(text: str) -> Iterator[int]:
    """The offsets where a further line begins: an authority, an office in capitals, a name."""
    read = opened = 0
    before = ""
    for word in _WORD.finditer(text):
        at = word.start()
        if at < read:
            before = word[0]
            continue
        if at and _opens_name(text, at, before):
            yield at
            return
        sign = AUTHORITY.match(text, at)
        if sign is not None and _MARK.search(sign[0]):
            if at > opened:
                yield at
            read = opened = sign.end()
        elif (length := _office(text, at, before)) and not (at == opened and before):
            begin = at - len(before) - 1 if before in _DEPUTIES else at
            if begin > opened:
                yield begin
            read = at + length
        elif length:
            read = at + length
        before = word[0]


def _office(text: str, at: int, before: str) -> int:
    """The length of the office in capitals that opens at ``at``; 0 where none does."""
    deputy = _DEPUTY.match(text, at)
    start = deputy.end() if deputy else at
    held = signature_words.office(text[start:])
    if held is None or " " not in held[0] or not text[start : start + held[1]].isupper():
        return 0
    return 0 if before in _COMMANDED and held[0].startswith(_COMMAND) else start + held[1] - at


def _opens_name(text: str, at: int, before: str) -> bool:
    """Whether the rest of the line, behind capitals, is a person's name with its honours."""
    letters = before.strip(".,:;*_()-'’")  # "H' Nga Niê" opens with no abbreviation
    if not (letters.isupper() and len(letters) > 1) or before.endswith("."):
        return False
    rest = text[at:]
    named = name_in(rest)
    if named is None or named[0] not in rest:
        return False
    words = named[0].split()
    proper = len(words) > 1 and not any(word.isupper() and len(word) > 1 for word in words)
    return proper and (named[1] == 0 or signature_words.honours_end(rest) > 0)
