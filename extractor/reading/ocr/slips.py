"""Slips of recognition put right by what stands beside the word: "giây phép" -> "giấy phép".

Engines lose or mistake the small marks above a vowel and the stroke of the đ, and are as sure of
what they mistook as of the rest.  A word is changed only where it goes with neither neighbour in
any known pair of syllables, and where just one word that looks like it does.  Hook and tilde are
also mixed up by writers: these stay as they stand on the page unless they were read unsurely.  A
speck beside the dot of an i easily passes for a mark ("chỉ bộ", "thị đua"): there it is enough
that the bare word goes with its neighbours far more often.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from extractor.knowledge.letters import SMALL
from extractor.knowledge.word_counts import word_counts
from extractor.knowledge.word_pairs import WordPairs, free_words, normal, word_pairs
from extractor.reading.ocr.fit import is_sound

_SURE = 0.9
_HOOK_AND_TILDE = str.maketrans("\u0309", "\u0303")
_SPECK = re.compile(r"^['’‘`´](?=[^\W\d_]{2,}[.,;:]?$)|(?<=\d)['’‘`´](?=[^\W\d_]{3})")
_NUMERAL = re.compile(r"^([IVX]+\.)(?=[^\W\d_]{2})")
_FILED, _OFFICE = re.compile(r"[Ll]ưu:?"), re.compile(r"V[IÍÌ1l](?=[.,;]?$)")
_QUARTER, _STROKES_OF_NUMERAL = re.compile(r"[Qq][uU][ýyýÝ]"), re.compile(r"[1Il|]{2,3}(?=\b)")
_SINCE_WHEN, _OTHERS = (["từ", "ngày"], ["từ", "khi"]), ("thiết", "thừa")
_ASSEMBLY = re.compile(r"(?<=/)QH[IíÍ1l|](?=\d\d\b)")
_MARKS_ON_I = str.maketrans("ỉịí", "iii")
_FAR_MORE, _SEEN = 25.0, 0.3
_STROKES = "l1I|!"
_STROKED = re.compile(rf"([\W_]*)([^\W\d_]{{1,2}}(?:{SMALL}|[1I|!])*{SMALL})([\W_]*)")
_WORD = re.compile(r"([\W_]*)([^\W\d_]+)([\W_]*)")


def corrected(words: Sequence[tuple[str, float]]) -> list[str]:
    """The words of a line, given with how sure the engine was of each, 0 to 1."""
    texts = [_with_letters(_without_specks(text)) for text, _ in words]
    texts = [_ASSEMBLY.sub("QH", text) for text in texts]  # National Assemblies go up to QH16
    texts[:1] = [_NUMERAL.sub(r"\1 ", text) for text in texts[:1]]
    for index in range(1, len(texts)):
        if _FILED.fullmatch(texts[index - 1]):
            texts[index] = _OFFICE.sub("VT", texts[index])  # kept by the clerks' office, Văn thư
        if _QUARTER.fullmatch(texts[index - 1]):  # a year has four of them
            texts[index] = _STROKES_OF_NUMERAL.sub(_as_numeral, texts[index], count=1)
        if _is_since(texts, index - 1):
            texts[index - 1] = f"{texts[index - 1][:-1]}ể"
    parts = [_WORD.fullmatch(text) for text in texts]
    bare = [normal(part[2]) if part else "" for part in parts]
    pairs = word_pairs()
    for index, part in enumerate(parts):
        if part is None or bare[index] in free_words() or _is_name(texts, index):
            continue
        before = bare[index - 1] if index and _joined(texts[index - 1], texts[index]) else ""
        after = (
            bare[index + 1]
            if index + 1 < len(texts) and _joined(texts[index], texts[index + 1])
            else ""
        )
        meant = _meant(before, bare[index], after, pairs)
        meant = meant or _without_mark_on_i(before, bare[index], after)
        if meant is None or (words[index][1] >= _SURE and _writers_mix(bare[index], meant)):
            continue
        if cased := _cased(meant, part[2]):
            bare[index], texts[index] = meant, f"{part[1]}{cased}{part[3]}"
    return texts


def _is_since(texts: Sequence[str], index: int) -> bool:
    """Whether a word is of "kể từ ngày", though "thiết kế từ" makes the slip a known pair."""
    slip = texts[index].lstrip("(").lower() == "kế"
    other = index > 0 and texts[index - 1].lower() in _OTHERS
    return slip and not other and list(texts[index + 1 : index + 3]) in _SINCE_WHEN


def _as_numeral(strokes: re.Match[str]) -> str:
    return "I" * len(strokes[0])


def _without_specks(text: str) -> str:
    """The word without a speck that was read as an apostrophe: "'Thị", "04'tháng"."""
    return _SPECK.sub(lambda found: " " if found.start() else "", text)


def _with_letters(text: str) -> str:
    """The word with an i that was read as another upright stroke: "Glang" is no syllable.

    Other names keep theirs: "Ea Tul" and "Ia Kla" are places of peoples with other languages.
    """
    part = _STROKED.fullmatch(text)
    if part is None or is_sound(part[2]):
        return text
    word = part[2]
    meant = {
        word[:place] + "i" + word[place + 1 :]
        for place in range(1, len(word) - 1)
        if word[place] in _STROKES and (word.islower() or word[:2] == "Gl")
    }
    sound = [other for other in meant if is_sound(other)]
    return f"{part[1]}{sound[0]}{part[3]}" if len(sound) == 1 else text


def _meant(before: str, read: str, after: str, pairs: WordPairs) -> str | None:
    """The word that stands between its neighbours; None where nothing says it is another."""
    if (before, read) in pairs.known or (read, after) in pairs.known:
        return None
    support = {
        other: ((before, other) in pairs.known) + ((other, after) in pairs.known)
        for other in pairs.lookalikes(read)
    }
    most = max(support.values(), default=0)
    best = [other for other, count in support.items() if count == most]
    if not most or len(best) > 1:
        return None
    other = best[0]
    if not (pairs.has(read) and is_sound(read)):
        return other
    sides = {(before, other), (other, after)}
    if sides & pairs.usual or (most == len(sides) and sides & pairs.used):
        return other
    foreign = read not in pairs.administrative and other in pairs.administrative
    return other if foreign else None


def _without_mark_on_i(before: str, read: str, after: str) -> str | None:
    """The word with a bare i, where its neighbours stand beside that one far more often."""
    bare = read.translate(_MARKS_ON_I)
    if bare == read:
        return None
    pairs = word_counts().pairs
    marked, unmarked = (
        (pairs.get((before, word), 0) + _SEEN) * (pairs.get((word, after), 0) + _SEEN)
        for word in (read, bare)
    )
    return bare if unmarked > _FAR_MORE * marked else None


def _writers_mix(one: str, other: str) -> bool:
    """Whether the words differ only in hook and tilde, which sound alike in the South."""
    first, second = (unicodedata.normalize("NFD", word) for word in (one, other))
    return first.translate(_HOOK_AND_TILDE) == second.translate(_HOOK_AND_TILDE)


def _joined(left: str, right: str) -> bool:
    """Whether nothing but a space stands between two words."""
    return left[-1].isalpha() and right[0].isalpha()


def _is_name(texts: Sequence[str], index: int) -> bool:
    """Whether the word stands in a run of words with capitals, as names do."""
    if not texts[index].istitle():
        return False
    around = (*texts[max(0, index - 1) : index], *texts[index + 1 : index + 2])
    return any(text.istitle() for text in around)


def _cased(word: str, like: str) -> str | None:
    """The word in capitals where the one it stands for is; None where that one is mixed."""
    if like.islower():
        return word
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like.istitle() else None
