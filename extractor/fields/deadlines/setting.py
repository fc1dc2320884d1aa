"""The text that time expressions stand in, folded once, with what is known of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.deadlines import vocabulary
from extractor.fields.deadlines.clauses import sentence
from extractor.knowledge.text import fold, fold_aligned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.deadlines.times import TimeContext, TimeExpression
    from extractor.fields.findings import Offsets

_NUMBERING = " -–+*.()0123456789"


class Setting:
    """The text that expressions stand in, folded once, with what is known of its place."""

    def __init__(
        self,
        text: str,
        context: TimeContext,
        masked: Sequence[Offsets] = (),
        heading: str = "",
        title: str = "",
    ) -> None:
        self.text = text
        self.folded = fold_aligned(text)
        self.context = context
        self.masked = masked
        self.heading = fold_aligned(heading).lstrip(_NUMBERING)
        self.title = fold(title)
        self._sentences: dict[Offsets, Offsets] = {}

    def sentence(self, expression: TimeExpression) -> Offsets:
        """The bounds of the sentence around an expression; asked often, found once."""
        place = expression.start, expression.end
        if place not in self._sentences:
            self._sentences[place] = sentence(self.text, *place)
        return self._sentences[place]

    def before(self, expression: TimeExpression) -> str:
        """The folded words of the sentence before an expression."""
        low, _ = self.sentence(expression)
        return self.folded[low : expression.start]

    def after(self, expression: TimeExpression) -> str:
        """The folded words of the sentence after an expression."""
        _, high = self.sentence(expression)
        return self.folded[expression.end : high]

    def labelled(self, expression: TimeExpression) -> bool:
        """Whether a label ("Thời gian thực hiện:") or a heading asks for a time here."""
        before = self.before(expression)
        label = vocabulary.anywhere("label")
        if vocabulary.at_start("label").match(before.lstrip(_NUMBERING)):
            return True
        if label.search(before[:60]) and ":" in before:
            return True
        opens = not before.strip(_NUMBERING)
        return opens and vocabulary.at_start("label").match(self.heading) is not None
