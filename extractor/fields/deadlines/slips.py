"""The commonest slips of scanners and typists in words and figures of time, put right for reading.

A tone or hook lost or misplaced ("trưóc", "hêt", "qúy"), a letter for a digit ("3O/6", "l1"), a
letter for a stroke of a roman numeral ("quý lll").  Each change keeps the length of the text, so
that offsets stay true.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractor.knowledge.text import fold_aligned

# Words of time by what is left of them without any mark; none of them is another word as well.
_WORDS = tuple(
    (re.compile(rf"\b{folded}\b{after}"), word)
    for folded, after, word in (
        ("truoc", "", "trước"),
        ("cham nhat", "", "chậm nhất"),
        ("muon nhat", "", "muộn nhất"),
        ("den het", "", "đến hết"),
        ("ngav", r"(?= ?\d)", "ngày"),
        ("dinh ky", "", "định kỳ"),
    )
)
_MISPLACED_TONES = (("qúy", "quý"), ("qúi", "quí"), ("qùy", "quý"))
_UNTIL = re.compile(r"\b(?:đ[êéẽễể]n|d[ếêe]n)(?= (?:ngày|tháng|quý|năm)\b)")
_DIGITS = str.maketrans("ol|", "011")
_NUMERAL = str.maketrans("l1!|", "iiii")

Change = Callable[[re.Match[str]], str]

_FIGURES: tuple[tuple[re.Pattern[str], Change], ...] = (
    (  # 3o/6/2024, 15/l1/2024
        re.compile(
            r"(?<![\w/.])(?=[\dol|/.-]*\d)[\dol|]{1,2}(?P<mark>[/.-])[\dol|]{1,2}(?P=mark)[12][\do]{3}"
            r"(?![\w/])"
        ),
        lambda match: match[0].translate(_DIGITS),
    ),
    (  # tháng o6/2024, ngày l5 tháng
        re.compile(r"(?<=ngày )(?:[ol]\d|[123][ol])(?!\w)|(?<=tháng )(?:[ol]\d|1[ol])(?!\w)"),
        lambda match: match[0].translate(_DIGITS),
    ),
    (  # 30//6/2024
        re.compile(r"(?<=\d)//(?=\d)"),
        lambda _: "/ ",
    ),
    (  # quý lll/2024, quí 1v năm 2024
        re.compile(r"(?<=qu[ýí] )(?:[il1!|]{1,3}|[l1!|]v)(?![\w.,])"),
        lambda match: match[0] if match[0] == "1" else match[0].translate(_NUMERAL),
    ),
)


def repaired(text: str) -> str:
    """Lower-case ``text`` with slips in words and figures of time put right, as long as before."""
    for slip, word in _MISPLACED_TONES:
        text = text.replace(slip, word)
    text = _UNTIL.sub("đến", text)
    folded = fold_aligned(text)
    for form, word in _WORDS:
        for match in form.finditer(folded):
            if len(match[0]) == len(word):
                text = text[: match.start()] + word + text[match.end() :]
    for figures, change in _FIGURES:
        text = figures.sub(change, text)
    return text
