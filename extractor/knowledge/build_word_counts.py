"""Count words and their neighbours: python -m extractor.knowledge.build_word_counts FOLDER.

FOLDER holds texts of the kind of language that plans are written in, as plain text (.txt).  The
terms of this project's own tables, the names of places and the head words of Viet74K (the word
list in underthesea, Apache-2.0) are added.  Only counts are kept, and of the texts only what occurs
at least twice; the sample plans are left out, as the reading of poor text is measured on them.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.knowledge.build_word_pairs import DATA, dictionary, terms
from extractor.knowledge.tables import packed_rows
from extractor.knowledge.word_counts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

OUT = DATA / "word_counts.csv.gz"


@dataclass(slots=True)
class Counts:
    """How often words, and pairs of neighbours, occur."""

    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, text: str) -> None:
        """Count the words of a text."""
        words = words_of(text)
        self.words.update(words)
        self.pairs.update(pairwise(words))

    def frequent(self, least: int) -> Counts:
        """What occurs ``least`` times or more."""
        return Counts(
            Counter({word: count for word, count in self.words.items() if count >= least}),
            Counter({pair: count for pair, count in self.pairs.items() if count >= least}),
        )


def counted(texts: Iterable[str]) -> Counts:
    """The counts of several texts."""
    counts = Counts()
    for text in texts:
        counts.add(text)
    return counts


def place_names() -> set[str]:
    """All names of places, each once."""
    return {name for _, _, name, *_ in packed_rows("places")}


def main() -> None:
    """Write the packed table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    files = sorted(parser.parse_args().folder.glob("*.txt"))
    texts = counted(file.read_text("utf-8") for file in files).frequent(2)
    own = counted([*terms(), *place_names()])
    pairs = texts.pairs + own.pairs
    words = texts.words + own.words
    listed = counted(dictionary())
    followers: defaultdict[str, defaultdict[int, list[str]]]
    followers = defaultdict(lambda: defaultdict(list))
    for (first, second), count in sorted(pairs.items()):
        followers[first][count].append(second)
    for first, second in sorted(listed.pairs.keys() - pairs.keys()):
        followers[first][0].append(second)
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("word", "count", "followers"))
    for word in sorted(words.keys() | listed.words.keys()):
        by_count = sorted(followers[word].items())
        cell = ";".join(f"{count} {' '.join(after)}" for count, after in by_count)
        table.writerow((word, words[word], cell))
    OUT.write_bytes(gzip.compress(text.getvalue().encode(), mtime=0))
    print(f"{OUT.name}: {len(words):,} words, {len(pairs):,} pairs, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
