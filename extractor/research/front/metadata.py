"""What the pages say of the database: titles, columns, facets and ready questions."""

from __future__ import annotations

import tomllib
from html import escape
from importlib import resources
from typing import Any

from extractor.research.labels import label, labels
from extractor.store.ddl import views
from extractor.store.full_text import INDEX, TABLE, is_index
from extractor.store.tables import metadata

NAME = "plans"
"""The name of the database in addresses of pages, whatever its file is called."""
STATIC = "extractor-static"
"""Where the style sheet is, in addresses of pages."""
TITLE = "Kế hoạch hành chính"
FACETS: dict[str, list[str]] = {
    "documents": ["year", "issuer_id", "doc_type", "text_origin"],
    "issuers": ["level", "province", "body"],
    "targets": ["indicator_id", "unit", "comparator"],
    "criteria": ["status", "criteria_set", "number"],
    "assignments": ["role", "actor_id"],
    "deadlines": ["kind", "recurrence"],
    "legal_bases": ["relation", "act_id"],
    "legal_acts": ["doc_type", "issuer"],
    "flags": ["code"],
    "targets_by_commune": ["province", "year", "level", "indicator_id"],
    "awaiting_review": ["matter", "field", "province"],
    "commitment_ranks": ["indicator_id", "year", "level", "province"],
    "commitment_summary": ["indicator_id", "year", "level"],
    "criteria_by_commune": ["number", "status", "year", "province"],
    "criteria_matrix": ["criteria_set", "year", "province"],
    "tasks_without_unit": ["province", "year"],
    "plans_without_number_or_date": ["province", "year"],
    "tasks_by_unit": ["role", "actor_type", "level"],
    "deadline_calendar": ["kind", "year", "level"],
    "documents_to_check": ["flag", "text_origin"],
}
LABELS = {
    "documents": "name",
    "issuers": "name",
    "actors": "name",
    "legal_acts": "code",
    "indicators": "label",
}
"""The column that stands for a row where another table refers to it."""
BOOKKEEPING = ("runs", "batches", "outcomes", "ledger")
"""Tables that tell of runs, which few open."""
HIDDEN = ("schema_version", "batches")
_HERE = resources.files("extractor.research.front")


def described(present: dict[str, list[str]]) -> dict[str, Any]:
    """The metadata of datasette for a database with these tables and views (their columns)."""
    questions = ready_questions()
    asked = _list([(key, one["title"]) for key, one in questions.items()])
    listed = _listed([name for name, column in labels() if not column and name in present])
    return {
        "title": TITLE,
        "description_html": f"<h2>Câu hỏi có sẵn</h2>{asked}{listed}",
        "extra_css_urls": [f"/{STATIC}/pages.css"],
        "databases": {
            NAME: {
                "title": TITLE,
                "description_html": f"<details><summary>Các bảng</summary>{listed}</details>",
                "queries": {key: one | {"hide_sql": True} for key, one in questions.items()},
                "tables": {name: _table(name, columns) for name, columns in present.items()},
            }
        },
    }


def _listed(names: list[str]) -> str:
    """Views, tables, and folded away what the program keeps for itself, each under its heading."""
    inner = [name for name in names if name in BOOKKEEPING or _is_derived(name)]
    gathered = [name for name in names if name in views()]
    read = [name for name in names if name not in (*inner, *gathered)]
    lists = [_list([(name, label(name) or name) for name in some]) for some in (gathered, read)]
    kept = _list([(name, label(name) or name) for name in inner])
    return (
        f"<h2>Bảng tổng hợp</h2>{lists[0]}<h2>Bảng chi tiết</h2>{lists[1]}"
        f"<details><summary>Sổ sách của chương trình</summary>{kept}</details>"
    )


def _list(links: list[tuple[str, str]]) -> str:
    items = (f'<li><a href="/{NAME}/{key}">{escape(words)}</a></li>' for key, words in links)
    return f'<ul class="bullets">{"".join(items)}</ul>'


def ready_questions() -> dict[str, dict[str, Any]]:
    """The canned queries, by the name in their address."""
    return tomllib.loads((_HERE / "questions.toml").read_text("utf-8"))


def _table(name: str, columns: list[str]) -> dict[str, Any]:
    if name == TABLE:
        return {"hidden": True, "fts_table": INDEX, "fts_pk": "id"}
    if name in HIDDEN or is_index(name) or _is_derived(name):
        return {"hidden": True}
    made: dict[str, Any] = {"columns": {}, "size": 50}
    if words := label(name):
        made["description"] = words
    for column in columns:
        if told := label(name, column):
            made["columns"][column] = told
    facets = [column for column in FACETS.get(name, ()) if column in columns]
    if facets:
        made["facets"] = facets
    if name in LABELS:
        made["label_column"] = LABELS[name]
    return made


def _is_derived(name: str) -> bool:
    table = metadata.tables.get(name)
    return table is not None and bool(table.info.get("derived"))
