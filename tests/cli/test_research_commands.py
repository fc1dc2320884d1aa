"""The commands for researchers, over a database of invented plans."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from record_samples import read, record

from extractor.store.database import Database

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "plans.db"
    with Database.open(str(file)) as opened:
        opened.save(
            [
                record("a", title=read("Sửa đường [bold]liên thôn")),
                record("b", commune="xã Đồi Thông", income=70e6),
            ]
        )
    monkeypatch.setenv("EXTRACTOR_DB", str(file))
    return file


COMMANDS: list[tuple[list[str], str, int]] = [
    (["compare", "thu nhập", "--level", "commune", "--year", "2024"], "unit", 2),
    (["compare", "thu nhập", "--today", "--province", "sông lam"], "current_unit", 1),
    (["compare", "thu nhập", "--summary"], "middle", 1),
    (["search", "duong", "lien", "thon"], "excerpt", 1),
    (["search", "--in", "target", "tieu chi"], "excerpt", 2),
    (["deadlines", "--from", "2024-06", "--to", "2024"], "due", 2),
    (["cite", "318/QĐ-TTg"], "relation", 2),
    (["stats"], "number", 0),
]


@pytest.mark.parametrize(("words", "column", "rows"), COMMANDS)
def test_answers_for_programs(
    run: Run, path: Path, words: list[str], column: str, rows: int
) -> None:
    code, out, _ = run(*words, "--format", "json")
    assert code == 0
    answer = json.loads(out)
    assert column in answer[0]
    code, out, _ = run(*words, "--format", "csv")
    assert code == 0
    table = list(csv.DictReader(io.StringIO(out)))
    assert len(table) == len(answer)
    assert rows in (0, len(answer))
    lines = run(*words, "--format", "jsonl")[1].splitlines()
    assert [json.loads(line) for line in lines] == answer


@pytest.mark.parametrize("words", [command for command, _, _ in COMMANDS])
def test_answers_for_the_eye(run: Run, path: Path, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    assert all(len(line) <= 100 or line.startswith("Not shown") for line in out.splitlines())


def test_hits_for_the_eye(run: Run, path: Path) -> None:
    _, out, _ = run("search", "đường")
    assert "title  xã Suối Mây · tỉnh Sông Lam · 2024 · 12/KH-UBND · p.1" in out
    assert "Sửa **đường** [bold]liên thôn" in out
    assert "1 hit\n" in out
    assert run("search", "không", "có", "gì")[1] == "Nothing found.\n"
    assert (
        "--limit shows more"
        in run("search", "nông thôn", "--limit", "1")[1]
        + run("search", "thu nhập", "--limit", "1")[1]
    )


def test_a_chart_beside_the_answer(run: Run, path: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    chart = tmp_path / "income.svg"
    code, _, err = run("compare", "thu nhập", "--chart", chart)
    assert code == 0
    assert "Thu nhập bình quân đầu người (triệu đồng), 2 targets" in err
    assert chart.read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("form", "output"),
    [
        ("parquet", "out"),
        ("csv", "out"),
        ("xlsx", "plans.xlsx"),
        ("jsonl", "records.jsonl"),
        ("datapackage", "out"),
        ("archive", "sheet.xlsx"),
        ("label-studio", "tasks.json"),
    ],
)
def test_export(run: Run, path: Path, tmp_path: Path, form: str, output: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    if output.endswith(".xlsx"):
        pytest.importorskip("xlsxwriter")
    target = tmp_path / "export" / output
    code, out, err = run("export", "--format", form, "--output", target)
    assert (code, err) == (0, "")
    assert str(target) in out
    assert target.exists()
    assert run("export", "--format", form, "--output", target)[0] == 2


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["compare", "ho ngheo"], 2, "There is no target in this database on 'ho ngheo'"),
        (["compare", "thu nhạp bìng quan đàu"], 2, "Did you mean: Thu nhập bình quân đầu người"),
        (["compare", "thu nhập", "--province", "Sông Lan"], 2, "tỉnh Sông Lam"),
        (["compare", "thu nhập", "--summary", "--today"], 2, "exclude each other"),
        (["compare", "thu nhập", "--year", "1999", "--chart", "x.svg"], 2, "nothing to draw"),
        (["search", "';--"], 2, "nothing to search for"),
        (["deadlines", "--from", "30/6/2024"], 2, "Write 2024, 2024-03 or 2024-03-30"),
        (["deadlines", "--from", "2025", "--to", "2024"], 2, "lies before"),
        (["cite", "319/QĐ-TTg"], 2, "Did you mean: 318/QĐ-TTg"),
        (["export", "--format", "csv", "--output", "x", "--table", "target"], 2, "targets"),
        (["serve", "--db", "none.db"], 5, "There is no database none.db"),
        (["stats", "--db", "none.db"], 5, "There is no database none.db"),
        (["search", "x", "--db", "mysql://host/plans"], 5, "not supported"),
    ],
)
def test_bad_input_is_named(run: Run, path: Path, words: list[str], code: int, said: str) -> None:
    ended, out, err = run(*words)
    assert ended == code
    assert said in err
    assert "Traceback" not in err + out


def test_a_file_that_is_no_database_is_named(run: Run, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("không phải cơ sở dữ liệu")
    for words in (["stats"], ["search", "x"], ["cite", "1/QĐ"], ["deadlines"], ["serve"]):
        code, _, err = run(*words, "--db", other)
        assert (code, "is not an SQLite database" in err) == (5, True)


def test_an_empty_answer_is_no_failure(run: Run, path: Path) -> None:
    code, out, _ = run("compare", "thu nhập", "--year", "1999")
    assert (code, "0 rows" in out) == (0, True)
    assert run("compare", "thu nhập", "--year", "1999", "--format", "json")[1] == "[]\n"
