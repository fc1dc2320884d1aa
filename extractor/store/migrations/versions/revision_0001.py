"""The tables of the first release, from their SQL as it was then."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    dialect = op.get_bind().dialect.name
    text = Path(__file__).with_name(f"released_1.{dialect}.sql").read_text("utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
