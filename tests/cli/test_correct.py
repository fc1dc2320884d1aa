"""Putting right what was read, as a person does who checks plans beside the paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from record_samples import read, record, sha256

from extractor.store.database import Database

Run = Callable[..., tuple[int, str, str]]
PERSON = ("--by", "Lò Thị Kiểm")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "plans.db"
    with Database.open(str(file)) as opened:
        opened.save([record("a"), record("b", commune="xã Đồi Thông", code=read("7/KH-UBND"))])
    monkeypatch.setenv("EXTRACTOR_DB", str(file))
    return file


def loaded(path: Path, seed: str = "a") -> dict[str, object]:
    with Database.open(str(path), create=False, read_only=True) as opened:
        found = opened.load(sha256(seed))
    assert found is not None
    data: dict[str, object] = found.model_dump(by_alias=True)
    return data


@pytest.mark.parametrize(
    "words", ["a.pdf", "1", sha256("a"), sha256("a")[:8].upper(), "12/KH-UBND"]
)
def test_a_document_goes_by_many_names(run: Run, path: Path, words: str) -> None:
    code, out, _ = run("correct", "set", words, "number", "13", *PERSON)
    assert code == 0
    assert out.splitlines()[0] == "a.pdf, number: “12” → “13” (correction 1, by Lò Thị Kiểm)"
    assert "number and symbol say 13/KH-UBND" in out
    assert f"extractor correct withdraw 1 --db {path}" in out


def test_the_file_itself_names_the_document(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "renamed.pdf"
    file.write_bytes(b"a")  # its SHA-256 is that of the record
    assert run("correct", "set", file, "number", "13", *PERSON)[0] == 0
    file.write_bytes(b"something else")
    code, _, told = run("correct", "set", file, "number", "13", *PERSON)
    assert code == 2
    assert f"extractor ingest {file} --db {path}" in told


def test_a_name_that_several_files_bear_is_asked_back(run: Run, path: Path) -> None:
    twin = record("c", commune="xã Ba")
    with Database.open(str(path)) as opened:
        opened.save(
            [twin.model_copy(update={"source": twin.source.model_copy(update={"name": "a.pdf"})})]
        )
    code, _, told = run("correct", "set", "a.pdf", "number", "13", *PERSON)
    assert code == 2
    assert "1 for a.pdf (12/KH-UBND); 3 for a.pdf (12/KH-UBND)" in told


def test_a_correction_outlives_a_new_reading_and_is_withdrawn(run: Run, path: Path) -> None:
    for field, value in (("issued_on", "23/01/2024"), ("targets.0.value", "65.000.000")):
        assert run("correct", "set", "a.pdf", field, value, *PERSON, "--note", "bản giấy")[0] == 0
    assert run("correct", "remove", "a.pdf", "recipients.0", *PERSON)[0] == 0
    added = ("indicator=số hộ nghèo giảm", "value=12", "unit=hộ", "due=12/2024")
    assert run("correct", "add", "a.pdf", "targets", *added, *PERSON)[0] == 0
    assert run("correct", "set", "a.pdf", "place", "--empty", *PERSON)[0] == 0
    with Database.open(str(path)) as opened:
        assert opened.save([record("a", extractor_version="0.2.0")]).replaced == 1
    code, out, _ = run("show", "a.pdf", "--db", path, "--format", "json")
    assert code == 0
    shown = json.loads(out)
    assert shown["extractor_version"] == "0.2.0"
    assert shown["issued_on"]["value"] == "2024-01-23"
    assert [target["value"] for target in shown["targets"]] == [65e6, 14.0, 12.0]
    assert [one["value"] for one in shown["recipients"]] == ["Lưu: VT"]
    assert shown["place"]["value"] is None
    card = run("show", "a.pdf", "--db", path, "--width", "200")[1]
    assert card.count("(corrected by a person)") == 2
    assert card.count("added by a person") == 1

    listed = json.loads(run("correct", "list", "a.pdf", "--format", "json")[1])
    assert [(one["field"], one["read"], one["value"]) for one in listed] == [
        ("issued_on", "2024-01-22", "2024-01-23"),
        ("targets.0.value", "62000000", "65000000"),
        ("recipients.0", "Như trên", None),
        ("targets.+", None, listed[3]["value"]),
        ("place", "Suối Mây", None),
    ]
    assert {(one["state"], one["made_by"]) for one in listed} == {("active", "Lò Thị Kiểm")}
    for number in range(1, 6):
        assert run("correct", "withdraw", number)[0] == 0
    assert loaded(path) == record("a", extractor_version="0.2.0").model_dump(by_alias=True)
    assert run("correct", "withdraw", 1)[2].startswith("extractor: There is no correction 1 that")


def test_views_show_what_was_corrected(run: Run, path: Path) -> None:
    run("correct", "set", "a.pdf", "targets.0.value", "99.000.000", *PERSON)
    view = run("query", "commitment_summary", "--format", "json")[1]
    assert 99e6 in {row["highest"] for row in json.loads(view)}


def test_the_fields_are_listed_by_the_names_that_set_takes(run: Run, path: Path) -> None:
    rows = json.loads(run("correct", "fields", "a.pdf", "--format", "json")[1])
    held = {row["field"]: row for row in rows}
    assert (held["number"]["value"], held["number"]["words"]) == ("12", "12")
    assert held["recipients.1.value"]["value"] == "Lưu: VT"
    assert held["issuer.unit.name"]["page"] == 1
    for name, row in held.items():
        if row["value"].startswith(("[", "{")) or "current_units" in name:
            continue
        code, out, told = run("correct", "set", "a.pdf", name, row["value"], *PERSON)
        assert (code, told) == (0, ""), name
        assert ", as it was read" in out
    some = json.loads(run("correct", "fields", "a.pdf", "targets.0", "--format", "json")[1])
    assert {row["field"].rsplit(".", 1)[0] for row in some} == {"targets.0"}
    assert run("correct", "fields", "a.pdf", "targets.9")[0] == 2


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("set", "a", "number", "3", *PERSON), 2, "Did you mean: a.pdf (12/KH-UBND)"),
        (("set", "zzz", "number", "3", *PERSON), 2, "There is no document 'zzz'"),
        (("set", "a.pdf", "numbr", "3", *PERSON), 2, "Did you mean: number?"),
        (("set", "a.pdf", "targets.7.value", "3", *PERSON), 2, "there are 2"),
        (("set", "a.pdf", "number", *PERSON), 2, "Give a VALUE, or --empty"),
        (("set", "a.pdf", "number", "3", "--empty", *PERSON), 2, "Give a VALUE, or --empty"),
        (("set", "a.pdf", "number", "3", "--by", " "), 2, "--by NAME"),
        (("set", "a.pdf", "number", "3"), 2, "--by"),
        (("add", "a.pdf", "targets", "unit=%", *PERSON), 2, "targets.2.value: Field required"),
        (("remove", "a.pdf", "number", *PERSON), 2, "no item of a list"),
        (("withdraw", "9"), 2, "extractor correct list"),
        (("list", "--db", "nothing.db"), 5, "There is no database nothing.db"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    ended, _, errors = run("correct", *words)
    assert ended == code
    assert told in errors
    assert "Traceback" not in errors
    assert run("correct", "list")[1] == "There are no corrections.\n"
