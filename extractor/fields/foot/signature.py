"""The signature block: authority, office and name.

"TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Văn A": a collective body acts
through its head (TM., thay mặt), a deputy signs for the head (KT., ký thay), an officer by order
(TL., thừa lệnh) or by delegation (TUQ., thừa ủy quyền), an acting head as Q. (quyền); Decree
30/2020 Annex I.7.  The party writes T/M, K/T, T/L (Guidance 36-HD/VPTW).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.fields.findings import Offsets
from extractor.fields.foot.names import is_proper, name_in
from extractor.fields.foot.one_line import AUTHORITY, breaks
from extractor.knowledge import bodies, signature_words
from extractor.knowledge.abbreviations import expansions
from extractor.knowledge.place_names import KINDS
from extractor.knowledge.text import fold, fold_aligned, fold_tones
from extractor.knowledge.zone_anchors import pattern

_SINGLE_NAME = re.compile(r"[^\W\d_]{3,}")
# A body's name has a capital of its own behind its kind: "Sở Nội vụ".
_BODY_WORDS = frozenset({"sở", "phòng", "ban"})
_DASHES = frozenset("-–")
_TWO = 2
_SEAL = "dong dau"
_TYPE_WORDS = frozenset(word for kind in KINDS for word in kind.split())

_APPROVES = re.compile(r"\b(?:phe |xet )?duyet$|\bxac nhan$")
_DEPUTY = re.compile(r"P\s?\.\s?(?=[^\W\d_]{2})")


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line of the block with its offset in the canonical text, and that of its row there."""

    text: str
    start: int
    row: int = -1


def lines_of(text: str, offset: int) -> list[SignatureLine]:
    """The lines of a paragraph of the block, parted again where it is set on one line."""
    places = [0, *breaks(text), len(text)]
    return [
        SignatureLine(text[start:end].strip(), offset + start, offset)
        for start, end in pairwise(places)
        if text[start:end].strip()
    ]


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """What was read, with the span of each part that is there."""

    name: str | None
    title: str | None
    authority: str | None
    spans: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class _Office:
    """A line above the name: the authority and the office that it states."""

    title: str | None
    authority: str | None
    span: Offsets


def read_signature(lines: Sequence[SignatureLine]) -> SignatureBlock | None:
    """The signatory of a block of lines, in reading order; None where nothing is signed.

    Of several signatories the one under a note of the seal counts, or else the last name: the seal
    stands with the body that issues, which signs on the right.  Of several offices of one person
    the first counts, in which the paper is signed ("PHÓ TRƯỞNG BAN / TRƯỞNG PHÒNG NỘI VỤ").
    """
    lines = _without_beside(_paired(_without_approver(_without_approval(lines))))
    named = [(place, found) for place, line in enumerate(lines) if (found := find_name(line))]
    if not named and (single := _single_name(lines)):
        named = [(len(lines) - 1, single)]
    place, found, above = _sealed(lines, named)
    own = lines[place] if found else None
    offices = [read for line in lines[above:place] if (read := _read_office(line))]
    if own is not None and (read := _read_office(own)) and read.title:
        offices.append(read)
    signed = next((place for place in reversed(range(len(offices))) if offices[place].authority), 0)
    held = [office for office in offices[signed:] if office.title]
    deputies = [office for office in held if office.authority is None] or held
    title = deputies[0] if deputies else None
    if found is None and title is None:
        return None
    authority = offices[signed].authority if offices else None
    spans = [office.span for office in offices[signed : signed + 1] if office.authority]
    spans += [title.span] if title and title.span not in spans else []
    if found and found[1] not in spans:
        spans.append(found[1])
    name = found[0] if found else None
    return SignatureBlock(name, title.title if title else None, authority, tuple(spans))


def _sealed(
    lines: Sequence[SignatureLine], named: Sequence[tuple[int, tuple[str, Offsets]]]
) -> tuple[int, tuple[str, Offsets] | None, int]:
    """The line of the name that counts, the name, and the line on which its part begins."""
    if not named:
        return len(lines), None, 0
    begins = [0, *(place + 1 for place, _ in named)]
    sealed = [
        number
        for number, (begin, (place, _)) in enumerate(zip(begins, named, strict=False))
        if any(_SEAL in fold(line.text) for line in lines[begin : place + 1])
    ]
    chosen = sealed[0] if len(sealed) == 1 else len(named) - 1
    return named[chosen][0], named[chosen][1], begins[chosen]


def _without_approval(lines: Sequence[SignatureLine]) -> Sequence[SignatureLine]:
    """The lines up to the approval of a superior below the signature ("DUYỆT CỦA …")."""
    for place, line in enumerate(lines):
        if pattern("approval").match(fold(line.text)) and any(map(find_name, lines[:place])):
            return lines[:place]
    return lines


def _without_approver(lines: Sequence[SignatureLine]) -> Sequence[SignatureLine]:
    """The lines of the issuer alone, where a superior beside it confirms ("XÁC NHẬN CỦA …").

    Rows that were read across name what confirms first, then the issuer's office beside it, and
    the two persons last.
    """
    named = [place for place, line in enumerate(lines) if find_name(line)]
    if len(named) != _TWO or named[1] != named[0] + 1 or named[0] < _TWO:
        return lines
    own = _read_office(lines[1])
    if own is None or not pattern("approval").match(fold(lines[0].text)):
        return lines
    held = fold(own.title or "").split()[-1:]
    for_another = own.authority is not None
    deputies = [
        line
        for line in lines[2 : named[0]]
        if for_another and (office := _read_office(line)) and office.authority is None
        if fold(office.title or "").split()[-1:] == held
    ]
    return [lines[1], *deputies, lines[named[1]]]


def _paired(lines: Sequence[SignatureLine]) -> Sequence[SignatureLine]:
    """The lines with each name behind its office, where two sign side by side.

    Rows that were read across name both offices first ("ĐỒN TRƯỞNG CHÍNH TRỊ VIÊN"), then both
    persons.
    """
    named = [place for place, line in enumerate(lines) if find_name(line)]
    if len(named) != _TWO or any(map(_read_office, lines[named[0] : named[1]])):
        return lines
    for first, second in pairwise(lines[: named[0]]):
        offices = [_read_office(line) for line in (first, second)]
        if first.row == second.row >= 0 and all(one and not one.authority for one in offices):
            left, right = lines[named[0]], lines[named[1]]
            return [first, left, second, right]
    return lines


def _without_beside(lines: Sequence[SignatureLine]) -> list[SignatureLine]:
    """The lines without those under "KẾ TOÁN", "NGƯỜI LẬP BẢNG", where a head of office signs.

    "TL. CHỦ TỊCH / TRƯỞNG PHÒNG NỘI VỤ" is one signature, the second office right below the first.
    """
    kept: list[SignatureLine] = []
    beside, signed = False, True
    for line in lines:
        aside = signature_words.signs_beside(line.text)
        if line.text.isupper() and (aside or _read_office(line)):
            beside, signed = signed and aside and not _heads_office(line.text), False
        signed = signed or find_name(line) is not None or beside
        if not beside:
            kept.append(line)
    return kept if any(_read_office(line) for line in kept) else list(lines)


def _heads_office(text: str) -> bool:
    """Whether the office is the head of a district's own office: "TRƯỞNG PHÒNG GD&ĐT"."""
    named = bodies.opening(text.partition(" ")[2])
    return named is not None and named[0].key == "PHÒNG" and named[0].level != "any"


def _read_office(line: SignatureLine) -> _Office | None:
    sign = AUTHORITY.match(line.text)
    begin = sign.end() if sign else 0
    words = line.text[begin:]
    named = name_in(line.text)
    if named and begin < named[1]:
        words = line.text[begin : named[1]]
    title = _title(words)
    if not (sign or title):
        return None
    authority = re.sub(r"[^A-Z]", "", sign["sign"]) + "." if sign else None
    return _Office(title, authority, (line.start, line.start + len(line.text.rstrip())))


def _title(words: str) -> str | None:
    """The office that opens the words, written out: "P. GIÁM ĐỐC", "PCT" are deputies."""
    held = signature_words.office(words)
    if held:
        return held[0] + _cased(words[held[1] :])
    deputy = _DEPUTY.match(words)
    if deputy and (held := signature_words.office(f"Phó {words[deputy.end() :]}")):
        return held[0] + _cased(words[deputy.end() + held[1] - len("Phó ") :])
    short = expansions().get(words.strip(" .:"))
    if words.isupper() and short and (held := signature_words.office(short)):
        return held[0] if held[1] == len(short) else None
    return None


def find_name(line: SignatureLine) -> tuple[str, Offsets] | None:
    """A person's name that fills the line, titles of honour and an office before it aside."""
    found = name_in(line.text)
    if found is None or AUTHORITY.match(line.text):
        return None
    name, begin, end = found
    return name, (line.start + begin, line.start + end)


def _single_name(lines: Sequence[SignatureLine]) -> tuple[str, Offsets] | None:
    """A name of one word, as the Bahnar have: only the last line, right below an office."""
    if len(lines) < 2 or not signature_words.office(lines[-2].text):
        return None
    text = lines[-1].text.strip()
    if not _SINGLE_NAME.fullmatch(text) or not (text[0].isupper() and is_proper(text)):
        return None
    return text, (lines[-1].start, lines[-1].start + len(text))


def _cased(rest: str) -> str:
    """The words behind an office: "QUẢN LÝ ĐẤT ĐAI" as " Quản lý đất đai", "UBND XÃ" as it is."""
    rest = rest.strip(" .,:;*_-")
    rest = rest[: len(_APPROVES.sub("", fold_aligned(rest)))].rstrip()  # "HIỆU TRƯỞNG PHÊ DUYỆT"
    if signature_words.honours_end(f"{rest} ") > len(rest):
        return ""  # a degree of the person named on the next line
    words = [word for word in rest.split() if word in _DASHES or any(map(str.isalpha, word))]
    if not "".join(words).isupper():
        return "".join(f" {word}" for word in words)
    cased = [_cased_word(word) for word in words]
    for place, word in enumerate(words[:-1]):
        if word in _DASHES:  # "HÀNH CHÍNH - QUẢN TRỊ"
            cased[place + 1] = cased[place + 1][:1].upper() + cased[place + 1][1:]
    if cased and fold_tones(words[0]) not in _TYPE_WORDS:
        cased[0] = cased[0][:1].upper() + cased[0][1:]
    if len(cased) > 1 and fold_tones(words[0]) in _BODY_WORDS:
        cased[1] = cased[1][:1].upper() + cased[1][1:]
    return "".join(f" {word}" for word in cased)


def _cased_word(word: str) -> str:
    if word in expansions() or word == "Y" or not re.search("[aeiouy]", fold(word)):
        return word
    return word.lower()
