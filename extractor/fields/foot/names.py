"""Names of signatories: a line of capitalised words, titles of honour and office aside."""

from __future__ import annotations

import re

from extractor.knowledge import signature_words

_SIGNED = re.compile(
    r"[(\[]?\s*(?:[ĐđDd][ãa]\s+k[ýy](?:\s+tên)?|ký\s+tên|ký(?=,|\s+và))"
    r"(?:(?:\s*,|\s+và)?\s*(?:đã\s+)?đóng\s+dấu)?\s*[)\]]?\s*:?\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_EDGE = " .,:;-–*_"


def name_in(text: str) -> tuple[str, int, int] | None:
    """The name that fills the line, and where it stands: "ThS. Lê Minh", "Chủ tịch Lê Minh"."""
    begin, end = _bounds(text, 0)
    begin, end = _bounds(text, begin + signature_words.honours_end(text[begin:end]))
    held = signature_words.office(text[begin:end])
    if held is not None:
        begin, end = _bounds(text, begin + held[1])
        begin, end = _bounds(text, begin + signature_words.honours_end(text[begin:end]))
    name = text[begin:end]
    # Behind an office, or all in capitals, other words look like names as well.
    needs_surname = held is not None or name.isupper()
    if not _is_name(name) or (needs_surname and not signature_words.is_surname(name.split()[0])):
        return None
    if held is not None and name.isupper() and ":" not in text:
        return None
    return (name.title() if name.isupper() else name), begin, end


def _bounds(text: str, begin: int) -> tuple[int, int]:
    """The words from ``begin`` on, without marks at the ends and without "(Đã ký)"."""
    end = len(text)
    signed = _SIGNED.search(text, begin)
    if signed and not text[begin : signed.start()].strip(_EDGE):
        begin = signed.end()
    elif signed and not text[signed.end() :].strip(_EDGE):
        end = signed.start()
    while begin < end and text[begin] in _EDGE:
        begin += 1
    while end > begin and text[end - 1] in _EDGE:
        end -= 1
    return begin, end


def _is_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 6 or signature_words.cannot_be_name(text):
        return False
    if len(words) == 1 and not re.search(r"\w['’]\w", text):
        return False
    return signature_words.office(text) is None and all(map(_is_capitalised, words))


def _is_capitalised(word: str) -> bool:
    return bool(_WORD.fullmatch(word)) and word[0].isupper() and (word.isupper() or is_proper(word))


def is_proper(word: str) -> bool:
    """Whether each part of a word has a capital at its start alone: "Hoa", "H'Yim", "Y-Ngọc"."""
    return all(part[1:] == part[1:].lower() for part in re.split(r"['’-]", word) if part)
