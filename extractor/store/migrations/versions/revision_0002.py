"""What came between version 1 of the tables and version 2.

This file is generated.  Until version 0002 of the tables is released, whoever changes a table
writes it anew:

    python -m extractor.store.migrations.draft

A column added to a table of an earlier version is nullable or has a server default, because
older rows lack it.  Comments and views are no part of it; they are made anew after every upgrade.
Once released, a revision never changes: the next change of a table raises ``SCHEMA_VERSION`` and
drafts the next one.
"""
# ruff: noqa: E501

import sqlalchemy as sa
from alembic import op

from extractor.store.migrations.kinds import LARGE, STRUCTURE

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Bring the tables from the version before to this one."""
    op.create_table(
        "act_uses",
        sa.Column("act_id", sa.Integer(), nullable=False),
        sa.Column("plans", sa.Integer(), nullable=False),
        sa.Column("plans_resting_on_it", sa.Integer(), nullable=False),
        sa.Column("issuers", sa.Integer(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=True),
        sa.Column("last_year", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["act_id"], ["legal_acts.id"], name=op.f("fk_act_uses_act_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("act_id", name=op.f("pk_act_uses")),
        info={"derived": True},
    )
    op.create_table(
        "batches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("process", sa.Integer(), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("beat_at", sa.Text(), nullable=False),
        sa.Column("working", STRUCTURE, nullable=False),
        sa.Column("ending", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "ending IS NULL OR ending IN ('finished', 'stopped')", name=op.f("ck_batches_ending")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["runs.id"], name=op.f("fk_batches_run_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batches")),
        sa.UniqueConstraint("run_id", name=op.f("uq_batches_run_id")),
    )
    op.create_table(
        "ledger",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("stamp", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("extractor_version", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("met_run_id", sa.Integer(), nullable=True),
        sa.Column("noted_at", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('done', 'needs-review', 'failed', 'quarantined')",
            name=op.f("ck_ledger_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["met_run_id"], ["runs.id"], name=op.f("fk_ledger_met_run_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["runs.id"], name=op.f("fk_ledger_run_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
        sa.UniqueConstraint("path", name=op.f("uq_ledger_path")),
    )
    with op.batch_alter_table("ledger", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ledger_met_run_id"), ["met_run_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_ledger_outcome"), ["outcome"], unique=False)
        batch_op.create_index(batch_op.f("ix_ledger_run_id"), ["run_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_ledger_sha256"), ["sha256"], unique=False)

    op.create_table(
        "target_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("targets", sa.Integer(), nullable=False),
        sa.Column("issuers", sa.Integer(), nullable=False),
        sa.Column("lowest", sa.Float(), nullable=False),
        sa.Column("median", sa.Float(), nullable=False),
        sa.Column("highest", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicators.id"], name=op.f("fk_target_groups_indicator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target_groups")),
        info={"derived": True},
    )
    with op.batch_alter_table("target_groups", schema=None) as batch_op:
        batch_op.create_index(
            "ix_target_groups_indicator_id", ["indicator_id", "year"], unique=False
        )

    op.create_table(
        "act_relations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("from_act_id", sa.Integer(), nullable=True),
        sa.Column("to_act_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("inferred", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reasons", STRUCTURE, nullable=False),
        sa.CheckConstraint(
            "relation IN ('amends', 'replaces', 'repeals', 'corrects', 'extends', 'details', 'implements', 'reviews', 'attached_to')",
            name=op.f("ck_act_relations_relation"),
        ),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_act_relations_confidence")),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_act_relations_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["from_act_id"], ["legal_acts.id"], name=op.f("fk_act_relations_from_act_id")
        ),
        sa.ForeignKeyConstraint(
            ["to_act_id"], ["legal_acts.id"], name=op.f("fk_act_relations_to_act_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act_relations")),
        sa.UniqueConstraint(
            "document_id", "position", name=op.f("uq_act_relations_document_id_position")
        ),
    )
    with op.batch_alter_table("act_relations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_act_relations_from_act_id"), ["from_act_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_act_relations_to_act_id"), ["to_act_id"], unique=False)

    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("value", STRUCTURE, nullable=True),
        sa.Column("read", STRUCTURE, nullable=True),
        sa.Column("anchor", STRUCTURE, nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "action IN ('set', 'add', 'remove')", name=op.f("ck_corrections_action")
        ),
        sa.CheckConstraint("field <> '' AND made_by <> ''", name=op.f("ck_corrections_named")),
        sa.CheckConstraint(
            "state IN ('active', 'replaced', 'withdrawn', 'lost')",
            name=op.f("ck_corrections_state"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_corrections_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.create_index(
            "ix_corrections_document_id_state", ["document_id", "state"], unique=False
        )

    op.create_table(
        "document_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.Column("reasons", STRUCTURE, nullable=False),
        sa.CheckConstraint(
            "link IN ('same', 'same_number', 'alike')", name=op.f("ck_document_links_link")
        ),
        sa.CheckConstraint("document_id < other_id", name=op.f("ck_document_links_order")),
        sa.CheckConstraint("likeness BETWEEN 0 AND 1", name=op.f("ck_document_links_likeness")),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_links_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["documents.id"],
            name=op.f("fk_document_links_other_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_links")),
        sa.UniqueConstraint(
            "document_id", "other_id", name=op.f("uq_document_links_document_id_other_id")
        ),
    )
    with op.batch_alter_table("document_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_links_other_id"), ["other_id"], unique=False)

    op.create_table(
        "plan_links",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("followed_id", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["act_id"], ["legal_acts.id"], name=op.f("fk_plan_links_act_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_plan_links_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["followed_id"],
            ["documents.id"],
            name=op.f("fk_plan_links_followed_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "followed_id", name=op.f("pk_plan_links")),
        info={"derived": True},
    )
    with op.batch_alter_table("plan_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_links_act_id"), ["act_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_plan_links_followed_id"), ["followed_id"], unique=False
        )

    op.create_table(
        "search_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("start_offset", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('title', 'target', 'task', 'body')", name=op.f("ck_search_texts_kind")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_search_texts_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_texts")),
        sa.UniqueConstraint(
            "document_id",
            "kind",
            "owner_id",
            "start_offset",
            name=op.f("uq_search_texts_document_id_kind_owner_id_start_offset"),
        ),
        info={"derived": True},
    )
    op.create_table(
        "text_sketches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hash", LARGE, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_text_sketches_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_sketches")),
        sa.UniqueConstraint(
            "document_id", "position", name=op.f("uq_text_sketches_document_id_position")
        ),
        info={"derived": True},
    )
    with op.batch_alter_table("text_sketches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_text_sketches_hash"), ["hash"], unique=False)

    op.create_table(
        "target_ranks",
        sa.Column("target_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("compared", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["target_id"],
            ["targets.id"],
            name=op.f("fk_target_ranks_target_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("target_id", name=op.f("pk_target_ranks")),
        info={"derived": True},
    )
    with op.batch_alter_table("actors", schema=None) as batch_op:
        batch_op.add_column(sa.Column("canonical", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("level", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("extent", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("members", sa.Text(), nullable=True))
        batch_op.create_index(batch_op.f("ix_actors_canonical"), ["canonical"], unique=False)
        batch_op.create_check_constraint(
            batch_op.f("ck_actors_extent"), "extent IS NULL OR extent IN ('one', 'class', 'group')"
        )

    with op.batch_alter_table("criteria", schema=None) as batch_op:
        batch_op.add_column(sa.Column("set_level", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("provincial_set", sa.Text(), nullable=True))

    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_documents_code"))
        batch_op.create_index("ix_documents_code_issued_on", ["code", "issued_on"], unique=False)

    with op.batch_alter_table("issuers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("canonical", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("unit_key", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("current_units", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("superior_name", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("superior_body", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("superior_level", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("superior", sa.Text(), nullable=True))
        batch_op.create_index(batch_op.f("ix_issuers_canonical"), ["canonical"], unique=False)
        batch_op.create_index("ix_issuers_current_unit", ["current_unit"], unique=False)
        batch_op.create_index("ix_issuers_unit", ["unit"], unique=False)
        batch_op.create_index(batch_op.f("ix_issuers_unit_key"), ["unit_key"], unique=False)

    with op.batch_alter_table("legal_acts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_legal_acts_code"))
        batch_op.create_index("ix_legal_acts_code_date", ["code", "date"], unique=False)

    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.add_column(sa.Column("issuer_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("year", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("level", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("direction", sa.Text(), nullable=True))
        batch_op.drop_index(batch_op.f("ix_targets_indicator_id"))
        batch_op.create_index(
            "ix_targets_compared",
            ["indicator_id", "unit", "year", "level", "value", "issuer_id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_targets_of_issuer",
            ["issuer_id", "indicator_id", "unit", "due", "value"],
            unique=False,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_targets_issuer_id"), "issuers", ["issuer_id"], ["id"]
        )

    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_evidence_owner_kind"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_evidence_owner_kind"),
            "owner_kind IN ('doc_type', 'number', 'symbol', 'code', 'place', 'issued_on', 'title', 'period', 'issuer', 'signatory', 'issued_with', 'legal_basis', 'citation', 'act_relation', 'target', 'criterion', 'assignment', 'deadline', 'funding', 'recipient', 'flag')",
        )
