"""Where a document of a batch comes from: this machine's files, or a store elsewhere (fsspec)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from extractor.errors import InputProblem, MissingFile, OversizedFile
from extractor.reading.limits import Limits
from extractor.reading.naming import original, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://.*", re.DOTALL)
_CHUNK = 2**20
INSTALL = "Install it: pip install 'extractor[cluster]', and the package of the store (s3fs …)."


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file in a store.

    ``stamp`` is what the store says of its state (a tag, or size and time of change), so that
    a file that is as before need not be fetched; ``size`` is in bytes, 0 where not told.
    """

    url: str
    size: int = 0
    stamp: str = ""

    @property
    def name(self) -> str:
        """The last part of the address."""
        return PurePosixPath(self.url).name

    @property
    def suffix(self) -> str:
        """The ending of the name, with its dot."""
        return PurePosixPath(self.url).suffix

    @property
    def stem(self) -> str:
        """The name without its ending."""
        return PurePosixPath(self.url).stem

    def __str__(self) -> str:
        return self.url


Source = Path | RemoteFile


def is_url(name: str) -> bool:
    """Whether ``name`` is the address of a store and no path."""
    return _URL.fullmatch(name) is not None


def shown(source: Source) -> str:
    """The source as people are told of it."""
    return printable(str(source))


def key_of(source: Source) -> str:
    """The name under which a source stands in the ledger, wherever the program is started."""
    return printable(source.url if isinstance(source, RemoteFile) else source.absolute())


def source_of(key: str) -> Source:
    """The source that stands under ``key`` in the ledger."""
    if is_url(key):
        return RemoteFile(key)
    path = Path(key)
    return path if "\\x" not in key or path.exists() else Path(original(key))


def remote_files(url: str) -> Iterator[RemoteFile]:
    """The files under ``url``, in the order of their names.

    Raises InputProblem where there is no such store, or it does not answer.
    """
    try:
        from fsspec.core import url_to_fs

        store, root = url_to_fs(url)
        found: dict[str, dict[str, Any]] = store.find(root, detail=True)
    except ImportError as error:
        raise InputProblem(f"{url}: {error}", INSTALL) from error
    except Exception as error:  # each store has errors of its own
        raise InputProblem(
            f"{url} cannot be listed ({type(error).__name__}: {error}).",
            "Check the address and the rights.",
        ) from error
    for path, facts in sorted(found.items()):
        size = int(facts.get("size") or 0)
        yield RemoteFile(store.unstrip_protocol(path), size, _stamp(facts, size))


def _stamp(facts: dict[str, Any], size: int) -> str:
    for name in ("ETag", "etag", "LastModified", "mtime", "last_modified", "modified", "created"):
        if facts.get(name):
            return f"{size} {facts[name]}"
    return ""


def fetch(source: RemoteFile, folder: Path) -> tuple[Path, str]:
    """Bring a file into ``folder``; gives its place and the SHA-256 of its bytes.

    Raises MissingFile or OversizedFile.
    """
    most = Limits().file_bytes
    target = folder / (source.name or "document")
    digest = hashlib.sha256()
    size = 0
    try:
        import fsspec

        with fsspec.open(source.url, "rb") as file, target.open("wb") as copy:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    break
                digest.update(chunk)
                copy.write(chunk)
    except Exception as error:  # each store has errors of its own
        raise MissingFile(
            f"{source}: the file cannot be fetched ({type(error).__name__}: {error}).",
            "Check the address and the rights.",
        ) from error
    if size > most:
        raise OversizedFile(
            f"{source}: the file has more than {most:,} bytes.", "Split it, or raise the limit."
        )
    return target, digest.hexdigest()
