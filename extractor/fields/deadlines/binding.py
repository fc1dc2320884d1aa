"""Which time expressions bind somebody to something, and which are mere mentions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines import vocabulary
from extractor.fields.deadlines.clauses import sentence
from extractor.knowledge.text import fold_aligned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.deadlines.times import TimeContext, TimeExpression
    from extractor.fields.findings import Offsets

# Folded text.  A document code, and the date that goes with it.
_CODE = re.compile(r"\d+[a-z]?(?:/\d{4})? ?[/-] ?(?:\d{4}/)?[a-z]{1,6}(?:[-/&][a-z]+)*\b")
_CITED_DATE = re.compile(
    r"(?:\bso\b|/[a-z]|-[a-z]{2,}|[a-z]+\d*/[a-z])[^;:]{0,40}$|"
    r"\b(?:ban hanh|ky|hop|thong qua|kem theo|luat|quyet dinh|nghi quyet|cong van|thong bao|"
    r"van ban|ket luan|chi thi|ky niem|thanh lap|sinh) *(?:,|\()? *$"
)
_AS_PAST = re.compile(
    r"\b(?:da (?:dat|co|hoan thanh|duoc|thuc hien|to chuc|trien khai)|ket qua (?:dat duoc|thuc hien"
    r"|nam)|so voi|cung ky|chot so lieu|lay so lieu|ky niem|hieu luc (?:thi hanh|tu|ke tu))\b"
)
_OF_MONEY = re.compile(r"\b(?:ngan sach|du toan|kinh phi)[^,;.]{0,50}$")
_SOON_AFTER = re.compile(r"^ngay (?:sau )?khi\b")


class Setting:
    """The text that expressions stand in, folded once, with what is known of its place."""

    def __init__(
        self,
        text: str,
        context: TimeContext,
        masked: Sequence[Offsets] = (),
        heading: str = "",
    ) -> None:
        self.text = text
        self.folded = fold_aligned(text)
        self.context = context
        self.masked = masked
        self.heading = fold_aligned(heading)

    def before(self, expression: TimeExpression) -> str:
        """The folded words of the sentence before an expression."""
        low, _ = sentence(self.text, expression.start, expression.end)
        return self.folded[low : expression.start]

    def after(self, expression: TimeExpression) -> str:
        """The folded words of the sentence after an expression."""
        _, high = sentence(self.text, expression.start, expression.end)
        return self.folded[expression.end : high]

    def labelled(self, expression: TimeExpression) -> bool:
        """Whether a label ("Thời gian thực hiện:") or a heading asks for a time here."""
        before = self.before(expression)
        label = vocabulary.anywhere("label")
        if label.search(before[:60]) and (":" in before or len(before) < 60):
            return True
        return not before.strip(" -+*.0123456789)") and label.search(self.heading) is not None


def binds(expression: TimeExpression, setting: Setting) -> bool:
    """Whether an expression is a deadline where it stands."""
    if any(
        start < expression.end and expression.start < end for start, end in setting.masked
    ) or _quoted(expression, setting):
        return False
    if expression.kind == "event":
        folded = setting.folded[expression.start : expression.end]
        return _SOON_AFTER.match(folded) is not None or _counted_from_event(expression, setting)
    if expression.kind == "recurring":
        return _recurs(expression, setting)
    return _dated(expression, setting)


def _counted_from_event(expression: TimeExpression, setting: Setting) -> bool:
    return expression.rule == "from-event" and bool(
        vocabulary.anywhere("action").search(setting.before(expression))
    )


def _quoted(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the expression is part of a name in quotation marks."""
    low, high = sentence(setting.text, expression.start, expression.end)
    before, after = setting.text[low : expression.start], setting.text[expression.end : high]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and ("”" in after or '"' in after)


def _recurs(expression: TimeExpression, setting: Setting) -> bool:
    before, after = setting.before(expression), setting.after(expression)
    if expression.recurrence == "PERIODIC" and expression.rule is None:
        verb = vocabulary.at_start("action").match(after)
        return verb is not None or (
            vocabulary.at_end("action").search(before) is not None
            and not vocabulary.at_end("routine_head").search(before)
            and not before.rstrip().endswith("bao cao")
        )
    if expression.recurrence and ";" in expression.recurrence:
        return True
    if vocabulary.at_end("routine_head").search(before):
        return setting.labelled(expression)
    return not _OF_MONEY.search(before)


def _past(expression: TimeExpression, context: TimeContext) -> bool:
    """Whether all of an expression lies before the plan: it reports, it does not bind."""
    last = expression.finish or expression.begin
    if last is None:
        return False
    if context.issued_on is not None:
        if expression.begin and not expression.finish:
            return last[:4] < context.issued_on[:4]
        return last[: len(context.issued_on)] < context.issued_on
    return context.plan_year is not None and last[:4] < str(context.plan_year)


def _dated(expression: TimeExpression, setting: Setting) -> bool:
    if expression.begin is None and expression.finish is None and not expression.rule:
        return False
    if _past(expression, setting.context):
        return False
    before = setting.before(expression)
    if setting.labelled(expression):
        return True
    if expression.rule in ("period", "school-year", "as-of") or _AS_PAST.search(before):
        return False
    if expression.kind in ("by", "before"):
        return not _named(expression, before)
    if _CITED_DATE.search(before[-60:]) and expression.kind == "on":
        return False
    if _whole_year(expression):
        return _year_binds(expression, setting, before)
    if expression.kind == "during" and expression.finish is None:
        return not expression.begin or not expression.vague
    return not _named(expression, before)


def _named(expression: TimeExpression, before: str) -> bool:
    """Whether the expression is the tail of a title ("Chiến lược … đến năm 2030")."""
    heads = [head.end() for head in vocabulary.anywhere("name_head").finditer(before)]
    code = _CODE.search(before)
    since = max([code.end() if code else -1, *heads])
    if since < 0:
        return False
    tail = before[since:]
    grain_year = bool(expression.finish and expression.finish.endswith("-12-31"))
    if vocabulary.anywhere("achieve").search(tail) or ":" in tail:
        return False
    if code and code.end() == since and len(tail) < 50:
        return True
    return grain_year and not vocabulary.anywhere("action").search(tail)


def _whole_year(expression: TimeExpression) -> bool:
    return bool(
        expression.kind == "during"
        and expression.begin
        and expression.finish
        and expression.begin.endswith("-01-01")
        and expression.finish.endswith("-12-31")
        and "tháng" not in expression.text.lower()
        and "/" not in expression.text
    )


def _year_binds(expression: TimeExpression, setting: Setting, before: str) -> bool:
    """A bare year binds only after "trong", or where the work is said to end in it."""
    folded = setting.folded[expression.start : expression.end]
    if folded.startswith("trong"):
        return not _named(expression, before)
    achieved = vocabulary.anywhere("achieve").search(before[-90:])
    return achieved is not None and not _named(expression, before[-90:])
