from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import InputProblem
from extractor.evaluation.calibration import LEAST_POOL, fit, fit_curve, held_out
from extractor.evaluation.matching import Judged
from extractor.evaluation.reliability import accepted, bins, threshold_for
from extractor.records import calibration
from extractor.records.calibration import Calibration, Curve


def values(*groups: tuple[float, int, int]) -> list[Judged]:
    """Judged values: (evidence, how many, how many of them right), dealt out to ten plans."""
    return [
        Judged(f"plan{place % 10}", evidence, place < right, calibrated=False)
        for evidence, many, right in groups
        for place in range(many)
    ]


def test_a_curve_gives_the_share_that_proved_right() -> None:
    curve = fit_curve(values((0.6, 100, 50), (0.9, 200, 190)))
    assert curve.probability(0.6) == pytest.approx(0.5, abs=0.01)
    assert curve.probability(0.9) == pytest.approx(0.95, abs=0.01)
    assert curve.probability(0.75) == pytest.approx(0.725, abs=0.01)


def test_less_evidence_than_ever_seen_is_worth_less_and_more_no_more() -> None:
    curve = fit_curve(values((0.6, 100, 60), (0.9, 200, 190)))
    lowest, highest = curve.probability(0.6), curve.probability(0.9)
    assert lowest is not None
    assert curve.probability(0.3) == pytest.approx(lowest / 2)
    assert curve.probability(0.0) == 0.0
    assert curve.probability(1.0) == highest


def test_violators_and_small_groups_are_pooled() -> None:
    curve = fit_curve(values((0.5, 40, 38), (0.7, 40, 20), (0.9, 100, 96), (0.95, 3, 0)))
    assert curve.probability(0.5) == curve.probability(0.7)
    assert curve.probability(0.9) == curve.probability(0.95)


@pytest.mark.parametrize(
    ("judged", "reason"),
    [
        (values((0.9, 30, 20)), "fewer than 50 values"),
        (values((0.9, 200, 200)), "fewer than 3 wrong ones"),
        (values((0.9, 200, 198)), "fewer than 3 wrong ones"),
    ],
)
def test_fields_with_little_to_learn_from_stay_uncalibrated(
    judged: list[Judged], reason: str
) -> None:
    curve = fit_curve(judged)
    assert (curve.points, curve.reason) == ((), reason)
    assert curve.probability(0.9) is None


@given(
    st.lists(
        st.tuples(st.floats(0, 1).map(lambda one: round(one, 2)), st.booleans()),
        min_size=60,
        max_size=300,
    )
)
def test_more_evidence_is_never_worth_less(pairs: list[tuple[float, bool]]) -> None:
    curve = fit_curve([Judged("plan", evidence, right) for evidence, right in pairs])
    probabilities = [curve.probability(place / 50) for place in range(51)]
    if curve.points:
        assert all(one is not None and 0 <= one <= 1 for one in probabilities)
        assert probabilities == sorted(probabilities, key=lambda one: one or 0.0)
        assert all(0 <= probability <= 1 for _, probability in curve.points)


def test_the_curve_has_no_more_steps_than_the_values_bear() -> None:
    curve = fit_curve(values(*((place / 100, 7, place // 15) for place in range(20, 100))))
    assert len({probability for _, probability in curve.points}) <= 80 * 7 / LEAST_POOL


def test_plans_are_held_out_whole() -> None:
    """A plan that is all wrong does not learn so from itself."""
    judged = [Judged(f"plan{place % 20:02}", 0.9, place % 20 not in (3, 7)) for place in range(400)]
    tried = held_out({"targets": tuple(judged)})["targets"]
    own = {one.confidence for one in tried if one.document == "plan07"}
    others = {one.confidence for one in tried if one.document == "plan01"}
    assert len(own) == len(others) == 1
    assert own.pop() > others.pop()
    assert all(one.calibrated for one in tried)


def test_values_of_uncalibrated_fields_are_never_accepted() -> None:
    judged = {
        "targets": [Judged("a", 0.97, True), Judged("a", 0.96, False), Judged("a", 0.5, False)],
        "number": [Judged("a", 0.99, True, calibrated=False)],
    }
    lines = accepted(judged, 0.95)
    assert [(one.field, one.values, one.accepted, one.right) for one in lines] == [
        ("targets", 3, 2, 1),
        ("number", 1, 0, 0),
        ("all", 4, 2, 1),
    ]
    assert (lines[0].precision, lines[1].precision) == (0.5, None)
    assert lines[2].share == 0.5
    assert threshold_for(judged, 0.99) == 0.97
    assert threshold_for({"number": judged["number"]}, 0.99) is None


def test_bins_hold_each_value_once() -> None:
    judged = [Judged("a", place / 100, right=True) for place in range(101)]
    assert sum(part.values for part in bins(judged)) == 101


def test_the_table_that_ships_is_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(calibration.SETTING, raising=False)
    table = calibration.current()
    assert table.documents == 214
    assert "corpora" in table.fitted_on
    for curve in table.fields.values():
        assert list(curve.points) == sorted(curve.points)
        assert bool(curve.points) is (curve.reason is None)
    assert table.probability("unheard of", 0.9) is None


def test_a_table_of_ones_own(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = fit({"targets": values((0.6, 100, 50), (0.9, 200, 190))}, "own gold")
    path = tmp_path / "own.json"
    path.write_text(own.model_dump_json(), encoding="utf-8")
    monkeypatch.setenv(calibration.SETTING, str(path))
    assert calibration.current() == own
    monkeypatch.setenv(calibration.SETTING, "off")
    assert calibration.current().fields == {}
    monkeypatch.setenv(calibration.SETTING, str(tmp_path / "nowhere.json"))
    with pytest.raises(InputProblem, match="no table of calibration"):
        calibration.current()


def test_points_may_lie_at_one_place() -> None:
    curve = Curve(values=9, right=8, points=((0.5, 0.8),))
    assert Calibration(fitted_on="", documents=1, fields={"a": curve}).probability("a", 0.5) == 0.8
