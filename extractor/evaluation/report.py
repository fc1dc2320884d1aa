"""Evaluate a folder of records against a folder of gold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from extractor.errors import InputProblem
from extractor.evaluation.commitments import score_criteria, score_deadlines, score_targets
from extractor.evaluation.gold import read_gold
from extractor.evaluation.header import score_header, score_recipients
from extractor.evaluation.judging import JudgedFields, judged_fields
from extractor.evaluation.legal import score_citations, score_legal_bases
from extractor.evaluation.matching import Miss, Sheet, Tally
from extractor.evaluation.reliability import ConfidenceBin, bins
from extractor.evaluation.work import score_work
from extractor.records.model import PlanRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

HEADER_FIELDS = (
    "doc_type",
    "number",
    "symbol",
    "place",
    "issued_on",
    "title",
    "issuer",
    "issuer.level",
    "issuer.province",
    "signatory",
)
CORE_FIELDS = (
    "legal_bases",
    "citations",
    "targets",
    "targets.full",
    "targets.due",
    "criteria",
    "units",
    "tasks",
    "roles",
    "deadlines",
    "recipients",
)
SCORERS = (
    score_header,
    score_recipients,
    score_legal_bases,
    score_citations,
    score_targets,
    score_criteria,
    score_work,
    score_deadlines,
)


@dataclass(frozen=True, slots=True)
class FieldScore:
    """The counts and measures of one field, measures rounded to four places."""

    name: str
    gold: int
    predicted: int
    matched: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Report:
    """Figures over ``documents`` gold plans, ``missing`` of which had no record.

    ``macro_header`` and ``macro_core`` are mean F1 over the fields that have any gold or any
    prediction.  ``judged`` are the values by field of the record, ``calibration`` how their
    confidence compares with how many are right.
    """

    documents: int
    missing: tuple[str, ...]
    fields: tuple[FieldScore, ...]
    macro_header: float
    macro_core: float
    misses: tuple[Miss, ...]
    judged: JudgedFields
    calibration: tuple[ConfidenceBin, ...]

    def as_json(self) -> dict[str, Any]:
        """The figures as plain data, by field, with the two means."""
        by_field: dict[str, Any] = {
            score.name: {
                "gold": score.gold,
                "pred": score.predicted,
                "match": score.matched,
                "p": score.precision,
                "r": score.recall,
                "f1": score.f1,
            }
            for score in self.fields
        }
        return by_field | {"macro_header": self.macro_header, "macro_core": self.macro_core}


def evaluate(gold_dir: Path, records_dir: Path, groups: Sequence[str] = ()) -> Report:
    """Score the records against the gold of the same file name.

    ``groups`` keeps only plans whose name begins with one of them.  A gold plan without record
    counts as a record in which nothing was found.  It raises InputProblem where a folder is
    missing, holds no gold, or a file in it is not what it should be.
    """
    for folder in (gold_dir, records_dir):
        if not folder.is_dir():
            raise InputProblem(f"There is no folder {folder}.", "Name the folder of JSON files.")
    sheet, missing, documents = Sheet(), [], 0
    for path in sorted(gold_dir.glob("*.json")):
        gold = read_gold(path)
        document = gold.doc or path.stem
        if groups and not document.startswith(tuple(groups)):
            continue
        documents += 1
        record = _read_record(records_dir / path.name)
        if record is None:
            missing.append(document)
        for score in SCORERS:
            score(sheet, document, gold, record)
    if not documents:
        raise InputProblem(f"There is no gold in {gold_dir}.", "Gold is one JSON file a plan.")
    return report_of(sheet, documents, tuple(missing))


def _read_record(path: Path) -> PlanRecord | None:
    if not path.exists():
        return None
    try:
        return PlanRecord.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputProblem(
            f"{path} is not a plan record: {place} {first['msg']}".strip() + ".",
            "Write it anew with: extractor show FILE --format json.",
        ) from error


def report_of(sheet: Sheet, documents: int, missing: tuple[str, ...] = ()) -> Report:
    """The figures of what was counted over so many documents."""
    names = [name for name in HEADER_FIELDS + CORE_FIELDS if name in sheet]
    scores = {name: _field_score(sheet[name]) for name in names}
    judged = judged_fields(sheet)
    return Report(
        documents=documents,
        missing=missing,
        fields=tuple(scores.values()),
        macro_header=_mean_f1(scores[name] for name in HEADER_FIELDS if name in scores),
        macro_core=_mean_f1(scores[name] for name in CORE_FIELDS if name in scores),
        misses=tuple(miss for name in names for miss in sheet[name].misses),
        judged=judged,
        calibration=tuple(bins([one for values in judged.values() for one in values])),
    )


def _field_score(tally: Tally) -> FieldScore:
    return FieldScore(
        tally.name,
        tally.gold,
        tally.predicted,
        tally.matched,
        round(tally.precision, 4),
        round(tally.recall, 4),
        round(tally.f1, 4),
    )


def _mean_f1(scores: Iterable[FieldScore]) -> float:
    used = [score.f1 for score in scores if score.gold + score.predicted]
    return round(sum(used) / max(1, len(used)), 4)
