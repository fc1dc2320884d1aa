"""LibreOffice as a converter: headless, in a profile of its own, with a deadline."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil

from extractor.errors import ConverterFailure, DamagedFile, UnsupportedFormat

PACKAGE = "libreoffice-writer-nogui"
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_SETTINGS = (
    # No macros and no links followed to other files or to the network: the document is a stranger.
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard")
_GRACE_SECONDS = 5


def find_soffice() -> str | None:
    """The program of LibreOffice on this machine, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def to_docx(name: str, data: bytes, suffix: str, filter_name: str, seconds: float) -> bytes:
    """The document ``data`` as a Word document (.docx); ``seconds`` is wall time.

    ``filter_name`` is LibreOffice's name of the kind of file, so that a broken one is not taken
    for plain text.  Each conversion has a folder and profile of its own, so that any number may
    run at once.  Raises UnsupportedFormat where there is no LibreOffice, ConverterFailure where
    it crashes or takes too long, DamagedFile where it cannot open the file.
    """
    program = find_soffice()
    if program is None:
        raise UnsupportedFormat(
            f"{name}: LibreOffice, which reads such files, is not installed.",
            f"Install {PACKAGE}, or save the file as .docx.",
        )
    with tempfile.TemporaryDirectory(prefix="extractor-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        source, target = folder / f"document{suffix}", folder / "out" / "document.docx"
        source.write_bytes(data)
        _write_profile(folder / "profile")
        command = [
            *(program, *_OPTIONS, f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *(f"--infilter={filter_name}", "--convert-to", "docx:Office Open XML Text"),
            *("--outdir", str(target.parent), str(source)),
        ]
        status = _run(name, command, folder, seconds)
        if target.is_file() and target.stat().st_size:
            return target.read_bytes()
    if status:
        raise ConverterFailure(
            f"{name}: LibreOffice broke down on the file (exit status {status}).",
            "Open it in Word or LibreOffice, save it as .docx, and read that.",
        )
    raise DamagedFile(
        f"{name}: LibreOffice cannot open the file; it is damaged or cut short.",
        "Fetch the file again from its source.",
    )


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{key}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, key, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(name: str, command: list[str], folder: Path, seconds: float) -> int:
    """Run to the end and give the exit status; at the deadline everything started is killed."""
    with subprocess.Popen(  # noqa: S603 - the arguments are ours, no shell reads them
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise ConverterFailure(
                f"{name}: LibreOffice did not finish within {seconds:g} seconds.",
                "Open it in Word or LibreOffice, save it as .docx, and read that.",
            ) from error
        finally:
            _kill_tree(process.pid)


def _kill_tree(pid: int) -> None:
    with suppress(psutil.NoSuchProcess):
        root = psutil.Process(pid)
        processes = [*root.children(recursive=True), root]
        for process in processes:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(processes[:-1], timeout=_GRACE_SECONDS)
