"""A checklist as JSON, with all that an author wants to read at an item."""

from __future__ import annotations

from marshmallow import Schema, fields


class ChecklistEntrySchema(Schema):
    """A checklist in a list."""

    id = fields.String()
    title = fields.String()
    version = fields.String()
    status = fields.String()


class HelpSchema(Schema):
    """A piece of help at an item."""

    title = fields.String()
    text = fields.String()
    url = fields.String()


class ColumnSchema(Schema):
    """A column of a repeating section."""

    id = fields.String()
    label = fields.String()
    kind = fields.String()
    placeholder = fields.String()
    required = fields.Boolean()
    options = fields.List(fields.String())


class PartSchema(ColumnSchema):
    """One of an item's areas in a document."""

    columns = fields.List(fields.Nested(ColumnSchema))


class ItemSchema(Schema):
    """One requirement."""

    id = fields.String()
    section = fields.String()
    title = fields.String()
    requirement = fields.String()
    prompts = fields.List(fields.String())
    addressed_when = fields.String()
    attention_when = fields.String()
    check_mode = fields.String()
    where = fields.String()
    provenance = fields.String()
    sources = fields.List(fields.String())
    roles = fields.Function(lambda item: sorted(map(str, item.roles)))
    review_types = fields.Function(lambda item: sorted(item.review_types))
    help = fields.List(fields.Nested(HelpSchema))
    parts = fields.List(fields.Nested(PartSchema))


class SectionSchema(Schema):
    """A group of items."""

    id = fields.String()
    code = fields.String()
    title = fields.String()


class ReviewTypeSchema(Schema):
    """A kind of statutory review."""

    id = fields.String()
    label = fields.String()
    short = fields.String()
    aliases = fields.List(fields.String())
    old_labels = fields.List(fields.String())


class ChecklistSchema(ChecklistEntrySchema):
    """A whole checklist."""

    language = fields.String()
    review_types = fields.List(fields.Nested(ReviewTypeSchema))
    sections = fields.List(fields.Nested(SectionSchema))
    items = fields.List(fields.Nested(ItemSchema))
