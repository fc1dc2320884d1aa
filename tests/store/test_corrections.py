from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from record_samples import record, record_data, sha256, span
from sqlalchemy import text

from extractor.errors import InputProblem
from extractor.records.model import PlanRecord
from extractor.store.database import Database

FILE = sha256("a")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        opened.save([record("a"), record("b", commune="xã Đồi Thông")])
        yield opened


def value_at(found: PlanRecord | None, path: str) -> Any:
    value: Any = found.model_dump(by_alias=True) if found else None
    for part in path.split("."):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value["value"] if isinstance(value, dict) and "value" in value else value


def read_by_a_later_version(**changes: Any) -> PlanRecord:
    return record("a", extractor_version="0.2.0", **changes)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", 13),
        ("number", None),
        ("issued_on", "2024-01-23"),
        ("issuer.name", "Ủy ban nhân dân xã Suối Mây Thượng"),
        ("issuer.unit.code", "99002"),
        ("signatory.authority", "KT."),
        ("issued_with.code", "10/QĐ-UBND"),
        ("targets.0.value", 65e6),
        ("criteria.0.status", "achieved"),
        ("assignments.0.unit.name", "Công chức Tài chính"),
        ("assignments.0.with", ["các thôn"]),
        ("deadlines.0.end", "2024-07-31"),
        ("recipients.1", None),
    ],
)
def test_a_correction_is_read_at_once_and_outlives_a_new_reading(
    database: Database, field: str, value: Any
) -> None:
    corrected = database.correct(FILE, field, value, by="Lò Thị Kiểm", note="xem bản giấy")
    assert database.load(FILE) == corrected
    if field == "recipients.1":
        assert len(corrected.recipients) == 1
    else:
        assert value_at(corrected, field) == value
    assert database.save([read_by_a_later_version()]).replaced == 1
    again = database.load(FILE)
    assert again is not None
    assert again.model_copy(update={"extractor_version": "0.1.0"}) == corrected
    (held,) = database.corrections(FILE)
    assert (held.field, held.made_by, held.note) == (field, "Lò Thị Kiểm", "xem bản giấy")
    assert (held.state, held.value) == ("active", value)
    assert database.load(sha256("b")) == record("b", commune="xã Đồi Thông")

    assert held.id is not None
    assert database.withdraw(held.id) == read_by_a_later_version()
    assert database.load(FILE) == read_by_a_later_version()
    assert database.corrections(FILE)[0].state == "withdrawn"


def test_views_show_what_was_corrected(database: Database) -> None:
    database.correct(FILE, "targets.0.value", 99e6, by="L")
    query = "SELECT value, rank FROM commitment_ranks WHERE unit = 'xã Suối Mây'"
    with database.reading() as connection:
        assert connection.execute(text(query)).all() == [(99e6, 1)]
        highest = connection.execute(text("SELECT highest FROM commitment_summary")).scalar()
        assert highest == 99e6


def test_an_item_is_added_and_stays(database: Database) -> None:
    added = {"indicator": "số hộ nghèo giảm", "value": 12.0, "unit": "hộ"}
    database.correct(FILE, "targets.+", added, by="L")
    database.save([read_by_a_later_version()])
    found = database.load(FILE)
    assert found is not None
    assert [target.value for target in found.targets] == [62e6, 14.0, 12.0]
    assert found.targets[2].reasons == ["added by a person"]
    with pytest.raises(InputProblem, match="added by a person"):
        database.correct(FILE, "targets.2.value", 13.0, by="L")
    (held,) = database.corrections(FILE)
    assert held.id is not None
    assert len(database.withdraw(held.id).targets) == 2


def test_items_are_known_by_their_words_not_their_place(database: Database) -> None:
    database.correct(FILE, "targets.1.value", 15.0, by="L")
    new = {"indicator": "hộ nghèo", "value": 3.0, "unit": "%", "evidence": [span("3%", 90)]}
    targets = [new, *record_data()["targets"]]
    database.save([read_by_a_later_version(targets=targets)])
    found = database.load(FILE)
    assert found is not None
    assert [target.value for target in found.targets] == [3.0, 62e6, 15.0]


def test_what_has_lost_its_place_awaits_a_person(database: Database) -> None:
    database.correct(FILE, "targets.1.value", 15.0, by="L", note="đếm lại")
    database.save([read_by_a_later_version(targets=record_data()["targets"][:1])])
    assert database.corrections(FILE)[0].state == "lost"
    query = "SELECT field, message FROM awaiting_review WHERE matter = 'lost-correction'"
    with database.reading() as connection:
        assert connection.execute(text(query)).all() == [("targets.1.value", "đếm lại")]
    database.save([record("a", extractor_version="0.3.0")])
    assert database.corrections(FILE)[0].state == "active"
    assert value_at(database.load(FILE), "targets.1.value") == 15.0


def test_a_later_correction_takes_the_place_of_an_earlier(database: Database) -> None:
    for value in (13, 14):
        database.correct(FILE, "number", value, by="L")
    assert [(one.value, one.state) for one in database.corrections(FILE)] == [
        (13, "replaced"),
        (14, "active"),
    ]
    last = database.corrections(FILE)[1]
    assert last.id is not None
    assert last.read["value"] == 12
    assert database.withdraw(last.id) == record("a")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("wages", 1, "no field"),
        ("text", "x", "no field"),
        ("targets.9.value", 1, "no item"),
        ("targets.x", 1, "no item"),
        ("targets.0", {"value": 1}, "field by field"),
        ("number", "zwölf", "not be valid"),
        ("issued_on", "hôm qua", "not be valid"),
        ("targets.0.wages", 1, "not be valid"),
        ("targets.+", {"indicator": "x"}, "not be valid"),
        ("targets.0.due", "2024-13-01x", "not be valid"),
    ],
)
def test_wrong_corrections_are_named_and_change_nothing(
    database: Database, field: str, value: Any, words: str
) -> None:
    with pytest.raises(InputProblem, match=words):
        database.correct(FILE, field, value, by="L")
    assert database.load(FILE) == record("a")
    assert database.corrections(FILE) == []
    with pytest.raises(InputProblem, match="no document"):
        database.correct(sha256("unknown"), "number", 1, by="L")
    with pytest.raises(InputProblem, match="no correction"):
        database.withdraw(77)
