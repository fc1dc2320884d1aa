"""How well rules and line model know the zones of plans that the model was not trained on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from underthesea_core import CRFTagger

from extractor.language.document import Zone
from extractor.language.line_model import fit, judge_with
from extractor.language.line_model.features import features
from extractor.language.zones import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.language.line_model import LabelledDocument

BOUNDS = (0.1, 0.2, 0.5, 0.8, 0.95, 1.01)


@dataclass
class Tally:
    """Counts over lines: all, right by the rules, right by the model, both agreeing."""

    lines: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    model: Counter[str] = field(default_factory=Counter)
    agree: Counter[str] = field(default_factory=Counter)
    buckets: Counter[float] = field(default_factory=Counter)
    right: Counter[float] = field(default_factory=Counter)

    def add(self, key: str, true: Zone, rules: Zone, model: str) -> None:
        """Count a line under ``key``."""
        self.lines[key] += 1
        self.rules[key] += rules is true
        self.model[key] += model == true.value
        self.agree[key] += model == rules.value

    def judge(self, probability: float, right: bool) -> None:
        """Count what the model thinks of a zone that the rules gave, rightly or not."""
        bound = next(bound for bound in BOUNDS if probability < bound)
        self.buckets[bound] += 1
        self.right[bound] += right


def measure(documents: Sequence[LabelledDocument], folds: int | None = None) -> str:
    """A table of accuracies, by condition and zone, and of the reliability of the judgement.

    Every plan is held out with all its renderings: in ``folds`` groups, or by itself.
    """
    tally = Tally()
    for training, held in _splits(documents, folds):
        tagger = CRFTagger.from_model(fit(training))
        for document in held:
            _count(tally, document, tagger)
    return "\n".join(_report(tally))


def _splits(
    documents: Sequence[LabelledDocument], folds: int | None
) -> Iterator[tuple[list[LabelledDocument], list[LabelledDocument]]]:
    sources = sorted({document.source for document in documents})
    folds = min(folds or len(sources), len(sources))
    for fold in range(folds):
        out = set(sources[fold::folds])
        yield (
            [document for document in documents if document.source not in out],
            [document for document in documents if document.source in out],
        )


def _count(tally: Tally, document: LabelledDocument, tagger: CRFTagger) -> None:
    condition = document.style.rsplit(" ", 1)[-1]
    found = decode(document.items)
    tags: list[str] = tagger.tag(features(document.items))
    judged = judge_with(tagger, document.items, found)
    for true, rules, model, probability in zip(document.zones, found, tags, judged, strict=True):
        tally.add(f"all {condition}", true, rules, model)
        tally.add(true.value, true, rules, model)
        if probability is not None:
            tally.judge(probability, rules is true)


def _report(tally: Tally) -> Iterator[str]:
    yield f"{'':14}{'lines':>8}{'rules':>9}{'model':>9}{'agree':>9}"
    for key in sorted(tally.lines):
        counts = (tally.rules[key], tally.model[key], tally.agree[key])
        shares = "".join(f"{count / tally.lines[key]:9.2%}" for count in counts)
        yield f"{key:14}{tally.lines[key]:8}{shares}"
    yield "probability of the rules' zone: how often the rules were right"
    for lower, bound in zip((0.0, *BOUNDS), BOUNDS, strict=False):
        if count := tally.buckets[bound]:
            share = tally.right[bound] / count
            yield f"{lower:5.2f} - {min(bound, 1):4.2f} {count:8} lines {share:8.2%}"
