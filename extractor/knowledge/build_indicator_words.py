"""Finding the words of several syllables in the names of indicators.

    python -m extractor.knowledge.build_indicator_words extractor/knowledge/data

Word segmentation by underthesea costs two seconds to load and half a millisecond a phrase; the
words it finds in the names are kept as a table instead, so that matching needs no segmenter.  Only
words that its dictionary lists are kept: what else the segmenter joins are parts of two words.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

from extractor.knowledge.build_word_pairs import dictionary
from extractor.knowledge.indicators import indicators
from extractor.knowledge.text import fold_tones

_LONGEST = 4
_OPENERS = frozenset({"tăng", "giảm", "tổng", "số", "tỷ", "được", "đạt", "nhà", "các", "không"})
"""Words that stand free of their neighbours, whatever the segmenter says."""
SOURCE = "underthesea"


def compound_words() -> list[str]:
    """The words of two to four syllables in the labels and synonyms, in order."""
    from underthesea import word_tokenize

    listed = {fold_tones(word) for word in dictionary()}
    found: Counter[str] = Counter()
    for indicator in indicators():
        for name in (indicator.label, *indicator.synonyms):
            for word in map(str, word_tokenize(fold_tones(name))):
                syllables = word.split()
                if 1 < len(syllables) <= _LONGEST and word in listed:
                    found[word] += not _OPENERS & {syllables[0], syllables[-1]}
    return sorted(word for word, times in found.items() if times)


def main(folder: Path) -> None:
    """Writes ``indicator_words.csv`` into ``folder``."""
    with (folder / "indicator_words.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["word", "source"])
        writer.writerows([word, SOURCE] for word in compound_words())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
