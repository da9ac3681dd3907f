"""Whatever a document holds: comments put in and taken out leave it as it was."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.any_document import DOCUMENTS, AnyDocument
from support.commands import DRAFTS, run, sample
from support.comments import parents_of_marks, rewritten, same_parts
from support.docx import as_strict, unzipped
from support.paths import ROOT, SAMPLES
from support.word import validate

from imrkit import check
from imrkit.documents.draft import Draft
from imrkit.judging.checks.base import location_of
from imrkit.judging.passages import passages
from imrkit.values.annotations import NewComment
from imrkit.values.snapshot import Snapshot

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
FILES = sorted([*SAMPLES.glob("*.docx"), *(ROOT / "templates").glob("*.docx")])


def words_of(snapshot: Snapshot) -> list[object]:
    """Return all that a reader sees of the body and its controls."""
    texts: list[object] = [one.text for one in passages(snapshot) if one.in_body]
    return [*texts, [(one.kind, one.text) for one in snapshot.controls or ()]]


def assert_comes_and_goes(data: bytes, comments: list[NewComment]) -> None:
    draft = Draft.open(data)
    made = draft.commented(comments, AT)
    again, count = Draft.open(made.to_bytes()).uncommented()

    assert words_of(made.snapshot()) == words_of(draft.snapshot())
    assert parents_of_marks(made.to_bytes()) == {"p"}
    assert count == len(comments)
    assert same_parts(rewritten(again.to_bytes())) == same_parts(rewritten(data))


def comment_at(data: st.DataObject, snapshot: Snapshot) -> NewComment:
    """Return a comment on any words of a document."""
    passage = data.draw(st.sampled_from(passages(snapshot)))
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    place = location_of(passage, start, end)
    return NewComment(
        lines=("x",),
        part=place.part,
        path=place.path,
        quote=place.quote,
        paragraph=place.paragraph,
        occurrence=place.occurrence,
    )


@pytest.mark.thorough
@given(DOCUMENTS, st.data(), st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_comments_on_any_document_come_and_go(
    document: AnyDocument, data: st.DataObject, is_strict: bool
) -> None:
    file = as_strict(document.data) if is_strict else document.data
    snapshot = Draft.open(file).snapshot()
    wanted = data.draw(st.integers(1, 5))
    assert_comes_and_goes(file, [comment_at(data, snapshot) for _ in range(wanted)])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_comments_on_words_everywhere_in_a_real_file_come_and_go(path: Path) -> None:
    snapshot = Draft.open(path).snapshot()
    found = [one for one in passages(snapshot) if one.in_body][::3]
    places = [location_of(one, len(one.text) // 3, len(one.text) // 2) for one in found]
    comments = [
        NewComment(
            lines=("x",), part=one.part, path=one.path, quote=one.quote, paragraph=one.paragraph
        )
        for one in places
    ]

    assert comments
    assert_comes_and_goes(path.read_bytes(), comments)


@pytest.mark.programs
@pytest.mark.parametrize("name", DRAFTS)
def test_the_command_makes_a_valid_copy_and_takes_its_comments_out(
    name: str, tmp_path: Path
) -> None:
    draft, _, mapping = sample(name)
    before = draft.read_bytes()
    copy, again = tmp_path / "copy.docx", tmp_path / "again.docx"
    made = run("check", draft, "--mapping", mapping, "--format", "docx", "-o", copy)
    taken = run("uncomment", copy, "-o", again)

    report = check(draft, mapping=mapping)
    said = [one.text for one in Draft.open(copy).snapshot().comments or ()]
    assert made.exit_code == 1
    assert f"{len(report.open_findings) + 1} comments taken out" in taken.output
    for one in report.open_findings:
        assert any(f"{one.code}: {one.message}" in text for text in said)
    assert validate(copy) == validate(draft)
    assert same_parts(again.read_bytes()) == same_parts(before)
    assert draft.read_bytes() == before


@pytest.mark.parametrize("name", DRAFTS)
def test_without_quotes_a_comment_still_stands_at_its_words(name: str, tmp_path: Path) -> None:
    draft, _, mapping = sample(name)
    arguments = ("check", draft, "--mapping", mapping, "--format", "docx", "-o")
    run(*arguments, tmp_path / "with.docx")
    run(*arguments, tmp_path / "without.docx", "--no-quotes")
    quotes = [quote for one in check(draft, mapping=mapping).open_findings for quote in one.quotes]

    shown = {one: unzipped((tmp_path / one).read_bytes()) for one in ("with.docx", "without.docx")}
    assert shown["with.docx"]["word/document.xml"] == shown["without.docx"]["word/document.xml"]
    words = shown["without.docx"]["word/comments.xml"].decode()
    assert quotes
    assert [one for one in quotes if len(one) > 12 and one in words] == []


def test_a_copy_needs_a_file_of_word_to_be_written_to(tmp_path: Path) -> None:
    draft = sample(DRAFTS[0])[0]
    missing = run("check", draft, "--format", "docx")
    named = run("check", draft, "--format", "docx", "-o", tmp_path / "copy.txt")

    assert missing.exit_code == 2
    assert "-o FILE.docx" in missing.output
    assert "must end in .docx" in str(named.exception)
    assert list(tmp_path.iterdir()) == []
