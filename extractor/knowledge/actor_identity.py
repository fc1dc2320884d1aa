"""Which body, post or group a plan gives work to: one key for the same one, in plans of all years.

"Phòng Kinh tế" of a district in 2020 and of a commune in 2026 are two; "UBND các xã" is a class,
"Hội Nông dân, Hội Phụ nữ" a group of two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.actor_names import PLACE, read_actor_name
from extractor.knowledge.actors import Actor, match_actor
from extractor.knowledge.bodies import opening
from extractor.knowledge.issuers import issuer_key
from extractor.knowledge.parents import above
from extractor.knowledge.resolving import resolve
from extractor.knowledge.spelled_classes import spelled_out
from extractor.knowledge.tables import holds
from extractor.knowledge.text import fold, unify_tones
from extractor.knowledge.unit_keys import unit_key
from extractor.knowledge.unit_words import opens_unit

if TYPE_CHECKING:
    from datetime import date

    from extractor.knowledge.places import Place

Extent = Literal["one", "class", "group"]
_LEVELS = ("commune", "district", "province")
_PLURAL = re.compile(
    r"(?:các|những|mỗi|từng|toàn thể|tất cả|thủ trưởng các|trưởng các|\d+)\s|.*\s(?:các|từng)\s"
    r"(?:xã|phường|thị|huyện|quận|thành|tỉnh|đặc|sở|ban|ngành|trường|thôn|xóm|ấp|bản|khu|tổ|cơ)"
    r"|.*\s\d+\s(?:thôn|xóm|ấp|bản|khóm|khu|tổ|xã|phường)"
    r"|.*(?:cấp (?:xã|huyện|tỉnh)|xã,\s?(?:phường|thị)|huyện,\s?(?:thị|thành)|phường,\s?xã)",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[;/]\s*|\s*,\s*(?:và\s+)?|\s+(?:và|cùng)\s+")
_LISTED = re.compile(r"[;,/]")
_AND_OTHERS = re.compile(r"(?:\svà|,)\s+các\s", re.IGNORECASE)
_LEVEL_AT_END = re.compile(
    r" (?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)$", re.IGNORECASE
)
_WITHIN = re.compile(r"(?:Phòng|Khoa|Tổ|Bộ phận|Văn phòng|Thanh tra|Đội|Trạm|Hạt)\s", re.IGNORECASE)
_OF_UNION = re.compile(r"Ban\s(?!Chấp hành|Thường vụ|Chỉ đạo)", re.IGNORECASE)
_OF_ISSUER = re.compile(
    r" (?:Sở|Chi cục|bệnh viện|trường|công ty|trung tâm|cơ quan|tỉnh đoàn|huyện đoàn|LĐLĐ tỉnh)$",
    re.IGNORECASE,
)
_UNIONS = frozenset({"ĐTN", "LĐLĐ", "HLHPN", "HND", "HCCB"})
_GOVERNING = frozenset({"UBND", "HĐND", "ĐU", "HU", "TU", "MTTQ", "BCĐ", "CP", "TTg"})
_ONE_OF_ITS_NAME = frozenset({"SỞ", "PHÒNG", "VP", "BAN ĐẢNG", "THANH TRA", "TTYT", "BỘ"})
"""Classes of which a unit has several, each under one name that the table of actors knows."""
_BODIES = frozenset({"body", "unit", "department", "union", "association", "ministry", "agency"})
_LONGEST_GROUP = 12


@dataclass(frozen=True, slots=True)
class Home:
    """The issuer of a plan, from whose place its words are meant: "Phòng Nội vụ" is its own.

    ``unit`` is its administrative unit (None: not known, or central), ``body`` its class (UBND,
    SỞ …), ``key`` its key, ``on`` the day of issue.
    """

    unit: Place | None = None
    body: str | None = None
    key: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ActorIdentity:
    """``actor`` is the entry of the table (None where it has none), ``level`` that in this plan.

    ``extent`` is one, class (all of a kind) or group (several named together, or people);
    ``key`` names the same actor in every plan, None where it cannot be told; ``members`` are the
    keys of those that a group names, as far as they are known.
    """

    actor: Actor | None
    extent: Extent
    level: str | None
    key: str | None
    members: tuple[str, ...] = ()


@lru_cache(maxsize=4_096)
def identify(name: str, home: Home) -> ActorIdentity:
    """Who ``name`` (as written) is in a plan of ``home``."""
    read = read_actor_name(name)
    own_level = home.unit.level if home.unit else None
    actor = match_actor(name, own_level, home.on)
    level = read.level or (actor.level if actor and actor.level != "all" else own_level)
    if (actor is None or _AND_OTHERS.search(name)) and (several := _several(name, home)):
        keys = tuple(one.key for one in several if one.key)
        return ActorIdentity(actor, "group", None, None, keys)
    extent = _extent(read.text, actor, level, own_level)
    if actor is not None and not holds(actor.valid_from, actor.valid_to, home.on):
        return ActorIdentity(actor, extent, level, None)
    key = _own_part(read.text, actor, home) if extent == "one" else None
    return ActorIdentity(actor, extent, level, key or _key(read.text, actor, extent, level, home))


def _several(text: str, home: Home) -> list[ActorIdentity]:
    """The actors of a list, if it is one."""
    parts = spelled_out(text) or [part for part in _parts(text) if opens_unit(part)]
    if not 2 <= len(parts) <= _LONGEST_GROUP:
        return []
    found = [identify(part, home) for part in parts]
    return found if len(found) > 1 else []


def _parts(text: str) -> list[str]:
    """The parts of a list; what opens like no unit goes on with the name before it.

    "Sở Văn hóa, Thể thao và Du lịch" is one, "các sở, ban, ngành" another.
    """
    parts: list[str] = []
    for part in _PARTED.split(text.strip(" .;:,")):
        own = part[:1].isupper() or part.startswith("các ")
        if not parts or (own and opens_unit(part)):
            parts.append(part)
        else:
            parts[-1] += f", {part}"
    return parts


def _extent(text: str, actor: Actor | None, level: str | None, own: str | None) -> Extent:
    if actor is not None and actor.type == "group":
        return "group"
    if (actor is not None and actor.type == "class") or _PLURAL.match(unify_tones(text)):
        return "class"
    below = level == "hamlet" or (level in _LEVELS and own in _LEVELS and _rank(level) < _rank(own))
    return "class" if below and not PLACE.search(text) else "one"


def _rank(level: str) -> int:
    return _LEVELS.index(level)


def _own_part(text: str, actor: Actor | None, home: Home) -> str | None:
    """The key of a section of the issuer itself: "Khoa Dược" of a hospital, "Thanh tra Sở"."""
    if home.key is None or home.body is None or home.body in _GOVERNING:
        return None
    within = _WITHIN.match(text) or (home.body in _UNIONS and _OF_UNION.match(text))
    if not within or (actor is not None and not _OF_ISSUER.search(text)):
        return None
    return f"{home.key}/{match_key(_OF_ISSUER.sub('', text)).replace(' ', '-')}"


def _key(
    text: str, actor: Actor | None, extent: Extent, level: str | None, home: Home
) -> str | None:
    if level == "central" or (actor is not None and actor.level == "central"):
        return (issuer_key(actor.name, None) or actor.id) if actor else None
    unit = _unit_of(text, level, home)
    if unit is None:
        return None
    if extent == "one" and (key := _body_key(text, actor, unit)):
        return key
    return f"{actor.id}|{unit_key(unit)}" if actor else None


def _body_key(text: str, actor: Actor | None, unit: Place) -> str | None:
    """The key the actor has as an issuer, if it is a body that could issue."""
    written = _LEVEL_AT_END.sub("", text)
    body = opening(actor.name if actor else text)
    if body is None or (actor is not None and actor.type not in _BODIES):
        return None
    if actor is None:
        return None if _LISTED.search(written) else issuer_key(written, unit)
    if opening(written) and not (body[0].one_a_unit or body[0].key in _ONE_OF_ITS_NAME):
        return issuer_key(written, unit)
    return issuer_key(_LEVEL_AT_END.sub("", actor.name), unit)


def _unit_of(text: str, level: str | None, home: Home) -> Place | None:
    """The unit an actor belongs to: the one its name says, or the issuer's own or one above."""
    if home.unit is None:
        return None
    if named := PLACE.search(text):
        line = [one for one in _LEVELS[_rank(home.unit.level) :] if above(home.unit, one, home.on)]
        units = [above(home.unit, one, home.on) for one in line]
        own = next((one for one in units if one and fold(one.name) == fold(named[0])), None)
        parents = [one.name for one in units if one]
        return own or resolve(named[0], None, parents, home.on).unit
    if level in _LEVELS and _rank(level) > _rank(home.unit.level):
        return above(home.unit, level, home.on)
    return home.unit
