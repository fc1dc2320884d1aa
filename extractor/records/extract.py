"""The main job in one call: a file in, its plan record out."""

from __future__ import annotations

from pathlib import Path

from extractor.fields.pipeline import load_pipeline
from extractor.language.pipeline import make_doc
from extractor.reading import Limits, read
from extractor.reading.document import SourceDocument
from extractor.records.assembly import assemble
from extractor.records.model import PlanRecord


def extract_file(path: Path, limits: Limits | None = None) -> PlanRecord:
    """Read ``path`` and extract its record.

    Raises a subclass of :class:`extractor.errors.ExtractorError` where the file cannot be read.
    """
    return extract_document(read(path, limits or Limits()))


def extract_document(source: SourceDocument) -> PlanRecord:
    """Extract the record of a document already read."""
    nlp = load_pipeline()
    doc = nlp(make_doc(source, nlp))
    return assemble(doc)
