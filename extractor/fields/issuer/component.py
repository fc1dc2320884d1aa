"""The component that weighs the witnesses for the issuer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.findings import IssuerFinding, Offsets, annotate
from extractor.fields.issuer.casing import is_type_word, true_case
from extractor.fields.issuer.filing import filed_with
from extractor.fields.issuer.full_names import spelled_out
from extractor.fields.issuer.location import Located, locate, when
from extractor.fields.issuer.names import (
    NamedBody,
    is_organ_of_department,
    is_organ_of_party,
    issuer_and_superior,
    place_within,
    read_head,
    starts_with_place,
    with_whole_place,
)
from extractor.fields.issuer.naming import cased_place, full_name
from extractor.fields.issuer.standing import (
    below,
    branch_of_region,
    central_below,
    level_of_branch,
    with_body,
)
from extractor.fields.issuer.witnesses import NO_VERB, SelfNaming, best_self_naming, self_namings
from extractor.knowledge import symbols
from extractor.knowledge.bodies import Body
from extractor.knowledge.issuers import class_at
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.place_names import KINDS, read_name
from extractor.knowledge.places import province_at_end
from extractor.knowledge.text import fold
from extractor.language.document import Layout, Paragraph, Zone

_OPENING = (Zone.TITLE, Zone.PREAMBLE, Zone.CLOSING, Zone.SIGNATURE)
_GOVERNS_UNIT = frozenset({"UBND", "HĐND"})
_UNIT_LEVELS = frozenset({"province", "district", "commune"})
_FORCES = frozenset({"CÔNG AN", "BCHQS", "BĐBP"})
_LEVELS = {"SỞ": "province", "BỘ": "central", "CP": "central", "TTg": "central"}
# A number that slipped off its label is no body.
_NUMBER_BEGINS = re.compile(r"\d+\s*[/-]")
_UNIT_IN_TITLE = re.compile(
    r"(?P<unit>(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|TP\.?)\s+"
    rf"{NO_VERB}(?:{CAPITAL}[^\W\d_]*|\d{{1,2}})(?:(?: | ?- ?|['’]){CAPITAL}[^\W\d_]*){{0,4}})"
)


@dataclass(slots=True)
class _Evidence:
    """What the witnesses of one document say."""

    text: str
    place_line: str | None
    date: str | None
    key: str | None
    filed: frozenset[str] = frozenset()
    reasons: list[str] = field(default_factory=list)


@Language.component("plan_issuer")
def plan_issuer(doc: Doc) -> Doc:
    """Annotate ``issuer`` (at most one)."""
    layout: Layout = doc._.layout
    text = doc._.text
    evidence = _Evidence(
        text=text,
        place_line=_value(doc, "place"),
        date=_value(doc, "issued_on") or _year_of_period(_value(doc, "period")),
        key=_key_of_symbol(_value(doc, "symbol")),
        filed=filed_with(text[one.start : one.end] for one in layout.in_zone(Zone.RECIPIENTS)),
    )
    head = [
        (text[paragraph.start : paragraph.end], paragraph.start)
        for paragraph in _first_head(layout, text)
    ]
    opening = [
        (text[paragraph.start : paragraph.end], paragraph.start)
        for paragraph in [*layout.in_zone(*_OPENING), *_before_first_heading(layout)]
    ]
    namings = self_namings(opening)
    read = issuer_and_superior(read_head(head))
    if read is None:
        found = _from_body(namings, evidence)
    else:
        named = with_body(read[0], _value(doc, "symbol"))
        found = _from_head(named, read[1], namings, evidence)
    annotate(doc, "issuer", [found] if found else [])
    return doc


def _value(doc: Doc, key: str) -> str | None:
    found = doc._.findings.get(key, ())
    return str(found[0].value) if found else None


def _year_of_period(period: str | None) -> str | None:
    years = re.findall(r"\d{4}", period or "")
    return years[0] if years else None


def _key_of_symbol(symbol: str | None) -> str | None:
    body = symbols.issuer(symbol) if symbol else None
    return body.key if body else None


# Below the number a stamp of arrival may stand, which reads like another body (Decree 30/2020,
# Annex I: the issuer stands above its number).
_BELOW_ISSUER = {Zone.NUMBER, Zone.TITLE, Zone.PREAMBLE, Zone.BODY}


def _first_head(layout: Layout, text: str) -> list[Paragraph]:
    lines: list[Paragraph] = []
    for paragraph in layout.paragraphs:
        if paragraph.zone is Zone.ISSUER:
            if _NUMBER_BEGINS.match(text, paragraph.start):
                continue
            lines.append(paragraph)
        elif paragraph.zone in _BELOW_ISSUER and lines:
            break
    return lines


def _before_first_heading(layout: Layout) -> list[Paragraph]:
    """Prose of the body before its first numbered heading: it often holds "UBND xã ban hành …"."""
    body = layout.in_zone(Zone.BODY)
    return list(takewhile(lambda paragraph: paragraph.marker is None, body))


def _from_head(
    issuer: NamedBody, superior: NamedBody | None, namings: list[SelfNaming], evidence: _Evidence
) -> IssuerFinding:
    reasons = ["in-head"]
    confidence = 0.75
    body = issuer.body
    above = superior.place if superior else ""
    issuer = with_whole_place(issuer, above)
    own_place = issuer.place or ""
    department = superior is not None and superior.body is not None and superior.body.key == "SỞ"
    # What stands under a department belongs to its province, unless its name tells of a unit.
    # A commune's school bears its name; a university or a province's school that of a person.
    named_after = body is not None and body.key == "TRƯỜNG" and read_name(above).kind == "tỉnh"
    of_province = (department or named_after) and above and read_name(own_place).kind is None
    if is_type_word(own_place) and above and read_name(above).kind is None:
        own_place = f"{own_place} {above}"  # "ĐẢNG ỦY UBND TỈNH" below "TỈNH ỦY CÀ MAU"
    # "BTV HỘI LHPN TỈNH LÀO CAI": words stand between the body and its place.
    own = own_place
    if own_place and not starts_with_place(own_place):
        own = place_within(own_place) or own_place
    elif own_place and not own_place.startswith(place_within(own_place)):
        own = place_within(own_place)
    place = above if of_province else own or above
    located = _unit_of_head(place, above, own_place, issuer, superior, evidence)
    naming = next((n for n in namings if body is not None and n.body.id == body.id), None)
    if naming is not None:
        reasons.append("named-in-text")
        confidence += 0.1
    if body is not None and evidence.key == body.key:
        reasons.append("fits-notation")
        confidence += 0.1
    if body is not None and body.key in evidence.filed:
        reasons.append("filed-so")
        confidence += 0.05
    name = full_name(issuer, body, own_place, above, located, evidence.text)
    name = spelled_out(name, evidence.text)
    if body is not None and body.key in _GOVERNS_UNIT and not above:
        name, located = _with_unit(name, body, own_place, located, namings, evidence)
    if superior is not None and not own_place and is_organ_of_party(issuer, superior):
        name = f"{true_case(issuer.text, evidence.text)} {_superior_name(superior, evidence)}"
    spans: list[Offsets] = [issuer.span]
    found = _finding(name, body, located, spans, confidence, reasons, evidence, place)
    found = central_below(found, body, own_place, superior)
    found = branch_of_region(found, body, superior, own_place)
    if superior is not None and superior.body is not None:
        found = replace(found, superior=_superior_name(superior, evidence))
    if superior is not None and is_organ_of_department(issuer, superior):
        organ = true_case(issuer.text, evidence.text)
        name = f"{organ} {_superior_name(superior, evidence)}"
        return replace(found, name=name, level="province")
    if superior is not None and _is_section(body, superior):
        return replace(
            found, name=f"{name}, {_superior_name(superior, evidence)}", level="province"
        )
    return found


def _unit_of_head(
    place: str,
    above: str,
    own_place: str,
    issuer: NamedBody,
    superior: NamedBody | None,
    evidence: _Evidence,
) -> Located | None:
    """The unit that the head names, else that of the body above, else that of the place line."""
    level = _level_of(issuer.body, superior)
    if level is None and not own_place and superior is not None and superior.body is not None:
        level = superior.body.level if superior.body.level in _UNIT_LEVELS else None
    level = level_of_branch(level, issuer.body, place)
    located = below(_locate(place, evidence, level), place, above)
    if located is None and above and place != above:
        located = _locate(above, evidence, level)
    if located is None and not above and (province := province_at_end(own_place)):
        located = _locate(province, evidence, "province")
    return located or _locate(evidence.place_line or "", evidence, level)


def _with_unit(
    name: str,
    body: Body,
    own_place: str,
    located: Located | None,
    namings: list[SelfNaming],
    evidence: _Evidence,
) -> tuple[str, Located | None]:
    """A committee's name with the unit it governs, where the head leaves out what kind or which.

    "ỦY BAN NHÂN DÂN" alone, or over a bare "DÂN LỰC": the text says "UBND xã Dân Lực" in its own
    name, or the place line names a unit that its tables know.
    """
    if read_name(own_place).kind is not None or name.casefold() not in (
        body.name.casefold(),
        f"{body.name} {own_place}".casefold(),
    ):
        return name, located
    told = [n for n in namings if n.body.key == body.key and n.issues and " " in n.place]
    fitting = [n.place for n in told if not own_place or fold(n.place).endswith(fold(own_place))]
    if fitting:
        named = _locate(fitting[0], evidence)
        return f"{body.name} {cased_place(fitting[0], named, evidence.text)}", named or located
    if not own_place and evidence.place_line and not told:
        # A capital's name is its province's too: a town's committee says what it is.
        located = _locate(evidence.place_line, evidence, "province") or located
    if located is None or (own_place and not _is_named(located.place.name, evidence.text)):
        return name, located
    return f"{body.name} {located.place.name}", located


def _is_named(unit: str, text: str) -> bool:
    return fold(unit) in fold(text)


def _level_of_type(place: str) -> str | None:
    """The level that the type word of an unknown unit leaves no doubt of."""
    kind = read_name(place).kind
    levels = KINDS[kind] if kind else ()
    return levels[0] if len(levels) == 1 else None


def _superior_name(superior: NamedBody, evidence: _Evidence) -> str:
    """The body that a section belongs to, without which its name tells little."""
    place = superior.place or ""
    located = _locate(place, evidence)
    name = full_name(superior, superior.body, place, "", located, evidence.text)
    return spelled_out(name, evidence.text)


def _is_section(body: Body | None, superior: NamedBody | None) -> bool:
    """Whether a "Phòng" is part of a department or its branch, not a district's own office."""
    above = superior.body if superior else None
    if body is None or above is None:
        return False
    if not body.key.startswith("PHÒNG"):
        return False
    return above.key in {"SỞ", "CHI CỤC"} or (above.key in _FORCES and above.level == "province")


def _level_of(body: Body | None, superior: NamedBody | None) -> str | None:
    """The level that the kind of body, or the department above it, leaves no doubt of."""
    keys = {named.key for named in (body, superior.body if superior else None) if named}
    if "SỞ" in keys:
        return "province"
    return body.level if body is not None and body.level in _UNIT_LEVELS else None


def _from_body(namings: list[SelfNaming], evidence: _Evidence) -> IssuerFinding | None:
    (filed,) = evidence.filed if len(evidence.filed) == 1 else (None,)
    naming = best_self_naming(namings, evidence.key or filed)
    if naming is None:
        return None
    place, reasons, confidence = naming.place, ["named-in-text"], 0.6
    if " " not in place and not re.search(r"\d", place):
        place = _complete_place(place, evidence)
    if naming.issues:
        reasons.append("says-it-issues")
        confidence += 0.1
    if evidence.key == naming.body.key:
        reasons.append("fits-notation")
        confidence += 0.1
    if naming.body.key in evidence.filed:
        reasons.append("filed-so")
        confidence += 0.05
    located = _locate(place, evidence)
    cased = cased_place(place, located, evidence.text) if place else ""
    name = naming.written or f"{naming.body.name} {cased}".strip()
    return _finding(name, naming.body, located, [naming.span], confidence, reasons, evidence, place)


def _complete_place(kind: str, evidence: _Evidence) -> str:
    """Complete "UBND xã" by the place line, or by the unit that the text names most."""
    line = evidence.place_line or ""
    if line and (not kind or read_name(line).kind is None):
        candidate = f"{kind} {line}".strip()
        if fold(candidate) in fold(evidence.text) or _locate(candidate, evidence):
            return candidate
    named = [match["unit"] for match in _UNIT_IN_TITLE.finditer(evidence.text)]
    fitting = [unit for unit in named if fold(unit).startswith(fold(kind))]
    return max(set(fitting), key=fitting.count) if fitting else kind


def _locate(place: str, evidence: _Evidence, level: str | None = None) -> Located | None:
    """The unit of those words; the level counts only where they have no type word of their own."""
    if not place or not re.search(r"\w{2}|\d", place):
        return None
    hint = level if read_name(place).kind is None else None
    return locate(place, evidence.text, evidence.place_line, when(evidence.date), hint)


def _finding(
    name: str,
    body: Body | None,
    located: Located | None,
    spans: list[Offsets],
    confidence: float,
    reasons: list[str],
    evidence: _Evidence,
    place: str,
) -> IssuerFinding:
    level = body.level if body is not None and body.level != "any" else None
    level = _LEVELS.get(body.key, level) if body is not None else None
    # The Prime Minister sits in Hà Nội, and is no body of Hà Nội.
    located = None if level == "central" else located
    unit = located.place if located else None
    # A department's level is its own; a committee's is that of the unit it governs.
    if body is None or body.level == "any":
        level = unit.level if unit else level or _level_of_type(place)
    if located is not None:
        reasons.append("unit-known" if located.supported else "unit-ambiguous")
        confidence += 0.05 if located.supported else -0.2
    return IssuerFinding(
        name=name,
        spans=tuple(spans),
        confidence=max(0.05, min(0.99, confidence)),
        reasons=tuple(reasons),
        body=class_at(body.key, name, unit) if body else None,
        level=level,
        unit=unit.name if unit else (place.strip() or None) if level != "central" else None,
        unit_code=unit.code if unit else None,
        district=unit.district if unit else None,
        province=unit.province if unit else None,
    )
