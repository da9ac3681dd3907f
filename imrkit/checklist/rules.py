"""Rules that tie the entries of a checklist to each other, beyond the shape of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from imrkit.checklist.enums import Where
from imrkit.checklist.items import ALL, ChecklistItem, Column, ItemPart
from imrkit.checklist.values import Checklist
from imrkit.errors import TagError
from imrkit.toml.lines import Path
from imrkit.values.controls import LIST_KINDS, ControlKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRule:
    """A rule that an entry breaks."""

    kind: str  # the list that the entry stands in: "items", "forms" …
    id: str
    path: Path  # inside the entry
    message: str


def broken_rules(checklist: Checklist, off: frozenset[str] = frozenset()) -> Iterator[BrokenRule]:
    """Yield every rule that ``checklist`` breaks; ``off``: items that were taken away from it."""
    yield from _review_types(checklist)
    yield from _forms(checklist, off)
    yield from _sizes(checklist, off)
    for item in checklist.items:
        for path, message in _item(checklist, item):
            yield BrokenRule(kind="items", id=item.id, path=path, message=message)


def broken_settings(checklist: Checklist) -> Iterator[BrokenRule]:
    """Yield every setting of a check that names a part or column that its item does not have."""
    for item in checklist.items:
        for name, settings in item.checks.items():
            for key, message in _settings(item, settings):
                yield BrokenRule(
                    kind="items",
                    id=item.id,
                    path=("checks", name, key),
                    message=f"“{name}” {message}",
                )


def no_item(item_id: str, known: Iterable[str]) -> str:
    """Say that no item has an id, and which ids are like it."""
    like = get_close_matches(item_id, list(known))
    return f"there is no item “{item_id}”" + (f"; like it: {', '.join(like)}" if like else "")


def _review_types(checklist: Checklist) -> Iterator[BrokenRule]:
    forms = {form.id for form in checklist.forms}
    for kind in checklist.review_types:
        if kind.form not in forms:
            yield BrokenRule(
                kind="review_types",
                id=kind.id,
                path=("form",),
                message=f"there is no form “{kind.form}”",
            )


def _forms(checklist: Checklist, off: frozenset[str]) -> Iterator[BrokenRule]:
    for form in checklist.forms:
        for key, named in (("items", form.items or ()), ("also", form.also)):
            for item_id in named:
                if item_id not in off and (message := _unasked(checklist, item_id)):
                    yield BrokenRule(kind="forms", id=form.id, path=(key,), message=message)


def _sizes(checklist: Checklist, off: frozenset[str]) -> Iterator[BrokenRule]:
    for size in checklist.sizes:
        named = {
            "places": size.places or (),
            "adds": size.adds,
            "leaves_out": size.leaves_out,
            "prompts": tuple(size.prompts),
        }
        for key, places in named.items():
            for place in places:
                if place.split("#")[0] not in off and (message := _no_place(checklist, place)):
                    yield BrokenRule(kind="sizes", id=size.id, path=(key,), message=message)


def _no_place(checklist: Checklist, place: str) -> str:
    """Return what is wrong with a place that a size names, "" when it is there."""
    item_id, _, part = place.partition("#")
    item = checklist.item(item_id)
    if item is None:
        return no_item(item_id, (one.id for one in checklist.items))
    parts = [one.id for one in item.parts if one.id]
    if part and part not in parts:
        return f"“{item_id}” has no part “{part}”{_it_has(parts)}"
    return ""


def _unasked(checklist: Checklist, item_id: str) -> str:
    """Return why a form cannot ask for an item, "" when it can."""
    item = checklist.item(item_id)
    if item is None:
        return no_item(item_id, (one.id for one in checklist.items))
    if item.where is not Where.DOCUMENT:
        return f"“{item_id}” has no place in a document and cannot be asked for in one"
    return ""


def _item(checklist: Checklist, item: ChecklistItem) -> Iterator[tuple[Path, str]]:
    if item.section not in {section.id for section in checklist.sections}:
        yield ("section",), f"there is no section “{item.section}”"
    yield from _unknown("sources", item.sources, {source.id for source in checklist.sources})
    kinds = {kind.id for kind in checklist.review_types} | {ALL}
    yield from _unknown("review_types", sorted(item.review_types), kinds)
    if (item.where is Where.DOCUMENT) != bool(item.parts):
        yield (
            ("where",),
            "an item whose place is the document needs at least one part, and only such an item "
            "may have parts",
        )
    if item.only_where_asked and item.where is not Where.DOCUMENT:
        yield ("only_where_asked",), "only an item whose place is the document is asked for in one"
    names = [part.id for part in item.parts]
    for index, part in enumerate(item.parts):
        if names.count(part.id) > 1 or (len(names) > 1 and not part.id):
            yield ("parts", index, "id"), "each part of an item needs an id of its own"
        for path, message in (*_part(item, part), *_same(checklist, item, part)):
            yield ("parts", index, *path), message


def _same(checklist: Checklist, item: ChecklistItem, part: ItemPart) -> Iterator[tuple[Path, str]]:
    """Yield what is wrong with the part whose words a part shows, or whose rows take up its own."""
    for key, named in (("same_as", part.same_as), ("joins", part.joins)):
        other = _part_named(checklist, named)
        is_fit = other is not None and other is not part and other.kind is part.kind
        if named and not (other is not None and is_fit and not (other.same_as or other.joins)):
            yield (key,), f"“{named}” is no other part of this kind, with words of its own"
    joined = _part_named(checklist, part.joins)
    there = [] if joined is None else [column.id for column in joined.columns]
    for index, column in enumerate(part.columns):
        if column.joins and column.joins not in there:
            yield ("columns", index, "joins"), f"names no column of “{part.joins}”{_it_has(there)}"
    yield from _unknown("same_for", part.same_for, {kind.id for kind in checklist.review_types})


def _part_named(checklist: Checklist, place: str) -> ItemPart | None:
    """Return the part that ``item#part`` names; ``None`` when there is none."""
    name, _, wanted = place.partition("#")
    item = checklist.item(name)
    return next((one for one in item.parts if one.id == wanted), None) if item else None


def _settings(item: ChecklistItem, settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    part = settings.get("part", "")
    parts = [one.id for one in item.parts if one.id]
    if part and part not in parts:
        yield "part", f"names the part “{part}”, which the item does not have{_it_has(parts)}"
        return
    held = [one for one in item.parts if part in ("", one.id)]
    columns = [one.id for each in held for one in each.columns]
    owner = f"the part “{part}”" if part else "the item"
    for key in ("column", "each"):
        if (column := settings.get(key, "")) and column not in columns:
            yield key, f"names the column “{column}”, which {owner} does not have{_it_has(columns)}"


def _it_has(names: list[str]) -> str:
    return f"; it has {', '.join(names)}" if names else ""


def _unknown(key: str, names: Iterable[str], known: set[str]) -> Iterator[tuple[Path, str]]:
    yield from (((key,), f"“{name}” is not known here") for name in names if name not in known)


def _part(item: ChecklistItem, part: ItemPart) -> Iterator[tuple[Path, str]]:
    repeats = part.kind is ControlKind.REPEATING_SECTION
    if repeats != bool(part.columns):
        yield ("columns",), "a repeating section, and nothing else, needs columns"
    if repeats and not part.id:
        yield ("id",), "a repeating section needs an id"
    printed = [column.width for column in part.columns if not column.only_where_asked]
    if repeats and sum(printed) != 100:
        yield ("columns",), "the widths of the columns must add up to 100"
    if part.row_for_each and part.row_for_each not in _drop_downs(part):
        yield ("row_for_each",), f"names no drop-down of the part{_it_has(_drop_downs(part))}"
    yield from _area(part)
    yield from _tag(item, part)
    names = [column.id for column in part.columns]
    for index, column in enumerate(part.columns):
        if names.count(column.id) > 1:
            yield ("columns", index, "id"), "each column needs an id of its own"
        found = (*_area(column), *_conditions(part, column), *_tag(item, part, column))
        for path, message in found:
            yield ("columns", index, *path), message


def _area(area: ItemPart | Column) -> Iterator[tuple[Path, str]]:
    if (area.kind in LIST_KINDS) != bool(area.options):
        yield ("options",), "a drop-down or combo box, and nothing else, needs options"
    if len(set(area.options)) != len(area.options):
        yield ("options",), "an option stands here twice"
    shows = area.kind not in (ControlKind.CHECK_BOX, ControlKind.REPEATING_SECTION)
    if shows and not area.placeholder:
        yield ("placeholder",), "a placeholder is needed: the words that show until one types"


def _drop_downs(part: ItemPart) -> list[str]:
    return [column.id for column in part.columns if column.kind is ControlKind.DROP_DOWN]


def _conditions(part: ItemPart, column: Column) -> Iterator[tuple[Path, str]]:
    others = {one.id: one for one in part.columns if one is not column}
    for key, openings in (
        ("needed_when", column.needed_when),
        ("needed_unless", column.needed_unless),
    ):
        if openings and not column.required:
            yield (key,), "a column that is never required is needed at no time"
        for name, words in openings.items():
            if name not in others:
                yield (key,), f"names the column “{name}”{_it_has(list(others))}"
            elif strange := _never_begins(others[name], words):
                yield (key, name), f"no option of “{name}” begins with “{strange}”"


def _never_begins(column: Column, words: Iterable[str]) -> str:
    """Return the first of some words that no option of a drop-down begins with, else ""."""
    if column.kind is not ControlKind.DROP_DOWN:
        return ""  # others may be typed
    options = tuple(option.casefold() for option in column.options)
    found = (
        word for word in words if not any(option.startswith(word.casefold()) for option in options)
    )
    return next(found, "") if options else ""


def _tag(
    item: ChecklistItem, part: ItemPart, column: Column | None = None
) -> Iterator[tuple[Path, str]]:
    try:
        str(item.tag(part, column))
    except TagError as error:
        yield ("id",), str(error)
