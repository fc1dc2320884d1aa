"""Which files a batch has to account for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HIDDEN_PREFIXES = (".", "~$")  # "~$" marks the lock file beside an open Word document
DESKTOP_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class WorkList:
    """``files`` in the order asked for, each once; ``empty`` the folders that held none.

    ``unreadable`` are folders that may not be opened.
    """

    files: tuple[Path, ...]
    empty: tuple[Path, ...] = ()
    unreadable: tuple[Path, ...] = ()


def work_list(paths: Iterable[Path]) -> WorkList:
    """All files under ``paths``, folders walked in the order of names.

    Hidden files, lock files and what desktops leave behind are passed over inside folders; a
    file named outright is always taken, also one that does not exist, so that it gets an
    outcome.  Links to folders are followed once, which ends every cycle.
    """
    files: dict[Path, Path] = {}
    empty: list[Path] = []
    unreadable: list[Path] = []
    entered: set[Path] = set()
    for path in paths:
        found = list(_walk(path, entered, unreadable)) if path.is_dir() else [path]
        if not found and path not in unreadable:
            empty.append(path)
        for file in found:
            files.setdefault(file.resolve(), file)
    return WorkList(tuple(files.values()), tuple(empty), tuple(unreadable))


def _walk(root: Path, entered: set[Path], unreadable: list[Path]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        unreadable.append(Path(error.filename))

    for folder, names, files in os.walk(root, onerror=note, followlinks=True):
        here = Path(folder)
        if here.resolve() in entered:
            names.clear()
            continue
        entered.add(here.resolve())
        names[:] = sorted(name for name in names if not name.startswith(HIDDEN_PREFIXES))
        yield from (here / name for name in sorted(files) if _counts(name))


def _counts(name: str) -> bool:
    return not name.startswith(HIDDEN_PREFIXES) and name.lower() not in DESKTOP_FILES
