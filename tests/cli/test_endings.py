"""Every ending has its exit code and a message a person can act on."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import __version__, errors
from extractor.cli.exit_codes import ExitCode


def all_errors() -> list[type[errors.ExtractorError]]:
    found = [errors.ExtractorError]
    for kind in found:
        found.extend(kind.__subclasses__())
    return found


@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_an_expected_trouble_is_told_without_a_trace(run, library, kind) -> None:
    def fail(path: Path) -> None:
        raise kind("It is cut short.", "Fetch it again.")

    library(fail)
    code, out, err = run("show", "2024/plan.pdf")
    assert code == kind.exit_code
    assert out == ""
    assert err == (
        f"extractor: {Path('2024/plan.pdf')}: It is cut short.\n  What to do: Fetch it again.\n"
    )


def test_the_file_is_not_named_twice(run, library) -> None:
    def fail(path: Path) -> None:
        raise errors.DamagedFile(f"{path} is cut short.")

    library(fail)
    assert run("show", "plan.pdf")[2] == "extractor: plan.pdf is cut short.\n"


def test_a_defect_is_confessed_and_traced_only_on_request(run, library) -> None:
    def fail(path: Path) -> None:
        raise ZeroDivisionError("no such luck")

    library(fail)
    code, _, err = run("show", "plan.pdf")
    assert code == ExitCode.DEFECT
    assert "ZeroDivisionError: no such luck" in err
    assert "Traceback" not in err
    for arguments in (("show", "plan.pdf", "--debug"), ("--debug", "show", "plan.pdf")):
        code, _, err = run(*arguments)
        assert code == ExitCode.DEFECT
        assert "Traceback" in err


def test_an_interruption(run, library) -> None:
    def interrupt(path: Path) -> None:
        raise KeyboardInterrupt

    library(interrupt)
    assert run("show", "plan.pdf")[0] == ExitCode.INTERRUPTED


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no-such-command"], "No such command"),
        (["show"], "Missing argument"),
        (["show", "plan.pdf", "--format", "xml"], "'xml'"),
        (["extract", "plan.pdf"], "--output"),
    ],
)
def test_wrong_usage(run, arguments: list[str], words: str) -> None:
    code, _, err = run(*arguments)
    assert code == ExitCode.USAGE
    assert words in err


def test_codes_of_errors_are_documented() -> None:
    assert {kind.exit_code for kind in all_errors()} <= {code.value for code in ExitCode}


def test_the_help_page_lists_every_exit_code(run) -> None:
    _, out, _ = run("--help")
    for code in ExitCode:
        assert f"{code.value:>3}  {code.meaning}" in out


def test_version(run) -> None:
    assert run("--version")[1] == f"extractor {__version__}\n"
