"""What the citation grammar gives: citations, the acts they name, and legal bases."""

from __future__ import annotations

from dataclasses import dataclass

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One mention of a document; ``text[start:end]`` are its words, without the title.

    ``code`` is as printed with spaces removed ("79/KH-UBND", "01-NQ/ĐH"), only the bare number
    where no notation is printed, and None where the document is named without number.  ``date``
    is EDTF.  ``inside`` is the index, in the list given back, of the citation whose title holds
    this one.  ``year`` is a bare year behind the number ("318/QĐ-TTg năm 2022"), which is no date.
    ``repaired`` says that a misread character of the code was put right.
    """

    start: int
    end: int
    doc_type: str | None = None
    number: str | None = None
    notation: str | None = None
    code: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    article: str | None = None
    clause: str | None = None
    point: str | None = None
    code_span: Offsets | None = None
    date_span: Offsets | None = None
    issuer_span: Offsets | None = None
    title_span: Offsets | None = None
    nested: bool = False
    inside: int | None = None
    year: str | None = None
    repaired: bool = False

    @property
    def bare(self) -> bool:
        """Whether only a number is printed, without notation ("Quyết định 1980")."""
        return self.code is not None and self.notation is None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAct:
    """One document with all its mentions, in reading order."""

    mentions: tuple[Citation, ...]
    doc_type: str | None
    code: str | None
    date: str | None
    issuer: str | None
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A document the plan rests on; ``relation`` is Căn cứ, Thực hiện, Theo or Xét.

    ``nested`` marks one that is named only inside the title of another basis.
    """

    relation: str
    citation: Citation
    nested: bool = False
