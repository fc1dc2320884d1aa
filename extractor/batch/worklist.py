"""Which files a batch has to account for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.source import is_url, remote_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.batch.source import Source

HIDDEN_PREFIXES = (".", "~$")  # "~$" marks the lock file beside an open Word document
DESKTOP_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class WorkList:
    """``files`` in the order asked for, each once; ``empty`` the folders that held none.

    ``unreadable`` are folders that may not be opened.
    """

    files: tuple[Source, ...]
    empty: tuple[Path | str, ...] = ()
    unreadable: tuple[Path, ...] = ()


def work_list(paths: Iterable[Path | str]) -> WorkList:
    """All files under ``paths``, folders and stores (``s3://…``) walked in the order of names.

    Hidden files, lock files and what desktops leave behind are passed over inside folders; a
    file named outright is always taken, also one that does not exist, so that it gets an
    outcome.  Links to folders are followed once, which ends every cycle.
    """
    files: dict[Path | str, Source] = {}
    empty: list[Path | str] = []
    unreadable: list[Path] = []
    entered: set[Path] = set()
    for path in paths:
        found: list[Source]
        if isinstance(path, str) and is_url(path):
            found = [file for file in remote_files(path) if _counts(file.name)]
        else:
            path = Path(path)
            found = list(_walk(path, entered, unreadable)) if path.is_dir() else [path]
        if not found and path not in unreadable:
            empty.append(path)
        for file in found:
            files.setdefault(file.resolve() if isinstance(file, Path) else file.url, file)
    return WorkList(tuple(files.values()), tuple(empty), tuple(unreadable))


def without_database(files: Iterable[Source], database: Path | None) -> tuple[Source, ...]:
    """The files without the database they are read into, where it lies among them.

    To read it would also let go of the locks that SQLite holds on it
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    if database is None:
        return tuple(files)
    own = {Path(f"{database.resolve()}{ending}") for ending in ("", "-wal", "-shm", "-journal")}
    return tuple(one for one in files if not isinstance(one, Path) or one.resolve() not in own)


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
