"""Addresses of databases: a file, or a URL of SQLite or PostgreSQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from extractor.errors import StoreProblem

ADVICE = "Name a file (--db plans.db) or a server (--db postgresql://user@host/database)."
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.]+)://(?P<rest>.*)")
_POSTGRES = frozenset({"postgres", "postgresql", "postgresql+psycopg"})


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: ``path`` of the file of SQLite, or else ``url`` of PostgreSQL."""

    path: Path | None = None
    url: URL | None = None

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return "postgresql" if self.url is not None else "sqlite"

    def __str__(self) -> str:
        """The address for messages, without a password."""
        if self.url is None:
            return str(self.path)
        return self.url.set(drivername="postgresql").render_as_string(hide_password=True)


def address(url: str) -> Address:
    """What ``url`` names.  It raises StoreProblem where it is no address of a known database."""
    found = _SCHEME.fullmatch(url.strip())
    if found is not None and found["scheme"].lower() in _POSTGRES:
        return Address(url=_server(url.strip()))
    return Address(path=database_path(url))


def database_path(url: str) -> Path:
    """The file that ``url`` names: ``sqlite:///plans.db``, ``sqlite:////home/…`` or a path.
    It raises StoreProblem where the URL is of another kind of database, or names no file.
    """
    found = _SCHEME.fullmatch(url.strip())
    if found is None:
        name = url.strip()
    elif found["scheme"].lower() != "sqlite":
        raise StoreProblem(f"Databases of the kind {found['scheme']} are not supported.", ADVICE)
    elif found["rest"] and not found["rest"].startswith("/"):
        raise StoreProblem(
            f"{url} lacks a slash.", f"Three slashes lead the path: sqlite:///{found['rest']}."
        )
    else:
        name = found["rest"][1:]
    if not name or ":memory:" in name:
        raise StoreProblem("The database needs a file.", ADVICE)
    return Path(name).expanduser()


def _server(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreProblem("The address of the database is not understood.", ADVICE) from error
    if not parsed.database:
        raise StoreProblem("The address names no database.", ADVICE)
    return parsed.set(drivername="postgresql+psycopg")
