"""A record as JSON: the same shape as :meth:`imrkit.record.Record.to_dict`."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, post_load, validate

from addin_server.schemas.snapshot import StrictSchema
from imrkit.errors import RecordError
from imrkit.record import SCHEMA_VERSION, DecisionState, Gap, Record, ResponseState


class SignOffSchema(StrictSchema):
    """A sign-off, bound to the hash of the whole."""

    role = fields.String(required=True)
    at = fields.String(required=True)
    hash = fields.String(required=True)


class DecisionSchema(SignOffSchema):
    """A decision on one item."""

    item = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf([*map(str, DecisionState)]))
    hash = fields.String(load_default="")
    reason = fields.String(load_default="")
    gap = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf([*map(str, Gap)])
    )


class AcceptanceSchema(StrictSchema):
    """A finding that a person lets stand."""

    fingerprint = fields.String(required=True)
    item = fields.String(load_default="")
    code = fields.String(required=True)
    role = fields.String(required=True)
    at = fields.String(required=True)
    reason = fields.String(load_default="")


class ResponseSchema(SignOffSchema):
    """The lead's response to one item."""

    item = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf([*map(str, ResponseState)]))
    hash = fields.String(load_default="")
    reason = fields.String(load_default="")


class RecordSchema(StrictSchema):
    """All that people decided on a draft, and its sign-off."""

    schema_version = fields.Integer(
        strict=True, load_default=SCHEMA_VERSION, validate=validate.Equal(SCHEMA_VERSION)
    )
    decisions = fields.List(fields.Nested(DecisionSchema), load_default=list)
    accepted = fields.List(fields.Nested(AcceptanceSchema), load_default=list)
    responses = fields.List(fields.Nested(ResponseSchema), load_default=list)
    sign_off = fields.Nested(SignOffSchema, load_default=None, allow_none=True)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Record:
        try:
            return Record.from_dict(data)
        except RecordError as error:
            raise ValidationError(str(error)) from None
