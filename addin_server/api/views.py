"""The API's views: a value in, one call of the library, a value out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from flask import Response, current_app, send_file
from flask.views import MethodView
from flask_smorest import Blueprint, abort

from addin_server.api import bodies
from addin_server.api.blanks import Blanks
from addin_server.api.edits import Edited, edited
from addin_server.api.json_body import JsonBody
from imrkit import Checklist, verbs
from imrkit.documents.own_parts import read_identity_xml, read_record_xml, record_xml
from imrkit.judging.following.follow import follow
from imrkit.judging.following.live_blocks import blocks_of
from imrkit.judging.report import ChecklistName, Report
from imrkit.mapping import Mapping, parse_mapping
from imrkit.outputs import html
from imrkit.values.snapshot import Snapshot
from imrkit.wire.schema import ValueSchema, schema_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CHECKLIST = "imrkit.checklist"  # where the application keeps its checklist
SHELF = "imrkit.mappings"  # and the folder of its mappings
BLANKS = "imrkit.blanks"  # and what its blank templates are made with
_SENT = "the mapping"  # that was sent, in what is said of it


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


def served_shelf() -> Path | None:
    """Return the folder of mappings that this server keeps; None when it keeps none."""
    folder: Path | None = current_app.extensions[SHELF]
    return folder


def served_blanks() -> Blanks:
    """Return what this server makes blank templates with."""
    blanks: Blanks = current_app.extensions[BLANKS]
    return blanks


def sent_mapping(text: str) -> Mapping:
    """Return a mapping that was sent as TOML; raises :class:`imrkit.errors.MappingError`."""
    return parse_mapping(text, served_checklist(), _SENT)


def body_of(cls: type) -> ValueSchema:
    """Return the schema of a request's body, made once for all requests."""
    return schema_of(cls, name=cls.__name__)()


def answer_of(cls: type) -> type[ValueSchema]:
    """Return the schema of an answer."""
    return schema_of(cls, sent=False)


@api.route("/reports")
class Reports(MethodView):
    """Reports on drafts."""

    @api.arguments(body_of(bodies.SnapshotToJudge))
    @api.response(200, answer_of(Report))
    def post(self, wanted: bodies.SnapshotToJudge) -> Report:
        """Judge a snapshot and its record."""
        return verbs.check(
            snapshot_of(wanted),
            record=wanted.record,
            review_type=wanted.review_type,
            role=wanted.role,
            checklist=served_checklist(),
            item=wanted.item,
            earlier=wanted.earlier,
            mapping=None if wanted.mapping is None else sent_mapping(wanted.mapping),
        )


@api.route("/reports/page")
class ReportOnPage(MethodView):
    """Reports to hand over."""

    @api.arguments(body_of(bodies.ReportToHandOver))
    @api.response(200, answer_of(bodies.ReportPage))
    def post(self, wanted: bodies.ReportToHandOver) -> bodies.ReportPage:
        """Make a report a page to read, print and hand over."""
        checklist = served_checklist()
        return bodies.ReportPage(
            page=html.page(wanted.report, checklist, wanted.name, made=date.today())
        )


@api.route("/templates")
class Templates(MethodView):
    """Blank templates."""

    @api.arguments(body_of(bodies.TemplateToMake))
    @api.response(200, description="The template", content_type=DOCX)
    def post(self, wanted: bodies.TemplateToMake) -> Response:
        """Make a blank template for a review type and a force."""
        data = served_blanks().make(wanted.review_type, wanted.force, wanted.size)
        return _word_file(data, "blank.docx")


@api.route("/drafts/open")
class OpenDraft(MethodView):
    """Drafts on their way into the panel."""

    @api.arguments(body_of(bodies.DraftWithEdits))
    @api.response(200, answer_of(bodies.OpenedDraft))
    def post(self, wanted: bodies.DraftWithEdits) -> bodies.OpenedDraft:
        """Read a draft with its edits: its snapshot, its record, and how it looks."""
        done = edited(wanted)
        return bodies.OpenedDraft(
            snapshot=done.draft.snapshot(),
            record=done.draft.record,
            display=done.draft.display(),
            cleaned=done.cleaned,
            refused=done.refused,
        )


@api.route("/drafts/report")
class JudgeDraft(MethodView):
    """Reports on drafts that are files."""

    @api.arguments(body_of(bodies.DraftToJudge))
    @api.response(200, answer_of(bodies.JudgedDraft))
    def post(self, wanted: bodies.DraftToJudge) -> bodies.JudgedDraft:
        """Judge a draft with its edits."""
        done = edited(wanted, wanted.record)
        return bodies.JudgedDraft(
            report=_judged(wanted, done),
            sections=done.draft.snapshot().sections or (),
            cleaned=done.cleaned,
            refused=done.refused,
        )


@api.route("/drafts/save")
class SaveDraft(MethodView):
    """Drafts on their way out of the panel."""

    @api.arguments(body_of(bodies.DraftToSave))
    @api.response(200, answer_of(bodies.SavedDraft))
    def post(self, wanted: bodies.DraftToSave) -> bodies.SavedDraft:
        """Put edits and a record into a draft; all the rest of it stays as it is.

        An edit that cannot be put in is named, and the others are put in all the same.
        """
        done = edited(wanted, wanted.record)
        if done.record not in (None, done.draft.record):
            done.draft.record = done.record
        return bodies.SavedDraft(
            draft=done.draft.to_bytes(), cleaned=done.cleaned, refused=done.refused
        )


@api.route("/parts/read")
class ReadParts(MethodView):
    """Parts of a draft that a host in Word has read."""

    @api.arguments(body_of(bodies.PartsToRead))
    @api.response(200, answer_of(bodies.ReadParts))
    def post(self, wanted: bodies.PartsToRead) -> bodies.ReadParts:
        """Read the record and the identity from their XML."""
        return bodies.ReadParts(
            record=read_record_xml(*wanted.records), identity=read_identity_xml(wanted.identity)
        )


@api.route("/parts/record")
class WriteRecord(MethodView):
    """The record on its way into a draft that is open in Word."""

    @api.arguments(body_of(bodies.RecordToWrite))
    @api.response(200, answer_of(bodies.RecordXml))
    def post(self, wanted: bodies.RecordToWrite) -> bodies.RecordXml:
        """Write a record as XML."""
        return bodies.RecordXml(xml=record_xml(wanted.record))


@api.route("/checklists")
class Checklists(MethodView):
    """Checklists."""

    @api.response(200, answer_of(ChecklistName)(many=True))
    def get(self) -> Sequence[ChecklistName]:
        """List the checklists that this server works with."""
        return [ChecklistName.of(served_checklist())]


@api.route("/checklists/<checklist_id>")
class OneChecklist(MethodView):
    """One checklist."""

    @api.response(200, answer_of(Checklist))
    def get(self, checklist_id: str) -> Checklist:
        """Return a checklist with its items and their help."""
        checklist = served_checklist()
        if checklist.id != checklist_id:
            abort(404, message=f"This server has no checklist “{checklist_id}”.")
        return checklist


def _judged(wanted: bodies.DraftToJudge, done: Edited) -> Report:
    return verbs.check(
        done.draft,
        record=done.record,
        review_type=wanted.review_type,
        role=wanted.role,
        checklist=served_checklist(),
        mapping=None if wanted.mapping is None else sent_mapping(wanted.mapping),
        mappings=served_shelf(),
    )


def snapshot_of(wanted: bodies.SnapshotToJudge) -> Snapshot:
    """Return a snapshot, with the text and the slots of the form that is followed in it."""
    form = wanted.followed
    if form is None:
        return wanted.snapshot
    slots = follow(form.body, form.slots, form.now)
    return replace(wanted.snapshot, slots=slots, blocks=blocks_of(form.now))


def _word_file(data: bytes, name: str) -> Response:
    return send_file(io.BytesIO(data), mimetype=DOCX, as_attachment=True, download_name=name)
