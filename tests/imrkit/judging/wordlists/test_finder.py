"""Phrases are found whatever their case, apostrophes and hyphens, and never across a sentence."""

from __future__ import annotations

import pytest

from imrkit.judging.wordlists import PhraseFinder


@pytest.mark.parametrize(
    ("phrase", "text", "wanted"),
    [
        ("failed to engage", "She Failed  to engage with us.", "Failed  to engage"),
        ("non-complian*", "He was non compliant.", "non compliant"),
        ("didn't want", "She didn’t want help.", "didn’t want"),
        ("reason ~ was", "The reason given for it was time.", "reason given for it was"),
        ("reason ~ was", "The reason was time.", "reason was"),
        ("(he|she) chose", "Later she chose to stay.", "she chose"),
        ("engag*", "disengaged", None),
        ("failed to engage", "They failed. To engage is hard.", None),
        ("failed to engage", "They failed\nto engage", None),
        ("reason ~ was", "The reason that he then gave us was time.", None),
    ],
)
def test_a_phrase_in_a_text(phrase: str, text: str, wanted: str | None) -> None:
    found = [text[one.start : one.end] for one in PhraseFinder([phrase]).find(text)]

    assert found == ([] if wanted is None else [wanted])


def test_of_two_phrases_at_one_word_the_longest_is_found() -> None:
    finder = PhraseFinder(["failed to", "failed to engage", "engage with"])

    found = finder.find("He failed to engage with us")

    assert [one.phrase for one in found] == ["failed to engage"]


def test_a_phrase_that_begins_with_a_gap_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        PhraseFinder(["~ was"])


@pytest.mark.parametrize("text", ["He would not engage", "he wouldn’t engage"])
def test_one_of_several_options_may_be_of_several_words(text: str) -> None:
    finder = PhraseFinder(["(would not|wouldn't) engage", "engage"])

    assert [one.phrase for one in finder.find(text)] == ["(would not|wouldn't) engage"]


def test_a_choice_of_many_words_is_one_choice() -> None:
    words = [f"word{number}" for number in range(60)]

    assert PhraseFinder([f"({'|'.join(words)}) stood"]).is_in("and word59 stood there")
