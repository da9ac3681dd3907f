"""The list of a run over a folder: taken up where it stopped, and never taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrkit.errors import DocumentError
from imrkit.many import RunLog


def test_what_was_written_down_is_read_again_the_last_of_each_file(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    log = RunLog.begun(path, "a", resume=False)
    log.add("b/ä.docx", {"found": 1})
    log.add("c.docx", {"problem": "No."})
    log.add("c.docx", {"found": 2})

    assert log.entries == {}
    assert RunLog.begun(path, "a", resume=True).entries == {
        "b/ä.docx": {"found": 1},
        "c.docx": {"found": 2},
    }


@pytest.mark.parametrize("kept", range(1, 18))
def test_a_line_that_is_not_whole_is_lost_alone(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "list.jsonl"
    log = RunLog.begun(path, "a", resume=False)
    log.add("a.docx", {"found": 1})
    whole = path.read_bytes()
    log.add("b.docx", {"found": 2})
    path.write_bytes(path.read_bytes()[: len(whole) + kept])

    RunLog.begun(path, "a", resume=True).add("c.docx", {"found": 3})

    assert set(RunLog.begun(path, "a", resume=True).entries) == {"a.docx", "c.docx"}


def test_a_run_is_taken_up_when_asked_and_with_its_own_settings(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    RunLog.begun(path, "a", resume=True)

    with pytest.raises(DocumentError, match="lists an earlier run"):
        RunLog.begun(path, "a", resume=False)
    with pytest.raises(DocumentError, match="other settings"):
        RunLog.begun(path, "b", resume=True)


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]\n", b"words\n", b"\xff\xfe", b'{"a": 1}\n'])
def test_another_file_is_no_list_and_stays_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "list.jsonl"
    path.write_bytes(data)

    with pytest.raises(DocumentError, match="is not the list of a run"):
        RunLog.begun(path, "a", resume=True)
    assert path.read_bytes() == data


def test_a_list_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"could not be written: No such file or directory\."):
        RunLog.begun(tmp_path / "none" / "list.jsonl", "a", resume=False)
