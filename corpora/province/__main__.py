"""Write an invented province: python -m corpora.province --documents 20000 --db province.db."""

from __future__ import annotations

import argparse
import sys

from corpora.province.facts import PROVINCE
from corpora.province.plans import records
from extractor.store.database import Database


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m corpora.province", description=__doc__)
    parser.add_argument("--documents", type=int, default=PROVINCE, help="how many plans")
    parser.add_argument("--db", required=True, help="the database to write them into")
    given = parser.parse_args()
    with Database.open(given.db) as database:
        database.linking = False
        report = database.save(records(given.documents))
    sys.stdout.write(f"{report.inserted} plans written, {report.unchanged} were there.\n")


if __name__ == "__main__":
    main()
