"""Where a body stands whose head names a place without saying its kind, or none."""

from __future__ import annotations

from dataclasses import replace

from extractor.fields.findings import IssuerFinding
from extractor.fields.issuer.evidence import level_of_type
from extractor.fields.issuer.location import Located
from extractor.fields.issuer.names import DEPARTMENTS, FORCES, NamedBody, place_within
from extractor.knowledge import symbols
from extractor.knowledge.bodies import Body
from extractor.knowledge.place_names import read_name
from extractor.knowledge.places import find, stands_in
from extractor.knowledge.text import fold

_OF_THE_CENTRE = frozenset(
    {"KBNN", "BHXH", "NHCSXH", "NHNN", "THADS", "VKS", "TA", "THUẾ", "THỐNG KÊ", "CHI CỤC", "CỤC"}
)
_BRANCHES = frozenset({"CHI CỤC", "HẠT", "THADS", "KBNN", "BHXH"})
_OF_PROVINCE = frozenset(
    {"THUẾ", "THỐNG KÊ", "HẢI QUAN", "CHI CỤC", "CỤC", "THADS", "KBNN", "BHXH"}
)
_LEVELS = ("province", "district", "commune")
_BORDER_POST = "dbp"


def level_of_branch(level: str | None, body: Body | None, place: str) -> str | None:
    """``level``, or the highest that has a unit of the name without a type.

    "KHO BẠC NHÀ NƯỚC LAI CHÂU" is the province's and not its capital's, "KHO BẠC NHÀ NƯỚC TAM
    ĐƯỜNG" the district's and not its town's.
    """
    branch = body is not None and body.key in _OF_THE_CENTRE
    if level is not None or not branch or read_name(place).kind or not place.strip(" 0123456789"):
        return level
    return next((one for one in ("province", "district") if find(place, one)), None)


def with_body(issuer: NamedBody, symbol: str | None) -> NamedBody:
    """The issuer with the body of its notation, where its head leaves a unit's name alone.

    "ĐOÀN TNCS HỒ CHÍ MINH" over "TỈNH LAI CHÂU" may be taken for the motto of the Union.
    """
    meant = symbols.issuer(symbol) if symbol and issuer.body is None else None
    alone = issuer.place == issuer.text and read_name(issuer.text).kind is not None
    if meant is None or not alone or not meant.one_a_unit:
        return issuer
    return replace(issuer, text=f"{meant.name} {issuer.text}", body=meant)


def below(located: Located | None, place: str, above: str) -> Located | None:
    """The unit, but not one named without its type that stands elsewhere than the body above.

    "TRƯỜNG ĐẠI HỌC HỒNG ĐỨC" below "UBND TỈNH THANH HÓA" is not of a commune Hồng Đức elsewhere.
    """
    if located is None or not above or place == above or read_name(place).kind is not None:
        return located
    unit, named = located.place, read_name(above)
    fits = read_name(unit.name).key == named.key or stands_in(unit, [named])
    return located if fits else None


def stands_below(located: Located | None, upper: Located) -> bool:
    """Whether the unit is one of the unit above, as its district or province say."""
    if located is None or _LEVELS.index(located.place.level) <= _LEVELS.index(upper.place.level):
        return False
    if stands_in(located.place, [read_name(upper.place.name)]):
        return True
    # Communes change their district; a name that is one of a kind stays itself.
    return located.rivals == 0 and located.place.province == upper.place.province


def unlisted(found: IssuerFinding, place: str, upper: Located) -> IssuerFinding:
    """The finding of a unit that no table knows, by its type and the unit above it."""
    district = upper.place.name if upper.place.level == "district" else None
    return replace(
        found,
        level=level_of_type(place) or found.level,
        district=district,
        province=upper.place.province,
        reasons=(*found.reasons, "unit-unlisted"),
    )


def central_below(
    found: IssuerFinding, body: Body | None, own_place: str, superior: NamedBody | None
) -> IssuerFinding:
    """The finding of the centre, where "CỤC AN TOÀN THỰC PHẨM" stands below a ministry."""
    above = superior.body if superior else None
    of_none = body is None or (body.level == "any" and body.key not in FORCES)
    if not of_none or above is None or above.level != "central":
        return found
    if _names_unit(own_place) and not fold(own_place).startswith("trung uong"):
        return found
    return replace(found, level="central", unit=None, unit_code=None, district=None, province=None)


def level_of_section(superior: NamedBody, level: str | None) -> str | None:
    """The level of a section: a department's and its branch's are the province's."""
    key = superior.body.key if superior.body else None
    return "province" if key in DEPARTMENTS or key in FORCES else level


def branch_of_region(
    found: IssuerFinding, body: Body | None, superior: NamedBody | None, own_place: str
) -> IssuerFinding:
    """The finding of a district's level, where "CHI CỤC THUẾ KHU VỰC …" stands below a province's.

    Such a branch covers several districts, so that no unit is its own.
    """
    above = superior.body if superior else None
    if body is None or above is None or found.level != "province":
        return found
    named = [f"{word} " for word in ("tinh", "thanh pho", "tp")]
    of_province = body.key in _BRANCHES and above.key in _OF_PROVINCE
    of_province = of_province or (body.id == _BORDER_POST and above.key == body.key)
    own = own_place.strip(" 0123456789")
    if not of_province or not own or any(word in fold(own_place) for word in named):
        return found
    return replace(found, level="district", unit=None, unit_code=None, district=None)


def _names_unit(words: str) -> bool:
    """Whether words behind a body name a unit: of "AN TOÀN THỰC PHẨM" or "VINH" only the last."""
    last = words.split()[-3:]
    tails = (" ".join(last[start:]) for start in range(len(last)))
    return bool(place_within(words)) or any(find(tail) for tail in tails)
