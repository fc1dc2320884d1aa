"""The words that say how a criterion stands: achieved, not achieved or planned."""

from __future__ import annotations

import re

_STATUSES = (
    ("not_achieved", re.compile(r"chua (?:dat|hoan thanh|duoc)|con lai|khong dat")),
    (
        "planned",
        re.compile(
            r"(?:phan dau|dang ky|ke hoach|thuc hien|hoan thanh|se|dat them|du kien|tap trung)"
            r".{0,60}(?:dat|hoan thanh|nam 20\d\d|trong nam|gom)|dat .{0,30}nam 20\d\d|can dat"
        ),
    ),
    (
        "achieved",
        re.compile(
            r"da (?:dat|hoan thanh|duoc cong nhan)|dat chuan|duy tri|giu vung|tieu chi dat\b"
            r"|\bdat (?:duoc )?\d{1,2}(?: ?/ ?\d{1,2})? tieu chi"
        ),
    ),
)
_VERDICTS = (
    (
        "not_achieved",
        re.compile(
            r"(?:chua|khong)\b.*|co ban dat.*|gan dat.*|dang (?:hoan thien|thuc hien|xay dung)\b.*"
        ),
    ),
    (
        "planned",
        re.compile(r"(?:phan dau|dang ky|du kien|ke hoach)\b.{0,20}\b(?:dat|hoan thanh)\b.*"),
    ),
    ("achieved", re.compile(r"(?:da )?(?:dat|hoan thanh)\b.*")),
)
_BEHIND = re.compile(r"[^.;:]{0,24}?\b(?:deu )?(?P<words>(?:chua|khong) (?:dat|hoan thanh|duoc)\b)")
_TO_DO = re.compile(
    r"\W*(?:(?:phan dau|quyet tam|tap trung|trong nam|nam 20\d\d|den (?:cuoi|het) nam 20\d\d)"
    r"\W+)*(?:hoan thanh|hoan thien|dat(?: chuan)?|thuc hien dat)"
    r"(?: them| dat| \d{1,2}| cac| chuan)*\s*"
)
_PLANS = re.compile(r"ke hoach|phan dau|dang ky|du kien|muc tieu|lo trinh|cam ket")


def announced(folded: str) -> str | None:
    """The status that a folded heading or lead-in announces for the list below it."""
    return next((status for status, words in _STATUSES if words.search(folded)), None)


def stated_behind(folded: str) -> str | None:
    """The status in the folded words behind a list: "tiêu chí 3 và tiêu chí 4 chưa đạt"."""
    return "not_achieved" if _BEHIND.match(folded) else None


def undertakes(folded: str) -> bool:
    """Whether a folded lead is nothing but an undertaking: "Phấn đấu hoàn thành", "Đạt"."""
    return _TO_DO.fullmatch(folded) is not None


def plans(folded: str) -> bool:
    """Whether folded words speak of a plan rather than of what is."""
    return bool(_PLANS.search(folded))


def verdict(folded: str, heading: str) -> str | None:
    """The status that a cell states under a column heading, both folded.

    "Đạt" under "Kế hoạch năm 2024" is planned; "Chưa đạt" says nothing of a plan.
    """
    found = next((status for status, words in _VERDICTS if words.fullmatch(folded)), None)
    if found and _PLANS.search(heading):
        return None if found == "not_achieved" else "planned"
    return found
