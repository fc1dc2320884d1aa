"""Which targets are on an indicator that a person named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from extractor.knowledge.indicators import match_indicator
from extractor.knowledge.text import fold
from extractor.research.nearest import unknown
from extractor.research.search_index import matched
from extractor.research.search_terms import understood
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection


def measuring(connection: Connection, indicator: str) -> ColumnElement[Any]:
    """What ``targets`` must fulfil to be on ``indicator``: an id (``eco.income_per_capita``), the
    beginning of ids (``eco.``), words of its name or of the wording of the plan, or another name.

    It raises InputProblem, with the nearest names, where no target in the database is.
    """
    targets, indicators = metadata.tables["targets"], metadata.tables["indicators"]
    known = connection.execute(select(indicators.c.id, indicators.c.label)).all()
    ids = [key for key, _ in known]
    named = [key for key, label in known if _is_meant(indicator, key, label)]
    condition = or_(targets.c.indicator_id.in_(named), _worded(connection, indicator))
    if named or connection.scalar(select(targets.c.id).where(condition).limit(1)) is not None:
        return condition
    meant = match_indicator(indicator)
    if meant is not None and meant[0] in ids:
        return targets.c.indicator_id == meant[0]
    labels = sorted(label or key for key, label in known)
    raise unknown("target in this database on", indicator, [*labels, *sorted(map(str, ids))])


def _is_meant(indicator: str, key: str, label: str | None) -> bool:
    if key == indicator or (indicator.endswith(".") and key.startswith(indicator)):
        return True
    return fold(indicator) in fold(label or "")


def _worded(connection: Connection, indicator: str) -> ColumnElement[Any]:
    """The targets without a canonical indicator whose words hold those of ``indicator``."""
    targets = metadata.tables["targets"].c
    found = matched(connection.dialect.name, [understood(indicator).whole], ["target"]).subquery()
    return and_(targets.indicator_id.is_(None), targets.id.in_(select(found.c.owner_id)))
