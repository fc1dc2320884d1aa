"""What is counted once for all questions: derived from the other tables after every run."""

from sqlalchemy import Index

from extractor.store.tables import columns
from extractor.store.tables.columns import Base


class TargetRank(Base, table=True):
    """The place of a target among its like."""

    __tablename__ = "target_ranks"
    __table_args__ = (
        {
            "comment": "Derived: the place of each target on a known indicator among those of the "
            "same unit of measure, year and level.",
            "info": {"derived": True},
        },
    )

    target_id: int = columns.plain(
        "The target.", primary_key=True, foreign_key="targets.id", ondelete="CASCADE"
    )
    place: int = columns.plain("Place from the highest value, equal values sharing one.")
    compared: int = columns.plain("Number of targets compared.")


class TargetGroup(Base, table=True):
    """Targets of a kind."""

    __tablename__ = "target_groups"
    __table_args__ = (
        Index("ix_target_groups_indicator_id", "indicator_id", "year"),
        {
            "comment": "Derived: lowest, middle and highest of the targets on an indicator that "
            "have one unit of measure, year and level.",
            "info": {"derived": True},
        },
    )

    id: int = columns.identity()
    indicator_id: str = columns.text("Canonical indicator.", foreign_key="indicators.id")
    unit: str = columns.text("Unit of measure.")
    year: int | None = columns.plain("Year of the plans.", default=None)
    level: str | None = columns.text("Level of the issuers.", default=None)
    targets: int = columns.plain("Number of targets.")
    issuers: int = columns.plain("Number of issuers.")
    lowest: float = columns.plain("Lowest value.")
    median: float = columns.plain("Value in the middle.")
    highest: float = columns.plain("Highest value.")


class ActUse(Base, table=True):
    """How an act is used."""

    __tablename__ = "act_uses"
    __table_args__ = (
        {
            "comment": "Derived: how many plans cite each act, and when.",
            "info": {"derived": True},
        },
    )

    act_id: int = columns.plain(
        "The act.", primary_key=True, foreign_key="legal_acts.id", ondelete="CASCADE"
    )
    plans: int = columns.plain("Plans that cite it.")
    plans_resting_on_it: int = columns.plain("Plans that name it as a basis.")
    issuers: int = columns.plain("Issuers of those plans.")
    first_year: int | None = columns.plain("First year in which it is cited.", default=None)
    last_year: int | None = columns.plain("Last year in which it is cited.", default=None)


class PlanLink(Base, table=True):
    """A plan that cites another."""

    __tablename__ = "plan_links"
    __table_args__ = (
        {
            "comment": "Derived: plans that cite another plan of this database, told by number, "
            "symbol and date, and by the issuer where it is named.",
            "info": {"derived": True},
        },
    )

    document_id: int = columns.of_document(primary_key=True, index=False)
    followed_id: int = columns.plain(
        "The plan it cites.",
        primary_key=True,
        foreign_key="documents.id",
        ondelete="CASCADE",
        index=True,
    )
    act_id: int = columns.plain(
        "The act as which it is cited.", foreign_key="legal_acts.id", ondelete="CASCADE", index=True
    )
