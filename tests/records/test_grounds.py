"""The confidence of a record is a probability, and never above what was recognised."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.fields.doubt import UNCONFIRMED
from extractor.fields.findings import ValueFinding
from extractor.language.document import Layout, Segment
from extractor.reading.document import Box
from extractor.records import calibration
from extractor.records.calibration import UNCALIBRATED, Calibration, Curve
from extractor.records.evidence import EvidenceMap
from extractor.records.grounds import grounds
from extractor.records.spelling import share_spelled

BOX = Box(0, 0, 1, 1)
SURE = Curve(values=1000, right=999, points=((0.3, 0.99), (1.0, 0.99)))


@pytest.fixture
def sure_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table by which all values are all but certain."""
    fields = dict.fromkeys(("number", "place", "issued_on", "signatory", "deadlines"), SURE)
    table = Calibration(fitted_on="nothing", documents=1, fields=fields)
    path = tmp_path / "sure.json"
    path.write_text(table.model_dump_json(), encoding="utf-8")
    monkeypatch.setenv(calibration.SETTING, str(path))


def grounded(
    field: str, recognised: float | None, sum_of_evidence: float = 0.8, *reasons: str
) -> dict[str, Any]:
    """The grounds of a value in a line whose words were recognised so surely (None: typed)."""
    text = "số hộ nghèo giảm còn"
    line = Segment(0, len(text), 1, BOX, ((0, len(text), BOX),), recognised, (recognised,))
    finding = ValueFinding(
        value="5", spans=((0, 6),), confidence=sum_of_evidence, reasons=("in-line", *reasons)
    )
    return grounds(field, finding, EvidenceMap(text, Layout((), (), (line,))))


@pytest.mark.usefixtures("sure_table")
@pytest.mark.parametrize(
    ("field", "recognised", "reasons", "confidence"),
    [
        ("number", None, (), 0.99),
        ("number", 0.97, (), 0.97),
        ("number", 0.6, (), 0.6),
        ("number", 0.9, (UNCONFIRMED,), 0.8),
        ("number", 0.3, (), 0.8),
        ("deadlines", None, (), 0.99),
        ("deadlines", 0.6, (), 0.99),
        ("deadlines", 0.3, (), 0.8),
    ],
)
def test_no_surer_than_the_words_were_recognised(
    field: str, recognised: float | None, reasons: tuple[str, ...], confidence: float
) -> None:
    """The table makes a sum of 0.8 a probability of 0.99; an unsure reading holds it down."""
    found = grounded(field, recognised, 0.8, *reasons)
    assert found["confidence"] == confidence
    assert UNCALIBRATED not in found["reasons"]


@pytest.mark.usefixtures("sure_table")
def test_fields_without_a_curve_keep_the_sum_and_say_so() -> None:
    found = grounded("title", None)
    assert (found["confidence"], found["reasons"]) == (0.8, ["in-line", UNCALIBRATED])


def test_without_calibration_all_values_are_sums(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(calibration.SETTING, "off")
    assert grounded("number", None)["confidence"] == 0.8
    assert UNCALIBRATED in grounded("number", None)["reasons"]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("nạo vét kênh mương", 1.0),
        ("nạo vét kbênh mương", 0.75),
        ("UBND xã K'Bang", 1.0),
        ("", 1.0),
        ("2024 KH-UBND", 1.0),
    ],
)
def test_the_share_of_words_spelled_soundly(text: str, share: float) -> None:
    assert share_spelled(text) == share


def test_a_spoilt_text_makes_its_values_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(calibration.SETTING, "off")
    finding = ValueFinding(value="5", spans=((0, 2),), confidence=0.8)
    layout = Layout((), (), ())
    clean, spoilt = (
        grounds("number", finding, EvidenceMap(text, layout))["confidence"]
        for text in ("số hộ nghèo giảm còn", "số hộ nghèo giảrn còn")
    )
    assert clean == 0.8
    assert spoilt == pytest.approx(0.8 * 0.8**8, abs=0.001)
