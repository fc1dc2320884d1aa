"""What the pages know beyond plain SQLite: folding, searching and excerpts.

A plugin of datasette (https://docs.datasette.io/en/stable/plugin_hooks.html).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape
from pluggy import HookimplMarker

from extractor.errors import InputProblem
from extractor.knowledge.text import fold
from extractor.research.excerpts import excerpt
from extractor.research.search_index import expression
from extractor.research.search_terms import understood

if TYPE_CHECKING:
    import sqlite3

hookimpl = HookimplMarker("datasette")

COLUMN = "Lời văn"
"""The column of excerpts, in which the page shows what stands between ** as marked."""
_MARKED = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_WHOLE = re.compile(r"(?=.*-)[\w/.&-]{1,20}")
"""Dates and codes (2024-12-31, 38/KH-UBND), which browsers break at the dash."""
_POINTS = str.maketrans(",.", ".,")
NOTHING = '""'
"""A search of FTS5 that finds nothing."""


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Teach a connection ``fold``, ``search_words`` and ``excerpt``.

    ``escape_fts`` is what datasette puts around words in its own search boxes; ours folds them.
    """
    conn.create_function("fold", 1, _fold, deterministic=True)
    conn.create_function("search_words", 1, _search_words, deterministic=True)
    conn.create_function("escape_fts", 1, _search_words, deterministic=True)
    conn.create_function("excerpt", 2, _excerpt, deterministic=True)


@hookimpl
def render_cell(value: object, column: str) -> Markup | None:
    """An excerpt with the found words marked, a number as it is written in Vietnam, a date or a
    code on one line; all other cells as datasette shows them.
    """
    if isinstance(value, float):
        return Markup(_written(value))  # noqa: S704 -- figures
    if not isinstance(value, str):
        return None
    if _WHOLE.fullmatch(value):
        return Markup(f'<span class="whole">{escape(value)}</span>')  # noqa: S704 -- escaped
    if column != COLUMN:
        return None
    return Markup(_MARKED.sub(r"<mark>\1</mark>", str(escape(value))))  # noqa: S704 -- escaped


def _written(value: float) -> str:
    """62.000.000 or 2,5."""
    return f"{value:,.10g}".translate(_POINTS) if abs(value) < 1e15 else f"{value:g}"


def _fold(words: object) -> str | None:
    return None if words is None else fold(str(words))


def _search_words(words: object) -> str:
    """What a person typed as an expression of FTS5: side by side ranks before anywhere."""
    try:
        terms = understood(str(words or ""))
    except InputProblem:
        return NOTHING
    anywhere = expression(terms.terms)
    return f"{expression([terms.whole])} OR ({anywhere})" if len(terms.terms) > 1 else anywhere


def _excerpt(text: object, words: object) -> str | None:
    if text is None:
        return None
    try:
        terms = understood(str(words or ""))
    except InputProblem:
        return str(text)[:200]
    return excerpt(str(text), (terms.whole, *terms.terms)).marked()
