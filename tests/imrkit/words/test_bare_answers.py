"""Words that answer a question and say nothing without it."""

from __future__ import annotations

import pytest

from imrkit.words.bare_answers import is_bare_answer


@pytest.mark.parametrize("text", ["Yes", "no.", "N/A", "Do / Yes", "Nac oedd / No", "☒ Yes"])
def test_a_bare_answer(text: str) -> None:
    assert is_bare_answer(text)


@pytest.mark.parametrize("text", ["", "Yes, since 2019", "No one was told", "PC1", "3 May 2024"])
def test_words_that_say_something(text: str) -> None:
    assert not is_bare_answer(text)
