"""Numbers that can be nothing else, in a clean text too: "9O%", "20l5", "l4 xã".

Old typewriters had no key for 1, and a scan of a clean page misreads a digit here and there without
spoiling a word.  What may be a name or a measure ("O2", "5l", "A4") stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.language.misread.numbering import Renumbered

_DIGITS = str.maketrans("lI|Oo§", "111005")
_SIGN = r"[0-9lI|Oo§]"
_NUMBER = re.compile(
    rf"(?<![\w§|./,-])(?:(?=[^%\s]*[0-9]){_SIGN}{{1,3}}(?=\s?%)"
    rf"|(?:19|2[0Oo]){_SIGN}{{2}}(?![\w|§/-])|2[lI|Oo][0-9]{{2}}(?![\w|§/-])"
    rf"|(?:l[0-9OlI]{{1,2}}|I[0O]|0[lI]|[1-9][0-9]?O|O[3-9]|[1-9][lIO§][0-9])(?= [^\W\dA-Z_]{{2}}))"
    rf"|(?<=ngày ){_SIGN}{{1,2}}(?=[/.]{_SIGN}{{1,2}}[/.]\d{{4}}| tháng )"
    rf"|(?<=[0-9lIOo][/.]){_SIGN}{{1,2}}(?=[/.](?:19|20)\d\d)"
    rf"|(?<=số )[0-9lIO]{{1,3}}\s[0-9lIO]{{1,3}}(?=/[A-ZĐ]{{2}})"  # of an act
    rf"|(?<=tháng ){_SIGN}{{1,2}}(?=/\d{{4}}| năm )"
)


def certain_numbers(lines: Sequence[str]) -> Iterator[Renumbered]:
    """The numbers with letters or a blank among their digits that are nothing else, by lines."""
    for number, line in enumerate(lines):
        for match in _NUMBER.finditer(line):
            meant = "".join(match[0].translate(_DIGITS).split())
            if meant != match[0] and any(map(str.isdecimal, match[0])):
                yield Renumbered(number, *match.span(), meant)
