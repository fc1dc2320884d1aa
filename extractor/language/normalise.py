"""One spelling of each character, before anything else looks at the text.

Vietnamese files mix composed and decomposed letters, several blanks, invisible characters and
look-alikes (Icelandic ``Ð`` for ``Đ``, Wingdings bullets).  The canonical text has Unicode NFC,
one kind of blank and one kind of bullet; words stay as they are on the page, errors included.
"""

from __future__ import annotations

import re
import unicodedata

_REPLACED = str.maketrans(
    {
        "\u00d0": "Đ",  # Icelandic eth, drawn like Đ
        "\u0189": "Đ",  # African D
        "\u00f0": "đ",
        "\u2011": "-",  # non-breaking hyphen
        "\u2212": "-",  # minus sign
        "\u2010": "-",
        "\u00ad": None,  # soft hyphen
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
        "\ufffc": None,
        "\uf0b7": "-",  # Symbol and Wingdings bullets
        "\uf02d": "-",
        "\uf0a7": "-",
        "\uf0d8": "-",
        "\uf076": "-",
        "\uf0fc": "-",
        "\u2022": "-",
        "\u25cf": "-",
        "\u25aa": "-",
        "\u25e6": "+",
        "\u2043": "-",
        "\u2219": "-",
    }
)
_BLANKS = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\x00-\x1f\x7f]+")


def normalise(text: str) -> str:
    """The canonical spelling of one line; idempotent.

    White space is folded to single blanks and stripped at both ends.
    """
    composed = unicodedata.normalize("NFC", text.translate(_REPLACED))
    return _BLANKS.sub(" ", composed).strip()
