"""The API's views: schema in, one call of the library, schema out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from flask import Response, current_app, send_file
from flask.views import MethodView
from flask_smorest import Blueprint, abort

from addin_server.api.edits import edited
from addin_server.api.json_body import JsonBody
from addin_server.api.wire.checklist import ChecklistEntrySchema, ChecklistSchema
from addin_server.api.wire.draft import (
    DraftReportRequestSchema,
    DraftReportSchema,
    EditedDraftSchema,
    OpenedSchema,
    SavedSchema,
    SaveSchema,
    TemplateRequestSchema,
)
from addin_server.api.wire.part import (
    PartsSchema,
    ReadPartsSchema,
    RecordToWriteSchema,
    RecordXmlSchema,
)
from addin_server.api.wire.report import ReportRequestSchema, ReportSchema
from imrkit import Checklist, verbs
from imrkit.documents.own_parts import read_identity_xml, read_record_xml, record_xml

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CHECKLIST = "imrkit.checklist"  # where the application keeps its checklist


class _Blueprint(Blueprint):  # type: ignore[misc]  # flask-smorest has no types
    ARGUMENTS_PARSER = JsonBody()


api = _Blueprint(
    "api",
    __name__,
    url_prefix="/api",
    description="Advice on a draft. Nothing that is sent is kept.",
)


def served_checklist() -> Checklist:
    """Return the checklist that this server works with."""
    checklist: Checklist = current_app.extensions[CHECKLIST]
    return checklist


@api.route("/reports")
class Reports(MethodView):
    """Reports on drafts."""

    @api.arguments(ReportRequestSchema)
    @api.response(200, ReportSchema)
    def post(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Judge a snapshot and its record."""
        return verbs.check(
            wanted["snapshot"],
            record=wanted["record"],
            review_type=wanted["review_type"],
            role=wanted["role"],
            checklist=served_checklist(),
            item=wanted["item"],
            earlier=wanted["earlier"],
        ).to_dict()


@api.route("/templates")
class Templates(MethodView):
    """Blank templates."""

    @api.arguments(TemplateRequestSchema)
    @api.response(200, description="The template", content_type=DOCX)
    def post(self, wanted: dict[str, str]) -> Response:
        """Make a blank template for a review type and a force."""
        data = verbs.new(wanted["review_type"], wanted["force"], checklist=served_checklist())
        return _word_file(data, "blank.docx")


@api.route("/drafts/open")
class OpenDraft(MethodView):
    """Drafts on their way into the panel."""

    @api.arguments(EditedDraftSchema)
    @api.response(200, OpenedSchema)
    def post(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Read a draft with its edits: its snapshot, its record, and how it looks."""
        done = edited(wanted["draft"], wanted["edits"])
        return {
            "snapshot": done.draft.snapshot(),
            "record": done.draft.record.to_dict(),
            "display": done.draft.display().to_dict(),
            "cleaned": done.cleaned,
            "refused": done.refused,
        }


@api.route("/drafts/report")
class DraftReport(MethodView):
    """Reports on drafts that are files."""

    @api.arguments(DraftReportRequestSchema)
    @api.response(200, DraftReportSchema)
    def post(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Judge a draft with its edits."""
        done = edited(wanted["draft"], wanted["edits"], wanted["record"])
        snapshot = done.draft.snapshot()
        report = verbs.check(
            snapshot,
            record=done.draft.record if done.record is None else done.record,
            review_type=wanted["review_type"],
            role=wanted["role"],
            checklist=served_checklist(),
        )
        return {
            "report": report.to_dict(),
            "sections": snapshot.sections,
            "cleaned": done.cleaned,
            "refused": done.refused,
        }


@api.route("/drafts/save")
class SaveDraft(MethodView):
    """Drafts on their way out of the panel."""

    @api.arguments(SaveSchema)
    @api.response(200, SavedSchema)
    def post(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Put edits and a record into a draft; all the rest of it stays as it is.

        An edit that cannot be put in is named, and the others are put in all the same.
        """
        done = edited(wanted["draft"], wanted["edits"], wanted["record"])
        if done.record is not None:
            done.draft.record = done.record
        return {"draft": done.draft.to_bytes(), "cleaned": done.cleaned, "refused": done.refused}


@api.route("/parts/read")
class ReadParts(MethodView):
    """Parts of a draft that a host in Word has read."""

    @api.arguments(PartsSchema)
    @api.response(200, ReadPartsSchema)
    def post(self, wanted: dict[str, Any]) -> dict[str, Any]:
        """Read the record and the identity from their XML."""
        return {
            "record": read_record_xml(*wanted["records"]).to_dict(),
            "identity": read_identity_xml(wanted["identity"]),
        }


@api.route("/parts/record")
class WriteRecord(MethodView):
    """The record on its way into a draft that is open in Word."""

    @api.arguments(RecordToWriteSchema)
    @api.response(200, RecordXmlSchema)
    def post(self, wanted: dict[str, Any]) -> dict[str, str]:
        """Write a record as XML."""
        return {"xml": record_xml(wanted["record"])}


@api.route("/checklists")
class Checklists(MethodView):
    """Checklists."""

    @api.response(200, ChecklistEntrySchema(many=True))
    def get(self) -> Sequence[Checklist]:
        """List the checklists that this server works with."""
        return [served_checklist()]


@api.route("/checklists/<checklist_id>")
class OneChecklist(MethodView):
    """One checklist."""

    @api.response(200, ChecklistSchema)
    def get(self, checklist_id: str) -> Checklist:
        """Return a checklist with its items and their help."""
        checklist = served_checklist()
        if checklist.id != checklist_id:
            abort(404, message=f"This server has no checklist “{checklist_id}”.")
        return checklist


def _word_file(data: bytes, name: str) -> Response:
    return send_file(io.BytesIO(data), mimetype=DOCX, as_attachment=True, download_name=name)
