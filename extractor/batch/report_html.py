"""The report of a run as one HTML page that needs nothing else."""

from __future__ import annotations

from html import escape
from importlib import resources
from typing import TYPE_CHECKING

from extractor.batch.advice import next_steps
from extractor.batch.durations import moment, numbered, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extractor.batch.report import Report

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def as_html(report: Report, database: str) -> str:
    """The page; ``database`` is how the commands on it call the database."""
    state = report.state.replace("-", " ")
    title = f"Run {report.run} {state}: {report.accounted:,} of {report.files:,} files"
    style = resources.files("extractor.batch").joinpath("report.css").read_text("utf-8")
    parts = [
        f"<h1>{escape(title)}</h1>",
        _facts(report),
        _outcomes(report),
        _next(report, database),
        _reasons(report),
        _flags(report),
        _issuers(report),
        _slowest(report),
    ]
    body = "\n".join(part for part in parts if part)
    return _PAGE.format(title=escape(title), style=style, body=body)


def _facts(report: Report) -> str:
    pace = []
    if report.read:
        pace.append(f"{report.read:,} read, {numbered(report.pages, 'page')}")
    if report.read and report.seconds:
        pace.append(f"{report.read / report.seconds * 60:,.0f} files a minute")
    facts = (
        f"begun {moment(report.started_at)}",
        f"took {spoken(report.seconds)}",
        *pace,
        f"{report.engine} engine on {report.host}",
        f"extractor {report.extractor_version}",
    )
    return f'<p class="facts">{" · ".join(escape(fact) for fact in facts)}</p>'


def _outcomes(report: Report) -> str:
    counts = dict(report.counts)
    if report.left:
        counts[report.left_as] = report.left
    bar = "".join(
        f'<span class="{name.replace(" ", "-")}" style="flex-grow:{number}"></span>'
        for name, number in counts.items()
    )
    tiles = "".join(
        f'<div class="tile"><b>{number:,}</b><span><i class="{name.replace(" ", "-")}"></i>'
        f"{name.replace('-', ' ')}</span></div>"
        for name, number in counts.items()
    )
    return f'<div class="bar">{bar}</div>\n<div class="tiles">{tiles}</div>'


def _next(report: Report, database: str) -> str:
    told = next_steps(report, database)
    if not told:
        return ""
    steps = "".join(
        f"<li>{escape(words)}{f'<pre>{escape(command)}</pre>' if command else ''}</li>"
        for words, command in told
    )
    return f"<h2>What to do next</h2>\n<ol>{steps}</ol>"


def _reasons(report: Report) -> str:
    if not report.reasons:
        return ""
    blocks = []
    for reason in report.reasons:
        more = reason.files - len(reason.examples)
        listed = "".join(
            f'<li><span class="file">{escape(path)}</span>'
            f"{'' if reason.shared else f'<br>{escape(message)}'}</li>"
            for path, message in reason.examples
        )
        shared = f"<p>{escape(reason.shared)}</p>" if reason.shared else ""
        advice = "".join(f'<p class="advice">{escape(words)}</p>' for words in reason.advice)
        kind = " · quarantined" if reason.quarantined else ""
        rest = f"<p>and {more:,} more</p>" if more else ""
        blocks.append(
            f"<details open><summary>{escape(reason.code)}{kind}"
            f"<b>{reason.files:,}</b></summary>{shared}{advice}<ul>{listed}</ul>{rest}</details>"
        )
    return "<h2>What failed, and why</h2>\n" + "\n".join(blocks)


def _flags(report: Report) -> str:
    if not report.flags:
        return ""
    rows = [
        (f"<b>{escape(one.code)}</b><br>{escape(one.example)}", f"{one.files:,}")
        for one in report.flags
    ]
    return _table(
        "What to look at in the files read",
        ("flag, and what it says of one of them", "files"),
        rows,
    )


def _issuers(report: Report) -> str:
    if not report.issuers:
        return ""
    rows = [(escape(one.name), f"{one.files:,}", f"{one.to_review:,}") for one in report.issuers]
    return _table("By issuer", ("issuer", "files", "to review"), rows)


def _slowest(report: Report) -> str:
    if len(report.slowest) < 2:
        return ""
    rows = [
        (f'<span class="file">{escape(one.path)}</span>', f"{one.pages:,}", f"{one.seconds:,.1f}")
        for one in report.slowest
    ]
    return _table("The slowest files", ("file", "pages", "seconds"), rows)


def _table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the cells are HTML already, all but the first column numbers."""
    heads = "".join(f"<th>{escape(name)}</th>" for name in head)
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<h2>{escape(title)}</h2>\n"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
    )
