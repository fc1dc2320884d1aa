"""Help comes at once: no command loads what it does not show."""

from __future__ import annotations

import subprocess
import sys

import pytest

from extractor.cli.main import SUMMARIES, cli

HEAVY = {"spacy", "sqlmodel", "sqlalchemy", "pdfplumber", "pydantic", "underthesea", "rich"}


@pytest.mark.parametrize("name", ["", *SUMMARIES])
def test_help_loads_nothing_heavy(name: str) -> None:
    program = (
        "import sys\n"
        "from extractor.cli.main import main\n"
        f"code = main([*{[name] if name else []}, '--help'])\n"
        f"print(sorted({HEAVY} & set(sys.modules)), file=sys.stderr)\n"
        "sys.exit(code)"
    )
    ended = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stderr == "[]\n"
    assert ended.stdout.startswith("Usage: extractor")


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_and_option_is_explained(name: str) -> None:
    command = cli.get_command(None, name)
    assert command.help
    assert "--debug" in {option for parameter in command.params for option in parameter.opts}
    for parameter in command.params:
        if parameter.param_type_name == "option":
            assert parameter.help, parameter.name
