"""Word bounds: which syllables make one Vietnamese word, by underthesea's segmenter.

Imported late and asked only about short phrases: loading the model costs about half a second,
and most documents never need it.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def word_spans(phrase: str) -> tuple[tuple[int, int], ...]:
    """The offsets of the words of a phrase ("nông thôn mới" is one), in order, half-open."""
    from underthesea import word_tokenize

    spans: list[tuple[int, int]] = []
    place = 0
    for word in word_tokenize(phrase):
        # The segmenter squeezes blanks, so a word is found again syllable by syllable.
        start: int | None = None
        for syllable in str(word).split():
            found = phrase.find(syllable, place)
            if found < 0:
                break
            start = found if start is None else start
            place = found + len(syllable)
        if start is not None:
            spans.append((start, place))
    return tuple(spans)


def shorten(phrase: str, syllables: int) -> str:
    """The beginning of ``phrase`` with at most so many syllables, cut at the end of a word."""
    if len(phrase.split()) <= syllables:
        return phrase
    kept = 0
    for start, end in word_spans(phrase):
        if len(phrase[:end].split()) > syllables:
            break
        if phrase[start:end].strip(",;:.-–("):
            kept = end
    return phrase[:kept].rstrip(" ,;:.-–(") or phrase
