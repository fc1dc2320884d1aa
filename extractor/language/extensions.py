"""What the language stage hangs on a spaCy Doc; imported for its effect."""

from __future__ import annotations

from spacy.tokens import Doc


def _text(doc: Doc) -> str:
    """``doc.text``, joined once: spaCy builds it from the tokens anew at each access."""
    if "text" not in doc.user_data:
        doc.user_data["text"] = doc.text
    return str(doc.user_data["text"])


def register() -> None:
    """Register ``doc._.text``, ``layout``, ``slips``, ``source`` and ``findings``, once."""
    if Doc.has_extension("text"):
        return
    Doc.set_extension("text", getter=_text)
    Doc.set_extension("layout", default=None, force=True)
    Doc.set_extension("slips", default=(), force=True)
    Doc.set_extension("source", default=None, force=True)
    # A fresh dict for each Doc: spaCy copies mutable defaults.
    Doc.set_extension("findings", default={}, force=True)


register()
