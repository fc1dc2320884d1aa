"""The words by which the head and the foot of a document are known, however badly printed."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold
from extractor.knowledge.zone_anchors import pattern

_LONGEST_TITLE = 120
_MOTTO_SCORE = 82
_MOTTO_SHARE = 0.55
_NUMBER = re.compile(r"^\W*(?:s[o6][:.;,]|s[o6]\s*[\d.…_/-]|so$)")
_DATE = re.compile(  # the day is often set close to its word: "ngày14 tháng7 năm 2026"
    r"\bngay(?![a-z]).{0,16}?\bthang(?![a-z])|\bthang(?![a-z]).{0,10}?\bnam\b\s*[\d.…]"
)
_ANNEX = re.compile(r"phu luc(?: so)?(?: [\divxlc]+| [a-z])?:?")
_ATTACHED = re.compile(
    r"\((?:(?:ban hanh|dinh) )?kem(?: theo)? (?:ke hoach|quyet dinh|cong van|van ban|chuong trinh)"
    r" (?:so\b|\d)"
)
_SMUDGES = " *#-–—\"'“”.,:;|_~`^"
_ORNAMENT = re.compile(r"(?:[-–—_=*~]\s*){3,}|(?:[-–—]\s*){2,}o+0*o*(?:\s*[-–—])*")


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """The folded phrases of a kind: ``motto``, ``recipients``, ``authority``, ``post``."""
    return tuple(fold(row["phrase"]) for row in rows("layout_anchors") if row["kind"] == kind)


def motto_start(text: str) -> int | None:
    """Where a national, Party or Youth Union motto begins in the folded text; None if nowhere.

    The offset counts characters of ``fold(text)``.  Other words may stand before the motto.
    """
    folded = fold(text)
    best: tuple[float, int] | None = None
    for phrase in phrases("motto"):
        if len(folded) < len(phrase) * _MOTTO_SHARE:
            continue
        found = fuzz.partial_ratio_alignment(phrase, folded, score_cutoff=_MOTTO_SCORE)
        if found and (best is None or found.score > best[0]):
            best = (found.score, max(0, found.dest_start))
    return best[1] if best else None


def is_motto(text: str) -> bool:
    """Whether the text is a motto and little else."""
    folded = fold(text)
    return motto_start(text) is not None and len(folded) < 60


def is_number_line(text: str) -> bool:
    """Whether the text opens with "Số:" (the document's own number, filled in or not)."""
    return bool(_NUMBER.match(fold(text)))


def is_date_line(text: str) -> bool:
    """Whether the text reads "…, ngày … tháng … năm …" and is no longer than such a line."""
    return len(text) < 70 and bool(_DATE.search(fold(text)))


def opens_recipients(text: str) -> bool:
    """Whether the text opens the list of recipients ("Nơi nhận:")."""
    head = fold(text).lstrip("*- ")[:10]
    return any(fuzz.ratio(phrase, head[: len(phrase)]) >= 85 for phrase in phrases("recipients"))


def opens_signature(text: str) -> bool:
    """Whether the text is the authority or the post over a signature ("TM.", "KT. CHỦ TỊCH")."""
    text = text.strip(_SMUDGES)
    capital = text[:1].isupper()
    if not capital and not _is_upper(text):
        return False
    folded = fold(text)
    if len(folded) > 70:
        return False
    compact = folded.replace(" ", "")
    if any(compact.startswith(mark) and len(compact) > len(mark) for mark in phrases("authority")):
        return capital
    return _is_upper(text) and any(
        fuzz.ratio(phrase, folded[: len(phrase) + 1]) >= 88 for phrase in phrases("post")
    )


def labels_annex(text: str) -> bool:
    """Whether a line is the label of an annex, or says to what document it belongs.

    "PHỤ LỤC 01", "(Kèm theo Kế hoạch số …"; no "phụ lục 01." that ends a sentence.
    """
    words = text.strip()
    folded = fold(words)
    if _ATTACHED.match(folded):
        return True
    return words[:1].isupper() and _ANNEX.fullmatch(folded) is not None


def titles_annex(text: str) -> bool:
    """Whether a line is the label or the title of an annex: "BẢNG PHÂN CÔNG NHIỆM VỤ"."""
    folded = fold(text.strip())
    titled = text.isupper() and len(folded) < _LONGEST_TITLE
    return labels_annex(text) or (titled and pattern("annex").match(folded) is not None)


def is_ornament(text: str) -> bool:
    """Whether the text is drawing only: "-------", "***", "_____"."""
    bare = text.strip()
    return bool(bare) and bool(_ORNAMENT.fullmatch(bare))


def _is_upper(text: str) -> bool:
    return sum(map(str.isupper, text)) >= 0.8 * sum(map(str.isalpha, text))
