"""Train the line model on the sample plans: python -m corpora.train_line_model [--out FILE]."""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.generate import HERE
from corpora.line_measures import measure
from corpora.line_noise import copied_from_web, scanned
from corpora.line_variants import varied
from corpora.plan import Plan, load_plans
from corpora.render_text import render_text
from corpora.true_zones import labelled
from extractor.language.line_model import LabelledDocument, train
from extractor.language.line_model.judgement import MODEL
from extractor.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.reading.document import SourceDocument

CLEAN, VARIED, SPOILT = "clean", "varied", "spoilt"
COPIED = 0.3
SEED = 20200305  # the day Decree 30/2020 was signed
# Header setting, order of the ending, line width (0: one line a paragraph), lines a page.
TEXT_STYLES = (
    ("stacked", "recipients_first", 0, 0),
    ("stacked", "signature_first", 76, 0),
    ("stacked", "columns", 0, 0),
    ("columns", "columns", 0, 0),
    ("columns", "signature_first", 0, 0),
    ("markdown", "recipients_first", 0, 0),
    ("markdown", "signature_first", 72, 30),
)


def documents() -> list[LabelledDocument]:
    """All sample plans in all styles: as rendered, in other forms, and spoilt."""
    return [document for plan in load_plans(HERE / "plans") for document in renderings(plan)]


def renderings(plan: Plan) -> Iterator[LabelledDocument]:
    """One plan in every style, with true zones; the same at every call."""
    for style, source in _sources(plan):
        clean = list(zip(*labelled(plan, source), strict=True))
        chance = random.Random(f"{SEED} {plan.name} {style}")  # noqa: S311 - noise, no secret
        other = varied(clean, chance)
        spoilt = scanned(other, chance)
        if chance.random() < COPIED:
            spoilt = copied_from_web(spoilt, chance)
        for condition, lines in ((CLEAN, clean), (VARIED, other), (SPOILT, spoilt)):
            items, zones = zip(*lines, strict=True)
            yield LabelledDocument(plan.name, f"{style} {condition}", items, zones)


def _sources(plan: Plan) -> Iterator[tuple[str, SourceDocument]]:
    for text, ending, wrap, page_lines in TEXT_STYLES:
        layout = replace(
            plan.layout, text=text, ending=ending, wrap=wrap, page_lines=page_lines, misread=()
        )
        data = render_text(replace(plan, layout=layout))
        yield f"txt {text} {ending}", read_bytes(f"{plan.name}.txt", data)
    for form in ("docx", "pdf"):
        name = f"{plan.name}.{form}"
        yield form, read_bytes(name, (HERE / "rendered" / form / name).read_bytes())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    parser = argparse.ArgumentParser(prog="corpora.train_line_model", description=__doc__)
    parser.add_argument("--out", type=Path, default=MODEL, help="where to write the model")
    parser.add_argument(
        "--measure",
        type=int,
        nargs="?",
        const=0,
        metavar="FOLDS",
        help="measure on plans held out in FOLDS parts (each plan by itself if not given)",
    )
    options = parser.parse_args(arguments)
    known = documents()
    train(known, options.out)
    print(f"{len(known)} documents, {options.out.stat().st_size:,} bytes: {options.out}")
    if options.measure is not None:
        print(measure(known, options.measure or None))
    return 0


if __name__ == "__main__":
    sys.exit(main())
