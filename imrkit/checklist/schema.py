"""The shape of a checklist's TOML, entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from marshmallow import Schema, fields, validate

from imrkit.checklist.enums import CheckMode, Layout, Position, Provenance, Role, Where
from imrkit.checklist.items import ALL
from imrkit.checklist.law import LegalStatus
from imrkit.toml.schema import (
    StrictSchema,
    address,
    choice,
    day,
    field,
    flag,
    nested,
    slug,
    text,
    texts,
)
from imrkit.values.controls import ControlKind

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


class ReviewNameSchema(StrictSchema):
    id = slug()
    label = text()
    short = text()


class ReviewTypeSchema(StrictSchema):
    id = slug()
    label = text()
    short = text()
    form = slug()
    names = nested(ReviewNameSchema)
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


class LegalSentenceSchema(StrictSchema):
    id = slug()
    act = text()
    section = text(required=False)
    url = address(required=False)
    jurisdiction = text()
    status = choice(LegalStatus)
    until = day(required=False)
    checked = day()
    by = text()
    find = texts()
    text = text()  # last: from here on the name means the field


class SectionSchema(StrictSchema):
    id = slug()
    code = text()
    title = text()
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
        "law": LegalSentenceSchema,
        "sections": SectionSchema,
        "items": ItemSchema,
    }
)
