"""Quotations are found in one pass, as the patterns that say what one is would find them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.judging.checks.quotations import long_quotations, quotations

# What a quotation is. To search with these takes time with the square of the text.
QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"|‘.*?’(?!\w)", re.DOTALL)
LONG_QUOTATION = re.compile(
    r"“[^”]*”|(?<!\w)\"(?:[^\"]|(?<=\n)\")*\"|(?<!\w)‘.*?’(?!\w)", re.DOTALL
)
TEXTS = st.text(st.sampled_from('“”"‘’a_ \n'), max_size=25)


@given(TEXTS)
def test_quotations_of_a_paragraph(text: str) -> None:
    assert list(quotations(text)) == [match.span() for match in QUOTATION.finditer(text)]


@given(TEXTS)
def test_quotations_of_several_paragraphs(text: str) -> None:
    assert list(long_quotations(text)) == [match.span() for match in LONG_QUOTATION.finditer(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he said “no” twice", ["“no”"]),
        ("‘I don’t know’ she said", ["‘I don’t know’"]),
        ("“never closed", []),
        ("‘a’b ‘c’", ["‘a’b ‘c’"]),
        ('6" by 4"', ['" by 4"']),
    ],
)
def test_examples(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == expected
