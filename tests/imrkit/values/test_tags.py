"""The format of a control tag is known in one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.errors import ImrkitError, TagError
from imrkit.values.tags import ControlTag, is_ours

SLUG = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "item", "part", "column"),
    [
        ("imr:people-pen-picture", "people-pen-picture", "", ""),
        ("imr:rec-smart#recs", "rec-smart", "recs", ""),
        ("imr:rec-smart#recs.owner", "rec-smart", "recs", "owner"),
    ],
)
def test_a_tag_names_an_item_a_part_a_column(text: str, item: str, part: str, column: str) -> None:
    tag = ControlTag.parse(text)

    assert (tag.item, tag.part, tag.column) == (item, part, column)
    assert str(tag) == text


@given(item=SLUG, part=SLUG, column=SLUG)
def test_a_tag_is_read_as_it_was_written(item: str, part: str, column: str) -> None:
    for tag in (
        ControlTag(item=item),
        ControlTag(item=item, part=part),
        ControlTag(item=item, part=part, column=column),
    ):
        assert ControlTag.parse(str(tag)) == tag


@pytest.mark.parametrize(
    "text", ["", "imr:", "imr:A", "imr:a b", "imr:a#", "imr:a#b.", "imr:a.b", "IMR:a", "imr:a#b#c"]
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(TagError, match="is not a control tag"):
        ControlTag.parse(text)


def test_a_tag_that_word_could_not_hold_is_not_written() -> None:
    with pytest.raises(TagError, match="64 characters"):
        str(ControlTag(item="a" * 61))
    with pytest.raises(TagError):
        str(ControlTag(item="a", column="b"))


def test_a_tag_error_is_a_value_error_and_one_of_ours() -> None:
    assert issubclass(TagError, ValueError)
    assert issubclass(TagError, ImrkitError)


def test_only_the_prefix_makes_a_tag_ours() -> None:
    assert is_ours("imr:anything at all")
    assert not is_ours("CaseRef")
