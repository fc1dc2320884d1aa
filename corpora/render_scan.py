"""A plan as the scan of its signed print, with the truth of every line."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
from PIL import Image, ImageChops

from corpora.render_pdf import render_pdf
from corpora.scan_ink import STAMP_DIAMETER, draw_figures, draw_signature, stamp
from corpora.scan_paper import scanned
from corpora.scan_truth import PrintedLine, Rectangle, printed_lines, turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

    from corpora.plan import Plan
    from corpora.scan_kinds import ScanKind

NUMBER = re.compile(r"^(Số:?\s*)(\d+)\s*(?=[/-])")
DAY = re.compile(r"(ngày\s+)(\d{1,2})(?=\s+tháng)")
BLANK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class ScannedPage:
    """An image with the lines that stand on it; sizes and boxes in points, ``skew`` in degrees.

    ``boxes`` are those of the lines after the page was turned.
    """

    image: Image.Image
    width: float
    height: float
    skew: float
    lines: tuple[PrintedLine, ...]
    boxes: tuple[Rectangle, ...]

    def text(self, *zones: str) -> str:
        """The lines of the zones, one a line."""
        return "\n".join(line.text for line in self.lines if line.zone in zones)


@dataclass(frozen=True)
class Scan:
    """The pages of one plan in one kind of scan; ``by_pen`` what was written by hand."""

    plan: str
    kind: ScanKind
    seed: int
    by_pen: dict[str, str]
    pages: tuple[ScannedPage, ...]

    def pdf(self) -> bytes:
        """An image-only PDF: JPEG pages, or CCITT Group 4 where they are black and white."""
        return self._packed("PDF", title=self.plan, creationDate=None, modDate=None)

    def tiff(self) -> bytes:
        """A TIFF of several pages, packed the same way."""
        packing = "group4" if self.kind.colour == "black_white" else "jpeg"
        return self._packed("TIFF", compression=packing)

    def truth(self) -> dict[str, Any]:
        """What stands on the pages, as plain data; see ``corpora/README.md``."""
        return {
            "plan": self.plan,
            "kind": self.kind.name,
            "seed": self.seed,
            "dpi": self.kind.dpi,
            "by_pen": self.by_pen,
            "pages": [
                {
                    "number": number,
                    "width": page.width,
                    "height": page.height,
                    "skew": page.skew,
                    "header": page.text("header"),
                    "body": page.text("body", "recipients"),
                    "signature": page.text("signature"),
                    "lines": [
                        {"zone": line.zone, "text": line.text, "box": box}
                        for line, box in zip(page.lines, page.boxes, strict=True)
                    ],
                }
                for number, page in enumerate(self.pages, start=1)
            ],
        }

    def _packed(self, form: str, **options: Any) -> bytes:
        # Pillow leaves the settings of one format on the image, where another trips over them.
        first, *more = (page.image.copy() for page in self.pages)
        dpi = self.kind.dpi
        settings = {"resolution": dpi} if form == "PDF" else {"dpi": (dpi, dpi)}
        if self.kind.colour != "black_white":
            settings["quality"] = self.kind.quality
        packed = io.BytesIO()
        first.save(packed, form, save_all=True, append_images=more, **settings, **options)
        return packed.getvalue()


def render_scan(plan: Plan, kind: ScanKind, seed: int = 0, *, by_pen: bool = False) -> Scan:
    """Print, sign and scan a plan; ``by_pen`` has number and day written by hand.

    The same arguments give the same bytes with the same versions of reportlab, pypdfium2,
    Pillow and numpy.
    """
    chance = np.random.default_rng([seed, zlib.crc32(f"{plan.name} {kind.name}".encode())])
    written = _pen_work(plan) if by_pen else {}
    document = pypdfium2.PdfDocument(render_pdf(_left_blank(plan, written)))
    pages = []
    for index in range(len(document)):
        page = document[index]
        lines = printed_lines(page, plan, first=index == 0)
        sheet = page.render(scale=kind.dpi / 72).to_pil().convert("RGB")
        if index == 0 and written:
            lines = _write(sheet, lines, plan, kind.dpi, chance)
        if kind.marks:
            _sign(sheet, lines, plan, kind.dpi, chance)
        pages.append(_scan_page(sheet, lines, kind, chance))
    return Scan(plan.name, kind, seed, written, tuple(pages))


def _scan_page(
    sheet: Image.Image, lines: Sequence[PrintedLine], kind: ScanKind, chance: Generator
) -> ScannedPage:
    skew = round(chance.uniform(-kind.skew, kind.skew), 3)
    image = scanned(sheet, kind, skew, chance)
    width, height = (round(side * 72 / kind.dpi, 2) for side in sheet.size)
    boxes = tuple(turned(line.box, skew, width, height) for line in lines)
    return ScannedPage(image, width, height, skew, tuple(lines), boxes)


def _pen_work(plan: Plan) -> dict[str, str]:
    found = {"number": NUMBER.match(plan.header.number), "day": DAY.search(plan.header.date)}
    return {name: match[2] for name, match in found.items() if match}


def _left_blank(plan: Plan, written: dict[str, str]) -> Plan:
    """The plan with room for the pen where number and day were typed, and no typed mark."""
    header, signature = plan.header, plan.signature
    if "number" in written:
        room = BLANK * (4 + 3 * len(written["number"]))
        header = replace(header, number=NUMBER.sub(rf"\g<1>{room}", header.number))
    if "day" in written:
        header = replace(header, date=DAY.sub(rf"\g<1>{BLANK * 9}", header.date))
    # Offices leave some four centimetres between office and name for seal and signature.
    signature = replace(signature, capacity=(*signature.capacity, *[BLANK] * 3), mark=BLANK)
    return replace(plan, header=header, signature=signature)


def _write(
    sheet: Image.Image,
    lines: Sequence[PrintedLine],
    plan: Plan,
    dpi: int,
    chance: Generator,
) -> list[PrintedLine]:
    """Write number and day into their gaps; the lines then hold what was written."""
    result = list(lines)
    for printed, pattern in ((plan.header.number, NUMBER), (plan.header.date, DAY)):
        match = pattern.search(printed)
        if match is None:
            continue
        before, after = (_joined(printed[: match.start(2)]), _joined(printed[match.end(2) :]))
        for index, (left, right) in enumerate(pairwise(result)):
            if (_joined(left.text), _joined(right.text)) == (before, after):
                _fill_in(sheet, match[2], left.box, right.box, dpi, chance)
                box = Rectangle(left.box.x0, left.box.top, right.box.x1, left.box.bottom)
                whole = PrintedLine(" ".join(printed.split()), box, left.zone)
                result[index : index + 2] = [whole]
                break
    return result


def _joined(text: str) -> str:
    return "".join(text.split())


def _fill_in(
    sheet: Image.Image, figures: str, left: Rectangle, right: Rectangle, dpi: int, chance: Generator
) -> None:
    """Write ``figures`` in the middle of the room between two pieces of a line."""
    scale, room = dpi / 72, right.x0 - left.x1
    height = min(chance.uniform(13, 16), room / (0.68 * len(figures)))
    start = left.x1 + (room - 0.67 * height * len(figures)) / 2
    foot = left.bottom - chance.uniform(0.5, 3)
    draw_figures(sheet, figures, (start * scale, foot * scale), height * scale, chance)


def _sign(
    sheet: Image.Image,
    lines: Sequence[PrintedLine],
    plan: Plan,
    dpi: int,
    chance: Generator,
) -> None:
    """Sign between office and name, and set the seal over the left third of it, as is the rule."""
    block = [line.box for line in lines if line.zone == "signature"]
    if not block:
        return
    scale, name = dpi / 72, block[-1]
    centre = (name.x0 + name.x1) / 2
    office = block[-2].bottom if len(block) > 1 else name.top - 60
    draw_signature(
        sheet,
        (centre * scale, (office + name.top) / 2 * scale),
        chance.uniform(110, 150) * scale,
        chance,
    )
    town = plan.header.date.split(",")[0].upper()
    body = " ".join(plan.header.issuer).split()[:6]
    middle = "\n".join(" ".join(body[start : start + 2]) for start in range(0, len(body), 2))
    seal = stamp("CỘNG HÒA XHCN VIỆT NAM", f"* {town} *", middle.upper(), dpi, chance)
    x = centre - STAMP_DIAMETER * chance.uniform(0.85, 1.05)
    y = (office + name.top) / 2 - STAMP_DIAMETER * chance.uniform(0.42, 0.58)
    corner = (round(x * scale), round(y * scale))
    area = (*corner, corner[0] + seal.width, corner[1] + seal.height)
    sheet.paste(ImageChops.multiply(sheet.crop(area), seal), corner)
