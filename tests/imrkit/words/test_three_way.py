"""Of three lists every entry is in one stretch, and what one side alone changed is its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from imrkit.words.three_way import Changed, stretches

LISTS = st.lists(st.sampled_from("abcdef"), max_size=10)


def merged(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """What a merge would make; where both differ, theirs stands behind mine."""
    found: list[str] = []
    for one in stretches(base, mine, theirs):
        if one.changed is not Changed.THEIRS:
            found += mine[slice(*one.mine)]
        if one.changed in (Changed.THEIRS, Changed.APART):
            found += theirs[slice(*one.theirs)]
    return found


@given(LISTS, LISTS, LISTS)
def test_each_entry_is_in_one_stretch(base: list[str], mine: list[str], theirs: list[str]) -> None:
    found = list(stretches(base, mine, theirs))

    assert [x for one in found for x in base[slice(*one.base)]] == base
    assert [x for one in found for x in mine[slice(*one.mine)]] == mine
    assert [x for one in found for x in theirs[slice(*one.theirs)]] == theirs


@given(LISTS, LISTS)
def test_what_one_side_alone_changed_is_taken(base: list[str], other: list[str]) -> None:
    assert merged(base, other, base) == other
    assert merged(base, base, other) == other
    assert merged(base, other, other) == other


@given(LISTS, LISTS, LISTS)
def test_the_sides_may_change_places(base: list[str], mine: list[str], theirs: list[str]) -> None:
    other = {Changed.MINE: Changed.THEIRS, Changed.THEIRS: Changed.MINE}
    there, back = stretches(base, mine, theirs), stretches(base, theirs, mine)

    assert [(one.base, one.mine, other.get(one.changed, one.changed)) for one in there] == [
        (one.base, one.theirs, one.changed) for one in back
    ]


def test_two_edits_at_different_places_are_no_conflict() -> None:
    assert merged(list("abcd"), list("Abcd"), list("abcD")) == list("AbcD")


def test_two_edits_at_one_place_are_one() -> None:
    found = list(stretches(list("abc"), list("aXc"), list("aYc")))

    assert [one.changed for one in found] == [Changed.NOBODY, Changed.APART, Changed.NOBODY]
