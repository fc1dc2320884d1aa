"""Where the line model finds the zone that the rules gave all but impossible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.language.document import Layout, Paragraph, Zone

_HEAD_AND_FOOT = frozenset(
    {
        *(Zone.ISSUER, Zone.MOTTO, Zone.NUMBER, Zone.PLACE_DATE, Zone.TYPE, Zone.TITLE),
        *(Zone.CARRIER, Zone.RECIPIENTS, Zone.SIGNATURE),
    }
)
_JUDGED = _HEAD_AND_FOOT | {Zone.PREAMBLE}
# Held to plans the model was not trained on: zones below it are wrong in 87 % of the lines.
_DOUBTFUL = 0.1

DISAGREES = "line-model-disagrees"
DISCOUNT = 0.5
"""What the confidence of a value is multiplied with that stands in a doubtful paragraph."""


def doubtful_paragraphs(layout: Layout) -> list[Paragraph]:
    """Paragraphs of head, preamble and foot whose zone the line model gives less than 0.1."""
    return [
        paragraph
        for paragraph in layout.paragraphs
        if paragraph.zone in _JUDGED
        and paragraph.zone_confidence is not None
        and paragraph.zone_confidence < _DOUBTFUL
    ]


def touches_doubt(spans: Iterable[tuple[int, int]], doubtful: Sequence[Paragraph]) -> bool:
    """Whether a place in the text lies in a doubtful paragraph of head or foot."""
    return any(
        start < paragraph.end and end > paragraph.start
        for start, end in spans
        for paragraph in doubtful
        if paragraph.zone in _HEAD_AND_FOOT
    )
