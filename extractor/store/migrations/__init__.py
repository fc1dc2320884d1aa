"""The steps that bring a database of an older version to today's form (Alembic).

One revision a released form: :data:`~extractor.store.tables.SCHEMA_VERSION` is the number of the
newest.  Views are not migrated: they hold no data and are made anew after the steps.
"""
