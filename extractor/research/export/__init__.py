"""Exports: the tables of a database, or its records, as files that other programs read."""
