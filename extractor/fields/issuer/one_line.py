"""The bodies of a head that a table cell or a web page set on one line, apart again.

"UBND XÃ LỤC BA HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ": the superior's name is whole before another body's
begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.knowledge import bodies, places
from extractor.knowledge.bodies import Body
from extractor.knowledge.place_names import read_name
from extractor.knowledge.text import fold, fold_tones, unify_tones

_WORD = re.compile(r"\S+")
_PLACE_WORD = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã(?! hội)|phường|thị trấn|đặc khu)\s+"
    r"(?!(?:đoàn|ủy|đội)(?!\w))"
)
_REGION = re.compile(r"(?:viet nam|mien (?:bac|trung|nam)|trung uong)$")
_KINDS_ALONE = frozenset({"bo", "cuc", "so", "ban", "phong"})
_LONGEST_PLACE = 5


@cache
def _toned_names() -> frozenset[str]:
    return frozenset(
        fold_tones(name) for body in bodies.bodies() for name in (body.name, *body.variants)
    )


def opens_body(text: str) -> tuple[Body, int] | None:
    """The body whose name opens the line, its tones heeded where one word tells the name.

    "PHONG NHA - KẺ BÀNG" opens with no "Phòng"; "SO Y TE", without any marks, with a "Sở".
    """
    opened = bodies.opening(text)
    if opened is None or " " in text[: opened[1]].strip() or fold_tones(text) == fold(text):
        return opened
    return opened if fold_tones(text[: opened[1]]) in _toned_names() else None


def parted(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a line in capitals that each name a body."""
    begin = 0
    if text.isupper():
        for word in _WORD.finditer(text):
            if word.start() > begin and _begins_another(
                text[begin : word.start()], text[word.start() :]
            ):
                yield begin, begin + len(text[begin : word.start()].rstrip(" -–,"))
                begin = word.start()
    yield begin, len(text)


def _begins_another(before: str, rest: str) -> bool:
    """Whether a body's name begins behind one that is whole."""
    opened = opens_body(rest)
    joined = bodies.opening(f"{before}{rest}")
    longer = joined is not None and joined[1] > len(before)  # "THỦ TƯỚNG CHÍNH PHỦ"
    if opened is None or opened[0].key == "THÔN" or longer:
        return False
    return len(rest.split()) > 1 and _is_whole(before.rstrip(" -–,"), rest)


def _is_whole(name: str, rest: str) -> bool:
    opened = bodies.opening(name)
    typed = list(_PLACE_WORD.finditer(unify_tones(name).lower()))
    if typed:
        place = name[typed[-1].start() :]
        return bool(places.find(place)) and not _goes_on(place, rest)
    if opened is None:
        return False
    body, end = opened
    own = name[end:].strip(" -–,")
    if not own:
        return body.level == "central" and body.id not in _KINDS_ALONE
    return bool(_REGION.search(fold(own))) or _ends_in_unit(own)


def _goes_on(place: str, rest: str) -> bool:
    """Whether the next words belong to the unit's name: "XÃ TÂN / HỘI ĐÔNG"."""
    words = rest.split()
    longer = (" ".join([place, *words[:length]]) for length in range(1, _LONGEST_PLACE))
    return any(
        found
        for name in longer
        if (found := [unit for unit in places.find(name) if unit.kind == read_name(name).kind])
    )


def _ends_in_unit(words: str) -> bool:
    """Whether the words are a unit's bare name, or end in that of a province."""
    if any(unit.level != "commune" for unit in places.find(words)):
        return True
    return bool(places.province_at_end(words))
