"""Signatures side by side at the foot of a page: head of the office, accountant, who drew it up.

Budget plans and tables are signed by several, each office in capitals over a name; the columns
are told apart by the row of offices.
"""

from __future__ import annotations

from itertools import pairwise

from extractor.knowledge.signature_words import signs_beside
from extractor.reading.anchors import opens_recipients, opens_signature
from extractor.reading.pdf_geometry import Row

_APART = 1.2  # heights of the row
_MOST_ROWS = 14


def signers_from(rows: list[Row], start: int) -> tuple[list[Row], int] | None:
    """The rows of each column in turn, the head's last, and the index of the row behind them.

    None where the row at ``start`` does not hold two offices or more.
    """
    offices = _offices(rows[start])
    if len(offices) < 2:
        return None
    centres = [(part[0].box.x0 + part[-1].box.x1) / 2 for part in offices]
    columns: list[list[Row]] = [[part] for part in offices]
    end = start + 1
    while end < len(rows) and end - start < _MOST_ROWS:
        text = " ".join(token.text for token in rows[end])
        if opens_recipients(text) or _offices(rows[end]):
            break
        for part in _parts(rows[end]):
            centre = (part[0].box.x0 + part[-1].box.x1) / 2
            nearest = min(range(len(centres)), key=lambda at: abs(centres[at] - centre))
            columns[nearest].append(part)
        end += 1
    columns.sort(key=lambda column: not _is_beside(column[0]))
    return [row for column in columns for row in column], end


def _parts(row: Row) -> list[Row]:
    """The row's words, parted at wide blanks."""
    height = max(token.height for token in row)
    parts: list[Row] = [[row[0]]]
    for before, token in pairwise(row):
        if token.box.x0 - before.box.x1 > _APART * height:
            parts.append([])
        parts[-1].append(token)
    return parts


def _offices(row: Row) -> list[Row]:
    """The parts of a row in which nothing stands but offices in capitals, else none."""
    parts = _parts(row)
    texts = [" ".join(token.text for token in part) for part in parts]
    if len(parts) < 2 or not all(text.isupper() for text in texts):
        return []
    beside = [_is_beside(part) for part in parts]
    heads = [opens_signature(text) and not aside for text, aside in zip(texts, beside, strict=True)]
    known = all(head or aside for head, aside in zip(heads, beside, strict=True))
    return parts if known and any(heads) and any(beside) else []


def _is_beside(part: Row) -> bool:
    return signs_beside(" ".join(token.text for token in part))
