"""Fill a template or a draft from values by place, and tell which could not be placed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError, TagError
from imrkit.files import FileSource, StrPath
from imrkit.values.controls import Binding, ContentControl, ControlKind, walk
from imrkit.values.filled import Filled, Unplaced
from imrkit.values.tags import PREFIX, ControlTag
from imrkit.verbs.given_values import given_values
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.opening import owned


def fill(
    draft: FileSource | Draft,
    values: StrPath | Mapping[str, object],
    *,
    checklist: StrPath | Checklist = DEFAULT,
    printed: Collection[str] = (),
    author: str = "",
) -> Filled:
    """Fill the places of a template or draft; what cannot be placed is told, the rest is filled.

    ``values``: a JSON file, or what stands in one: the place (``item``, ``item#part``, with or
    without “imr:”) -> its value as :meth:`imrkit.Draft.fill` takes it, or the item -> its parts ->
    their values. The rows of a table are objects by column id. A number is the text that it is
    written as; None is left out. The file that was given stays as it is, and what comes out is
    what :meth:`imrkit.Draft.fill` makes of the same values in the same order.

    ``printed``: texts that stand in its title too, as the name of the force: a place that holds one
    takes no other. ``author``: whose tracked changes the values are, where Track Changes is on in
    the file; see :attr:`imrkit.Draft.author`.

    Raises :class:`imrkit.errors.ValuesError` when the values cannot be read, and
    :class:`imrkit.errors.DocumentError` when the draft cannot be.
    """
    own = owned(draft)
    own.author = author or own.author
    filling = _Filling(own, load_checklist(checklist), printed)
    for given in given_values(values):
        filling.place(given.place, given.value)
    return Filled(
        data=filling.draft.to_bytes(),
        placed=tuple(filling.placed),
        unplaced=tuple(filling.unplaced),
    )


class _Filling:
    """Puts values into one draft, one after the other."""

    def __init__(self, draft: Draft, checklist: Checklist, printed: Collection[str]) -> None:
        self.draft = draft
        self.placed: list[str] = []
        self.unplaced: list[Unplaced] = []
        self._checklist = checklist
        self._given: set[str] = set()
        self._controls: dict[str, ContentControl] = {}
        for one in draft.controls():
            self._controls.setdefault(one.tag, one)
        self._in_rows = {one.tag for one in walk(draft.controls())} - self._controls.keys()
        self._printed = _names_of_type(draft, checklist).union(printed)
        self._stored: dict[Binding, tuple[str, Any]] = {}  # what was given for a fact, and where

    def place(self, place: str, value: Any) -> None:
        """Fill a place, or note why it was not filled."""
        reason = self._refusal(place, value)
        self._given.add(place)
        if reason:
            self._leave(place, reason)
            return
        control = self._controls[PREFIX + place]
        try:
            self.draft.fill(control.tag, value)
        except DocumentError as error:
            if not self._place_rows(place, control, value):
                self._leave(place, error.reason)
            return
        self.placed.append(place)
        if control.binding is not None:
            self._stored[control.binding] = (place, value)

    def _leave(self, place: str, reason: str) -> None:
        self.unplaced.append(Unplaced(place=place, reason=reason))

    def _refusal(self, place: str, value: Any) -> str:
        """Return why a place cannot be filled with any value, or with this one beside others."""
        control = self._controls.get(PREFIX + place)
        if place in self._given:
            return "It is given twice; only the first value was looked at."
        if control is None and PREFIX + place in self._in_rows:
            return f"It is a column: give “{place.rpartition('.')[0]}” a list of rows."
        if control is None:
            return _why_absent(place, self._checklist, self._controls.keys() | self._in_rows)
        if control.text in self._printed and control.value != value:
            return f"The template is made for “{control.text}”, which its title says too."
        where, stored = self._stored_for(control, value)
        if stored != value:
            return f"It shows the same as “{where}”, for which another value was given."
        return ""

    def _stored_for(self, control: ContentControl, value: Any) -> tuple[str, Any]:
        """Return what was given already for the fact that a control shows, and where."""
        nowhere = ("", value)
        return nowhere if control.binding is None else self._stored.get(control.binding, nowhere)

    def _place_rows(self, place: str, control: ContentControl, value: Any) -> bool:
        """Fill a table with those of its cells that can be placed; tell whether they are told."""
        if control.kind is not ControlKind.REPEATING_SECTION or not _are_rows(value):
            return False
        probe = self.draft.copy()
        kept, refused = [], []
        for number, row in enumerate(value, start=1):
            fitting = dict(row)
            for column, reason in _unfit(probe, control.tag, row):
                del fitting[column]
                name = f"{place}.{column.removeprefix(f'{control.tag}.')}"
                refused.append(Unplaced(place=name, row=number, reason=reason))
            kept += [fitting] if fitting else []
        if kept and refused:
            self.draft.fill(control.tag, kept)
            self.placed.append(place)
        self.unplaced += refused
        return bool(refused)


def _names_of_type(draft: Draft, checklist: Checklist) -> frozenset[str]:
    """Return what the review type is called that a draft was made for; empty when it is unknown."""
    identity = draft.identity
    kind = None if identity is None else checklist.review_type(identity.review_type)
    return frozenset() if kind is None else frozenset({kind.label, *kind.old_labels})


def _are_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, Mapping) for row in value)


def _unfit(probe: Draft, tag: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the columns of a row whose cells cannot be filled, and why."""
    if _refused(probe, tag, row):
        for column, value in row.items():
            if reason := _refused(probe, tag, {column: value}):
                yield column, reason


def _refused(probe: Draft, tag: str, row: Mapping[str, Any]) -> str:
    try:
        probe.fill(tag, [row])
    except DocumentError as error:
        return error.reason
    return ""


def _why_absent(place: str, checklist: Checklist, held: Collection[str]) -> str:
    """Return why a file has no such place; ``held``: the tags that it has."""
    try:
        tag = ControlTag.parse(PREFIX + place)
    except TagError:
        return "It is no place: write item or item#part, as “imrkit explain ITEM” lists them."
    item = checklist.item(tag.item)
    if item is None:
        near = get_close_matches(tag.item, [one.id for one in checklist.items], n=3)
        like = f" Most like it: {', '.join(near)}." if near else ""
        return f"The checklist has no item “{tag.item}”; “imrkit items” lists them.{like}"
    if place in {one.tag.removeprefix(PREFIX) for one in item.places}:
        return "This file has no place for it: its review type or its size does not ask for it."
    if any(one.id == tag.part for one in item.parts) and tag.column:
        columns = _within(f"{PREFIX}{tag.item}#{tag.part}.", held)
        return f"It has no column “{tag.column}”; its columns: {columns}."
    parts = _within(f"{PREFIX}{tag.item}#", [one for one in held if "." not in one])
    return f"The item has no part “{tag.part}”; its parts in this file: {parts}."


def _within(beginning: str, held: Iterable[str]) -> str:
    found = (one.removeprefix(beginning) for one in sorted(held) if one.startswith(beginning))
    return ", ".join(found) or "none"
