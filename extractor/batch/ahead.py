"""Long scans, recognised by several workers at once.

Recognition is nearly all that a scan costs, and what it finds in a page is kept in a cache by the
picture of the page.  So workers read parts of a long scan first, only for the cache to be filled;
then one of them reads the whole, finding every page recognised.
"""

from __future__ import annotations

import io
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.survey import SCAN, survey
from extractor.errors import ExtractorError
from extractor.reading import read_bytes
from extractor.reading.ocr.settings import default_cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.batch.engine import Engine
    from extractor.batch.source import Source

LONG = 100  # pages from which on a scan is read in parts: reading it again costs a fifth
PART = 25
_LEAST_BYTES = 1_000_000  # which no scan of so many pages falls short of


def parts_of(source: Source, engine: Engine) -> list[Callable[[Path], Outcome]]:
    """The tasks that fill the cache for a long scan; none where that would not help."""
    if not isinstance(source, Path) or not engine.one_cache or engine.places < 2:
        return []
    if default_cache_folder() is None:
        return []
    try:
        if source.stat().st_size < _LEAST_BYTES:
            return []
    except OSError:
        return []
    found = engine.run(source, task=survey)
    if found.message != SCAN or found.pages < LONG:
        return []
    return [
        partial(recognise_part, first=first, last=min(first + PART, found.pages))
        for first in range(0, found.pages, PART)
    ]


def recognise_part(path: Path, *, first: int, last: int) -> Outcome:
    """Read the pages of a PDF from index ``first`` to before ``last``, for the cache alone."""
    import pikepdf

    part = io.BytesIO()
    with pikepdf.open(path) as whole, pikepdf.new() as chosen:
        chosen.pages.extend(whole.pages[first:last])
        chosen.save(part)
    with suppress(ExtractorError):  # a part may be empty; the whole tells of trouble
        read_bytes(path.name, part.getvalue())
    return Outcome(path, Ending.READ, pages=last - first)
