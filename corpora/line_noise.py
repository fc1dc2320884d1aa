"""What scanning and copying do to the lines of a document, with a fixed seed.

Zones stay those of the clean lines, so that a model learns zones from spoilt lines too.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.language.document import Zone
from extractor.language.lines import Item, TextItem
from extractor.reading.document import Column, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Labelled = list[tuple[Item, Zone]]

# Letters that Vietnamese OCR takes for one another, beside lost marks.
CONFUSED = dict(zip("ilIO0S5cehgaotĐđÂỘỦẾếH.", "l1l0O5Secbqoa1DdAOUÉéN,", strict=True))
CONFUSED |= {"n": "ri", "m": "rn", "u": "ii"}
HEAD = frozenset({Zone.ISSUER, Zone.MOTTO, Zone.NUMBER, Zone.PLACE_DATE})
DROPPED = 0.04
MERGED = 0.35
# What web pages print round a document (written for this purpose).
BEFORE = (
    "Trang chủ",
    "Văn bản chỉ đạo điều hành",
    "Đăng nhập",
    "Giới thiệu | Tin tức | Văn bản | Liên hệ",
    "Cỡ chữ: A- A A+",
    "Tải về bản PDF",
    "Lượt xem: 214",
    "Cập nhật lúc 08:15 ngày 12/3/2024",
)
AFTER = (
    "Chia sẻ bài viết",
    "In trang này",
    "Xem thêm các văn bản cùng loại",
    "Bản quyền thuộc về Cổng thông tin điện tử",
    "Email: vanthu@example.vn",
    "https://example.vn/van-ban/17",
    "Số lượt truy cập: 40213",
)


def scanned(lines: Labelled, chance: random.Random) -> Labelled:
    """Wrong letters at 1 to 3 %, lines lost, and head lines run together."""
    rate = chance.uniform(0.01, 0.03)
    kept = [pair for pair in lines if chance.random() >= DROPPED]
    return [(_misread(item, rate, chance), zone) for item, zone in _merged(kept, chance)]


def copied_from_web(lines: Labelled, chance: random.Random) -> Labelled:
    """The lines between a few lines of a web page's own."""
    before = chance.sample(BEFORE, chance.randint(1, 4))
    after = chance.sample(AFTER, chance.randint(1, 4))
    return [*_clutter(before), *lines, *_clutter(after)]


def _clutter(texts: Sequence[str]) -> Iterator[tuple[Item, Zone]]:
    for text in texts:
        yield TextItem(text, 1, Line(text), gap=False), Zone.CLUTTER


def _merged(lines: Labelled, chance: random.Random) -> Iterator[tuple[Item, Zone]]:
    """Some neighbours of the head in one line; its zone is by chance that of either."""
    pending: tuple[Item, Zone] | None = None
    for item, zone in lines:
        if pending is None:
            pending = item, zone
            continue
        before, zone_before = pending
        if (
            isinstance(before, TextItem)
            and isinstance(item, TextItem)
            and {zone_before, zone} <= HEAD
            and chance.random() < MERGED
        ):
            text = f"{before.text} {item.text}"
            side = before.side if before.side is item.side else Column.FULL
            joined = replace(before, text=text, line=replace(before.line, text=text, column=side))
            yield joined, chance.choice((zone_before, zone))
            pending = None
        else:
            yield pending
            pending = item, zone
    if pending is not None:
        yield pending


def _misread(item: Item, rate: float, chance: random.Random) -> Item:
    if not isinstance(item, TextItem):
        return item
    text = "".join(_letter(letter, rate, chance) for letter in item.text).strip()
    return replace(item, text=text) if text else item


def _letter(letter: str, rate: float, chance: random.Random) -> str:
    if not letter.strip() or chance.random() >= rate:
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    kinds = [base if base != letter else "", CONFUSED.get(letter, base)]
    return chance.choice(kinds)
