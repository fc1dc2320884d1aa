"""Render the sample plans: python -m corpora.generate OUT_DIR [--formats txt docx pdf]."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import zlib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.fonts import FontMissingError, find_fonts
from corpora.plan import Plan, load_plans
from corpora.render_docx import render_docx
from corpora.render_pdf import render_pdf
from corpora.render_text import render_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).resolve().parent
RENDERERS: dict[str, Callable[[Plan], bytes]] = {
    "txt": render_text,
    "docx": render_docx,
    "pdf": render_pdf,
}


def generate(out: Path, formats: Sequence[str] = tuple(RENDERERS)) -> list[Path]:
    """Render every plan into OUT/<format>/<name>.<format> and give the written paths."""
    written = []
    for plan in load_plans(HERE / "plans"):
        for name in formats:
            path = out / name / f"{plan.name}.{name}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(RENDERERS[name](plan))
            written.append(path)
    if "pdf" in formats:
        tools = json.dumps(toolchain(), indent=1) + "\n"
        (out / ".toolchain.json").write_text(tools, encoding="utf-8")
    return written


def toolchain() -> dict[str, str]:
    """Name what the rendered bytes depend on besides the sources."""
    fonts = b"".join(path.read_bytes() for path in find_fonts().values())
    return {
        "python-docx": version("python-docx"),
        "lxml": version("lxml"),
        "reportlab": version("reportlab"),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "fonts": hashlib.sha256(fonts).hexdigest(),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    parser = argparse.ArgumentParser(prog="corpora.generate", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--formats", nargs="+", choices=RENDERERS, default=list(RENDERERS))
    options = parser.parse_args(arguments)
    try:
        written = generate(options.out, options.formats)
    except FontMissingError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(written)} files under {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
