"""Scoring the header: single values, issuer, signatory, and the recipients at the foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.evaluation.matching import Expected, Found, Sheet, pair_up
from extractor.evaluation.wording import code_form, folded, full_name, same_number, similarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.evaluation.gold import GoldPlan
    from extractor.records.model import Extracted, Grounded, PlanRecord

TITLE_LIKENESS = 0.95
RECIPIENT_LIKENESS = 0.85
_STROKES = re.compile(r"[-/]")
_PROVINCE_TYPE = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s+")


def _reads_same(one: object, other: object) -> bool:
    return folded(one) == folded(other)


def _same_code(one: object, other: object) -> bool:
    return code_form(one) == code_form(other)


def _same_signs(one: object, other: object) -> bool:
    """Whether two codes are alike but for strokes and leading zeros (066/KH-UBND, 66KH-UBND)."""
    first, second = (_STROKES.sub("", code_form(code)).lstrip("0") for code in (one, other))
    return first == second


def _same_title(one: object, other: object) -> bool:
    return similarity(one, other) >= TITLE_LIKENESS


def _same_name(one: object, other: object) -> bool:
    return full_name(one) == full_name(other)


def _same_place(one: object, other: object) -> bool:
    return _PROVINCE_TYPE.sub("", folded(one)) == _PROVINCE_TYPE.sub("", folded(other))


VALUES: dict[str, Callable[[object, object], bool]] = {
    "doc_type": _reads_same,
    "number": same_number,
    "symbol": _same_code,
    "place": _reads_same,
    "issued_on": lambda one, other: one == other,
    "title": _same_title,
}


def score_header(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """Count single values, issuer and signatory of one document."""
    for name, same in VALUES.items():
        if gold.annotates(name):
            read: Extracted[str] | None = getattr(record, name) if record else None
            value = read.value if read else None
            _count(sheet, name, document, getattr(gold, name), value, same, read)
    _judge_code(sheet, document, gold, record)
    _score_issuer(sheet, document, gold, record)
    wanted = gold.signatory.name if gold.signatory else None
    signatory = record.signatory if record else None
    _count(
        sheet,
        "signatory",
        document,
        wanted,
        signatory.name if signatory else None,
        _reads_same,
        signatory,
    )


def score_recipients(
    sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None
) -> None:
    """Count the entries of Nơi nhận, which may differ by a few characters."""
    if not gold.annotates("recipients"):
        return
    expected = [Expected(name, name) for name in gold.recipients]
    found = []
    for recipient in record.recipients if record else ():
        name = recipient.value or " ".join(span.text for span in recipient.evidence)
        found.append(Found(name, name, recipient))
    pairs = pair_up(expected, found, similarity, RECIPIENT_LIKENESS)
    sheet["recipients"].count(document, expected, found, pairs)


def _judge_code(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """The code has no score of its own, being number and symbol, but is judged to calibrate it."""
    code = record.code if record else None
    if code is not None and gold.annotates("number") and gold.annotates("symbol"):
        wanted = f"{gold.number}{gold.symbol}" if gold.number and gold.symbol else None
        _count(sheet, "code", document, wanted, code.value, _same_signs, code)


def _score_issuer(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    wanted, issuer = gold.issuer, record.issuer if record else None
    name = issuer.name if issuer else None
    _count(sheet, "issuer", document, wanted and wanted.name, name, _same_name, issuer)
    unit = issuer.unit if issuer else None
    parts = {
        "level": issuer.level if issuer else None,
        "province": (issuer.province if issuer else None) or (unit.province if unit else None),
    }
    for part, value in parts.items():
        expected = getattr(wanted, part, None)
        # What the annotator could not know is not held against the program.
        known = value if expected else None
        _count(sheet, f"issuer.{part}", document, expected, known, _same_place, issuer)


def _count(
    sheet: Sheet,
    name: str,
    document: str,
    wanted: object,
    given: object,
    same: Callable[[object, object], bool],
    grounds: Grounded | None,
) -> None:
    expected = [] if wanted in (None, "") else [Expected(wanted, str(wanted))]
    found = [] if given in (None, "") else [Found(given, str(given), grounds)]
    pairs = pair_up(expected, found, lambda one, other: float(same(one, other)), 1.0)
    sheet[name].count(document, expected, found, pairs)
