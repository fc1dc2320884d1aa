"""Files that arrive in a folder, told once they have stopped growing.

The folders are looked through again and again, because the notices of the system about changes
do not come from network drives, and would not say when a copy is complete either.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractor.batch.worklist import work_list

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet


INCOMPLETE = frozenset({".crdownload", ".download", ".filepart", ".part", ".partial", ".tmp"})
"""Endings that browsers and copying programs give a file until it is complete."""


class _Seen(NamedTuple):
    size: int
    changed: int
    since: float


class Arrivals:
    """What is new in ``folders``: unchanged for ``settle`` seconds, and not told before.

    Our ``own`` files (:func:`~extractor.batch.worklist.own_paths`) are no arrivals, nor are those
    that programs give another name when they are complete.  ``clock`` gives seconds that never go
    back.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        settle: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
        own: AbstractSet[str] = frozenset(),
    ) -> None:
        self._folders, self._settle, self._clock, self._own = folders, settle, clock, own
        self._seen: dict[Path, _Seen] = {}
        self._told: dict[Path, tuple[int, int]] = {}
        self.growing = 0

    def settled(self) -> tuple[Path, ...]:
        """The files to read now; ``growing`` counts those that may yet change."""
        now, settled = self._clock(), []
        present = {path: state for path in self._files() if (state := _state(path)) is not None}
        self._seen = {path: seen for path, seen in self._seen.items() if path in present}
        self._told = {path: told for path, told in self._told.items() if path in present}
        self.growing = 0
        for path, state in present.items():
            if self._told.get(path) == state:
                continue
            seen = self._seen.get(path)
            if seen is None or (seen.size, seen.changed) != state:
                seen = self._seen[path] = _Seen(*state, now)
            if now - seen.since >= self._settle:
                self._told[path] = state
                del self._seen[path]
                settled.append(path)
            else:
                self.growing += 1
        return tuple(settled)

    def _files(self) -> list[Path]:
        found = work_list(self._folders, self._own).files
        return [one for one in found if isinstance(one, Path) and not _is_incomplete(one)]


def _is_incomplete(path: Path) -> bool:
    return path.suffix.lower() in INCOMPLETE


def _state(path: Path) -> tuple[int, int] | None:
    """Size and time of change, None where the file is gone again."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_size, facts.st_mtime_ns
