"""Which items go by the words of a heading or label."""

from __future__ import annotations

import pytest
from support.cases import CHECKLIST

from imrkit.judging.item_titles import ids_by_title, title_words

BY_TITLE = ids_by_title(CHECKLIST.items)


@pytest.mark.parametrize(
    ("title", "item"),
    [
        ("What helped and what hindered", "why-barriers-and-enablers"),  # its title
        ("ENABLERS:", "why-barriers-and-enablers"),  # a label
        ("3.2 Handling instructions", "doc-security-marking"),  # a heading of other agencies
    ],
)
def test_an_item_goes_by_its_headings_and_labels(title: str, item: str) -> None:
    assert item in BY_TITLE[title_words(title)]


@pytest.mark.parametrize(
    "text",
    [
        "Previous recommendations",
        "One of the officers said that what helped and what hindered was the rota",
        "",
    ],
)
def test_what_is_too_long_or_of_an_earlier_review_is_no_title(text: str) -> None:
    assert title_words(text) == frozenset()


def test_what_is_a_heading_of_some_is_no_label_of_others() -> None:
    headings = {
        title_words(one) for item in CHECKLIST.items for one in (*item.headings, item.title)
    }
    by_id = {item.id: item for item in CHECKLIST.items}
    for title in headings:
        for found in BY_TITLE.get(title, ()):
            item = by_id[found]
            assert title in set(map(title_words, (*item.headings, item.title)))
