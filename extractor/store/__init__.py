"""The database: plan records in normalised, commented tables that any SQL tool can read.

The way in is :class:`extractor.store.database.Database`; it is not imported here, because the
table classes take a second to load and ``--help`` must not wait for them.
"""
