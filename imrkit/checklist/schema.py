"""The shape of a checklist's TOML, entry by entry, and how entries become values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from marshmallow import Schema, fields, validate

from imrkit.checklist.enums import CheckMode, Layout, Position, Provenance, Role, Where
from imrkit.checklist.sizes import Size
from imrkit.checklist.values import (
    ALL,
    ChecklistItem,
    ChecklistSection,
    Column,
    Form,
    Help,
    ItemPart,
    Openings,
    PublishedAdvice,
    ReviewType,
    Source,
    Term,
)
from imrkit.toml.schema import StrictSchema, address, choice, field, flag, nested, slug, text, texts
from imrkit.values.controls import ControlKind
from imrkit.values.frozen import FrozenDict

COLUMN_KINDS = (
    ControlKind.PLAIN_TEXT,
    ControlKind.DROP_DOWN,
    ControlKind.COMBO_BOX,
    ControlKind.DATE,
    ControlKind.CHECK_BOX,
)
PART_KINDS = (*COLUMN_KINDS, ControlKind.RICH_TEXT, ControlKind.REPEATING_SECTION)


def openings() -> Any:
    """A table of columns, each with how a text there may begin."""
    return field(
        fields.Dict, False, {}, keys=fields.String(), values=texts(), invalid="must be a table"
    )


class PublishedAdviceSchema(StrictSchema):
    title = text()
    publisher = text()
    url = address()


class HeadSchema(StrictSchema):
    """The ``[checklist]`` table."""

    id = slug()
    extends = slug(required=False)
    title = text()
    version = text()
    adds_to = texts()
    language = text(required=False, default="en-GB")
    status = text()
    published_advice = fields.Nested(
        PublishedAdviceSchema, required=True, error_messages={"required": "is missing"}
    )


class ReviewTypeSchema(StrictSchema):
    id = slug()
    label = text()
    short = text()
    form = slug()
    aliases = texts()
    old_labels = texts()
    mandate = text(required=False)
    note = text(required=False)


class FormSchema(StrictSchema):
    id = slug()
    title = text()
    master = slug()
    description = text(required=False)
    items = field(
        fields.List, False, None, fields.String(), allow_none=True, invalid="must be a list of ids"
    )
    also = texts()


class SizeSchema(StrictSchema):
    id = slug()
    title = text()
    description = text(required=False)
    document_title = text(required=False)
    master = slug(required=False)
    layout = choice(Layout, default=str(Layout.LONG))
    places = field(
        fields.List,
        False,
        None,
        fields.String(),
        allow_none=True,
        invalid="must be a list of places",
    )
    adds = texts()
    leaves_out = texts()
    prompts = field(
        fields.Dict,
        False,
        {},
        keys=fields.String(),
        values=text(),
        invalid="must be a table of places",
    )
    after = slug(required=False)
    before = slug(required=False)


class TermSchema(StrictSchema):
    id = slug()
    label = text()
    meanings = texts(required=True)
    note = text(required=False)


class SourceSchema(StrictSchema):
    id = text()
    title = text()
    read = text()
    url = address(required=False)


class SectionSchema(StrictSchema):
    id = slug()
    code = text()
    title = text()
    heading = text(required=False)
    landscape = flag(default=False)
    after = slug(required=False)
    before = slug(required=False)


class HelpSchema(StrictSchema):
    url = address(required=False)
    title = text()
    text = text()  # last: from here on the name means the field


class ColumnSchema(StrictSchema):
    id = slug()
    label = text()
    kind = choice(COLUMN_KINDS)
    placeholder = text(required=False)
    width = field(fields.Integer, False, 0, strict=True, invalid="must be a whole number")
    required = flag(default=True)
    options = texts()
    only_where_asked = flag(default=False)
    joins = slug(required=False)
    carries_down = flag(default=False)
    needed_when = openings()
    needed_unless = openings()


class PartSchema(StrictSchema):
    id = slug(required=False)
    label = text()
    kind = choice(PART_KINDS)
    placeholder = text(required=False)
    required = flag(default=True)
    options = texts()
    columns = nested(ColumnSchema)
    only_where_asked = flag(default=False)
    joins = text(required=False)
    same_as = text(required=False)
    same_for = texts()
    row_for_each = slug(required=False)


class ItemSchema(StrictSchema):
    id = slug()
    section = slug()
    title = text()
    heading = text(required=False)
    roles = field(
        fields.List,
        False,
        ("officer",),
        choice(Role, default=""),
        validate=validate.Length(min=1, error="must name at least one role"),
        invalid="must be a list of roles",
    )
    review_types = field(
        fields.List, False, (ALL,), fields.String(), invalid="must be a list of review types"
    )
    requirement = text()
    prompts = texts()
    addressed_when = text(required=False)
    attention_when = text(required=False)
    check_mode = choice(CheckMode)
    where = choice(Where)
    position = choice(Position, default=str(Position.BODY))
    provenance = choice(Provenance, default=str(Provenance.LOCAL))
    sources = texts()
    headings = texts()
    labels = texts()
    example = text(required=False)
    when_not_known = text(required=False)
    supports_author = flag(default=False)
    only_where_asked = flag(default=False)
    help = nested(HelpSchema)
    parts = nested(PartSchema)
    checks = field(
        fields.Dict,
        False,
        {},
        keys=fields.String(),
        values=fields.Dict(error_messages={"invalid": "must be a table of settings"}),
        invalid="must be a table of checks",
    )
    checks_decide = flag(default=True)
    off = flag(default=False)
    after = slug(required=False)
    before = slug(required=False)


ENTRY_SCHEMAS: Mapping[str, type[Schema]] = MappingProxyType(
    {
        "review_types": ReviewTypeSchema,
        "forms": FormSchema,
        "sizes": SizeSchema,
        "terms": TermSchema,
        "sources": SourceSchema,
        "sections": SectionSchema,
        "items": ItemSchema,
    }
)
PLACING_KEYS = ("after", "before", "off")


def build_advice(raw: Mapping[str, Any]) -> PublishedAdvice:
    """Make a value of a loaded ``published_advice`` table."""
    return PublishedAdvice(**raw)


def build_entry(name: str, raw: Mapping[str, Any]) -> Any:
    """Make a value of one loaded entry of the list ``name``."""
    known = {key: _frozen(value) for key, value in raw.items() if key not in PLACING_KEYS}
    return _BUILDERS[name](known)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _section(raw: dict[str, Any]) -> ChecklistSection:
    return ChecklistSection(**{**raw, "heading": raw["heading"] or raw["title"]})


def _size(raw: dict[str, Any]) -> Size:
    return Size(**{**raw, "layout": Layout(raw["layout"]), "prompts": FrozenDict(raw["prompts"])})


def _item(raw: dict[str, Any]) -> ChecklistItem:
    return ChecklistItem(
        **{
            **raw,
            "heading": raw["heading"] or raw["title"],
            "roles": frozenset(Role(role) for role in raw["roles"]),
            "review_types": frozenset(raw["review_types"]),
            "check_mode": CheckMode(raw["check_mode"]),
            "where": Where(raw["where"]),
            "position": Position(raw["position"]),
            "provenance": Provenance(raw["provenance"]),
            "help": tuple(Help(**entry) for entry in raw["help"]),
            "parts": tuple(_part(part) for part in raw["parts"]),
            "checks": FrozenDict(
                {name: FrozenDict(settings) for name, settings in raw["checks"].items()}
            ),
        }
    )


def _part(raw: Mapping[str, Any]) -> ItemPart:
    return ItemPart(
        **{
            **raw,
            "kind": ControlKind(raw["kind"]),
            "options": tuple(raw["options"]),
            "columns": tuple(_column(column) for column in raw["columns"]),
        }
    )


def _column(raw: Mapping[str, Any]) -> Column:
    return Column(
        **{
            **raw,
            "kind": ControlKind(raw["kind"]),
            "options": tuple(raw["options"]),
            "needed_when": _openings(raw["needed_when"]),
            "needed_unless": _openings(raw["needed_unless"]),
        }
    )


def _openings(raw: Mapping[str, Any]) -> Openings:
    return FrozenDict({column: tuple(words) for column, words in raw.items()})


_BUILDERS: Mapping[str, Any] = MappingProxyType(
    {
        "review_types": lambda raw: ReviewType(**raw),
        "forms": lambda raw: Form(**raw),
        "sizes": _size,
        "terms": lambda raw: Term(**raw),
        "sources": lambda raw: Source(**raw),
        "sections": _section,
        "items": _item,
    }
)
