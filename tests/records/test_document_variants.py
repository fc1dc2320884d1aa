"""Whole short documents with unusual heads and feet, read from text to record."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractor.records.extract import extract_file
from extractor.records.model import PlanRecord

VARIANTS = tomllib.loads(
    (Path(__file__).parent / "document_variants.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    "variant", [pytest.param(each, id=each["name"]) for each in VARIANTS["documents"]]
)
def test_heads_and_feet(variant: dict[str, Any], tmp_path: Path) -> None:
    record = _record(variant["head"] + VARIANTS["body"] + variant["foot"], tmp_path)
    expected = variant["expected"]
    assert {key: _read(record, key) for key in expected} == expected
    assert [deadline.end for deadline in record.deadlines] == ["2022-05-30"]
    assert [target.value for target in record.targets] == [2000.0]


@pytest.mark.parametrize("variant", VARIANTS["heads"])
def test_heads(variant: dict[str, Any], tmp_path: Path) -> None:
    opening = VARIANTS["state_head"] if variant["state"] else ""
    text = opening + variant["head"] + VARIANTS["body"] + VARIANTS["plain_foot"]
    record = _record(text, tmp_path)
    expected = variant["expected"]
    assert {key: _read(record, key) for key in expected} == expected
    assert record.signatory.name == "Trần Văn Bảy"


def _record(text: str, folder: Path) -> PlanRecord:
    path = folder / "plan.txt"
    path.write_text(text, encoding="utf-8")
    return extract_file(path)


def _read(record: PlanRecord, key: str) -> Any:
    """A field of the record as the table writes it: nothing read is ""."""
    if key == "signatory":
        signatory = record.signatory
        return [signatory.name or "", signatory.title or "", signatory.authority or ""]
    if key == "issuer":
        return record.issuer.name or ""
    if key == "recipients":
        return [recipient.value for recipient in record.recipients]
    if key == "carrier":
        return (record.issued_with.code or "") if record.issued_with else ""
    value = getattr(record, key).value
    return "" if value is None else value
