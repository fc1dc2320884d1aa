"""What each plan is to say: a pure function of its number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal
from zlib import crc32

from corpora.province.places import COMMUNES, MERGED, Commune, commune
from extractor.knowledge.actors import actors
from extractor.knowledge.indicators import Indicator, indicators

PROVINCE = 20_000
"""Plans of a province; those beyond are of the next one."""
FIRST_YEAR, LAST_YEAR = 2014, 2026
YEARS = LAST_YEAR - FIRST_YEAR + 1
ROUND = COMMUNES * YEARS
"""Plans until a commune's next one of the same year."""
MERGER_YEAR = 2026
"""The first year in which the communes of today issue the plans."""
TARGETS, TASKS, CRITERIA = 4, 3, 2
CRITERIA_OF_THE_SET = 19
NO_NUMBER, NO_DATE, NO_UNIT, CONTRADICTION = 37, 53, 29, 41
"""Every so many-th plan lacks its number, its date, a known unit, or contradicts itself."""
ROLES = ("lead", "coordinate", "implement")
STATUSES: tuple[Literal["achieved", "not_achieved", "planned"], ...] = (
    "achieved",
    "planned",
    "not_achieved",
)
_SPREAD = 2654435761


@dataclass(frozen=True, slots=True)
class Goal:
    """A target: the indicator, its value, and the end of the year it is for."""

    indicator: Indicator
    value: float
    due: str


@dataclass(frozen=True, slots=True)
class Task:
    """A task: the unit as named with its id (None where it is not known), its role, its date."""

    actor: str
    actor_id: str | None
    role: str
    due: str


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that is to be known of plan ``index``; ``number`` and ``issued_on`` may be blank."""

    index: int
    commune: Commune
    merged: bool
    year: int
    number: int | None
    issued_on: str | None
    theme: str
    follows: int | None
    goals: tuple[Goal, ...]
    criteria: tuple[tuple[int, Literal["achieved", "not_achieved", "planned"]], ...]
    tasks: tuple[Task, ...]

    @property
    def unit(self) -> str:
        """The unit that issued it, as it was then."""
        return self.commune.current_name if self.merged else self.commune.name

    @property
    def code(self) -> str | None:
        """Number and symbol."""
        return None if self.number is None else f"{self.number}/KH-UBND"

    @property
    def contradicts_itself(self) -> bool:
        """True where the first goal is given a second time with another value."""
        return self.index % CONTRADICTION == CONTRADICTION - 1


@cache
def themes() -> tuple[tuple[str, tuple[Indicator, ...]], ...]:
    """The subjects of plans with their indicators; new rural development comes every third."""
    found: dict[str, list[Indicator]] = {}
    for indicator in indicators():
        if indicator.unit == "%":
            found.setdefault(indicator.domain, []).append(indicator)
    plain = [(name, tuple(group[:8])) for name, group in found.items() if len(group) >= TARGETS]
    rural = ("ntm", tuple(one for one in indicators() if one.unit == "%" and one.ntm2022)[:8])
    mixed = []
    for place, theme in enumerate(plain):
        mixed += [theme, rural] if place % 2 else [theme]
    return tuple(mixed)


@cache
def units() -> tuple[tuple[str, str], ...]:
    """Name and id of the units that communes give work."""
    return tuple((one.name, one.id) for one in actors() if one.level == "commune")


def facts(index: int) -> PlanFacts:
    """What plan ``index`` (from 0) says."""
    province, place = divmod(index, PROVINCE)
    where = commune(province, place % COMMUNES)
    year = FIRST_YEAR + place // COMMUNES % YEARS
    turn = place // ROUND
    theme, measured = themes()[_mix(index) % len(themes())]
    first = _mix(index + 7) % len(measured)
    return PlanFacts(
        index=index,
        commune=where,
        merged=year >= MERGER_YEAR,
        year=year,
        # Three communes of before issue the plans of one of today: their numbers keep apart.
        number=None if index % NO_NUMBER == NO_NUMBER - 1 else turn * MERGED + place % MERGED + 1,
        issued_on=None if index % NO_DATE == NO_DATE - 1 else _day(year, turn),
        theme=theme,
        follows=index - ROUND if turn and _whole(index - ROUND) else None,
        goals=tuple(
            _goal(where, measured[(first + n) % len(measured)], year) for n in range(TARGETS)
        ),
        criteria=tuple(
            ((_mix(index) + 7 * n) % CRITERIA_OF_THE_SET + 1, STATUSES[(index + n) % 3])
            for n in range(CRITERIA)
        ),
        tasks=tuple(_task(index, n, year) for n in range(TASKS)),
    )


def _whole(index: int) -> bool:
    """Whether a plan has both its number and its date."""
    return index % NO_NUMBER != NO_NUMBER - 1 and index % NO_DATE != NO_DATE - 1


def _day(year: int, turn: int) -> str:
    return f"{year}-{1 + turn % 12:02d}-{5 + turn // 12 % 20:02d}"


def _goal(where: Commune, indicator: Indicator, year: int) -> Goal:
    """What a commune aims at in a year is the same in all its plans."""
    code = where.current_code if year >= MERGER_YEAR else where.code
    value = 40 + (crc32(f"{code} {indicator.id} {year}".encode()) % 600) / 10
    return Goal(indicator, value, f"{year}-12-31")


def _task(index: int, n: int, year: int) -> Task:
    name, key = units()[_mix(index * 3 + n) % len(units())]
    if n == 0 and index % NO_UNIT == NO_UNIT - 1:
        name, key = "Tổ công tác số 3", None  # type: ignore[assignment]
    return Task(name, key, ROLES[n % len(ROLES)], f"{year}-{3 + _mix(index + n) % 10:02d}-25")


def _mix(number: int) -> int:
    """A number that looks drawn by lot, the same on every machine."""
    mixed = (number + 1) * _SPREAD & 0xFFFFFFFF
    return (mixed ^ mixed >> 15) * 2246822519 & 0xFFFFFFFF
