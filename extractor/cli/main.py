"""The ``extractor`` command: its group, and how each ending becomes an exit code."""

from __future__ import annotations

import sys
import traceback
from io import TextIOWrapper

import click

from extractor import __version__
from extractor.cli.exit_codes import ExitCode, exit_code_table
from extractor.cli.lazy import LazyGroup
from extractor.cli.session import Session, debug_option
from extractor.errors import ExtractorError

SUMMARIES = {
    "show": "Show what is read from one file, beside the words it came from.",
    "extract": "Write the record of each file as JSON.",
    "ingest": "Read files into a database.",
    "watch": "Read into a database what arrives in a folder.",
    "status": "Show how a run is going, or went.",
    "query": "Ask the database one of its ready questions.",
    "compare": "Compare an indicator across places and years.",
    "search": "Find words in titles, targets, tasks and texts.",
    "deadlines": "Show what falls due in a span of time.",
    "cite": "Show the plans that cite an act.",
    "stats": "Show what the database holds, in numbers.",
    "correct": "Put right what was read wrongly, for good.",
    "export": "Write the database as Parquet, CSV, Excel, JSON Lines, or for an archive.",
    "serve": "Show the database as web pages on this machine.",
    "db": "Bring a database to today's form, or check it.",
    "evaluate": "Score records against hand-made gold.",
    "schema": "Print the JSON Schema of the record, or the tables of the database.",
    "doctor": "Check that everything the program needs is here.",
}


@click.group(
    cls=LazyGroup,
    package="extractor.cli",
    summaries=SUMMARIES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=f"\b\nExit codes:\n{exit_code_table()}",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@debug_option
def cli() -> None:
    """Read archived Vietnamese plans (kế hoạch) into comparable records, offline."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line (``sys.argv`` by default) and give its exit code."""
    _prepare_streams()
    session = Session()
    try:
        code = cli.main(arguments, prog_name="extractor", obj=session, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Interrupted.", err=True)
        return ExitCode.INTERRUPTED
    except ExtractorError as error:
        if session.debug:
            traceback.print_exc()
        click.echo(session.explain(error), err=True)
        return error.exit_code
    except Exception as error:
        if session.debug:
            traceback.print_exc()
        click.echo(session.confess(error), err=True)
        return ExitCode.DEFECT
    return code if isinstance(code, int) else ExitCode.OK


def _prepare_streams() -> None:
    """Write UTF-8 into files and pipes, whatever the locale; never fail on a letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if not stream.isatty():
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
