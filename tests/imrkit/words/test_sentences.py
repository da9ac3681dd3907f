"""Sentences are told apart, and abbreviations end none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.words.sentences import sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He rang. Nobody came.", ["He rang.", "Nobody came."]),
        ("Mr. A rang at 10 a.m. on a day, e.g. me.", ["Mr. A rang at 10 a.m. on a day, e.g. me."]),
        ("3.1. The call was graded. It was late", ["3.1. The call was graded.", "It was late"]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("“Did he ring?” she asked.", ["“Did he ring?”", "she asked."]),
        ("See para. 4 of the policy.", ["See para. 4 of the policy."]),
        ("It cost 3.5 hours.", ["It cost 3.5 hours."]),
        ("  ", []),
    ],
)
def test_sentences_of_a_text(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == wanted


@given(st.text(alphabet='ab .!?\n"”eg', max_size=60))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    found = list(sentences(text))

    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))
