"""Documents cited by name alone: laws, and resolutions or plans named by their body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.citations.clean import Paragraph, paragraphs
from extractor.fields.citations.dates import match_date
from extractor.fields.citations.issuers import issuer_after
from extractor.fields.citations.lexicon import (
    BODY_PATTERN,
    LAW_COMMA_PATTERN,
    LAW_STOPS,
    TYPES,
)
from extractor.fields.citations.model import Citation
from extractor.fields.citations.titles import place_titles
from extractor.fields.citations.tokens import find_types
from extractor.knowledge.legal_acts import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.citations.tokens import FoundType

LAWS = {TYPES[phrase].name for phrase in ("luat", "bo luat", "phap lenh", "hien phap")}
_LONGEST_LAW = 18
_SMALL_NAMES = ("sua doi", "to chuc", "ban hanh")
_RESTS_ON = re.compile(r"\bcan cu (?:vao )?(?:cac )?$")
_OF_YEAR = re.compile(r",? (?:nam|ngay) [0-9]| (?:19|20)[0-9]{2}\b")
_LONGEST_AMENDMENT = 34
_LAW_BREAK = (
    rf"[;:().\"“”\[\]|*]|,(?! *(?:{LAW_COMMA_PATTERN})\b)| - "
    r"| so [0-9]| ngay [0-9]| nam (?=(?:19|20)[0-9]{2})| (?:19|20)[0-9]{2}\b"
)
_LAW_END = re.compile(
    rf"{_LAW_BREAK}| va (?=(?:cac|nghi|luat|bo luat|phap lenh|huong dan|thong tu|van ban|quyet dinh"
    r"|ke hoach|phap luat)\b)"
)
# One law may amend two: "sửa đổi, bổ sung một số điều của Luật … và Luật …".
_AMENDMENT_END = re.compile(
    rf"{_LAW_BREAK}| va (?=(?:nghi|huong dan|thong tu|van ban|quyet dinh|ke hoach|phap luat)\b)"
)
_LAW_STOP = re.compile(
    rf" (?:{'|'.join(word for word in LAW_STOPS if word != 'của')})(?!\w)"
    r"|(?<!một số điều) của(?! (?:các )?(?:luật|bộ luật|pháp lệnh)\b)",
    re.IGNORECASE,
)
_STATE = re.compile(r"(?: nuoc [^,;.:()]{0,45}?viet nam)?")
_LAW_DATE = re.compile(r"[ ,(]*(?:so [0-9]+ )?")
_NAMED_BY_BODY = re.compile(rf" +(?:(?:cua|do) )?(?=(?:{BODY_PATTERN})\b)")
_TERM = re.compile(
    r"(?: (?:lan thu|khoa) [a-z0-9]+)*(?:,? ?(?:nhiem ky|giai doan) ?[0-9]{4} ?-+ ?[0-9]{4})?"
)
# "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành …": the body follows its session.
_SESSION = re.compile(r" (?:cua )?(?:hoi nghi|ky hop) (?:lan )?thu [a-z0-9]+(?=,? (?:cua )?[a-z])")
# "nghị quyết đại hội các cấp" names no document one could look up.
_OF_ALL = re.compile(r"\b(?:cac cap|cap tren)\b")
_CHARTER_PLACE = re.compile(
    r"(?:^|[;:,\-+*•]|\b(?:can cu|theo|thuc hien|chap hanh|va|vao|cua|tai|dieu [0-9]{1,2}))\W*$"
)
_CHARTER = re.compile(
    r" +(?:cua )?(?=(?:dang|doan|doi|hoi|lien (?:hiep|doan|minh)|cong doan|mat tran|truong|quy)\b)"
)
_CHARTER_END = re.compile(
    r"[;:().,\"“”|]| - | (?:ngày|năm) [0-9]"
    r"| (?:và|về|do|được|ban hành|kèm|số|quy định|nhằm|để|nhiệm kỳ|kh[óo][áa]|hiện hành|các cấp)"
    r"(?!\w)",
    re.IGNORECASE,
)
# The decision or circular that carries a charter is what is cited.
_CARRIED = re.compile(
    r"[ ,(]*(?:do [^;.()]{3,60} )?(?:duoc )?(?:ban hanh|kem|phe duyet|thong qua)\b"
)
_LONGEST_CHARTER = 100
_BY_BODY = {
    TYPES[phrase].name
    for phrase in (
        "nghi quyet", "chi thi", "ke hoach", "quyet dinh", "huong dan", "cong van", "thong bao",
        "ket luan", "chuong trinh hanh dong", "de an", "to trinh", "quy che", "cong dien",
    )
}  # fmt: skip


def find_unnumbered(text: str, numbered: Sequence[Citation] = ()) -> list[Citation]:
    """Documents that ``text`` names without a number; ``code`` is None.

    Laws, codes, ordinances by name ("Luật Đất đai", with or without year or date), and documents
    named by their body ("Nghị quyết Đại hội Đảng bộ xã …, nhiệm kỳ 2020-2025", "Kế hoạch của
    UBND huyện về …").  Places covered by ``numbered`` are left out.
    """
    taken = [(citation.start, citation.end) for citation in numbered]
    found: list[Citation] = []
    for paragraph in paragraphs(text):
        drafts: list[Citation] = []
        for entry in find_types(paragraph):
            start, base = entry.start, paragraph.base
            covered = any(begin <= start + base < end for begin, end in taken)
            if covered or (drafts and start < drafts[-1].end):
                continue
            draft = (
                _law(paragraph, entry) or _by_body(paragraph, entry) or _charter(paragraph, entry)
            )
            if draft and not any(begin < draft.end + base <= end for begin, end in taken):
                drafts.append(draft)
        placed = place_titles(paragraph, drafts, first=len(found))
        found += [replace(citation, nested=False, inside=None) for citation in placed]
    return found


def _law(paragraph: Paragraph, found: FoundType) -> Citation | None:
    """A law by name: the name begins with a capital, or with "sửa đổi"."""
    if found.type.name not in LAWS:
        return None
    begin = found.end + 1
    capital = paragraph.surface[begin : begin + 1].isupper()
    if not paragraph.surface[found.start].isupper() and not capital:
        return None
    if found.type.name == "Hiến pháp":
        state = _STATE.match(paragraph.folded, found.end)
        end = state.end() if state else found.end
    else:
        end = _law_name_end(paragraph, begin)
        if end <= begin or not (capital or _is_name(paragraph, found, end)):
            return None
    lead = _LAW_DATE.match(paragraph.folded, end)
    date = match_date(paragraph.folded, lead.end()) if lead else None
    name = (begin, end) if end > begin else None
    return Citation(
        start=found.start,
        end=date.end if date else end,
        doc_type=found.type.name,
        date=date.value if date else None,
        date_span=(date.start, date.end) if date else None,
        title=paragraph.surface[begin:end] or None,
        title_span=name,
    )


def _is_name(paragraph: Paragraph, found: FoundType, end: int) -> bool:
    """Whether words in small letters behind "Luật" are the name of one: "Luật nghĩa vụ quân sự".

    One that the table knows, or that the plan says it rests on, with the year of the law; "Luật
    bóng đá 7 người" is none.
    """
    folded = paragraph.folded
    if folded.startswith(_SMALL_NAMES, found.end + 1):
        return True
    based = _RESTS_ON.search(folded, max(0, found.start - 20), found.start)
    dated = _OF_YEAR.match(folded, end)
    return bool(based and dated) or is_title(paragraph.surface[found.start : end])


def _law_name_end(paragraph: Paragraph, begin: int) -> int:
    limit = min(len(paragraph.folded), begin + 160)
    amends = paragraph.folded.startswith("sua doi", begin)
    limit = min(len(paragraph.folded), limit + 80 * amends)
    stop = (_AMENDMENT_END if amends else _LAW_END).search(paragraph.folded, begin + 1, limit)
    end = stop.start() if stop else limit
    word = _LAW_STOP.search(paragraph.surface, begin + 1, end)
    end = word.start() if word else end
    words = list(re.finditer(r"\S+", paragraph.surface[begin:end]))
    if len(words) > (_LONGEST_AMENDMENT if amends else _LONGEST_LAW):
        return begin
    if words and words[-1][0] == "và":
        words.pop()
    return begin + (words[-1].end() if words else 0)


def _by_body(paragraph: Paragraph, found: FoundType) -> Citation | None:
    """A document named by the body that issued it."""
    if found.type.name not in _BY_BODY:
        return None
    named = _NAMED_BY_BODY.match(paragraph.folded, found.end)
    if named is None or not paragraph.surface[named.end()].isupper():
        return None
    session = _SESSION.match(paragraph.folded, found.end)
    issuer = issuer_after(paragraph, session.end() if session else found.end)
    if issuer is None or issuer[1] - issuer[0] < 4 or _OF_ALL.search(paragraph.folded, *issuer):
        return None
    term = _TERM.match(paragraph.folded, issuer[1])
    return Citation(
        start=found.start,
        end=term.end() if term else issuer[1],
        doc_type=found.type.name,
        issuer=paragraph.surface[slice(*issuer)],
        issuer_span=issuer,
    )


def _charter(paragraph: Paragraph, found: FoundType) -> Citation | None:
    """The charter of a party, union, association or kind of school, cited by its name."""
    if found.type.name != "Điều lệ" or not _CHARTER_PLACE.search(
        paragraph.folded[max(0, found.start - 30) : found.start]
    ):
        return None
    named = _CHARTER.match(paragraph.folded, found.end)
    if named is None:
        return None
    limit = min(len(paragraph.folded), named.end() + _LONGEST_CHARTER)
    stop = _CHARTER_END.search(paragraph.surface, named.end(), limit)
    end = stop.start() if stop else limit
    end = named.end() + len(paragraph.surface[named.end() : end].rstrip(" ,-"))
    proper = any(character.isupper() for character in paragraph.surface[named.end() : end])
    school = (
        paragraph.folded.startswith("truong", named.end())
        and " " in paragraph.surface[named.end() : end]
    )
    if not (proper or school) or _CARRIED.match(paragraph.folded, end):
        return None
    return Citation(
        start=found.start,
        end=end,
        doc_type=found.type.name,
        title=paragraph.surface[named.end() : end],
        title_span=(named.end(), end),
    )
