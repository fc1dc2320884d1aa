"""The base of all tables, and the kinds of column that recur in them.

Annotations must stay real objects here: sqlmodel reads them while the classes are built, so
postponed evaluation of annotations is not used in the modules of this package.
"""

from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Integer, MetaData, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


LARGE = BigInteger().with_variant(Integer(), "sqlite")
"""Whole numbers beyond two thousand millions, which every integer of SQLite holds."""

STRUCTURE = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Base(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """Base of the tables, with a metadata of its own."""


def text(comment: str, **more: Any) -> Any:
    """A text column."""
    return Field(sa_type=Text, sa_column_kwargs={"comment": comment}, **more)


def plain(comment: str, **more: Any) -> Any:
    """A column whose type follows from the annotation (whole number, number, yes/no)."""
    return Field(sa_column_kwargs={"comment": comment}, **more)


def json(comment: str, **more: Any) -> Any:
    """A column that holds a JSON list or object."""
    return Field(sa_type=STRUCTURE, sa_column_kwargs={"comment": comment}, **more)


def large(comment: str, **more: Any) -> Any:
    """A column of whole numbers that may be very large."""
    return Field(sa_type=LARGE, sa_column_kwargs={"comment": comment}, **more)


def identity() -> Any:
    """The key of a table."""
    return plain("Key of the row.", primary_key=True)


def of_document(**more: Any) -> Any:
    """The document a row was read from; the row goes when the document goes."""
    return plain(
        "The document it was read from.",
        foreign_key="documents.id",
        ondelete="CASCADE",
        **{"index": True, **more},
    )


def position() -> Any:
    """The place of a row among its kind in the document."""
    return plain("Place among its kind in the document, from 0.")


def confidence() -> Any:
    """How sure the program is."""
    return plain("How sure the program is, from 0 to 1; null where it does not say.", default=None)


def inferred() -> Any:
    """Whether a value was concluded rather than read."""
    return plain("True where the value was concluded and not read.", default=False)


def reason() -> Any:
    """The reason of a conclusion."""
    return text("Why the value was concluded.", default=None)


def reasons() -> Any:
    """What moved the confidence."""
    return json("JSON list of what raised or lowered the confidence.")


def one_of(column: str, values: tuple[str, ...], *, optional: bool = False) -> CheckConstraint:
    """A CHECK that a column holds one of the values (or null, if it may be empty)."""
    listed = ", ".join(f"'{value}'" for value in values)
    empty = f"{column} IS NULL OR " if optional else ""
    return CheckConstraint(f"{empty}{column} IN ({listed})", name=column)


def share(column: str = "confidence") -> CheckConstraint:
    """A CHECK that a column lies between 0 and 1."""
    return CheckConstraint(f"{column} BETWEEN 0 AND 1", name=column)


def date(column: str) -> CheckConstraint:
    """A CHECK that a column has the length of an EDTF date (2024, 2024-03 or 2024-03-30)."""
    return CheckConstraint(f"length({column}) IN (4, 7, 10)", name=column)
