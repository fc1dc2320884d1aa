"""Full-text search over titles, targets, tasks and texts of plans.

The words side by side come before the words anywhere, and within each what has the diacritics
typed before what only folds alike; a plan's body is shown where nothing narrower was found in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from extractor.errors import InputProblem
from extractor.research.excerpts import Excerpt, excerpt
from extractor.research.places import conditions
from extractor.research.search_index import Candidate, candidates
from extractor.research.search_terms import understood
from extractor.research.tables import Answer
from extractor.research.wording import quantity
from extractor.store.full_text import PART
from extractor.store.tables import metadata
from extractor.store.tables.search import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, RowMapping

    from extractor.store.database import Database

LIMIT = 20
SPARE = 5
"""Candidates looked at for a hit that is shown."""
_OWNERS = {"title": "title", "target": "target", "task": "assignment"}
_TEXTS = {
    "title": ("documents", "title"),
    "target": ("targets", "indicator"),
    "task": ("assignments", "task"),
}
COLUMNS = (
    *("kind", "excerpt", "target", "unit", "province", "year", "document_title"),
    *("document_code", "document_name", "page", "document_id"),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words were found: ``kind`` is title, target, task or body.

    ``target`` is the quantity that a target binds to, null for the others; ``page`` is null for
    a body; ``unit`` and ``province`` are those of then.
    """

    kind: str
    excerpt: Excerpt
    target: str | None
    unit: str | None
    province: str | None
    year: int | None
    document_title: str | None
    document_code: str | None
    document_name: str
    page: int | None
    document_id: int


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, at most as many as asked for; ``more`` tells that there are others."""

    hits: tuple[Hit, ...]
    more: bool

    def answer(self, before: str = "**", after: str = "**") -> Answer:
        """The hits as a table, the found words between ``before`` and ``after``."""
        rows = tuple(
            tuple(
                hit.excerpt.marked(before, after) if name == "excerpt" else getattr(hit, name)
                for name in COLUMNS
            )
            for hit in self.hits
        )
        return Answer(COLUMNS, rows)


def search(
    database: Database,
    words: str,
    *,
    kinds: Sequence[str] = (),
    level: str | None = None,
    year: int | None = None,
    province: str | None = None,
    limit: int = LIMIT,
) -> Found:
    """Where ``words`` stand, best first.

    Case and diacritics do not matter; words in quotation marks must stand side by side.  There
    are no operators, so nothing that is typed can do harm.  ``kinds`` narrows to title, target,
    task or body.  It raises InputProblem where there is no word in ``words``, and for an unknown
    kind or province.
    """
    terms = understood(words)
    for kind in kinds:
        if kind not in KINDS:
            raise InputProblem(f"There is no kind {kind!r}.", f"There are: {', '.join(KINDS)}.")
    with database.reading() as connection:
        narrowed = conditions(connection, level=level, year=year, province=province)
        found = candidates(connection, terms, narrowed, kinds or KINDS, limit * SPARE)
        texts = _texts(connection, found)
        scored = [(one, excerpt(texts[one.key], one.terms)) for one in found if one.key in texts]
        scored.sort(key=lambda pair: (not pair[0].together, not pair[1].exact, pair[0].place))
        chosen = _narrowest(scored)
        return Found(_hits(connection, chosen[:limit]), more=len(chosen) > limit)


def _narrowest(scored: list[tuple[Candidate, Excerpt]]) -> list[tuple[Candidate, Excerpt]]:
    """All but the bodies of plans that are there with a title, target or task."""
    narrow = {one.document_id for one, _ in scored if one.kind != "body"}
    return [
        (one, words) for one, words in scored if one.kind != "body" or one.document_id not in narrow
    ]


def _texts(connection: Connection, found: Iterable[Candidate]) -> dict[int, str]:
    """The texts as written, by the key of the candidate."""
    texts: dict[int, str] = {}
    for kind, (name, field) in _TEXTS.items():
        owners = {one.owner_id: one.key for one in found if one.kind == kind}
        stored = metadata.tables[name]
        query = select(stored.c.id, stored.c[field]).where(stored.c.id.in_(owners))
        texts |= {owners[owner]: words or "" for owner, words in connection.execute(query)}
    bodies = metadata.tables["documents_text"]
    for one in found:
        if one.kind == "body":
            part = func.substr(bodies.c.text, one.start_offset + 1, PART)
            query = select(part).where(bodies.c.document_id == one.document_id)
            texts[one.key] = connection.scalar(query) or ""
    return texts


def _hits(connection: Connection, chosen: Sequence[tuple[Candidate, Excerpt]]) -> tuple[Hit, ...]:
    documents = _documents(connection, {one.document_id for one, _ in chosen})
    pages = _pages(connection, [one for one, _ in chosen])
    quantities = _quantities(
        connection, [one.owner_id for one, _ in chosen if one.kind == "target"]
    )
    return tuple(
        Hit(
            kind=one.kind,
            excerpt=words,
            target=quantities.get(one.owner_id) if one.kind == "target" else None,
            page=pages.get((one.kind, one.owner_id)),
            **documents[one.document_id],
        )
        for one, words in chosen
    )


def _documents(connection: Connection, keys: Iterable[int]) -> dict[int, RowMapping]:
    documents, issuers = metadata.tables["documents"], metadata.tables["issuers"]
    query = (
        select(
            documents.c.id.label("document_id"),
            documents.c.name.label("document_name"),
            documents.c.code.label("document_code"),
            documents.c.title.label("document_title"),
            documents.c.year,
            func.coalesce(issuers.c.unit, documents.c.issuer_name).label("unit"),
            issuers.c.province,
        )
        .outerjoin(issuers, issuers.c.id == documents.c.issuer_id)
        .where(documents.c.id.in_(keys))
    )
    return {row["document_id"]: row for row in connection.execute(query).mappings()}


def _quantities(connection: Connection, keys: Iterable[int]) -> dict[int, str]:
    """What each target binds to, by its key."""
    stored = metadata.tables["targets"].c
    bound = (stored.comparator, stored.value, stored.value_max, stored.out_of, stored.unit)
    query = select(stored.id, *bound).where(stored.id.in_(keys))
    return {key: quantity(*words) for key, *words in connection.execute(query)}


def _pages(connection: Connection, found: Iterable[Candidate]) -> dict[tuple[str, int], int]:
    """The page of each candidate that is not a body, by kind and key of its row."""
    evidence: Any = metadata.tables["evidence"].c
    pages: dict[tuple[str, int], int] = {}
    for kind, owner in _OWNERS.items():
        keys = [one.owner_id for one in found if one.kind == kind]
        query = select(evidence.owner_id, evidence.page).where(
            and_(evidence.owner_kind == owner, evidence.position == 0, evidence.owner_id.in_(keys))
        )
        pages |= {(kind, key): page for key, page in connection.execute(query)}
    return pages
