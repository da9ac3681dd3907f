"""The fewest moves explain another order, and rows are told by their words."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.judging.comparing.pairs import _longest_rising
from imrkit.judging.comparing.texts import row_changes, text_change, words
from imrkit.judging.places import Row


def rows(*texts: str) -> tuple[Row, ...]:
    return tuple(
        Row(number=number, cells={"what": text}) for number, text in enumerate(texts, start=1)
    )


@pytest.mark.parametrize("order", list(permutations(range(5)))[::7])
def test_as_many_stay_as_can(order: tuple[int, ...]) -> None:
    stays = _longest_rising(order)

    assert stays == sorted(stays)
    longest = max(
        (len(chosen) for chosen in _rising(order)), default=0
    )  # by trying every one of them
    assert len(stays) == longest


def _rising(order: tuple[int, ...]) -> list[list[int]]:
    chosen: list[list[int]] = [[]]
    for value in order:
        chosen += [[*one, value] for one in chosen if not one or one[-1] < value]
    return chosen


@given(st.lists(st.text("abc ,.\n", max_size=12)), st.lists(st.text("abc ,.\n", max_size=12)))
def test_words_taken_out_and_put_in_add_up(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)

    change = text_change(before, after)

    assert len(words(before)) - change.removed + change.added == len(words(after))
    assert (change.added, change.removed) == (0, 0) or words(before) != words(after)


def test_a_row_that_moved_is_neither_lost_nor_new() -> None:
    found = row_changes(
        rows("one call", "two visits", "three letters"),
        rows("two visits", "one call", "three letters"),
    )

    assert (found.added, found.removed, found.changed, found.is_reordered) == ((), (), (), True)


def test_a_row_that_was_edited_is_the_same_row_changed() -> None:
    old = rows("Officers called at the flat twice", "The nurse wrote a letter")
    new = rows("An email from school", "Officers called at the flat three times")

    found = row_changes(old, new)

    assert [(one.number, other.number) for one, other in found.changed] == [(1, 2)]
    assert [one.number for one in found.added] == [1]
    assert [one.number for one in found.removed] == [2]


@given(st.lists(st.sampled_from(["a call", "a visit", "a letter", ""]), max_size=6))
def test_the_same_rows_in_any_order_are_the_same(texts: list[str]) -> None:
    found = row_changes(rows(*texts), rows(*sorted(texts)))

    assert not (found.added or found.removed or found.changed)
