"""Who cites an act: the plans that rest on it or name it."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, literal, or_, select

from extractor.errors import InputProblem
from extractor.knowledge.text import fold
from extractor.research.nearest import unknown
from extractor.research.tables import Answer
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from extractor.store.database import Database

MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class CitingRow:
    """A plan that cites an act; ``relation`` is Căn cứ, Thực hiện, Theo or Xét, or
    ``mentioned`` where the act is no basis of the plan.
    """

    unit: str | None
    province: str | None
    year: int | None
    relation: str
    pin: str | None
    act: str
    act_date: str | None
    act_title: str | None
    legal_id: str | None
    document_code: str | None
    document_title: str | None
    document_name: str
    page: int | None
    quote: str | None
    document_id: int


@dataclass(frozen=True, slots=True)
class Citing:
    """The plans that cite the acts asked for, one row a plan and act."""

    rows: tuple[CitingRow, ...]

    def answer(self) -> Answer:
        """The rows as a table."""
        names = tuple(field.name for field in fields(CitingRow))
        return Answer(names, tuple(astuple(row) for row in self.rows))

    @property
    def plans(self) -> int:
        """How many plans cite."""
        return len({row.document_id for row in self.rows})

    @property
    def resting(self) -> int:
        """How many of them rest on what they cite."""
        return len({row.document_id for row in self.rows if row.relation != MENTIONED})


def cite(database: Database, code: str) -> Citing:
    """The plans that cite the act of this code (1600/QĐ-TTg) or legal id.

    Case, diacritics and blanks of ``code`` do not matter; acts of several dates or issuers with
    the one code are all found.  It raises InputProblem where no plan cites such an act.
    """
    with database.reading() as connection:
        acts = _acts(connection, code)
        rows: dict[tuple[int, str], CitingRow] = {}
        for query in (_bases(acts), _mentions(acts)):
            for row in connection.execute(query).mappings():
                key = (row["document_id"], row["act_key"])
                rows.setdefault(key, _row(dict(row)))
    return Citing(tuple(sorted(rows.values(), key=_order)))


def _acts(connection: Connection, code: str) -> list[int]:
    acts = metadata.tables["legal_acts"]
    wanted = _bare(code)
    if not wanted:
        raise InputProblem("The code is empty.", "Give one like 1600/QĐ-TTg.")
    query = select(acts.c.id, acts.c.code, acts.c.legal_id)
    exact = connection.execute(query.where(or_(acts.c.code == code, acts.c.legal_id == code)))
    found = [row.id for row in exact]
    if found:
        return found
    known = connection.execute(query.where(acts.c.code.is_not(None))).all()
    found = [row.id for row in known if _bare(row.code) == wanted]
    if not found:
        raise unknown("cited act", code, sorted({row.code for row in known}))
    return found


def _bare(code: str) -> str:
    return re.sub(r"\s+", "", fold(code))


def _bases(acts: list[int]) -> Select[Any]:
    bases = metadata.tables["legal_bases"]
    return _query(bases, "legal_basis", acts, bases.c.relation)


def _mentions(acts: list[int]) -> Select[Any]:
    return _query(metadata.tables["citations"], "citation", acts, literal(MENTIONED))


def _query(cited: Any, owner: str, keys: list[int], relation: Any) -> Select[Any]:
    acts, documents, issuers, evidence = (
        metadata.tables[name] for name in ("legal_acts", "documents", "issuers", "evidence")
    )
    here = and_(
        evidence.c.owner_kind == owner,
        evidence.c.owner_id == cited.c.id,
        evidence.c.position == 0,
    )
    return (
        select(
            func.coalesce(issuers.c.unit, documents.c.issuer_name).label("unit"),
            issuers.c.province,
            documents.c.year,
            relation.label("relation"),
            *(cited.c[name] for name in ("article", "clause", "point")),
            acts.c.key.label("act_key"),
            acts.c.doc_type,
            acts.c.code,
            acts.c.date.label("act_date"),
            acts.c.title.label("act_title"),
            acts.c.legal_id,
            documents.c.code.label("document_code"),
            documents.c.title.label("document_title"),
            documents.c.name.label("document_name"),
            documents.c.id.label("document_id"),
            evidence.c.page,
            evidence.c.text.label("quote"),
        )
        .select_from(cited)
        .join(acts, acts.c.id == cited.c.act_id)
        .join(documents, documents.c.id == cited.c.document_id)
        .outerjoin(issuers, issuers.c.id == documents.c.issuer_id)
        .outerjoin(evidence, here)
        .where(cited.c.act_id.in_(keys))
        .order_by(cited.c.id)
    )


def _row(row: dict[str, Any]) -> CitingRow:
    pins = (("điểm", "point"), ("khoản", "clause"), ("Điều", "article"))
    pin = " ".join(f"{word} {row[name]}" for word, name in pins if row[name])
    act = " ".join(part for part in (row["doc_type"], row["code"]) if part)
    taken = {field.name for field in fields(CitingRow)} - {"pin", "act"}
    return CitingRow(pin=pin or None, act=act, **{name: row[name] for name in taken})


def _order(row: CitingRow) -> tuple[object, ...]:
    return (row.act, row.year or 0, row.province or "", row.unit or "", row.document_name)
