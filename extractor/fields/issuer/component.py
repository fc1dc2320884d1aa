"""The component that weighs the witnesses for the issuer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.findings import IssuerFinding, Offsets, annotate
from extractor.fields.issuer.casing import is_type_word, organ_in_full, true_case
from extractor.fields.issuer.evidence import Evidence, finding, locate_in
from extractor.fields.issuer.filing import filed_with
from extractor.fields.issuer.from_text import (
    as_text_calls,
    body_of_hamlet,
    from_carrier,
    from_text,
)
from extractor.fields.issuer.full_names import spelled_out, with_type_of_unit
from extractor.fields.issuer.home import at_home
from extractor.fields.issuer.location import Located
from extractor.fields.issuer.names import (
    NamedBody,
    is_organ_of_department,
    is_organ_of_party,
    is_section,
    is_union_of,
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
    level_of_section,
    stands_below,
    unlisted,
    with_body,
)
from extractor.fields.issuer.witnesses import SelfNaming, self_namings
from extractor.knowledge import symbols
from extractor.knowledge.bodies import Body
from extractor.knowledge.place_names import KINDS, read_name
from extractor.knowledge.places import province_at_end
from extractor.knowledge.text import fold
from extractor.language.document import Layout, Paragraph, Zone

_OPENING = (Zone.TITLE, Zone.PREAMBLE, Zone.CLOSING, Zone.SIGNATURE)
_GOVERNS_UNIT = frozenset({"UBND", "HĐND"})
_HAMLETS = frozenset({"THÔN", "TDP"})
_UNIT_LEVELS = frozenset({"province", "district", "commune"})
# A number that slipped off its label is no body.
_NUMBER_BEGINS = re.compile(r"\d+\s*[/-]")


@Language.component("plan_issuer")
def plan_issuer(doc: Doc) -> Doc:
    """Annotate ``issuer`` (at most one)."""
    layout: Layout = doc._.layout
    text = doc._.text
    evidence = Evidence(
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
        found = from_text(namings, evidence) or from_carrier(_carriers(layout, text), evidence)
    else:
        named = with_body(read[0], _value(doc, "symbol"))
        found = _from_head(named, read[1], namings, evidence)
    if found is not None and found.province is not None:
        found = replace(found, name=with_type_of_unit(found.name, found.province, text))
    annotate(doc, "issuer", [at_home(found, evidence)] if found else [])
    return doc


def _carriers(layout: Layout, text: str) -> list[SelfNaming]:
    """The bodies named in the line that says with what the plan is issued."""
    lines = layout.in_zone(Zone.CARRIER)
    return self_namings((text[line.start : line.end], line.start) for line in lines)


def _year_of_period(period: str | None) -> str | None:
    years = re.findall(r"\d{4}", period or "")
    return years[0] if years else None


def _key_of_symbol(symbol: str | None) -> str | None:
    body = symbols.issuer(symbol) if symbol else None
    return body.key if body else None


def _value(doc: Doc, key: str) -> str | None:
    found = doc._.findings.get(key, ())
    return str(found[0].value) if found else None


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
    issuer: NamedBody, superior: NamedBody | None, namings: list[SelfNaming], evidence: Evidence
) -> IssuerFinding:
    body = issuer.body
    above = superior.place if superior else ""
    issuer = with_whole_place(issuer, above)
    own_place, place = _places(issuer, superior)
    located = _unit_of_head(place, above, own_place, issuer, superior, evidence)
    typed = place != above and read_name(place).kind and read_name(above).kind
    upper = locate_in(above, evidence) if typed else None
    unknown = upper if upper and not stands_below(located, upper) else None
    located = None if unknown else located
    name = full_name(issuer, body, own_place, above, located, evidence.text)
    name = organ_in_full(_as_text_says(spelled_out(name, evidence.text), issuer, evidence))
    if body is not None and body.key in _GOVERNS_UNIT and not above:
        name, located = _with_unit(name, body, own_place, located, namings, evidence)
    if superior is not None and not own_place and is_organ_of_party(issuer, superior):
        name = f"{true_case(issuer.text, evidence.text)} {_superior_name(superior, evidence)}"
    reasons, confidence = _weighed(body, namings, evidence)
    spans: list[Offsets] = [issuer.span]
    unit = place if located else cased_place(place, None, evidence.text)
    found = finding(name, body, located, spans, confidence, reasons, unit)
    found = unlisted(found, place, unknown) if unknown else found
    found = central_below(found, body, own_place, superior)
    found = branch_of_region(found, body, superior, own_place)
    return _below(found, issuer, superior, evidence) if superior is not None else found


def _below(
    found: IssuerFinding, issuer: NamedBody, superior: NamedBody, evidence: Evidence
) -> IssuerFinding:
    """The finding with the body above it, whose name completes that of a part or a union of it."""
    above = _superior_name(superior, evidence)
    if superior.body is not None:
        found = replace(found, superior=above)
    if is_organ_of_department(issuer, superior):
        organ = true_case(issuer.text, evidence.text)
        if above.startswith(organ.rsplit(" ", 1)[-1]):
            organ = organ.rsplit(" ", 1)[0]  # "THANH TRA SỞ" below "SỞ Y TẾ"
        return replace(found, name=f"{organ} {above}", level="province")
    if is_union_of(issuer, superior):
        alone = full_name(issuer, issuer.body, "", "", None, evidence.text)
        return replace(found, name=f"{alone} {above}")
    if is_section(issuer, superior):
        level = level_of_section(superior, found.level)
        return replace(found, name=f"{found.name}, {above}", level=level)
    return found


def _places(issuer: NamedBody, superior: NamedBody | None) -> tuple[str, str]:
    """The words behind the issuer's body, and those of the unit to look for."""
    body, own_place = issuer.body, issuer.place or ""
    above = superior.place if superior else ""
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
    return own_place, above if of_province else own or above


def _weighed(
    body: Body | None, namings: list[SelfNaming], evidence: Evidence
) -> tuple[list[str], float]:
    """What bears the head out, and how sure that makes the issuer."""
    reasons, confidence = ["in-head"], 0.75
    if body is None:
        return reasons, confidence
    if any(naming.body.id == body.id for naming in namings):
        reasons.append("named-in-text")
        confidence += 0.1
    if evidence.key == body.key:
        reasons.append("fits-notation")
        confidence += 0.1
    if body.key in evidence.filed:
        reasons.append("filed-so")
        confidence += 0.05
    return reasons, confidence


def _as_text_says(name: str, issuer: NamedBody, evidence: Evidence) -> str:
    """The name as the text has it, where the head gives it in parts or only a hamlet's."""
    if issuer.joined:
        return as_text_calls(name, issuer.place, evidence.text) or name
    if issuer.body is not None and issuer.body.key in _HAMLETS:
        return body_of_hamlet(name, evidence.text) or name
    return name


def _unit_of_head(
    place: str,
    above: str,
    own_place: str,
    issuer: NamedBody,
    superior: NamedBody | None,
    evidence: Evidence,
) -> Located | None:
    """The unit that the head names, else that of the body above, else that of the place line."""
    level = _level_of(issuer.body, superior)
    if level is None and not own_place and superior is not None and superior.body is not None:
        level = superior.body.level if superior.body.level in _UNIT_LEVELS else None
    level = level_of_branch(level, issuer.body, place)
    located = below(locate_in(place, evidence, level), place, above)
    if located and not located.supported and _names_a_person(place, issuer, superior):
        located = None
    if located is None and above and place != above:
        located = locate_in(above, evidence, level)
    if located is None and not above and (province := province_at_end(own_place)):
        located = locate_in(province, evidence, "province")
    if located is not None:
        return located
    # "Mỏ Cày, ngày …" under "HUYỆN MỎ CÀY" names the district that was, not its town.
    line, kind = locate_in(evidence.place_line or "", evidence, level), read_name(own_place).kind
    return line if line is None or kind is None or line.place.level in KINDS[kind] else None


def _names_a_person(place: str, issuer: NamedBody, superior: NamedBody | None) -> bool:
    """Whether the words are a school's name, which may be a person's: "TRƯỜNG THPT LÊ LỢI"."""
    keys = {one.body.key for one in (issuer, superior) if one is not None and one.body is not None}
    return "TRƯỜNG" in keys and read_name(place).kind is None


def _with_unit(
    name: str,
    body: Body,
    own_place: str,
    located: Located | None,
    namings: list[SelfNaming],
    evidence: Evidence,
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
        named = locate_in(fitting[0], evidence)
        return f"{body.name} {cased_place(fitting[0], named, evidence.text)}", named or located
    if not own_place and evidence.place_line and not told:
        # A capital's name is its province's too: a town's committee says what it is.
        located = locate_in(evidence.place_line, evidence, "province") or located
    if located is None or (own_place and not _is_named(located.place.name, evidence.text)):
        return name, located
    return f"{body.name} {located.place.name}", located


def _is_named(unit: str, text: str) -> bool:
    return fold(unit) in fold(text)


def _superior_name(superior: NamedBody, evidence: Evidence) -> str:
    """The body that a section belongs to, without which its name tells little."""
    place = superior.place or ""
    located = locate_in(place, evidence)
    name = full_name(superior, superior.body, place, "", located, evidence.text)
    return spelled_out(name, evidence.text)


def _level_of(body: Body | None, superior: NamedBody | None) -> str | None:
    """The level that the kind of body, or the department above it, leaves no doubt of."""
    keys = {named.key for named in (body, superior.body if superior else None) if named}
    if "SỞ" in keys:
        return "province"
    return body.level if body is not None and body.level in _UNIT_LEVELS else None
