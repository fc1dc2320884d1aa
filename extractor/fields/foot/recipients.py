"""The entries of "Nơi nhận", as written, without dash and end mark (Decree 30/2020 Annex I.9)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.fields.findings import Offsets
from extractor.fields.foot.names import name_in
from extractor.knowledge.signature_words import is_surname
from extractor.reading.anchors import opens_signature

_HEADING = re.compile(
    r"^[*_\s]*n[oóòỏõọôốồổỗộơớờởỡợ0]i?\s*(?:nh[aáàảãạăắằẳẵặâấầẩẫậ]n|g[ửưu]i)"
    r"[*_\s]*(?:[:.;][*_\s]*|$)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[\s*_]*(?:[-–—•+·~]+|\.(?=\s)|\d{1,2}[.)/](?=\s))?[\s*_]*")
_END = re.compile(r"[\s;.,:*_/]+$")
# A note set beside several entries stands behind the end mark of one of them.
_SHARED_NOTE = re.compile(r"[;,][\s|}]*\(\s*để [^()]{2,20}\)[\s;.,]*$")
# What a scan sets on one line with an entry: office or name of the signature beside the list.
_BESIDE = re.compile(r"[;.]\s+([^;]{6,})$")
_SIGNED = re.compile(r"\(?\s*(?:đã\s+)?ký\b(?!\s+(?:kết|hợp|túc))", re.IGNORECASE)
# Several entries in one line: after a bullet's end mark, or in a row behind the heading.
_NEXT_BULLET = re.compile(r";\s*(?=[-–—•+]\s?\w)")
_NEXT = re.compile(r";\s*")
_SHORTEST_NAME = 3
_FILE_COPY = re.compile(r"lưu\b", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_]{1,4}(?:[ .]?\d{1,3}b?)?")
_APOSTROPHE = re.compile(r"\w['’]\w")


@dataclass(frozen=True, slots=True)
class Recipient:
    """An entry with its places in the text; one that runs over two paragraphs has two."""

    text: str
    spans: tuple[Offsets, ...]


def read_recipients(paragraphs: Iterable[tuple[str, int]]) -> list[Recipient]:
    """The entries of the paragraphs (text, offset) of the list, its heading left out."""
    entries: list[Recipient] = []
    is_open, joint = False, " "
    listed = _below_heading(list(paragraphs))
    bare = not any(_has_bullet(text) for text, _ in listed)
    for text, offset in listed:
        for part, place in _parts(text, offset, bare=bare):
            found = read_recipient(part, place)
            if found is None:
                continue
            value, span = found
            bulleted = part[: span[0] - place].strip(" *_") != ""
            if not (bare or bulleted or is_open) and name_in(value):
                continue  # the signatory, whose name stands beside the list
            if entries and not (bulleted or is_open) and _is_initials(entries[-1].text, value):
                continue
            if entries and is_open and not bulleted:
                last = entries.pop()
                entries.append(Recipient(f"{last.text}{joint}{value}", (*last.spans, span)))
            else:
                entries.append(Recipient(value, (span,)))
                is_open = bulleted
            is_open = is_open and not part.rstrip(" *_").endswith((";", ".", "/"))
            joint = ", " if part.rstrip(" *_").endswith(",") else " "
    return entries


def _is_initials(last: str, words: str) -> bool:
    """Whether what stands below the file copy is only who typed it, or the paraph of a scan."""
    return _FILE_COPY.match(last) is not None and _INITIALS.fullmatch(words) is not None


def _below_heading(listed: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The paragraphs without the names of signatories that stand over the heading."""
    for place, (text, _) in enumerate(listed):
        if _HEADING.match(text):
            return [one for one in listed[:place] if _has_bullet(one[0])] + listed[place:]
    return listed


def _has_bullet(text: str) -> bool:
    heading = _HEADING.match(text)
    bullet = _BULLET.match(text[heading.end() if heading else 0 :])
    return bool(bullet and bullet[0].strip(" *_"))


def _parts(text: str, offset: int, *, bare: bool) -> Iterator[tuple[str, int]]:
    """The entries of a paragraph; in a list without bullets a semicolon parts them."""
    heading = _HEADING.match(text)
    begin = heading.end() if heading else 0
    in_a_row = bare or (heading is not None and not _has_bullet(text))
    for match in (_NEXT if in_a_row else _NEXT_BULLET).finditer(text, begin):
        yield text[begin : match.start() + 1], offset + begin
        begin = match.end()
    yield text[begin:], offset + begin


def read_recipient(text: str, offset: int) -> tuple[str, Offsets] | None:
    """The entry in one paragraph of the zone, or None for the heading alone or an empty line."""
    begin = 0
    heading = _HEADING.match(text)
    if heading:
        begin = heading.end()
    bullet = _BULLET.match(text[begin:])
    begin += bullet.end() if bullet else 0
    beside = _BESIDE.search(text)
    if beside and (_is_office(beside[1]) or name_beside(text)):
        text = text[: beside.start()]
    end = len(_END.sub("", _SHARED_NOTE.sub("", text)))
    entry = text[begin:end]
    # "Nơi nhận: TM. ỦY BAN NHÂN DÂN" has no entry, nor has "Nơi nhận: (Đã ký)".
    if not re.search(r"[^\W\d_]", entry) or _SIGNED.match(entry) or _is_office(entry):
        return None
    return entry, (offset + begin, offset + end)


def _is_office(words: str) -> bool:
    return words.isupper() and opens_signature(words)


def name_beside(text: str) -> tuple[int, int] | None:
    """Where a signatory's name stands in a line of the list: alone, or behind an entry's end mark.

    "- UBND huyện;  Trung tá Lê Minh Hà": an entry of its own would have an end mark too.
    """
    if _HEADING.match(text):
        return None
    beside = _BESIDE.search(text)
    begin = beside.start(1) if beside else 0
    if not beside and _has_bullet(text):
        return None
    found = name_in(text[begin:])
    if found is None or text.rstrip(" *_")[-1:] in ";.,":
        return None
    words = found[0].split()
    short = len(words) < _SHORTEST_NAME and not _APOSTROPHE.search(found[0])  # "K'Brểu" is whole
    if (short and not found[1]) or not is_surname(words[0]):
        return None
    if words[0] == "Lưu":
        return None  # "Lưu Văn Thư"
    return begin + found[1], begin + found[2]
