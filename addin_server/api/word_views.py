"""The API's views for the task pane in Word, which sees a document and, once, its file."""

from __future__ import annotations

from flask.views import MethodView

from addin_server.api import word_bodies as bodies
from addin_server.api.form_views import api
from addin_server.api.views import answer_of, body_of, sent_mapping, served_checklist
from imrkit.documents.draft import Draft
from imrkit.documents.flat import packed
from imrkit.documents.own_parts import mapping_xml
from imrkit.judging.following.follow import follow
from imrkit.judging.following.recognition import is_of_document
from imrkit.judging.following.word_places import plan_in_word
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.values.slots import Slot
from imrkit.verbs.adoption import PlaceLeft, planned_places
from imrkit.verbs.mapping_choice import slots_of

__all__ = ["api"]


@api.route("/drafts/pack")
class PackDraft(MethodView):
    """Drafts that Word gives as one XML text."""

    @api.arguments(body_of(bodies.FlatDraft))
    @api.response(200, answer_of(bodies.PackedDraft))
    def post(self, wanted: bodies.FlatDraft) -> bodies.PackedDraft:
        """Make a Word file of a flat one."""
        return bodies.PackedDraft(draft=packed(wanted.draft))


@api.route("/drafts/form")
class ReadForm(MethodView):
    """Forms that are followed in Word."""

    @api.arguments(body_of(bodies.FormToRead))
    @api.response(200, answer_of(bodies.ReadForm))
    def post(self, wanted: bodies.FormToRead) -> bodies.ReadForm:
        """Read the places of a file, and find them in the document that it is of."""
        draft = Draft.open(wanted.draft)
        body, slots = draft.body(), _slots(draft, wanted.mapping)
        found = {(slot.anchor, slot.occurrence): slot for slot in follow(body, slots, wanted.now)}
        there = [found.get((slot.anchor, slot.occurrence)) for slot in slots]
        return bodies.ReadForm(
            body=body,
            slots=slots,
            is_of_document=is_of_document(body, wanted.now),
            paragraphs=tuple(None if one is None else one.path[-1] for one in there),
        )


@api.route("/places/plan")
class PlanPlaces(MethodView):
    """Places that are to go into a document that is open in Word."""

    @api.arguments(body_of(bodies.PlacesToPlan))
    @api.response(200, answer_of(bodies.PlannedPlaces))
    def post(self, wanted: bodies.PlacesToPlan) -> bodies.PlannedPlaces:
        """Say which places Word can be asked to put in, and where; and why the others not."""
        form = wanted.followed
        slots = follow(form.body, form.slots, form.now)
        planned, left = planned_places(slots, wanted.approved, served_checklist())
        plan = plan_in_word(planned, form.slots, form.now)
        for_copy = (PlaceLeft(slot=one.slot, why=one.why) for one in plan.left)
        return bodies.PlannedPlaces(places=plan.places, left=(*left, *for_copy))


@api.route("/parts/mapping")
class WriteMapping(MethodView):
    """The mapping on its way into a draft that is open in Word."""

    @api.arguments(body_of(bodies.MappingToWrite))
    @api.response(200, answer_of(bodies.MappingXml))
    def post(self, wanted: bodies.MappingToWrite) -> bodies.MappingXml:
        """Write a mapping as XML."""
        sent_mapping(wanted.mapping)
        return bodies.MappingXml(xml=mapping_xml(wanted.mapping))


def _slots(draft: Draft, mapping: str | None) -> tuple[Slot, ...]:
    """Return the slots of a draft, as a report through the mapping finds them."""
    known = None if mapping is None else sent_mapping(mapping)
    return slots_of(draft, MappingUse(source=MappingSource.GIVEN, mapping=known))
