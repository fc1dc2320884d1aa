"""The pipeline of fields, and a field added from outside."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.findings import ValueFinding, annotate
from extractor.fields.pipeline import COMPONENTS, load_pipeline
from extractor.language.document import Layout, Zone
from extractor.language.pipeline import make_doc
from extractor.reading.document import Line, Page, SourceDocument

LINES = ("KẾ HOẠCH", "Diễn tập phòng thủ", "I. NỘI DUNG", "Mật khẩu diễn tập: HOA SEN.")


@Language.component("test_password")
def read_password(doc: Doc) -> Doc:
    """A field that the project does not know: a password in the body."""
    layout: Layout = doc._.layout
    found = []
    for paragraph in layout.in_zone(Zone.BODY):
        match = re.search(
            r"Mật khẩu diễn tập: ([A-ZĐÀ-Ỹ ]+)", doc._.text[paragraph.start : paragraph.end]
        )
        if match:
            span = (paragraph.start + match.start(1), paragraph.start + match.end(1))
            found.append(ValueFinding(value=match[1], spans=(span,), confidence=0.9))
    annotate(doc, "password", found)
    return doc


def document() -> SourceDocument:
    lines = tuple(Line(text, gap=True) for text in LINES)
    return SourceDocument("a.txt", "0" * 64, "text/plain", 1, (Page(1, lines),))


def test_a_field_from_outside_joins_the_pipeline() -> None:
    nlp = load_pipeline(("test_password",))
    doc = nlp(make_doc(document(), nlp))
    (found,) = doc._.findings["password"]
    assert (found.value, doc._.text[slice(*found.spans[0])]) == ("HOA SEN", "HOA SEN")
    assert [span.text for span in doc.spans["password"]] == ["HOA SEN"]


def test_the_usual_pipeline_stays_as_it_is() -> None:
    load_pipeline(("test_password",))
    assert load_pipeline().pipe_names == list(COMPONENTS)


def test_span_groups_show_the_findings_to_other_components() -> None:
    nlp = load_pipeline()
    doc = nlp(make_doc(document(), nlp))
    assert [span.text for span in doc.spans["doc_type"]] == ["KẾ HOẠCH"]
    assert doc._.findings["title"][0].value == "Diễn tập phòng thủ"
