from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from gold_records import Data, damage, perfect_record

from extractor.errors import InputProblem
from extractor.evaluation.matching import Expected, Found, Tally, pair_up
from extractor.evaluation.report import CORE_FIELDS, HEADER_FIELDS, Report, evaluate
from extractor.evaluation.wording import (
    code_form,
    folded,
    full_name,
    name_similarity,
    opening_found,
    same_number,
    same_unit,
    shared_words,
)

GOLD: Data = {
    "doc": "suoi_may_12",
    "doc_type": "Kế hoạch",
    "number": 12,
    "symbol": "KH-UBND",
    "place": "Suối Mây",
    "issued_on": "2024-01-22",
    "title": "Xây dựng nông thôn mới xã Suối Mây năm 2024",
    "issuer": {
        "name": "Ủy ban nhân dân xã Suối Mây",
        "level": "commune",
        "unit": "xã Suối Mây",
        "district": "huyện Núi Xanh",
        "province": "tỉnh Sông Lam",
    },
    "legal_bases": [
        {
            "relation": "Căn cứ",
            "doc_type": "Quyết định",
            "code": "318/QĐ-TTg",
            "date": "2022-03-08",
            "quote": "Quyết định số 318/QĐ-TTg ngày 08/3/2022",
        },
        {
            "relation": "Thực hiện",
            "doc_type": "Nghị quyết",
            "code": None,
            "date": None,
            "quote": "Nghị quyết của Đảng ủy xã về nông thôn mới",
            "optional": True,
        },
    ],
    "citations": ["318/QĐ-TTg"],
    "citations_optional": ["5/NQ-ĐU"],
    "targets": [
        {
            "value": 62000000,
            "unit": "đồng",
            "comparator": ">=",
            "due": "2024-12-31",
            "quote": "thu nhập bình quân đầu người đạt từ 62 triệu đồng trở lên",
        },
        {
            "value": 14,
            "of": 19,
            "unit": "tiêu chí",
            "comparator": "=",
            "quote": "đạt 14/19 tiêu chí",
            "optional": True,
        },
    ],
    "criteria": [{"number": 14, "name": "Giáo dục", "status": "planned"}],
    "assignments": [
        {
            "unit": "Công chức Địa chính - Xây dựng",
            "role": "lead",
            "task_starts": ["Chủ trì rà soát quy hoạch của xã", "Báo cáo tiến độ làm đường"],
        },
        {
            "unit": "Các thôn",
            "role": "implement",
            "task_starts": ["Vận động nhân dân hiến đất"],
            "optional": True,
        },
    ],
    "deadlines": [
        {
            "quote": "rà soát xong trước ngày 30/6/2024",
            "start": None,
            "end": "2024-06-30",
            "recurrence": None,
        },
        {"quote": "báo cáo hằng tháng", "start": None, "end": None, "recurrence": "MONTHLY"},
    ],
    "signatory": {"name": "Lò Văn Mẫu", "title": "Chủ tịch", "authority": "TM."},
    "recipients": ["UBND huyện", "Lưu: VT"],
}


def scored(folder: Path, record: Data | None, gold: Data = GOLD) -> Report:
    for name, data in (("gold", gold), ("records", record)):
        (folder / name).mkdir(exist_ok=True)
        if data is not None:
            text = json.dumps(data, ensure_ascii=False)
            (folder / name / "suoi_may_12.json").write_text(text, "utf-8")
    return evaluate(folder / "gold", folder / "records")


def figures(report: Report, field: str) -> tuple[int, int, int]:
    found = next(score for score in report.fields if score.name == field)
    return found.gold, found.predicted, found.matched


def test_the_gold_itself_scores_one(tmp_path: Path) -> None:
    report = scored(tmp_path, perfect_record(GOLD))
    assert {score.name: score.f1 for score in report.fields} == dict.fromkeys(
        HEADER_FIELDS + CORE_FIELDS, 1.0
    )
    assert (report.macro_header, report.macro_core) == (1.0, 1.0)
    assert report.misses == ()
    assert report.missing == ()


def test_no_record_scores_nothing(tmp_path: Path) -> None:
    report = scored(tmp_path, None)
    assert report.missing == ("suoi_may_12",)
    assert (report.macro_header, report.macro_core) == (0.0, 0.0)
    assert {miss.kind for miss in report.misses} == {"missed"}


@pytest.mark.parametrize(
    ("field", "change", "expected"),
    [
        ("symbol", {"symbol": {"value": "kh - ubnd", "inferred": True, "reason": "x"}}, (1, 1, 1)),
        ("number", {"number": {"value": None}}, (1, 0, 0)),
        ("issuer", {"issuer": {"name": "UBND xã Suối Mây"}}, (1, 1, 1)),
        ("issuer.province", {"issuer": {"province": "Sông Lam"}}, (1, 1, 1)),
        ("issuer.level", {"issuer": {"level": "district"}}, (1, 1, 0)),
        ("signatory", {"signatory": {"name": "LÒ VĂN MẪU"}}, (1, 1, 1)),
        (
            "legal_bases",
            {"legal_bases": [{"code": "318/QĐ-TTg", "doc_type": "Quyết định"}]},
            (1, 1, 0),
        ),
        ("citations", {"citations": [{"code": "5/NQ-ĐU"}, {"code": "9/CV"}]}, (1, 1, 0)),
        ("targets", {"targets": []}, (1, 0, 0)),
        (
            "criteria",
            {"criteria": [{"number": 14, "name": "Y tế", "status": "achieved"}]},
            (1, 1, 0),
        ),
        (
            "deadlines",
            {
                "deadlines": [
                    {
                        "text": "báo cáo hằng tháng",
                        "kind": "recurring",
                        "recurrence": "FREQ=MONTHLY;BYMONTHDAY=5",
                    }
                ]
            },
            (2, 1, 1),
        ),
        (
            "tasks",
            {"assignments": [{"unit": {"name": "Các thôn"}, "task": "Việc khác hẳn"}]},
            (2, 0, 0),
        ),
        ("units", {"assignments": [{"unit": {"name": "Trạm Y tế"}, "task": "x"}]}, (1, 1, 0)),
        (
            "recipients",
            {"recipients": [{"value": "UBND huyên", "inferred": True, "reason": "x"}]},
            (2, 1, 1),
        ),
    ],
)
def test_what_counts(
    tmp_path: Path, field: str, change: Data, expected: tuple[int, int, int]
) -> None:
    report = scored(tmp_path, perfect_record(GOLD) | change)
    assert figures(report, field) == expected


def test_misses_are_told(tmp_path: Path) -> None:
    report = scored(
        tmp_path,
        perfect_record(GOLD)
        | {"criteria": [{"number": 3, "name": "Thủy lợi", "status": "planned"}]},
    )
    assert [(one.field, one.kind, one.words) for one in report.misses] == [
        ("criteria", "missed", "14 planned Giáo dục"),
        ("criteria", "spurious", "3 planned Thủy lợi"),
    ]


def test_calibration_tells_sure_from_right(tmp_path: Path) -> None:
    record = perfect_record(GOLD) | {
        "place": {"value": "Nơi khác", "inferred": True, "reason": "x", "confidence": 1.0}
    }
    bins = {(one.low, one.high): one for one in scored(tmp_path, record).calibration}
    assert (bins[0.95, 1.0].values, bins[0.95, 1.0].right) == (1, 0)
    assert (bins[0.7, 0.8].values, bins[0.7, 0.8].right, bins[0.7, 0.8].mean) == (7, 7, 0.75)


def test_keys_that_are_not_annotated_are_not_scored(tmp_path: Path) -> None:
    partial = {name: GOLD[name] for name in ("doc", "doc_type", "issuer")}
    report = scored(tmp_path, perfect_record(GOLD), partial)
    names = {score.name for score in report.fields}
    assert "doc_type" in names
    assert not names & {"number", "citations", "criteria", "recipients"}


def test_groups_choose_plans(tmp_path: Path) -> None:
    scored(tmp_path, perfect_record(GOLD))
    assert evaluate(tmp_path / "gold", tmp_path / "records", ["suoi"]).documents == 1
    with pytest.raises(InputProblem, match="no gold"):
        evaluate(tmp_path / "gold", tmp_path / "records", ["other"])


def test_wrong_folders_and_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="no folder"):
        evaluate(tmp_path / "nowhere", tmp_path)
    with pytest.raises(InputProblem, match="not a plan record"):
        scored(tmp_path, {"source": 1})
    with pytest.raises(InputProblem, match="not gold"):
        scored(tmp_path, None, {"targets": [{"quote": "x"}]})
    (tmp_path / "gold" / "suoi_may_12.json").write_text("{not json", "utf-8")
    with pytest.raises(InputProblem, match="not gold"):
        evaluate(tmp_path / "gold", tmp_path / "records")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("  “Kế hoạch”; ", "kế hoạch"),
        ("Uỷ ban – xã", "ủy ban - xã"),
        (None, ""),
        ("**A** b", "a b"),
    ],
)
def test_folding(one: object, other: str) -> None:
    assert folded(one) == other


def test_wordings() -> None:
    assert full_name("UBND tp. Vinh") == "ủy ban nhân dân thành phố vinh"
    assert code_form(" 318 /QĐ–TTg.") == "318/QĐ-TTG"
    assert shared_words("đạt 14/19 tiêu chí", "phấn đấu đạt 14/19 tiêu chí") == 1.0
    assert shared_words("", "x") == 0.0
    assert name_similarity("BCĐ xã", "Ban Chỉ đạo xã") == 1.0
    assert name_similarity("", "x") == 0.0
    assert opening_found("Chủ trì rà soát", "a) Chủ trì, rà soát quy hoạch") == 1.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (62, 62.0, True),
        (0.1 + 0.2, 0.3, True),
        (1, 2, False),
        (None, 0, False),
        (None, None, True),
        ("12", 12, True),
        ("12a", "12A", True),
    ],
)
def test_numbers(one: object, other: object, same: bool) -> None:
    assert same_number(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("hộ nghèo", "Hộ", True), ("%", "", False), ("", None, True), ("hộ", "đồng", False)],
)
def test_units(one: object, other: object, same: bool) -> None:
    assert same_unit(one, other) is same


def test_pairs_are_one_to_one_and_prefer_what_is_required() -> None:
    expected = [Expected("a", "a", optional=True), Expected("a", "a"), Expected("b", "b")]
    found = [Found("a", "a"), Found("c", "c")]
    pairs = pair_up(expected, found, lambda one, other: float(one == other), 1.0)
    assert pairs == [(1, 0)]
    tally = Tally("x")
    tally.count("doc", expected, found, pairs)
    assert (tally.gold, tally.predicted, tally.matched) == (2, 2, 1)
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.5, 0.5)


def reference_figures(shared: Path, gold: Path, records: Path, out: Path) -> dict[str, Any]:
    """What the yardstick beside the project says of the same folders."""
    path = shared / "eval" / "score.py"
    if not path.is_file():
        pytest.skip("the reference yardstick is not here")
    command = [sys.executable, str(path), str(gold), str(records), "--json", str(out)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    figures: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return figures


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_figures_equal_those_of_the_reference(
    shared: Path, tmp_path: Path, seed: int | None
) -> None:
    gold_dir, records = shared / "gold", tmp_path / "records"
    records.mkdir()
    for place, path in enumerate(sorted(gold_dir.glob("*.json"))):
        record = perfect_record(json.loads(path.read_text("utf-8")))
        if seed is not None:
            record = damage(copy.deepcopy(record), 100 * seed + place)
        if seed is None or place % 5 != 4:
            (records / path.name).write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    report = evaluate(gold_dir, records)
    assert report.as_json() == reference_figures(shared, gold_dir, records, tmp_path / "out.json")
    if seed is not None:
        assert 0.1 < report.macro_core < 0.95
