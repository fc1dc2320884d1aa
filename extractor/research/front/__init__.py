"""The database as web pages that only read, for people who do not write SQL (datasette)."""
