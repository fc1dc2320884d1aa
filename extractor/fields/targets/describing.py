"""What a target measures, whom it binds, and under which criterion."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extractor.fields.targets.cues import alternation, leading, pattern, trailing
from extractor.fields.targets.model import Kind
from extractor.fields.targets.quantities import prepare

if TYPE_CHECKING:
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import TargetContext

_MEASURED = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tốc độ|sản lượng|năng suất|thu nhập|doanh thu|giá trị"
    r"|diện tích|quy mô|chỉ số|số lượng|tổng số|tổng thu|mật độ|độ che phủ|mức giảm|mức tăng"
    r"|thu ngân sách|tổng vốn|tổng đàn|dân số)(?!\w)|\A(?:số|mức|tổng|độ)(?!\w)"
)
_CONTINUES = re.compile(r"\s*(?:và|,|;|\)|góp phần|nhằm|để|so với|trở lên|\Z)")
_EACH_TIME = re.compile(r"(?:mỗi|từng)\s+(?:năm|tháng|quý|tuần|ngày|lần|kỳ|đợt)(?!\w)")
_COMPARED = re.compile(r"\s*so với(?!\w)")
_BEFORE_FIGURES = re.compile(r"(?:\d{1,2}[.)/-]+\s*)*[^\d(]*")
_SHARE = re.compile(r"(?:\s|tổng|số|trong|trên|các|:)*(?<!\w)")
_ASIDE = re.compile(
    r"[,;]?\s*(?:\(?\s*trong đó|trở lên|(?:đến|trước|trong|vào)\s+(?:hết\s+|cuối\s+)?"
    r"(?:năm|quý|tháng)(?!\w)|năm (?:19|20)\d\d|(?:góp phần|nhằm|đặc biệt|đồng thời)(?!\w))"
)
_PAUSE = re.compile(r"[,;(]")
_ANEW = re.compile(r",\s+")
_DUE_CLAUSE = re.compile(
    r"(?:[Đđ]ến|[Tt]rong|[Tt]ới|[Vv]ào)?\s*(?:hết\s+|cuối\s+)?(?:(?:hai|ba|bốn|năm|\d{1,2})\s+)?"
    r"(?:năm|giai đoạn)\s+[\d\s–-]+,?\s*"
)
_WHOLE = re.compile(
    r"(?<!\w)toàn (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|thị trấn|ngành|trường)"
)
_CRITERION = re.compile(r"tiêu (?:chí|trí)(?: số)?\s+(\d{1,2})(?![\d,.%/])")


def indicator_of(text: str, folded: str, clause: Clause) -> str:
    """The words that say what is measured, as they stand in ``text``."""
    before = _before(text, folded, clause)
    head = _MEASURED.search(prepare(before))
    if head is not None:
        return before[head.start() :]
    if clause.quantity.kind in {Kind.COUNT, Kind.OPEN}:
        return _counted(text, clause, before)
    after = _after(text, folded, clause)
    if before and (not after or not pattern("predicate").search(prepare(after))):
        return before
    return after or before or _elsewhere(text, clause)


def _counted(text: str, clause: Clause, before: str) -> str:
    """What is counted, from the unit on; with the words before it where the unit stands alone."""
    words = text[clause.quantity.number[1] : max(clause.quantity.end, clause.stretch.end)]
    counted = _told(words, len(clause.quantity.unit) + 1)
    if prepare(counted) != clause.quantity.unit or not before:
        return counted
    return before if counted.lower() in before.lower() else f"{before} {counted}"


def _told(words: str, floor: int = 0) -> str:
    """``words`` up to where a side remark, a date or a new thought begins."""
    folded = prepare(words)
    aside = _ASIDE.search(folded, floor)
    end = aside.start() if aside else len(words)
    if said := pattern("predicate").search(folded, floor, end):
        floor = said.end()
    if said or floor:
        pause = _PAUSE.search(folded, floor, end)
        end = pause.start() if pause else end
    return words[:end].strip(' ,;:.-–()“”"*')


def _elsewhere(text: str, clause: Clause) -> str:
    """The rest of the sentence, where the stretch itself names nothing."""
    sentence, quantity = clause.sentence, clause.quantity
    told = _BEFORE_FIGURES.match(text, sentence.start)
    if told and _COMPARED.match(text, quantity.end):
        return told[0].strip(" ,;:.-–(+*")
    return _told(text[quantity.end : sentence.end].lstrip(" ,)")) or text[
        sentence.start : quantity.start
    ].strip(" ,;:.-–(+*")


def _before(text: str, folded: str, clause: Clause) -> str:
    start, end = clause.stretch.start, clause.quantity.start
    if end <= start:
        return _list_head(text, clause)
    end = start + len(trailing("filler").sub("", folded[start:end]))
    opened = leading("filler").match(folded, start, max(start, end))
    start = opened.end() if opened else start
    if _MEASURED.search(folded, start, end) is None:
        start = _latest_undertaking(folded, start, end)
    words = _DUE_CLAUSE.sub("", text[start:end]).strip(" ,;:.-–")
    head = _list_head(text, clause) if clause.place and words else ""
    return f"{head}: {words}" if head and head not in words else words


def _latest_undertaking(folded: str, start: int, end: int) -> int:
    """Of "…, thực hiện trao đổi văn bản điện tử" the last part, which the number belongs to."""
    for comma in reversed(list(_ANEW.finditer(folded, start, end))):
        opened = leading("filler").match(folded, comma.end(), end)
        begin = opened.end() if opened else comma.end()
        if pattern("commit").match(folded, comma.end(), end) and folded.count(" ", begin, end) >= 2:
            return begin
    return start


def _list_head(text: str, clause: Clause) -> str:
    """The words before the colon that opens a list of numbers."""
    first = clause.siblings[0].start
    head, colon, _ = text[clause.sentence.start : first].rpartition(":")
    return head.strip(" -–+*.()0123456789") if colon and clause.place else ""


def _after(text: str, folded: str, clause: Clause) -> str:
    start, end = clause.quantity.end, max(clause.quantity.end, clause.stretch.end)
    if _CONTINUES.match(folded, start):
        return ""
    skipped = _SHARE.match(folded, start, end)
    start = skipped.end() if skipped else start
    words = text[start:end]
    if not pattern("predicate").search(folded, start, end):
        words = f"{words.strip(' ,')} {_shared_predicate(text, folded, clause)}".strip()
    return _told(words)


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
    if found is None or _EACH_TIME.match(folded, found.start()):
        return None
    return text[found.start() : found.end()].strip(" ,")


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
