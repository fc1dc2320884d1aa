"""The role a task gives: lead, coordinate, advise, request or implement.

The first role word near the beginning of the task decides: "Chủ trì, phối hợp với …" leads,
"Phối hợp với … tham mưu" co-ordinates, "Tham mưu … phối hợp" advises.  Behind another duty it
comes too late: "Thẩm định dự toán, tham mưu …" implements.
"""

from __future__ import annotations

import re

from extractor.fields.assignments.names import opening_duty
from extractor.knowledge.text import fold, fold_tones

_WORDS = re.compile(
    r"\b(?:(?P<lead>chu tri|chiu trach nhiem chinh)|(?P<coordinate>phoi hop|cung voi)"
    r"|(?P<advise>tham muu))\b"
)
_ASKED = ("đề nghị", "kính đề nghị", "trân trọng đề nghị", "mời ")
_GOES_ON = re.compile(r"(?:,|\bva|\bva chu dong|, chu dong|\bdong thoi|\bde|\btich cuc) *$")
_REACH = 12
_FEWEST_OBJECT_WORDS = 2


def role_of(task: str, *, requested: bool = False, default: str = "implement") -> str:
    """The role in the first clause of ``task``, within its first twelve syllables."""
    if requested or fold_tones(task).startswith(_ASKED):
        return "request"
    clause = re.split(r"[;.]", fold(task), maxsplit=1)[0]
    near = " ".join(clause.split()[: _REACH + 2])
    match = _WORDS.search(near)
    if match is None or len(near[: match.start()].split()) > _REACH:
        return default
    if match.lastgroup != "lead" and _has_done_other(task, near[: match.start()]):
        return default
    if match.lastgroup == "coordinate" and _bids_others(task, near[: match.start()]):
        return default
    return match.lastgroup or default


def _bids_others(task: str, before: str) -> bool:
    """Whether it is others who work together: "Chỉ đạo các đồn phối hợp với …"."""
    verb = opening_duty(task)
    return verb > 0 and len(before[verb:].split()) > 1 and not _GOES_ON.search(before)


def _has_done_other(task: str, before: str) -> bool:
    """Whether a whole duty, verb and object, stands before the comma ahead of the role word.

    "Tổng hợp, tham mưu …" is one duty still.
    """
    first, comma, _ = before.partition(",")
    verb = opening_duty(task)
    return bool(comma) and verb > 0 and len(first[verb:].split()) >= _FEWEST_OBJECT_WORDS
