"""Letters as names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.words.letters import letters


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("O’Neill-Wójcik", "oneillwojcik"),
        ("WIŚNIEWSKI", "wisniewski"),
        ("Łukasz Ørsted Đặng", "lukaszorsteddang"),
        ("Nguyễn Thị Mai", "nguyenthimai"),
        ("Sia\u0302n", "sian"),
        ("Straße", "strasse"),
        ("12 Heol y Bont", "12heolybont"),
        ("…", ""),
    ],
)
def test_accents_case_hyphens_and_spaces_do_not_matter(text: str, plain: str) -> None:
    assert letters(text) == plain


@given(st.text())
def test_what_is_left_stays_as_it_is(text: str) -> None:
    once = letters(text)

    assert letters(once) == once
    assert once.isascii()
