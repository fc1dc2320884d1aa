"""Indicators: the table, matching phrases to it, and the figures on labelled phrases."""

import time
from pathlib import Path

import pytest

from extractor.knowledge.criteria import criteria
from extractor.knowledge.indicator_phrases import phrase_words
from extractor.knowledge.indicators import indicators, match_indicator, rank_indicators
from extractor.knowledge.measure_indicators import NONE, figures, read_pairs
from extractor.knowledge.text import fold
from extractor.knowledge.units import unit_size

PAIRS = read_pairs(Path(__file__).with_name("indicator_pairs.csv"))


def units(indicator_unit: str) -> list[str]:
    return indicator_unit.split(" hoặc ")


def test_the_table_is_large_and_whole() -> None:
    ids = [one.id for one in indicators()]
    assert len(ids) == len(set(ids)) >= 250
    assert {one.direction for one in indicators()} == {"up", "down", "context"}
    assert {one.kind for one in indicators()} == {"level", "change"}
    assert [one.id for one in indicators() if len(one.synonyms) < 1] == []
    assert [one.id for one in indicators() if not all(map(unit_size, units(one.unit)))] == []


def test_changes_say_so() -> None:
    said = ("giam", "tang", "thoat", "toc do", "so voi", "moi", "hoan thanh")
    changes = [one for one in indicators() if one.kind == "change"]
    assert [one.id for one in changes if not any(word in fold(one.label) for word in said)] == []


def test_criteria_codes_are_those_of_the_sets() -> None:
    for column, set_id in (("ntm2016", "NTM2016"), ("ntm2022", "NTM2022")):
        known = {c.indicator or str(c.number) for c in criteria() if c.set == set_id}
        codes = {one.id: getattr(one, column) for one in indicators()}
        assert {name: code for name, code in codes.items() if code and code not in known} == {}
    numbers = {str(c.number) for c in criteria() if c.set == "NTMNC2022"}
    advanced = [one.ntmnc2022 for one in indicators() if one.ntmnc2022]
    assert [code for code in advanced if code.split(".")[0] not in numbers] == []


def test_every_name_finds_its_indicator() -> None:
    wrong = [
        (one.id, name)
        for one in indicators()
        for name in (one.label, *one.synonyms)
        if (match_indicator(name, units(one.unit)[0]) or ("",))[0] != one.id
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("phrase", "unit", "indicator"),
    [
        ("tỷ lệ hộ nghèo", "%", "pov.rate"),
        ("hộ nghèo", "hộ", "pov.households"),
        ("giảm tỷ lệ hộ nghèo", "%", "pov.reduction_pp"),
        ("giảm tỷ lệ hộ nghèo xuống còn", "%", "pov.rate"),
        ("tỷ lệ hộ nghèo", "triệu đồng", None),
        ("tỷ lệ hộ nghèo", "ha", None),
        ("Tỷ lệ hộ nghèo của xã Đồng Tâm", "%", "pov.rate"),
        ("xã đạt chuẩn nông thôn mới", "xã", "ntm.communes_met"),
        ("xã đạt chuẩn nông thôn mới", "%", "ntm.communes_met_pct"),
        ("xã đạt chuẩn nông thôn mới", None, None),
        ("hạ tầng giao thông", "%", None),
        ("tỉ lệ hộ sử dụng nước sạch", "%", "env.clean_water"),
        ("TỶ LỆ HỘ NGHÈO", "%", "pov.rate"),
        ("uỷ ban", None, None),
        ("nhân dân hiến đất", "m2", "inf.land_donated"),
        ("kinh phí xây dựng nhà văn hóa", "nhà văn hóa", None),
        ("ty le ho ngheo", "%", "pov.rate"),
    ],
)
def test_level_change_and_unit(phrase: str, unit: str | None, indicator: str | None) -> None:
    found = match_indicator(phrase, unit)
    assert (found[0] if found else None) == indicator


def test_words_of_a_phrase() -> None:
    found = phrase_words("Tỷ lệ trẻ em dưới 5 tuổi được tiêm chủng đạt 95% tại xã Hòa Bình")
    assert found.measure == "share"
    assert {"5 tuoi", "tre em"} <= set(found.content)
    assert not {"95", "hoa binh", "ti le"} & set(found.content)


def test_pairs_are_many_and_not_of_the_table() -> None:
    names = {fold(name) for one in indicators() for name in (one.label, *one.synonyms)}
    ids = {one.id for one in indicators()} | {NONE}
    assert len({pair.phrase for pair in PAIRS}) == len(PAIRS) >= 300
    assert [pair.phrase for pair in PAIRS if fold(pair.phrase) in names] == []
    assert [pair for pair in PAIRS if pair.indicator not in ids] == []
    assert sum(pair.indicator == NONE for pair in PAIRS) >= 0.2 * len(PAIRS)


@pytest.mark.parametrize("half", ["tune", "held"])
def test_precision_and_recall(half: str) -> None:
    found = figures([pair for pair in PAIRS if pair.half == half])
    assert found.precision >= 0.97
    assert found.recall >= 0.75


def test_matching_is_cheap() -> None:
    rank_indicators("thu ngân sách")
    started = time.perf_counter()
    for pair in PAIRS:
        rank_indicators(pair.phrase, pair.unit)
    assert (time.perf_counter() - started) / len(PAIRS) < 0.005
