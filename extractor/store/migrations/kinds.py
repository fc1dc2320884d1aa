"""Kinds of column that differ between the databases, as the revisions name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import JSON, BigInteger, Integer
from sqlalchemy.dialects.postgresql import JSONB

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext

LARGE = BigInteger().with_variant(Integer(), "sqlite")
STRUCTURE = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def rendered(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """The name of the type in the text of a revision; False leaves it to Alembic."""
    if kind == "type" and isinstance(item, JSON):
        return "STRUCTURE"
    if kind == "type" and isinstance(item, BigInteger):
        return "LARGE"
    return False
