"""The web pages, asked without a browser."""

from __future__ import annotations

import asyncio
import re
import socket
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from record_samples import read, record

from extractor.errors import InputProblem, StoreProblem
from extractor.research.front.metadata import FACETS, HIDDEN, LABELS, ready_questions
from extractor.research.labels import labels
from extractor.store.database import Database
from extractor.store.ddl import views
from extractor.store.tables import metadata

pytest.importorskip("datasette")

from extractor.research.front.application import application, serve


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "of an office.db"
    with Database.open(str(file)) as opened:
        opened.save(
            [
                record("a", title=read("Sửa đường <b>liên thôn</b>")),
                record("b", commune="xã Đồi Thông", income=70e6),
            ]
        )
    return file


class Pages:
    """A browser of sorts."""

    def __init__(self, path: Path) -> None:
        self.pages = application(str(path))

    def get(self, place: str, **asked: str) -> Any:
        address = f"{quote(place)}?{urlencode(asked)}"
        return asyncio.run(self.pages.client.get(address))

    def rows(self, place: str, **asked: str) -> list[dict[str, Any]]:
        answer = self.get(f"/plans/{place}.json", _shape="array", **asked)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()
        return found


@pytest.fixture
def pages(path: Path) -> Pages:
    return Pages(path)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("/", ["Kế hoạch hành chính", "So sánh một chỉ tiêu", "Văn bản: mỗi tệp một dòng"]),
        ("/plans", ["Tìm trong toàn văn", "targets_by_commune"]),
        ("/plans/documents", ["Năm ban hành", "facet-info"]),
        ("/plans/targets_by_commune", ["Tỉnh khi đó", "facet-info"]),
        ("/plans/documents/1", ["12/KH-UBND"]),
    ],
)
def test_pages(pages: Pages, place: str, words: list[str]) -> None:
    answer = pages.get(place)
    assert answer.status_code == 200
    for one in words:
        assert one in answer.text
    assert not re.search(r"(?:src|@import|url\()\s*=?[\"']?https?://", answer.text)


@pytest.mark.parametrize(
    ("question", "asked", "column", "values"),
    [
        ("tim-kiem", {"từ_khóa": "duong"}, "Lời văn", ["Sửa **đường** <b>liên thôn</b>"]),
        ("tim-kiem", {"từ_khóa": "ĐƯỜNG"}, "Tệp", ["a.pdf"]),
        ("tim-kiem", {"từ_khóa": '"; DROP TABLE documents; --'}, "Tệp", []),
        ("tim-kiem", {"từ_khóa": ""}, "Tệp", []),
        (
            "so-sanh-chi-tieu",
            {"chỉ_tiêu": "thu nhap", "năm": "", "tỉnh": ""},
            "Giá trị",
            [70e6, 62e6],
        ),
        ("so-sanh-chi-tieu", {"chỉ_tiêu": "thu nhap", "năm": "2023", "tỉnh": ""}, "Giá trị", []),
        ("so-sanh-chi-tieu", {"chỉ_tiêu": "thu", "năm": "2024", "tỉnh": "song"}, "Năm", [2024] * 2),
        (
            "thoi-han",
            {"từ_ngày": "2024-06-01", "đến_ngày": "2024-07-01"},
            "Hạn",
            ["2024-06-30"] * 2,
        ),
        ("ai-lam-gi", {"đơn_vị": "dia chinh"}, "Vai trò", ["chủ trì"] * 2),
        ("vien-dan", {"số_ký_hiệu": "318/qd-ttg"}, "Quan hệ", ["Căn cứ"] * 2),
        ("can-kiem-tra", {}, "Cảnh báo", ["low-ocr-confidence"] * 2),
    ],
)
def test_ready_questions(
    pages: Pages, question: str, asked: dict[str, str], column: str, values: list[object]
) -> None:
    assert [row[column] for row in pages.rows(question, **asked)] == values


def test_found_words_are_marked_and_all_else_is_text(pages: Pages) -> None:
    page = pages.get("/plans/tim-kiem", từ_khóa="duong").text
    assert "Sửa <mark>đường</mark> &lt;b&gt;liên thôn&lt;/b&gt;" in page


def test_numbers_are_written_as_in_vietnam(pages: Pages) -> None:
    page = pages.get("/plans/targets").text
    assert ">62.000.000</td>" in page
    assert ">0,9</td>" in page


def test_dates_and_codes_stand_on_one_line(pages: Pages) -> None:
    page = pages.get("/plans/thoi-han", từ_ngày="2024-06-01", đến_ngày="2024-07-01").text
    assert '<span class="whole">2024-06-30</span>' in page
    assert '<span class="whole">12/KH-UBND</span>' in page


def test_the_first_page_parts_answers_tables_and_book_keeping(pages: Pages) -> None:
    page = pages.get("/").text
    places = [
        page.index(one)
        for one in (
            *("Câu hỏi có sẵn", "/plans/tim-kiem", "Bảng tổng hợp", "/plans/targets_by_commune"),
            *("Bảng chi tiết", '/plans/documents"', "Sổ sách của chương trình", "/plans/ledger"),
        )
    ]
    assert places == sorted(places)


def test_the_search_box_of_a_table_folds_too(pages: Pages) -> None:
    assert len(pages.rows("search_texts", _search="đường")) == 1
    assert pages.rows("search_texts", _search='"*') == []


@pytest.mark.parametrize(
    "sql",
    ["DELETE FROM documents", "UPDATE documents SET title = 'x'", "DROP TABLE documents"],
)
def test_nothing_can_be_changed(pages: Pages, path: Path, sql: str) -> None:
    assert pages.get("/plans", sql=sql).status_code == 400
    assert pages.get("/plans.db").status_code in (403, 404)
    with Database.open(str(path), read_only=True) as opened, opened.reading() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM documents").scalar() == 2
    database = pages.pages.get_database("plans")

    def write(connection: Any) -> None:
        connection.execute(sql)

    with pytest.raises(Exception, match=r"readonly|authorized"):
        asyncio.run(database.execute_fn(write))


def test_labels_name_what_there_is() -> None:
    tables = {
        name: {column.name for column in one.columns} for name, one in metadata.tables.items()
    }
    known = {*tables, *views(), "*"}
    for name, column in labels():
        assert name in known
        assert not column or name not in tables or column in tables[name]
    assert {*FACETS, *LABELS, *HIDDEN} <= known | {"schema_version"}
    for name in set(FACETS) & set(tables):
        assert set(FACETS[name]) <= tables[name]
    for name, column in LABELS.items():
        assert column in tables[name]


def test_every_ready_question_asks_for_what_it_uses() -> None:
    for one in ready_questions().values():
        used = set(re.findall(r":(\w+)", one["sql"]))
        assert used == set(one.get("params", []))
        assert one["title"]
        assert one["description"]


def test_what_cannot_be_served(path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="There is no database"):
        application(str(tmp_path / "none.db"))
    with pytest.raises((InputProblem, StoreProblem)):
        application("postgresql://nobody@127.0.0.1:1/nothing")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(InputProblem, match="Choose another port"):
            serve(application(str(path)), "127.0.0.1", taken.getsockname()[1])
