"""Documents of several callers sent on together.

A task costs a cluster some milliseconds whatever it does, which is a tenth of reading a short text.
So short texts that wait for a worker anyway go there in one task.
"""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from extractor.batch.order import is_text
from extractor.batch.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extractor.batch.slot import Packed, Task

MOST = 4
"""Short texts in one task: more would gain little and idle workers at the end of a batch."""

Order = tuple[Source, "str | None", "Task | None"]
"""A document, the SHA-256 it was settled with, and what is to be done in place of reading it."""


@dataclass(slots=True, eq=False)
class Call:
    """A caller's order, and what came of it."""

    order: Order
    answer: Future[Packed] = field(default_factory=Future)


class Together:
    """Sends orders on by ``send``, which answers each of a few; up to ``room()`` times at once.

    The caller that waits longest sends its order, and with it others that wait.
    """

    def __init__(
        self, send: Callable[[Sequence[Order]], Sequence[Packed]], room: Callable[[], int]
    ) -> None:
        self._send, self._room = send, room
        self._changed = threading.Condition()
        self._waiting: deque[Call] = deque()
        self._sent = 0

    def run(self, order: Order) -> Packed:
        """The answer to an order; raises what ``send`` raised over it."""
        call, together = Call(order), list[Call]()
        with self._changed:
            self._waiting.append(call)
            self._changed.wait_for(lambda: call.answer.done() or self._has_turn(call))
            if not call.answer.done():
                together = take_together(self._waiting)
                self._sent += 1
                self._changed.notify_all()  # of who is next: there may be room for more
        if together:
            self._lead(together)
        return call.answer.result()

    def _has_turn(self, call: Call) -> bool:
        return next(iter(self._waiting), None) is call and self._sent < self._room()

    def _lead(self, together: list[Call]) -> None:
        try:
            answers = self._send([call.order for call in together])
        except BaseException as error:
            for call in together:
                call.answer.set_exception(error)
        else:
            for call, answer in zip(together, answers, strict=True):
                call.answer.set_result(answer)
        with self._changed:
            self._sent -= 1
            self._changed.notify_all()


def take_together(waiting: deque[Call]) -> list[Call]:
    """The call that waits longest, with others where all are short texts."""
    together = [waiting.popleft()]
    if is_text(together[0].order[0]):
        texts = (call for call in waiting if is_text(call.order[0]))
        together += islice(texts, MOST - 1)
        for call in together[1:]:
            waiting.remove(call)
    return together
