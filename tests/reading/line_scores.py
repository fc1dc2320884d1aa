"""What a line engine would say of a line that spells a given text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from extractor.reading.ocr.line_engine import CharacterScores

_SMALL = "abcdđeghiklmnopqrstuvxyăâêôơưàáảãạầấẩẫậằắẳẵặèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
LETTERS = ("", *_SMALL, *_SMALL.upper(), *"0123456789/:-.&{ ,|£`")
SURE = 0.9


def scores_of(text: str, sure: float = SURE) -> CharacterScores:
    """Two steps a letter, the second blank, each ``sure`` of what it says."""
    steps = []
    for letter in text:
        for said in (letter, ""):
            row = np.full(len(LETTERS), (1 - sure) / (len(LETTERS) - 1))
            row[LETTERS.index(said)] = sure
            steps.append(row)
    table = np.log(np.array(steps, dtype=np.float32).reshape(len(steps), len(LETTERS)))
    return CharacterScores(LETTERS, 0, table)


class ScriptedLines:
    """A line engine that spells the same texts in turn, whatever the image."""

    name = "scripted-lines"
    settings = 1

    def __init__(self, texts: Sequence[str], sure: float = SURE) -> None:
        self._texts = list(texts)
        self._sure = sure
        self.asked = 0

    def scores(self, image: Image.Image) -> CharacterScores:
        text = self._texts[self.asked % len(self._texts)]
        self.asked += 1
        return scores_of(text, self._sure)
