"""The words a value was read from, cut to what the eye needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from extractor.store.corrections import ADDED, CORRECTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.records.model import Grounded, Span

CONTEXT = 40  # characters of the sentence shown before and after very short evidence


def quote(source: Grounded, text: str | None, focus: str, length: int, known: str = "") -> Text:
    """The evidence of ``source`` in at most about ``length`` characters, with its pages.

    Short evidence is set in its line of the canonical ``text``; ``focus`` stays in sight.
    Words that are ``known`` from the heading are not repeated.
    """
    if not source.evidence:
        if by_a_person := {CORRECTED, ADDED}.intersection(source.reasons):
            return Text(by_a_person.pop(), style="bold green")
        return Text(f"inferred: {source.reason}" if source.reason else "", style="italic dim")
    spans = [span for span in source.evidence if _flat(span.text) != known] or source.evidence
    shown = Text("“", style="dim")
    if len(spans) == 1 and text and spans[0].end - spans[0].start < CONTEXT:
        shown.append_text(_in_its_line(spans[0], text))
    else:
        shown.append(
            _shorten(_flat(" … ".join(span.text for span in spans)), focus, length), "none"
        )
    shown.append("”", style="dim")
    shown.append(f" {_pages(spans)}", style="dim")
    if CORRECTED in source.reasons:
        shown.append(f" ({CORRECTED})", style="bold green")
    elif source.inferred and source.reason:
        shown.append(f" (inferred: {source.reason})", style="italic dim")
    return shown


def _in_its_line(span: Span, text: str) -> Text:
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    newline = text.find("\n", span.end)
    end = min(newline if newline >= 0 else len(text), span.end + CONTEXT)
    before, after = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = "…" + before.partition(" ")[2]
    if end < len(text) and text[end] != "\n":
        after = after.rpartition(" ")[0] + "…"
    line = Text(before.lstrip(), style="dim")
    line.append(_flat(span.text), style="not dim")
    line.append(after, style="dim")
    return line


def _shorten(words: str, focus: str, length: int) -> str:
    if len(words) <= length:
        return words
    start = words.find(focus) - 10 if focus else 0
    start = max(0, min(start, len(words) - length)) if start > length // 2 else 0
    cut = words[start : start + length]
    if start:
        cut = "…" + cut.partition(" ")[2]
    if start + length < len(words):
        cut = cut.rpartition(" ")[0] + "…"
    return cut


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def _pages(spans: Sequence[Span]) -> str:
    pages = ", ".join(str(page) for page in sorted({span.page for span in spans}))
    return f"p.{pages}"
