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
