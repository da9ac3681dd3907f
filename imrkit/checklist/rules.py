"""Rules that tie the entries of a checklist to each other, beyond the shape of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.checklist.values import ALL, Checklist, ChecklistItem, Column, ItemPart, Where
from imrkit.controls import ControlKind
from imrkit.errors import TagError
from imrkit.toml_source import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRule:
    """A rule that an entry breaks."""

    kind: str  # the list that the entry stands in: "items", "forms" …
    id: str
    path: Path  # inside the entry
    message: str


def broken_rules(checklist: Checklist) -> Iterator[BrokenRule]:
    """Yield every rule that ``checklist`` breaks."""
    yield from _review_types(checklist)
    yield from _forms(checklist)
    for item in checklist.items:
        for path, message in _item(checklist, item):
            yield BrokenRule(kind="items", id=item.id, path=path, message=message)


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


def _forms(checklist: Checklist) -> Iterator[BrokenRule]:
    for form in checklist.forms:
        for item_id in form.items or ():
            item = checklist.item(item_id)
            if item is not None and item.where is not Where.DOCUMENT:
                message = f"“{item_id}” has no place in a document and cannot be asked for in one"
                yield BrokenRule(kind="forms", id=form.id, path=("items",), message=message)


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
    names = [part.id for part in item.parts]
    for index, part in enumerate(item.parts):
        if names.count(part.id) > 1 or (len(names) > 1 and not part.id):
            yield ("parts", index, "id"), "each part of an item needs an id of its own"
        for path, message in _part(item, part):
            yield ("parts", index, *path), message


def _unknown(key: str, names: Iterable[str], known: set[str]) -> Iterator[tuple[Path, str]]:
    yield from (((key,), f"“{name}” is not known here") for name in names if name not in known)


def _part(item: ChecklistItem, part: ItemPart) -> Iterator[tuple[Path, str]]:
    repeats = part.kind is ControlKind.REPEATING_SECTION
    if repeats != bool(part.columns):
        yield ("columns",), "a repeating section, and nothing else, needs columns"
    if repeats and not part.id:
        yield ("id",), "a repeating section needs an id"
    if repeats and sum(column.width for column in part.columns) != 100:
        yield ("columns",), "the widths of the columns must add up to 100"
    yield from _area(part)
    yield from _tag(item, part)
    names = [column.id for column in part.columns]
    for index, column in enumerate(part.columns):
        if names.count(column.id) > 1:
            yield ("columns", index, "id"), "each column needs an id of its own"
        for path, message in (*_area(column), *_tag(item, part, column)):
            yield ("columns", index, *path), message


def _area(area: ItemPart | Column) -> Iterator[tuple[Path, str]]:
    if (area.kind is ControlKind.DROP_DOWN) != bool(area.options):
        yield ("options",), "a drop-down, and nothing else, needs options"
    if len(set(area.options)) != len(area.options):
        yield ("options",), "an option stands here twice"
    shows = area.kind not in (ControlKind.CHECK_BOX, ControlKind.REPEATING_SECTION)
    if shows and not area.placeholder:
        yield ("placeholder",), "a placeholder is needed: the words that show until one types"


def _tag(
    item: ChecklistItem, part: ItemPart, column: Column | None = None
) -> Iterator[tuple[Path, str]]:
    try:
        str(item.tag(part, column))
    except TagError as error:
        yield ("id",), str(error)
