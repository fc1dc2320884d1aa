"""``extractor show``: what is read from one file, for the eye or as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import console
from extractor.cli.saving import refuse_overwriting, save
from extractor.cli.session import Session, debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from extractor.reading import SourceDocument
    from extractor.records.model import PlanRecord

_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A card for the eye, or the record as JSON.",
)
@click.option("--no-text", is_flag=True, help="Leave the full text out of the JSON.")
@click.option("--width", type=click.IntRange(min=60), help="Columns to use for the card.")
@click.option(
    "--save-text",
    "text",
    type=_file,
    metavar="OUT.txt",
    help="Write the text as read, a form feed between the pages.",
)
@click.option(
    "--save-hocr",
    "hocr",
    type=_file,
    metavar="OUT.html",
    help="Write each word with its place and certainty (hOCR 1.2, of PDF files and pictures).",
)
@click.option(
    "--db",
    "database",
    metavar="URL",
    help="Show the record that this database holds, with what people corrected, instead of "
    "reading FILE, which may then be a name, a key or a number and symbol (38/KH-UBND).",
)
@debug_option
@click.pass_obj
def command(
    session: Session,
    file: Path,
    form: str,
    no_text: bool,
    width: int | None,
    text: Path | None,
    hocr: Path | None,
    database: str | None,
) -> None:
    """Show what is read from FILE, each value beside the words it came from.

    The percentages say how sure the program is.  In Python:
    extractor.records.extract.extract_file, extractor.reading.export,
    extractor.store.database.Database.load.
    """
    if database is not None:
        if text or hocr:
            raise InputProblem("A database keeps no pages.", "Leave out --db to save them.")
        _show(_stored(database, str(file)), form, no_text, width)
        return
    session.subject = file
    refuse_overwriting((target for target in (text, hocr) if target), [file])
    from extractor.reading import read
    from extractor.records.extract import extract_document

    document = read(file)
    _save(document, text, hocr)
    _show(extract_document(document), form, no_text, width)


def _stored(database: str, words: str) -> PlanRecord:
    from extractor.research.finding import find_document
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        record = opened.load(find_document(opened, words).sha256)
    assert record is not None  # noqa: S101 (it was found there)
    return record


def _save(document: SourceDocument, text: Path | None, hocr: Path | None) -> None:
    if text is not None:
        from extractor.reading.export.text import as_text

        save(text, as_text(document).encode("utf-8", "replace"))
    if hocr is not None:
        from extractor.reading.export.hocr import as_hocr

        save(hocr, as_hocr(document))


def _show(record: PlanRecord, form: str, no_text: bool, width: int | None) -> None:
    if form == "json":
        left_out = {"text"} if no_text else None
        click.echo(record.model_dump_json(by_alias=True, indent=2, exclude=left_out))
        return
    from extractor.cli.card.card import print_card

    print_card(record, console(width=width))
