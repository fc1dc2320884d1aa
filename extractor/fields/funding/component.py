"""The component that reads the sentences on money, with amount and source where stated."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.findings import FundingFinding, annotate
from extractor.knowledge.numbers import parse_number
from extractor.knowledge.sections import announces
from extractor.knowledge.text import fold_aligned
from extractor.language.document import Layout, Paragraph, Zone

_AMOUNT = re.compile(
    r"(?P<number>\d[\d.,]*)\s*(?P<scale>ty|trieu|nghin|ngan)?\s*(?P<unit>dong|đ\b|d\b|vnd)"
)
_SCALES = {"ty": 1e9, "trieu": 1e6, "nghin": 1e3, "ngan": 1e3, None: 1.0}
_SOURCE = re.compile(
    r"(?:tu |bang )?(?P<source>(?:nguon |ngan sach|du toan|kinh phi (?:tu|cua|su nghiep)|xa hoi hoa|von )[^.;:\n]{3,160})"
)


@Language.component("plan_funding")
def plan_funding(doc: Doc) -> Doc:
    """Annotate ``funding``: one finding a paragraph of the part on money."""
    layout: Layout = doc._.layout
    text = doc.text
    found = [
        finding
        for paragraph in layout.in_zone(Zone.BODY)
        if paragraph.table is None and _on_money(layout, paragraph, text)
        for finding in _read(text, paragraph)
    ]
    annotate(doc, "funding", found)
    return doc


def _on_money(layout: Layout, paragraph: Paragraph, text: str) -> bool:
    above = layout.ancestors(paragraph)[:2]
    own = text[paragraph.content_start : paragraph.end][:60]
    if any(announces(text[item.start : item.end][:120], "funding") for item in above):
        return True
    return announces(own.split(":")[0][:40], "funding") and ":" in own


def _read(text: str, paragraph: Paragraph) -> list[FundingFinding]:
    words = text[paragraph.content_start : paragraph.end]
    folded = fold_aligned(words)
    amount = _AMOUNT.search(folded)
    source = _SOURCE.search(folded)
    if amount is None and source is None:
        return []
    value = None
    if amount is not None:
        number = parse_number(amount["number"].rstrip(".,"))
        value = number * _SCALES[amount["scale"]] if number is not None else None
    return [
        FundingFinding(
            text=words,
            amount=value,
            source=words[slice(*source.span("source"))].strip() if source else None,
            spans=((paragraph.content_start, paragraph.end),),
            confidence=0.8,
            reasons=("in-funding-section",),
        )
    ]
