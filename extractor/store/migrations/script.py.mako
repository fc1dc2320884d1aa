"""${message}

This file is generated.  Until version ${up_revision} of the tables is released, whoever changes a table
writes it anew:

    python -m extractor.store.migrations.draft

A column added to a table of an earlier version is nullable or has a server default, because
older rows lack it.  Comments and views are no part of it; they are made anew after every upgrade.
Once released, a revision never changes: the next change of a table raises ``SCHEMA_VERSION`` and
drafts the next one.
"""
# ruff: noqa: E501

import sqlalchemy as sa
from alembic import op

from extractor.store.migrations.kinds import LARGE, STRUCTURE

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Bring the tables from the version before to this one."""
    ${upgrades if upgrades else "pass"}
