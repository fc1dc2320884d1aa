"""Every file of an archive is on the list, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.batch.worklist import without_database, work_list


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


def test_the_database_is_no_file_of_the_archive(archive: Path) -> None:
    for name in ("plans.db", "plans.db-wal", "plans.db-shm", "other.db"):
        (archive / name).touch()
    found = without_database(work_list([archive]).files, archive / "2024" / ".." / "plans.db")
    assert {one.name for one in found} == {"a.pdf", "b.docx", "d.txt", "letter.txt", "other.db"}
    assert without_database(found, None) == found
