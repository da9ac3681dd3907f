"""What differs between two lists of words, short and long."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.words import differences as word_diff
from imrkit.words.differences import differences

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=12)


def changed(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return the old list with its differences put in, from the last to the first."""
    made = list(old)
    for i1, i2, j1, j2 in reversed(list(differences(old, new))):
        made[i1:i2] = new[j1:j2]
    return made


@given(WORDS, WORDS)
def test_short_lists_are_compared_word_by_word(old: list[str], new: list[str]) -> None:
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    assert list(differences(old, new)) == [one[1:] for one in opcodes if one[0] != "equal"]


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the lengths of what is compared word by word, of lists that are long from 3 words."""
    lengths: list[int] = []

    def matcher(junk: None, old: Sequence[str], new: Sequence[str], **options: Any) -> Any:
        lengths.extend((len(old), len(new)))
        return SequenceMatcher(junk, old, new, **options)

    monkeypatch.setattr(word_diff, "_SHORT", 3)
    monkeypatch.setattr(word_diff, "SequenceMatcher", matcher)
    return lengths


def test_long_lists_become_one_another_and_only_short_stretches_are_compared(
    compared: list[int],
) -> None:
    @given(WORDS, WORDS)
    def each(old: list[str], new: list[str]) -> None:
        assert changed(old, new) == new

    each()
    assert max(compared) == 3


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("aaabaaa", "aaacaaa", [(3, 4, 3, 4)]),
        ("0a1b2c3d", "0x1y2z3d", [(1, 2, 1, 2), (3, 4, 3, 4), (5, 6, 5, 6)]),
        ("uvwxyz", "uvxwyz", [(2, 3, 2, 2), (4, 4, 3, 4)]),
        ("xababab", "xbababa", [(1, 7, 1, 7)]),
        ("abcdef", "", [(0, 6, 0, 0)]),
        ("", "abcdef", [(0, 0, 0, 6)]),
        ("abcdef", "abcdef", []),
    ],
)
def test_words_that_stand_once_stay(
    old: str, new: str, expected: list[tuple[int, int, int, int]], compared: list[int]
) -> None:
    assert list(differences(list(old), list(new))) == expected
    assert all(length <= 3 for length in compared)
