"""Running the steps, and telling what a database still lacks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

if TYPE_CHECKING:
    from sqlalchemy import Connection

FOLDER = Path(__file__).parent


def revision_of(version: int) -> str:
    """The name of the revision that makes ``version`` of the tables."""
    return f"{version:04d}"


def configuration(connection: Connection) -> Config:
    """Alembic's settings for work on ``connection``."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("file_template", "revision_%%(rev)s")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def upgrade_to(connection: Connection, to: str) -> None:
    """Take all steps up to ``to`` within the transaction of ``connection``."""
    command.upgrade(configuration(connection), to)


def stamp(connection: Connection, revision: str) -> None:
    """Note that the tables are those of ``revision``."""
    command.stamp(configuration(connection), revision)
