"""Reading the name of an actor: abbreviations expanded, the names of places dropped."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.text import fold, unify_tones

_ASKING = re.compile(r"^\s*(?:đề nghị|mời|giao cho|giao|yêu cầu|riêng|đối với)\s+", re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:[-–+*•]+|\d+[.)]|[a-zđ][.)]|[IVX]+[.)]|\d+(?=\s))\s*")
_CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_PROPER = rf"(?:(?!(?:Ủy|Đoàn|Đội)\b)[{_CAPITAL}][^\W\d_]*|\d+)"
PLACE = re.compile(
    r"\b(?P<kind>(?i:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)|TP|TX|TT)\.?\s+"
    rf"{_PROPER}(?:(?:\s+|\s*-\s*){_PROPER}){{0,4}}",
)
"""The name of a place with its type word, inside the name of an actor."""
_KIND_LEVELS: dict[str, str | None] = {
    **dict.fromkeys(["xa", "phuong", "thi tran", "dac khu"], "commune"),
    **dict.fromkeys(["huyen", "quan", "thi xa"], "district"),
    "thanh pho": None,
    "tinh": "province",
    **dict.fromkeys(["thon", "xom", "ap", "khom"], "hamlet"),
}
_CENTRAL_CITY = re.compile(r"ha noi|ho chi minh|hai phong|da nang|can tho|thanh pho hue")
_AFTERTHOUGHT = re.compile(r",\s*(?:phụ trách|kiêm|là|cơ quan)\s.*$", re.IGNORECASE | re.DOTALL)
_FRONT_AND_OTHERS = re.compile(
    r"^((?:ủy ban |ub)?(?:mặt trận|mttq)[^,]*?)(?:,| và|, và)\s*(?:các\s)?"
    r"(?:tổ chức|đoàn thể|ban,? ngành,? đoàn thể|hội,? đoàn thể).*$",
    re.IGNORECASE | re.DOTALL,
)
_LAST_KIND = re.compile(rf"(?<! nong) ({'|'.join(_KIND_LEVELS)})$")


class ActorName(NamedTuple):
    """``keys`` to look up, the most telling first; ``level`` as the name itself says it."""

    text: str
    keys: tuple[str, ...]
    level: str | None


def read_actor_name(name: str) -> ActorName:
    """The keys and level of a name as plans write it ("- Đề nghị UBMTTQ xã Lục Ba:")."""
    text = _ASKING.sub("", _NUMBERING.sub("", name)).strip(" \t\n:.;,-–\"'“”")
    text = _AFTERTHOUGHT.sub("", re.sub(r"\([^)]*\)", " ", unify_tones(text)))
    text = _FRONT_AND_OTHERS.sub(r"\1", text)
    key = match_key(PLACE.sub(lambda match: match["kind"] + " ", _unshout(text)))
    kind = _LAST_KIND.search(key)
    bare = key[: kind.start()] if kind else key
    keys = tuple(dict.fromkeys([key, bare, *_shorter(key), *_shorter(bare)]))
    return ActorName(text, keys, _level(text, kind[1]) if kind else None)


def _level(text: str, kind: str) -> str | None:
    """The level of a last type word; a city is of province level if it is one of the six."""
    if kind == "thanh pho" and _CENTRAL_CITY.search(fold(text)):
        return "province"
    return _KIND_LEVELS[kind]


def _shorter(key: str) -> list[str]:
    """The key without words that only say which or how many."""
    short = re.sub(
        r"^(?:(?:cac )?dong chi|(?:cac )?(?:nganh )?(?:la )?thanh vien|cac|toan the|lanh dao) ",
        "",
        key,
    )
    short = re.sub(r" (?:dia phuong|lien quan|tren dia ban|truc thuoc|cac cap)$", "", short)
    return [] if short == key else [short]


def _unshout(text: str) -> str:
    """Text in capitals in title case, so that the names of places show; else as it is."""
    long_words = [word for word in text.split() if len(word) > 5]
    return text.title() if long_words and all(map(str.isupper, long_words)) else text
