"""What the notation of a document says of its issuer: KH-UBND, 69-KH/TU, TTLT-BNV-VPCP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.knowledge.bodies import by_abbreviation
from extractor.knowledge.document_types import named_by

if TYPE_CHECKING:
    from datetime import date

    from extractor.knowledge.bodies import Body

_NUMBER = re.compile(r"^(?:\d+[a-zA-Z]{0,2}[-/])?(?:(?:19|20)\d\d[-/])?")
_DRAFTER = re.compile(r"\([^()]*\)$")  # of KH-CAQ(TH)
_BARS = re.compile(r"[-/–.]")  # "KH.PN" is as good as KH-PN


def issuers(symbol: str, on: date | None = None) -> tuple[tuple[Body, ...], ...]:
    """For each part of a notation that names a body, the bodies it may stand for.

    Parts come in order, the likeliest body of a part first.  The number may be there or not:
    "QĐ-BNN-TY" and "476/QĐ-BNN-TY" are the same.
    """
    notation = _NUMBER.sub("", _DRAFTER.sub("", re.sub(r"\s+", "", symbol)).lstrip("-/"))
    head, *rest = _BARS.split(notation)
    if rest and named_by(head):
        if found := by_abbreviation(notation[len(head) + 1 :], on):
            return (found,)
    else:
        rest = [head, *rest]
    return tuple(found for part in rest if part and (found := by_abbreviation(part, on)))


def issuer(symbol: str, on: date | None = None) -> Body | None:
    """The body that signs a notation: the first part that names one.

    "KH-UBND" the people's committee, "KH/ĐTN" the youth union, "QĐ-BNN-TY" the ministry and not
    its drafting unit, "UBND-KT" (a letter, which opens with its issuer) the people's committee.
    """
    named = issuers(symbol, on)
    return named[0][0] if named else None
