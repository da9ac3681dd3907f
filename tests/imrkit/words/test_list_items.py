"""The items of a list that was pasted as text; the panel's own rule is held by the same cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.paths import ROOT

from imrkit.words.list_items import list_items

CASES = json.loads((Path(ROOT) / "tests/pane/draft/list-items.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "items"), CASES)
def test_each_line_is_an_item_unless_marks_say_otherwise(text: str, items: list[str]) -> None:
    assert list(list_items(text)) == items


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=8), min_size=2))
def test_marks_are_taken_away_and_nothing_else(words: list[str]) -> None:
    marked = "\n".join(f"{number}. {one}" for number, one in enumerate(words, 1))

    assert list(list_items(marked)) == words == list(list_items("\n".join(words)))
