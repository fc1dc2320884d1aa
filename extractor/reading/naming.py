"""Names of files as text.

On POSIX a name is bytes.  Archives that came from old Windows or Unix machines hold names in
encodings of their time, which are no UTF-8; Python carries such bytes as lone surrogates (PEP 383),
which no database, JSON or terminal takes.
"""

from __future__ import annotations

import os
import re

_ESCAPED = re.compile(rb"\\x([89a-f][0-9a-f])")


def printable(name: str | os.PathLike[str]) -> str:
    r"""The name with bytes that are no text written as ``\xff``."""
    text = os.fspath(name)
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def original(name: str) -> str:
    r"""The name that was made :func:`printable`, where it had such bytes at all."""
    return os.fsdecode(
        _ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), os.fsencode(name))
    )
