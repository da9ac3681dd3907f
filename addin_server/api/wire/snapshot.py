"""A snapshot as JSON: what a host can see of a draft; a part that it cannot see is null."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, pre_dump, validate

from imrkit.values.annotations import Comment, HiddenText, Revision, RevisionKind
from imrkit.values.controls import ContentControl, ControlKind, Level
from imrkit.values.snapshot import (
    Block,
    Cell,
    Identity,
    Margin,
    PageSection,
    Paragraph,
    Snapshot,
    Table,
)

STORIES = ("body", "header", "footer", "footnotes", "endnotes", "comments", "text-box")


class StrictSchema(Schema):
    """A JSON object whose keys are all known."""

    class Meta:
        unknown = RAISE


class StrictBoolean(fields.Boolean):
    """True or false; marshmallow would take 0, "yes" and the like for them."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any
    ) -> Any:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class ControlSchema(StrictSchema):
    """A content control, as far as judging it goes: a ``ContentControl`` of imrkit."""

    tag = fields.String(required=True)
    title = fields.String(load_default="")
    kind = fields.Enum(ControlKind, by_value=True, required=True)
    level = fields.Enum(Level, by_value=True, load_default=None, allow_none=True)
    story = fields.String(load_default="body", validate=validate.OneOf(STORIES))
    path = fields.List(fields.Integer(strict=True), load_default=())
    id = fields.Integer(strict=True, load_default=None, allow_none=True)
    text = fields.String(load_default="")
    placeholder = StrictBoolean(load_default=None, allow_none=True)
    date = fields.Date(format="iso", load_default=None, allow_none=True)
    checked = StrictBoolean(load_default=None, allow_none=True)
    choices = fields.List(fields.String(), load_default=())
    rows = fields.List(fields.List(fields.Nested(lambda: ControlSchema())), load_default=())

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> ContentControl:
        date = data.pop("date")
        rows = tuple(tuple(row) for row in data.pop("rows"))
        return ContentControl(
            **{key: _frozen(value) for key, value in data.items()},
            date=None if date is None else date.isoformat(),
            rows=rows,
        )

    def get_attribute(self, obj: Any, attr: str, default: Any) -> Any:
        """Give marshmallow a date where a control holds ISO text."""
        value = super().get_attribute(obj, attr, default)
        if attr == "date" and isinstance(value, str):
            return fields.Date().deserialize(value)
        return value


class ParagraphSchema(StrictSchema):
    """A paragraph of the body, outside tables."""

    text = fields.String(required=True)
    style = fields.String(load_default="")
    heading_level = fields.Integer(
        strict=True, load_default=None, allow_none=True, validate=validate.Range(1, 9)
    )

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Paragraph:
        return Paragraph(**data)


class TableSchema(StrictSchema):
    """A table of the body: its cells' texts by row, and how many columns each covers."""

    rows = fields.List(fields.List(fields.String()), required=True)
    spans = fields.List(fields.List(fields.Integer(strict=True)), required=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Table:
        rows, spans = (tuple(tuple(row) for row in data[name]) for name in ("rows", "spans"))
        if [len(row) for row in rows] != [len(row) for row in spans]:
            raise ValidationError("each cell needs a span", "spans")
        return Table(rows=tuple(map(_cells, rows, spans)))

    @pre_dump
    def _parted(self, table: Table, **_: Any) -> dict[str, Any]:
        return {
            "rows": table.texts,
            "spans": [[cell.columns for cell in row] for row in table.rows],
        }


def _cells(texts: tuple[str, ...], spans: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(text=text, columns=columns) for text, columns in zip(texts, spans, strict=True)
    )


class BlockField(fields.Field[Block]):
    """A paragraph or a table, told apart by their keys."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any
    ) -> Block:
        if not isinstance(value, dict):
            raise ValidationError("Not a paragraph and not a table.")
        schema = TableSchema() if "rows" in value else ParagraphSchema()
        loaded: Block = schema.load(value)
        return loaded

    def _serialize(self, value: Block | None, attr: str | None, obj: Any, **_: Any) -> Any:
        schema = TableSchema() if isinstance(value, Table) else ParagraphSchema()
        return schema.dump(value)


class MarginSchema(StrictSchema):
    """A header or footer as one page section shows it."""

    kind = fields.String(required=True, validate=validate.OneOf(("header", "footer")))
    pages = fields.String(required=True, validate=validate.OneOf(("default", "first", "even")))
    text = fields.String(required=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Margin:
        return Margin(**data)


class PageSectionSchema(StrictSchema):
    """A page section and the headers and footers in effect on its pages."""

    margins = fields.List(fields.Nested(MarginSchema), required=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> PageSection:
        return PageSection(margins=tuple(data["margins"]))


class CommentSchema(StrictSchema):
    """A comment that is there; its words are not sent."""

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Comment:
        return Comment(**data)


class RevisionSchema(StrictSchema):
    """A tracked change that is there; its words are not sent."""

    kind = fields.Enum(RevisionKind, by_value=True, required=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Revision:
        return Revision(**data)


class HiddenTextSchema(StrictSchema):
    """A piece of hidden text that is there; its words are not sent."""

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> HiddenText:
        return HiddenText(**data)


class IdentitySchema(StrictSchema):
    """What a template of imrkit's says about itself."""

    template = fields.String(required=True)
    template_version = fields.String(required=True)
    checklist = fields.String(required=True)
    checklist_version = fields.String(required=True)
    review_type = fields.String(required=True)
    tags = fields.List(fields.String(), required=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Identity:
        return Identity(**{**data, "tags": tuple(data["tags"])})


class SnapshotSchema(StrictSchema):
    """What a host can see of a draft at one moment, as far as judging it goes."""

    controls = fields.List(fields.Nested(ControlSchema), load_default=None, allow_none=True)
    unseen = fields.List(fields.Enum(ControlKind, by_value=True), load_default=())
    blocks = fields.List(BlockField(), load_default=None, allow_none=True)
    sections = fields.List(fields.Nested(PageSectionSchema), load_default=None, allow_none=True)
    comments = fields.List(fields.Nested(CommentSchema), load_default=None, allow_none=True)
    revisions = fields.List(fields.Nested(RevisionSchema), load_default=None, allow_none=True)
    hidden = fields.List(fields.Nested(HiddenTextSchema), load_default=None, allow_none=True)
    identity = fields.Nested(IdentitySchema, load_default=None, allow_none=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Snapshot:
        return Snapshot(**{key: _frozen(value) for key, value in data.items()})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
