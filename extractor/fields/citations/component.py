"""The component that reads legal bases and citations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.citations.bases import read_bases
from extractor.fields.citations.find import find_citations
from extractor.fields.citations.identity import home_places, legal_id
from extractor.fields.citations.known import id_by_name, known_acts
from extractor.fields.citations.lexicon import BY_ABBREVIATION
from extractor.fields.citations.model import Basis, Citation, CitedAct, Offsets
from extractor.fields.citations.relating import relation_findings
from extractor.fields.citations.relations import stated_relations
from extractor.fields.citations.resolve import resolve
from extractor.fields.citations.unnumbered import LAWS, find_unnumbered
from extractor.fields.findings import CitationFinding, Finding, IssuerFinding, annotate
from extractor.knowledge.text import fold
from extractor.language.document import Layout, Paragraph, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WEIGHTS = {
    "has-code": 0.25,
    "has-date": 0.1,
    "has-issuer": 0.05,
    "type-matches-code": 0.08,
    "law-by-name": 0.2,
    "in-preamble": 0.05,
    "nested": -0.05,
    "number-only": -0.2,
    "ocr-repaired": -0.1,
}
_START = 0.45
_BASES_HEADING = re.compile(
    r"(?:(?:nhung|cac|mot so) )?(?:can cu|co so) (?:phap ly|(?:de )?(?:xay dung|lap|ban hanh))?"
    r"(?: (?:de )?(?:xay dung|lap|ban hanh))?(?: ke hoach)?"
)


class _Context(NamedTuple):
    """The plan's own places by level, and its date of issue."""

    home: Mapping[str, str]
    issued_on: str | None


@Language.component("plan_citations")
def plan_citations(doc: Doc) -> Doc:
    """Annotate ``legal_bases`` (from the preamble) and ``citations`` (from everywhere)."""
    layout: Layout = doc._.layout
    found = find_citations(doc._.text, _own(doc, "code"), _own(doc, "issued_on"))
    numbered = [item for item in found if not _is_number_line(layout, item)]
    named = [item for item in find_unnumbered(doc._.text, found) if _names_an_act(item)]
    acts = resolve([*numbered, *named], known_acts())
    context = _Context(_home(doc), _own(doc, "issued_on"))
    read = read_bases(_texts(doc, _opening(layout)))
    for paragraph in _section_of_bases(layout, doc._.text):
        read += read_bases(_texts(doc, [paragraph]), "Căn cứ")
    cited = {item.start for item in numbered}
    bases = [
        basis
        for basis in read
        if not basis.nested and (basis.citation.code is None or basis.citation.start in cited)
    ]
    annotate(doc, "citations", [_citation(act, context) for act in acts])
    annotate(doc, "legal_bases", _legal_bases(bases, acts, context))
    mentions = sorted([*numbered, *named], key=lambda item: item.start)
    stated = stated_relations(doc._.text, mentions, _title_span(doc))
    annotate(doc, "act_relations", relation_findings(stated, acts, _ids(acts, context)))
    return doc


def _title_span(doc: Doc) -> Offsets | None:
    titles: Sequence[Finding] = doc._.findings.get("title", ())
    return (titles[0].spans[0][0], titles[0].spans[-1][1]) if titles and titles[0].spans else None


def _ids(acts: Sequence[CitedAct], context: _Context) -> list[str | None]:
    return [_legal_id(act, context) for act in acts]


def _own(doc: Doc, field: str) -> str | None:
    """A value of the document itself that the header component left."""
    findings: Sequence[Finding] = doc._.findings.get(field, ())
    value = getattr(findings[0], "value", None) if findings else None
    return str(value) if value else None


def _home(doc: Doc) -> dict[str, str]:
    findings = doc._.findings.get("issuer", ())
    issuer = findings[0] if findings else None
    if not isinstance(issuer, IssuerFinding):
        return {}
    return home_places((issuer.province, issuer.district, issuer.unit))


def _is_number_line(layout: Layout, citation: Citation) -> bool:
    """Whether the citation is the number line in the head of the document."""
    lines = layout.in_zone(Zone.NUMBER)[:1]
    return any(line.start <= citation.start < line.end for line in lines)


def _opening(layout: Layout) -> list[Paragraph]:
    """The preamble, and text of the body that still stands before the first heading or item."""
    opening = layout.in_zone(Zone.PREAMBLE)
    for paragraph in layout.in_zone(Zone.BODY):
        if paragraph.heading or paragraph.marker is not None or paragraph.table is not None:
            break
        opening.append(paragraph)
    return sorted(opening, key=lambda paragraph: paragraph.start)


def _section_of_bases(layout: Layout, text: str) -> list[Paragraph]:
    """What stands under a first heading "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH"."""
    body = layout.in_zone(Zone.BODY)
    for place, heading in enumerate(body):
        if heading.marker is None:
            continue
        words = fold(text[heading.content_start : heading.end]).strip(" .:;-")
        if not _BASES_HEADING.fullmatch(words):
            break
        return list(_below(heading, body[place + 1 :]))
    return []


def _below(heading: Paragraph, after: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs up to the next heading of the same kind."""
    for paragraph in after:
        if paragraph.marker and heading.marker and paragraph.marker.kind is heading.marker.kind:
            return
        yield paragraph


def _texts(doc: Doc, paragraphs: Sequence[Paragraph]) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, doc._.text[one.start : one.end]) for one in paragraphs]


def _names_an_act(citation: Citation) -> bool:
    """Whether an unnumbered mention names one act: a law, or the resolution of a congress."""
    return citation.doc_type in LAWS or "đại hội" in (citation.issuer or "").lower()


def _citation(act: CitedAct, context: _Context) -> CitationFinding:
    mention = next((item for item in act.mentions if item.code == act.code), act.mentions[0])
    return _finding(mention, act, context)


def _legal_bases(
    bases: Sequence[Basis], acts: Sequence[CitedAct], context: _Context
) -> list[CitationFinding]:
    """One finding a document; its values are as printed in the preamble, its key is the act's."""
    relations = {basis.citation.start: basis.relation for basis in reversed(bases)}
    return [
        _finding(
            grouped.mentions[0],
            grouped,
            context,
            relations[grouped.mentions[0].start],
            _whole(grouped, acts),
        )
        for grouped in resolve([basis.citation for basis in bases])
    ]


def _whole(grouped: CitedAct, acts: Sequence[CitedAct]) -> CitedAct:
    """The act with its mentions in the whole document."""
    starts = {item.start for item in grouped.mentions}
    return next(
        (act for act in acts if any(item.start in starts for item in act.mentions)), grouped
    )


def _finding(
    mention: Citation,
    act: CitedAct,
    context: _Context,
    relation: str | None = None,
    whole: CitedAct | None = None,
) -> CitationFinding:
    reasons = _reasons(mention, act, in_preamble=relation is not None)
    confidence = _START + sum(_WEIGHTS[reason] for reason in reasons)
    return CitationFinding(
        spans=tuple((item.start, item.end) for item in act.mentions),
        confidence=round(min(max(confidence, 0.05), 0.99), 2),
        reasons=reasons,
        doc_type=act.doc_type,
        code=act.code,
        date=act.date,
        issuer=act.issuer,
        title=act.title,
        legal_id=_legal_id(whole or act, context),
        article=mention.article,
        clause=mention.clause,
        point=mention.point,
        relation=relation,
    )


def _legal_id(act: CitedAct, context: _Context) -> str | None:
    return legal_id(act, context.home) or id_by_name(act, context.issued_on)


def _reasons(mention: Citation, act: CitedAct, *, in_preamble: bool) -> tuple[str, ...]:
    kind = (mention.notation or "").replace("/", "-").split("-")[0]
    usual = BY_ABBREVIATION.get(kind)
    holds = {
        "has-code": act.code is not None,
        "has-date": act.date is not None,
        "has-issuer": act.issuer is not None,
        "type-matches-code": usual is not None and usual.name == act.doc_type,
        "law-by-name": act.code is None and act.doc_type in LAWS,
        "in-preamble": in_preamble,
        "nested": all(item.nested for item in act.mentions),
        "number-only": all(item.bare for item in act.mentions) and act.code is not None,
        "ocr-repaired": mention.repaired,
    }
    return tuple(reason for reason, held in holds.items() if held)
