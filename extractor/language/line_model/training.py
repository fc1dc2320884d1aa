"""Training of the line model: a linear-chain conditional random field over lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.language.document import Zone
from extractor.language.line_model.features import Features, features
from extractor.language.lines import Item

_L1, _L2 = 2.0, 0.5
_ITERATIONS = 60
_FEWEST_SOURCES = 3


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """The lines of one rendering of a plan with their true zones.

    ``source`` names the plan, so that renderings of one plan can be held out together.
    """

    source: str
    style: str
    items: tuple[Item, ...]
    zones: tuple[Zone, ...]


def train(documents: Sequence[LabelledDocument], out: Path) -> None:
    """Write the model of ``documents`` to ``out``, in CRFsuite's format.

    Features that fewer than three plans show are left out: they name the plan, not the zone,
    and would make the model large and sure of itself.  The same documents give the same model.
    """
    fit(documents).save(str(out))


def fit(documents: Sequence[LabelledDocument]) -> Any:
    """The trained model (an ``underthesea_core.CRFModel``) of ``documents``."""
    from underthesea_core import CRFTrainer

    seen = [features(document.items) for document in documents]
    kept = _widespread(documents, seen)
    trainer = CRFTrainer(
        loss_function="lbfgs",
        l1_penalty=_L1,
        l2_penalty=_L2,
        max_iterations=_ITERATIONS,
        verbose=0,
    )
    lines = [
        [[feature for feature in line if feature in kept] for line in document] for document in seen
    ]
    return trainer.train(lines, [[zone.value for zone in document.zones] for document in documents])


def _widespread(
    documents: Sequence[LabelledDocument], seen: Sequence[list[Features]]
) -> frozenset[str]:
    sources: dict[str, set[str]] = defaultdict(set)
    for document, lines in zip(documents, seen, strict=True):
        for line in lines:
            for feature in line:
                sources[feature].add(document.source)
    fewest = min(_FEWEST_SOURCES, len({document.source for document in documents}))
    return frozenset(feature for feature, plans in sources.items() if len(plans) >= fewest)
