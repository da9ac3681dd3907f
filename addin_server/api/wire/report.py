"""A report as JSON: what is sent to be judged, and what comes back."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, post_load, validate

from addin_server.api.wire.record import RecordSchema
from addin_server.api.wire.snapshot import SnapshotSchema, StrictBoolean, StrictSchema
from imrkit.checklist import Role
from imrkit.judging.status import ItemStatus
from imrkit.values.findings import Finding, Location, Severity
from imrkit.values.record import Record
from imrkit.values.record_schema import AcceptanceSchema

_DERIVED = frozenset({"fingerprint", "accepted"})  # the report says them anew


class LocationSchema(StrictSchema):
    """Where in a draft a finding lies."""

    where = fields.String(required=True)
    tag = fields.String(load_default="")
    row = fields.Integer(strict=True, load_default=None, allow_none=True)
    words = fields.String(load_default="")
    part = fields.String(load_default="")
    path = fields.List(fields.Integer(strict=True), load_default=())

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Location:
        return Location(**{**data, "path": tuple(data["path"])})


class FindingSchema(StrictSchema):
    """One thing that one check found at one place; when it is sent, ``accepted`` has no effect."""

    code = fields.String(required=True)
    name = fields.String(required=True)
    severity = fields.String(required=True, validate=validate.OneOf([*map(str, Severity)]))
    item = fields.String(required=True)
    location = fields.Nested(LocationSchema, required=True)
    message = fields.String(required=True)
    why = fields.String(required=True)
    remedy = fields.String(required=True)
    acceptable = StrictBoolean(load_default=True)
    accepted = fields.Nested(AcceptanceSchema, allow_none=True)
    fingerprint = fields.String()

    @post_load
    def _make(self, data: dict[str, Any], **_: Any) -> Finding:
        facts = {key: value for key, value in data.items() if key not in _DERIVED}
        return Finding(**{**facts, "severity": Severity(data["severity"])})


class ReportRequestSchema(StrictSchema):
    """A snapshot and the record that belongs to it.

    ``item``: judge that one only; its own content controls are enough when an earlier report says
    that it is judged from them. ``earlier``: that report's findings; those that cannot be looked at
    now still stand.
    """

    snapshot = fields.Nested(SnapshotSchema, required=True)
    record = fields.Nested(RecordSchema, load_default=Record)
    review_type = fields.String(load_default=None, allow_none=True)
    role = fields.String(
        load_default=None, allow_none=True, validate=validate.OneOf([*map(str, Role)])
    )
    item = fields.String(load_default=None, allow_none=True)
    earlier = fields.List(fields.Nested(FindingSchema), load_default=list)


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
    response = fields.String(allow_none=True)
    tags = fields.List(fields.String())
    hash = fields.String()
    judged_from_own_controls = fields.Boolean()
    checks_decide = fields.Boolean()
    findings = fields.List(fields.String())


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
