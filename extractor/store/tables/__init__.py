"""The tables, one module a subject; ``metadata`` knows them all.

The classes declare the schema and nothing else: values are validated by the record models
before they come here, and by CHECK constraints and foreign keys once they are here.
"""

from extractor.store.tables import (
    acts,
    commitments,
    corrections,
    documents,
    duplicates,
    ledger,
    runs,
    search,
    summaries,
    work,
)
from extractor.store.tables.columns import Base

SCHEMA_VERSION = 2
metadata = Base.metadata

__all__ = [
    "SCHEMA_VERSION",
    "acts",
    "commitments",
    "corrections",
    "documents",
    "duplicates",
    "ledger",
    "metadata",
    "runs",
    "search",
    "summaries",
    "work",
]
