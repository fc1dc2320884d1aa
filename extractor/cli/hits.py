"""Hits of a search for the eye: the place, and the words with what was found in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.cli.console import console, put

if TYPE_CHECKING:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from extractor.research.search import Found, Hit


def print_hits(found: Found) -> None:
    """Two lines a hit; on a terminal in colour, elsewhere the found words between **."""
    out = console()
    for hit in found.hits:
        put(out, _place(hit), _words(hit, out), "")
    number = len(found.hits)
    if not number:
        out.print("Nothing found.")
    elif found.more:
        out.print(f"The first {number}; --limit shows more.")
    else:
        out.print(f"{number} hit{'' if number == 1 else 's'}")


def _place(hit: Hit) -> Text:
    from rich.text import Text

    document = hit.document_code or hit.document_name
    page = f"p.{hit.page}" if hit.page else None
    where = [hit.unit, hit.province if hit.province != hit.unit else None, hit.year, document, page]
    parts = " · ".join(str(part) for part in where if part is not None)
    return Text.assemble((f"{hit.kind:<7}", "cyan"), (parts, "dim"))


def _words(hit: Hit, out: Console) -> Padding:
    from rich.padding import Padding
    from rich.text import Text

    words = Text(hit.excerpt.text if out.is_terminal else hit.excerpt.marked())
    if out.is_terminal:
        for start, end in hit.excerpt.marks:
            words.stylize("bold yellow", start, end)
    if hit.target is not None:
        words.append(f": {hit.target}", "bold")
    return Padding(words, (0, 0, 0, 7))
