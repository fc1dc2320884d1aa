"""The component that reads the sentences on money, with amount and source where stated."""

from __future__ import annotations

import math
import re

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.findings import FundingFinding, annotate
from extractor.knowledge.numbers import parse_number
from extractor.knowledge.sections import announces
from extractor.knowledge.text import fold_aligned
from extractor.language.document import Layout, Paragraph, Zone

_SCALE = r"(?:(?:nghin|ngan|tram|chuc)\s+)?(?:t[yi]|trieu|nghin|ngan)\b"
_PART = re.compile(rf"(?P<number>\d[\d.,]*)\s*(?P<scale>{_SCALE})?")
# "1 tỷ 250 triệu đồng" is one amount.
_AMOUNT = re.compile(
    rf"(?P<parts>(?:\d[\d.,]*\s*{_SCALE}\s+)*\d[\d.,]*\s*(?:{_SCALE})?)\s*(?:dong\b|d\b|vnd)"
)
_SCALES = {
    "ty": 1e9,
    "ti": 1e9,
    "trieu": 1e6,
    "nghin": 1e3,
    "ngan": 1e3,
    "tram": 1e2,
    "chuc": 1e1,
}
_FUND = r"quy(?! (?:dinh|mo|trinh|hoach|che|uoc|cach|tac|chuan|(?:i{1,3}|iv|[1-4])\b))"
_SOURCE = re.compile(
    r"\b(?P<source>"
    rf"(?:nguon|ngan sach|du toan|kinh phi (?:tu|cua|su nghiep)|von|{_FUND})\b[^.;:\n]{{3,160}}"
    r"|xa hoi hoa\b[^.;:\n]{0,160}"
    r"|(?<=\bdo )[^.;:,\n]{3,100}\b(?:dong gop|ung ho|tai tro)\b)"
)


@Language.component("plan_funding")
def plan_funding(doc: Doc) -> Doc:
    """Annotate ``funding``: one finding a paragraph of the part on money."""
    layout: Layout = doc._.layout
    text = doc._.text
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
    return [
        FundingFinding(
            text=words,
            amount=_dong(amount["parts"]) if amount else None,
            source=words[slice(*source.span("source"))].strip() if source else None,
            spans=((paragraph.content_start, paragraph.end),),
            confidence=0.8,
            reasons=("in-funding-section",),
        )
    ]


def _dong(parts: str) -> float | None:
    """The amount in đồng of folded words such as "1 ty 250 trieu"; None where a number is none."""
    total = 0.0
    for part in _PART.finditer(parts):
        number = parse_number(part["number"].rstrip(".,"))
        if number is None:
            return None
        total += number * math.prod(_SCALES[word] for word in (part["scale"] or "").split())
    return total
