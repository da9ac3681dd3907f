"""A draft on its way into the panel and back: bytes, edits, record."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from addin_server.api.wire.record import RecordSchema
from addin_server.api.wire.report import ReportSchema
from addin_server.api.wire.snapshot import PageSectionSchema, SnapshotSchema, StrictSchema
from addin_server.api.wire.value import ValueField
from imrkit.checklist import Role


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

    def _serialize(self, value: Any, attr: str | None, obj: Any, **_: Any) -> str | None:
        return None if value is None else base64.b64encode(value).decode()


class EditSchema(StrictSchema):
    """A new value for the control at a path in the body, or for every control with a tag.

    "" and [] bring the placeholder back.
    """

    path = fields.List(fields.Integer(strict=True), load_default=None, allow_none=True)
    tag = fields.String(load_default=None, allow_none=True)
    value = ValueField(required=True)

    @validates_schema
    def _names_one(self, data: dict[str, Any], **_: Any) -> None:
        if (data.get("path") is None) == (data.get("tag") is None):
            raise ValidationError("An edit names either a path or a tag.")


class EditedDraftSchema(StrictSchema):
    """A Word file and what was edited in it since."""

    draft = Base64(required=True)
    edits = fields.List(fields.Nested(EditSchema), load_default=list)


class EditRemarkSchema(Schema):
    """What is to be said of an edit, named as it was sent; of the record when both are null."""

    path = fields.List(fields.Integer(), allow_none=True)
    tag = fields.String(allow_none=True)
    message = fields.String()


class RemarksSchema(Schema):
    """What became of the edits that were sent, where it is not what was asked for.

    ``cleaned``: put in without the characters that no Word file may hold. ``refused``: not put in;
    the others were.
    """

    cleaned = fields.List(fields.Nested(EditRemarkSchema))
    refused = fields.List(fields.Nested(EditRemarkSchema))


class OpenedSchema(RemarksSchema):
    """What a draft holds, and what became of its edits.

    ``display`` is its body as a reader sees it: paragraphs, tables, and the controls where they
    stand.
    """

    snapshot = fields.Nested(SnapshotSchema)
    record = fields.Nested(RecordSchema)
    display = fields.Dict()


class SaveSchema(EditedDraftSchema):
    """A Word file, what was edited in it, and its record; null keeps the one it has."""

    record = fields.Nested(RecordSchema, load_default=None, allow_none=True)


class SavedSchema(RemarksSchema):
    """The edited Word file, and what became of its edits."""

    draft = Base64()


class DraftReportRequestSchema(SaveSchema):
    """A Word file, what was edited in it, and what it is to be judged by.

    ``record`` null: the one in the file. ``review_type`` null: that of the file; ``role`` null:
    both.
    """

    review_type = fields.String(load_default=None, allow_none=True)
    role = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf([*map(str, Role)])
    )


class DraftReportSchema(RemarksSchema):
    """The report on a Word file with its edits, and what became of these.

    ``sections`` say what its pages have at their top and bottom.
    """

    report = fields.Nested(ReportSchema)
    sections = fields.List(fields.Nested(PageSectionSchema))


class TemplateRequestSchema(StrictSchema):
    """What a blank template is made for."""

    review_type = fields.String(required=True)
    force = fields.String(required=True)
