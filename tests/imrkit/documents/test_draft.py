"""A draft is opened from a path or bytes, and saved whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx import docx, p, run, sdt, unzipped

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.annotations import RevisionKind
from imrkit.values.record import Decision, DecisionState, Record
from imrkit.values.snapshot import Paragraph

BODY = p("Before") + sdt(p("old"), tag="t")
RECORD = Record(
    decisions=(
        Decision(
            item="a",
            state=DecisionState.CONFIRMED,
            role="officer",
            at="2026-03-03T10:00:00+00:00",
            hash="12",
        ),
    )
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(BODY))
    return path


def test_a_draft_opens_from_bytes_a_path_and_a_string(path: Path) -> None:
    drafts = [Draft.open(path.read_bytes()), Draft.open(path), Draft.open(str(path))]

    assert [draft.controls()[0].text for draft in drafts] == ["old"] * 3


def test_messages_call_a_file_by_its_path_and_bytes_this_file(path: Path) -> None:
    path.write_bytes(b"")

    with pytest.raises(DocumentError, match=r"draft\.docx is empty"):
        Draft.open(path)
    with pytest.raises(DocumentError, match="This file is empty"):
        Draft.open(b"")


def test_a_snapshot_shows_all_parts_of_the_draft() -> None:
    data = docx(BODY + p(f"<w:ins>{run('x')}</w:ins>"), headers={"h": p("Top")})
    snapshot = Draft.open(data).snapshot()

    assert snapshot.controls is not None
    assert snapshot.controls[0].tag == "t"
    assert snapshot.blocks is not None
    assert snapshot.blocks[0] == Paragraph(text="Before", part="word/document.xml", path=(0, 0))
    assert snapshot.sections is not None
    assert snapshot.sections[0].margins[0].text == "Top"
    assert snapshot.revisions is not None
    assert snapshot.revisions[0].kind is RevisionKind.INSERTION
    assert snapshot.identity is None


def test_a_snapshot_is_of_one_moment() -> None:
    draft = Draft.open(docx(BODY))
    before = draft.snapshot()
    draft.fill("t", "new")

    assert before.controls is not None
    assert before.controls[0].text == "old"
    assert draft.controls()[0].text == "new"


def test_opening_and_reading_change_no_part(path: Path) -> None:
    draft = Draft.open(path)
    draft.snapshot()

    assert draft.record == Record()
    assert unzipped(draft.to_bytes()) == unzipped(path.read_bytes())


def test_filling_leaves_the_file_alone_until_it_is_saved(path: Path) -> None:
    before = path.read_bytes()
    Draft.open(path).fill("t", "new")

    assert path.read_bytes() == before


def test_the_record_travels_in_the_draft(path: Path, tmp_path: Path) -> None:
    draft = Draft.open(path)
    draft.record = RECORD
    draft.save(tmp_path / "new.docx")

    assert draft.record == RECORD
    assert Draft.open(tmp_path / "new.docx").record == RECORD


def test_saving_refuses_a_file_that_exists(path: Path) -> None:
    before = path.read_bytes()
    draft = Draft.open(path)
    draft.fill("t", "new")

    with pytest.raises(DocumentError, match="exists already"):
        draft.save(path)
    assert path.read_bytes() == before


def test_saving_overwrites_when_told_to(path: Path) -> None:
    draft = Draft.open(path)
    draft.fill("t", "new")
    draft.save(path, overwrite=True)

    assert path.read_bytes() == draft.to_bytes()


def test_saving_takes_a_string_too(path: Path, tmp_path: Path) -> None:
    Draft.open(path).save(str(tmp_path / "new.docx"))

    assert Draft.open(tmp_path / "new.docx").controls()[0].text == "old"


def test_saving_into_a_folder_that_is_not_there_is_refused(path: Path, tmp_path: Path) -> None:
    for overwrite in (False, True):
        with pytest.raises(DocumentError):
            Draft.open(path).save(tmp_path / "no" / "new.docx", overwrite=overwrite)
    assert [one.name for one in tmp_path.iterdir()] == ["draft.docx"]


# Two people who save one file


def test_a_draft_that_somebody_else_saved_meanwhile_is_not_written_over(path: Path) -> None:
    hers, his = Draft.open(path), Draft.open(path)
    hers.fill("t", "hers")
    hers.save(path, overwrite=True)
    his.fill("t", "his")

    with pytest.raises(DocumentError, match="has changed since it was opened"):
        his.save(path, overwrite=True)
    assert Draft.open(path).controls()[0].text == "hers"

    his.save(path, overwrite=True, force=True)
    assert Draft.open(path).controls()[0].text == "his"


def test_one_s_own_saving_is_no_change(path: Path) -> None:
    draft = Draft.open(path)
    for text in ("first", "second"):
        draft.fill("t", text)
        draft.save(path, overwrite=True)
    assert Draft.open(path).controls()[0].text == "second"


def test_a_new_file_that_somebody_else_saved_meanwhile_is_not_written_over(
    path: Path, tmp_path: Path
) -> None:
    draft, copy = Draft.open(path), tmp_path / "copy.docx"
    draft.save(copy)
    copy.write_bytes(docx(p("theirs")))

    with pytest.raises(DocumentError, match="has changed since it was opened"):
        draft.save(copy, overwrite=True)


def test_a_draft_is_known_by_every_path_that_leads_to_it(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.docx"
    link.symlink_to(path)
    draft = Draft.open(link)
    path.write_bytes(docx(p("theirs")))

    with pytest.raises(DocumentError, match="has changed since it was opened"):
        draft.save(path, overwrite=True)


def test_a_file_that_was_never_opened_is_written_over_when_that_is_asked_for(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(b"other")

    Draft.open(path).save(other, overwrite=True)

    assert Draft.open(other).controls()[0].text == "old"


def test_a_draft_that_was_moved_away_meanwhile_is_written_again(path: Path) -> None:
    draft = Draft.open(path)
    path.unlink()

    draft.save(path, overwrite=True)

    assert Draft.open(path).controls()[0].text == "old"
