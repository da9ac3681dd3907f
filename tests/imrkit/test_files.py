"""A file is read in words of our own, and never written over another by accident."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from support.saving import break_replace, names

from imrkit.errors import DocumentError
from imrkit.files import read_bytes, refuse_existing, write_new, write_whole


def test_a_file_is_read(old: Path) -> None:
    assert read_bytes(old) == b"old"


def test_a_disk_that_fails_is_one_sentence(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)

    with pytest.raises(DocumentError, match=r"old\.docx cannot be read: Input/output error\.$"):
        read_bytes(old)


def test_a_folder_that_may_not_be_searched_is_one_sentence(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "stat", fail)
    monkeypatch.setattr(Path, "open", fail)

    with pytest.raises(DocumentError, match="may not be read"):
        read_bytes(old)


def test_a_name_that_is_too_long_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)

    with pytest.raises(DocumentError):
        read_bytes(path)
    with pytest.raises(DocumentError):
        write_new(path, b"new")


def test_a_name_with_a_null_character_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError):
        read_bytes(tmp_path / "a\0b")
    with pytest.raises(DocumentError):
        write_new(tmp_path / "a\0b", b"new")


def test_a_link_that_points_to_itself_is_one_sentence(tmp_path: Path) -> None:
    loop = tmp_path / "loop.docx"
    loop.symlink_to(loop)

    with pytest.raises(DocumentError):
        read_bytes(loop)
    with pytest.raises(DocumentError):
        write_whole(loop, b"new")
    assert names(tmp_path) == ["loop.docx"]


def test_an_existing_file_is_refused_and_kept(old: Path) -> None:
    with pytest.raises(DocumentError, match="exists already"):
        write_new(old, b"new")
    assert old.read_bytes() == b"old"


def test_an_existing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="exists already"):
        refuse_existing(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="does not exist"):
        write_new(tmp_path / "no" / "new.docx", b"new")
    assert names(tmp_path) == []


def test_a_new_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    write_new(tmp_path / "new.docx", b"new")

    assert (tmp_path / "new.docx").read_bytes() == b"new"
    assert names(tmp_path) == ["new.docx"]


def test_a_new_file_has_the_rights_that_the_user_s_mask_gives(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_new(tmp_path / "new.docx", b"new")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "new.docx").stat().st_mode) == 0o640


def test_an_overwritten_file_keeps_its_rights(old: Path) -> None:
    old.chmod(0o604)
    write_whole(old, b"new")

    assert old.read_bytes() == b"new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o604


def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_replace(monkeypatch)

    with pytest.raises(DocumentError, match=r"the disk is full\. Nothing was changed; make room"):
        write_whole(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["old.docx"]


def test_a_write_that_is_interrupted_leaves_the_old_file_and_no_other(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write_whole(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["old.docx"]


def test_overwriting_a_link_writes_to_where_it_points(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.docx"
    link.symlink_to(old)
    write_whole(link, b"new")

    assert link.is_symlink()
    assert old.read_bytes() == b"new"


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(DocumentError, match="Nothing was changed"):
        write_whole(tmp_path / "folder", b"new")
    assert names(tmp_path) == ["folder"]
