"""The index of the full-text search: FTS5 in SQLite, a GIN index over a tsvector in PostgreSQL.

Both stand on the one table ``search_texts``, whose texts are folded here (lower case, no
diacritics, đ as d), because neither FTS5's ``unicode61`` nor ``to_tsvector('simple', …)`` takes
đ for d.  Triggers keep FTS5 in step with the table; PostgreSQL needs none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from extractor.knowledge.text import fold_aligned
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlalchemy import Connection

    from extractor.store.shapes import Row

TABLE = "search_texts"
INDEX = "search_index"


class _Seen(dict[int, str]):
    """What the search sees of each character, computed once, when it is first met."""

    def __missing__(self, code: int) -> str:
        character = fold_aligned(chr(code))
        self[code] = seen = character if character.isalnum() else " "
        return seen


_SEEN = _Seen({ord("\n"): "\n"})
PART = 100_000
"""Letters of a body to a row: PostgreSQL takes a megabyte of different words at most."""

SQLITE = (
    """\
-- The words of search_texts, for SELECT … WHERE search_index MATCH '"nong thon moi"'.
CREATE VIRTUAL TABLE search_index USING fts5(
    folded, content='search_texts', content_rowid='id', tokenize='unicode61'
);""",
    """\
CREATE TRIGGER search_texts_inserted AFTER INSERT ON search_texts BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (new.id, new.folded);
END;""",
    """\
CREATE TRIGGER search_texts_deleted AFTER DELETE ON search_texts BEGIN
    INSERT INTO search_index (search_index, rowid, folded)
    VALUES ('delete', old.id, old.folded);
END;""",
    """\
CREATE TRIGGER search_texts_updated AFTER UPDATE ON search_texts BEGIN
    INSERT INTO search_index (search_index, rowid, folded)
    VALUES ('delete', old.id, old.folded);
    INSERT INTO search_index (rowid, folded) VALUES (new.id, new.folded);
END;""",
)
_PLAIN = {"a": "àáảãạăằắẳẵặâầấẩẫậ", "d": "đ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị"} | {
    "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự",
    "y": "ỳýỷỹỵ",
    "-": "‐‑‒–—―−",
}
_MARKED = "".join(_PLAIN.values())
_BARE = "".join(plain * len(marked) for plain, marked in _PLAIN.items())
POSTGRESQL = (
    f"""\
-- The text in lower case without diacritics, đ as d, blanks and dashes squeezed.
CREATE OR REPLACE FUNCTION fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN trim(regexp_replace(regexp_replace(
    translate(lower(normalize(words, NFC)), '{_MARKED}', '{_BARE}'),
    '\\s+', ' ', 'g'), ' *-[ -]*', '-', 'g'));""",
    """\
CREATE INDEX ix_search_index ON search_texts
USING gin (to_tsvector('simple', folded));""",
)


def statements(dialect: str) -> tuple[str, ...]:
    """The statements that make the index, once the tables are there."""
    return POSTGRESQL if dialect == "postgresql" else SQLITE


def is_index(name: str | None) -> bool:
    """Whether a table or index of that name is of the search's own making."""
    return bool(name) and re.fullmatch(rf"(ix_)?{INDEX}(_\w+)?", str(name)) is not None


def search_rows(
    document: int,
    title: str | None,
    targets: Iterable[tuple[int, str]],
    tasks: Iterable[tuple[int, str]],
    text: str | None,
    fresh: Callable[[str], int],
) -> list[Row]:
    """The rows of ``search_texts`` for one document; targets and tasks with their keys."""
    texts = [("title", document, 0, title or "")]
    texts += [("target", key, 0, words) for key, words in targets]
    texts += [("task", key, 0, words) for key, words in tasks]
    texts += [("body", document, start, part) for start, part in parts(text or "")]
    return [
        {
            "id": fresh(TABLE),
            "document_id": document,
            "kind": kind,
            "owner_id": owner,
            "start_offset": start,
            "folded": folded(words),
        }
        for kind, owner, start, words in texts
        if words.strip()
    ]


def folded(text: str) -> str:
    """``text`` as the search sees it: a letter for each letter, a blank for every other sign.

    Without the signs both databases part words alike (12/KH-UBND is no path of a file).
    """
    return text.translate(_SEEN)


def parts(text: str) -> Iterator[tuple[int, str]]:
    """``text`` in parts of at most :data:`PART` letters, cut between lines, with their offsets."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > PART:
            end = text.rfind("\n", start, start + PART) + 1 or start + PART
        yield start, text[start:end]
        start = end


def refill(connection: Connection) -> None:
    """Make ``search_texts`` anew from what is stored, as after an upgrade."""
    documents, texts = metadata.tables["documents"], metadata.tables["documents_text"]
    search = metadata.tables[TABLE]
    connection.execute(delete(search))
    query = select(documents.c.title, texts.c.text).outerjoin(texts)
    keys = iter(range(1, 2**31))
    for document in connection.scalars(select(documents.c.id).order_by(documents.c.id)).all():
        title, text = connection.execute(query.where(documents.c.id == document)).one()
        rows = search_rows(
            document,
            title,
            _of(connection, "targets", "indicator", document),
            _of(connection, "assignments", "task", document),
            text,
            lambda _: next(keys),
        )
        if rows:
            connection.execute(insert(search), rows)


def _of(connection: Connection, name: str, column: str, document: int) -> Iterator[tuple[int, str]]:
    table = metadata.tables[name]
    query = select(table.c.id, func.coalesce(table.c[column], ""))
    for key, words in connection.execute(query.where(table.c.document_id == document)):
        yield int(key), str(words)
