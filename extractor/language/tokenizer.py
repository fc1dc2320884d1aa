"""Syllable tokens with exact offsets: a spaCy tokenizer that loses no character.

Vietnamese writes a blank between syllables, not words; grammars and matchers work on syllables,
and word segmentation (underthesea) is laid over them only where a word bound is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

# A run of letters, a number with its separators, a run of blanks, or one other character.
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)


class SyllableTokenizer:
    """Splits text so that ``Doc.text == text`` holds for every input."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenise; one blank after a token is its trailing space, other white space a token."""
        words: list[str] = []
        spaces: list[bool] = []
        for match in _TOKEN.finditer(text):
            piece = match.group()
            if piece[0] == " " and words and not spaces[-1]:
                spaces[-1] = True
                piece = piece[1:]
            if piece:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    # The tokenizer has no state beside the vocabulary, which the pipeline saves itself.
    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to save."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> SyllableTokenizer:
        """Nothing to load."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing to save."""

    def from_disk(self, _path: str | Path, **_: Any) -> SyllableTokenizer:
        """Nothing to load."""
        return self


@registry.tokenizers("extractor.syllables.v1")  # type: ignore[untyped-decorator]
def create_syllable_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """The factory that a spaCy config names as its tokenizer."""

    def create(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab)

    return create
