"""A text made legal can stand in a Word file, and says what it said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from imrkit.words.characters import ILLEGAL, legal, legal_data

ANY_TEXT = st.text(
    st.characters(codec=None, exclude_categories=()) | st.characters(max_codepoint=31)
)


@given(ANY_TEXT)
def test_what_is_legal_can_be_written_as_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = legal(text)

    assert etree.fromstring(etree.tostring(element)).text == (legal(text) or None)


@given(ANY_TEXT)
def test_all_that_is_legal_stays(text: str) -> None:
    kept = ILLEGAL.sub("", text)

    assert legal(kept) == kept


def test_the_signs_of_word_become_what_they_mean() -> None:
    assert legal("a\x0bb\x0cc\x1ed\x1fe\x07\x00\ufffe\ud800f") == "a\nb\nc\u2011d\u00adef"


def test_data_is_made_legal_through_and_through() -> None:
    dirty = {"a\x01": ["b\x01", {"c": "d\x01"}], "e": [1, None, True]}

    assert legal_data(dirty) == {"a\x01": ["b", {"c": "d"}], "e": [1, None, True]}
