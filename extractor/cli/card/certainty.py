"""How sure the program is, as a percentage and a bar."""

from __future__ import annotations

from rich.text import Text

BAR_CELLS = 5
SURE, DOUBTFUL = 0.85, 0.6


def certainty(confidence: float | None, *, bar: bool) -> Text:
    """A confidence of 0 to 1, coloured, with a bar where there is room; empty without one."""
    if confidence is None:
        return Text()
    colour = "green" if confidence >= SURE else "yellow" if confidence >= DOUBTFUL else "red"
    percentage = Text(f"{confidence:.0%}".rjust(4), style=colour)
    if not bar:
        return percentage
    filled = round(confidence * BAR_CELLS)
    return Text.assemble(
        ("━" * filled, colour), ("━" * (BAR_CELLS - filled), "bright_black"), " ", percentage
    )
