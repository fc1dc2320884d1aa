"""What speaks for a line to stand in a zone: fuzzy anchors, each a small additive score.

The anchors are the fixed words of Decree 30/2020 (Annex I) and of the party's, Front's and
unions' own forms, matched without accents and with a few wrong letters, as OCR leaves them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from extractor.knowledge import document_types, signature_words
from extractor.knowledge.text import fold
from extractor.knowledge.zone_anchors import pattern, phrases
from extractor.language.document import Marker, MarkerKind, Zone
from extractor.language.foot_words import opens_authority, opens_recipients
from extractor.language.lines import Item, TextItem
from extractor.language.markers import find_marker
from extractor.language.stamps import is_of_receipt, is_of_seal
from extractor.reading.document import Column

_NUMBER = re.compile(
    r"[sS5][ốôồỏo0óơỐÔỒỎOÓƠ]\s*[:;.]?\s*"
    r"(?:[^\s,;]{0,8}\s*[-–]?\s*\d*\s*[/\-–]\s*[A-ZĐƯÐĨ]|(?<=[:;])\s*\S{0,12}$|\d{1,5}\s*$)"
    r"|[sS5][ốôồỏo0óơỐÔỒỎOÓƠ]\s*[:;.]\s*\d{1,5}\s+[A-ZĐ]{2,4}\s?[/-]\s?[A-ZĐ]"
    # A number written by hand comes out of recognition as any marks; its notation is printed.
    r"|[sS5][ốôồỏo0óơởờøỐÔỒỎOÓƠØ]\s*[:;][^A-ZĐ]*[/⁄-].{0,3}[A-ZĐ].*[A-ZĐ]{2}"
)
# A notation without its label, or with one that OCR could not read.
_CODE = re.compile(r"\S{0,10}\s?[/-]\s?(?:KH|QĐ|QD|CTr|CT|TB|BC|PA|ĐA|HD|NQ|KL)\s?[-/]\s?[A-ZĐ]")
_ISSUES_PLAN = re.compile(
    r"\b(?:ban hanh|xay dung|to chuc thuc hien|trien khai) (?:ke hoach|phuong an)\b"
)
_DATE = re.compile(
    r"ng[aà]y\b.{0,12}th[aá]ng\b.{0,9}n[aă]m"
    r"|,\s*ng[aà]y\s*[\d….]{0,4}\s*[/.-]\s*[\d….]{0,4}\s*[/.-]\s*(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
# A piece of the date line that was broken in two.
_DATE_PART = re.compile(r"\bn[aă]m\s*\d{4}$|,\s*ng[aà]y\b|^th[aá]ng\s*\d|,$", re.IGNORECASE)
_ANNEX_ALONE = re.compile(
    r"(?:phu luc(?: (?:so )?[ivx\d]{1,4})?"
    r"|(?:mau|bieu|bieu mau)(?: so)?:? ?(?:\d{1,3}\w?|[ivx]{1,4}))\W*"
)
# The lines of a head that some offices set below the title, or above the signature.
_NUMBER_ALONE = re.compile(
    r"S[ốóổ]\s*[:.]?\s*[\d….\s]{0,8}[/–-]\s*(?:KH|CTr|PA|ĐA)[A-ZĐ]{0,3}\s*[-/–]\s*[A-ZĐ][^\s,;]{1,20}"
)
_DATE_ALONE = re.compile(
    r"[^\W\d][^,;:\d]{1,40}\d{0,2}, ng[aà]y\s?[\d….]{0,6}\s?th[aá]ng\s?[\d….]{0,6}\s?n[aă]m"
    r"\s?[\d….]{0,6}\.?",
    re.IGNORECASE,
)
_BULLETED_ACT = re.compile(
    r"[-+*•–] *(?:luat|bo luat|nghi quyet|nghi dinh|quyet dinh|thong tu|thong tu lien tich|chi thi"
    r"|ket luan|ke hoach|cong van|cong dien|huong dan|thong bao|chuong trinh)\b[^;]{0,90}?"
    r"(?:\bso *:? *\d|\d+ ?[/-] ?[a-z]{2})"
)
_NUMBERED_ACT = re.compile(r"\bso:? ?\d")
_UNIT_OF_TABLE = re.compile(r"(?:don vi(?: tinh)?|dvt)\s*:\s*\S{1,12}(?: \S{1,12}){0,2}\W*$")
_ARCHIVED = re.compile(r"-?\s*luu\b")
_FILED = re.compile(r"luu (?:van|ho|vt|vp).*(?:thu|phong|so|vt|vp)$")
_SHORTEST_SENTENCE = 24
_AS_FOLLOWS = re.compile(r"nh[uư] sau\s*[:.]?$")
# A name alone on its line, with or without academic titles before it.
_PERSON = re.compile(
    r"(?:(?:[A-ZĐ][A-Za-zđĐ]{0,5}\.\s?){1,3})?(?:[A-ZĐÀ-Ỹ][\w'’]*\s+){1,5}[A-ZĐÀ-Ỹ][\w'’]*"
)
_BROKEN_OFF = ("uy", "uy ban", "hoi", "hoi dong")  # of a body's name, by a narrow cell
_HEADINGS = frozenset(
    {MarkerKind.ROMAN, MarkerKind.PART, MarkerKind.UPPER, MarkerKind.NUMBER, MarkerKind.ARTICLE}
)
_LIKE_THE_MOTTO = 78
_SMUDGE = 6
_LIKE_A_PLAN = 80


@lru_cache(maxsize=4_096)
def upper_share(text: str) -> float:
    """The share of capital letters among the letters, 0..1."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) / len(letters) if letters else 0.0


def score(item: TextItem) -> dict[Zone, float]:
    """What each zone gains (or loses) if the line stands in it; zones not named gain nothing."""
    line = _Line(item, fold(item.text), upper_share(item.text), find_marker(item.text))
    gains: dict[Zone, float] = defaultdict(float)
    for speak in (_head, _place, _opening, _basis, _body, _recipients, _signature, _annex):
        speak(line, gains)
    if pattern("clutter").match(line.folded) or "://" in line.folded:
        gains[Zone.CLUTTER] += 5.0
    if pattern("website").match(line.folded):
        gains[Zone.CLUTTER] += 8.0  # no document says so
    elif is_of_receipt(line.text):
        gains[Zone.CLUTTER] += 12.0
    return gains


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with what every anchor asks of it."""

    item: TextItem
    folded: str
    capitals: float
    marker: Marker | None

    @property
    def text(self) -> str:
        return self.item.text

    @property
    def side(self) -> Column:
        return self.item.side

    def is_shorter(self, length: int) -> bool:
        return len(self.folded) <= length


def opens_text(item: TextItem) -> bool:
    """Whether a line opens what follows a title: a legal basis, an opening phrase, a heading."""
    marker = find_marker(item.text)
    if marker is not None:
        return marker.kind in _HEADINGS
    if upper_share(item.text) >= 0.6:
        return False
    folded = fold(item.text)
    return bool(
        pattern("basis").match(folded)
        or pattern("opening").match(folded)
        or _ISSUES_PLAN.search(folded)
        or _AS_FOLLOWS.search(item.text)
        or _announces(item.text)
        or folded.startswith("kinh gui")
    )


def _announces(text: str) -> bool:
    """Whether a sentence opens a list; a title announces nothing."""
    return text.endswith(":") and upper_share(text) < 0.6 and len(text) > _SHORTEST_SENTENCE


def _head(line: _Line, gains: dict[Zone, float]) -> None:
    if line.is_shorter(70) and _is_motto(line.folded):
        gains[Zone.MOTTO] += 9.0
        gains[Zone.TITLE] -= 4.0
        gains[Zone.BODY] -= 4.0
    elif line.folded.strip(" .*()-") == "du thao":
        gains[Zone.MOTTO] += 6.0  # a line of the head that says nothing of who and what
    if _NUMBER_ALONE.fullmatch(line.text) or _DATE_ALONE.fullmatch(line.text):
        for prose in (Zone.TITLE, Zone.PREAMBLE):
            gains[prose] -= 4.0
    if line.is_shorter(45) and _NUMBER.match(line.text):
        gains[Zone.NUMBER] += 8.0
        gains[Zone.BODY] -= 3.0
    elif line.is_shorter(35) and _CODE.match(line.text):
        gains[Zone.NUMBER] += 7.0
    elif line.is_shorter(70) and line.capitals > 0.7 and _names_a_body(line.folded):
        gains[Zone.ISSUER] += 5.0
    elif line.is_shorter(70) and line.capitals > 0.7 and line.side is Column.LEFT:
        gains[Zone.ISSUER] += 3.5
    elif line.is_shorter(160) and line.capitals > 0.7 and _is_cell_of_head(line):
        gains[Zone.ISSUER] += 5.0
    elif line.is_shorter(60) and line.text[:1].isupper() and _is_bare_name(line):
        gains[Zone.ISSUER] += 3.0
    elif line.is_shorter(70) and line.capitals > 0.85:
        gains[Zone.ISSUER] += 3.5 if line.folded in _BROKEN_OFF else 0.5


def _is_bare_name(line: _Line) -> bool:
    """Whether a body's name in mixed case fills the line: "Trường THCS Nguyễn Du"."""
    words = line.text.split()
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    named = _names_a_body(line.folded) and line.text[-1].isalnum()
    return named and len(words) >= 2 and capitals >= 0.6 * len(words)


def _is_cell_of_head(line: _Line) -> bool:
    """Whether a cell of the head has superior and issuer on one line, beside the motto."""
    return line.side is Column.LEFT and _names_a_body(line.folded)


def _is_motto(folded: str) -> bool:
    """Whether the line is a motto, or a piece of the nation's where a narrow cell broke it."""
    nation = phrases("motto")[0].split()
    words = folded.split()
    broken = bool(words) and (
        words == nation[: len(words)] or (len(words) > 2 and words == nation[-len(words) :])
    )
    return broken or _likeness(folded, phrases("motto")) >= _LIKE_THE_MOTTO


def _likeness(folded: str, known: tuple[str, ...]) -> float:
    return max(fuzz.ratio(folded, phrase) for phrase in known)


def _names_a_body(folded: str) -> bool:
    return bool(pattern("issuer").match(folded) or pattern("place").match(folded))


def _place(line: _Line, gains: dict[Zone, float]) -> None:
    right = line.side is Column.RIGHT
    dated = line.is_shorter(75) and bool(_DATE.search(line.text))
    if dated and not (
        pattern("basis").match(line.folded) or pattern("attached").match(line.folded)
    ):
        gains[Zone.PLACE_DATE] += 7.0 if right or "," in line.text else 5.0
    elif right and _DATE_PART.search(line.text):
        gains[Zone.PLACE_DATE] += 5.0
    if right:
        gains[Zone.ISSUER] -= 4.0
        gains[Zone.PLACE_DATE] += 1.5
    elif line.side is Column.LEFT:
        gains[Zone.PLACE_DATE] -= 3.0


def plans_behind_act(items: Sequence[Item]) -> list[int]:
    """The lines that name a plan's type, in a file that opens with the act it is issued with."""
    lines = [
        (place, opened[0])
        for place, item in enumerate(items)
        if isinstance(item, TextItem)
        and item.text[:5].isupper()
        and (opened := document_types.heading(item.text))
        and item.text[: opened[1]].isupper()
    ]
    if not lines or not lines[0][1].carries:
        return []
    return [place for place, kind in lines if kind.is_plan]


def is_type_alone(item: Item) -> bool:
    """Whether a line names the document's type and nothing else: "KẾ HOẠCH"."""
    if not isinstance(item, TextItem) or upper_share(item.text) <= 0.8:
        return False
    return document_types.by_name(item.text.strip(" .:*-()")) is not None


def _opening(line: _Line, gains: dict[Zone, float]) -> None:
    capital = line.is_shorter(40) and line.capitals > 0.8
    opened = document_types.heading(line.text)
    capitals = line.capitals > 0.9
    draft = line.folded.startswith("du thao") and opened and opened[1] == len(line.text.rstrip())
    if draft or (capital and document_types.by_name(line.folded.strip(" .:*-()"))):
        gains[Zone.TYPE] += 11.0
    elif _is_like_plan(line.text, line.folded, capital=capital):
        gains[Zone.TYPE] += 8.0
    elif line.is_shorter(320 if capitals else 160) and line.capitals > 0.6 and opened:
        # "KẾ HOẠCH HOẠT ĐỘNG NĂM 2010": the type and the title share a line.
        gains[Zone.TYPE] += 11.0 if capitals else 3.0
    elif line.is_shorter(200) and opened:
        # "KẾ HOẠCH Tổ chức hội thi": the type alone is in capitals.
        gains[Zone.TYPE] += 8.0 if line.text[: opened[1]].isupper() else 0.0
    if _announces(line.text):
        gains[Zone.TITLE] -= 4.0
    if not line.is_shorter(180):
        gains[Zone.TITLE] -= 1.5 if line.is_shorter(300) else 3.5
    prose = line.marker is None and not _names_a_body(line.folded)
    if line.capitals > 0.9 and not line.is_shorter(25) and prose:
        gains[Zone.PREAMBLE] -= 3.0  # nobody sets prose in capitals
    if pattern("letter").match(line.folded):
        gains[Zone.TITLE] += 5.0
    if pattern("attached").match(line.folded):
        gains[Zone.CARRIER] += 8.0
        gains[Zone.ANNEX_TITLE] += 4.0


def _is_like_plan(text: str, folded: str, *, capital: bool) -> bool:
    """Whether a line is the type alone, in small letters or with some misread."""
    misread = capital and fuzz.ratio(folded, "ke hoach") >= _LIKE_A_PLAN
    return misread or text.strip(" .:*-") == "Kế hoạch"


def _basis(line: _Line, gains: dict[Zone, float]) -> None:
    if _AS_FOLLOWS.search(line.text):
        gains[Zone.PREAMBLE] += 3.0
    if line.folded.startswith("kinh gui"):
        gains[Zone.PREAMBLE] += 7.0
    if line.capitals >= 0.6:
        return
    bracketed = line.text.startswith("(") and _NUMBERED_ACT.search(line.folded)
    if line.text[:1].islower():
        return  # a title goes on in small letters; a sentence does not begin so
    if pattern("basis").match(line.folded.lstrip("(-+* " if bracketed else "-+* ")):
        gains[Zone.PREAMBLE] += 5.0
        gains[Zone.TITLE] -= 4.0
    elif _ISSUES_PLAN.search(line.folded):
        gains[Zone.PREAMBLE] += 3.0
    elif pattern("opening").match(line.folded):
        gains[Zone.PREAMBLE] += 1.5
    elif _BULLETED_ACT.match(line.folded):
        gains[Zone.PREAMBLE] += 2.0  # "- Công văn số …" in a list that a verb has opened above


def _body(line: _Line, gains: dict[Zone, float]) -> None:
    if _UNIT_OF_TABLE.match(line.folded):
        gains[Zone.BODY] += 4.0
        gains[Zone.ANNEX] += 4.0
    if line.marker is None:
        gains[Zone.CLOSING] += 3.0 if pattern("closing").match(line.folded) else 0.0
        return
    kind, first = line.marker.kind, line.marker.label in {"I", "A", "1", "01"}
    if kind in {MarkerKind.ROMAN, MarkerKind.PART, MarkerKind.UPPER}:
        weight = 6.0 if first else 4.0
    elif kind in {MarkerKind.NUMBER, MarkerKind.ARTICLE}:
        weight = 4.0 if first else 2.0
    else:
        weight = 1.0
        gains[Zone.RECIPIENTS] += 1.0
        gains[Zone.TITLE] -= 2.0
    gains[Zone.BODY] += weight
    gains[Zone.ANNEX] += weight - 0.5


def _recipients(line: _Line, gains: dict[Zone, float]) -> None:
    if opens_recipients(line.text):
        gains[Zone.RECIPIENTS] += 10.0
    elif _is_named_person(line) or is_of_seal(line.text):
        gains[Zone.RECIPIENTS] -= 3.0
    elif line.side is Column.LEFT and line.capitals < 0.7:
        gains[Zone.RECIPIENTS] += 1.5
    elif line.side is Column.RIGHT:
        gains[Zone.RECIPIENTS] -= 3.0
    elif line.side is Column.FULL and len(line.text) > 60 and line.marker is None:
        gains[Zone.RECIPIENTS] -= 2.0
    if line.is_shorter(60) and _ARCHIVED.match(line.folded) and not _is_named_person(line):
        gains[Zone.RECIPIENTS] += 5.0


def _signature(line: _Line, gains: dict[Zone, float]) -> None:
    if line.side is Column.RIGHT and line.is_shorter(50) and _is_smudged_office(line):
        gains[Zone.SIGNATURE] += 6.0
    elif line.side is Column.RIGHT and not line.is_shorter(70) and _is_block_on_one_line(line):
        gains[Zone.SIGNATURE] += 8.0
    elif not line.is_shorter(90) or line.marker is not None:
        gains[Zone.SIGNATURE] -= 6.0
    elif line.is_shorter(70) and line.capitals > 0.6 and opens_authority(line.text):
        gains[Zone.SIGNATURE] += 8.0
    elif _is_approval_or_date(line):
        gains[Zone.SIGNATURE] += 5.0
    elif line.is_shorter(50) and line.capitals > 0.75 and pattern("office").match(line.folded):
        gains[Zone.SIGNATURE] += 6.0
    elif line.is_shorter(40) and (
        _PERSON.fullmatch(line.text) or "da ky" in line.folded or _is_named_person(line)
    ):
        left = line.side is Column.LEFT and not _is_named_person(line)
        gains[Zone.SIGNATURE] += 1.0 if left else 3.5
    elif line.side is Column.RIGHT:
        gains[Zone.SIGNATURE] += 2.0


def _is_block_on_one_line(line: _Line) -> bool:
    """Whether a cell of the foot has authority, offices and name behind one another."""
    return line.is_shorter(180) and line.capitals > 0.6 and opens_authority(line.text)


def _is_approval_or_date(line: _Line) -> bool:
    """Whether a line is what may stand over a signature: a superior's approval, a full date."""
    if _DATE_ALONE.fullmatch(line.text):
        return line.text.rstrip(" .")[-4:].isdigit()
    approves = line.is_shorter(70) and line.capitals > 0.8
    return approves and pattern("approval").match(line.folded) is not None


def _is_named_person(line: _Line) -> bool:
    """Whether a name in full, with a known family name, fills the line behind rank or degree."""
    name = line.text[signature_words.honours_end(line.text) :]
    words = name.split()
    return (
        2 <= len(words) <= 5
        and _PERSON.fullmatch(name) is not None
        and signature_words.is_surname(words[0])
        and not _FILED.match(fold(name))
        and not signature_words.cannot_be_name(name)
    )


def _is_smudged_office(line: _Line) -> bool:
    """An office in capitals behind what a scanner made of a stamp: '-#T, GIÁM ĐÓC'."""
    found = pattern("office").search(line.folded, 1, 20)
    return line.capitals > 0.75 and found is not None and found.start() <= _SMUDGE


def _annex(line: _Line, gains: dict[Zone, float]) -> None:
    numbered = line.folded.startswith(("phu luc", "mau so"))
    if line.is_shorter(120) and line.capitals > 0.6 and pattern("annex").match(line.folded):
        gains[Zone.ANNEX_TITLE] += 8.0 if numbered else 5.0
    elif _ANNEX_ALONE.fullmatch(line.folded):
        gains[Zone.ANNEX_TITLE] += 8.0
    elif line.is_shorter(120) and (line.capitals > 0.8 or pattern("annex").match(line.folded)):
        gains[Zone.ANNEX_TITLE] += 2.0
