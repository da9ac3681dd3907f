"""A record as JSON: the same shape as :meth:`imrkit.values.record.Record.to_dict`."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, post_load, validate

from imrkit.errors import RecordError
from imrkit.values import record, record_schema


class RecordSchema(record_schema.RecordSchema):
    """All that people decided on a draft, and its sign-off; what is left out is empty."""

    schema_version = fields.Integer(
        strict=True,
        load_default=record.SCHEMA_VERSION,
        validate=validate.Equal(record.SCHEMA_VERSION),
    )
    decisions = fields.List(fields.Nested(record_schema.DecisionSchema), load_default=list)

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> record.Record:
        try:
            return record.Record.from_dict(data)
        except RecordError as error:
            raise ValidationError(str(error)) from None
