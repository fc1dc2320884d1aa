"""The pages as an ASGI application, and a server of this machine for them."""

from __future__ import annotations

import os
import socket
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect

from extractor.errors import InputProblem
from extractor.research.extras import needed
from extractor.research.front.metadata import NAME, STATIC, described
from extractor.store.address import address
from extractor.store.database import Database

if TYPE_CHECKING:
    from datasette.app import Datasette

SETTINGS = {
    "allow_download": False,
    "default_page_size": 50,
    "facet_time_limit_ms": 1_000,
    "max_returned_rows": 1_000,
    "num_sql_threads": 3,
    "sql_time_limit_ms": 5_000,
    "suggest_facets": False,
    "truncate_cells_html": 400,
}


def application(url: str) -> Datasette:
    """The pages over the database ``url``, which is opened for reading only.

    It raises StoreProblem where the database cannot be used, InputProblem where it is no file of
    SQLite or datasette is missing.
    """
    needed("datasette", "serve", "The web front")
    from datasette.app import Datasette as Pages
    from datasette.database import Database as Source
    from datasette.plugins import pm

    from extractor.research.front import plugin

    path = address(url).path
    if path is None:
        raise InputProblem(
            "The web front reads a file of SQLite.",
            "Ingest into a file, or use a tool for PostgreSQL.",
        )
    if not pm.is_registered(plugin):
        pm.register(plugin, name="extractor")
    pages = Pages(
        metadata=described(_columns(url)),
        settings=SETTINGS,
        static_mounts=[(STATIC, str(Path(__file__).parent / "static"))],
    )
    pages.add_database(Source(pages, path=str(path), is_mutable=not _is_fixed(path)), name=NAME)
    pages.remove_database("_memory")
    return pages


def serve(pages: Datasette, host: str, port: int) -> None:
    """Serve the pages on ``host`` and ``port`` until interrupted.

    It raises InputProblem where the port is taken.
    """
    _check_free(host, port)
    import uvicorn

    uvicorn.run(pages.app(), host=host, port=port, log_level="warning", lifespan="on")


def _columns(url: str) -> dict[str, list[str]]:
    """The columns of each table and view."""
    with Database.open(url, create=False, read_only=True) as opened, opened.reading() as connection:
        structure = inspect(connection)
        names = [*structure.get_table_names(), *structure.get_view_names()]
        found: dict[str, list[Any]] = {name: structure.get_columns(name) for name in names}
    return {name: [str(one["name"]) for one in columns] for name, columns in found.items()}


def _is_fixed(path: Path) -> bool:
    """Whether nobody can write beside the file: then it cannot change, and is read as it is."""
    return not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()


def _check_free(host: str, port: int) -> None:
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise InputProblem(
                f"Pages cannot be served on {host}:{port} ({error.strerror}).",
                "Choose another port with --port.",
            ) from error
