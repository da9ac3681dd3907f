"""A report as JSON: what is sent to be judged, and what comes back."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from addin_server.schemas.record import RecordSchema
from addin_server.schemas.snapshot import SnapshotSchema, StrictSchema
from imrkit.checklist import Role
from imrkit.findings import Severity
from imrkit.record import Record
from imrkit.status import ItemStatus


class ReportRequestSchema(StrictSchema):
    """A snapshot and the record that belongs to it."""

    snapshot = fields.Nested(SnapshotSchema, required=True)
    record = fields.Nested(RecordSchema, load_default=Record)
    review_type = fields.String(load_default=None, allow_none=True)
    role = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf([*map(str, Role)])
    )


class LocationSchema(Schema):
    """Where in a draft a finding lies."""

    where = fields.String()
    tag = fields.String()
    row = fields.Integer(allow_none=True)


class FindingSchema(Schema):
    """One thing that one check found at one place."""

    code = fields.String()
    name = fields.String()
    severity = fields.String(validate=validate.OneOf([*map(str, Severity)]))
    item = fields.String()
    location = fields.Nested(LocationSchema)
    message = fields.String()
    why = fields.String()
    remedy = fields.String()
    fingerprint = fields.String()


class ItemReportSchema(Schema):
    """One item's status."""

    id = fields.String()
    title = fields.String()
    section = fields.String()
    check_mode = fields.String()
    where = fields.String()
    status = fields.String(validate=validate.OneOf([*map(str, ItemStatus)]))
    reason = fields.String()
    decision = fields.String(allow_none=True)
    tags = fields.List(fields.String())
    hash = fields.String()


class NotCheckedSchema(Schema):
    """A check that could not run, with the reason."""

    code = fields.String()
    name = fields.String()
    reason = fields.String()


class ChecklistNameSchema(Schema):
    """Which checklist a report is about, and what it is not."""

    id = fields.String()
    title = fields.String()
    version = fields.String()
    status = fields.String()


class ReportSchema(Schema):
    """The same shape as ``imrkit check --format json``."""

    schema_version = fields.Integer()
    checklist = fields.Nested(ChecklistNameSchema)
    review_type = fields.String(allow_none=True)
    role = fields.String(allow_none=True)
    items = fields.List(fields.Nested(ItemReportSchema))
    findings = fields.List(fields.Nested(FindingSchema))
    not_checked = fields.List(fields.Nested(NotCheckedSchema))
    hash = fields.String()
    counts = fields.Dict(keys=fields.String(), values=fields.Integer())
