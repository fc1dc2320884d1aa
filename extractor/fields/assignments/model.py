"""What the readers of prose, lists and tables give alike."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.fields.findings import Offsets


@dataclass(frozen=True, slots=True)
class Duty:
    """One task of one unit; ``unit`` and ``task`` are offsets into the canonical text.

    ``origin`` is organisation (the part on organisation), body, list (labelled items) or table.
    """

    unit: Offsets
    task: Offsets
    role: str
    origin: str
    partners: tuple[Offsets, ...] = ()
    product: Offsets | None = None
    time: Offsets | None = None
