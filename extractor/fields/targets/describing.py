"""What a target measures, whom it binds, and under which criterion."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extractor.fields.targets.cues import alternation, leading, pattern, trailing
from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import TargetContext

_MEASURED = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mức|tốc độ|số lượng|số"
    r"|tổng số|tổng|chỉ số|độ|diện tích"
    r"|sản lượng|năng suất|thu nhập|doanh thu|giá trị|quy mô|dân số|mật độ|bình quân)(?!\w)"
)
_SHARE = re.compile(r"(?:\s|tổng|số|trong|trên|các|:)*(?<!\w)")
_CUT = re.compile(
    r"\s*(?:[,;]?\s*(?:đến|trước|trong|vào)\s+(?:hết\s+|cuối\s+)?(?:năm|quý|tháng)\s.*|trở lên.*"
    r"|[,;]\s*trong đó.*|[,;(].*|\s+năm (?:19|20)\d\d.*)?\Z",
    re.DOTALL,
)
_DUE_CLAUSE = re.compile(
    r"(?:[Đđ]ến|[Tt]rong|[Tt]ới|[Vv]ào)?\s*(?:hết\s+|cuối\s+)?(?:năm|giai đoạn)\s+[\d\s–-]+,?\s*"
)
_WHOLE = re.compile(
    r"(?<!\w)toàn (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|thị trấn|ngành|trường)"
)
_CRITERION = re.compile(r"tiêu (?:chí|trí)(?: số)?\s+(\d{1,2})(?![\d,.%/])")


def indicator_of(text: str, folded: str, clause: Clause) -> str:
    """The words that say what is measured, as they stand in ``text``."""
    before = _before(text, folded, clause)
    after = _after(text, folded, clause)
    measured = _MEASURED.search(before.lower()) is not None
    if clause.quantity.kind in {Kind.COUNT, Kind.OPEN}:
        counted = f"{clause.quantity.unit} {after}".strip()
        return before if measured and before else counted
    if before and (measured or not after or not pattern("predicate").search(after.lower())):
        return before
    return after or before


def _before(text: str, folded: str, clause: Clause) -> str:
    start, end = clause.stretch.start, clause.quantity.start
    if end <= start:
        return _list_head(text, clause)
    end = start + len(trailing("filler").sub("", folded[start:end]))
    opened = leading("filler").match(folded, start, max(start, end))
    start = opened.end() if opened else start
    words = _DUE_CLAUSE.sub("", text[start:end]).strip(" ,;:.-–")
    head = _list_head(text, clause) if clause.place and words else ""
    return f"{head}: {words}" if head and head not in words else words


def _list_head(text: str, clause: Clause) -> str:
    """The words before the colon that opens a list of numbers."""
    first = clause.siblings[0].start
    head, colon, _ = text[clause.sentence.start : first].rpartition(":")
    return head.strip(" -–+*.()0123456789") if colon and clause.place else ""


def _after(text: str, folded: str, clause: Clause) -> str:
    start, end = clause.quantity.end, max(clause.quantity.end, clause.stretch.end)
    skipped = _SHARE.match(folded, start, end)
    start = skipped.end() if skipped else start
    words = text[start:end]
    if not pattern("predicate").search(folded, start, end):
        words = f"{words.strip(' ,')} {_shared_predicate(text, folded, clause)}".strip()
    said = pattern("predicate").search(words.lower())
    cut = _CUT.search(words, said.end() if said else 0)
    return words[: cut.start() if cut else None].strip(" ,;:.-–")


def _shared_predicate(text: str, folded: str, clause: Clause) -> str:
    """What a list of shares says of all its members, after its last one."""
    if clause.quantity.kind is not Kind.PERCENT or clause.place == len(clause.siblings) - 1:
        return ""
    last = clause.siblings[-1].end
    found = pattern("predicate").search(folded, last, clause.sentence.end)
    return text[found.start() : clause.sentence.end].strip(" .") if found else ""


def scope_of(text: str, folded: str, clause: Clause) -> str | None:
    """Whom the target binds: "Mỗi xã, phường", "toàn huyện"."""
    start, end = clause.sentence.start, clause.quantity.start
    found = _scope_pattern().search(folded, start, end) or _WHOLE.search(folded, start, end)
    return text[found.start() : found.end()].strip(" ,") if found else None


@cache
def _scope_pattern() -> re.Pattern[str]:
    verbs = alternation("commit")
    return re.compile(
        rf"(?<!\w)(?:mỗi|từng)\s+[^\d;.:()]{{2,60}}?(?=\s+(?:{verbs})(?!\w)|\s*\Z|\s+[≥>])"
    )


def criterion_of(folded: str, clause: Clause, context: TargetContext) -> int | None:
    """The number of the new-rural criterion the target belongs to."""
    here = folded[clause.sentence.start : clause.sentence.end]
    for words in (here, *(heading.lower() for heading in context.heading_chain)):
        if found := _CRITERION.search(words):
            return int(found[1])
    return None
