"""Relations between acts as findings: those a plan states, and those known of the acts it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.citations.identity import id_of_code
from extractor.fields.findings import ActRelationFinding, CitationFinding
from extractor.knowledge.legal_acts import LegalAct, act_relations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.fields.citations.model import Citation, CitedAct
    from extractor.fields.citations.relations import Stated

_STATED, _KNOWN = 0.85, 0.95
_REASON = "known of the acts cited"


def relation_findings(
    stated: Iterable[Stated], acts: Sequence[CitedAct], ids: Sequence[str | None]
) -> list[ActRelationFinding]:
    """One finding a relation, whatever its mentions; ``ids`` are the keys of ``acts``.

    Relations with an act that has no key are left out.  What is known between two acts that the
    plan cites, and that it does not say, is added as inferred.
    """
    by_start = {
        mention.start: _reference(act, key)
        for act, key in zip(acts, ids, strict=True)
        if key is not None
        for mention in act.mentions
    }
    found: dict[tuple[str | None, str, str], ActRelationFinding] = {}
    for one in stated:
        act = by_start.get(one.act.start) if one.act else None
        of = by_start.get(one.of.start)
        if of is None or (one.act is not None and act is None) or act == of:
            continue
        spans = tuple(_span(mention) for mention in (one.act, one.of) if mention)
        finding = ActRelationFinding(
            spans=spans,
            confidence=_STATED,
            reasons=("stated",),
            act=act,
            relation=one.relation,
            of=of,
        )
        found.setdefault(_key(finding), finding)
    for finding in _known(frozenset(key for key in ids if key)):
        found.setdefault(_key(finding), finding)
    return list(found.values())


def _known(cited: frozenset[str]) -> Iterable[ActRelationFinding]:
    for known in act_relations():
        act, of = _known_reference(known.act), _known_reference(known.of)
        if act and of and {act.legal_id, of.legal_id} <= cited:
            yield ActRelationFinding(
                spans=(),
                confidence=_KNOWN,
                reasons=("known",),
                inferred=True,
                reason=_REASON,
                act=act,
                relation=known.relation,
                of=of,
            )


def _key(finding: ActRelationFinding) -> tuple[str | None, str, str]:
    act = finding.act.legal_id if finding.act else None
    return (act, finding.relation, finding.of.legal_id or "")


def _span(mention: Citation) -> tuple[int, int]:
    return (mention.start, mention.end)


def _reference(act: CitedAct, key: str) -> CitationFinding:
    return CitationFinding(
        spans=(),
        confidence=_STATED,
        doc_type=act.doc_type,
        code=act.code,
        date=act.date,
        issuer=act.issuer,
        title=act.title,
        legal_id=key,
    )


def _known_reference(act: LegalAct) -> CitationFinding | None:
    key = id_of_code(act.type, act.code, act.date)
    if key is None:
        return None
    return CitationFinding(
        spans=(),
        confidence=_KNOWN,
        doc_type=act.type,
        code=act.code,
        date=act.date,
        issuer=act.issuer,
        title=act.title,
        legal_id=key,
    )
