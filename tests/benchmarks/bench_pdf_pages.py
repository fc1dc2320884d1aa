"""Pages of born-digital PDFs a CPU second: python -m tests.benchmarks.bench_pdf_pages [FOLDER].

Files are parted by whether the reader found a table in them; start-up is left out.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import FileProblem
from extractor.reading import read
from extractor.reading.document import Origin, SourceDocument, Table
from extractor.records.extract import extract_document
from tests.benchmarks.tables import cpu_seconds, print_table

PLANS = Path(__file__).parents[2] / "corpora" / "rendered" / "pdf"


@dataclass
class Sum:
    files: int = 0
    pages: int = 0
    reading: float = 0.0
    rest: float = 0.0

    def row(self, name: str) -> tuple[str, int, int, float, float, float]:
        a_page = 1000 * self.reading / max(1, self.pages)
        whole = self.pages / max(1e-9, self.reading + self.rest)
        return name, self.files, self.pages, a_page, self.pages / max(1e-9, self.reading), whole


def born_digital(source: SourceDocument) -> bool:
    return all(page.origin is Origin.TEXT_LAYER for page in source.pages)


def has_table(source: SourceDocument) -> bool:
    return any(isinstance(block, Table) for page in source.pages for block in page.blocks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=PLANS, help="PDF files")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    sums = {"without tables": Sum(), "with tables": Sum()}
    left_out, recognised = 0, 0
    for path in sorted(options.folder.rglob("*.pdf")):
        try:
            source = read(path)
        except FileProblem:
            left_out += 1
            continue
        if not born_digital(source):
            left_out += 1
            recognised += sum(page.origin is Origin.OCR for page in source.pages)
            continue
        part = sums["with tables" if has_table(source) else "without tables"]
        extract_document(source)
        part.files += 1
        part.pages += len(source.pages)
        part.reading += cpu_seconds(lambda path=path: read(path), options.rounds)
        part.rest += cpu_seconds(lambda source=source: extract_document(source), options.rounds)
    head = ("files", "count", "pages", "ms/page read", "pages/s read", "pages/s to the record")
    print_table(head, [part.row(name) for name, part in sums.items()])
    if left_out:
        print(f"files left out, as a page has no text layer to be believed: {left_out}")
    print(f"pages recognised from their picture: {recognised}")


if __name__ == "__main__":
    main()
