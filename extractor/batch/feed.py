"""Feeding an engine: enough files that no worker idles, no more than are taken away."""

from __future__ import annotations

import hashlib
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from extractor.batch.ahead import parts_of
from extractor.batch.drive import Drive
from extractor.batch.outcome import TRIES, Ending, Outcome
from extractor.batch.stopping import Stage, Stop
from extractor.errors import MissingFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractor.batch.engine import Engine
    from extractor.batch.source import Source

UNTAKEN = 6  # files done for each worker, before outcomes are taken away
MOST_THREADS = 2000
STOP_SECONDS = 0.2  # how soon a wish to stop is heeded


class Settled(Protocol):
    """What earlier runs have found out."""

    def outcome(self, source: Source, sha256: str | None) -> Outcome | None:
        """The outcome of a file that need not be read, told by its hash or, before, its stamp."""
        ...

    def sha256(self, source: Source) -> str | None:
        """The hash that this source had when it was settled."""
        ...

    def tries(self, source: Source, sha256: str | None) -> int:
        """How often these bytes were tried before."""
        ...


class Nothing:
    """There was no earlier run."""

    def outcome(self, source: Source, sha256: str | None) -> Outcome | None:
        """None."""

    def sha256(self, source: Source) -> str | None:
        """None."""

    def tries(self, source: Source, sha256: str | None) -> int:
        """None before."""
        return 0


class Feed:
    """Files on their way through an engine.

    The next file is begun when one has ended, also while nobody takes outcomes away.  A file
    that takes its process down is tried again at once, up to :data:`TRIES` times: what killed
    the process may have come from outside.  While the drive of the files is gone, which ``say``
    is told, they wait for it.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        engine: Engine,
        settled: Settled | None = None,
        stop: Stop | None = None,
        say: Callable[[str], None] = lambda words: None,
    ) -> None:
        self._remaining = iter(sources)
        self._engine = engine
        self._settled = settled or Nothing()
        self._stop = stop or Stop()
        self._drive = Drive(self._stop, say)
        self._pool = ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="extractor-feed")
        self._lock = threading.Lock()
        self._under_way = self._untaken = 0
        self._ended: queue.SimpleQueue[Outcome | BaseException] = queue.SimpleQueue()
        self.finished = self.exhausted = False

    def poll(self, seconds: float) -> list[Outcome]:
        """What was finished within ``seconds``, as soon as there is anything.

        Sets ``finished`` once nothing is left (then ``exhausted`` too), or nothing more shall be
        begun.
        """
        outcomes: list[Outcome] = []
        deadline = time.monotonic() + seconds
        while not outcomes and not self.finished:
            self._heed()
            self._top_up()
            if not self._under_way + self._untaken:
                self.finished = True
                self.exhausted = self._stop.stage is Stage.RUNNING
                break
            left = deadline - time.monotonic()
            outcomes += self._taken(max(0.0, min(left, STOP_SECONDS)))
            if left <= 0:
                break
        return outcomes

    def close(self) -> None:
        """Give up what is in hand."""
        self.finished = True
        if self._under_way:
            self._engine.stop()
        self._pool.shutdown(cancel_futures=True)

    def _heed(self) -> None:
        stage = self._stop.heed()
        if stage is Stage.NOW:
            self._engine.stop()
        elif stage is Stage.FINISHING:
            self._engine.finish()

    def _taken(self, seconds: float) -> Iterator[Outcome]:
        """All that has ended, once something has; nothing where that takes longer."""
        with suppress(queue.Empty):
            ended = self._ended.get(timeout=seconds)
            while True:
                with self._lock:
                    self._untaken -= 1
                if isinstance(ended, Outcome):
                    yield ended
                elif not isinstance(ended, InterruptedError):  # it was given up
                    raise ended
                ended = self._ended.get_nowait()

    def _top_up(self) -> None:
        while (source := self._begun()) is not None:
            self._pool.submit(self._run, source)

    def _begun(self) -> Source | None:
        """The next file, counted as under way, if there is one and room for it."""
        with self._lock:
            if self.finished or self._stop.stage is not Stage.RUNNING:
                return None
            places = max(1, self._engine.places)
            most = places * self._engine.ahead
            in_hand = self._under_way + self._untaken
            if self._under_way >= most or in_hand >= most + UNTAKEN * places:
                return None
            try:
                source = next(self._remaining, None)
            except Exception as error:  # of the list of files; raised where outcomes are taken
                self._untaken += 1
                self._ended.put(error)
                return None
            self._under_way += source is not None
            return source

    def _run(self, source: Source | None) -> None:
        """Work on a file and then, with no other thread to be woken, on the next."""
        while source is not None:
            ended: Outcome | BaseException
            try:
                ended = self._work(source)
            except BaseException as error:
                ended = error
            with self._lock:
                self._under_way -= 1
                self._untaken += 1
            self._ended.put(ended)
            source = self._begun()

    def _work(self, source: Source) -> Outcome:
        outcome = self._read(source)
        while outcome.code == MissingFile.code and self._drive.came_back():
            outcome = self._read(source)
        return outcome

    def _read(self, source: Source) -> Outcome:
        sha256 = _hash(source) if isinstance(source, Path) else None
        if isinstance(source, Path) and sha256 is not None:
            self._drive.opened(source)
        found = self._settled.outcome(source, sha256)
        if found is not None:
            return found
        parts = parts_of(source, self._engine)
        wait([self._pool.submit(self._engine.run, source, None, part) for part in parts])
        before = self._settled.tries(source, sha256)
        expected = self._settled.sha256(source)
        for tries in range(before + 1, before + TRIES + 1):
            outcome = self._engine.run(source, expected)
            if outcome.code != Ending.CRASHED or tries >= TRIES:
                break
        return replace(outcome, sha256=outcome.sha256 or sha256, tries=tries)


def _hash(path: Path) -> str | None:
    """SHA-256 of the file, None where it cannot be opened (as the reader will say)."""
    try:
        if not path.is_file():  # to open a pipe would wait for ever
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
