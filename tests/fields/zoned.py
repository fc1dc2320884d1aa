"""Documents made of lines whose zones are given, so that a field is tested apart from zoning."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from extractor.fields import pipeline
from extractor.fields.foot.signature import lines_of, read_signature
from extractor.language.document import Layout, Paragraph, Zone
from extractor.language.markers import find_marker

pipeline.load_pipeline()
_MARKED = {Zone.BODY, Zone.PREAMBLE, Zone.CLOSING, Zone.RECIPIENTS}


def zoned(lines: Sequence[tuple[Zone, str]]) -> Doc:
    """A Doc of one paragraph a line; a numbered line of the body stands over those below it."""
    nlp = pipeline.load_pipeline()
    doc = nlp.make_doc("\n".join(text for _, text in lines))
    paragraphs: list[Paragraph] = []
    start, heading = 0, None
    for index, (zone, text) in enumerate(lines):
        found = find_marker(text) if zone in _MARKED else None
        marker = None
        if found is not None:
            marker = type(found)(found.kind, found.label, start + found.end)
        heads = zone is Zone.BODY and (text.endswith(":") or text.isupper())
        parent = None if heads else heading
        paragraphs.append(
            Paragraph(index, start, start + len(text), zone, marker, heads, parent=parent)
        )
        if heads:
            heading = index
        start += len(text) + 1
    doc._.layout = Layout(tuple(paragraphs), (), ())
    doc._.findings = {}
    return doc


def run(doc: Doc, *components: str) -> Doc:
    """The Doc after the named components of the pipeline."""
    nlp = pipeline.load_pipeline()
    for name in components:
        doc = nlp.get_pipe(name)(doc)
    return doc


def value(doc: Doc, field: str) -> str | int | None:
    """The first value found for a field."""
    found = doc._.findings[field]
    return found[0].value if found else None


def signed(block: str) -> tuple[str | None, str | None, str | None]:
    """Name, office and authority that a signature block of these lines gives."""
    lines, start = [], 0
    for text in block.split("\n"):
        lines += lines_of(text, start)
        start += len(text) + 1
    found = read_signature(lines)
    assert found is not None
    return found.name, found.title, found.authority
