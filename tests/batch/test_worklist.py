"""Every file of an archive is on the list, once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from extractor.batch.worklist import own_paths, without_database, work_list


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in (
        "2024/b.docx",
        "2024/a.pdf",
        "2024/~$a.docx",
        "2024/.hidden.pdf",
        "2024/Thumbs.db",
        ".trash/c.pdf",
        "2023/d.txt",
        "letter.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "empty").mkdir()
    return tmp_path


def names(paths: tuple[Path, ...], root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in paths]


def test_folders_are_walked_in_order_without_clutter(archive: Path) -> None:
    listed = work_list([archive])
    assert names(listed.files, archive) == ["letter.txt", "2023/d.txt", "2024/a.pdf", "2024/b.docx"]
    assert listed.empty == ()


def test_the_order_of_the_paths_is_kept(archive: Path) -> None:
    listed = work_list([archive / "2024", archive / "letter.txt", archive])
    assert names(listed.files, archive) == ["2024/a.pdf", "2024/b.docx", "letter.txt", "2023/d.txt"]


def test_a_file_named_outright_is_always_taken(archive: Path) -> None:
    paths = (archive / "2024/.hidden.pdf", archive / "no-such-file.pdf")
    assert work_list(paths).files == paths


def test_a_folder_without_files_is_told(archive: Path) -> None:
    listed = work_list([archive / "empty", archive / "2023"])
    assert listed.empty == (archive / "empty",)
    assert len(listed.files) == 1


def test_a_cycle_of_links_ends(archive: Path) -> None:
    (archive / "2023/again").symlink_to(archive, target_is_directory=True)
    assert len(work_list([archive]).files) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are of POSIX")
def test_links_that_lead_nowhere_are_told_and_pipes_are_not(archive: Path) -> None:
    (archive / "2023/loop.pdf").symlink_to("loop.pdf")
    (archive / "2023/gone.pdf").symlink_to("no-such-file")
    (archive / "2023/twin.txt").symlink_to("d.txt")
    os.mkfifo(archive / "2023/pipe.txt")
    listed = work_list([archive / "2023", archive / "2023/loop.pdf"])
    assert names(listed.files, archive / "2023") == ["d.txt", "gone.pdf", "loop.pdf"]


def test_what_the_program_writes_is_no_file_of_the_archive(archive: Path) -> None:
    for name in ("2024/plans.db", "2024/plans.db-wal", "night.html", "cache/ocr/ab.json"):
        (archive / name).parent.mkdir(parents=True, exist_ok=True)
        (archive / name).touch()
    own = own_paths(archive / "2024/plans.db", archive / "night.html", archive / "cache", None)
    listed = names(work_list([archive], own).files, archive)
    assert listed == ["letter.txt", "2023/d.txt", "2024/a.pdf", "2024/b.docx"]
    asked = work_list([archive / "cache", archive / "night.html"], own).files
    assert names(asked, archive) == ["cache/ocr/ab.json", "night.html"]


def test_a_deep_tree_is_walked(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 300)
    deep.mkdir(parents=True)
    (deep / "plan.txt").touch()
    assert [path.name for path in work_list([tmp_path]).files] == ["plan.txt"]


def test_the_database_is_no_file_of_the_archive(archive: Path) -> None:
    for name in ("plans.db", "plans.db-wal", "plans.db-shm", "other.db"):
        (archive / name).touch()
    found = without_database(work_list([archive]).files, archive / "2024" / ".." / "plans.db")
    assert {one.name for one in found} == {"a.pdf", "b.docx", "d.txt", "letter.txt", "other.db"}
    assert without_database(found, None) == found
    link = archive / "innocent.pdf"
    link.symlink_to(archive / "plans.db")
    assert without_database([link], archive / "plans.db") == ()
