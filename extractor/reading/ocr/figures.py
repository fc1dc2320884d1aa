"""Numbers held against the marks the page shows: "312" where "3,12" is printed.

An engine loses a comma without losing confidence, and the number is another one.
"""

from __future__ import annotations

import numpy as np

from extractor.reading.ocr.binary import Grey, Ink

_MARKS = ".,"
_SMALL = 0.5  # of the height of a figure


def is_number(text: str) -> bool:
    """Whether the word holds figures and marks between them only."""
    return text[:1].isdigit() and all(c.isdigit() or c in _MARKS for c in text)


def checked_number(text: str, image: Grey) -> str | None:
    """The number with a comma or point that was passed over; None where figures do not tally.

    ``image`` shows the number alone.
    """
    shapes = _shapes(image)
    if len(shapes) == len(text):
        low = [is_low for is_low, _ in shapes]
        return text if low == [c in _MARKS for c in text] else None
    missing = [index for index, (is_low, _) in enumerate(shapes) if is_low]
    if len(shapes) != len(text) + 1 or not text.isdigit() or len(missing) != 1:
        return None
    place = missing[0]
    mark = "," if shapes[place][1] else "."
    return text[:place] + mark + text[place:]


def _shapes(image: Grey) -> list[tuple[bool, bool]]:
    """For each mark from left to right whether it is low and small, and whether it hangs down."""
    dark, light = int(image.min()), int(image.max())
    ink: Ink = np.less(image, (dark + light) / 2)
    columns = np.flatnonzero(ink.any(axis=0))
    runs = [
        run for run in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1) if run.size > 1
    ]
    spans = [np.flatnonzero(ink[:, run[0] : run[-1] + 1].any(axis=1)) for run in runs]
    if not spans:
        return []
    tallest = max(int(rows[-1] - rows[0]) + 1 for rows in spans)
    full = [rows for rows in spans if rows[-1] - rows[0] + 1 > _SMALL * tallest]
    baseline = float(np.median([rows[-1] for rows in full]))
    return [
        (
            bool(rows[-1] - rows[0] + 1 <= _SMALL * tallest and rows[0] > baseline - tallest / 2),
            bool(rows[-1] > baseline + 0.08 * tallest),
        )
        for rows in spans
    ]
