"""Load a mapping from TOML, and hold it against its checklist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from imrkit.checklist import Checklist, Where
from imrkit.errors import MappingError
from imrkit.files import StrPath
from imrkit.mapping.values import Mapping, MappingEntry, Relation, SlotName
from imrkit.toml import schema as shape
from imrkit.toml.lines import Path as TomlPath
from imrkit.toml.source import TomlSource
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import SlotKind
from imrkit.words.wording import plain

NO_ITEM = "none"  # of a slot that asks for nothing of the checklist


def load_mapping(path: StrPath, checklist: Checklist) -> Mapping:
    """Load a mapping and hold it against its checklist.

    Raises :class:`MappingError` with every mistake, each with its line.
    """
    advice = "Give the path of a mapping's TOML file."
    return mapping_of(TomlSource.read(path, MappingError, advice), checklist)


def parse_mapping(text: str, checklist: Checklist, name: str = "This mapping") -> Mapping:
    """Read a mapping from its TOML text; ``name`` says which it is in messages.

    Raises :class:`MappingError` with every mistake, each with its line.
    """
    return mapping_of(TomlSource.parse(text, name, MappingError), checklist)


def mapping_of(source: TomlSource, checklist: Checklist) -> Mapping:
    """Return the mapping of a TOML text that was read; see :func:`load_mapping`."""
    mistakes = list(shape.shape_mistakes(_FileSchema(), source, (), source.data))
    if mistakes:
        raise MappingError(sorted(mistakes, key=lambda one: one.line or 0))
    raw = _FileSchema().load(source.data)
    mapping = _build(raw)
    # Where each entry stands among all, those without an item too.
    places = [at for at, one in enumerate(raw["entries"]) if one["item"] != NO_ITEM]
    found = _misfits(mapping, checklist, places)
    misfits = [source.mistake(where, message) for where, message in found]
    if misfits:
        raise MappingError(misfits)
    return mapping


class _HeadSchema(shape.StrictSchema):
    id = shape.slug()
    title = shape.text()
    checklist = shape.slug(required=False, default="imr")
    review_type = shape.slug(required=False)
    guidance = shape.texts()


class _EntrySchema(shape.StrictSchema):
    item = shape.slug()
    part = shape.slug(required=False)
    part_column = shape.slug(required=False)
    heading = shape.text(required=False)
    label = shape.text(required=False)
    cell = shape.text(required=False)
    column = shape.text(required=False)
    row = shape.text(required=False)
    choice = shape.text(required=False)
    under = shape.text(required=False)
    occurrence = shape.field(
        fields.Integer,
        False,
        1,
        strict=True,
        validate=validate.Range(min=1, error="must be 1 or more"),
        invalid="must be a whole number",
    )
    columns = shape.field(
        fields.Dict,
        False,
        {},
        keys=fields.String(),
        values=shape.text(),
        invalid="must be a table: column id = “column title”",
    )
    relation = shape.choice(Relation, default=str(Relation.EQUAL))
    confidence = shape.field(
        fields.Float,
        False,
        1.0,
        validate=validate.Range(min=0, max=1, error="must lie between 0 and 1"),
        invalid="must be a number",
    )
    reason = shape.text(required=False)

    @validates_schema
    def _one_anchor(self, data: dict[str, Any], **_: Any) -> None:
        if len(_named(data)) != 1:
            kinds = ", ".join(SlotKind)
            raise ValidationError(f"an entry names its slot by one of {kinds}")

    @validates_schema
    def _answers(self, data: dict[str, Any], **_: Any) -> None:
        told = [name for name in ("part", "part_column", "columns") if data.get(name)]
        if data.get("item") == NO_ITEM and told:
            raise ValidationError(f"an entry of the item “{NO_ITEM}” has no “{told[0]}”")


class _FileSchema(shape.StrictSchema):
    mapping = fields.Nested(_HeadSchema, required=True, error_messages={"required": "is missing"})
    entries = shape.nested(_EntrySchema)


def _build(raw: dict[str, Any]) -> Mapping:
    head = raw["mapping"]
    entries = raw["entries"]
    return Mapping(
        **{
            **head,
            "guidance": tuple(head["guidance"]),
            "entries": tuple(_entry(one) for one in entries if one["item"] != NO_ITEM),
            "form": tuple(dict.fromkeys(map(_slot, entries))),
        }
    )


def _named(raw: dict[str, Any]) -> list[SlotKind]:
    """Return the kinds of slot that an entry names; a sound one names one."""
    return [kind for kind in SlotKind if raw.get(kind)]


def _slot(raw: dict[str, Any]) -> SlotName:
    (kind,) = _named(raw)
    return SlotName(kind=kind, anchor=raw[kind], occurrence=raw["occurrence"], under=raw["under"])


def _entry(raw: dict[str, Any]) -> MappingEntry:
    return MappingEntry(
        slot=_slot(raw),
        item=raw["item"],
        item_part=raw["part"],
        part_column=raw["part_column"],
        columns=FrozenDict(raw["columns"]),
        relation=Relation(raw["relation"]),
        confidence=raw["confidence"],
        reason=raw["reason"],
    )


def _misfits(
    mapping: Mapping, checklist: Checklist, places: Sequence[int]
) -> Iterator[tuple[TomlPath, str]]:
    if mapping.checklist != checklist.id:
        message = f"this mapping is for the checklist “{mapping.checklist}”, not “{checklist.id}”"
        yield ("mapping", "checklist"), message
        return
    if mapping.review_type and checklist.review_type(mapping.review_type) is None:
        yield ("mapping", "review_type"), f"there is no review type “{mapping.review_type}”"
    for index, entry in zip(places, mapping.entries, strict=True):
        for path, message in (*_title_misfits(entry), *_misfits_of(entry, checklist)):
            yield ("entries", index, *path), message


def _title_misfits(entry: MappingEntry) -> Iterator[tuple[TomlPath, str]]:
    """Yield the columns whose titles could not be told apart, or found, in a draft."""
    named: dict[str, str] = {}
    for column, title in entry.columns.items():
        words = plain(title)
        if not words:
            yield ("columns", column), f"the title of the column “{column}” holds no words"
        elif words in named:
            message = (
                f"the columns “{named[words]}” and “{column}” have the same title "
                f"“{title.strip()}”; each needs one of its own"
            )
            yield ("columns", column), message
        named.setdefault(words, column)


def _misfits_of(entry: MappingEntry, checklist: Checklist) -> Iterator[tuple[TomlPath, str]]:
    item = checklist.item(entry.item)
    if item is None:
        yield ("item",), f"the checklist has no item “{entry.item}”"
        return
    if item.where is not Where.DOCUMENT:
        yield ("item",), f"“{entry.item}” has no place of its own in a document"
        return
    parts = [part.id for part in item.parts if part.id]
    if entry.item_part and entry.item_part not in parts:
        yield ("part",), f"“{entry.item}” has no part “{entry.item_part}”; {_it_has(parts)}"
        return
    columns = {
        column.id
        for part in item.parts
        if not entry.item_part or part.id == entry.item_part
        for column in part.columns
    }
    wrong = f"“{entry.item}” has no column “{{}}”; {_it_has(sorted(columns))}"
    for name in entry.columns:
        if name not in columns:
            yield ("columns", name), wrong.format(name)
    if entry.part_column and entry.part_column not in columns:
        yield ("part_column",), wrong.format(entry.part_column)


def _it_has(names: list[str]) -> str:
    return f"it has {', '.join(names)}" if names else "it has none: leave it out"
