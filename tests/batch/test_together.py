"""Documents of several callers go on together, and each caller gets the answer to its own."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.slot import Packed
from extractor.batch.together import MOST, Call, Order, Together, take_together


@pytest.mark.parametrize(
    ("waiting", "taken"),
    [
        (["a.txt"], ["a.txt"]),
        (["a.txt", "b.docx", "c.txt"], ["a.txt", "b.docx", "c.txt"]),
        (["a.txt", "b.pdf", "c.txt", "d.png", "e.DOCX"], ["a.txt", "c.txt", "e.DOCX"]),
        (["a.pdf", "b.txt", "c.txt"], ["a.pdf"]),
        ([f"{n}.txt" for n in range(9)], [f"{n}.txt" for n in range(MOST)]),
    ],
)
def test_only_short_texts_go_together(waiting: list[str], taken: list[str]) -> None:
    calls = deque(Call((Path(name), None, None)) for name in waiting)
    assert [str(call.order[0]) for call in take_together(calls)] == taken
    assert [str(call.order[0]) for call in calls] == [n for n in waiting if n not in taken]


class Far:
    """A place far away that reads what it is sent, and is to be sent so much at once."""

    def __init__(self) -> None:
        self.sent: list[list[str]] = []
        self.at_once, self._now, self._lock = 0, 0, threading.Lock()

    def send(self, orders: Sequence[Order]) -> list[Packed]:
        with self._lock:
            self._now += 1
            self.at_once = max(self.at_once, self._now)
            self.sent.append([order[0].name for order in orders])
        try:
            if any(order[0].stem == "lost" for order in orders):
                raise InterruptedError
            return [(Outcome(source, Ending.READ, source.stem), None) for source, _, _ in orders]
        finally:
            with self._lock:
                self._now -= 1


def test_each_caller_gets_its_own_answer() -> None:
    far = Far()
    together = Together(far.send, lambda: 3)
    sources = [Path(f"{n}.{'pdf' if n % 5 == 0 else 'txt'}") for n in range(200)]
    with ThreadPoolExecutor(32) as callers:
        answers = list(callers.map(lambda source: together.run((source, None, None)), sources))
    assert [outcome.path for outcome, _ in answers] == sources
    assert [outcome.message for outcome, _ in answers] == [source.stem for source in sources]
    assert sorted(name for names in far.sent for name in names) == sorted(map(str, sources))
    assert all(len(names) <= MOST for names in far.sent)
    assert all(len(names) == 1 or ".pdf" not in "".join(names) for names in far.sent)
    assert far.at_once <= 3


def test_what_is_raised_reaches_those_it_concerns_and_no_others() -> None:
    far = Far()
    together = Together(far.send, lambda: 1)

    def ask(source: Path) -> str:
        try:
            return together.run((source, None, None))[0].message
        except InterruptedError:
            return "interrupted"

    sources = [Path("lost.txt"), *(Path(f"{n}.txt") for n in range(40))]
    with ThreadPoolExecutor(16) as callers:
        told = dict(zip(sources, callers.map(ask, sources), strict=True))
    concerned = next(names for names in far.sent if "lost.txt" in names)
    assert {source.name for source, words in told.items() if words == "interrupted"} == set(
        concerned
    )
    assert together.run((Path("after.txt"), None, None))[0].message == "after"
