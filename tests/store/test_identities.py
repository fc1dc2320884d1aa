"""Issuers and actors under one key, whatever a plan calls them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from record_samples import record, record_data, span
from sqlalchemy import select, text

from extractor.records.model import PlanRecord
from extractor.store.database import Database
from extractor.store.tables import metadata


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        yield opened


def issuer(unit: str, name: str) -> dict[str, Any]:
    """A district people's committee of Thái Nguyên, whose type changed over the years."""
    today = [
        {"name": "phường Phổ Yên", "code": "05860", "province": "tỉnh Thái Nguyên"},
        {"name": "phường Vạn Xuân", "code": "05890", "province": "tỉnh Thái Nguyên"},
    ]
    return {
        "name": f"{name} {unit}",
        "key": "UBND|172@2024",
        "body": "UBND",
        "level": "district",
        "unit": {
            "name": unit,
            "code": "172",
            "key": "172@2024",
            "province": "tỉnh Thái Nguyên",
            "current_units": [one | {"key": f"{one['code']}@2025"} for one in today],
        },
        "province": "tỉnh Thái Nguyên",
        "superior": {
            "name": "Ủy ban nhân dân tỉnh Thái Nguyên",
            "body": "UBND",
            "level": "province",
            "key": "UBND|19@2024",
        },
        "evidence": [span(unit)],
    }


def plan(seed: str, unit: str, name: str, actor: dict[str, Any]) -> PlanRecord:
    data = record_data(seed) | {"issuer": issuer(unit, name)}
    data["assignments"] = [{"unit": actor, "task": "lập danh sách", "evidence": [span("lập")]}]
    return PlanRecord.model_validate(data)


OFFICE = {
    "name": "Phòng Nội vụ",
    "unit_id": "p.noivu",
    "type": "unit",
    "level": "district",
    "key": "PHÒNG:phong-noi-vu|172@2024",
}
SEVERAL = {
    "name": "Hội Nông dân, Hội Phụ nữ",
    "extent": "group",
    "members": ["HND|172@2024", "HLHPN|172@2024"],
}


@pytest.mark.parametrize("actor", [OFFICE, SEVERAL])
def test_identities_come_back_as_they_were(database: Database, actor: dict[str, Any]) -> None:
    saved = plan("a", "thị xã Phổ Yên", "Ủy ban nhân dân", actor)
    database.save([saved])
    assert database.load(saved.source.sha256) == saved


def test_one_issuer_is_counted_once_through_its_types(database: Database) -> None:
    plans = [
        plan("a", "huyện Phổ Yên", "UBND", OFFICE),
        plan("b", "thị xã Phổ Yên", "Ủy ban nhân dân", OFFICE),
        record("c"),
    ]
    database.save(plans)
    issuers = metadata.tables["issuers"]
    with database.reading() as connection:
        canonical = connection.execute(select(issuers.c.canonical, issuers.c.unit)).all()
    assert sorted(map(tuple, canonical), key=str) == [
        ("UBND|172@2024", "huyện Phổ Yên"),
        ("UBND|172@2024", "thị xã Phổ Yên"),
        (None, "xã Suối Mây"),
    ]


def test_the_names_of_an_issuer_are_told_together(database: Database) -> None:
    plans = [
        plan("a", "huyện Phổ Yên", "UBND", OFFICE),
        plan("b", "thị xã Phổ Yên", "Ủy ban nhân dân", OFFICE),
        plan("c", "thị xã Phổ Yên", "Ủy ban nhân dân", OFFICE),
    ]
    database.save(plans)
    with database.reading() as connection:
        rows = connection.execute(
            text("SELECT issuer, name, plans, superior FROM issuer_names ORDER BY plans")
        ).all()
    assert [tuple(row) for row in rows] == [
        ("UBND|172@2024", "UBND huyện Phổ Yên", 1, "UBND|19@2024"),
        ("UBND|172@2024", "Ủy ban nhân dân thị xã Phổ Yên", 2, "UBND|19@2024"),
    ]


def test_namesakes_of_two_units_are_two_actors(database: Database) -> None:
    other = OFFICE | {"key": "PHÒNG:phong-noi-vu|171@2024"}
    database.save(
        [
            plan("a", "thị xã Phổ Yên", "UBND", OFFICE),
            plan("b", "thị xã Phổ Yên", "UBND", other),
        ]
    )
    actors = metadata.tables["actors"]
    with database.reading() as connection:
        found = connection.execute(select(actors.c.canonical)).scalars().all()
    assert sorted(found) == ["PHÒNG:phong-noi-vu|171@2024", "PHÒNG:phong-noi-vu|172@2024"]
