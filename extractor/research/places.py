"""Narrowing a question to places: level, and province by its name then or today."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from extractor.knowledge.text import fold
from extractor.research.nearest import unknown
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

_TYPE_WORDS = re.compile(r"^(tinh|thanh pho|tp\.?)\s+")


def bare(province: str | None) -> str:
    """The name of a province, folded, without its type word (tỉnh, thành phố)."""
    return _TYPE_WORDS.sub("", fold(province or ""))


def conditions(
    connection: Connection,
    level: str | None = None,
    year: int | None = None,
    province: str | None = None,
) -> list[ColumnElement[Any]]:
    """What ``documents`` joined with ``issuers`` must fulfil.

    It raises InputProblem where no plan in the database is of that province.
    """
    documents, issuers = metadata.tables["documents"], metadata.tables["issuers"]
    made: list[ColumnElement[Any]] = []
    if level:
        made.append(issuers.c.level == level)
    if year:
        made.append(documents.c.year == year)
    if province:
        names = _provinces(connection, province)
        made.append(
            or_(issuers.c.province.in_(names), issuers.c.current_province.in_(names)),
        )
    return made


def _provinces(connection: Connection, province: str) -> list[str]:
    """The names in the database that mean ``province``."""
    issuers = metadata.tables["issuers"]
    columns = (issuers.c.province, issuers.c.current_province)
    known = {
        name
        for column in columns
        for name in connection.scalars(select(column).distinct())
        if name is not None
    }
    found = sorted(name for name in known if bare(name) == bare(province))
    if not found:
        raise unknown("plan of the province", province, sorted(known))
    return found
