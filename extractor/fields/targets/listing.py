"""Plans that are a list of indicators: "Diện tích ngô: 100 ha", line by line, and little else.

Plans of production and of social development that a decision carries are set out so; no heading
says "chỉ tiêu", for all of the plan is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.quantities import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDICATOR = re.compile(
    r"\W*(?:\w{1,4}[.)]\s+)?(?!thời|ngày|điện thoại|kinh phí|tháng|số:|mục|tổng kinh phí|dự toán)"
    r"[^\W\d_][^:;\n]{1,90}:\s*(?:[≥≤<>=~]|trên|dưới|đạt|còn|khoảng|từ|ít nhất|tối thiểu|tối đa"
    r"|không quá|hơn)?\s*\d[\d.,]*\s?(?:[%‰²³]|[^\W\d_]{1,8}(?!\w)|\W*\Z)"
)
_FEWEST = 8
_SHARE = 0.6


def is_listing(paragraphs: Iterable[str]) -> bool:
    """Whether most of the ``paragraphs`` of a plan's body name an indicator and its figure."""
    told = [_INDICATOR.match(prepare(words)) is not None for words in paragraphs]
    return sum(told) >= max(_FEWEST, _SHARE * len(told))
