"""The pipeline of all field components, in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.language import Language

from extractor.fields.assignments import component as _assignments  # noqa: F401
from extractor.fields.citations import component as _citations  # noqa: F401
from extractor.fields.criteria import component as _criteria  # noqa: F401
from extractor.fields.deadlines import component as _deadlines  # noqa: F401
from extractor.fields.foot import component as _foot  # noqa: F401
from extractor.fields.funding import component as _funding  # noqa: F401
from extractor.fields.header import component as _header  # noqa: F401
from extractor.fields.issuer import component as _issuer  # noqa: F401
from extractor.fields.targets import component as _targets  # noqa: F401
from extractor.language.pipeline import new_pipeline

COMPONENTS = (
    "plan_header",
    "plan_foot",
    "plan_issuer",
    "plan_citations",
    "plan_criteria",
    "plan_deadlines",
    "plan_targets",
    "plan_assignments",
    "plan_funding",
)
"""Header first: dates of other fields are resolved from the date of issue."""


@cache
def load_pipeline(extra: Sequence[str] = ()) -> Language:
    """The pipeline with all fields, and the components named in ``extra`` after them.

    An outside field is a spaCy component registered under the entry point ``spacy_factories``;
    it finds the structure in ``doc._.layout`` and leaves its findings with
    :func:`extractor.fields.findings.annotate`.
    """
    nlp = new_pipeline()
    for name in (*COMPONENTS, *extra):
        nlp.add_pipe(name)
    return nlp
