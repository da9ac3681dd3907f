"""A comment that somebody made in a note is kept, as one in the text is."""

from __future__ import annotations

import pytest
from support.docx import docx, p, sdt
from support.merging import WIDER, done

import imrkit

MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
COMMENT_MARK = '<w:r><w:commentReference w:id="7"/></w:r>'
WHO = 'w:id="7" w:author="PC1" w:date="2026-01-01T00:00:00Z"'


def draft(words: str = "Words.", note: str = "A note.", said: str = "") -> bytes:
    """Return a draft with a note at a place, and a comment in the note."""
    comment = f"<w:comment {WHO}>{p(said)}</w:comment>" if said else ""
    inside = p(note, COMMENT_MARK if said else "")
    return docx(
        p("Head") + sdt(p(words, MARK), "<w:richText/>", tag=WIDER, title="Wider"),
        footnotes=f'<w:footnote w:id="2">{inside}</w:footnote>',
        comments=comment,
    )


def comments(data: bytes) -> list[str]:
    """Return the comments that a mark in the body or in a note leads to."""
    return [one.text for one in imrkit.Draft.open(data).snapshot().comments or ()]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        pytest.param(draft(), draft(said="Sure?"), id="theirs alone"),
        pytest.param(draft(said="Sure?"), draft(), id="mine alone"),
        pytest.param(draft("Mine."), draft(said="Sure?"), id="where mine has other words"),
        pytest.param(draft(note="Mine."), draft(said="Sure?"), id="where mine has another note"),
        pytest.param(draft(said="Sure?"), draft("Theirs."), id="where theirs are taken"),
        pytest.param(draft(said="Sure?"), draft(said="Sure?"), id="of both, once"),
    ],
)
def test_a_comment_in_a_note_is_kept(mine: bytes, theirs: bytes) -> None:
    assert comments(done(imrkit.merge(mine, theirs, draft()))) == ["Sure?"]


def test_a_comment_in_a_note_that_mine_took_out_stays_out() -> None:
    assert comments(done(imrkit.merge(draft(), draft(said="Old"), draft(said="Old")))) == []
