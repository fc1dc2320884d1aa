"""The cue words of commitments, states, places and sections, compiled from their table."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractor.fields.targets.quantities import prepare
from extractor.knowledge.tables import rows, words
from extractor.knowledge.text import fold


@cache
def _cue_words() -> dict[str, tuple[str, ...]]:
    return {
        row["cue"]: tuple(sorted(map(prepare, words(row["words"])), key=len, reverse=True))
        for row in rows("target_cues")
    }


@cache
def alternation(cue: str) -> str:
    """The words of ``cue`` as a regular expression, longest first, any white space between."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in _cue_words()[cue])


@cache
def pattern(cue: str) -> re.Pattern[str]:
    """The words of ``cue`` as whole words."""
    return re.compile(rf"(?<!\w)(?:{alternation(cue)})(?!\w)")


@cache
def ending(cue: str) -> re.Pattern[str]:
    """A text that ends with a word of ``cue``."""
    return re.compile(rf"(?<!\w)(?:{alternation(cue)})\s*\Z")


@cache
def trailing(cue: str) -> re.Pattern[str]:
    """The run of words of ``cue`` (and punctuation) at the end of a text."""
    return re.compile(rf"(?:(?:(?<!\w)(?:{alternation(cue)})|[\s,;:(\-–+*=<>≥≤~])\s*)+\Z")


@cache
def leading(cue: str) -> re.Pattern[str]:
    """The run of words of ``cue`` (and punctuation) at the start of a text."""
    return re.compile(
        rf"(?:(?:(?!nâng cấp(?!\w))(?:{alternation(cue)})(?!\w)|[\s,;:)\-–+*=<>≥≤~.])\s*)+"
    )


_HEADING = 160
SECTIONS = ("target", "state", "award", "funds")


_OPENED = (
    r"\A[\W\d]*(?!kiểm tra|giám sát|theo dõi|thanh tra|sơ kết|đôn đốc)"
    r"(?:phần\s+(?:thứ\s+)?\w+\b[\W\d]*)?(?:(?:[ivx]+|[a-h])\s?[.)/–-]+\s*)?"
    r"(?:(?:[^\W\d]+\s){0,2}[^\W\d]+\s?(?:,|;|-|–|&|\svà)\s+)*"
    r"(?:(?:về|các|những|một số|công tác|đánh giá|khái quát|phân tích|tổng quan|dự báo|phạm vi"
    r"|đặc điểm|yêu cầu|tiêu chuẩn|quy mô|cơ cấu)\s+)*"
)


_BODY = re.compile(
    r"[\W\d]*(?:[ivx]+[.)]\s*)?(?:các\s+)?(?:đội(?! ngũ| hình)|phòng(?!,| chống| ngừa| bệnh| cháy)"
    r"|sở|công chức|cán bộ|bộ phận|trạm|chi cục|văn phòng|trung tâm"
    r"|tổ (?:tài chính|công tác|giúp việc)|kho bạc|chi nhánh|kế toán"
    r"|ban (?:tài chính|quản lý|chỉ đạo|chỉ huy|giám sát|kinh tế|pháp chế|văn hóa)"
    r"|thuế|ubnd|ủy ban|đ/c|đồng chí|ông|bà)\s"
)


@cache
def opened_by(cue: str) -> re.Pattern[str]:
    """A heading that words of ``cue`` open, also within a list ("Thời gian, thành phần")."""
    return re.compile(rf"{_OPENED}(?P<cue>{alternation(cue)})(?!\w|\s+hành chính)")


@lru_cache(maxsize=1024)
def section_of(heading: str, *, misread: bool = False) -> str | None:
    """What kind of section a heading opens: ``target``, ``state``, ``award``, ``funds``.

    The kind whose words come first decides, as in "Chỉ tiêu và nội dung thi đua".  Of a long
    lead-in only the end speaks ("…, cụ thể hóa bằng các chỉ tiêu như sau:").  Some words speak
    only where they open the heading: "Đối tượng", not "Hỗ trợ đối tượng yếu thế".
    """
    folded = prepare(heading)
    if len(folded) > _HEADING:
        folded = folded[-_HEADING // 2 :] if folded.endswith(":") else ""
    hits = [
        (found.start(), kind)
        for kind in SECTIONS
        if (found := pattern(f"section.{kind}").search(folded))
    ]
    if _BODY.match(folded):  # "2. Đội Dự toán - Kê khai" is who, not what for
        hits = [(place, kind) for place, kind in hits if kind == "target"]
    hits += [
        (found.start("cue"), kind)
        for kind in SECTIONS[1:]
        if (found := opened_by(f"section.{kind}.opening").match(folded))
    ]
    if not hits and misread and heading.isupper():
        hits = [
            (found.start(), kind)
            for kind in SECTIONS
            if (found := _unmarked(f"section.{kind}").search(fold(heading)))
        ]
    return min(hits)[1] if hits else None


@cache
def _unmarked(cue: str) -> re.Pattern[str]:
    """The words of ``cue`` that are several syllables, without their marks."""
    several = (fold(word) for word in _cue_words()[cue] if " " in word)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)")
