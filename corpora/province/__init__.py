"""An invented province, as many plans as one likes: records with known answers, no documents.

``python -m corpora.province --documents 20000 --db province.db`` writes them into a database.
The facts of a plan (:func:`corpora.province.facts.facts`) are a pure function of its number; its
record (:func:`corpora.province.plans.record`) is made from the facts alone, about 65 rows of the
database, and what the views must answer (:mod:`corpora.province.answers`) is counted from the
facts, never from the records.
"""
