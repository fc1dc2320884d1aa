"""Where a body stands whose head names a place without saying its kind, or none."""

from __future__ import annotations

from dataclasses import replace

from extractor.fields.findings import IssuerFinding
from extractor.fields.issuer.location import Located
from extractor.fields.issuer.names import NamedBody, place_within
from extractor.knowledge.bodies import Body
from extractor.knowledge.place_names import read_name
from extractor.knowledge.places import find, stands_in

_OF_THE_CENTRE = frozenset(
    {"KBNN", "BHXH", "NHCSXH", "NHNN", "THADS", "VKS", "TA", "THUẾ", "THỐNG KÊ", "CHI CỤC", "CỤC"}
)
_FORCES = frozenset({"CÔNG AN", "BCHQS", "BĐBP"})


def level_of_branch(level: str | None, body: Body | None, place: str) -> str | None:
    """``level``, or that of the province: "KHO BẠC NHÀ NƯỚC LAI CHÂU" is not its capital's."""
    branch = level is None and body is not None and body.key in _OF_THE_CENTRE
    named = branch and read_name(place).kind is None and find(place, "province")
    return "province" if named else level


def below(located: Located | None, place: str, above: str) -> Located | None:
    """The unit, but not one named without its type that stands elsewhere than the body above.

    "TRƯỜNG ĐẠI HỌC HỒNG ĐỨC" below "UBND TỈNH THANH HÓA" is not of a commune Hồng Đức elsewhere.
    """
    if located is None or not above or place == above or read_name(place).kind is not None:
        return located
    unit, named = located.place, read_name(above)
    fits = read_name(unit.name).key == named.key or stands_in(unit, [named])
    return located if fits else None


def central_below(
    found: IssuerFinding, body: Body | None, own_place: str, superior: NamedBody | None
) -> IssuerFinding:
    """The finding of the centre, where "CỤC AN TOÀN THỰC PHẨM" stands below a ministry."""
    above = superior.body if superior else None
    of_none = body is not None and body.level == "any" and body.key not in _FORCES
    if not of_none or above is None or above.level != "central" or _names_unit(own_place):
        return found
    return replace(found, level="central", unit=None, unit_code=None, district=None, province=None)


def _names_unit(words: str) -> bool:
    """Whether words behind a body name a unit: of "AN TOÀN THỰC PHẨM" or "VINH" only the last."""
    last = words.split()[-3:]
    tails = (" ".join(last[start:]) for start in range(len(last)))
    return bool(place_within(words)) or any(find(tail) for tail in tails)
