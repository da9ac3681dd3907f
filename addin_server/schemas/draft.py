"""A draft on its way into the panel and back: bytes, edits, record."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields

from addin_server.schemas.record import RecordSchema
from addin_server.schemas.snapshot import SnapshotSchema, StrictSchema


class Base64(fields.String):
    """Bytes, written in base64."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **options: Any
    ) -> Any:
        text = super()._deserialize(value, attr, data, **options)
        try:
            return base64.b64decode(str(text), validate=True)
        except (binascii.Error, ValueError):
            raise ValidationError("Not valid base64.") from None


class OpenedSchema(Schema):
    """What a Word file holds."""

    snapshot = fields.Nested(SnapshotSchema)
    record = fields.Nested(RecordSchema)


class EditSchema(StrictSchema):
    """A new value for every content control with a tag.

    Text; a list of texts (paragraphs); true or false; an ISO date; a list of rows, each an object
    from column id to value. "" and [] bring the placeholder back.
    """

    tag = fields.String(required=True)
    value = fields.Raw(required=True, allow_none=False)


class SaveSchema(StrictSchema):
    """A Word file, what was edited in it, and its record."""

    draft = Base64(required=True)
    edits = fields.List(fields.Nested(EditSchema), load_default=list)
    record = fields.Nested(RecordSchema, load_default=None, allow_none=True)


class TemplateRequestSchema(StrictSchema):
    """What a blank template is made for."""

    review_type = fields.String(required=True)
    force = fields.String(required=True)
