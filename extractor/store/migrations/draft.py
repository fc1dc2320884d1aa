"""Write the newest revision anew from the difference between the last released tables and today's.

``python -m extractor.store.migrations.draft``; a tool for those who work on this program.
"""

from __future__ import annotations

import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.operations import ops
from sqlalchemy import CheckConstraint, Connection, Engine, MetaData, create_engine, inspect
from sqlalchemy.sql.elements import conv

from extractor.store.migrations.steps import FOLDER, configuration, revision_of, upgrade_to
from extractor.store.tables import SCHEMA_VERSION, metadata

if TYPE_CHECKING:
    from pathlib import Path

    from alembic.operations.ops import MigrationScript
    from sqlalchemy import Inspector

MESSAGE = "What came between version {} of the tables and version {}."


def draft(version: int = SCHEMA_VERSION) -> Path:
    """Write the revision of ``version`` and give its file."""
    file = FOLDER / "versions" / f"revision_{revision_of(version)}.py"
    file.unlink(missing_ok=True)
    with TemporaryDirectory() as folder:
        before = create_engine(f"sqlite:///{folder}/before.db")
        today = create_engine(f"sqlite:///{folder}/today.db")
        metadata.create_all(today)
        with before.begin() as connection:
            upgrade_to(connection, revision_of(version - 1))
            config = configuration(connection)
            config.attributes["metadata"] = _without_comments()
            command.revision(
                config,
                MESSAGE.format(version - 1, version),
                autogenerate=True,
                rev_id=revision_of(version),
                process_revision_directives=_with_checks(connection, today),
            )
    text = file.read_text("utf-8")
    file.write_text("".join(_kept(text)), "utf-8")
    for step in (["format"], ["check", "--fix"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *step, "-q", str(file)], check=True)  # noqa: S603
    return file


def _kept(text: str) -> list[str]:
    """The lines without those that ask for editing by hand."""
    return [line for line in text.splitlines(keepends=True) if "# ###" not in line]


def _without_comments() -> MetaData:
    bare = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.sorted_tables:
        copy = table.to_metadata(bare)
        copy.comment = None
        for column in copy.columns:
            column.comment = None
    return bare


def _with_checks(connection: Connection, today: Engine) -> Any:
    """A hook that adds the CHECKs whose words changed: Alembic compares their names only."""

    def add(_context: object, _revision: object, scripts: list[MigrationScript]) -> None:
        before, after = inspect(connection), inspect(today)
        steps = scripts[0].upgrade_ops
        assert steps is not None  # noqa: S101 (there is one database)
        for name in sorted({*before.get_table_names()} & {*metadata.tables}):
            old, new = _checks(before, name), _checks(after, name)
            for key in sorted(old.keys() & new.keys()):
                if old[key] != new[key]:
                    steps.ops.append(_changed_check(name, key, new[key]))

    return add


def _checks(structure: Inspector, table: str) -> dict[str, str]:
    return {str(one["name"]): one["sqltext"] for one in structure.get_check_constraints(table)}


def _changed_check(table: str, name: str, words: str) -> ops.ModifyTableOps:
    whole = conv(name)  # the name has its prefix already
    check = CheckConstraint(words, name=whole, table=metadata.tables[table])
    added = ops.CreateCheckConstraintOp.from_constraint(check)
    return ops.ModifyTableOps(table, [ops.DropConstraintOp(whole, table, type_="check"), added])


if __name__ == "__main__":
    sys.stdout.write(f"{draft()}\n")
