"""A checklist as JSON, with all that an author wants to read at an item."""

from __future__ import annotations

from marshmallow import Schema, fields

from imrkit.checklist import ChecklistItem, Column, ItemPart


class ChecklistEntrySchema(Schema):
    """A checklist in a list."""

    id = fields.String()
    title = fields.String()
    version = fields.String()
    status = fields.String()


def places_of(item: ChecklistItem) -> list[dict[str, str]]:
    """Return the content controls that an item is known by, in its own order."""
    found = []
    for part in item.parts:
        section = str(item.tag(part))
        found.append(_place(section, part, ""))
        found += [_place(str(item.tag(part, column)), column, section) for column in part.columns]
    return found


def _place(tag: str, part: ItemPart | Column, section: str) -> dict[str, str]:
    return {
        "tag": tag,
        "kind": str(part.kind),
        "section": section,
        "placeholder": part.placeholder,
    }


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


class PlaceSchema(Schema):
    """A content control that an item is known by: the tag of a part, or of a part's column.

    ``section`` is the tag of the repeating section that it stands in, "" for none.
    """

    tag = fields.String()
    kind = fields.String()
    section = fields.String()
    placeholder = fields.String()


class ItemSchema(Schema):
    """One requirement."""

    id = fields.String()
    section = fields.String()
    title = fields.String()
    requirement = fields.String()
    prompts = fields.List(fields.String())
    addressed_when = fields.String()
    attention_when = fields.String()
    example = fields.String()
    when_not_known = fields.String()
    check_mode = fields.String()
    where = fields.String()
    provenance = fields.String()
    sources = fields.List(fields.String())
    roles = fields.Function(lambda item: sorted(map(str, item.roles)))
    review_types = fields.Function(lambda item: sorted(item.review_types))
    help = fields.List(fields.Nested(HelpSchema))
    supports_author = fields.Boolean()
    parts = fields.List(fields.Nested(PartSchema))
    places = fields.Function(lambda item: PlaceSchema(many=True).dump(places_of(item)))


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
