"""The full name of a body that the head abbreviates, where the document itself spells it out."""

from __future__ import annotations

import re

from extractor.knowledge.abbreviations import expansions
from extractor.knowledge.letters import CAPITAL, SMALL
from extractor.knowledge.text import fold, fold_aligned

_SHORTEST = 4
_NO_WORD = r"(?<!\w)"
_SCHOOL = "Trường "  # which bears its abbreviation: "Trường THCS …"
_SHORT_SCHOOL = re.compile(r"Trường (?:MN|MG|TH)\b(?! *[&-])")
_ACRONYM = re.compile(rf"(?<![^“\"(]){CAPITAL}{{{_SHORTEST},}}(?![^”\")])")
_SHORTENED = re.compile(rf"{CAPITAL}{{2,}}")
_BETWEEN = r"[\W_]+(?:va[\W_]+)?"
_PLACE_AT_END = re.compile(
    rf"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?!{SMALL}).+$"
)
_TYPED = re.compile(r"(?P<kind>tỉnh|thành phố) ")
_SHORT_FORM = (
    r"\s*\(\s*(?:sau đây\s+)?(?:gọi|viết)?\s*(?:chung|tắt)?\s*(?:là)?\s*[:“\"]?\s*"
    r"(?P<short>[^()“”\"]{3,60})[”\"]?\)"
)


def spelled_out(name: str, text: str) -> str:
    """``name`` as the document writes it in full.

    "Ban Chỉ đạo 389 tỉnh A" where the text says "Ban Chỉ đạo chống buôn lậu … tỉnh A (Ban Chỉ đạo
    389 tỉnh)"; "Phòng QLNĐTP" where it says "Phòng Quản lý ngộ độc thực phẩm".
    """
    told = _defined(name, text) or _without_acronyms(name, text)
    if told.startswith(_SCHOOL):
        return _school_in_full(told, text) or told
    return _told_in_full(told, text) or told


def with_type_of_unit(name: str, unit: str, text: str) -> str:
    """The name with the type of the ``unit`` that ends it bare, where the text once says it.

    "Sở Y tế Lâm Đồng" where the text has "Sở Y tế tỉnh Lâm Đồng".
    """
    typed = _TYPED.match(unit)
    bare = unit[typed.end() :] if typed else unit
    base = name.removesuffix(f" {bare}")
    if typed is None or base == name or fold(base).endswith(fold(typed["kind"])):
        return name
    called = r"\s+".join(re.escape(word) for word in fold(f"{base} {unit}").split())
    return f"{base} {unit}" if re.search(rf"(?<!\w){called}(?!\w)", fold_aligned(text)) else name


def as_text_writes(name: str, text: str, opening: str | None = None) -> str | None:
    """The first place where prose names the body, abbreviations of ``name`` written out or not.

    A capital must open it, or the pattern ``opening`` stand before it.
    """
    folded = fold_aligned(text)
    words = [_either(word) for word in re.findall(r"[^\W_]+", name) if fold(word) != "va"]
    pattern = rf"{opening or _NO_WORD}{_BETWEEN.join(words)}(?!\w)"
    found = [text[match.start() : match.end()] for match in re.finditer(pattern, folded)]
    cased = [one for one in found if (opening or one[0].isupper()) and not one.isupper()]
    written = [" ".join(one.split()) for one in cased]
    return max(written, key=len, default=None)


def _either(word: str) -> str:
    """The pattern of a word of a name, in folded text, which may be an abbreviation."""
    plain = re.escape(fold(word))
    if not _SHORTENED.fullmatch(word):
        return plain
    known = expansions().get(word, "").split()
    spelled = [known] if known else []
    if not re.search("[aeiouy]", fold(word)):
        spelled.append([rf"{letter}[a-z]+" for letter in fold(word)])
    return f"(?:{'|'.join([plain, *map(_BETWEEN.join, spelled)])})"


def _told_in_full(name: str, text: str) -> str | None:
    """The name as the text writes it, with its place or, where it leaves that out, without."""
    if (whole := as_text_writes(name, text)) and len(whole) > len(name):
        return whole
    place = _PLACE_AT_END.search(name)
    if place is None:
        return None
    lead = name[: place.start()].rstrip()
    told = as_text_writes(lead, text)
    return f"{told} {place[0]}" if told and len(told) > len(lead) else None


def _school_in_full(name: str, text: str) -> str | None:
    """The school's name as prose has it in words: "trường mầm non …" of "Trường MN …".

    THCS and THPT are what such schools are called.
    """
    if not _SHORT_SCHOOL.match(name):
        return None
    told = as_text_writes(name.removeprefix(_SCHOOL), text, opening=r"(?<=truong )")
    return f"{_SCHOOL}{told}" if told and len(told) > len(name) - len(_SCHOOL) else None


def _defined(name: str, text: str) -> str | None:
    """The long form that a definition in brackets gives for the name."""
    opening = " ".join(name.split()[:2])
    if len(opening) < _SHORTEST:
        return None
    for match in re.finditer(
        rf"(?P<full>{re.escape(opening)} [^().;:\n]{{8,160}}?){_SHORT_FORM}", text
    ):
        short, full = fold(match["short"]), " ".join(match["full"].split())
        if fold(name).startswith(fold(full)):
            return name  # "Trung tâm Y tế huyện (sau đây gọi là Trung tâm)" says less than we know
        if len(short.split()) > 1 and fold(name).startswith(short):
            return full
    return None


def _without_acronyms(name: str, text: str) -> str:
    return " ".join(
        _ACRONYM.sub(lambda found: _expanded(found[0], text), one) for one in name.split()
    )


def _expanded(acronym: str, text: str) -> str:
    """The words of the text whose initials are the acronym, "Quản lý ngộ độc thực phẩm"."""
    if acronym in expansions() or not acronym.isalpha():
        return acronym
    words = r"\s+".join(rf"{letter}[^\W\d_]*" for letter in acronym)
    for match in re.finditer(rf"\b{words}\b", text, re.IGNORECASE):
        found = match[0]
        if not found.isupper() and re.match(CAPITAL, found) and len(found) > 3 * len(acronym):
            return " ".join(found.split())
    return acronym
