"""The full name of the issuer, from what its head says and the units above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.fields.issuer.casing import is_type_word, proper_case, toned_as, true_case
from extractor.fields.issuer.full_names import as_text_writes
from extractor.fields.issuer.location import Located
from extractor.fields.issuer.names import NamedBody, place_within, starts_with_place
from extractor.knowledge import bodies
from extractor.knowledge.abbreviations import expansions, match_key
from extractor.knowledge.bodies import Body
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.place_names import read_name
from extractor.knowledge.text import fold, unify_tones

_PADDED = re.compile(r"\b(phường|quận)\s+0(?=[1-9]\b)", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(phường|quận)(?=\s+\d)")
# Behind the names of these stands a proper name, of a person or a hamlet, that no table knows.
_NAMED_BY_PURPOSE = frozenset({"BCĐ", "BQL", "HỘI ĐỒNG", "BTC", "BAN", "TỔ"})
_BRANCHES_BY_PURPOSE = frozenset({"cc"})  # "CHI CỤC THỦY SẢN", which no table lists
_BARE_PLACED = frozenset({"TRƯỜNG", "CÔNG TY"})
_SCHOOLS_OF_PROVINCE = frozenset({"truong.cd", "truong.dh", "truong.tc", "truong.tct"})
_FEWEST = 3
_PROPERLY_NAMED = frozenset({"TRƯỜNG", "ĐTN", "CB", "THÔN", "TDP", "HẠT", "TYT", "HTX", "BCTMT"})


def full_name(
    issuer: NamedBody,
    body: Body | None,
    own_place: str,
    above: str,
    located: Located | None,
    text: str,
) -> str:
    """The name in full, with the place of its own or of the body ``above`` it."""
    if body is None:
        return true_case(issuer.text, text)
    piece = place_within(own_place)
    if piece and own_place.endswith(piece) and piece != own_place:
        # "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH CÀ MAU", "UBND QUẬN 8 PHƯỜNG 5"
        named = own_place[: -len(piece)] if not starts_with_place(own_place) else ""
        lead = f"{issuer.text[: len(issuer.text) - len(own_place)]}{named}".strip(" ,-")
        lead = true_case(lead, text) if named else _cased_body(issuer, body, text)
        return joined(lead, cased_place(piece, located, text))
    if above and located is not None and _says_purpose(own_place, body, located):
        proper = _named_properly(issuer.text, text)
        return proper or joined(true_case(issuer.text, text), cased_place(above, located, text))
    if own_place:
        name = joined(_cased_body(issuer, body, text), _own_place(own_place, body, located, text))
        told = _told_place(issuer, body, own_place, located, text)
        of_unit = body.id in _BRANCHES_BY_PURPOSE and above and _says_unit(own_place, located)
        return joined(name, told or (located.place.name if of_unit and located else ""))
    in_head = cased_place(above, located, text) if above else ""
    place = _fuller(_place_in_text(_names_of(issuer, body), text), in_head, body)
    if not place and body.key == "SỞ" and located is not None:
        place = located.place.name
    name = _cased_body(issuer, body, text) if _in_full(issuer.text) else body.name
    return joined(name, place)


def _says_unit(words: str, located: Located | None) -> bool:
    """Whether words name a purpose and no place, so that the unit above is the body's own."""
    if located is None or place_within(words):
        return False
    return fold(located.place.bare_name) not in fold(words)


def _says_purpose(words: str, body: Body, located: Located) -> bool:
    """Whether no place but a purpose follows the body: "BAN CHỈ ĐẠO CHỐNG BUÔN LẬU"."""
    named = body.key in _NAMED_BY_PURPOSE and words
    return bool(named) and fold(located.place.bare_name) not in fold(words)


def joined(name: str, place: str) -> str:
    """Name and place; "Thanh tra tỉnh" and "tỉnh Kon Tum" share their type word."""
    kind = place.split(" ")[0]
    if is_type_word(kind) and name.lower().endswith(f" {kind.lower()}"):
        name = name[: len(name) - len(kind)].rstrip()
    return f"{name} {place}".strip()


def cased_place(place: str, located: Located | None, text: str) -> str:
    """The words of a place in proper case, as the tables write its name where they know it."""
    place = _PADDED.sub(r"\1 ", place)
    if located is not None and read_name(located.place.name).key == read_name(place).key:
        if located.place.bare_name.isdecimal():
            return _PADDED.sub(r"\1 ", located.place.name).capitalize()
        known = located.place.name if read_name(place).kind else located.place.bare_name
        return toned_as(known, place)
    cased = true_case(place, text)
    if cased == place or not is_type_word(cased.split(" ")[0]):
        return cased
    return _NUMBERED.sub(lambda match: match[0].capitalize(), cased[:1].lower() + cased[1:])


def _own_place(place: str, body: Body, located: Located | None, text: str) -> str:
    cased = cased_place(place, located, text)
    if body.key not in _PROPERLY_NAMED or place_within(place) or not place.isupper():
        return cased
    known = located is not None and fold(located.place.bare_name) in fold(place)
    known = known or bodies.opening(place) is not None
    return cased if known or cased in text else proper_case(place)


def _cased_body(issuer: NamedBody, body: Body, text: str) -> str:
    written = issuer.text[: len(issuer.text) - len(issuer.place)].strip(" ,-")
    # A school's name keeps the abbreviation it bears: "Trường THCS …".
    if body.key == "THÔN":
        return true_case(written, text)  # "XÓM", "ẤP" and "BUÔN" stay what they are
    if (body.key != "TRƯỜNG" and match_key(written) == match_key(body.name)) or len(written) <= 6:
        return toned_as(body.name, written)
    return true_case(written, text)


def _in_full(name: str) -> bool:
    """Whether the head spells every word of the name."""
    words = re.findall(r"[^\W\d_]+", name)
    return "&" not in name and all(
        word not in expansions() and re.search("[aeiouy]", fold(word)) for word in words
    )


def _names_of(issuer: NamedBody, body: Body) -> list[str]:
    """The names by which the text may call the body: as the head writes it, or in full."""
    written = issuer.text[: len(issuer.text) - len(issuer.place)].strip(" ,-")
    same = match_key(written) == match_key(body.name)
    return [body.name, written] if same else [written]


def _named_properly(written: str, text: str) -> str | None:
    """The name as the text has it, where a proper name ends it: "rừng phòng hộ Sông Tranh"."""
    told = as_text_writes(written, text)
    words = told.split() if told else []
    ends_in_name = len(words) > _FEWEST and all(word[0].isupper() for word in words[-2:])
    return told if ends_in_name and any(word[0].islower() for word in words) else None


def _told_place(
    issuer: NamedBody, body: Body, own_place: str, located: Located | None, text: str
) -> str:
    """The place that only the text sets behind a name: "BỆNH VIỆN PHỤC HỒI CHỨC NĂNG" tỉnh …."""
    bears_own = body.key == "TRƯỜNG" and body.id not in _SCHOOLS_OF_PROVINCE
    if located is None or bears_own or place_within(own_place):
        return ""
    unit = fold(located.place.bare_name)
    told = _place_in_text([issuer.text], text)
    kind = re.escape(located.place.kind)
    called = r"\s+".join(map(re.escape, unify_tones(issuer.text.lower()).split()))
    if not told and re.search(rf"(?<!\w){called}\s+{kind}(?!\w)", unify_tones(text.lower())):
        return located.place.name  # "Trung tâm Bảo trợ xã hội tỉnh xây dựng …"
    return told if told and unit in fold(told) and unit not in fold(own_place) else ""


def _place_in_text(names: Sequence[str], text: str) -> str | None:
    """The place words that the document itself writes behind the body's name."""
    unit = (
        r"(?P<unit>(?:(?:[Tt]ỉnh|[Tt]hành phố|huyện|thị xã|quận|xã|phường)\s+)?"
        rf"(?:{CAPITAL}[^\W\d_]*)(?:[ -]+{CAPITAL}[^\W\d_]*){{0,3}})"
    )
    called = "|".join(r"\s+".join(map(re.escape, unify_tones(name).split())) for name in names)
    found = [
        match["unit"].strip()
        for match in re.finditer(rf"(?<!\w)(?P<name>(?i:{called})) +{unit}", unify_tones(text))
        if not match["name"].isupper()
    ]
    written = [place for place in found if not place.isupper()]
    typed = (place for place in written if is_type_word(place.split(" ")[0]))
    place = next(typed, written[0] if written else None)
    return place[:1].lower() + place[1:] if place and is_type_word(place.split(" ")[0]) else place


def _fuller(in_text: str | None, above: str, body: Body) -> str:
    """The place as the text has it, but with the "tỉnh" that only the head says.

    Colleges and companies bear the name of a province without it.
    """
    lacks_type = in_text and above == f"tỉnh {in_text}" and body.key not in _BARE_PLACED
    return above if lacks_type else in_text or above
