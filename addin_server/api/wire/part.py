"""The custom XML parts of a draft as a host in Word sees them: XML in, JSON out, and back."""

from __future__ import annotations

from marshmallow import Schema, fields

from addin_server.api.wire.record import RecordSchema
from addin_server.api.wire.snapshot import IdentitySchema, StrictSchema


class PartsSchema(StrictSchema):
    """The XML of every part of the record, and of the identity's; "" where the draft has none."""

    records = fields.List(fields.String(), load_default=list)
    identity = fields.String(load_default="")


class ReadPartsSchema(Schema):
    """What they say."""

    record = fields.Nested(RecordSchema)
    identity = fields.Nested(IdentitySchema, allow_none=True)


class RecordToWriteSchema(StrictSchema):
    """A record that is to go into a draft."""

    record = fields.Nested(RecordSchema, required=True)


class RecordXmlSchema(Schema):
    """The record's part."""

    xml = fields.String()
