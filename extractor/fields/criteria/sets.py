"""Which set a plan's criteria belong to: a number means nothing without its set.

Title, date, decisions cited and the names of the criteria speak; a province's own set is noted
beside the national one that it fills in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.issuer.location import when
from extractor.knowledge import criteria as sets
from extractor.knowledge.tables import holds
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from spacy.tokens import Doc

    from extractor.fields.findings import CitationFinding

_OWN_SET = re.compile(
    r"(?:bo tieu chi|tieu chi|quy dinh[^;]{0,60}tieu chi)[^;]{0,80}(?:nong thon moi|ntm)"
)
_BY_PROVINCE = re.compile(r"(?:uy ban nhan dan|ubnd|uy ban) (?:tinh|thanh pho|tp)\b")
_NAMES_NEEDED = 3


class SetOfPlan(NamedTuple):
    """Key and level of the national set, and the province's own by its legal id or code."""

    key: str | None
    level: str | None
    provincial: str | None


def set_of(doc: Doc, named: Mapping[int, str], numbers: Collection[int] = ()) -> SetOfPlan:
    """The set of a plan whose criteria bear the ``named`` names, by number, of all ``numbers``."""
    on = _day(doc)
    title = _value(doc, "title") or ""
    codes = [finding.code for finding in doc._.findings.get("citations", ()) if finding.code]
    in_force = [code for code in codes if _is_set_in_force(code, on)]
    key = sets.match_set(on, " ".join([title, *in_force]), numbers)
    if len(named) >= _NAMES_NEEDED:
        key = sets.match_names(named, on) or key
    level = next((one.level for one in sets.criterion_sets() if one.id == key), None)
    return SetOfPlan(key, level, _provincial(doc))


def _value(doc: Doc, field: str) -> str | None:
    findings = doc._.findings.get(field, ())
    return str(findings[0].value) if findings else None


def _day(doc: Doc) -> date | None:
    issued = _value(doc, "issued_on")
    if issued is None:
        years = re.findall(r"\d{4}", _value(doc, "period") or "")
        issued = years[0] if years else None
    return when(issued)


def _is_set_in_force(code: str, on: date | None) -> bool:
    """Whether a decision lays down a national set in force on that day."""
    return any(
        fold(code) == fold(one.decision) and holds(one.valid_from, one.valid_to, on)
        for one in sets.criterion_sets()
    )


def _provincial(doc: Doc) -> str | None:
    """The decision of the province that lays down its own set, if the plan cites one."""
    cited: tuple[CitationFinding, ...] = doc._.findings.get("citations", ())
    for finding in cited:
        decided = finding.doc_type == "Quyết định" and "QĐ-UBND" in (finding.code or "")
        if not decided or not _OWN_SET.search(fold(finding.title or "")):
            continue
        if _BY_PROVINCE.search(fold(finding.issuer or "")):
            return finding.legal_id or finding.code
    return None
