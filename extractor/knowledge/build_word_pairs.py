"""Collect pairs of neighbouring syllables: python -m extractor.knowledge.build_word_pairs.

Sources: the head words of Viet74K, the word list in underthesea (Apache-2.0), and the terms in
this project's own tables.  The sample plans are left out, as recognition is measured on them.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import io
import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.knowledge.tables import rows
from extractor.knowledge.word_pairs import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parent / "data"
OUT = DATA / "word_pairs.csv.gz"
WORD_LIST = "corpus/data/Viet74K.txt"
USUAL = 3
NOT_TERMS = {"given_names", "glyph_likeness", "free_words", "lost_tones", "syllable_rhymes"}
NOT_TERMS |= {"places_older", "province_spellings", "column_headings", "layout_anchors"}
BREAK = re.compile(r'[,.;:|()"“”!?=\[\]/–—\d]| - ')
WORD = re.compile(r"[^\W\d_]+")


def pairs_in(lines: Iterable[str]) -> Counter[tuple[str, str]]:
    """How often two words stand side by side, with no punctuation between them."""
    pairs: Counter[tuple[str, str]] = Counter()
    for line in lines:
        for part in BREAK.split(line):
            pairs.update(pairwise(normal(word) for word in WORD.findall(part)))
    return pairs


def terms() -> Iterator[str]:
    """The cells of the tables of administrative terms."""
    for path in sorted(DATA.glob("*.csv")):
        if path.stem not in NOT_TERMS:
            for row in rows(path.stem):
                yield from (cell for name, cell in row.items() if cell and name != "source")


def dictionary() -> list[str]:
    """The head words of Viet74K."""
    package = importlib.util.find_spec("underthesea")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("underthesea is not installed")
    path = Path(package.submodule_search_locations[0]) / WORD_LIST
    return path.read_text(encoding="utf-8").splitlines()


def main() -> None:
    """Write the packed table."""
    used, listed = pairs_in(terms()), pairs_in(dictionary())
    lines: defaultdict[str, tuple[list[str], list[str], list[str]]] = defaultdict(
        lambda: ([], [], [])
    )
    for first, second in sorted(used.keys() | listed.keys()):
        count = used[first, second]
        column = 0 if count >= USUAL else 1 if count else 2
        lines[first][column].append(second)
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("first", "usual", "used", "listed"))
    table.writerows((first, *map(" ".join, columns)) for first, columns in lines.items())
    OUT.write_bytes(gzip.compress(text.getvalue().encode(), mtime=0))
    print(f"{OUT.name}: {len(used | listed):,} pairs")


if __name__ == "__main__":
    main()
