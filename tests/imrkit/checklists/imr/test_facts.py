"""No template asks for a fact twice, and every place says which fact it asks for."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import imrkit
from imrkit.checklist import Checklist, ChecklistItem, ReviewType
from imrkit.values.controls import ContentControl, walk

CHECKLIST = imrkit.load_checklist()
TYPES = pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
DATA = tomllib.loads(Path(__file__).with_name("facts.toml").read_text("utf-8"))
FACTS = DATA["facts"]
ALONE = {item + place for item, places in DATA["alone"].items() for place in places}
CITES = {one["place"] for one in DATA["citations"]}
TOLD = [*ALONE, *CITES, *(place for fact in FACTS for place in fact["places"])]
HINT = "add it to facts.toml: to the places of the fact that it asks for, or to those alone"


def places(item: ChecklistItem) -> Iterator[tuple[str, str]]:
    """Yield each place of an item, parts and columns, with its label."""
    for part in item.parts:
        name = str(item.tag(part)).removeprefix("imr:")
        yield name, part.label
        yield from ((f"{name}.{column.id}", column.label) for column in part.columns)


def untold(checklist: Checklist) -> set[str]:
    """Return the places of a checklist of which nothing says what fact they ask for."""
    return {name for item in checklist.items for name, _ in places(item)} - set(TOLD)


@functools.cache
def controls(kind: str, size: str) -> tuple[ContentControl, ...]:
    return tuple(walk(imrkit.Draft.open(imrkit.new(kind, "X", size=size)).controls()))


def asked_twice(found: Iterable[ContentControl], kind: str) -> list[str]:
    """Return the facts for which one has to type more than one text."""
    typed: dict[str, set[object]] = {}
    for one in found:
        if one.story == "body":  # margins show what the cover says
            name = one.tag.removeprefix("imr:")
            typed.setdefault(name, set()).add(one.binding or name)
    return [
        fact["fact"]
        for fact in FACTS
        if kind in fact.get("types", (kind,))
        and len(set().union(*(typed.get(place, set()) for place in fact["places"]))) > 1
    ]


def test_every_place_says_what_it_asks_for() -> None:
    assert untold(CHECKLIST) == set(), HINT
    known = {name for item in CHECKLIST.items for name, _ in places(item)}
    assert set(TOLD) - known == set(), "facts.toml names places that are gone"
    assert [name for name, count in Counter(TOLD).items() if count > 1] == []


def test_a_new_place_has_to_say_so() -> None:
    item = next(one for one in CHECKLIST.items if one.id == "qa-author-signature")
    again = replace(item.parts[0], id="reference", label="Review reference")
    items = (
        replace(one, parts=(*one.parts, again)) if one is item else one for one in CHECKLIST.items
    )

    assert untold(replace(CHECKLIST, items=tuple(items))) == {"qa-author-signature#reference"}


@pytest.mark.parametrize("size", [one.id for one in CHECKLIST.sizes])
@TYPES
def test_no_fact_is_asked_for_twice(kind: ReviewType, size: str) -> None:
    assert asked_twice(controls(kind.id, size), kind.id) == []


def test_a_second_place_for_a_fact_is_seen() -> None:
    found = controls("rr", "full")
    loose = [
        replace(one, binding=None) if one.tag == "imr:lcspr-rapid-review-fit#due" else one
        for one in found
    ]

    assert asked_twice(loose, "rr") == ["day on which the return is due"]
    assert asked_twice(loose, "lcspr") == []


def test_what_shares_a_label_says_why() -> None:
    labels = Counter(
        label.casefold()
        for item in CHECKLIST.items
        for label in {
            label for name, label in places(item) if name in ALONE | CITES or _is_first(name)
        }
    )
    shared = {label for label, count in labels.items() if count > 1}

    assert shared == {one["label"] for one in DATA["labels"]}
    assert all(one["means"] for one in DATA["labels"])


def _is_first(name: str) -> bool:
    """Tell whether a place is the first of a fact: the others may share its label."""
    return any(fact["places"][0] == name for fact in FACTS)


@pytest.mark.parametrize("size", [one.id for one in CHECKLIST.sizes])
@TYPES
def test_no_two_items_have_one_title(kind: ReviewType, size: str) -> None:
    titles = [item.title for item in CHECKLIST.asked(kind, CHECKLIST.size(size))]

    assert len(set(titles)) == len(titles)
