"""Words that are no part of longer ones."""

from __future__ import annotations

import pytest

from imrkit.words.whole_words import whole_words


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("The head of crime.", True),
        ("ahead of crime", False),
        ("head offering", False),
        ("", False),
    ],
)
def test_words_are_found_where_no_letter_goes_on(text: str, is_there: bool) -> None:
    assert (whole_words("head of").search(text) is not None) == is_there


def test_what_a_pattern_would_mean_is_a_letter_like_others() -> None:
    assert whole_words("a.b (c)").sub(" ", "x a.b (c) y") == "x   y"
    assert whole_words("a.b").search("axb") is None
