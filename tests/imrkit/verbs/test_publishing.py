"""``imrkit.publish``: the copy of a draft that may leave, or why there is none."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from support.docx import docx, p, run, sdt, unzipped
from support.example import example_draft

import imrkit
from imrkit.errors import DocumentError
from imrkit.values.hashes import whole_hash

INSERTED = '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p>'


def signed(draft: imrkit.Draft) -> imrkit.SignOff:
    """Return a sign-off of a draft as it is now."""
    at = datetime(2026, 3, 2, tzinfo=UTC).isoformat()
    return imrkit.SignOff(role="lead", at=at, hash=whole_hash(draft.snapshot()))


def test_the_draft_stays_as_it_is_and_the_copy_is_another() -> None:
    draft = imrkit.Draft.open(example_draft())
    before = draft.to_bytes()

    done = imrkit.publish(draft)

    assert draft.to_bytes() == before
    assert done.data is not None
    assert done.draft_sha256 == hashlib.sha256(before).hexdigest()
    assert done.copy_sha256 == hashlib.sha256(done.data).hexdigest()


def test_the_copy_holds_nothing_of_imrkit() -> None:
    done = imrkit.publish(example_draft())

    assert done.data is not None
    copy = imrkit.Draft.open(done.data)
    assert (copy.controls(), copy.identity, copy.record) == ((), None, imrkit.Record())
    assert not [name for name in unzipped(done.data) if name.startswith("customXml")]


def test_what_was_taken_out_is_told_by_kind() -> None:
    done = imrkit.publish(docx(p("Kept") + p(sdt(run("Words"), title="Why"))))

    assert [(one.kind.value, one.count) for one in done.removed] == [("content-control", 1)]


def test_a_tracked_change_is_told_and_there_is_no_copy() -> None:
    done = imrkit.publish(docx(p("Before") + INSERTED))

    assert (done.data, done.copy_sha256) == (None, "")
    assert [(one.kind.value, one.where) for one in done.left] == [
        ("revision", "before the first heading")
    ]


def test_a_prompt_that_somebody_pasted_is_told_and_there_is_no_copy() -> None:
    done = imrkit.publish(docx(p("Name: Click or tap here to enter text. Then more.")))

    assert done.data is None
    assert [one.kind.value for one in done.left] == ["prompt"]


def test_a_sign_off_holds_until_a_word_is_changed() -> None:
    draft = imrkit.Draft.open(example_draft())
    draft.record = imrkit.Record(sign_off=signed(draft))
    first = imrkit.publish(draft).sign_off
    draft.fill("imr:people-pen-picture", "Other words.")
    second = imrkit.publish(draft).sign_off

    assert first is not None and second is not None
    assert (first.holds, second.holds) == (True, False)
    assert first.hash == second.hash != second.text_hash


def test_a_draft_without_a_sign_off_says_so() -> None:
    assert imrkit.publish(docx(p("Words"))).sign_off is None


def test_pseudonyms_without_a_key_are_refused() -> None:
    with pytest.raises(DocumentError, match="give the key"):
        imrkit.publish(docx(p("Words")), pseudonyms=True)
