"""A limit to the time that recognising a page takes, whatever the engine does.

A call into a native library cannot be ended from outside within one process.  So an engine that
can stop by itself is told when to; and as any engine may hang, it is asked in a thread of its
own, which is left behind if it does not come back.  That thread may go on computing: a long-lived
process had better be replaced then, as a batch replaces its child.  An engine that hangs and
holds the interpreter as well stops everything in its process; only a supervisor ends that.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from extractor.reading.ocr.engine import Interruptible, Mode, OcrEngine, OcrWord
from extractor.reading.ocr.line_engine import CharacterScores, LineEngine

if TYPE_CHECKING:
    from PIL.Image import Image

_Answer = TypeVar("_Answer")
_GRACE = 5.0  # seconds that an engine may need to stop by itself


class TimeLimitReached(Exception):
    """The page took too long; ``hangs`` where the engine did not come back at all."""

    def __init__(self, seconds: float, *, hangs: bool) -> None:
        super().__init__(f"recognition was given up after {seconds:g} seconds")
        self.hangs = hangs


class TimeLimited:
    """An engine that spends at most ``seconds`` on a page, however many images it is shown of it.

    ``replace`` gives the engine to go on with after one that hangs.
    """

    def __init__(self, engine: OcrEngine, seconds: float, replace: Callable[[], OcrEngine]) -> None:
        self._engine = engine
        self._seconds = seconds
        self._replace = replace
        self._hangs = False
        self.start_page()

    @property
    def name(self) -> str:
        """The name of the engine."""
        return self._engine.name

    @property
    def settings(self) -> Hashable:
        """The settings of the engine."""
        return self._engine.settings

    def start_page(self) -> None:
        """Give the next page all the time there is; may raise what making an engine raises."""
        if self._hangs:
            self._engine = self._replace()
            self._hangs = False
        self._left = self._seconds

    def recognise(self, image: Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        """The words of the image; raises TimeLimitReached when the time of the page is over."""
        if self._left <= 0:
            raise TimeLimitReached(self._seconds, hangs=False)
        patience = self._left
        if isinstance(self._engine, Interruptible):
            self._engine.stop_after(self._left)
            patience += _GRACE
        started = time.monotonic()
        engine = self._engine
        answer = _answer(lambda: engine.recognise(image, dpi=dpi, mode=mode), engine.name)
        try:
            return answer.result(patience)
        except TimeoutError as error:
            self._hangs = not answer.done()
            raise TimeLimitReached(self._seconds, hangs=self._hangs) from error
        finally:
            self._left -= time.monotonic() - started


class SecondEngineFailed(Exception):
    """The second engine raised or hung; the page is to be read without it."""


class TimeLimitedLines:
    """A line engine that takes at most ``seconds`` for a line, and fails in one way only."""

    def __init__(self, engine: LineEngine, seconds: float) -> None:
        self._engine = engine
        self._seconds = seconds

    @property
    def name(self) -> str:
        """The name of the engine."""
        return self._engine.name

    @property
    def settings(self) -> Hashable:
        """The settings of the engine."""
        return self._engine.settings

    def scores(self, image: Image) -> CharacterScores:
        """The scores of a line; raises SecondEngineFailed, or MemoryError."""
        answer = _answer(lambda: self._engine.scores(image), self.name)
        try:
            return answer.result(self._seconds)
        except MemoryError:
            raise
        except Exception as error:
            hangs = not answer.done()
            how = "hung" if hangs else f"failed ({type(error).__name__}: {error})"
            raise SecondEngineFailed(f"the second engine {how}") from error


def _answer(ask: Callable[[], _Answer], name: str) -> Future[_Answer]:
    """What an engine will have said, from a thread that does not keep the program from ending."""
    answer: Future[_Answer] = Future()

    def work() -> None:
        try:
            answer.set_result(ask())
        except BaseException as error:  # raised again where the answer is awaited
            answer.set_exception(error)

    Thread(target=work, name=f"recognition by {name}", daemon=True).start()
    return answer
