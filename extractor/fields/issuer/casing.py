"""The names of bodies in proper case, from heads that are set all in capitals."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge import places
from extractor.knowledge.abbreviations import expansions
from extractor.knowledge.bodies import bodies
from extractor.knowledge.place_names import KINDS
from extractor.knowledge.text import fold, fold_tones, unify_tones

_SMALL_WORDS = frozenset(["và", "của", "về", "các", "cho", "với", "trong", "tại", "do", "ở"])
_TYPE_OPENINGS = frozenset(
    ["xã", "phường", "thị", "đặc", "huyện", "quận", "thành", "tỉnh", "tp", "tx", "tt"]
)
_HAMLETS = ("thôn", "xóm", "ấp", "bản", "khóm", "buôn", "làng")
_TYPE_WORDS = frozenset(word for kind in KINDS for word in kind.split()) | frozenset(_HAMLETS)
# Behind the last word of a type a place's name begins; "đô thị" is no type.
_PLACE_OPENINGS = _TYPE_WORDS - {"thị", "thành", "đặc"}
_LONGEST_NAME = 12
_LONGEST_PLACE = 4
# Abbreviations that a name in full does not keep; "Trường THCS …" keeps its own.
_WRITTEN_OUT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "BTT": "Ban Thường trực",
    "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
    "LHPN": "Liên hiệp Phụ nữ",
    "LHTN": "Liên hiệp Thanh niên",
    "CCB": "Cựu chiến binh",
    "LĐLĐ": "Liên đoàn Lao động",
    "CĐ": "Công đoàn",
    "CHQS": "Chỉ huy quân sự",
    "BĐBP": "Bộ đội Biên phòng",
    "KCN": "khu công nghiệp",
    "KKT": "khu kinh tế",
    "PBGDPL": "phổ biến, giáo dục pháp luật",
}

_SHORT_ORGAN = re.compile(r"^(?:BTV|BTT|BCH(?= (?:Đoàn|Hội|Đảng|Công đoàn|Liên đoàn|Chi)\b))(?= )")


def true_case(name: str, text: str) -> str:
    """``name`` as the document itself writes it in mixed case, or else by rule."""
    if not name.isupper():
        return name
    pattern = r"\s+".join(map(re.escape, unify_tones(name.lower()).split()))
    for match in re.finditer(rf"\b{pattern}\b", unify_tones(text.lower())):
        found = text[match.start() : match.end()]
        if not found.isupper() and found[0].isupper():
            return " ".join(found.split())
    return by_rule(name)


def organ_in_full(name: str) -> str:
    """``name`` with the organ that opens it in words: "BCH Đoàn xã" is a Ban Chấp hành."""
    return _SHORT_ORGAN.sub(lambda found: _WRITTEN_OUT[found[0]], name)


def toned_as(name: str, written: str) -> str:
    """``name`` with its tone marks where ``written``, the same words, sets them: "Sở Văn hoá".

    Their place is a matter of taste, but "Uỷ ban" is written "Ủy ban" in records.
    """
    ours, theirs = name.split(" "), written.split()
    if len(ours) != len(theirs):
        return name
    return " ".join(
        _recased(their, our)
        if their.lower() != our.lower() == unify_tones(their.lower()) and our.lower() != "ủy"
        else our
        for our, their in zip(ours, theirs, strict=True)
    )


def _recased(word: str, model: str) -> str:
    """``word`` in the case of ``model``, a word of the same length."""
    return "".join(
        letter.upper() if like.isupper() else letter.lower()
        for letter, like in zip(word, model, strict=True)
    )


def is_type_word(word: str) -> bool:
    """Whether the word is a type of unit ("huyện") or opens one ("thị" of "thị xã")."""
    return fold_tones(word) in _TYPE_OPENINGS


def proper_case(name: str) -> str:
    """Every word with a capital but a type before it: "Lưu Hữu Phước", "thôn Khánh Sơn"."""
    words = [word if word in _SMALL_WORDS else word.capitalize() for word in name.lower().split()]
    if fold_tones(words[0]) in _HAMLETS or is_type_word(words[0]):
        words[0] = words[0].lower()
    return " ".join(words)


def by_rule(name: str) -> str:
    """Known names as they are properly written, place names with capitals, the rest small."""
    words = " ".join(_WRITTEN_OUT.get(word, word) for word in name.split()).split()
    cased: list[str] = []
    in_place = False
    place = known_end = 0
    while place < len(words):
        if known := _known_name(words[place:]):
            cased += known.split()
            place += len(known.split())
            in_place = False
            known_end = len(cased)
            continue
        word = words[place]
        cased.append(_cased_word(word, in_place=in_place))
        in_place = in_place or fold_tones(word) in _PLACE_OPENINGS
        place += 1
    tail = _place_at_end(words[known_end:])
    joined = " ".join(
        [*cased[: len(cased) - tail], *map(str.capitalize, words[len(words) - tail :])]
    )
    return joined[:1].upper() + joined[1:]


def _place_at_end(words: list[str]) -> int:
    """How many words at the end are the name of a unit: "… KHU VỰC NGỌC LẶC"."""
    for length in range(min(_LONGEST_PLACE, len(words)), 1, -1):
        name = words[-length:]
        named = all(word.isalpha() for word in name) and not is_type_word(name[0])
        if named and places.find(" ".join(name)):
            return length
    return 0


def _cased_word(word: str, *, in_place: bool) -> str:
    lowered = word.lower()
    if word in expansions() or word in "ABCD" or not re.search("[aeiouy]", fold(word)):
        return word  # "Trường Tiểu học A …" is one of two
    if in_place and lowered not in _SMALL_WORDS and lowered not in _TYPE_WORDS:
        return lowered.capitalize()
    return lowered


@cache
def _known_names() -> dict[str, str]:
    names = [name for body in bodies() for name in (*body.variants, body.name)]
    names += list(_WRITTEN_OUT.values())
    return {fold_tones(name): name for name in names if not name.isupper()} | {
        "việt nam": "Việt Nam",
        "xã hội": "xã hội",  # not a commune called Hội
        "nông thôn": "nông thôn",  # nor a hamlet
        "hồ chí minh": "Hồ Chí Minh",
        "đoàn": "Đoàn",
    }


def _known_name(words: list[str]) -> str | None:
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        known = _known_names().get(fold_tones(" ".join(words[:length])))
        if known and len(known.split()) == length:
            return known
    return None
