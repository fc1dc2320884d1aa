"""A batch into a folder: one JSON file for each document, and its text if asked for."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing
from itertools import count
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from extractor.batch.outcome import Outcome
    from extractor.batch.source import Source


def record_names(files: Sequence[Source]) -> dict[Source, str]:
    """A name for the record of each file: ``<stem>.json`` where that tells the files apart.

    Files of one stem keep their ending (``plan.docx.json``), files of one name their folder
    too (``2024-plan.docx.json``); what is still the same is numbered.  Letters that differ only
    in case count as the same.
    """
    names: dict[Source, str] = {}
    taken: set[str] = set()
    left = list(files)
    for form in (_stem, _name, _with_folder):
        counts = Counter(form(path).casefold() for path in left)
        for path in left:
            name = form(path).casefold()
            if counts[name] == 1 and name not in taken:
                names[path] = form(path)
                taken.add(name)
        left = [path for path in left if path not in names]
    numbers = count(1)
    for path in left:
        forms = (f"{_with_folder(path)}-{number}" for number in numbers)
        names[path] = next(name for name in forms if name.casefold() not in taken)
    return {path: f"{names[path]}.json" for path in files}


def write_records(
    outcomes: Generator[Outcome, None, None], place: Callable[[Source], Path]
) -> Generator[Outcome, None, None]:
    """Write the record of each outcome that has one to ``place(path)``, and pass it on.

    The text as read, where an outcome has it, goes beside the record, ending in ``.txt``.
    """
    with closing(outcomes):
        for outcome in outcomes:
            if outcome.record is not None:
                json = outcome.record.model_dump_json(by_alias=True, indent=1)
                place(outcome.path).write_text(f"{json}\n", encoding="utf-8")
            if outcome.pages_text is not None:
                text = outcome.pages_text.encode("utf-8", "replace")
                place(outcome.path).with_suffix(".txt").write_bytes(text)
            yield outcome


def _stem(path: Source) -> str:
    return path.stem


def _name(path: Source) -> str:
    return path.name


def _with_folder(path: Source) -> str:
    real = os.path.realpath(path) if isinstance(path, Path) else path.url
    return f"{PurePath(real).parent.name}-{path.name}"
