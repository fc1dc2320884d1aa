"""Zones by global decoding: the best path through the whole document, not the first match.

Each line speaks for some zones (:mod:`extractor.language.anchors`); a small table says which
zone may follow which and at what cost.  Viterbi's algorithm (IEEE Trans. Inf. Theory 13, 1967)
finds the sequence of zones with the highest sum, so that one garbled or missing line does not
carry the rest away.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.language.anchors import (
    is_type_alone,
    opens_text,
    plans_behind_act,
    score,
    upper_share,
)
from extractor.language.document import Zone
from extractor.language.foot_words import opens_recipients
from extractor.language.lines import Item, TableItem, TextItem
from extractor.language.markers import find_marker

# What a line that says nothing costs in each zone: only prose zones are free.
_DEFAULT: dict[Zone, float] = {
    Zone.ISSUER: -3.0,
    Zone.MOTTO: -5.0,
    Zone.NUMBER: -5.0,
    Zone.PLACE_DATE: -5.0,
    Zone.TYPE: -7.0,
    Zone.TITLE: -0.3,
    Zone.CARRIER: -1.0,
    Zone.PREAMBLE: -0.1,
    Zone.BODY: 0.0,
    Zone.CLOSING: -0.2,
    Zone.RECIPIENTS: -0.2,
    Zone.SIGNATURE: -2.5,
    Zone.ANNEX_TITLE: -2.0,
    Zone.ANNEX: -0.05,
    Zone.CLUTTER: -1.5,
}
_HEAD = (Zone.ISSUER, Zone.MOTTO, Zone.NUMBER, Zone.PLACE_DATE)
_FOOT = (Zone.RECIPIENTS, Zone.SIGNATURE)


def _transitions() -> dict[Zone, dict[Zone, float]]:
    """Cost of stepping from a zone to the next line's zone; a missing entry is forbidden."""
    steps: dict[Zone, dict[Zone, float]] = {zone: {zone: 0.0} for zone in Zone}

    def allow(sources: Sequence[Zone], targets: Sequence[Zone], cost: float) -> None:
        for source in sources:
            for target in targets:
                steps[source].setdefault(target, cost)

    allow(_HEAD, _HEAD, -0.2)
    allow(_HEAD, (Zone.TYPE,), -0.2)
    allow(_HEAD, (Zone.TITLE, Zone.PREAMBLE, Zone.BODY), -3.0)
    allow(_HEAD, (Zone.CLUTTER,), -2.0)  # what a web page sets between head and title
    allow((Zone.TYPE,), (Zone.TITLE,), -0.1)
    allow((Zone.TYPE,), (Zone.CARRIER,), -5.0)
    allow((Zone.TYPE,), (Zone.PREAMBLE, Zone.BODY), -6.0)
    allow((Zone.TITLE,), (Zone.CARRIER,), -3.0)
    allow((Zone.TITLE,), (Zone.PREAMBLE, Zone.BODY), -1.8)
    # Some offices set number and date below the title, or open with a letter's subject line.
    allow((Zone.TITLE,), _HEAD, -4.0)
    allow((Zone.CARRIER,), (Zone.TITLE, Zone.PREAMBLE, Zone.BODY), -0.5)
    allow((Zone.PREAMBLE,), (Zone.BODY,), -0.5)
    allow((Zone.BODY,), (Zone.CLOSING,), -0.5)
    allow((Zone.CLOSING,), (Zone.BODY,), -1.5)
    # Recipients look like any list: only their own heading, or the signature, opens the foot.
    allow((Zone.BODY, Zone.CLOSING), (Zone.RECIPIENTS,), -6.0)
    allow((Zone.BODY, Zone.CLOSING), (Zone.SIGNATURE,), -4.0)
    allow((Zone.BODY, Zone.CLOSING), (Zone.ANNEX_TITLE,), -6.0)
    allow(_FOOT, _FOOT, -0.3)
    allow(_FOOT, (Zone.ANNEX_TITLE,), -0.5)
    allow(_FOOT, (Zone.ANNEX,), -4.0)
    allow(_FOOT, (Zone.CLUTTER,), -6.0)
    # A decision and the plan it carries may be one file: the second head follows the first foot.
    allow(_FOOT, (*_HEAD, Zone.TYPE), -8.0)
    allow(_FOOT, (Zone.BODY,), -12.0)
    allow((Zone.ANNEX_TITLE,), (Zone.ANNEX,), -0.3)
    allow((Zone.ANNEX,), (Zone.ANNEX_TITLE,), -2.0)
    allow((Zone.ANNEX,), _FOOT, -5.0)
    allow((Zone.ANNEX, Zone.ANNEX_TITLE), (Zone.CLUTTER,), -4.0)
    allow((Zone.CLUTTER,), (*_HEAD, Zone.TYPE), -0.5)
    allow((Zone.CLUTTER,), (Zone.BODY,), -4.0)
    return steps


_STEPS = _transitions()
# The same table read backwards: from where may a zone be entered?
_ENTERED_FROM: dict[Zone, list[tuple[Zone, float]]] = {
    target: [(source, steps[target]) for source, steps in _STEPS.items() if target in steps]
    for target in Zone
}
_START: dict[Zone, float] = dict.fromkeys((*_HEAD, Zone.CLUTTER), -0.2) | {
    Zone.TYPE: -0.3,
    Zone.TITLE: -4.0,
    Zone.PREAMBLE: -4.0,
    Zone.BODY: -5.0,
    Zone.ANNEX_TITLE: -6.0,
}
_TABLE_GAINS: dict[Zone, float] = {Zone.BODY: 1.0, Zone.ANNEX: 2.0}
_TABLE_DEFAULT = -8.0
_PROSE = frozenset(
    {Zone.TITLE, Zone.CARRIER, Zone.PREAMBLE, Zone.BODY, Zone.CLOSING, Zone.ANNEX_TITLE}
)
_LEAVE_WITHOUT_GAP = 1.5
_LEAVE_INSIDE_BRACKETS = 4.0
_TITLE_OVER_GAP = 1.2
_LEAVE_BEFORE_OPENING = 2.5
_LEAVE_AMONG_CAPITALS = 3.0
_NEAR = 4  # lines of a title that may still come before what opens the text
_LONGEST_IN_TITLE = 100
_CAPITAL = 0.8
_PLAN_BEHIND_ACT = 8.0
_SURE_BASIS = 2.0


def _emissions(item: Item) -> dict[Zone, float]:
    if isinstance(item, TableItem):
        return {zone: _TABLE_GAINS.get(zone, _TABLE_DEFAULT) for zone in Zone}
    gains = score(item)
    return {zone: default + gains.get(zone, 0.0) for zone, default in _DEFAULT.items()}


def _cost_of_leaving(before: Item, item: Item) -> float:
    """What a change of zone costs more than usual (or, below 0, what staying in a title costs).

    A line that follows another without a blank line mostly goes on in its zone, but for one that
    says itself that another begins.
    """
    if isinstance(before, TableItem) or isinstance(item, TableItem) or item.side is not before.side:
        return 0.0
    if opens_recipients(item.text):
        return 0.0
    if before.text.count("(") > before.text.count(")") and not item.gap:
        return _LEAVE_INSIDE_BRACKETS
    if item.gap and not _goes_on(before.text, item.text):
        return -_TITLE_OVER_GAP
    return _LEAVE_WITHOUT_GAP if find_marker(item.text) is None else 0.0


def _costs_of_leaving_title(items: Sequence[Item]) -> list[float]:
    """For each item, what it costs more to end a title before it.

    A title is printed in one case, and what follows it opens with a basis, an opening phrase or a
    heading: where such a line is near, the lines before it are likelier the title's.
    """
    opening = [isinstance(item, TextItem) and opens_text(item) for item in items]
    costs = [0.0]
    for place, (before, item) in enumerate(pairwise(items), start=1):
        if isinstance(before, TableItem) or isinstance(item, TableItem) or opening[place]:
            costs.append(0.0)
            continue
        capitals = [upper_share(one.text) >= _CAPITAL for one in (before, item)]
        near = any(opening[place + 1 : place + 1 + _NEAR])
        long = len(item.text) > (_LONGEST_IN_TITLE * 0.6 if capitals[0] else _LONGEST_IN_TITLE)
        if all(capitals):
            costs.append(_LEAVE_AMONG_CAPITALS)
        elif capitals[0] and long:
            costs.append(-_LEAVE_WITHOUT_GAP)
        elif _goes_on(before.text, item.text) and not long:
            costs.append(_LEAVE_BEFORE_OPENING)
        else:
            same = capitals[0] or not capitals[1]  # the authority of a decision is in capitals
            costs.append(_LEAVE_BEFORE_OPENING if near and same and not long else 0.0)
    return costs


def _goes_on(before: str, text: str) -> bool:
    """Whether a line finishes the sentence of the one before, however far below it stands."""
    return text[:1].islower() and before[-1:] not in ".;:"


def _toll(source: Zone, target: Zone, leaving: float, title: float) -> float:
    if source is Zone.TITLE and target in (Zone.PREAMBLE, Zone.BODY):
        return max(0.0, leaving) + title
    if leaving < 0:
        return -leaving if source is target is Zone.TITLE else 0.0
    return leaving if source is not target and source in _PROSE else 0.0


def decode(items: Sequence[Item]) -> list[Zone]:
    """The zone of each item, by the best path over all of them."""
    if not items:
        return []
    emissions = [_emissions(item) for item in items]
    for place in plans_behind_act(items):
        emissions[place][Zone.TYPE] += _PLAN_BEHIND_ACT
    for before, emission in pairwise(emissions):
        # "Triển khai …" may open a basis; right below the type of the document it is the title.
        if before[Zone.TYPE] > 0 and emission[Zone.PREAMBLE] < _SURE_BASIS:
            emission[Zone.PREAMBLE] = min(emission[Zone.PREAMBLE], _DEFAULT[Zone.PREAMBLE])
    for (above, _), emission in zip(pairwise(items), emissions[1:], strict=True):
        # Below "KẾ HOẠCH" stands its subject, though it open as a type: "DỰ ÁN TRỒNG RỪNG …".
        if is_type_alone(above):
            emission[Zone.TYPE] = min(emission[Zone.TYPE], _DEFAULT[Zone.TYPE])
    sticky = [0.0] + [_cost_of_leaving(*pair) for pair in pairwise(items)]
    titles = _costs_of_leaving_title(items)
    best = {zone: cost + emissions[0][zone] for zone, cost in _START.items()}
    trails: list[dict[Zone, Zone]] = []
    for emission, leaving, title in zip(emissions[1:], sticky[1:], titles[1:], strict=True):
        reached: dict[Zone, float] = {}
        trail: dict[Zone, Zone] = {}
        for zone in Zone:
            options = [
                (best[source] + cost - _toll(source, zone, leaving, title), source)
                for source, cost in _ENTERED_FROM[zone]
                if source in best
            ]
            if options:
                gain, source = max(options)
                reached[zone] = gain + emission[zone]
                trail[zone] = source
        best = reached
        trails.append(trail)
    zone = max(best, key=lambda candidate: best[candidate])
    path = [zone]
    for trail in reversed(trails):
        zone = trail[zone]
        path.append(zone)
    path.reverse()
    return path
