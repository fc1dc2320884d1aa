"""Asking the index of the search, in the words of either database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import column, select, table, text

from extractor.store.full_text import INDEX
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Select

    from extractor.research.search_terms import Term, Terms

RANKED = 1_000
"""Matches that PostgreSQL ranks: it must read each text again for that."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that matches: ``key`` in search_texts, ``place`` in the order of the index.

    ``terms`` are what it was found by, ``together`` whether as one phrase.
    """

    key: int
    document_id: int
    kind: str
    owner_id: int
    start_offset: int
    place: int
    together: bool
    terms: tuple[Term, ...]


def candidates(
    connection: Connection,
    terms: Terms,
    narrowed: Sequence[ColumnElement[Any]],
    kinds: Sequence[str],
    limit: int,
) -> list[Candidate]:
    """At most ``limit`` texts with the words side by side, then with the words anywhere."""
    tries: list[tuple[bool, tuple[Term, ...]]] = [(True, (terms.whole,))]
    if len(terms.terms) > 1:
        tries.append((False, terms.terms))
    found: dict[int, Candidate] = {}
    for together, wanted in tries:
        if len(found) >= limit:
            break
        query = _ranked(connection.dialect.name, wanted, narrowed, kinds, limit)
        for place, row in enumerate(connection.execute(query)):
            key, document, kind, owner, start = row
            one = Candidate(key, document, kind, owner, start, place, together, wanted)
            found.setdefault(key, one)
    return list(found.values())[:limit]


def matched(dialect: str, terms: Sequence[Term], kinds: Sequence[str]) -> Select[Any]:
    """The rows of ``search_texts`` with all the ``terms``, in no order.

    On SQLite the table of the index is part of the query, so that its ``rank`` can be used.
    """
    texts: Any = metadata.tables["search_texts"].c
    query = select(texts.id, texts.document_id, texts.kind, texts.owner_id, texts.start_offset)
    query = query.where(texts.kind.in_(kinds))
    if dialect == "sqlite":
        index = table(INDEX, column("rowid"))
        match = text(f"{INDEX} MATCH :match").bindparams(match=expression(terms))
        return query.join(index, index.c.rowid == texts.id).where(match)
    words, values = _tsquery(terms)
    condition = f"to_tsvector('simple', search_texts.folded) @@ {words}"
    return query.where(text(condition).bindparams(**values))


def _ranked(
    dialect: str,
    terms: Sequence[Term],
    narrowed: Sequence[ColumnElement[Any]],
    kinds: Sequence[str],
    limit: int,
) -> Select[Any]:
    """The query for at most ``limit`` texts, best first."""
    texts = metadata.tables["search_texts"]
    documents, issuers = metadata.tables["documents"], metadata.tables["issuers"]
    query = matched(dialect, terms, kinds)
    if narrowed:
        query = query.join(documents, documents.c.id == texts.c.document_id)
        query = query.outerjoin(issuers, issuers.c.id == documents.c.issuer_id).where(*narrowed)
    if dialect == "sqlite":
        return query.order_by(text(f"{INDEX}.rank")).limit(limit)
    best = query.add_columns(texts.c.folded).limit(RANKED).subquery("matched")
    words, values = _tsquery(terms)
    rank = text(f"ts_rank(to_tsvector('simple', matched.folded), {words}) DESC, matched.id")
    shown = [one for one in best.c if one.name != "folded"]
    return select(*shown).order_by(rank.bindparams(**values)).limit(limit)


def expression(terms: Sequence[Term]) -> str:
    """The terms in the language of FTS5; quotation marks make words of everything."""
    return " AND ".join(f'"{term.words}"' for term in terms)


def _tsquery(terms: Sequence[Term]) -> tuple[str, dict[str, str]]:
    """The terms as a tsquery, and the values of its parameters."""
    values = {f"term_{number}": term.words for number, term in enumerate(terms)}
    words = " && ".join(f"phraseto_tsquery('simple', :{name})" for name in values)
    return f"({words})", values
