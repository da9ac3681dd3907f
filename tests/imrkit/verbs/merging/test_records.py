"""Decisions, sign-off and comments of both sides are kept, or wait for a choice."""

from __future__ import annotations

import io

from docx import Document
from support.merging import ORGANISATION, WIDER, base, done, filled, text, with_record

import imrkit
from imrkit import Draft, PieceKind
from imrkit.values.hashes import whole_hash
from imrkit.values.record import (
    Decision,
    DecisionState,
    LeadResponse,
    Record,
    ResponseState,
    SignOff,
)


def decision(item: str, state: str, at: str, hash_: str = "", reason: str = "") -> Decision:
    return Decision(
        item=item,
        state=DecisionState(state),
        role="officer",
        at=f"{at}T10:00:00+00:00",
        hash=hash_,
        reason=reason,
    )


def test_decisions_of_both_sides_are_kept() -> None:
    mine = with_record(Record(decisions=(decision("a", "confirmed", "2026-03-03"),)))
    theirs = with_record(
        Record(
            decisions=(decision("b", "not-applicable", "2026-03-04", reason="None."),),
            responses=(
                LeadResponse(item="c", state=ResponseState.AGREED, role="lead", at="2026-03-04"),
            ),
        )
    )
    old = with_record(Record())

    record = Draft.open(done(imrkit.merge(mine, theirs, old))).record

    assert [one.item for one in record.decisions] == ["a", "b"]
    assert [one.item for one in record.responses] == ["c"]


def test_two_different_decisions_wait_for_a_choice_also_when_both_texts_are_kept() -> None:
    mine = with_record(Record(decisions=(decision("a", "confirmed", "2026-03-03"),)))
    theirs = with_record(
        Record(decisions=(decision("a", "not-known", "2026-03-04", reason="No."),))
    )
    old = with_record(Record())

    merged = imrkit.merge(mine, theirs, old, keep_both=True)

    assert [(one.name, one.kind) for one in merged.open_conflicts] == [
        ("decision:a", PieceKind.DECISION)
    ]
    chosen = done(imrkit.merge(mine, theirs, old, take={"decision:a": "theirs"}))
    assert [one.state for one in Draft.open(chosen).record.decisions] == [DecisionState.NOT_KNOWN]


def test_a_text_that_was_merged_is_no_longer_signed_and_that_is_said() -> None:
    signed = Draft.open(filled({WIDER: "Mine wrote this."}))
    hash_ = whole_hash(signed.snapshot())
    signed.record = Record(
        sign_off=SignOff(role="lead", at="2026-03-03T10:00:00+00:00", hash=hash_)
    )
    theirs = filled({ORGANISATION: "Theirs wrote this."})

    merged = imrkit.merge(signed, theirs, base())
    as_it_was = imrkit.merge(signed, base(), base())

    assert Draft.open(done(merged)).record.sign_off is None
    assert any("not signed" in one.what for one in merged.losses)
    assert Draft.open(done(as_it_was)).record.sign_off is not None
    assert not as_it_was.losses


def commented(data: bytes, words_of: str, comment: str, author: str) -> bytes:
    document = Document(io.BytesIO(data))
    run = next(
        run
        for paragraph in document.element.body.iter("{*}p")
        for run in paragraph.iter("{*}r")
        if "".join(run.itertext()).startswith(words_of)
    )
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    paragraph = Paragraph(run.getparent(), document._body)
    document.add_comment(Run(run, paragraph), comment, author=author)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def comments(data: bytes) -> list[tuple[str, str]]:
    return sorted((one.author, one.text) for one in Draft.open(data).snapshot().comments or ())


OPENING = "The telephone interpreting"


def test_comments_of_both_sides_are_kept_at_their_place() -> None:
    mine = commented(base(), OPENING, "Which supplier?", "PC1")
    theirs = commented(base(), OPENING, "Since when?", "DS2")

    data = done(imrkit.merge(mine, theirs, base()))

    assert comments(data) == [("DS2", "Since when?"), ("PC1", "Which supplier?")]
    places = {one.path for one in Draft.open(data).snapshot().comments or ()}
    assert len(places) == 1


def test_a_comment_on_words_that_were_not_taken_stands_at_their_place() -> None:
    mine = filled({ORGANISATION: "Mine wrote this anew."})
    theirs = commented(base(), OPENING, "Since when?", "DS2")
    back = done(imrkit.merge(theirs, mine, base()))
    there = done(imrkit.merge(mine, theirs, base()))

    assert comments(there) == comments(back) == [("DS2", "Since when?")]
    assert text(there, ORGANISATION) == text(back, ORGANISATION) == "Mine wrote this anew."
