"""Render scans of the sample plans: python -m corpora.render_scans OUT --kinds good bitonal."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.fonts import FontMissingError
from corpora.generate import HERE
from corpora.plan import load_plans
from corpora.render_scan import render_scan
from corpora.scan_kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.render_scan import Scan


def render_scans(
    out: Path,
    kinds: Sequence[str] = tuple(KINDS),
    plans: Sequence[str] = (),
    *,
    seed: int = 0,
    by_pen: bool = False,
    tiff: bool = False,
) -> Iterator[Path]:
    """Write each plan to OUT/scan/<kind>/<plan>.pdf with its truth beside it; give the PDFs.

    Without ``plans`` it takes all.  ``tiff`` writes a TIFF beside each PDF as well.
    """
    for plan in load_plans(HERE / "plans"):
        if plans and plan.name not in plans:
            continue
        for kind in kinds:
            scan = render_scan(plan, KINDS[kind], seed, by_pen=by_pen)
            yield write_scan(scan, out / "scan" / kind, tiff=tiff)


def write_scan(scan: Scan, folder: Path, *, tiff: bool = False) -> Path:
    """Write one scan as PDF and its truth as JSON, and give the path of the PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{scan.plan}.pdf"
    path.write_bytes(scan.pdf())
    truth = json.dumps(scan.truth(), ensure_ascii=False, indent=1)
    (folder / f"{scan.plan}.truth.json").write_text(truth + "\n", encoding="utf-8")
    if tiff:
        (folder / f"{scan.plan}.tiff").write_bytes(scan.tiff())
    return path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    parser = argparse.ArgumentParser(prog="corpora.render_scans", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--plans", nargs="+", default=[], help="names of plans; without, all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--by-pen", action="store_true", help="number and day written by hand")
    parser.add_argument("--tiff", action="store_true", help="a TIFF beside each PDF")
    options = parser.parse_args(arguments)
    unknown = set(options.plans) - {path.stem for path in (HERE / "plans").glob("*.toml")}
    if unknown:
        parser.error(f"there is no plan {', '.join(sorted(unknown))}")
    try:
        for path in render_scans(
            options.out,
            options.kinds,
            options.plans,
            seed=options.seed,
            by_pen=options.by_pen,
            tiff=options.tiff,
        ):
            print(path)
    except FontMissingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
