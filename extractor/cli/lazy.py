"""A command group that loads a command only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by name, each in a module of its own that holds one ``command``.

    ``summaries`` maps the name to its line in the group's help, so that showing the list, or
    the help of one command, loads no other command.
    """

    def __init__(
        self, *args: Any, package: str = "", summaries: dict[str, str] | None = None, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self._package = package
        self._summaries = summaries or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of ``summaries``."""
        return list(self._summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in self._summaries:
            return None
        command = import_module(f"{self._package}.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 (tells the type)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._summaries.items()))
