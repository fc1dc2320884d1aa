import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.knowledge.place_names import key_of
from extractor.knowledge.place_table import place, units
from extractor.knowledge.places import current
from extractor.knowledge.resolving import resolve
from extractor.knowledge.unit_keys import by_unit_key, unit_key

BEFORE = date(2024, 1, 22)
SINCE = date(2025, 9, 1)


@pytest.mark.parametrize(
    ("name", "parents", "on", "key"),
    [
        ("xã Lục Ba", ["huyện Đại Từ", "tỉnh Thái Nguyên"], BEFORE, "05833@2024"),
        ("LỤC BA", [], BEFORE, "05833@2024"),
        ("Phường 1", ["Vũng Tàu"], BEFORE, "26506@2024"),
        ("Tân Lập", ["tỉnh Thái Nguyên"], BEFORE, "05464@2024"),
        # Parents need not all be known; those that are must agree.
        ("xã Lục Ba", ["huyện Đại Tử Lạ", "Thái Nguyên"], BEFORE, "05833@2024"),
        # A type of another year.
        ("huyện Phổ Yên", [], date(2012, 3, 1), "172@2024"),
        ("huyện Phổ Yên", [], BEFORE, "172@2024"),
        ("thành phố Phổ Yên", [], BEFORE, "172@2024"),
        ("huyện Ba Vì", ["tỉnh Hà Tây"], date(2007, 1, 1), "271@2024"),
        ("tỉnh Hà Tây", [], date(2007, 1, 1), "28@2007"),
        # A city says more than the province of its name; letters less than what stands above.
        ("xã Hưng Đạo", ["thành phố Cao Bằng", "tỉnh Cao Bằng"], BEFORE, "01705@2024"),
        ("phường 1", ["TP Trà Vinh", "tỉnh Trà Vinh"], BEFORE, "29239@2024"),
        ("xã Nậm Ty", ["huyện Hoàng Su Phì", "tỉnh Hà Giang"], BEFORE, "01087@2024"),
        # A commune of then in the province of today.
        ("xã Tiên Hải", ["thành phố Hà Tiên", "tỉnh An Giang"], BEFORE, "30781@2024"),
        # One code, three units.
        ("phường Quỳnh Lôi", [], date(2024, 5, 1), "00292@2024"),
        ("phường Bạch Mai", [], date(2025, 3, 1), "00292@2025-01"),
        ("phường Bạch Mai", [], SINCE, "00292@2025"),
        ("xã Sủng Cháng", ["huyện Yên Minh", "tỉnh Hà Giang"], None, "00829@2024"),
        ("thành phố Cao Bằng", ["tỉnh Cao Bằng"], BEFORE, "040@2024"),
    ],
)
def test_a_unit_is_chosen(name: str, parents: list[str], on: date | None, key: str) -> None:
    resolution = resolve(name, parents=parents, date=on)
    assert resolution.unit is not None
    assert unit_key(resolution.unit) == key == resolution.candidates[0].key
    assert not resolution.ambiguous


@pytest.mark.parametrize(
    ("name", "parents", "on", "reason", "at_least"),
    [
        ("Phường 1", [], BEFORE, "", 40),
        ("xã Tân Lập", [], BEFORE, "", 10),
        ("Thái Nguyên", [], BEFORE, "", 3),
        # Nothing is chosen against a witness, or against the date.
        ("xã Lục Ba", ["huyện Phú Bình"], BEFORE, "not in huyện Phú Bình", 1),
        ("xã Lục Ba", ["huyện Đại Từ", "tỉnh Cà Mau"], BEFORE, "not in tỉnh Cà Mau", 1),
        ("xã Lục Ba", [], SINCE, "stood until 2025-07-01, not on 2025-09-01", 1),
        # Two of one district, whose names the sources spell the other way about.
        ("thị trấn Thạnh An", ["huyện Vĩnh Thạnh", "TP Cần Thơ"], BEFORE, "written Thanh An", 2),
        # Without a day the commune of then and that of today are two.
        ("xã Yên Thắng", [], None, "stood from 2025-07-01", 2),
    ],
)
def test_what_is_open_stays_open(
    name: str, parents: list[str], on: date | None, reason: str, at_least: int
) -> None:
    resolution = resolve(name, parents=parents, date=on)
    assert resolution.unit is None
    assert resolution.ambiguous
    assert len(resolution.candidates) >= at_least
    assert not reason or any(reason in found.reasons for found in resolution.candidates)


def test_an_unknown_name_has_no_candidates() -> None:
    assert resolve("xã Xyz Lạ").candidates == ()
    assert not resolve("xã Xyz Lạ").ambiguous


def test_level_narrows_the_choice() -> None:
    chosen = resolve("Thái Nguyên", "province", date=BEFORE).unit
    assert chosen is not None
    assert chosen.name == "tỉnh Thái Nguyên"


def test_keys_are_of_one_unit_each() -> None:
    named: dict[str, set[str]] = {}
    for unit in units():
        named.setdefault(unit_key(place(unit)), set()).add(unit.keys.partition(";")[0])
    assert Counter(map(len, named.values())).keys() == {1}


@given(st.sampled_from(range(0, len(units()), 41)))
def test_a_key_gives_its_unit_back(index: int) -> None:
    unit = place(units()[index])
    found = by_unit_key(unit_key(unit))
    assert found is not None
    assert (found.level, found.code) == (unit.level, unit.code)
    assert key_of(found.bare_name) == key_of(unit.bare_name)
    assert by_unit_key("99999@1900") is None


def test_the_sample_places_then_and_now(shared: Path) -> None:
    with (shared / "domain" / "seed_places_now.csv").open(encoding="utf-8") as file:
        listed = list(csv.DictReader(file))
    assert len(listed) == 5
    for row in listed:
        name, _, within = row["place_as_in_document"].partition("(")
        parents = [within.strip(" )")] if within else []
        unit = resolve(name.strip(), row["level"], parents, BEFORE).unit
        assert unit is not None, name
        assert unit.code == row["gso_code_old"]
        now = current(unit)
        assert [found.code for found in now] == row["gso_code_new"].split(";")
        names = [found.name.casefold() for found in now]
        written = [part.split("(")[0].strip().casefold() for part in row["unit_new"].split(";")]
        assert [part.replace("hoà", "hòa") for part in written] == names
        assert {found.province_code for found in now} == {row["province_new"].split()[0]}
        assert row["level"] != "district" or len(now) > 1
