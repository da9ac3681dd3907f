"""What stands on a form in stead of an answer is told from an answer."""

from __future__ import annotations

import pytest

from imrkit.ooxml.slots.prompts import is_name_in_brackets, is_prompt


@pytest.mark.parametrize(
    "text",
    [
        "",
        "______",
        "[Insert chronology]",
        "<Enter name>",
        "<<post and telephone>>",
        "Click or tap here to enter text.",
        "Cliciwch neu tapiwch yma i roi testun.",
        "Klicken oder tippen Sie hier, um Text einzugeben.",
        "Start typing",
        "Enter text here",
        "dd/mm/yyyy",
        "R1.",
        "(a)",
        "£",
        "«Received»",
    ],
)
def test_words_to_write_over(text: str) -> None:
    assert is_prompt(text)


@pytest.mark.parametrize("text", ["DI4", "2", "Entered by DI4", "None.", "[1] DI4", "x" * 200])
def test_answers(text: str) -> None:
    assert not is_prompt(text)


def test_a_bracket_that_names_what_is_to_be_put_there() -> None:
    assert is_name_in_brackets("(name of agency)")
    assert not is_name_in_brackets("(Black Caribbean)")
