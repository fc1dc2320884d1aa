"""Cited acts: legal bases and citations."""

from typing import Any, get_args

from sqlalchemy import Index, UniqueConstraint

from extractor.records.model import ActDeed
from extractor.records.model import LegalBasis as LegalBasisRecord
from extractor.store.tables import columns
from extractor.store.tables.columns import Base

DEEDS: tuple[str, ...] = get_args(ActDeed)
RELATIONS: tuple[str, ...] = get_args(LegalBasisRecord.model_fields["relation"].annotation)


class LegalAct(Base, table=True):
    """A document that plans cite."""

    __tablename__ = "legal_acts"
    __table_args__ = (
        columns.date("date"),
        Index("ix_legal_acts_code_date", "code", "date"),
        {"comment": "Documents that plans cite, each once where its identity is known."},
    )

    id: int = columns.identity()
    key: str = columns.text(
        "The legal id, or type, code, date, issuer and title as cited.", unique=True
    )
    legal_id: str | None = columns.text("Canonical identity of the act.", default=None, unique=True)
    doc_type: str | None = columns.text("Type (Luật, Nghị định …).", default=None)
    code: str | None = columns.text("Number and symbol.", default=None)
    date: str | None = columns.text("Date of the act (EDTF).", default=None)
    issuer: str | None = columns.text("Who issued it.", default=None)
    title: str | None = columns.text("Its subject.", default=None)


def _act() -> Any:
    return columns.plain("The act cited.", foreign_key="legal_acts.id", index=True)


class LegalBasis(Base, table=True):
    """A basis of a plan."""

    __tablename__ = "legal_bases"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.one_of("relation", RELATIONS),
        columns.date("date"),
        columns.share(),
        {"comment": "The acts a plan rests on, in its opening, as the plan cites them."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    act_id: int = _act()
    relation: str = columns.text("The verb that opens it: Căn cứ, Thực hiện, Theo or Xét.")
    doc_type: str | None = columns.text("Type as cited.", default=None)
    code: str | None = columns.text("Code as cited.", default=None)
    date: str | None = columns.text("Date as cited (EDTF).", default=None)
    issuer: str | None = columns.text("Issuer as cited.", default=None)
    title: str | None = columns.text("Title as cited.", default=None)
    article: str | None = columns.text("Article of the act (Điều).", default=None)
    clause: str | None = columns.text("Clause of the article (khoản).", default=None)
    point: str | None = columns.text("Point of the clause (điểm).", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class Citation(Base, table=True):
    """An act cited anywhere."""

    __tablename__ = "citations"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.date("date"),
        columns.share(),
        {"comment": "All acts cited anywhere in a plan, each once a plan."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    act_id: int = _act()
    doc_type: str | None = columns.text("Type as cited.", default=None)
    code: str | None = columns.text("Code as cited.", default=None)
    date: str | None = columns.text("Date as cited (EDTF).", default=None)
    issuer: str | None = columns.text("Issuer as cited.", default=None)
    title: str | None = columns.text("Title as cited.", default=None)
    article: str | None = columns.text("Article of the act (Điều).", default=None)
    clause: str | None = columns.text("Clause of the article (khoản).", default=None)
    point: str | None = columns.text("Point of the clause (điểm).", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class ActRelation(Base, table=True):
    """What an act does to another."""

    __tablename__ = "act_relations"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.one_of("relation", DEEDS),
        columns.share(),
        {
            "comment": "What cited acts, or a plan itself, do to other acts, as the plan says or "
            "as is known (inferred)."
        },
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    from_act_id: int | None = columns.plain(
        "The act that does it; null where it is the plan itself.",
        foreign_key="legal_acts.id",
        index=True,
        default=None,
    )
    to_act_id: int = columns.plain(
        "The act it is done to.", foreign_key="legal_acts.id", index=True
    )
    relation: str = columns.text(
        "amends, replaces, repeals, corrects, extends, details, implements, reviews or attached_to."
    )
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()
