"""How well documents in TCVN3 and VNI are read, against texts made by hand.

    python tests/benchmarks/legacy_accuracy.py FOLDER [--as-typed]

FOLDER holds documents, each with ``NAME.truth.txt`` beside it.  The measure is the one of the
public benchmark of such documents (TrizenX/viparse-corpus, METRIC.md): white space is collapsed,
both texts are reduced to base letters and aligned, and of the letters of the truth that carry a
diacritic (đ among them) it counts the share that came out exactly.  ``as is`` compares case as
well; ``any case`` does not, because the truth files keep the small letters that fonts such as
``.VnTimeH`` draw as capitals, and the reader gives the capitals that a person sees.  With
``--as-typed`` the reader is kept from doing so, and ``as is`` is the public measure to the letter.
"""

from __future__ import annotations

import argparse
import time
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from extractor.errors import ExtractorError
from extractor.reading import SourceDocument, read
from extractor.reading.document import Block, Line
from extractor.reading.legacy import decoder
from extractor.reading.legacy.fonts import hint_of


class Score(NamedTuple):
    """Letters with diacritics in the truth, and how many were recovered."""

    letters: int
    recovered: int

    @property
    def accuracy(self) -> float:
        return self.recovered / self.letters if self.letters else 1.0


def bare(text: str) -> str:
    """The base letters of an NFC text, one for each of its characters."""
    return "".join(
        "d" if c == "đ" else "D" if c == "Đ" else unicodedata.normalize("NFD", c)[0] for c in text
    )


def score(output: str, truth: str) -> Score:
    """Align word by word first, then letter by letter where the words differ."""
    ours, theirs = (unicodedata.normalize("NFC", text).split() for text in (output, truth))
    letters = recovered = 0
    opcodes = LCSseq.opcodes([bare(word) for word in theirs], [bare(word) for word in ours])
    pending_truth: list[str] = []
    pending_output: list[str] = []
    for tag, a0, a1, b0, b1 in [*opcodes, ("equal", 0, 0, 0, 0)]:
        if tag != "equal":
            pending_truth += theirs[a0:a1]
            pending_output += ours[b0:b1]
            continue
        pairs = [(" ".join(pending_output), " ".join(pending_truth))]
        pairs += zip(ours[b0:b1], theirs[a0:a1], strict=True)
        pending_truth, pending_output = [], []
        for given, wanted in pairs:
            more, found = _letters(given, wanted)
            letters, recovered = letters + more, recovered + found
    return Score(letters, recovered)


def _letters(given: str, wanted: str) -> tuple[int, int]:
    marked = [index for index, c in enumerate(wanted) if bare(c) != c]
    if given == wanted:
        return len(marked), len(marked)
    place: dict[int, int] = {}
    for block in LCSseq.opcodes(bare(wanted), bare(given)):
        if block.tag == "equal":
            place |= dict(
                zip(
                    range(block.src_start, block.src_end),
                    range(block.dest_start, block.dest_end),
                    strict=True,
                )
            )
    return len(marked), sum(
        index in place and given[place[index]] == wanted[index] for index in marked
    )


def text_of(document: SourceDocument) -> str:
    """All lines and cells in reading order."""
    return "\n".join(_block_text(block) for page in document.pages for block in page.blocks)


def _block_text(block: Block) -> str:
    return block.text if isinstance(block, Line) else "\n".join(cell.text for cell in block.cells)


def keep_letters_as_typed() -> None:
    """Have the reader leave small letters small, whatever their font draws."""
    decoder.hint_of = lambda font: replace(hint_of(font), capitals=False)  # type: ignore[assignment]


def main(folder: Path) -> None:
    """Print a table: a row for each document, and the sum over all letters."""
    total = {"as is": Score(0, 0), "any case": Score(0, 0)}
    print(f"{'document':48} {'encoding':8} {'letters':>7} {'as is':>7} {'any case':>8} {'sec':>5}")
    for truth_file in sorted(folder.glob("*.truth.txt")):
        stem = truth_file.name.removesuffix(".truth.txt")
        source = next(file for file in folder.glob(f"{stem}.*") if file != truth_file)
        truth, started = truth_file.read_text(encoding="utf-8"), time.monotonic()
        try:
            document = read(source)
            output, encoding = text_of(document), document.encoding
        except ExtractorError as error:
            output, encoding = "", error.code
        seconds = time.monotonic() - started
        row = {"as is": score(output, truth), "any case": score(output.lower(), truth.lower())}
        for name, one in row.items():
            total[name] = Score(*(a + b for a, b in zip(total[name], one, strict=True)))
        figures = f"{row['as is'].accuracy:7.4f} {row['any case'].accuracy:8.4f} {seconds:5.1f}"
        print(f"{source.name:48.48} {encoding:8} {row['as is'].letters:7} {figures}", flush=True)
    strict, loose = total["as is"], total["any case"]
    print(f"{'all':57} {strict.letters:7} {strict.accuracy:7.4f} {loose.accuracy:8.4f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="documents beside their NAME.truth.txt")
    parser.add_argument("--as-typed", action="store_true", help="keep the case that was typed")
    options = parser.parse_args()
    if options.as_typed:
        keep_letters_as_typed()
    main(options.folder)
