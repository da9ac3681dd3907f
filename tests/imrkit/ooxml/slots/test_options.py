"""Words of which one stays, told from an answer."""

from __future__ import annotations

import pytest

from imrkit.ooxml.slots.options import typed_options


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Yes / No", ["Yes", "No"]),
        ("n/a", []),
        ("N/A.", []),
        ("Yes", []),
    ],
)
def test_what_an_author_wrote_is_no_choice(text: str, options: list[str]) -> None:
    assert [words for words, _, _ in typed_options(text)] == options


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("YES/NO", ["YES", "NO"]),
        ("Yes / No / N/A", ["Yes", "No", "N/A"]),
        ("Draft or final", ["Draft", "final"]),
        ("Male   Female", ["Male", "Female"]),
        ("Yes / No (delete as needed)", ["Yes", "No"]),
        ("Draft or final, and which version", []),
        ("Rhif / No.", []),
        ("12/03/2010", []),
        ("Was it seen? Yes / No", []),
    ],
)
def test_options_that_are_typed(text: str, options: list[str]) -> None:
    assert [words for words, _, _ in typed_options(text)] == options
