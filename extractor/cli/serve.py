"""``extractor serve``: the database as web pages on this machine."""

from __future__ import annotations

import click

from extractor.cli.options import database_option
from extractor.cli.session import debug_option


@click.command()
@database_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="Port."
)
@debug_option
def command(database: str, host: str, port: int) -> None:
    """Show the database as web pages: tables, facets, ready questions, search.

    Nothing can be changed through them, and they load nothing from elsewhere.  Only this machine
    sees them unless --host says otherwise.  In Python:
    extractor.research.front.application.application.
    """
    from extractor.research.front.application import application, serve

    pages = application(database)
    click.echo(f"Open http://{host}:{port}/ in a browser; Ctrl+C ends.", err=True)
    serve(pages, host, port)
