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
from typing import TYPE_CHECKING

from extractor.reading.ocr.engine import Interruptible, Mode, OcrEngine, OcrWord

if TYPE_CHECKING:
    from PIL.Image import Image

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
        answer = _answer(self._engine, image, dpi, mode)
        try:
            return answer.result(patience)
        except TimeoutError as error:
            self._hangs = not answer.done()
            raise TimeLimitReached(self._seconds, hangs=self._hangs) from error
        finally:
            self._left -= time.monotonic() - started


def _answer(engine: OcrEngine, image: Image, dpi: int, mode: Mode) -> Future[list[OcrWord]]:
    """What the engine will have said, from a thread that does not keep the program from ending."""
    answer: Future[list[OcrWord]] = Future()

    def work() -> None:
        try:
            answer.set_result(engine.recognise(image, dpi=dpi, mode=mode))
        except BaseException as error:  # raised again where the answer is awaited
            answer.set_exception(error)

    Thread(target=work, name=f"recognition by {engine.name}", daemon=True).start()
    return answer
