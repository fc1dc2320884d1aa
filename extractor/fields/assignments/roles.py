"""The role a task gives: lead, coordinate, advise, request or implement.

The first role word near the beginning of the task decides: "Chủ trì, phối hợp với …" leads,
"Phối hợp với … tham mưu" co-ordinates, "Tham mưu … phối hợp" advises.  Behind another duty it
comes too late: "Thẩm định, tham mưu …" implements.  What a unit is called comes before its duty:
"Là cơ quan thường trực; chủ trì …" leads.
"""

from __future__ import annotations

import re

from extractor.fields.assignments.names import opening_duty
from extractor.knowledge.text import fold, fold_tones

_WORDS = re.compile(
    r"\b(?:(?P<lead>chu tri|chiu trach nhiem chinh)"
    r"|(?P<coordinate>(?<!cong tac )(?<!quy che )(?<!co che )(?<!su )phoi hop|cung voi)"
    r"|(?P<advise>tham muu))\b"
)
_ASKED = ("đề nghị", "kính đề nghị", "trân trọng đề nghị", "mời ")
_GOES_ON = re.compile(r"(?:,|\bva|\bva chu dong|, chu dong|\bdong thoi|\bde|\btich cuc) *$")
_IS_CALLED = re.compile(
    r"(?:la |lam )?(?:(?:co quan|don vi|bo phan|to) (?:thuong truc|dau moi)|dau moi|thuong truc)"
    r"\b(?:(?!\bchu tri\b)[^;.]){0,60}; *(?=(?:chu tri|phoi hop|tham muu)\b)"
)
_CHARGED = re.compile(r"(?:co trach nhiem|co nhiem vu|chiu trach nhiem) +")
# Who chairs a meeting does not thereby lead the work.
_CHAIRS = re.compile(r"chu tri (?:cac )?(?:cuoc|buoi|phien|ky|hoi nghi|hop)\b")
_PREPARES = frozenset({"tong hop", "nghien cuu", "de xuat", "nghien cuu de xuat"})
_REACH = 12
_FEWEST_OBJECT_WORDS = 2


def role_of(task: str, *, requested: bool = False, default: str = "implement") -> str:
    """The role in the first clause of ``task``, within its first twelve syllables."""
    if requested or fold_tones(task).startswith(_ASKED):
        return "request"
    folded = fold(task)
    called = _IS_CALLED.match(folded)
    clause = re.split(r"[;.](?=\s|$)", folded[called.end() if called else 0 :], maxsplit=1)[0]
    near = " ".join(clause.split()[: _REACH + 2])
    match = _WORDS.search(near)
    if match is None or len(near[: match.start()].split()) > _REACH:
        return default
    before = near[: match.start()]
    if match.lastgroup == "lead" and before and _CHAIRS.match(near, match.start()):
        return default
    if match.lastgroup != "lead" and _has_done_other(task, before, match.lastgroup):
        return default
    if match.lastgroup == "coordinate" and _bids_others(task, before):
        return default
    if match[0] == "cung voi" and _is_done(task, before):
        return default
    return match.lastgroup or default


def _bids_others(task: str, before: str) -> bool:
    """Whether it is others who work together: "Chỉ đạo các đồn phối hợp với …"."""
    verb = opening_duty(task)
    return verb > 0 and len(before[verb:].split()) > 1 and not _GOES_ON.search(before)


def _is_done(task: str, before: str) -> bool:
    """Whether a duty is told whole before its company: "Nạo vét kênh mương cùng với các thôn"."""
    verb = opening_duty(task)
    objects = len(before[verb:].split())
    return verb > 0 and objects >= _FEWEST_OBJECT_WORDS and not _GOES_ON.search(before)


def _has_done_other(task: str, before: str, role: str | None) -> bool:
    """Whether a whole duty stands before the comma ahead of the role word.

    Advice behind the comma comes after any duty ("Thẩm định, tham mưu") but what prepares it
    ("Tổng hợp, tham mưu"), working together only after a verb and its object.
    """
    first, comma, _ = before.partition(",")
    charged = _CHARGED.match(first)
    offset = charged.end() if charged else 0
    verb = opening_duty(task[offset:])
    objects = len(first[offset + verb :].split())
    apart = role == "advise" and first[offset:].strip() not in _PREPARES
    return bool(comma) and verb > 0 and (apart or objects >= _FEWEST_OBJECT_WORDS)
