"""The issuer as the document names itself outside its head.

"UBND xã Cao Ngạn xây dựng Kế hoạch …", "trên địa bàn xã Cao Ngạn", "Trên đây là Kế hoạch … của
UBND huyện Tam Đường": where the head is missing, or to confirm it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.fields.findings import Offsets
from extractor.knowledge import bodies
from extractor.knowledge.bodies import Body
from extractor.knowledge.letters import CAPITAL, SMALL
from extractor.knowledge.text import fold_tones
from extractor.knowledge.word_pairs import normal, word_pairs

_TYPE = (
    r"(?:[Xx]ã|[Pp]hường|[Tt]hị [Tt]rấn|TT\.?|[Đđ]ặc [Kk]hu|[Hh]uyện|[Qq]uận|[Tt]hị [Xx]ã|TX\.?"
    r"|[Tt]hành [Pp]hố|TP\.?|[Tt]ỉnh)"
)
# "UBND huyện Xây dựng Kế hoạch" names no unit called Xây.
NO_VERB = r"(?!(?:Xây dựng|Ban hành|Tổ chức|Triển khai|Lập)\b)"
_PROPER = rf"{NO_VERB}(?:{CAPITAL}[^\W\d_]*|\d{{1,2}}(?!\s*[/%.,]\s*\d))"
_PLACE = re.compile(rf"\s*(?P<place>{_TYPE}\s*{_PROPER}(?:(?:\s+|\s?-\s?|['’]){_PROPER}){{0,4}})")
_SUPERIOR = re.compile(rf"\s*[,-]?{_PLACE.pattern}")
# "Trường THPT Lê Hồng Phong", "Trường Trung cấp Kinh tế Cần Thơ"
_SMALL = (
    r"(?!(?:và|của|tại|ở|huyện|xã|tỉnh|quận|phường|thành|thị|do|theo|năm|đã|sẽ|có)\b)"
    rf"{SMALL}+"
)
_OWN_NAME = re.compile(
    rf"(?:\s+(?:kỹ thuật|kinh tế|công nghệ|sư phạm|nghề|nội trú|bán trú|và|cấp|\d)(?=\s))*"
    rf"(?:\s+(?:Trung ương|{NO_VERB}{CAPITAL}[^\W\d_]*(?:\s+{_SMALL}(?=\s+{CAPITAL}))?)){{1,8}}"
)
_BARE_TYPE = re.compile(rf"\s*(?P<kind>{_TYPE})\b")
_ISSUES = re.compile(
    r"\W{0,3}(?:\([^)]{0,80}\)\s*)?(?:đã\s+)?"
    r"(?:[Xx]ây dựng|[Bb]an hành|lập|triển khai|tổ chức|phát động|đề ra|thông báo|yêu cầu|đề nghị)"
)
# "Kế hoạch số 79 … của UBND thành phố" names the issuer of another document.
_CITED = re.compile(r"(?:của|do|gửi|trình|cho|với|về|[Cc]hủ tịch|[Ll]ãnh đạo)\s+$")
_HAMLETS = frozenset(["thôn", "xóm", "ấp", "bản", "làng", "buôn", "khóm", "tổ dân phố"])
_BODY_START = re.compile(CAPITAL)
_CAPITALS_BEFORE = re.compile(rf"(?<!\w)({CAPITAL}[^\W\d_]*) $")
_ORGAN = re.compile(
    r"(?:(?P<standing>Ban [Tt]hường trực|BTT)|(?P<bureau>Ban [Tt]hường vụ|BTV)"
    r"|(?P<committee>Ban [Cc]hấp hành|BCH)) +(?:của +)?$"
)
_ORGANS = {
    "standing": "Ban Thường trực",
    "bureau": "Ban Thường vụ",
    "committee": "Ban Chấp hành",
}


@dataclass(frozen=True, slots=True)
class SelfNaming:
    """A place where a body is named; ``place`` may be a bare type word ("xã").

    ``written`` is the whole name of a school, which bears one of its own; ``organ`` what acts for
    the body, "Ban Thường trực", in full.
    """

    body: Body
    place: str
    span: Offsets
    issues: bool
    written: str = ""
    organ: str = ""


def self_namings(paragraphs: Iterable[tuple[str, int]]) -> list[SelfNaming]:
    """All bodies with their place words that the paragraphs (text, offset) name."""
    found: list[SelfNaming] = []
    for text, offset in paragraphs:
        place = 0
        while match := _BODY_START.search(text, place):
            opened = bodies.opening(text[match.start() :])
            if opened is None or (match.start() and text[match.start() - 1].isalpha()):
                place = match.end()
                continue
            body, length = opened
            end = match.start() + length
            if body.key == "THÔN" and fold_tones(text[match.start() : end]) not in _HAMLETS:
                place = match.end()  # "Xứ Lạng" is no "làng"
                continue
            if _ends_a_word(text, match.start(), end):
                place = match.end()
                continue
            own = _OWN_NAME.match(text, end) if body.key == "TRƯỜNG" else None
            end = own.end() if own else end
            written = " ".join(text[match.start() : end].split()) if own else ""
            words, end = _place_words(text, end)
            organ = _ORGAN.search(text[: match.start()])
            acts_itself = not _CITED.search(text[: organ.start() if organ else match.start()])
            issues = acts_itself and bool(_ISSUES.match(text, _past_superiors(text, end)))
            found.append(
                SelfNaming(
                    body,
                    words,
                    (offset + match.start(), offset + end),
                    issues,
                    written,
                    _ORGANS[organ.lastgroup or ""] if organ else "",
                )
            )
            place = max(end, match.end())
    return found


def _ends_a_word(text: str, start: int, end: int) -> bool:
    """Whether a body of one syllable is the end of a word in capitals: "MÔI TRƯỜNG", "CƠ SỞ"."""
    before = _CAPITALS_BEFORE.search(text[:start])
    return before is not None and (normal(before[1]), normal(text[start:end])) in word_pairs().known


def _past_superiors(text: str, end: int) -> int:
    """Past the units above: "phường Trần Phú, thành phố Quy Nhơn xây dựng …"."""
    while match := _SUPERIOR.match(text, end):
        end = match.end()
    return end


def _place_words(text: str, end: int) -> tuple[str, int]:
    named = _PLACE.match(text, end)
    if named:
        return named["place"], named.end()
    bare = _BARE_TYPE.match(text, end)
    if bare:
        return bare["kind"], bare.end()
    return "", end


def best_self_naming(namings: list[SelfNaming], key: str | None) -> SelfNaming | None:
    """The naming that speaks most for being the issuer: it issues, and its body fits the notation.

    ``key`` is the class of body that the notation names (UBND in KH-UBND), None where unknown.
    """
    fitting = [naming for naming in namings if key is None or naming.body.key == key]
    fitting = fitting or namings
    if not fitting:
        return None
    weights: Counter[tuple[str, str, str]] = Counter()
    for naming in fitting:
        weight = 1 + 4 * naming.issues + (1 if " " in naming.place else 0)
        weights[naming.body.id, naming.place.lower(), naming.written] += weight
    best = weights.most_common(1)[0][0]
    return next(n for n in fitting if (n.body.id, n.place.lower(), n.written) == best)
