"""Quantities and the targets among them: what the plan commits someone to reach."""

from __future__ import annotations

from extractor.fields.targets.model import Kind, Quantity, TargetContext, TargetMention
from extractor.fields.targets.prose import find_targets
from extractor.fields.targets.quantities import find_quantities

__all__ = [
    "Kind",
    "Quantity",
    "TargetContext",
    "TargetMention",
    "find_quantities",
    "find_targets",
]
