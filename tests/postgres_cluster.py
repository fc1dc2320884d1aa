"""A PostgreSQL for the tests: the one named, or one of Debian's started for the occasion."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import create_engine, make_url

NAMED = "EXTRACTOR_TEST_POSTGRES"
SETTINGS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=40"


def binaries() -> Path | None:
    """The folder of the newest PostgreSQL that Debian's packages installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def server() -> Iterator[str | None]:
    """The address of a server on which databases may be made, or None where there is none."""
    if os.environ.get(NAMED):
        yield os.environ[NAMED]
        return
    programs = binaries()
    if programs is None:
        yield None
        return
    # The server refuses to run as root; Debian's packages bring a user of their own for it.
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        user = {"user": "postgres", "group": "postgres", "extra_groups": []}
    folder = Path(tempfile.mkdtemp(prefix="plans-pg-"))
    if user:
        shutil.chown(folder, "postgres", "postgres")
    data = folder / "data"
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w", "-s"]
    settings = f"{SETTINGS} -c unix_socket_directories='{folder}'"

    def run(*command: str) -> None:
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **user)  # noqa: S603

    try:
        run(
            *(str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "-N"),
            *("--encoding=UTF8", "--locale=C.UTF-8"),
        )
        run(*control, "-l", str(folder / "log"), "-o", settings, "start")
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def fresh_database(server_address: str) -> Iterator[str]:
    """The address of an empty database, dropped at the end."""
    url = make_url(server_address).set(drivername="postgresql+psycopg")
    name = f"plans_{uuid4().hex}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        engine.dispose()
