"""What Alembic runs: the steps, on the connection and in the transaction it is handed."""

from __future__ import annotations

from alembic import context

from extractor.store.ddl import VERSION_TABLE
from extractor.store.migrations.kinds import rendered
from extractor.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata", metadata),
    render_as_batch=True,
    render_item=rendered,
    transactional_ddl=True,
    version_table=VERSION_TABLE,
    autogenerate_plugins=["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
)
with context.begin_transaction():
    context.run_migrations()
