"""A grammar of citations in Vietnamese administrative documents.

Read in order: :mod:`clean` (a folded shadow of the text) -> :mod:`tokenize <tokens>` (types and
codes) -> :mod:`find` (citations) -> :mod:`resolve` (one entry a document); beside them
:mod:`unnumbered` (documents cited by name) and :mod:`bases` (what a plan rests on).
"""

from extractor.fields.citations.bases import read_bases
from extractor.fields.citations.find import find_citations
from extractor.fields.citations.identity import code_key, issuer_key, legal_id
from extractor.fields.citations.model import Basis, Citation, CitedAct
from extractor.fields.citations.resolve import resolve
from extractor.fields.citations.unnumbered import find_unnumbered

__all__ = [
    "Basis",
    "Citation",
    "CitedAct",
    "code_key",
    "find_citations",
    "find_unnumbered",
    "issuer_key",
    "legal_id",
    "read_bases",
    "resolve",
]
