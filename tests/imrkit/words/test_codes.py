"""Codes that stand for people."""

from __future__ import annotations

import pytest

from imrkit.words.codes import CODE, is_code


@pytest.mark.parametrize(
    "code", ["Adult A", "Child\u00a0B", "PC1", "PC 12", "Mrs Y", "Call Handler 3", "Young Person C"]
)
def test_a_code_is_one(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize(
    "text", ["PC 4471", "Mrs A. Jones", "Mr B Jones", "Adult", "Adult AB", "PC1/23", "Adult A rang"]
)
def test_what_is_no_code(text: str) -> None:
    assert not is_code(text)


def test_a_code_at_the_end_of_a_sentence_or_with_an_owner_is_found() -> None:
    found = [
        one[0] for one in CODE.finditer("It was Adult A. PC1’s note says so of Child B’s bag.")
    ]

    assert found == ["Adult A", "PC1", "Child B"]
