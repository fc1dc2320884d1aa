"""Find: every citation of a numbered document in a text, in reading order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.citations.clean import Paragraph, paragraphs
from extractor.fields.citations.dates import FoundDate, last_date, match_date
from extractor.fields.citations.heads import FORM, Head, read_head, read_pin
from extractor.fields.citations.identity import code_key
from extractor.fields.citations.issuers import issuer_after, issuer_before
from extractor.fields.citations.lexicon import BODY_PATTERN, BY_ABBREVIATION, TYPE_PATTERN, TYPES
from extractor.fields.citations.misread import names_body
from extractor.fields.citations.model import Citation, Offsets
from extractor.fields.citations.titles import place_titles
from extractor.fields.citations.tokens import tokenize
from extractor.knowledge.letters import CAPITAL

if TYPE_CHECKING:
    from extractor.fields.citations.codes import FoundCode

_BEFORE_DATE = re.compile(
    r"(?: \(khoa [^()]{1,25}\))?[ ,(]*(?:- )?(?:(?:duoc |cung )?(?:ky |ban hanh |ra )?)?"
)
_SAME_DAY = re.compile(r"\bcung ngay\b")
# "các Nghị quyết số 14/… và 15/… ngày …": what is named once in the plural is of one day.
_SEVERAL = re.compile(r"\b(?:cac|nhung|hai|ba|0?[2-9]) $")
_DATED_NAME = re.compile(r",? (?=(?:ngay|nam) [0-9])")
_JOINED = re.compile(r"[ ,;]*(?:(?:va|hoac|cung)\b)?(?: cac)?[ ,;:]*(?:so *[:.]? *)?$")
# What is left of the notation or of the name of the body: "125/KH-THCS Mỹ Lộc ngày …".
_REST_OF_NAME = re.compile(
    r"(?:(?: (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh))?"
    rf"(?: {CAPITAL}[^\W\d_]*){{1,5}}(?=[ ,]{{1,2}}[Nn]gày [0-9])|(?: [A-ZĐ]{{3,10}})?)"
)
_SAME_AGAIN = re.compile(rf"[ ,]+(?P<type>{TYPE_PATTERN})(?= (?:cua )?(?:{BODY_PATTERN})\b)")
_TYPE_WORD = re.compile(rf"(?:{TYPE_PATTERN})(?![a-z])")
_ALONE = re.compile(r"[^\w]*$")
_TITLED = re.compile(r"[ ,:]*(?:[Vv]/v|[Vv]ề việc)\b")
_LETTER = TYPES["cong van"].name
_LAWS = {TYPES["luat"].name, TYPES["bo luat"].name, TYPES["phap lenh"].name}


def find_citations(
    text: str, own_code: str | None = None, own_date: str | None = None
) -> list[Citation]:
    """All numbered documents that ``text`` cites; offsets are into ``text``.

    A citation never crosses a line feed.  With ``own_code`` the document's own number is left
    out: its number line, and every mention with no date or with ``own_date`` (any date, where
    that is not given).
    """
    found: list[Citation] = []
    for paragraph in paragraphs(text, numbered=True):
        drafts = _drafts(paragraph)
        drafts = _share(paragraph, drafts)
        if own_code:
            drafts = [draft for draft in drafts if not _is_own(draft, own_code, own_date)]
        found += place_titles(paragraph, drafts, first=len(found))
    return found


def _drafts(paragraph: Paragraph) -> list[Citation]:
    """The citations of one paragraph, with offsets in the paragraph."""
    types, codes = tokenize(paragraph)
    drafts: list[Citation] = []
    for code in codes:
        previous = drafts[-1] if drafts else None
        floor = previous.end if previous else 0
        if code.start < floor:
            continue
        head = read_head(paragraph, code, floor, types)
        doc_type = _doc_type(paragraph, head, code, previous)
        draft = _draft(paragraph, head, code, doc_type, floor)
        form = head.doc_type is None and FORM.search(paragraph.folded[floor : head.start])
        listed = doc_type == _LETTER and previous is not None and _next_letter(previous, code)
        if not form and (listed or _is_citation(code, head, draft, paragraph.surface)):
            drafts.append(draft)
    return drafts


def _doc_type(
    paragraph: Paragraph, head: Head, code: FoundCode, previous: Citation | None
) -> str | None:
    """As printed; else as in the list the code stands in; else as its notation says."""
    if head.doc_type:
        return head.doc_type.name
    usual = BY_ABBREVIATION.get(code.kind or "")
    if (
        previous
        and previous.doc_type
        and _JOINED.fullmatch(paragraph.folded, previous.end, head.start)
    ):
        alike = usual is None and "QH" in code.notation and "QH" in (previous.notation or "")
        if alike or _has_kind(previous, code.kind) or _next_letter(previous, code):
            return previous.doc_type
    if usual is None and head.marked and not code.year and names_body(_issuing(code.notation)):
        return _LETTER  # Decree 30/2020/NĐ-CP gives letters alone a notation without a type
    return usual.name if usual else None


def _issuing(notation: str) -> str:
    return notation.replace("/", "-").split("-")[0]


def _has_kind(previous: Citation, kind: str | None) -> bool:
    return bool(kind) and _issuing(previous.notation or "") == kind


def _next_letter(previous: Citation, code: FoundCode) -> bool:
    """Whether a code goes on with the letters of one body: "số 12/SNV-CCVC, 15/SNV-CCHC"."""
    body = _issuing(code.notation)
    return previous.doc_type == _LETTER and _has_kind(previous, body) and names_body(body)


def _draft(
    paragraph: Paragraph, head: Head, code: FoundCode, doc_type: str | None, floor: int
) -> Citation:
    date, issuer, end, year = _read_tail(paragraph, code, doc_type)
    name, named_date = _split_name(paragraph, head.name)
    date = date or named_date
    pin, start = read_pin(paragraph, floor, head.start)
    issuer = issuer or head.issuer
    if issuer is None or date is None:
        before = issuer_before(paragraph, floor, start)
        issuer = issuer or before
        date = date or (_date_before(paragraph, floor, before[0]) if before else None)
    return Citation(
        start=start,
        end=end,
        doc_type=doc_type,
        number=code.number,
        notation=code.notation or None,
        code=code.text,
        date=date.value if date else None,
        issuer=paragraph.surface[slice(*issuer)] if issuer else None,
        article=pin.article,
        clause=pin.clause,
        point=pin.point,
        code_span=(code.start, code.end),
        date_span=(date.start, date.end) if date else None,
        issuer_span=issuer,
        title_span=name,
        year=year,
        repaired=code.repaired,
    )


def _split_name(
    paragraph: Paragraph, name: Offsets | None
) -> tuple[Offsets | None, FoundDate | None]:
    """The name of a law, and the date that may stand between it and the number."""
    when = _DATED_NAME.search(paragraph.folded, *name) if name else None
    if name is None or when is None:
        return name, None
    return (name[0], when.start()), match_date(paragraph.folded, when.end())


def _read_tail(
    paragraph: Paragraph, code: FoundCode, doc_type: str | None
) -> tuple[FoundDate | None, Offsets | None, int, str | None]:
    """Date and issuer after the code, in either order, where they end, and a bare year."""
    date: FoundDate | None = None
    year: str | None = None
    issuer: Offsets | None = None
    end = code.end
    for _ in range(2):
        rest = _REST_OF_NAME.match(paragraph.surface, end)
        lead = _BEFORE_DATE.match(paragraph.folded, rest.end() if rest else end)
        if date is None and lead:
            date = match_date(paragraph.folded, lead.end())
            if (
                date
                and date.value
                and len(date.value) == 4
                and code.notation
                and doc_type not in _LAWS
            ):
                year, date = date.value, None
            end = date.end if date else end
        if issuer is None:
            issuer = issuer_after(paragraph, _said_again(paragraph, end, doc_type))
            end = issuer[1] if issuer else end
    return date, issuer, end, year


def _said_again(paragraph: Paragraph, end: int, doc_type: str | None) -> int:
    """Past the type where it is repeated: "… ngày 28/5/2020 Nghị quyết Đại hội Đảng bộ"."""
    again = _SAME_AGAIN.match(paragraph.folded, end)
    if again is None or TYPES[" ".join(again["type"].split())].name != doc_type:
        return end
    body = again.end() + 1 + len("của ") * paragraph.folded.startswith(" cua ", again.end())
    return again.end() if paragraph.surface[body].isupper() else end


def _date_before(paragraph: Paragraph, floor: int, end: int) -> FoundDate | None:
    """The date that opens the clause: "Ngày 13/5/2011, UBND huyện ban hành Kế hoạch số …"."""
    date = last_date(paragraph.folded, max(floor, end - 50), end)
    return date if date and _ALONE.fullmatch(paragraph.folded, date.end, end) else None


def _is_citation(code: FoundCode, head: Head, draft: Citation, surface: str) -> bool:
    """Whether the words around a code bear it out; "15/HTX" alone is no document."""
    if head.doc_type or code.strong:
        return True
    if head.marked and _TITLED.match(surface, draft.end):
        return True  # "số 45/PGDĐT V/v …": a letter of a body that numbers its letters so
    parted = "-" in code.notation or "/" in code.notation
    dated = draft.date is not None
    return (parted and (head.marked or dated)) or (head.marked and dated)


def _share(paragraph: Paragraph, drafts: list[Citation]) -> list[Citation]:
    """Give what is said once after a list to all of the list that have the same notation.

    The body is shared always, the date only where it is said to be the same ("cùng ngày") or the
    list is named once for all of it ("các Nghị quyết số … và … ngày …").
    """
    shared = list(drafts)
    plural = _named_together(paragraph, drafts)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        between = paragraph.folded[here.end : following.start]
        if _body_part(here) != _body_part(following) or not _JOINED.match(between):
            continue
        same_day = _SAME_DAY.search(paragraph.folded, following.start, following.end)
        if here.issuer is None:
            here = replace(here, issuer=following.issuer, issuer_span=following.issuer_span)
        said = same_day or index in plural or following.date_span in _days(shared[index + 2 :])
        if here.date is None and said:
            here = replace(here, date=following.date, date_span=following.date_span)
        shared[index] = here
    return shared


def _named_together(paragraph: Paragraph, drafts: list[Citation]) -> set[int]:
    """The places of those that one type word in the plural names, but for the last of each list."""
    together: set[int] = set()
    run: list[int] = []
    for index, draft in enumerate(drafts):
        typed = draft.code_span is not None and _TYPE_WORD.match(paragraph.folded, draft.start)
        if (
            run
            and not typed
            and _JOINED.fullmatch(paragraph.folded, drafts[index - 1].end, draft.start)
        ):
            together.update(run)
            run.append(index)
            continue
        several = typed and _SEVERAL.search(paragraph.folded, 0, draft.start)
        run = [index] if several else []
    return together


def _days(citations: list[Citation]) -> set[Offsets | None]:
    return {citation.date_span for citation in citations if citation.date_span}


def _body_part(citation: Citation) -> str:
    if citation.doc_type == _LETTER:
        return _issuing(citation.notation or "")
    return (citation.notation or "").replace("/", "-").partition("-")[2]


def _is_own(draft: Citation, own_code: str, own_date: str | None) -> bool:
    if _letters(draft.code or "") != _letters(own_code):
        return False
    return draft.date is None or own_date is None or draft.date == own_date


def _letters(code: str) -> str:
    """The code without its marks: a number line may print 61-KH/ĐU as 61/KH-ĐU."""
    return code_key(code).replace("-", "").replace("/", "")
