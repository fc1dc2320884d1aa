"""The record, assembled from the findings on an annotated Doc."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from spacy.tokens import Doc

from extractor import __version__
from extractor.fields.findings import (
    ActRelationFinding,
    AssignmentFinding,
    CitationFinding,
    Finding,
    IssuerFinding,
    ValueFinding,
)
from extractor.fields.issuer.location import when
from extractor.records import model
from extractor.records.evidence import EvidenceMap
from extractor.records.flags import flags_of
from extractor.records.grounds import grounds
from extractor.records.identity import actor_of, home_of, identity_of
from extractor.records.signed import confirmed
from extractor.records.source import source_of

_Item = TypeVar("_Item", bound=model.Grounded)
_VALUES = ("doc_type", "number", "symbol", "code", "place", "issued_on", "title", "period")
_LISTS: Mapping[str, type[model.Grounded]] = {
    "targets": model.Target,
    "criteria": model.Criterion,
    "deadlines": model.Deadline,
    "funding": model.Funding,
}


_QUOTED = frozenset(
    {*("title", "recipients"), *("task", "product"), *("text", "action", "source"), "indicator"}
)
"""What is given in the words of the page, slips included; names and values are as meant."""


def assemble(doc: Doc) -> model.PlanRecord:
    """The validated record of an annotated Doc, flags included."""
    evidence = EvidenceMap(doc._.text, doc._.layout, doc._.slips)
    findings: Mapping[str, tuple[Any, ...]] = doc._.findings
    values = {key: _value(key, findings.get(key, ()), evidence) for key in _VALUES}
    lists = {
        key: [_item(key, kind, finding, evidence) for finding in findings.get(key, ())]
        for key, kind in _LISTS.items()
    }
    record = model.PlanRecord(
        extractor_version=__version__,
        text=evidence.written.text,
        source=source_of(doc._.source),
        **values,
        **lists,
        issuer=_issuer(findings, evidence),
        issued_with=_issued_with(findings.get("issued_with", ()), evidence),
        signatory=_signatory(findings.get("signatory", ()), evidence),
        recipients=[
            _extracted("recipients", finding, evidence)
            for finding in findings.get("recipients", ())
        ],
        legal_bases=[
            _citation("legal_bases", model.LegalBasis, finding, evidence, relation=finding.relation)
            for finding in findings.get("legal_bases", ())
        ],
        citations=[
            _citation("citations", model.Citation, finding, evidence)
            for finding in findings.get("citations", ())
        ],
        act_relations=[
            _act_relation(finding, evidence) for finding in findings.get("act_relations", ())
        ],
        assignments=_assignments(findings, evidence),
    )
    record = confirmed(record)
    doubtful = [evidence.span(found.start, found.end) for found in evidence.doubtful]
    record.flags = flags_of(
        record, doubtful, misread=evidence.misread(), repaired=doc._.source.repaired
    )
    return record


def _extracted(field: str, finding: ValueFinding, evidence: EvidenceMap) -> model.Extracted[Any]:
    value = finding.value
    if field in _QUOTED and isinstance(value, str):
        value = evidence.written.quoted(value, finding.spans)
    return model.Extracted[Any](value=value, **grounds(field, finding, evidence))


def _value(field: str, findings: tuple[ValueFinding, ...], evidence: EvidenceMap) -> dict[str, Any]:
    return _extracted(field, findings[0], evidence).model_dump() if findings else {}


def _item(
    field: str, kind: type[_Item], finding: Finding, evidence: EvidenceMap, **extra: Any
) -> _Item:
    """A record item from a finding whose attributes carry the same names."""
    shared = {
        name: getattr(finding, name)
        for name in kind.model_fields
        if hasattr(finding, name) and name not in model.Grounded.model_fields
    }
    for name in _QUOTED & shared.keys():
        if isinstance(shared[name], str):
            shared[name] = evidence.written.quoted(shared[name], finding.spans)
    return kind(**{**shared, **extra, **grounds(field, finding, evidence)})


def _signatory(findings: tuple[Finding, ...], evidence: EvidenceMap) -> model.Signatory:
    if not findings:
        return model.Signatory()
    return _item("signatory", model.Signatory, findings[0], evidence)


def _citation(
    field: str, kind: type[_Item], finding: CitationFinding, evidence: EvidenceMap, **extra: Any
) -> _Item:
    pin = None
    if finding.article or finding.clause or finding.point:
        pin = model.Pin(article=finding.article, clause=finding.clause, point=finding.point)
    return _item(field, kind, finding, evidence, pin=pin, **extra)


def _act_relation(finding: ActRelationFinding, evidence: EvidenceMap) -> model.ActRelation:
    ends = {"act": _reference(finding.act), "of": _reference(finding.of)}
    return _item("act_relations", model.ActRelation, finding, evidence, **ends)


def _reference(act: CitationFinding | None) -> model.ActReference | None:
    if act is None:
        return None
    names = model.ActReference.model_fields
    return model.ActReference.model_validate({name: getattr(act, name) for name in names})


def _issued_with(
    findings: tuple[CitationFinding, ...], evidence: EvidenceMap
) -> model.IssuedWith | None:
    return _item("issued_with", model.IssuedWith, findings[0], evidence) if findings else None


def _assignments(
    findings: Mapping[str, tuple[Any, ...]], evidence: EvidenceMap
) -> list[model.Assignment]:
    issuers: tuple[IssuerFinding, ...] = findings.get("issuer", ())
    home = home_of(next(iter(issuers), None), _day_of_issue(findings))
    found: tuple[AssignmentFinding, ...] = findings.get("assignments", ())
    return [
        _item(
            "assignments",
            model.Assignment,
            finding,
            evidence,
            unit=_as_written(actor_of(finding, home), finding, evidence),
            with_=[evidence.written.quoted(name, finding.spans) for name in finding.partners],
        )
        for finding in found
    ]


def _as_written(
    actor: model.Actor, finding: AssignmentFinding, evidence: EvidenceMap
) -> model.Actor:
    name = evidence.written.quoted(finding.unit, finding.spans)
    return actor if name == actor.name else actor.model_copy(update={"name": name})


def _day_of_issue(findings: Mapping[str, tuple[Any, ...]]) -> date | None:
    """A day of the date of issue, or else of the time that the plan covers."""
    dates = findings.get("issued_on", ()) or findings.get("period", ())
    years = re.findall(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", str(dates[0].value)) if dates else []
    return when(years[0]) if years else None


def _issuer(findings: Mapping[str, tuple[Any, ...]], evidence: EvidenceMap) -> model.Issuer:
    found: tuple[IssuerFinding, ...] = findings.get("issuer", ())
    if not found:
        return model.Issuer()
    identity = identity_of(found[0], _day_of_issue(findings))
    return _item("issuer", model.Issuer, found[0], evidence, **identity)
