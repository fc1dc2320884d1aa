"""One file, one outcome: the task that every engine of a batch runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.troubles import MEMORY_ADVICE
from extractor.errors import ExtractorError
from extractor.reading import read
from extractor.reading.export.text import as_text

if TYPE_CHECKING:
    from pathlib import Path

DEFECT_ADVICE = "This is a defect of the program; `extractor show FILE --debug` shows where."


def process(path: Path, *, keep_text: bool = False) -> Outcome:
    """Extract the record of one file; whatever goes wrong becomes the outcome.

    ``keep_text`` puts the text as read into the outcome too.

    Only what ends the process itself (a crash, ``exit``) gets past this function; the
    supervisor of the process names it.
    """
    try:
        from extractor.records.extract import extract_document  # late: loads the language stage

        document = read(path)
        record = extract_document(document)
    except ExtractorError as error:
        return Outcome(path, error.code, error.message, error.advice)
    except MemoryError:
        return Outcome(path, Ending.OUT_OF_MEMORY, "The memory ran out.", MEMORY_ADVICE)
    except Exception as error:
        return Outcome(path, Ending.DEFECT, _summary(error), DEFECT_ADVICE)
    text = as_text(document) if keep_text else None
    return Outcome(path, Ending.READ, record=record, pages_text=text, pages=len(document.pages))


def _summary(error: Exception) -> str:
    lines = str(error).splitlines()
    return f"{type(error).__name__}: {lines[0]}" if lines else type(error).__name__
