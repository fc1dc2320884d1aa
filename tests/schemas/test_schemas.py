from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from record_samples import record, record_data
from sqlalchemy import create_engine, inspect

from extractor.records.descriptions import DESCRIPTIONS
from extractor.records.model import PlanRecord
from extractor.records.schema import SCHEMA_ID, record_schema, record_schema_text
from extractor.store.ddl import VERSION_TABLE, ddl, statements, view_columns, views
from extractor.store.diagram import page
from extractor.store.full_text import is_index
from extractor.store.tables import metadata

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
VALIDATOR = Draft202012Validator(record_schema())


@pytest.mark.parametrize(
    ("file", "made", "module"),
    [
        ("plan-record.schema.json", record_schema_text, "extractor.records.schema"),
        ("database.sql", ddl, "extractor.store.ddl"),
        ("database.md", page, "extractor.store.diagram"),
    ],
)
def test_published_files_are_current(file: str, made: Any, module: str) -> None:
    published = (SCHEMAS / file).read_text("utf-8")
    assert published == made(), f"run: python -m {module} > schemas/{file}"
    printed = subprocess.run([sys.executable, "-m", module], capture_output=True, check=True)  # noqa: S603
    assert printed.stdout.decode() == published


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(record_schema())
    assert record_schema()["$id"] == SCHEMA_ID
    assert record_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_field_and_model_is_described() -> None:
    schema = record_schema()
    for model in (schema, *schema["$defs"].values()):
        assert model["description"]
        assert all(field["description"] for field in model["properties"].values())


def test_every_description_is_of_a_field() -> None:
    schema = record_schema()
    models = {"PlanRecord": schema} | schema["$defs"]
    named = {f"{name}.{field}" for name, model in models.items() for field in model["properties"]}
    bare = {name.partition(".")[2] for name in named}
    assert {key for key in DESCRIPTIONS if key not in named | bare} == set()


@pytest.mark.parametrize(
    "made",
    [
        record(),
        record(text=None, issued_with=None),
        PlanRecord(extractor_version="0.1.0", source=record().source),
    ],
)
def test_records_validate(made: PlanRecord) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(made.model_dump_json()))) == []
    lean = json.loads(made.model_dump_json(exclude_defaults=True))
    assert list(VALIDATOR.iter_errors(lean)) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"unknown": 1}, []),
        ({"schema_version": "2"}, ["schema_version"]),
        ({"issued_on": {"value": "22/01/2024"}}, ["issued_on"]),
        ({"period": {"value": "2024"}}, ["period"]),
        ({"assignments": [{"unit": {"name": "x"}, "task": "y", "role": "boss"}]}, ["assignments"]),
        ({"targets": [{"unit": "đồng"}]}, ["targets"]),
        ({"flags": [{"code": "x", "message": "y", "evidence": [{"page": 0}]}]}, ["flags"]),
    ],
)
def test_what_is_no_record_does_not_validate(change: dict[str, Any], place: list[str]) -> None:
    errors = list(VALIDATOR.iter_errors(record_data() | change))
    assert errors
    assert {str(part) for error in errors for part in list(error.absolute_path)[:1]} == set(place)


def test_the_sql_makes_the_database() -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.executescript((SCHEMAS / "database.sql").read_text("utf-8"))
        made = {
            (kind, name)
            for kind, name in connection.execute("SELECT type, name FROM sqlite_master")
            if kind in ("table", "view")
        }
    tables = {("table", name) for name in (*metadata.tables, VERSION_TABLE)}
    assert {one for one in made if not is_index(one[1])} == tables | {
        ("view", name) for name in views()
    }


def test_the_sql_of_the_server_is_current() -> None:
    published = (SCHEMAS / "database.postgresql.sql").read_text("utf-8")
    made = "run: python -m extractor.store.ddl postgresql > schemas/database.postgresql.sql"
    assert published == ddl("postgresql"), made


def test_the_sql_of_the_server_makes_the_database(postgres_url: str) -> None:
    engine = create_engine(postgres_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        for statement in statements("postgresql"):
            connection.exec_driver_sql(statement)
        assert set(inspect(connection).get_view_names()) == set(views())
    engine.dispose()


@pytest.mark.parametrize("name", views())
def test_every_view_and_its_columns_are_explained(name: str) -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.executescript((SCHEMAS / "database.sql").read_text("utf-8"))
        columns = [row[0] for row in connection.execute(f"SELECT * FROM {name}").description]  # noqa: S608
    assert views()[name].startswith("-- ")
    assert list(view_columns(views()[name])) == columns
