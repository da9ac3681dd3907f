"""What is written of a value is what its schemas describe, and reads back as the same value."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from imrkit.wire import members, plain, shaped
from imrkit.wire.comments import comments
from imrkit.wire.schema import schema_of


class Colour(StrEnum):
    RED = "red"
    DARK_BLUE = "dark-blue"


@shaped(type="leaf", sparse=True, short="text")
@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A leaf."""

    text: str
    bold: bool = False


@shaped(type="twig", sparse=True, always=("content",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Twig:
    """A twig, with what grows on it."""

    content: tuple[Twig | Leaf, ...] = ()
    number: int = 1  # of its kind


@shaped(also=("size",), without=("secret",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A tree."""

    name: str
    colour: Colour | None = None  # None: not known
    planted: Annotated[str, dt.date] = "2026-01-01"
    rings: Annotated[int, range(1, 10)] = 1
    # Where it stands,
    # seen from the road.
    side: Annotated[str, ("left", "right")] = "left"
    twigs: tuple[tuple[Twig, ...], ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    data: bytes = b""
    secret: int = 0

    @property
    def size(self) -> int:
        """How many rows of twigs it has."""
        return len(self.twigs)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("A tree needs a name.")


LEAVES = st.builds(Leaf, text=st.text(), bold=st.booleans())
TWIGS = st.recursive(
    st.builds(Twig, number=st.integers(0, 3)),
    lambda inner: st.builds(Twig, content=st.lists(inner | LEAVES, max_size=3).map(tuple)),
    max_leaves=6,
)
TREES = st.builds(
    Tree,
    name=st.text(min_size=1),
    colour=st.none() | st.sampled_from(Colour),
    planted=st.dates().map(dt.date.isoformat),
    rings=st.integers(1, 9),
    side=st.sampled_from(["left", "right"]),
    twigs=st.lists(st.lists(TWIGS, max_size=2).map(tuple), max_size=2).map(tuple),
    names=st.dictionaries(st.text(), st.lists(st.text()).map(tuple), max_size=2),
    data=st.binary(max_size=5),
)


def read(data: Any, cls: type = Tree) -> Any:
    return schema_of(cls)().load(data)


@given(tree=TREES)
def test_a_value_goes_through_json_unchanged(tree: Tree) -> None:
    assert read(json.loads(json.dumps(plain(tree)))) == tree


@given(tree=TREES)
def test_what_is_written_has_the_members_that_are_described(tree: Tree) -> None:
    described = schema_of(Tree, sent=False)().fields

    assert list(plain(tree)) == list(described) == [one.name for one in members(Tree)]
    assert all(one.required for one in described.values())


def test_a_sparse_value_lacks_what_has_its_default() -> None:
    twig = Twig(content=(Leaf(text="a"), Leaf(text="b", bold=True), Twig(number=2)))

    assert plain(twig) == {
        "type": "twig",
        "content": [
            "a",
            {"type": "leaf", "text": "b", "bold": True},
            {"type": "twig", "content": [], "number": 2},
        ],
    }
    described = schema_of(Twig, sent=False)().fields
    assert {name for name, one in described.items() if one.required} == {"type", "content"}


def test_what_may_be_left_out_has_its_default() -> None:
    assert read({"name": "oak"}) == Tree(name="oak")
    assert read({"name": "oak", "size": 7}) == Tree(name="oak")  # a derived member says nothing


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({}, "name"),
        ({"name": 3}, "name"),
        ({"name": None}, "name"),
        ({"name": "oak", "leaves": 1}, "leaves"),
        ({"name": "oak", "secret": 1}, "secret"),
        ({"name": "oak", "colour": "RED"}, "colour"),
        ({"name": "oak", "planted": "20260101"}, "planted"),
        ({"name": "oak", "planted": "2026-02-30"}, "planted"),
        ({"name": "oak", "planted": ""}, "planted"),
        ({"name": "oak", "rings": 0}, "rings"),
        ({"name": "oak", "rings": 10}, "rings"),
        ({"name": "oak", "rings": "1"}, "rings"),
        ({"name": "oak", "rings": True}, "rings"),
        ({"name": "oak", "side": "up"}, "side"),
        ({"name": "oak", "twigs": [{}]}, "twigs"),
        ({"name": "oak", "twigs": [[{"type": "leaf", "text": ""}]]}, "twigs"),
        ({"name": "oak", "twigs": [[{"type": "twig", "content": [3]}]]}, "twigs"),
        ({"name": "oak", "twigs": [[{"type": "twig", "content": [{"type": "x"}]}]]}, "twigs"),
        ({"name": "oak", "names": {"a": "b"}}, "names"),
        ({"name": "oak", "data": "%"}, "data"),
        ({"name": "oak", "data": "a"}, "data"),
        ({"name": ""}, "_schema"),
    ],
)
def test_another_shape_is_refused_with_its_place(data: dict[str, Any], where: str) -> None:
    with pytest.raises(ValidationError) as refused:
        read(data)

    assert isinstance(refused.value.messages, dict)
    assert list(refused.value.messages) == [where]


def test_a_union_says_what_is_wrong_with_the_kind_that_was_meant() -> None:
    with pytest.raises(ValidationError) as refused:
        read({"type": "twig", "content": [{"type": "leaf", "text": "a", "bold": 1}]}, Twig)

    assert refused.value.messages == {"content": {0: {"bold": ["Not a valid boolean."]}}}


def test_a_field_without_a_known_json_is_a_fault_of_ours() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Odd:
        at: complex

    with pytest.raises(TypeError, match="no JSON is known"):
        schema_of(Odd)


def test_comments_and_docstrings_are_the_descriptions() -> None:
    assert comments(Tree) == {
        "colour": "None: not known",
        "side": "Where it stands, seen from the road.",
        "size": "How many rows of twigs it has.",
    }
    assert comments(int) == {}
