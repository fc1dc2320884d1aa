"""Texts are spoilt alike on every machine, and quotes are carried along."""

from __future__ import annotations

import pytest

from corpora.noise import misread, misread_gold
from extractor.evaluation.gold import GoldPlan

TEXT = """KẾ HOẠCH
Nạo vét kênh mương nội đồng năm 2022
1. Nạo vét 3 km kênh trước ngày 30/6/2022; | Trạm thủy nông | UBND xã |
Trên đây là kế hoạch nạo vét kênh mương năm 2022./.
"""
TEXT_MISREAD = """KẾ HOẠCH
Nạo vét kênh rnương nội đồng narn 2022
1. Nạo vét 3 km kênh trướe ngày 30/6/2O22; | Trạm thủy nông | UBND xã |
Trên đây la lế hoạch nạo vẹt kềnh mương năm 2022./.
"""
LONG = TEXT * 40


@pytest.mark.parametrize("text", ["", "\n", "…", TEXT])
def test_without_slips_a_text_stays(text: str) -> None:
    assert misread(text, 0.0, "plan").text == text


def test_the_seed_alone_decides() -> None:
    assert misread(LONG, 0.03, "plan").text == misread(LONG, 0.03, "plan").text
    assert misread(LONG, 0.03, "plan").text != misread(LONG, 0.03, "other").text
    assert misread(TEXT, 0.1, "plan").text == TEXT_MISREAD


@pytest.mark.parametrize("rate", [0.01, 0.03])
def test_about_so_many_words_go_wrong(rate: float) -> None:
    pieces = misread(LONG, rate, "plan").pieces
    letters = sum(len(piece.clean) for piece in pieces)
    wrong = sum(piece.clean != piece.noisy for piece in pieces)
    assert 0.5 * rate * letters < wrong < 1.2 * rate * letters


def test_lines_and_rules_stay() -> None:
    spoilt = misread(LONG, 0.3, "plan").text
    assert spoilt.count("\n") == LONG.count("\n")
    assert spoilt.count("|") == LONG.count("|")


def test_quotes_read_as_the_text_reads() -> None:
    noisy = misread(TEXT, 0.1, "plan")
    gold = GoldPlan.model_validate(
        {
            "title": "Nạo vét kênh mương nội đồng năm 2022",
            "targets": [{"value": 3, "unit": "km", "quote": "Nạo vét 3 km kênh"}],
            "recipients": ["Nơi khác"],
        }
    )
    spoilt = misread_gold(gold, noisy)
    folded = " ".join(noisy.text.split())
    assert spoilt.title in folded
    assert spoilt.title != gold.title
    assert spoilt.targets[0].quote in folded
    assert (spoilt.targets[0].value, spoilt.recipients) == (3, ("Nơi khác",))
