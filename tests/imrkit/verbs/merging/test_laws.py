"""What one side alone changed is the whole, and nobody’s words are lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.merging import done, parts, small, words

import imrkit
from imrkit import Draft
from imrkit.values.hashes import whole_hash


def some(*words_of: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words_of), max_size=3, unique=True).map(tuple)


WRITTEN = some("The service was short.", "Nobody asked why.", "The contract had ended.")
EVENTS = some("A call to the desk.", "Letter posted by hand.", "The nurse visits in vain.")
BETWEEN = some("See annex one.", "Not for publication.", "Drawn up in haste.")
SIDES = st.builds(small, WRITTEN, WRITTEN, EVENTS, BETWEEN)


@settings(max_examples=12, deadline=None)
@given(SIDES, SIDES)
def test_what_one_side_alone_changed_is_the_whole(old: bytes, other: bytes) -> None:
    assert parts(done(imrkit.merge(other, old, old))) == parts(other)
    assert parts(done(imrkit.merge(other, other, old))) == parts(other)
    mirror = done(imrkit.merge(old, other, old))
    assert words(mirror) == words(other)
    assert whole_hash(Draft.open(mirror).snapshot()) == whole_hash(Draft.open(other).snapshot())


@settings(max_examples=12, deadline=None)
@given(SIDES, SIDES, SIDES)
def test_conflicts_do_not_depend_on_who_asks(old: bytes, mine: bytes, theirs: bytes) -> None:
    there, back = imrkit.merge(mine, theirs, old), imrkit.merge(theirs, mine, old)

    assert sorted((c.kind, c.mine, c.theirs) for c in there.conflicts) == sorted(
        (c.kind, c.theirs, c.mine) for c in back.conflicts
    )
    assert (there.data is None) is bool(there.conflicts)


@settings(max_examples=15, deadline=None)
@given(SIDES, SIDES, SIDES)
def test_keeping_both_loses_no_word_of_a_side(old: bytes, mine: bytes, theirs: bytes) -> None:
    merged = imrkit.merge(mine, theirs, old, keep_both=True)

    made = words(done(merged))

    # A word that one side has taken out, and the other left as it was, may go.
    for whose in (mine, theirs):
        assert not (words(whose) - words(old)) - made
    assert merged.ledger is not None
    assert merged.ledger.source_blocks == len(merged.ledger.blocks) > 0
