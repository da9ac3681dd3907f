"""The shape of a record as JSON: read in a draft's own part, and sent by a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from imrkit.errors import RecordError
from imrkit.values.record import SCHEMA_VERSION, DecisionState, Gap, ResponseState


def checked(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data of a record, optional values added; raise :class:`RecordError`."""
    try:
        loaded: dict[str, Any] = RecordSchema().load(data)
    except ValidationError as error:
        wrong = ", ".join(sorted(map(str, error.messages)))
        raise RecordError(
            f"This is not a record that imrkit can read (see: {wrong}). It was changed by hand "
            "or written by another version; go back to an earlier copy of the draft."
        ) from None
    return loaded


class _EntrySchema(Schema):
    """Who said something, and when."""

    class Meta:
        unknown = RAISE

    role = fields.String(required=True)
    at = fields.String(required=True)


class SignOffSchema(_EntrySchema):
    """A sign-off, bound to the hash of the whole."""

    hash = fields.String(required=True)


class DecisionSchema(_EntrySchema):
    """A decision on one item."""

    item = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf([*map(str, DecisionState)]))
    hash = fields.String(load_default="")
    reason = fields.String(load_default="")
    gap = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf([*map(str, Gap)])
    )


class AcceptanceSchema(_EntrySchema):
    """A finding that a person lets stand."""

    fingerprint = fields.String(required=True)
    item = fields.String(load_default="")
    code = fields.String(required=True)
    reason = fields.String(load_default="")


class ResponseSchema(_EntrySchema):
    """The lead's response to one item."""

    item = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf([*map(str, ResponseState)]))
    hash = fields.String(load_default="")
    reason = fields.String(load_default="")


class RecordSchema(Schema):
    """All that people decided on a draft, and its sign-off."""

    class Meta:
        unknown = RAISE

    schema_version = fields.Integer(
        required=True, strict=True, validate=validate.Equal(SCHEMA_VERSION)
    )
    decisions = fields.List(fields.Nested(DecisionSchema), required=True)
    accepted = fields.List(fields.Nested(AcceptanceSchema), load_default=list)
    responses = fields.List(fields.Nested(ResponseSchema), load_default=list)
    sign_off = fields.Nested(SignOffSchema, load_default=None, allow_none=True)
