"""``extractor correct``: what a person who checks plans puts right in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option
from extractor.cli.session import debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.records.model import PlanRecord
    from extractor.research.finding import Found
    from extractor.store.database import Database

FIRST = ("correction", "state", "document", "field", "read", "value", "made_by", "note")
_document = click.argument("document")
_by = click.option(
    "--by",
    required=True,
    envvar="EXTRACTOR_BY",
    show_envvar=True,
    metavar="NAME",
    help="Who says so.",
)
_note = click.option("--note", metavar="WORDS", help="Why, or from what source.")


def _of_a_correction(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that notes a correction."""
    for option in (debug_option, database_option, _note, _by):
        command = option(command)
    return command


@click.group()
@debug_option
def command() -> None:
    """Put right what was read wrongly; a new reading of the file never overwrites it.

    DOCUMENT is a file, the number that views call document_id, a SHA-256 (its first eight digits
    will do), the name of a file, or a number and symbol such as 38/KH-UBND.
    """


@command.command()
@_document
@click.argument("field", default="")
@database_option
@format_option
@debug_option
def fields(document: str, field: str, database: str, form: str) -> None:
    """List what DOCUMENT holds, each value under the name by which it is corrected.

    FIELD leaves only those within it: targets, targets.2, issuer.  In Python:
    extractor.research.corrections.fields.
    """
    from extractor.research.corrections import fields as held

    with _opened(database, read_only=True) as opened:
        record = _record(opened, _found(opened, document))
    answer = held(record, field)
    if not answer.rows:
        raise InputProblem(
            f"There is nothing under {field!r} in it.",
            "extractor correct fields DOCUMENT lists all there is; extractor correct add adds.",
        )
    show(answer, form)


@command.command("set")
@_document
@click.argument("field")
@click.argument("value", required=False)
@click.option("--empty", is_flag=True, help="Nothing stands there, instead of VALUE.")
@_of_a_correction
def set_value(
    document: str,
    field: str,
    value: str | None,
    empty: bool,
    by: str,
    note: str | None,
    database: str,
) -> None:
    """Say that FIELD of DOCUMENT is VALUE.

    The names of the fields are those of "extractor correct fields".  Days may be written
    22/01/2024, numbers 2,5; a list with semicolons between.  In Python:
    extractor.store.database.Database.correct.
    """
    from extractor.research.typed_values import typed_value

    if (value is None) is not empty:
        raise InputProblem(
            "Give a VALUE, or --empty where nothing stands there.",
            'For a value that begins with a dash put -- before it: set FILE title -- "- x".',
        )
    said = None if value is None else typed_value(field, value)
    _correct(database, document, field, said, by, note)


@command.command()
@_document
@click.argument("name", metavar="LIST")
@click.argument("given", nargs=-1, required=True, metavar="FIELD=VALUE...")
@_of_a_correction
def add(
    document: str, name: str, given: tuple[str, ...], by: str, note: str | None, database: str
) -> None:
    """Add to a LIST of DOCUMENT (targets, assignments, …) what was not read.

    For instance: add FILE targets "indicator=Tỷ lệ hộ nghèo" value=2,5 unit=% due=31/12/2024.
    """
    from extractor.research.typed_values import typed_item

    _correct(database, document, f"{name}.+", typed_item(name, list(given)), by, note)


@command.command()
@_document
@click.argument("item")
@_of_a_correction
def remove(document: str, item: str, by: str, note: str | None, database: str) -> None:
    """Take out an ITEM (targets.2) that does not stand in DOCUMENT."""
    if item.count(".") != 1:
        raise InputProblem(
            f"{item!r} is no item of a list.",
            "Name one, such as targets.2; a single value is emptied with: set … --empty.",
        )
    _correct(database, document, item, None, by, note)


@command.command("list")
@click.argument("document", required=False)
@database_option
@format_option
@debug_option
def list_all(document: str | None, database: str, form: str) -> None:
    """List the corrections of DOCUMENT, or all, with what the program reads in their place.

    The state is active; replaced by a later one; withdrawn; or lost, where the words that were
    corrected are read no more.  In Python: extractor.research.corrections.corrections.
    """
    from extractor.research.corrections import corrections

    with _opened(database, read_only=True) as opened:
        sha256 = _found(opened, document).sha256 if document else None
        answer = corrections(opened, sha256)
    if form == "table" and not answer.rows:
        click.echo("There are no corrections.")
        return
    show(answer, form, FIRST)


@command.command()
@click.argument("correction", type=int)
@database_option
@debug_option
def withdraw(correction: int, database: str) -> None:
    """Take back the correction of that number (see list): what the program reads stands again.

    In Python: extractor.store.database.Database.withdraw.
    """
    with _opened(database) as opened:
        record = opened.withdraw(correction)
    click.echo(f"Correction {correction} of {record.source.name} is withdrawn.")


def _correct(
    database: str, document: str, field: str, said: Any, by: str, note: str | None
) -> None:
    from extractor.research.corrections import read_there
    from extractor.research.typed_values import as_json

    if not by.strip():
        raise InputProblem("Nobody is named.", "Say who corrects it: --by NAME.")
    with _opened(database) as opened:
        found = _found(opened, document)
        record = opened.correct(found.sha256, field, said, by=by.strip(), note=note)
        made = opened.corrections(found.sha256)[-1]
    before, after = as_json(read_there(field, made.read)), as_json(said)
    if made.action == "set":
        changed = f"{_shown(before)} → {_shown(after)}"
        what = f"{_shown(after)}, as it was read" if before == after else changed
    else:
        what = "added" if made.action == "add" else f"{_shown(before)} removed"
    click.echo(f"{record.source.name}, {field}: {what} (correction {made.id}, by {made.made_by})")
    _remind(record, field)
    click.echo(f"To take it back: extractor correct withdraw {made.id} --db {database}")


def _remind(record: PlanRecord, field: str) -> None:
    """Tell where the parts of the number no longer agree."""
    number, symbol, code = record.number.value, record.symbol.value, record.code.value
    whole = f"{number}/{symbol}" if number is not None and symbol else None
    if field in ("number", "symbol", "code") and whole and code != whole:
        click.echo(f"The code is {code or 'empty'}, number and symbol say {whole}: correct both.")


def _shown(value: str | None) -> str:
    return "nothing" if value is None else f"“{value}”"


def _opened(database: str, *, read_only: bool = False) -> Database:
    from extractor.store.database import Database

    return Database.open(database, create=False, read_only=read_only)


def _found(database: Database, document: str) -> Found:
    from extractor.research.finding import find_document

    return find_document(database, document)


def _record(database: Database, found: Found) -> PlanRecord:
    record = database.load(found.sha256)
    assert record is not None  # noqa: S101 (it was found there)
    return record
