"""Libraries that only some questions need, and how to get them."""

from __future__ import annotations

from importlib.util import find_spec

from extractor.errors import InputProblem


def needed(module: str, extra: str, purpose: str) -> None:
    """Raise InputProblem, with the command to try, where ``module`` is not installed."""
    if find_spec(module) is None:
        raise InputProblem(
            f"{purpose} needs {module}, which is not installed.",
            f"Install it with: pip install 'extractor[{extra}]'",
        )
