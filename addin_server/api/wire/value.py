"""What a content control is to hold, as JSON: text, formatted lines, rows, a choice, a tick."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, post_load, validate

from addin_server.api.wire.snapshot import StrictBoolean, StrictSchema
from imrkit.values.richtext import Fixed, Line, ListKind, TableRow, Text


class TextSchema(StrictSchema):
    """A stretch of formatted text; text without formatting may be a plain string."""

    type = fields.Constant("text")
    text = fields.String(required=True)
    bold = StrictBoolean(load_default=False)
    italic = StrictBoolean(load_default=False)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Text:
        return Text(text=data["text"], bold=data["bold"], italic=data["italic"])


class FixedSchema(StrictSchema):
    """A fixed thing of a paragraph, to be kept or moved."""

    type = fields.String(required=True, validate=validate.Equal("fixed"))
    paragraph = fields.Integer(strict=True, required=True)
    at = fields.Integer(strict=True, required=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Fixed:
        return Fixed(paragraph=data["paragraph"], at=data["at"])


class PieceField(fields.Field[Text | Fixed]):
    """A string, a formatted text, or a fixed thing."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any
    ) -> Text | Fixed:
        if isinstance(value, str):
            return Text(text=value)
        if not isinstance(value, dict):
            raise ValidationError("Neither a text nor a fixed thing.")
        schema = FixedSchema() if value.get("type") == "fixed" else TextSchema()
        made: Text | Fixed = schema.load(value)
        return made


class LineSchema(StrictSchema):
    """A paragraph, made from the one numbered ``source`` or a new one.

    ``content`` null: as it stands.
    """

    source = fields.Integer(strict=True, load_default=None, allow_none=True)
    content = fields.List(PieceField(), load_default=None, allow_none=True)
    list = fields.Enum(ListKind, by_value=True, load_default=None, allow_none=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Line:
        content = data["content"]
        return Line(
            source=data["source"],
            content=None if content is None else tuple(content),
            list=data["list"],
        )


class TableRowSchema(StrictSchema):
    """A row, made from the one numbered ``source`` or a new one.

    Its cells are named by their column's id or by their tag.
    """

    source = fields.Integer(strict=True, load_default=None, allow_none=True)
    cells = fields.Dict(keys=fields.String(), values=fields.Raw(), load_default=dict)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> TableRow:
        cells = {column: value_of(value) for column, value in data["cells"].items()}
        return TableRow(source=data["source"], cells=cells)


class ValueField(fields.Field[Any]):
    """A text, true or false, a list of texts, of lines, or of rows."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **_: Any
    ) -> Any:
        return value_of(value)


def value_of(raw: Any) -> Any:
    """Turn the JSON of a value into what :meth:`imrkit.Draft.fill` takes."""
    if isinstance(raw, str | bool):
        return raw
    if not isinstance(raw, list):
        raise ValidationError("A value is a text, true or false, or a list.")
    if all(isinstance(one, str) for one in raw):
        return raw
    if not all(isinstance(one, dict) for one in raw):
        raise ValidationError("A list holds texts, lines or rows.")
    rows = any("cells" in one for one in raw)
    return [(TableRowSchema() if rows else LineSchema()).load(one) for one in raw]
