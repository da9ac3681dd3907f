"""A mapping that names every slot of its template tells labels from answers."""

from __future__ import annotations

import imrkit
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.mapping.values import Mapping, MappingEntry, SlotName
from imrkit.values.slots import SlotKind

TITLE = SlotName(kind=SlotKind.HEADING, anchor="Report of an agency")
VIEWS = SlotName(kind=SlotKind.CELL, anchor="Views")


def mapping(*form: SlotName) -> Mapping:
    item = imrkit.load_checklist().items[0].id
    return Mapping(
        id="form",
        title="A form",
        checklist="imr",
        review_type="",
        guidance=(),
        entries=(MappingEntry(slot=VIEWS, item=item),),
        form=form,
    )


def test_the_words_of_a_form_are_those_of_all_its_slots() -> None:
    assert mapping(TITLE, VIEWS).words == ("Report of an agency", "Views")
    assert mapping(VIEWS).words == mapping().words == ()


def test_words_that_no_person_has_seen_are_not_gone_by() -> None:
    known = mapping(TITLE, VIEWS)

    assert MappingUse(source=MappingSource.KNOWN, mapping=known).words == known.words
    assert MappingUse(source=MappingSource.PROPOSED, mapping=known).words == ()
    assert MappingUse().words == ()
