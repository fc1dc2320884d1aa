"""What earlier runs have found out, kept in mind for the length of a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.batch.outcome import COUNTED, LASTING, TRIES, Ending, Outcome, Verdict
from extractor.batch.source import RemoteFile, key_of
from extractor.store import ledger

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from extractor.batch.source import Source
    from extractor.store.database import Database


@dataclass(frozen=True, slots=True)
class _Trouble:
    verdict: str
    code: str
    message: str
    advice: str
    tries: int


class Memory:
    """The files that need not be read: stored, failed for good, or quarantined.

    Only what this version of the extractor has done counts.  ``retry`` names the verdicts
    (``failed``, ``quarantined``) that shall be tried again all the same; with ``force``
    everything is.
    """

    def __init__(
        self,
        database: Database,
        version: str,
        *,
        force: bool = False,
        retry: AbstractSet[str] = frozenset(),
    ) -> None:
        self._retry = retry
        self._stored: set[bytes] = set()
        self._troubles: dict[tuple[str, str | None], _Trouble] = {}
        self._stamped: dict[str, tuple[str | None, str | None]] = {}
        with database.reading() as connection:
            if not force:
                self._stored = {
                    bytes.fromhex(one) for one in ledger.stored_hashes(connection, version)
                }
                self._stamped = {
                    path: (sha256, stamp)
                    for path, sha256, stamp in ledger.stamped(connection, version)
                }
                for row in ledger.troubled(connection, version):
                    self._troubles[row.path, row.sha256] = _Trouble(
                        row.outcome, row.reason, row.message, row.advice, row.tries
                    )

    def outcome(self, source: Source, sha256: str | None) -> Outcome | None:
        """The outcome of a file that need not be read, or None."""
        if sha256 is None and isinstance(source, RemoteFile):
            known, stamp = self._stamped.get(source.url, (None, None))
            if source.stamp and stamp == source.stamp:
                return Outcome(source, Ending.UNCHANGED, sha256=known)
        if sha256 is not None and bytes.fromhex(sha256) in self._stored:
            return Outcome(source, Ending.UNCHANGED, sha256=sha256)
        found = self._troubles.get((key_of(source), sha256))
        if found is None or not self._left_alone(found):
            return None
        return Outcome(
            *(source, found.code, found.message, found.advice, sha256),
            tries=found.tries,
            again=False,
        )

    def sha256(self, source: Source) -> str | None:
        """The hash under which a file of a store is stored."""
        if not isinstance(source, RemoteFile):
            return None
        return self._stamped.get(source.url, (None, None))[0]

    def tries(self, source: Source, sha256: str | None) -> int:
        """How often these bytes have taken a process down, or overrun."""
        found = self._troubles.get((key_of(source), sha256))
        return found.tries if found is not None and found.code in COUNTED else 0

    def _left_alone(self, found: _Trouble) -> bool:
        if found.verdict in self._retry:
            return False
        given_up = found.verdict == Verdict.QUARANTINED and found.tries >= TRIES
        return given_up or found.code in LASTING
