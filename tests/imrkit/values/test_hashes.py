"""The hash of a text changes with its words and not with how a host shows them."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.build import drop_down, rich, table, tick

from imrkit.values.controls import ContentControl
from imrkit.values.hashes import text_hash, whole_hash
from imrkit.values.snapshot import Cell, Paragraph, Snapshot, Table

# The same words as the file's XML and as live Word gives them.
READINGS = [
    ("One\nTwo", "One\rTwo"),
    ("One\nTwo", "One\x0bTwo"),
    ("Adult\u00a0A", "Adult A"),
    ("999\u2011call", "999-call"),
    ("co\u00adoperate", "cooperate"),
    ("“Please”, she said…", '"Please", she said...'),
    ("a\tb", "a b"),
    ("  padded  ", "padded"),
    ("Café", "Cafe\u0301"),
    ("R1. Do it", "R1.\tDo it\r"),
]


@pytest.mark.parametrize(("xml", "word"), READINGS)
def test_two_readings_of_the_same_words_are_equal(xml: str, word: str) -> None:
    assert text_hash(xml) == text_hash(word)


@pytest.mark.parametrize(
    ("before", "after"),
    [("She was 34", "She was 35"), ("did", "did not"), ("Adult A", "Adult a"), ("ab", "ba")],
)
def test_other_words_are_not(before: str, after: str) -> None:
    assert text_hash(before) != text_hash(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [(["true"], ["false"]), (["Met"], ["Not met"]), (["a"], []), (["", "a"], ["a", ""])],
)
def test_choices_and_ticks_count_and_so_does_their_order(
    before: list[str], after: list[str]
) -> None:
    assert text_hash("same", before) != text_hash("same", after)


@given(st.text())
def test_the_normal_form_does_not_count(text: str) -> None:
    assert text_hash(unicodedata.normalize("NFD", text)) == text_hash(
        unicodedata.normalize("NFC", text)
    )


@given(st.text(), st.text(alphabet=" \t\r\n.,;:-–—’“”()\u00a0"))
def test_spaces_and_punctuation_do_not_count(text: str, noise: str) -> None:
    assume(text.isascii())
    middle = len(text) // 2

    assert text_hash(noise + text[:middle] + noise + text[middle:] + noise) == text_hash(text)


def test_the_hash_is_sha_256_in_hexadecimal() -> None:
    assert len(text_hash("")) == 64
    assert set(text_hash("x")) <= set("0123456789abcdef")


LETTERS = "abcdefgxyzABCXYZ0123456789éüŵłßñ"


@given(
    before=st.text(max_size=20),
    old=st.sampled_from(LETTERS),
    new=st.sampled_from(LETTERS),
    after=st.text(max_size=20),
)
def test_a_changed_letter_or_figure_is_another_text(
    before: str, old: str, new: str, after: str
) -> None:
    assume(old != new)
    # A mark that follows a letter would make one character of both.
    assume(not after or not unicodedata.combining(after[0]))

    assert text_hash(before + old + after) != text_hash(before + new + after)


@given(st.lists(st.sampled_from(["Met", "Not met", "true", "false", ""]), max_size=4))
def test_one_value_more_is_another_text(values: list[str]) -> None:
    assert text_hash("same", [*values, "true"]) != text_hash("same", values)


def test_letters_and_figures_of_every_script_count_and_nothing_else_does() -> None:
    every = unicodedata.normalize("NFC", "".join(map(chr, range(0x3000))))
    letters = "".join(char for char in every if char.isalnum())
    assert text_hash(every) == text_hash(letters)
    assert text_hash("_" + letters) == text_hash(letters)
    assert text_hash(letters[:-1]) != text_hash(letters)


@pytest.mark.parametrize("marks", [0, 2, 29, 30, 31, 500])
def test_however_many_marks_a_letter_bears_the_hash_is_that_of_its_normal_form(marks: int) -> None:
    text = "Cafe\u0301 o" + "\u0316\u0301" * marks + " 1"
    letters = re.sub(r"[\W_]", "", unicodedata.normalize("NFC", text))
    assert text_hash(text) == hashlib.sha256(letters.encode()).hexdigest()


# Of a whole draft


def texts(*rows: tuple[str, ...]) -> Table:
    return Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


BLOCKS = (Paragraph(text="She sang."), texts(("Unit", "Call"), ("A", "B")))
CONTROLS = (
    rich("imr:people-pen-picture", "She sang."),
    tick("a", checked=True),
    table("t", (tick("t.b", checked=False), rich("t.c", "x"))),
)
WHOLE = Snapshot(blocks=BLOCKS, controls=CONTROLS)


def test_the_hash_of_a_whole_is_made_as_those_in_records_were() -> None:
    told = b"ShesangUnitCallAB\0true\0false"

    assert whole_hash(WHOLE) == hashlib.sha256(told).hexdigest()


@pytest.mark.parametrize(
    ("blocks", "controls"),
    [
        ((Paragraph(text="She sings."), BLOCKS[1]), CONTROLS),
        ((BLOCKS[0], texts(("Unit", "Call"), ("A", "C"))), CONTROLS),
        (BLOCKS[1:], CONTROLS),
        (BLOCKS, (tick("a", checked=False), *CONTROLS[2:])),
        (BLOCKS, CONTROLS[:2]),
        (BLOCKS, (*CONTROLS[:2], table("t", (tick("t.b", checked=True),)))),
    ],
)
def test_a_whole_changes_with_its_words_and_with_every_tick(
    blocks: tuple[Paragraph | Table, ...], controls: tuple[ContentControl, ...]
) -> None:
    assert whole_hash(Snapshot(blocks=blocks, controls=controls)) != whole_hash(WHOLE)


def test_what_the_body_says_counts_once_and_the_controls_around_it_do_not() -> None:
    others = (drop_down("d", "Met"), *CONTROLS[1:])

    assert whole_hash(Snapshot(blocks=BLOCKS, controls=others)) == whole_hash(WHOLE)
