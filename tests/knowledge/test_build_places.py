from pathlib import Path

import pytest

from extractor.knowledge.build_places import build

DATA = Path(__file__).parents[2] / "extractor" / "knowledge" / "data"


def test_the_packed_tables_are_current(shared: Path, tmp_path: Path) -> None:
    domain = shared / "domain"
    history = domain / "units_history_2021_2026.csv"
    if not history.exists():
        pytest.skip("the sources of the table are not here")
    build(history, domain / "units_2025_mapping.csv", tmp_path)
    for name in ("places.csv.gz", "successions.csv.gz"):
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes()
