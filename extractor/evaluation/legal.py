"""Scoring the legal bases and the codes cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.evaluation.matching import Expected, Found, Sheet, pair_up
from extractor.evaluation.wording import code_form, folded, shared_words

if TYPE_CHECKING:
    from extractor.evaluation.gold import GoldBasis, GoldPlan
    from extractor.records.model import LegalBasis, PlanRecord

SAME_WORDS = 0.6
PAIRED = 0.5
FULL = 0.9


def score_legal_bases(
    sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None
) -> None:
    """Count legal bases: with a code by code, date and type, without one by their words."""
    expected = [
        Expected(
            basis, f"{basis.doc_type} {basis.code} {basis.date} | {basis.quote}", basis.optional
        )
        for basis in gold.legal_bases
    ]
    found = [
        Found(basis, f"{basis.doc_type} {basis.code} {basis.date} | {_quote(basis)}", basis)
        for basis in (record.legal_bases if record else ())
    ]
    pairs = pair_up(expected, found, _alike, PAIRED)
    full = [(i, j) for i, j in pairs if _alike(expected[i].value, found[j].value) >= FULL]
    sheet["legal_bases"].count(document, expected, found, full)


def score_citations(sheet: Sheet, document: str, gold: GoldPlan, record: PlanRecord | None) -> None:
    """Count the codes of all documents cited, each once."""
    if not gold.annotates("citations"):
        return
    required = dict.fromkeys(map(code_form, gold.citations))
    neutral = dict.fromkeys(map(code_form, gold.citations_optional))
    expected = [Expected(code, code) for code in required]
    expected += [Expected(code, code, True) for code in neutral if code not in required]
    given = {code_form(cited.code): cited for cited in (record.citations if record else ())}
    found = [Found(code, code, cited) for code, cited in given.items() if code]
    pairs = pair_up(expected, found, lambda one, other: float(one == other), 1.0)
    sheet["citations"].count(document, expected, found, pairs)


def _alike(wanted: GoldBasis, given: LegalBasis) -> float:
    """1 where code, date and type agree, 0.6 where the code alone does, 0.9 for same words."""
    if wanted.code:
        if code_form(wanted.code) != code_form(given.code):
            return 0.0
        whole = wanted.date == given.date and folded(wanted.doc_type) == folded(given.doc_type)
        return 1.0 if whole else 0.6
    if given.code:
        return 0.0
    return FULL if shared_words(wanted.quote, _quote(given)) >= SAME_WORDS else 0.0


def _quote(basis: LegalBasis) -> str:
    return " ".join(span.text for span in basis.evidence)
