"""What the closing report says, and what it leaves unsaid."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from extractor.batch.advice import next_steps
from extractor.batch.durations import moment, numbered, spoken
from extractor.batch.report import Reason, Report, Slow, without_name
from extractor.batch.report_html import as_html

LOCKED = Reason(
    "encrypted",
    quarantined=False,
    files=9,
    examples=(("/kho/<a>.pdf", "The PDF is locked."), ("/kho/b.pdf", "The PDF is locked.")),
    advice=("Remove the password.",),
)
BLANK = Report(
    *(1, "finished", "2026-11-22T14:11:05Z", "2026-11-22T14:12:05Z", "vm", 7, "local", "1.0"),
    files=0,
    seconds=60.0,
    counts={},
    pages=0,
    read_seconds=0.0,
    reasons=(),
    flags=(),
    issuers=(),
    slowest=(),
    working=(),
)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.4, "0 s"), (89, "89 s"), (600, "10 min"), (12000, "3 h 20 min")]
)
def test_spans_as_people_say_them(seconds: float, words: str) -> None:
    assert spoken(seconds) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 pages"), (1, "1 page"), (2000, "2,000 pages")]
)
def test_numbers_of_things(number: int, words: str) -> None:
    assert numbered(number, "page") == words


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2026-11-22T14:11:05Z", "2026-11-22 21:11:05 +07"),
        ("2026-12-31T20:00:00Z", "2027-01-01 03:00:00 +07"),
    ],
)
def test_moments_by_the_clock_on_the_wall(stamp: str, words: str) -> None:
    assert moment(stamp, ZoneInfo("Asia/Ho_Chi_Minh")) == words


def test_what_files_share_is_said_once() -> None:
    page = as_html(replace(BLANK, files=9, counts={"failed": 9}, reasons=(LOCKED,)), "plans.db")
    assert page.count("The PDF is locked.") == 1
    assert "/kho/&lt;a&gt;.pdf" in page
    assert "and 7 more" in page
    apart = replace(LOCKED, examples=(("a", "one"), ("b", "two")))
    alone = replace(LOCKED, examples=LOCKED.examples[:1])
    assert (LOCKED.shared, apart.shared, alone.shared) == ("The PDF is locked.", "", "")


@pytest.mark.parametrize(
    ("message", "path", "words"),
    [
        ("a.pdf: it is cut short.", "/kho/a.pdf", "it is cut short."),
        ("kho/a.pdf: it is gone.", "/srv/kho/a.pdf", "it is gone."),
        ("ba.pdf: it is gone.", "/srv/kho/a.pdf", "ba.pdf: it is gone."),
        ("The file was not read.", "/kho/a.pdf", "The file was not read."),
    ],
)
def test_a_message_does_not_name_the_file_again(message: str, path: str, words: str) -> None:
    assert without_name(message, path) == words


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (replace(BLANK, files=2, counts={"done": 2}), ["query --list"]),
        (
            replace(BLANK, files=10, counts={"failed": 9}, reasons=(LOCKED,)),
            ["1 file was not reached", "failed.csv", "--retry failed"],
        ),
        (
            replace(BLANK, files=3, counts={"quarantined": 1, "needs-review": 2}),
            ["--retry quarantined", "documents_to_check"],
        ),
        (replace(BLANK, state="running", files=2, counts={"failed": 1}), []),
    ],
)
def test_what_to_do_next(report: Report, words: list[str]) -> None:
    steps = [" ".join(step) for step in next_steps(report, "my plans.db")]
    assert len(steps) == len(words)
    for step, word in zip(steps, words, strict=True):
        assert word in step
    assert all("'my plans.db'" in step for step in steps if "--db" in step)
    assert ("What to do next" in as_html(report, "my plans.db")) is bool(words)


@pytest.mark.parametrize(
    ("report", "there", "missing"),
    [
        (BLANK, ["Run 1 finished: 0 of 0 files"], ["files a minute", "The slowest", "failed"]),
        (
            replace(BLANK, state="running", files=5, counts={"done": 2}, pages=4),
            ["Run 1 running: 2 of 5 files", "2 read, 4 pages", "2 files a minute", "still to read"],
            ["not reached"],
        ),
        (
            replace(BLANK, files=2, counts={"done": 2}, slowest=(Slow("a", 2.0, 1),) * 2),
            ["The slowest files"],
            ["What failed"],
        ),
    ],
)
def test_the_page_says_what_there_is_to_say(
    report: Report, there: list[str], missing: list[str]
) -> None:
    body = as_html(report, "plans.db").partition("<body>")[2]
    assert [words for words in there if words not in body] == []
    assert [words for words in missing if words in body] == []
