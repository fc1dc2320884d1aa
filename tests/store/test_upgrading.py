from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from record_samples import record
from sqlalchemy import Connection, Engine, inspect, select, text

from extractor.errors import StoreProblem
from extractor.records.model import PlanRecord
from extractor.store.address import address
from extractor.store.database import Database
from extractor.store.ddl import views
from extractor.store.full_text import is_index
from extractor.store.migrations.steps import FOLDER, revision_of, upgrade_to
from extractor.store.opening import writing_engine
from extractor.store.tables import SCHEMA_VERSION, metadata
from extractor.store.upgrading import Condition, check, upgrade

DATA = Path(__file__).parent / "data"
ROWS: dict[str, list[dict[str, Any]]] = json.loads(
    (DATA / "released_1_rows.json").read_text("utf-8")
)


def engine_of(url: str) -> Engine:
    return writing_engine(address(url), create=True, wait=1.0)


def fill(connection: Connection) -> None:
    """Insert the rows of a database of the first release, as that release wrote them."""
    for name, rows in ROWS.items():
        columns = ", ".join(f'"{column}"' for column in rows[0])
        places = ", ".join(f":{column}" for column in rows[0])
        statement = text(f"INSERT INTO {name} ({columns}) VALUES ({places})")  # noqa: S608
        for row in rows:
            plain = {
                key: json.dumps(value) if isinstance(value, list | dict) else value
                for key, value in row.items()
            }
            connection.execute(statement, plain)


@pytest.fixture
def released(database_url: str) -> str:
    """The address of a database of the first release, with rows."""
    place = address(database_url)
    if place.path is not None:
        with sqlite3.connect(place.path) as made:
            made.executescript((DATA / "released_1.sql").read_text("utf-8"))
        made.close()
    engine = engine_of(database_url)
    with engine.begin() as connection:
        if place.path is None:
            upgrade_to(connection, revision_of(1))
        fill(connection)
    engine.dispose()
    return database_url


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    engine = engine_of(database_url)
    with engine.begin() as opened:
        yield opened
    engine.dispose()


def shape(connection: Connection) -> dict[str, Any]:
    """All that the database says of its tables and views."""
    found = inspect(connection)
    tables = {}
    for name in found.get_table_names():
        if is_index(name):
            continue
        columns = {
            column["name"]: (str(column["type"]), column["nullable"])
            for column in found.get_columns(name)
        }
        keys = [
            (key["constrained_columns"], key["referred_table"], key["options"])
            for key in found.get_foreign_keys(name)
        ]
        tables[name] = {
            "columns": columns,
            "key": found.get_pk_constraint(name)["constrained_columns"],
            "unique": sorted(c["column_names"] for c in found.get_unique_constraints(name)),
            "checks": sorted(
                (str(check["name"]), check["sqltext"])
                for check in found.get_check_constraints(name)
            ),
            "references": sorted(keys, key=str),
            "indexes": sorted(
                str(index["name"])
                for index in found.get_indexes(name)
                if not is_index(index["name"])
            ),
        }
    return tables | {"views": sorted(found.get_view_names())}


def test_the_first_revision_makes_the_released_tables(tmp_path: Path) -> None:
    with sqlite3.connect(":memory:") as made:
        made.executescript((DATA / "released_1.sql").read_text("utf-8"))
        kinds = "SELECT name, sql FROM sqlite_master WHERE type <> 'view' AND sql IS NOT NULL"
        expected = dict(made.execute(kinds).fetchall())
    engine = engine_of(str(tmp_path / "plans.db"))
    with engine.begin() as connection:
        upgrade_to(connection, revision_of(1))
        found: dict[str, str] = dict(connection.exec_driver_sql(kinds).all())
    engine.dispose()
    assert found.pop("schema_version")
    assert found == expected


def test_the_revisions_make_todays_tables(database_url: str, connection: Connection) -> None:
    upgrade_to(connection, revision_of(SCHEMA_VERSION))
    migrated = shape(connection)
    assert migrated["views"] == []
    connection.rollback()
    Database.open(database_url).close()
    engine = engine_of(database_url)
    with engine.begin() as fresh:
        assert shape(fresh) | {"views": []} == migrated
    engine.dispose()


def test_there_is_a_revision_for_every_version() -> None:
    names = {path.stem for path in (FOLDER / "versions").glob("revision_*.py")}
    assert names == {f"revision_{revision_of(n)}" for n in range(1, SCHEMA_VERSION + 1)}


def test_a_released_database_keeps_all_it_holds(released: str) -> None:
    assert check(released) == Condition(1, SCHEMA_VERSION, ())
    with pytest.raises(StoreProblem, match="older version") as caught:
        Database.open(released)
    assert "extractor db upgrade --db" in caught.value.advice
    with pytest.raises(StoreProblem, match="older version"):
        Database.open(released, read_only=True)

    assert upgrade(released) == (1, SCHEMA_VERSION)
    assert check(released).sound
    with Database.open(released) as database:
        with database.reading() as connection:
            for name, rows in ROWS.items():
                columns = [metadata.tables[name].c[column] for column in rows[0]]
                held = connection.execute(select(*columns).order_by(columns[0])).mappings()
                assert [dict(row) for row in held] == rows
            assert set(inspect(connection).get_view_names()) == set(views())
        assert database.load(record("a").source.sha256) == _as_released(record("a"))
        assert database.save([record("a"), record("c", commune="xã Ba")]).inserted == 1
    assert upgrade(released) == (SCHEMA_VERSION, SCHEMA_VERSION)


def test_an_upgrade_that_fails_changes_nothing(
    released: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ["CREATE VIEW broken AS SELECT FROM FROM documents;"]
    monkeypatch.setattr("extractor.store.upgrading.view_statements", lambda _dialect: broken)
    with pytest.raises(StoreProblem):
        upgrade(released)
    assert check(released).version == 1
    monkeypatch.undo()
    upgrade(released)
    assert check(released).sound


def test_a_newer_database_is_refused(database_url: str) -> None:
    Database.open(database_url).close()
    engine = engine_of(database_url)
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA user_version = 99")
        connection.exec_driver_sql("UPDATE schema_version SET version_num = '0099'")
    engine.dispose()
    for use in (Database.open, check, upgrade):
        with pytest.raises(StoreProblem, match="newer version") as caught:
            use(database_url)
        assert "Install the newer version" in caught.value.advice


def test_what_is_amiss_is_told(database_url: str) -> None:
    Database.open(database_url).close()
    engine = engine_of(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP VIEW cited_acts")
        connection.exec_driver_sql("ALTER TABLE actors ADD COLUMN wages INTEGER")
    engine.dispose()
    faults = check(database_url).faults
    assert faults[0] == "a view is missing: cited_acts"
    assert any("wages" in fault for fault in faults)


def _as_released(saved: PlanRecord) -> PlanRecord:
    """A record without what the released tables had no place for."""
    bare = {"level": None, "provincial_set": None}
    criteria = [one.model_copy(update=bare) for one in saved.criteria]
    return saved.model_copy(update={"act_relations": [], "criteria": criteria})
