"""The book of runs: when, with which version, and what became of each file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from extractor.store.shapes import chunks
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the class of outcome, and for trouble what happened and what next.

    ``sha256`` links it to the document stored, where there is one.
    """

    path: str
    outcome: str
    sha256: str | None = None
    message: str = ""
    advice: str = ""


def begin(connection: Connection, extractor_version: str) -> int:
    """Open a run and give its number."""
    table = metadata.tables["runs"]
    row = {"started_at": _now(), "extractor_version": extractor_version, "counts": {}}
    key = connection.execute(insert(table), row).inserted_primary_key
    return int(key[0]) if key else 0


def record(connection: Connection, run: int, outcomes: Sequence[Outcome]) -> None:
    """Note outcomes; a later note on the same path of the same run replaces the earlier."""
    table, documents = metadata.tables["outcomes"], metadata.tables["documents"].c
    stored: dict[str, int] = {}
    for some in chunks([outcome.sha256 for outcome in outcomes if outcome.sha256]):
        query = select(documents.sha256, documents.id).where(documents.sha256.in_(some))
        stored.update((row.sha256, row.id) for row in connection.execute(query))
    rows = [
        asdict(outcome) | {"run_id": run, "document_id": stored.get(outcome.sha256 or "")}
        for outcome in outcomes
    ]
    if not rows:
        return
    upsert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = upsert(table)
    named = {name: statement.excluded[name] for name in rows[0]}
    keys = ["run_id", "path"]
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=named), rows)


def finish(connection: Connection, run: int) -> dict[str, int]:
    """Close a run and give the number of files of each outcome."""
    table, outcomes = metadata.tables["runs"], metadata.tables["outcomes"]
    query = (
        select(outcomes.c.outcome, func.count())
        .where(outcomes.c.run_id == run)
        .group_by(outcomes.c.outcome)
        .order_by(outcomes.c.outcome)
    )
    counts = {str(name): int(number) for name, number in connection.execute(query)}
    change = update(table).where(table.c.id == run)
    connection.execute(change.values(finished_at=_now(), counts=counts))
    return counts


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
