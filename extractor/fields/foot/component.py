"""The component that reads signatory and recipients from their zones."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.doubt import UNCONFIRMED, certainty
from extractor.fields.findings import SignatoryFinding, ValueFinding, annotate
from extractor.fields.foot.recipients import name_beside, read_recipients
from extractor.fields.foot.signature import (
    SignatureBlock,
    SignatureLine,
    lines_of,
    read_signature,
)
from extractor.knowledge.text import fold
from extractor.knowledge.zone_anchors import pattern
from extractor.language.document import Layout, Paragraph, Zone
from extractor.reading.document import Column
from extractor.reading.filled_in import SURE

# "(Ký, ghi rõ họ tên và đóng dấu)" under an office on the left, where recipients often stand.
_NOTE = re.compile(r"\W*k[ýy](?:\s+tên)?\s*(?:,|và|ghi|\()", re.IGNORECASE)


@Language.component("plan_foot")
def plan_foot(doc: Doc) -> Doc:
    """Annotate ``signatory`` (at most one) and ``recipients``."""
    layout: Layout = doc._.layout
    annotate(doc, "signatory", _signatory(doc, layout))
    annotate(doc, "recipients", _recipients(doc, layout))
    return doc


def _signatory(doc: Doc, layout: Layout) -> list[SignatoryFinding]:
    text = doc._.text
    blocks = [found for lines in _blocks(layout, text) if (found := read_signature(lines))]
    if not blocks:
        return []
    block = next((found for found in blocks if found.name), blocks[0])
    sureness = certainty(layout, block.spans[-1]) if block.name else 1.0
    unsure = () if sureness >= SURE else (UNCONFIRMED,)
    return [
        SignatoryFinding(
            name=block.name,
            title=block.title,
            authority=block.authority,
            spans=block.spans,
            confidence=min(_confidence(block), sureness),
            reasons=("signature-block", *unsure),
        )
    ]


def _blocks(layout: Layout, text: str) -> list[list[SignatureLine]]:
    """The lines of the signatures, those of the document before those of its annexes and forms.

    Of two signatures side by side the left one comes first, however the lines were read.  A name
    may stand among the recipients, beside which it was signed.
    """
    blocks: list[list[Paragraph]] = [[]]
    for paragraph in layout.paragraphs:
        words = text[paragraph.start : paragraph.end]
        beside = paragraph.zone is Zone.RECIPIENTS and blocks[-1]
        if paragraph.zone is Zone.SIGNATURE or (
            beside and (name_beside(words) or _NOTE.match(words))
        ):
            blocks[-1].append(paragraph)
        elif paragraph.zone in (Zone.ANNEX_TITLE, Zone.ANNEX, Zone.TYPE) and blocks[-1]:
            blocks.append([])
    return [
        [line for paragraph in _issuers_side(block, text) for line in _lines(paragraph, text)]
        for block in blocks
    ]


def _lines(paragraph: Paragraph, text: str) -> list[SignatureLine]:
    words = text[paragraph.start : paragraph.end]
    if paragraph.zone is Zone.SIGNATURE or _NOTE.match(words):
        return lines_of(words, paragraph.start)
    begin, end = name_beside(words) or (0, 0)
    return [SignatureLine(words[begin:end], paragraph.start + begin, paragraph.start)]


def _signs(paragraph: Paragraph, text: str) -> bool:
    return paragraph.zone is Zone.SIGNATURE or bool(_NOTE.match(text, paragraph.start))


def _issuers_side(block: list[Paragraph], text: str) -> list[Paragraph]:
    """The paragraphs by column; beside an approval ("DUYỆT …") the issuer signs on the right."""
    left = [one for one in block if one.side is Column.LEFT and _signs(one, text)]
    others = [one for one in block if one not in left]
    approves = left and pattern("approval").match(fold(text[left[0].start : left[0].end]))
    return others if approves and others else left + others


def _confidence(block: SignatureBlock) -> float:
    parts = (block.name, block.title, block.authority)
    return 0.6 + 0.12 * sum(part is not None for part in parts)


def _recipients(doc: Doc, layout: Layout) -> list[ValueFinding]:
    text = doc._.text
    paragraphs = [
        (text[paragraph.start : paragraph.end], paragraph.start)
        for paragraph in layout.in_zone(Zone.RECIPIENTS)
    ]
    return [
        ValueFinding(value=entry.text, spans=entry.spans, confidence=0.93, reasons=("in-list",))
        for entry in read_recipients(paragraphs)
    ]
