"""Legal bases: the documents that the opening of a plan rests on, each with its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.fields.citations.clean import Paragraph
from extractor.fields.citations.clean import paragraphs as clean_paragraphs
from extractor.fields.citations.find import find_citations
from extractor.fields.citations.lexicon import TYPE_PATTERN, TYPES
from extractor.fields.citations.model import Basis, Citation, Offsets
from extractor.fields.citations.titles import plan_maker, verbs_without_stop
from extractor.fields.citations.unnumbered import find_unnumbered

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBS = (
    ("Căn cứ", r"(?:can cu|tiep theo|tren co so|dua tren|chieu theo)(?: vao| theo)?"),
    (
        "Thực hiện",
        r"(?:(?:nham|de|tiep tuc|tang cuong|day manh|kip thoi|chu dong|va|cung) )*"
        r"(?:to chuc |phoi hop )?(?:trien khai|thuc hien|thi hanh|chap hanh|quan triet|cu the hoa"
        r"|huong ung|hien thuc hoa|tham muu thuc hien|hoan thanh|phuc vu)\b",
    ),
    ("Theo", r"(?:theo|tuan theo)\b"),
    ("Xét", r"xet\b"),
)
_RELATION = re.compile(
    "|".join(rf"(?P<r{index}>{pattern})" for index, (_, pattern) in enumerate(_VERBS))
)
_BULLET = r"[\s\-+*•·–_'\"“(.]*(?:[0-9]{1,2}[.)]|[a-z]\)|[ivx]+\.)?[\s*_\-]*"
# "TX. Phước Long", "TP. Huế": the point of an abbreviation closes nothing.
_SHORTENED = "".join(rf"(?<!\b{word})" for word in ("tx", "tp", "tt", "ts", "p", "q", "h", "x"))
_CLAUSE = re.compile(rf"(?:^|;|{_SHORTENED}\.(?= +\w)){_BULLET}")
_INNER = re.compile(r"(?:, ?|\bva )(?=can cu|theo de nghi|theo chi dao|xet|tren co so|thuc hien)")
_LISTED = re.compile(
    rf"(?:(?:cac|nhung|mot so|muc|(?:diem|khoan|dieu) [0-9a-z]{{1,3}})[ ,]+)*"
    rf"(?:{TYPE_PATTERN}|qd|nq|nd|tt|cv)\b"
    r"|(?:so *[:.]? *)?[0-9]{1,5}[a-d]?(?:/[0-9]{4})? ?[/-] ?[a-z]{2}"
    rf"|(?:y kien|chi dao|ket luan|su chi dao)\b[^;.]{{0,90}} tai (?:cac |muc [^;]{{1,20}} )?"
    rf"(?:{TYPE_PATTERN})\b"
)
# "- Luật Tài nguyên nước ngày …;" in a list that no verb opens.
_BULLETED = re.compile(rf"[-+*•–] *[_*]*(?=(?:{TYPE_PATTERN})\b[^;]{{0,120}}[0-9])")
_SUBJECT = re.compile(
    r" *(?:cac |noi dung |muc tieu |nhiem vu )*(?P<type>nghi quyet|ke hoach|chi thi|ket luan"
    r"|chuong trinh hanh dong|chuong trinh cong tac|cong van|huong dan|quyet dinh|thong bao)"
    r" (?=\w)(?!(?:nay|tren|do|sau)\b)(?![^;.:(),]{0,60} (?:cac cap|cap tren)\b)[^;.:()]{3,160}"
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Part of a paragraph that one relation rules."""

    start: int
    end: int
    relation: str


def read_bases(
    paragraphs: Sequence[tuple[int, int, str]], relation: str | None = None
) -> list[Basis]:
    """The legal bases in the opening paragraphs of a plan.

    ``relation`` is the verb that a heading has said before the first of them.

    ``paragraphs`` are (start, end, text) with offsets of the whole text; the citations given
    back carry those offsets.  A paragraph or clause that opens with a document and no verb
    goes on with the verb before it; one that opens with the body that makes the plan, or with
    a report of the situation, rests on nothing.
    """
    bases: list[Basis] = []
    for start, _, text in paragraphs:
        for paragraph in clean_paragraphs(text):
            if paragraph.surface.isupper():
                continue
            stretches, relation = _stretches(paragraph, relation)
            if stretches:
                bases += _read(paragraph, text, start, stretches)
    return bases


def _stretches(paragraph: Paragraph, relation: str | None) -> tuple[list[_Stretch], str | None]:
    """The ruled stretches of a paragraph, and the relation that the next may go on with."""
    stretches: list[_Stretch] = []
    folded = paragraph.folded
    limit = plan_maker(paragraph, 0)
    openings = [(match.end(), False) for match in _CLAUSE.finditer(folded, 0, limit or len(folded))]
    openings += [(match.end(), True) for match in _INNER.finditer(folded, 0, limit)]
    openings += [(begin, False) for begin in verbs_without_stop(paragraph) if begin < limit]
    openings.sort()
    goes_on = True
    if relation is None and _BULLETED.match(folded.lstrip()):
        relation = _VERBS[0][0]
    for index, (begin, inner) in enumerate(openings):
        end = openings[index + 1][0] if index + 1 < len(openings) else limit
        verb = _RELATION.match(folded, begin)
        if (inner and not stretches) or not folded[begin:end].strip():
            continue
        if verb:
            relation = _VERBS[int((verb.lastgroup or "r0")[1:])][0]
        elif inner:
            continue
        elif not (relation and _LISTED.match(folded, begin)):
            # In one sentence the list may go on behind an item that is no document.
            goes_on = False
            relation = relation if stretches else None
            continue
        goes_on = True
        stretches.append(_Stretch(begin, end, relation))
    return stretches, relation if goes_on else None


def _read(paragraph: Paragraph, text: str, base: int, stretches: list[_Stretch]) -> list[Basis]:
    line = text[paragraph.base : paragraph.base + len(paragraph.surface)]
    numbered = find_citations(line)
    named = [_nested_in(numbered, citation) for citation in find_unnumbered(line, numbered)]
    cited = sorted([*numbered, *named], key=lambda citation: citation.start)
    bases = []
    for stretch in stretches:
        held = [item for item in cited if stretch.start <= item.start < stretch.end]
        if not any(not item.nested for item in held):
            loose = _loosely_named(paragraph, stretch)
            held = [loose] if loose and not held else held
        bases += [
            Basis(
                relation=stretch.relation,
                citation=_shifted(item, base + paragraph.base),
                nested=item.nested,
            )
            for item in held
        ]
    return bases


def _nested_in(numbered: list[Citation], citation: Citation) -> Citation:
    """The unnumbered citation, marked as nested where a title holds it."""
    held = any(
        other.title_span and other.title_span[0] <= citation.start < other.title_span[1]
        for other in numbered
    )
    return replace(citation, nested=held)


def _loosely_named(paragraph: Paragraph, stretch: _Stretch) -> Citation | None:
    """A plan or programme named by its subject right after the verb."""
    verb = _RELATION.match(paragraph.folded, stretch.start)
    begin = verb.end() if verb else stretch.start
    found = _SUBJECT.match(paragraph.folded, begin, stretch.end)
    if found is None:
        return None
    words = paragraph.surface[found.start("type") : found.end()].rstrip(" ,.;")
    doc_type = TYPES[" ".join(found["type"].split())].name
    start = found.start("type")
    return Citation(start=start, end=start + len(words), doc_type=doc_type)


def _shifted(citation: Citation, by: int) -> Citation:
    def moved(span: Offsets | None) -> Offsets | None:
        return (span[0] + by, span[1] + by) if span else None

    return replace(
        citation,
        start=citation.start + by,
        end=citation.end + by,
        code_span=moved(citation.code_span),
        date_span=moved(citation.date_span),
        issuer_span=moved(citation.issuer_span),
        title_span=moved(citation.title_span),
        inside=None,
    )
