"""A drive that goes away is waited for, and not for ever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extractor.batch.drive import PATIENCE, Drive
from extractor.batch.feed import Feed
from extractor.batch.outcome import Ending, Outcome
from extractor.batch.stopping import Stop
from extractor.errors import MissingFile


class Waiting(Stop):
    """Passes the time in no time, and lets something happen meanwhile."""

    def __init__(self, happens=lambda: None) -> None:
        super().__init__()
        self.now, self._happens = 0.0, happens

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self._happens()


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def drive_of(stop: Waiting, said: list[str]) -> Drive:
    return Drive(stop, said.append, lambda: stop.now)


def test_a_file_that_is_missing_alone_is_not_waited_for(share: Path) -> None:
    said: list[str] = []
    drive = drive_of(Waiting(), said)
    assert not drive.came_back()
    drive.opened(share / "a.txt")
    assert not drive.came_back()
    assert said == []


def test_a_drive_that_comes_back_was_worth_the_wait(share: Path) -> None:
    said: list[str] = []
    away = share.with_name("away")
    drive = drive_of(Waiting(lambda: away.rename(share)), said)
    drive.opened(share / "a.txt")
    share.rename(away)
    assert drive.came_back()
    assert ["is gone" in words for words in said] == [True]


def test_a_drive_that_stays_away_is_given_up_once(share: Path) -> None:
    said: list[str] = []
    stop = Waiting()
    drive = drive_of(stop, said)
    drive.opened(share / "a.txt")
    shutil.rmtree(share)
    assert not drive.came_back()
    assert stop.now == PATIENCE
    assert not drive.came_back()
    assert stop.now == PATIENCE
    assert len(said) == 1


def test_who_wants_to_stop_does_not_wait(share: Path) -> None:
    stop = Waiting()
    stop._happens = stop.ask
    drive = drive_of(stop, [])
    drive.opened(share / "a.txt")
    shutil.rmtree(share)
    with pytest.raises(InterruptedError):
        drive.came_back()


class Unplugged:
    """An engine whose drive goes away when it reads the second file for the first time."""

    name, one_cache, places, ahead = "unplugged", False, 1, 2

    def __init__(self, share: Path) -> None:
        self.share, self.away, self.read = share, share.with_name("away"), 0

    def run(self, source: Path, settled=None, task=None) -> Outcome:
        self.read += 1
        if self.read == 2:
            self.share.rename(self.away)
            return Outcome(source, MissingFile.code, "gone")
        return Outcome(source, Ending.READ if source.exists() else MissingFile.code)

    def finish(self) -> None:
        raise AssertionError("nobody asked for that")

    stop = close = activities = finish


def test_a_file_is_read_again_when_its_drive_is_back(share: Path) -> None:
    engine, said = Unplugged(share), []
    files = sorted(share.iterdir())
    feed = Feed(files, engine, stop=Waiting(lambda: engine.away.rename(share)), say=said.append)
    outcomes: list[Outcome] = []
    while not feed.finished:
        outcomes += feed.poll(60)
    feed.close()
    assert {outcome.path: outcome.code for outcome in outcomes} == dict.fromkeys(files, "read")
    assert all(outcome.sha256 for outcome in outcomes)
    assert len(said) == 1
