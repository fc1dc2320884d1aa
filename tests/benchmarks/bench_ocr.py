"""What recognition makes of scans of the sample plans: python -m tests.benchmarks.bench_ocr.

For each kind of scan: character error rates by zone, of the reader and of the bare engine on the
same page images; header fields lost against the text layer of the same print; and the CPU of the
reader over that of the bare engine.  The scans are made anew in a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpora.generate import HERE
from corpora.plan import Plan, load_plans
from corpora.render_pdf import render_pdf
from corpora.render_scan import Scan, render_scan
from corpora.scan_kinds import KINDS, ScanKind
from corpora.scan_truth import Rectangle
from extractor.errors import ExtractorError
from extractor.evaluation.report import Report, evaluate
from extractor.reading import read
from extractor.records.extract import extract_document
from tests.benchmarks.character_errors import ZONES, Errors, Seen, errors_of, words_of
from tests.benchmarks.tables import print_table, total_cpu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

GOLD = HERE / "gold"
WORST = 12


class BareEngine:
    """tesserocr as it is: a grey page image in, words with boxes out."""

    def __init__(self) -> None:
        import tesserocr

        from extractor.reading.ocr.tesseract import find_language_data

        self._api: Any = tesserocr.PyTessBaseAPI(
            path=str(find_language_data()),
            lang="vie",
            psm=tesserocr.PSM.AUTO,
            oem=tesserocr.OEM.LSTM_ONLY,
        )

    def words(self, image: Image.Image, dpi: int) -> list[Seen]:
        self._api.SetImage(image.convert("L"))
        self._api.SetSourceResolution(dpi)
        self._api.Recognize()
        rows = [row.split("\t") for row in self._api.GetTSVText(0).splitlines()]
        self._api.Clear()
        seen = []
        for row in rows:
            if row[0] == "5" and row[11].strip():
                left, top, width, height = (72 * int(value) / dpi for value in row[6:10])
                seen.append(Seen(row[11], Rectangle(left, top, left + width, top + height)))
        return seen


@dataclass
class Figures:
    """The sums over all plans of one kind of scan."""

    pages: int = 0
    reader: Errors = field(default_factory=Errors)
    bare: Errors = field(default_factory=Errors)
    reader_cpu: float = 0.0
    bare_cpu: float = 0.0
    by_pen: Counter[str] = field(default_factory=Counter)
    worst: list[tuple[int, str, int, str, str, str]] = field(default_factory=list)

    def row(self, kind: str, lost: float) -> tuple[str | int | float, ...]:
        rates = [one.rate(zone) for zone in ZONES for one in (self.reader, self.bare)]
        pages, ratio = max(1, self.pages), self.reader_cpu / max(1e-9, self.bare_cpu)
        return (kind, self.pages, *rates, lost, self.reader_cpu / pages, ratio)


def measure(
    plan: Plan, kind: ScanKind, engine: BareEngine, folder: Path, options: argparse.Namespace
) -> Figures:
    """Scan one plan and read it both ways; its record goes to ``folder``."""
    scan = render_scan(plan, kind, options.seed, by_pen=options.by_pen)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{plan.name}.pdf"
    path.write_bytes(scan.pdf())
    figures = Figures(len(scan.pages))
    for number, page in enumerate(scan.pages, start=1):
        start = total_cpu()
        seen = engine.words(page.image, kind.dpi)
        figures.bare_cpu += total_cpu() - start
        errors = errors_of(page, seen)
        figures.bare.add(errors)
        if options.bare:
            _note(figures, plan.name, number, errors)
    if not options.bare:
        _read(scan, path, figures)
    return figures


def _read(scan: Scan, path: Path, figures: Figures) -> None:
    start = total_cpu()
    source = read(path)
    figures.reader_cpu += total_cpu() - start
    for number, (page, given) in enumerate(zip(scan.pages, source.pages, strict=True), start=1):
        errors = errors_of(page, words_of(given))
        _note(figures, scan.plan, number, errors)
        figures.reader.add(errors)
    record = extract_document(source)
    path.with_suffix(".json").write_text(record.model_dump_json(), encoding="utf-8")
    flagged = {flag.code for flag in record.flags}
    given = {
        "number": record.number.value,
        "day": (record.issued_on.value or "")[8:10] or None,
    }
    for name, written in scan.by_pen.items():
        figures.by_pen[f"{name} {_judged(given[name], written, name, flagged)}"] += 1


def _note(figures: Figures, plan: str, number: int, errors: Errors) -> None:
    figures.worst += [
        (wrong, plan, number, zone, printed, got) for wrong, zone, printed, got in errors.lines
    ]


def _judged(given: object, written: str, name: str, flagged: set[str]) -> str:
    if given is not None and int(str(given)) == int(written):
        return "right"
    about = "number" if name == "number" else "date"
    flag = "flagged" if any(about in code for code in flagged) else "unflagged"
    return f"{'null' if given is None else 'wrong'}, {flag}"


def text_scores(plans: Sequence[Plan], folder: Path) -> Report:
    """The figures over the text layer of the same prints."""
    folder.mkdir(parents=True, exist_ok=True)
    for plan in plans:
        path = folder / f"{plan.name}.pdf"
        path.write_bytes(render_pdf(plan))
        record = extract_document(read(path))
        path.with_suffix(".json").write_text(record.model_dump_json(), encoding="utf-8")
    return evaluate(GOLD, folder, [plan.name for plan in plans])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--plans", nargs="+", default=[], help="names of plans; without, all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--by-pen", action="store_true", help="number and day written by hand")
    parser.add_argument("--bare", action="store_true", help="the bare engine alone")
    parser.add_argument("--errors", action="store_true", help="lines misread, fields lost")
    options = parser.parse_args()
    plans = [
        plan
        for plan in load_plans(HERE / "plans")
        if not options.plans or plan.name in options.plans
    ]
    if not plans:
        parser.error("there is no such plan")
    os.environ["EXTRACTOR_CACHE"] = "off"
    try:
        with tempfile.TemporaryDirectory() as folder:
            run(plans, options, Path(folder))
    except ExtractorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def run(plans: Sequence[Plan], options: argparse.Namespace, folder: Path) -> None:
    engine = BareEngine()
    text = None if options.bare else text_scores(plans, folder / "text")
    # Both ways load their models with a first page that does not count.
    measure(plans[0], KINDS[options.kinds[0]], engine, folder / "first", options)
    rows, notes = [], []
    for kind in options.kinds:
        total = Figures()
        for plan in plans:
            print(f"{kind}: {plan.name}", file=sys.stderr)
            _add(total, measure(plan, KINDS[kind], engine, folder / kind, options))
        lost = 0.0
        if text:
            scores = evaluate(GOLD, folder / kind, [plan.name for plan in plans])
            lost = 100 * (text.macro_header - scores.macro_header)
            notes += _fields_lost(kind, text, scores)
        rows.append(total.row(kind, lost))
        notes += _remarks(kind, total, options)
    zones = [f"{zone}{who}" for zone in ZONES for who in (" %", " bare %")]
    print("character error rates; header F1 lost against the text layer, in points")
    print_table(("kind", "pages", *zones, "F1 lost", "CPU s/page", "CPU/bare"), rows)
    if options.by_pen or options.errors:
        print("\n".join(notes))


def _add(total: Figures, one: Figures) -> None:
    total.pages += one.pages
    total.reader.add(one.reader)
    total.bare.add(one.bare)
    total.reader_cpu += one.reader_cpu
    total.bare_cpu += one.bare_cpu
    total.by_pen += one.by_pen
    total.worst += one.worst


def _fields_lost(kind: str, text: Report, scores: Report) -> list[str]:
    known = {(miss.field, miss.document, miss.kind, miss.words) for miss in text.misses}
    return [
        f"{kind}: {miss.document} {miss.field} {miss.kind}: {miss.words}"
        for miss in scores.misses
        if (miss.field, miss.document, miss.kind, miss.words) not in known
    ]


def _remarks(kind: str, total: Figures, options: argparse.Namespace) -> list[str]:
    notes = [f"{kind}: by pen, {case}: {count}" for case, count in sorted(total.by_pen.items())]
    if options.errors:
        for zone in ZONES:
            lines = sorted((one for one in total.worst if one[3] == zone), reverse=True)
            notes += [
                f"{kind}: {wrong:>3} wrong in the {zone}, {plan} page {number}: {printed!r} {got!r}"
                for wrong, plan, number, _, printed, got in lines[:WORST]
            ]
    return notes


if __name__ == "__main__":
    sys.exit(main())
