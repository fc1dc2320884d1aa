"""The program, killed in the middle of its Nth change of the database: N ARGUMENTS…."""

from __future__ import annotations

import os
import signal
import sys

from sqlalchemy import Engine, event

from extractor.cli.main import main


def die_at(changes: int) -> None:
    """Have this process killed while it writes."""
    left = changes

    @event.listens_for(Engine, "before_cursor_execute")
    def count(*told: object) -> None:
        nonlocal left
        left -= str(told[2]).startswith(("INSERT", "UPDATE", "DELETE"))
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    die_at(int(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
