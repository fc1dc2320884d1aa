"""Types of administrative documents: names, abbreviations in notations, and what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.knowledge.bodies import by_abbreviation as bodies_of
from extractor.knowledge.tables import rows, words
from extractor.knowledge.text import fold, fold_aligned, fold_tones

_LAW_NUMBER = re.compile(r"^QH\d+$")
_STANDING_COMMITTEE = re.compile(r"^UBTVQH\d+$")
_DRAFT = re.compile(r"du\s+thao(?:\s+(?:lan\s+)?(?:thu\s+)?(?:\d{1,2}|[ivx]{1,3}))?[\s:.-]+")
_CARRYING = frozenset({"decision", "instruction", "letter", "notice"})
_PARTS = re.compile(r"[-/–]")


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document.

    ``systems`` are state, normative, party, front, union; ``family`` is plan for plans and else
    the kind of paper (programme, scheme, decision, instruction, report, letter, act …);
    ``heads`` says that the name stands as a line of its own above the subject, and
    ``line_only`` that it is a type in such a line alone: in running text "Kế hoạch phối hợp tổ
    chức …" is a Kế hoạch.
    """

    name: str
    variants: tuple[str, ...]
    abbreviations: tuple[str, ...]
    systems: tuple[str, ...]
    family: str
    heads: bool
    line_only: bool

    @property
    def is_plan(self) -> bool:
        """Whether a document headed so is a plan."""
        return self.family == "plan"

    @property
    def carries(self) -> bool:
        """Whether plans are issued with documents headed so."""
        return self.family in _CARRYING


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All types of the table ``document_types``."""
    return tuple(
        DocumentType(
            name=row["name"],
            variants=words(row["variants"]),
            abbreviations=words(row["abbreviations"]),
            systems=words(row["system"]),
            family=row["family"],
            heads=row["heads"] != "no",
            line_only=row["heads"] == "line",
        )
        for row in rows("document_types")
    )


@cache
def _by_folded_name() -> dict[str, DocumentType]:
    return {fold(name): kind for kind in document_types() for name in (kind.name, *kind.variants)}


@cache
def _opening_pattern() -> re.Pattern[str]:
    index = _by_folded_name()
    names = sorted((name for name in index if not index[name].line_only), key=len, reverse=True)
    spaced = [r"\s+".join(map(re.escape, name.split())) for name in names]
    return re.compile(f"(?:{'|'.join(spaced)})(?!\\w)")


def by_name(name: str) -> DocumentType | None:
    """The type of that name in any spelling ("KẾ HOẠCH", "Giấy uỷ quyền")."""
    return _by_folded_name().get(fold(name))


def opening(text: str) -> tuple[DocumentType, int] | None:
    """The type whose name opens ``text`` and the offset where the name ends.

    The longest name wins: "Thông tư liên tịch số …" is not a "Thông tư".  A name of one syllable
    counts with its diacritics only: "Thu quỹ" is no "Thư", "Dồn thửa" no "Đơn".
    """
    match = _opening_pattern().match(fold_aligned(text))
    if match is None:
        return None
    kind = _by_folded_name()[fold(match[0])]
    other = " " not in match[0] and fold_tones(text[: match.end()]) != fold_tones(kind.name)
    return None if other else (kind, match.end())


def heading(line: str) -> tuple[DocumentType, int] | None:
    """As :func:`opening`, for a line above a subject, where a draft says so: "DỰ THẢO KẾ HOẠCH"."""
    mark = _DRAFT.match(fold_aligned(line))
    begin = mark.end() if mark else 0
    opened = opening(line[begin:])
    return (opened[0], begin + opened[1]) if opened else None


def heading_types() -> tuple[DocumentType, ...]:
    """The types whose name may stand as the title line of a document."""
    return tuple(kind for kind in document_types() if kind.heads)


@cache
def _by_abbreviation() -> dict[str, tuple[DocumentType, ...]]:
    index: dict[str, tuple[DocumentType, ...]] = {}
    for kind in document_types():
        for abbreviation in kind.abbreviations:
            for key in {abbreviation, fold_tones(abbreviation), "~" + fold(abbreviation)}:
                index[key] = (*index.get(key, ()), kind)
    return index


def by_abbreviation(symbol: str) -> DocumentType | None:
    """The type that a notation names: KH-UBND, 69-KH/TU, 13/2014/TTLT-BTC, UBND-KT (a letter).

    Exact case goes first (CT is an instruction, CTr a programme), then any case, then without
    diacritics ("QD-UBND"). TT is Thông tri only in the party's form ``TT/TU``. A bare QH13 is a
    law, a bare UBTVQH14 a resolution. None where the notation opens with neither a type nor an
    issuing body.
    """
    parts = [part.strip() for part in _PARTS.split(symbol)]
    parts = [part for part in parts if part and not part.isdecimal()]
    if not parts:
        return None
    first = parts[0]
    if _LAW_NUMBER.match(first):
        return by_name("Luật")
    if _STANDING_COMMITTEE.match(first):
        return by_name("Nghị quyết")
    party = re.search(rf"{re.escape(first)}\s*/\s*\D", symbol) is not None
    if found := named_by(first):
        preferred = [kind for kind in found if ("party" in kind.systems) == party]
        return (preferred or list(found))[0]
    return by_name("Công văn") if bodies_of(first) else None


def named_by(abbreviation: str) -> tuple[DocumentType, ...]:
    """The types that share an abbreviation: TT is Thông tư and the party's Thông tri."""
    for key in (abbreviation, fold_tones(abbreviation), "~" + fold(abbreviation)):
        if found := _by_abbreviation().get(key):
            return found
    return ()
