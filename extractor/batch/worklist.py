"""Which files a batch has to account for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.source import is_url, remote_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from extractor.batch.source import Source

HIDDEN_PREFIXES = (".", "~$")  # "~$" marks the lock file beside an open Word document
DESKTOP_FILES = frozenset({"thumbs.db", "desktop.ini"})
_OF_DATABASE = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class WorkList:
    """``files`` in the order asked for, each once; ``empty`` the folders that held none.

    ``unreadable`` are folders that may not be opened.
    """

    files: tuple[Source, ...]
    empty: tuple[Path | str, ...] = ()
    unreadable: tuple[Path, ...] = ()


def work_list(paths: Iterable[Path | str], own: AbstractSet[str] = frozenset()) -> WorkList:
    """All files under ``paths``, folders and stores (``s3://…``) walked in the order of names.

    Hidden files, lock files, what desktops leave behind, and pipes and devices are passed over
    inside folders, and so are ``own`` files and folders (see :func:`own_paths`).  What is named
    outright is always taken, also a file that does not exist, so that it gets an outcome.  Links
    to folders are followed once, which ends every cycle.
    """
    paths = list(paths)
    files: dict[str, Source] = {}
    empty: list[Path | str] = []
    unreadable: list[Path] = []
    entered = set(own) - {os.path.realpath(path) for path in paths}
    for path in paths:
        found: list[tuple[str, Source]]
        if isinstance(path, str) and is_url(path):
            found = [(file.url, file) for file in remote_files(path) if _counts(file.name)]
        elif Path(path).is_dir():
            walked = _walk(Path(path), entered, unreadable)
            found = [(real, file) for real, file in walked if real not in own]
        else:
            found = [(os.path.realpath(path), Path(path))]
        if not found and path not in unreadable:
            empty.append(path)
        for name, file in found:
            files.setdefault(name, file)
    return WorkList(tuple(files.values()), tuple(empty), tuple(unreadable))


def own_paths(database: Path | None = None, *others: Path | None) -> frozenset[str]:
    """Where the program writes: a database of SQLite with its helpers, and any ``others``."""
    files = [] if database is None else [f"{database}{ending}" for ending in _OF_DATABASE]
    named = [str(one) for one in others if one is not None]
    return frozenset(os.path.realpath(one) for one in [*files, *named])


def without_database(files: Iterable[Source], database: Path | None) -> tuple[Source, ...]:
    """The files without the database they are read into, where it lies among them.

    To read it would also let go of the locks that SQLite holds on it
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    if database is None:
        return tuple(files)
    own = own_paths(database)
    names = {Path(one).name for one in own}

    def is_own(file: Source) -> bool:
        if not isinstance(file, Path) or (file.name not in names and not file.is_symlink()):
            return False  # told without a look at each folder on the way
        return os.path.realpath(file) in own

    return tuple(one for one in files if not is_own(one))


def _walk(root: Path, entered: set[str], unreadable: list[Path]) -> Iterator[tuple[str, Path]]:
    """Each file below with its real path; ``entered`` are real paths of folders to pass over."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in entered:
            continue
        entered.add(real)
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=attrgetter("name"))
        except OSError:
            unreadable.append(folder)
            continue
        folders = []
        for entry in entries:
            if not _counts(entry.name):
                continue
            if _is(entry.is_dir):
                folders.append(folder / entry.name)
            elif entry.is_symlink():
                yield os.path.realpath(entry.path), folder / entry.name
            elif _is(entry.is_file):
                yield os.path.join(real, entry.name), folder / entry.name  # noqa: PTH118 (fast)
        waiting += reversed(folders)


def _is(told: Callable[[], bool]) -> bool:
    try:
        return told()
    except OSError:  # a link to itself, or to where nobody may look
        return False


def _counts(name: str) -> bool:
    return not name.startswith(HIDDEN_PREFIXES) and name.lower() not in DESKTOP_FILES
