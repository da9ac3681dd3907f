"""The words of an anchor: one case, without a typed number, as stems and groups."""

from __future__ import annotations

import pytest

from imrkit.judging.matching.words import phrase, pieces


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3.2 What happened?", ("what", "happened")),
        ("b) Lessons", ("lessons",)),
        ("Section 4: Findings", ("findings",)),
        ("• Workload", ("workload",)),
        ("Child’s  Name", ("child", "name")),
        ("72 hour report", ("hour", "report")),
        ("7.", ("#",)),
        ("", ()),
    ],
)
def test_a_typed_number_is_no_word_of_an_anchor(text: str, words: tuple[str, ...]) -> None:
    assert phrase(text).words == words


def test_forms_of_a_word_share_a_stem() -> None:
    assert phrase("Findings").stems == phrase("finding").stems
    assert phrase("agencies").stems == phrase("agency").stems


def test_words_for_the_same_thing_share_a_group() -> None:
    assert phrase("Patient’s name").groups == ("@subject", "@who")
    assert phrase("name of resident").groups == ("@who", "@subject")


def test_pieces_mark_the_ends_of_a_word() -> None:
    assert set(pieces(("age",), 3, 4)) == {"^ag", "age", "ge$", "^age", "age$"}
