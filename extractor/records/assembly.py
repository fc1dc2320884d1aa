"""The record, assembled from the findings on an annotated Doc."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from spacy.tokens import Doc

from extractor import __version__
from extractor.fields.findings import (
    AssignmentFinding,
    CitationFinding,
    Finding,
    IssuerFinding,
    ValueFinding,
)
from extractor.fields.issuer.location import when
from extractor.knowledge import places
from extractor.records import model
from extractor.records.doubt import DISAGREES, DISCOUNT, touches_doubt
from extractor.records.evidence import EvidenceMap
from extractor.records.flags import flags_of
from extractor.records.source import source_of

_Item = TypeVar("_Item", bound=model.Grounded)
_VALUES = ("doc_type", "number", "symbol", "code", "place", "issued_on", "title", "period")
_LISTS: Mapping[str, type[model.Grounded]] = {
    "targets": model.Target,
    "criteria": model.Criterion,
    "deadlines": model.Deadline,
    "funding": model.Funding,
}


def assemble(doc: Doc) -> model.PlanRecord:
    """The validated record of an annotated Doc, flags included."""
    evidence = EvidenceMap(doc._.text, doc._.layout)
    findings: Mapping[str, tuple[Any, ...]] = doc._.findings
    values = {key: _value(findings.get(key, ()), evidence) for key in _VALUES}
    lists = {
        key: [_item(kind, finding, evidence) for finding in findings.get(key, ())]
        for key, kind in _LISTS.items()
    }
    record = model.PlanRecord(
        extractor_version=__version__,
        text=doc._.text,
        source=source_of(doc._.source),
        **values,
        **lists,
        issuer=_issuer(findings, evidence),
        issued_with=_issued_with(findings.get("issued_with", ()), evidence),
        signatory=_first(model.Signatory, findings.get("signatory", ()), evidence),
        recipients=[_extracted(finding, evidence) for finding in findings.get("recipients", ())],
        legal_bases=[
            _citation(model.LegalBasis, finding, evidence, relation=finding.relation)
            for finding in findings.get("legal_bases", ())
        ],
        citations=[
            _citation(model.Citation, finding, evidence)
            for finding in findings.get("citations", ())
        ],
        assignments=[_assignment(finding, evidence) for finding in findings.get("assignments", ())],
    )
    doubtful = [evidence.span(found.start, found.end) for found in evidence.doubtful]
    record.flags = flags_of(record, doubtful, repaired=doc._.source.repaired)
    return record


def _grounds(finding: Finding, evidence: EvidenceMap) -> dict[str, Any]:
    doubted = touches_doubt(finding.spans, evidence.doubtful)
    return {
        "evidence": evidence.spans(finding.spans),
        "confidence": round(finding.confidence * (DISCOUNT if doubted else 1.0), 3),
        "reasons": [*finding.reasons, *([DISAGREES] if doubted else [])],
        "inferred": finding.inferred,
        "reason": finding.reason,
    }


def _extracted(finding: ValueFinding, evidence: EvidenceMap) -> model.Extracted[Any]:
    return model.Extracted[Any](value=finding.value, **_grounds(finding, evidence))


def _value(findings: tuple[ValueFinding, ...], evidence: EvidenceMap) -> dict[str, Any]:
    return _extracted(findings[0], evidence).model_dump() if findings else {}


def _item(kind: type[_Item], finding: Finding, evidence: EvidenceMap, **extra: Any) -> _Item:
    """A record item from a finding whose attributes carry the same names."""
    shared = {
        name: getattr(finding, name)
        for name in kind.model_fields
        if hasattr(finding, name) and name not in model.Grounded.model_fields
    }
    return kind(**{**shared, **extra, **_grounds(finding, evidence)})


def _first(kind: type[_Item], findings: tuple[Finding, ...], evidence: EvidenceMap) -> _Item:
    return _item(kind, findings[0], evidence) if findings else kind()


def _citation(
    kind: type[_Item], finding: CitationFinding, evidence: EvidenceMap, **extra: Any
) -> _Item:
    pin = None
    if finding.article or finding.clause or finding.point:
        pin = model.Pin(article=finding.article, clause=finding.clause, point=finding.point)
    return _item(kind, finding, evidence, pin=pin, **extra)


def _issued_with(
    findings: tuple[CitationFinding, ...], evidence: EvidenceMap
) -> model.IssuedWith | None:
    return _item(model.IssuedWith, findings[0], evidence) if findings else None


def _assignment(finding: AssignmentFinding, evidence: EvidenceMap) -> model.Assignment:
    actor = model.Actor(name=finding.unit, unit_id=finding.unit_id, type=finding.unit_type)
    return _item(model.Assignment, finding, evidence, unit=actor, with_=list(finding.partners))


def _issuer(findings: Mapping[str, tuple[Any, ...]], evidence: EvidenceMap) -> model.Issuer:
    found: tuple[IssuerFinding, ...] = findings.get("issuer", ())
    if not found:
        return model.Issuer()
    issuer = found[0]
    unit = None
    if issuer.unit:
        unit = model.AdministrativeUnit(
            name=issuer.unit,
            code=issuer.unit_code,
            district=issuer.district,
            province=issuer.province,
            current=_current(issuer, findings),
        )
    return _item(model.Issuer, issuer, evidence, unit=unit)


def _current(
    issuer: IssuerFinding, findings: Mapping[str, tuple[Any, ...]]
) -> model.CurrentUnit | None:
    """The one unit of today that covers the issuer's; None where several do or none is known."""
    dates = findings.get("issued_on", ())
    on = when(str(dates[0].value)) if dates else None
    within = ", ".join(part for part in (issuer.district, issuer.province) if part)
    found = places.find(
        issuer.unit or "", on=on, within=within if issuer.level != "province" else None
    )
    today = places.current(found[0]) if found else []
    if len(today) != 1:
        return None
    return model.CurrentUnit(name=today[0].name, code=today[0].code, province=today[0].province)
