"""Two files are compared in the words of the checklist, and no word of a draft is said unasked."""

from __future__ import annotations

import json
from collections.abc import Mapping as MappingOf
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import docx, p
from support.paths import SAMPLES

import imrkit
from imrkit import ChangeKind, Comparison, Draft, Value
from imrkit.values.hashes import whole_hash
from imrkit.values.record import Decision, DecisionState, Record, SignOff
from imrkit.wire import plain

INSIDE = "What was happening in the force"
OUTSIDE = "What was happening outside the force"
FACTS = "imr:why-organisational-context"
CHRONOLOGY = "imr:chron-complete-table#entries"
PRIVATE = "Zanzibar quayside"  # stands for the words of a draft


@cache
def template(review_type: str = "dardr") -> bytes:
    return imrkit.new(review_type, "Example Police")


def draft(values: MappingOf[str, Value] | None = None, record: Record | None = None) -> Draft:
    made = Draft.open(template())
    made.fill_all(values or {})
    if record is not None:
        made.record = record
    return made


def without(tag: str) -> Draft:
    made = draft()
    (control,) = [one for one in made.find(tag=tag) if one.story == "body"]
    made.unwrap(control.path)
    return made


def said(found: Comparison, kind: ChangeKind) -> list[str]:
    return [one.message for one in found.of(kind)]


def entry(what: str) -> dict[str, Value]:
    return {"event": what}


def test_a_file_does_not_differ_from_itself() -> None:
    found = imrkit.diff(template(), template())

    assert found.is_same
    assert (found.a.is_template, found.b.is_template) == (True, True)


def test_a_place_that_is_gone_is_said_in_the_words_of_the_checklist() -> None:
    found = imrkit.diff(template(), without(FACTS))

    assert said(found, ChangeKind.PLACE_LOST) == [f"b has no place for “{INSIDE}”."]
    assert said(imrkit.diff(without(FACTS), template()), ChangeKind.PLACE_NEW) == [
        f"b has a place for “{INSIDE}”, and a has none."
    ]


def test_words_that_lost_their_place_are_counted() -> None:
    full = draft({FACTS: "one two three"})
    torn = draft({FACTS: "one two three"})
    (control,) = torn.find(tag=FACTS)
    torn.unwrap(control.path)

    (lost,) = imrkit.diff(full, torn).of(ChangeKind.PLACE_LOST)

    assert (lost.words_removed, lost.before) == (3, "")
    assert "3 words" in lost.message


def test_a_place_that_was_filled_emptied_or_changed_says_how_much() -> None:
    empty, full = draft(), draft({FACTS: "The shift was short of two officers."})
    other = draft({FACTS: "The shift was short of three trained officers."})

    (filled,) = imrkit.diff(empty, full).changes
    (emptied,) = imrkit.diff(full, empty).changes
    (changed,) = imrkit.diff(full, other).changes

    assert (filled.kind, filled.words_added) == (ChangeKind.FILLED, 7)
    assert (emptied.kind, emptied.words_removed) == (ChangeKind.EMPTIED, 7)
    assert (changed.kind, changed.words_added, changed.words_removed) == (ChangeKind.TEXT, 2, 1)


def test_another_comma_is_told_and_counts_no_word() -> None:
    found = imrkit.diff(draft({FACTS: "No, delay."}), draft({FACTS: "No delay."}))

    assert [one.message for one in found.changes] == [
        f"“{INSIDE}” is changed: signs and spaces alone."
    ]


def test_rows_are_told_by_their_words_and_not_by_their_numbers() -> None:
    first = [entry("Call to the flat"), entry("Letter from the nurse")]
    second = [entry("Email of the school"), *first]

    (change,) = imrkit.diff(draft({CHRONOLOGY: first}), draft({CHRONOLOGY: second})).changes

    assert (change.kind, change.rows_added, change.rows_removed, change.rows_changed) == (
        ChangeKind.ROWS,
        1,
        0,
        0,
    )


def test_no_word_of_a_draft_is_said_unless_it_is_asked_for() -> None:
    reason = Decision(
        item="why-wider-context",
        state=DecisionState.NOT_APPLICABLE,
        role="officer",
        at="2026-03-03T10:00:00+00:00",
        reason=f"{PRIVATE} reason",
    )
    first = draft({CHRONOLOGY: [entry(f"{PRIVATE} one")]})
    second = draft({FACTS: f"{PRIVATE} two"}, Record(decisions=(reason,)))

    told = json.dumps(imrkit.diff(first, second).to_dict())
    asked = json.dumps(imrkit.diff(first, second, quotes=True).to_dict())

    assert PRIVATE not in told
    assert all(f"{PRIVATE} {one}" in asked for one in ("one", "two", "reason"))


def test_the_words_of_a_template_are_said() -> None:
    found = imrkit.diff(SAMPLES / "mappa-o-scr-2012.docx", SAMPLES / "lscb-imr-2010.docx")

    assert ("at “Name of offender:”", "at “On”") in [
        (one.before, one.after) for one in found.of(ChangeKind.LABEL)
    ]


def test_what_stands_in_no_place_is_said_when_asked_for_only() -> None:
    one, other = template(), template("lcspr")
    title = "Rapid review: timetable and main points"

    assert imrkit.diff(one, other).of(ChangeKind.OUTSIDE)[0].after == ""
    assert title in imrkit.diff(one, other, quotes=True).of(ChangeKind.OUTSIDE)[0].after


def test_a_file_that_nobody_has_approved_a_mapping_of_is_not_named(tmp_path: Path) -> None:
    path = tmp_path / f"{PRIVATE}.docx"
    path.write_bytes(docx(p("Author:") + p("") + p(f"{PRIVATE} came home")))

    found = imrkit.diff(template(), path)

    assert PRIVATE not in json.dumps(found.to_dict())


def test_a_decision_that_changed_and_one_whose_text_did() -> None:
    decision = Decision(
        item="why-organisational-context",
        state=DecisionState.CONFIRMED,
        role="officer",
        at="2026-03-03T10:00:00+00:00",
        hash="0" * 64,
    )
    text = {FACTS: "The shift was short."}

    found = imrkit.diff(draft(text), draft(text, Record(decisions=(decision,))))

    assert said(found, ChangeKind.DECISION) == [
        f"“{INSIDE}” is confirmed now, and was open. Its text has changed since."
    ]


def test_a_sign_off_that_is_gone_or_broken_is_told() -> None:
    text = {FACTS: "The shift was short."}
    signed = draft(text)
    sign_off = SignOff(
        role="lead", at="2026-03-03T10:00:00+00:00", hash=whole_hash(signed.snapshot())
    )
    signed.record = Record(sign_off=sign_off)
    edited = draft({FACTS: "The shift was full."}, Record(sign_off=sign_off))

    assert said(imrkit.diff(signed, draft(text)), ChangeKind.SIGN_OFF) == [
        "b is not signed off, and a is."
    ]
    assert said(imrkit.diff(signed, edited), ChangeKind.SIGN_OFF) == [
        "The sign-off in b is broken: its text has changed since."
    ]
    assert not imrkit.diff(signed, signed).changes


def test_a_form_is_held_against_a_template_of_ours() -> None:
    found = imrkit.diff(template(), SAMPLES / "lscb-imr-2010.docx")

    assert f"“{INSIDE}” and “{OUTSIDE}” share one heading in lscb-imr-2010.docx." in said(
        found, ChangeKind.SHARED_HEADING
    )
    assert "lscb-imr-2010.docx has no place for “Limits of the evidence”." in said(
        found, ChangeKind.PLACE_LOST
    )
    assert found.of(ChangeKind.MOVED)
    assert found.b.mapping.id == "lscb-imr-2010"


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.draft.docx")))
def test_a_draft_of_a_sample_form_has_the_places_of_the_form(name: str) -> None:
    form = SAMPLES / name.replace(".draft", "")

    found = imrkit.diff(form, SAMPLES / name)

    assert (found.a.is_template, found.b.is_template) == (True, False)
    assert found.b.called == "b"
    assert found.of(ChangeKind.FILLED)
    assert not found.of(ChangeKind.PLACE_LOST)


@settings(max_examples=12, deadline=None)
@given(
    st.dictionaries(st.sampled_from([FACTS, "imr:why-wider-context"]), st.text("ab. ", max_size=9))
)
def test_what_one_direction_adds_the_other_takes_out(values: dict[str, str]) -> None:
    one, other = draft(), draft(values)

    there, back = imrkit.diff(one, other), imrkit.diff(other, one)

    assert [(c.item, c.words_added, c.words_removed) for c in there.changes] == [
        (c.item, c.words_removed, c.words_added) for c in back.changes
    ]


def test_its_json_says_all() -> None:
    data = plain(imrkit.diff(template(), without(FACTS)))

    assert data["schema_version"] == 1
    assert data["changes"][0]["section"] == "why"
