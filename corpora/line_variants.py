"""Forms that the sample plans do not show by themselves: narrow columns, capitals, a decision.

Each function takes lines with their true zones and gives other lines with theirs.
"""

from __future__ import annotations

import random
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from corpora.line_noise import HEAD
from extractor.language.document import Zone
from extractor.language.lines import Item, TextItem
from extractor.reading.document import Column, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.line_noise import Labelled

NARROW = (13, 30)
TITLE_WIDTH = (38, 66)
DECISIONS, ANNEXES, CAPITALS, NARROWED = 0.25, 0.4, 0.4, 0.6
# A plan "issued with" a decision stands behind it in one file.
DECREED = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
ARTICLES = (
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch",
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    "Điều 3. Các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.",
)


def narrow(lines: Labelled, chance: random.Random) -> Labelled:
    """Head and title broken into short lines, as narrow columns and large type break them."""
    head, title = chance.randint(*NARROW), chance.randint(*TITLE_WIDTH)
    widths = dict.fromkeys(HEAD, head) | dict.fromkeys((Zone.TITLE, Zone.CARRIER), title)
    return [
        (broken, zone)
        for item, zone in lines
        for broken in (_broken(item, widths[zone]) if zone in widths else [item])
    ]


def _broken(item: Item, width: int) -> Iterator[Item]:
    if not isinstance(item, TextItem):
        yield item
        return
    for number, text in enumerate(textwrap.wrap(item.text, width, break_on_hyphens=False)):
        yield replace(item, text=text, gap=item.gap and not number)


ANNEX_HEADS = ("PHỤ LỤC", "PHỤ LỤC I", "PHỤ LỤC SỐ 01", "Phụ lục 1", "Phụ lục 02")
ANNEX_TITLES = (
    "DANH MỤC NHIỆM VỤ CỦA CÁC ĐƠN VỊ",
    "BIỂU TỔNG HỢP CHỈ TIÊU GIAO",
    "PHÂN CÔNG NHIỆM VỤ VÀ THỜI GIAN THỰC HIỆN",
    "LỊCH TRIỂN KHAI THỰC HIỆN",
    "Bảng phân bổ kinh phí",
)
ANNEXED = "(Kèm theo Kế hoạch số {}/KH-UBND ngày 05 tháng 4 năm 2021)"
ANNEX_LENGTH = 12


def varied(lines: Labelled, chance: random.Random) -> Labelled:
    """One or more of the forms of this module, by chance."""
    if chance.random() < ANNEXES:
        lines = [*lines, *_annex(lines, chance)]
    if chance.random() < DECISIONS:
        lines = carried_by_decision(lines, chance)
    if chance.random() < CAPITALS:
        lines = in_capitals(lines)
    return narrow(lines, chance) if chance.random() < NARROWED else lines


def in_capitals(lines: Labelled) -> Labelled:
    """The title set in capitals."""
    return [
        (replace(item, text=item.text.upper()), zone)
        if zone is Zone.TITLE and isinstance(item, TextItem)
        else (item, zone)
        for item, zone in lines
    ]


def carried_by_decision(lines: Labelled, chance: random.Random) -> Labelled:
    """The plan behind the decision that issues it, which has a head and a foot of its own."""

    def of(*zones: Zone) -> Labelled:
        return [(item, zone) for item, zone in lines if zone in zones]

    issuers = " ".join(_texts(of(Zone.ISSUER))[-2:])
    titles = _texts(of(Zone.TITLE))
    office = chance.choice((issuers, f"CHỦ TỊCH {issuers}", f"THỦ TRƯỞNG {issuers}"))
    subject = f"Về việc ban hành Kế hoạch {' '.join(titles)}"
    carrier = f"(Kèm theo Quyết định số {chance.randint(9, 4000)}/QĐ-UBND ngày 12 tháng 5 năm 2022)"
    decision = [
        *of(*HEAD),
        *_set([("QUYẾT ĐỊNH", Zone.TYPE), (subject, Zone.TITLE), (office, Zone.PREAMBLE)]),
        *(of(Zone.PREAMBLE) or _set([(DECREED, Zone.PREAMBLE)])),
        *_set([("QUYẾT ĐỊNH:", Zone.BODY)]),
        *_set([(article, Zone.BODY) for article in ARTICLES]),
        *of(Zone.RECIPIENTS, Zone.SIGNATURE),
    ]
    plan = [pair for pair in lines if pair[1] not in HEAD]
    after_title = max(
        (place for place, (_, zone) in enumerate(plan) if zone in (Zone.TYPE, Zone.TITLE)),
        default=-1,
    )
    carriers = [] if of(Zone.CARRIER) else _set([(carrier, Zone.CARRIER)])
    return [*decision, *plan[: after_title + 1], *carriers, *plan[after_title + 1 :]]


def _annex(lines: Labelled, chance: random.Random) -> Labelled:
    """An annex behind the plan: a head, a title, and a stretch of the plan's own text."""
    body = [item for item, zone in lines if zone is Zone.BODY]
    start = chance.randrange(max(len(body) - ANNEX_LENGTH, 1))
    head = [chance.choice(ANNEX_HEADS), chance.choice(ANNEX_TITLES)]
    head.append(ANNEXED.format(chance.randint(9, 400)))
    return [
        *_set([(text, Zone.ANNEX_TITLE) for text in head]),
        *((item, Zone.ANNEX) for item in body[start : start + chance.randint(3, ANNEX_LENGTH)]),
    ]


def _texts(lines: Labelled) -> list[str]:
    return [item.text for item, _ in lines if isinstance(item, TextItem)]


def _set(texts: Sequence[tuple[str, Zone]]) -> Labelled:
    return [
        (TextItem(text, 1, Line(text, column=Column.FULL), gap=True), zone)
        for text, zone in texts
        if text
    ]
