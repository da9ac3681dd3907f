"""A folder of Word files: each is done or named with its reason, and none is written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.folders import DATA, copied, folder_of

from imrkit.errors import DocumentError
from imrkit.many import FileDone, over_folder


def problems(found: list[FileDone[int]]) -> dict[str, str]:
    return {one.name: one.problem for one in found if one.problem}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "in", "b.docx", "A.docx", "below/c.dotx", "below/Deep/d.DOCM")


def test_every_file_is_done_in_the_order_of_the_names(folder: Path, tmp_path: Path) -> None:
    run = over_folder(folder, tmp_path / "out", copied)
    done = list(run)

    assert len(run) == 4
    assert [one.name for one in done] == ["A.docx", "b.docx", "below/c.dotx", "below/Deep/d.DOCM"]
    assert problems(done) == {}
    assert all(one.output == tmp_path / "out" / one.name for one in done)
    assert all(one.output and one.output.read_bytes() for one in done)


def test_what_cannot_be_read_is_named_and_the_others_are_done(folder: Path, tmp_path: Path) -> None:
    (folder / "ab.docx").write_bytes(b"no Word file")
    (folder / "old.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    done = list(over_folder(folder, tmp_path / "out", copied))

    assert set(problems(done)) == {"ab.docx", "old.doc"}
    assert all(one.endswith(".") for one in problems(done).values())
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["A.docx", "b.docx", "below"]


def test_a_fault_of_ours_is_said_without_words_and_the_others_are_done(
    folder: Path, tmp_path: Path
) -> None:
    def faulty(source: Path, output: Path | None) -> int:
        if source.name == "A.docx":
            raise KeyError("Gareth Hughes")
        return copied(source, output)

    done = list(over_folder(folder, tmp_path / "out", faulty))

    assert set(problems(done)) == {"A.docx"}
    assert "KeyError" in problems(done)["A.docx"]
    assert "Gareth" not in problems(done)["A.docx"]


def test_files_of_word_s_own_and_other_formats_are_passed_by(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "a.docx", "~$a.docx", ".b.docx", ".git/c.docx", "d.pdf", "e.xlsx")

    assert [one.name for one in over_folder(folder, None, copied)] == ["a.docx"]


def test_nothing_is_written_without_a_folder_for_it(folder: Path) -> None:
    before = sorted(folder.rglob("*"))

    assert [one.output for one in over_folder(folder, None, copied)] == [None] * 4
    assert sorted(folder.rglob("*")) == before


def test_an_output_that_exists_is_refused_unless_asked(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "b.docx").write_bytes(b"kept")

    assert set(problems(list(over_folder(folder, out, copied)))) == {"b.docx"}
    assert (out / "b.docx").read_bytes() == b"kept"
    assert problems(list(over_folder(folder, out, copied, overwrite=True))) == {}
    assert (out / "b.docx").read_bytes() != b"kept"


def test_two_outputs_of_one_name_are_never_one_file(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", "a.docx", "a.docm", "b.dotx")
    done = list(over_folder(folder, tmp_path / "out", copied, suffix=".docx"))

    assert problems(done).keys() == {"a.docx"}
    assert "a.docm" in problems(done)["a.docx"]
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["a.docx", "b.docx"]


@pytest.mark.parametrize("times", [1, 2])
def test_an_output_folder_in_the_folder_is_not_worked_on(folder: Path, times: int) -> None:
    for _ in range(times):
        done = list(over_folder(folder, folder / "out", copied, overwrite=True))

    assert [one.name for one in done] == ["A.docx", "b.docx", "below/c.dotx", "below/Deep/d.DOCM"]
    assert problems(done) == {}


def test_no_file_of_the_folder_is_written_over(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "out" / "in", "x.docx", "in/x.docx")
    done = list(over_folder(folder, tmp_path / "out", copied, overwrite=True))

    assert set(problems(done)) == {"in/x.docx"}
    assert (folder / "x.docx").read_bytes() == DATA


def test_a_folder_that_cannot_be_used_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    for given, output in (
        (tmp_path / "none", None),
        (tmp_path / "empty", None),
        (tmp_path / "file", None),
        (folder, folder),
        (folder, tmp_path / "file"),
        (folder, tmp_path / "no" / "out"),
    ):
        with pytest.raises(DocumentError):
            over_folder(given, output, copied)
    with pytest.raises(DocumentError):
        over_folder(folder, None, copied, jobs=0)


def test_a_folder_that_cannot_be_read_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = folder / "below" / "Deep"
    scan = os.scandir

    def scanned(path: str | Path) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scanned)
    done = list(over_folder(folder, None, copied))

    assert problems(done) == {"below/Deep": "The folder cannot be read: Permission denied."}
    assert len(done) == 4


@pytest.mark.programs
def test_several_jobs_give_the_same_in_the_same_order(folder: Path, tmp_path: Path) -> None:
    (folder / "ab.docx").write_bytes(b"no Word file")
    alone = list(over_folder(folder, None, copied))
    together = list(over_folder(folder, tmp_path / "out", copied, jobs=3))

    assert [(one.name, one.value, one.problem) for one in together] == [
        (one.name, one.value, one.problem) for one in alone
    ]
    assert len([one for one in (tmp_path / "out").rglob("*") if one.is_file()]) == 4


@pytest.mark.programs
def test_a_process_that_ends_takes_no_other_file_with_it(folder: Path, tmp_path: Path) -> None:
    folder_of(folder, "end.docx", "f.docx", "below/end.docx")
    done = list(over_folder(folder, tmp_path / "out", copied, jobs=2, overwrite=True))

    assert set(problems(done)) == {"end.docx", "below/end.docx"}
    assert len([one for one in (tmp_path / "out").rglob("*") if one.is_file()]) == 5
