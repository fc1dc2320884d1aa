"""``extractor show``: what is read from one file, for the eye or as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.cli.console import console
from extractor.cli.session import Session, debug_option


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
@debug_option
@click.pass_obj
def command(session: Session, file: Path, form: str, no_text: bool, width: int | None) -> None:
    """Show what is read from FILE, each value beside the words it came from.

    The percentages say how sure the program is.  In Python:
    extractor.records.extract.extract_file.
    """
    session.subject = file
    from extractor.records.extract import extract_file

    record = extract_file(file)
    if form == "json":
        left_out = {"text"} if no_text else None
        click.echo(record.model_dump_json(by_alias=True, indent=2, exclude=left_out))
        return
    from extractor.cli.card.card import print_card

    print_card(record, console(width=width))
