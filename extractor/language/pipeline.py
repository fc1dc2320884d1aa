"""The spaCy side of the language stage: vocabulary, tokenizer and the Doc with its layout."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.language import extensions as _extensions  # noqa: F401
from extractor.language.composition import compose
from extractor.language.tokenizer import SyllableTokenizer
from extractor.reading.document import SourceDocument


def new_pipeline() -> Language:
    """A pipeline with the syllable tokenizer and no components.

    ``spacy.blank("vi")`` would need pyvi; the multi-language class with a tokenizer of our own
    does not.
    """
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    return nlp


@cache
def blank() -> Language:
    """One shared pipeline without components, for making Docs only."""
    return new_pipeline()


def make_doc(source: SourceDocument, nlp: Language | None = None) -> Doc:
    """The Doc over the canonical text of ``source``, misread words put right.

    ``doc._.text`` is that text, ``doc._.slips`` the places of it where other words stand on the
    page, ``doc._.layout`` holds the structure, ``doc._.source`` the document as read and
    ``doc._.findings`` an empty dict for the field components.
    """
    language = nlp or blank()
    composition = compose(source)
    doc = language.make_doc(composition.text)
    doc.user_data["text"] = composition.text
    doc._.layout = composition.layout
    doc._.slips = composition.slips
    doc._.source = source
    doc._.findings = {}
    return doc
