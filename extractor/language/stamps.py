"""What is stamped onto a paper, as recognition leaves it among the printed lines."""

from __future__ import annotations

import re

from extractor.knowledge.letters import has_tone

_DATE = r"(?:Ngày|NGÀY)\s?:?\s?\d{1,2}(?:\s?[/.-]\s?\d{1,4}){1,2}"
_RECEIVED = re.compile(
    r"(?:(?:CÔNG VĂN|VĂN BẢN)\s)?ĐẾN(?:\s*:?|\s(?:Số|SỐ|Ngày|NGÀY|Giờ|GIỜ)\b.*)"
    rf"|(?:(?:Số|SỐ)\s?:?\s?\d{{1,6}}\s)?{_DATE}|(?:Chuyển|CHUYỂN)\s?:.{{0,40}}"
)


def is_of_receipt(text: str) -> bool:
    """Whether a line is stamped by the office that received the paper: "ĐẾN Số: 311"."""
    return _RECEIVED.fullmatch(text) is not None


def is_of_seal(text: str) -> bool:
    """Whether words may be of the seal across a signature: a body's, all in capitals.

    What recipients are abbreviated to ("UBND; TT.ĐU") bears no tones; an entry of theirs has a dash
    or an end mark.
    """
    return has_tone(text) and text.isupper() and text[0] not in "-+–" and text[-1] not in ".,;:"
