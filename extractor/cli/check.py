"""One finding of ``extractor doctor``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Check:
    """``found`` is what there is, or is amiss; ``advice`` what to do about it.

    ``lack`` is of something that only some files need; it makes the program no less fit.
    """

    name: str
    state: Literal["ok", "lack", "fault"]
    found: str
    advice: str = ""
