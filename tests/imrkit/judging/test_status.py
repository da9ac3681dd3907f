"""Status is derived from three facts: a place, text, a person's judgement."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from support.build import rich
from support.cases import AT, CHECKLIST, input_of

import imrkit
from imrkit.checklist import ChecklistItem, CheckMode, Where
from imrkit.judging.check_input import NO_PLACES, CheckInput
from imrkit.judging.places import places_hash, places_of_controls
from imrkit.judging.report import make_report
from imrkit.judging.status import NO_SIGN, ItemStatus, checks_decide
from imrkit.values.controls import ControlKind
from imrkit.values.frozen import FrozenDict
from imrkit.values.record import Decision, DecisionState, Record
from imrkit.values.snapshot import Snapshot

PICTURE = "imr:people-pen-picture"  # only a person can tell
AUTHOR = "imr:gov-author-identity"  # software can decide: every field filled
PARTS = ("name", "role", "unit", "experience", "contact")


def status(item: str, raw: dict[str, Any]) -> str:
    report = make_report(input_of(raw, CHECKLIST))
    return next(str(one.status) for one in report.items if one.id == item)


def author(**texts: str) -> dict[str, Any]:
    return {
        "controls": [
            {"tag": f"{AUTHOR}#{part}", "text": texts.get(part, "x"), "placeholder": part in texts}
            for part in PARTS
        ]
    }


def decision(item: str, state: str, **more: str) -> list[dict[str, str]]:
    return [{"item": item, "state": state, **more}]


@pytest.mark.parametrize(
    ("item", "raw", "expected"),
    [
        ("people-pen-picture", {}, "not-checked"),
        (
            "people-pen-picture",
            {"controls": [{"tag": PICTURE, "placeholder": True}]},
            "not-started",
        ),
        (
            "people-pen-picture",
            {"controls": [{"tag": PICTURE, "text": "She sang."}]},
            "in-progress",
        ),
        ("people-pen-picture", {"controls": [{"tag": PICTURE, "text": "TBC"}]}, "needs-attention"),
        ("people-pen-picture", author(), "no-place"),
        ("gov-author-identity", author(), "done"),
        ("gov-author-identity", author(unit=""), "in-progress"),
        (
            "gov-author-identity",
            {"controls": [{"tag": f"{AUTHOR}#name", "text": "x"}]},
            "in-progress",
        ),
        ("gov-author-wellbeing", author(), "not-checked"),
        ("language-respectful", author(), "not-checked"),
        ("dp-hidden-content", author(), "not-checked"),
        ("dp-hidden-content", author() | {"leftovers": {"comments": 1}}, "needs-attention"),
        ("doc-template-followed", author(unit=""), "in-progress"),
    ],
)
def test_nobody_has_judged_yet(item: str, raw: dict[str, Any], expected: str) -> None:
    assert status(item, raw) == expected


NOW = "Confirmed by the officer on 20 November 2026."
WRITTEN = {"controls": [{"tag": PICTURE, "text": "She sang."}]}
EMPTIED = {"controls": [{"tag": PICTURE, "placeholder": True}]}
LEFT = {"insertions": 2, "comments": 1, "hidden": 1}


def judged(state: str, raw: dict[str, Any] | None = None, **more: str) -> dict[str, Any]:
    return {**(raw or WRITTEN), "decisions": decision("people-pen-picture", state, **more)}


@pytest.mark.parametrize(
    ("item", "raw", "reason"),
    [
        ("people-pen-picture", {}, NO_PLACES),
        ("people-pen-picture", author(), "The document has no place for it."),
        ("people-pen-picture", EMPTIED, "Nothing is written yet."),
        ("people-pen-picture", WRITTEN, "Written; a person has yet to confirm it."),
        ("people-pen-picture", judged("confirmed"), NOW),
        (
            "people-pen-picture",
            judged("confirmed", EMPTIED, on="She sang."),
            "The text has changed since it was confirmed on 20 November 2026.",
        ),
        ("people-pen-picture", judged("not-known", reason="None asked."), "None asked."),
        (
            "people-pen-picture",
            judged("not-known"),
            "The item is recorded as not known without a reason.",
        ),
        (
            "people-pen-picture",
            judged("answered-elsewhere", reason="4.2"),
            "Answered elsewhere: 4.2",
        ),
        ("gov-author-identity", author(), "Its checks found nothing to mend."),
        ("gov-author-identity", author(unit=""), "Nothing is written for “Unit”."),
        ("gov-author-wellbeing", {}, "The lead keeps this apart from the draft."),
        ("gov-author-wellbeing", {"decisions": decision("gov-author-wellbeing", "confirmed")}, NOW),
        (
            "language-respectful",
            {"blocks": ["x"], "decisions": decision("language-respectful", "confirmed")},
            NOW,
        ),
        (
            "dp-hidden-content",
            author(),
            "Its checks found nothing to mend; a person decides the rest.",
        ),
        ("dp-hidden-content", {"leftovers": {"comments": 1}}, "1 comment is left in the file."),
        (
            "dp-hidden-content",
            {"leftovers": {"comments": 1, "hidden": 1}},
            "1 comment is left in the file. And 1 more.",
        ),
        (
            "dp-hidden-content",
            {"leftovers": LEFT},
            "Tracked changes are left: 2 insertions. And 2 more.",
        ),
        (
            "doc-template-followed",
            author(unit=""),
            "Nothing stands yet in 1 of the places asked for.",
        ),
        (
            "doc-security-marking",
            {
                "entries": [{"item": "method-described", "heading": "Method"}],
                "sections": [{"header": "OFFICIAL"}],
            },
            "The headers and footers carry a marking; a person has yet to confirm it.",
        ),
    ],
)
def test_a_status_says_what_it_rests_on(item: str, raw: dict[str, Any], reason: str) -> None:
    report = make_report(input_of(raw, CHECKLIST))
    (found,) = [one.reason for one in report.items if one.id == item]

    assert found == reason


def test_a_check_that_could_not_run_is_not_said_to_have_found_nothing() -> None:
    report = imrkit.check(Snapshot(controls=(rich(PICTURE, "She sang."),)))
    (reason,) = [one.reason for one in report.items if one.id == "dp-hidden-content"]

    unseen = ("tracked changes", "comments", "hidden text")
    assert reason == " ".join(f"This host cannot see: {one}." for one in unseen)


def test_an_item_without_checks_says_that_software_sees_no_sign_of_it() -> None:
    items = [
        one
        for one in CHECKLIST.items
        if not one.checks and [part.kind for part in one.parts] == [ControlKind.RICH_TEXT]
    ]
    assisted = next(one for one in items if one.check_mode is CheckMode.ASSISTED)
    human = next(one for one in items if one.check_mode is CheckMode.HUMAN)

    def told(item: ChecklistItem) -> str:
        raw = {"controls": [{"tag": str(item.tag(item.parts[0])), "text": "We looked at it."}]}
        return next(
            one.reason for one in make_report(input_of(raw, CHECKLIST)).items if one.id == item.id
        )

    assert told(assisted) == f"Written; a person has yet to confirm it. {NO_SIGN}"
    assert told(human) == "Written; a person has yet to confirm it."


def test_a_whole_document_s_item_without_checks_says_who_decides_it() -> None:
    wholes = [one for one in CHECKLIST.items if one.where is Where.WHOLE_DOCUMENT]
    bare = tuple(replace(one, checks={}) for one in wholes)
    checklist = replace(CHECKLIST, items=bare)
    report = make_report(input_of({"blocks": ["x"]}, checklist))

    for item, found in zip(bare, report.items, strict=True):
        assert found.status is ItemStatus.NOT_CHECKED
        sign = "Only a person can tell." if item.check_mode is CheckMode.HUMAN else NO_SIGN
        assert found.reason == f"{sign} A person decides."


@pytest.mark.parametrize(
    ("state", "more", "expected"),
    [
        ("confirmed", {}, "done"),
        ("confirmed", {"on": "Other words."}, "needs-attention"),
        ("not-applicable", {"reason": "No."}, "not-applicable"),
        ("not-applicable", {}, "needs-attention"),
        ("not-known", {"reason": "Nobody was asked."}, "not-known"),
        ("not-known", {}, "needs-attention"),
        ("answered-elsewhere", {"reason": "4.2"}, "done"),
        ("answered-elsewhere", {}, "needs-attention"),
    ],
)
def test_a_person_has_judged(state: str, more: dict[str, str], expected: str) -> None:
    raw = {
        "controls": [{"tag": PICTURE, "text": "She sang."}],
        "decisions": decision("people-pen-picture", state, **more),
    }

    assert status("people-pen-picture", raw) == expected


def test_confirming_does_not_hide_what_is_wrong() -> None:
    raw = {
        "controls": [{"tag": PICTURE, "text": "She was [insert age]."}],
        "decisions": decision("people-pen-picture", "confirmed"),
    }

    assert status("people-pen-picture", raw) == "needs-attention"


def test_a_confirmed_text_that_was_emptied_is_not_merely_unwritten() -> None:
    raw = {
        "controls": [{"tag": PICTURE, "placeholder": True}],
        "decisions": decision("people-pen-picture", "confirmed", on="She sang."),
    }

    assert status("people-pen-picture", raw) == "needs-attention"


def test_a_person_may_confirm_an_item_of_the_whole_document() -> None:
    raw = {"blocks": ["Words."], "decisions": decision("language-respectful", "confirmed")}

    assert status("language-respectful", raw) == "done"


def test_words_under_a_heading_do_not_show_that_every_field_is_answered() -> None:
    raw = {
        "blocks": [{"text": "Author", "heading": 1}, "A detective inspector."],
        "entries": [{"item": "gov-author-identity", "heading": "Author"}],
    }

    assert status("gov-author-identity", raw) == "in-progress"


def test_a_marking_in_the_headers_needs_no_place_of_its_own() -> None:
    entries = [{"item": "method-described", "heading": "Method"}]
    marked = {"entries": entries, "sections": [{"header": "OFFICIAL"}]}
    bare = {"entries": entries, "sections": [{"header": "Report"}]}

    assert status("doc-security-marking", marked) == "in-progress"
    assert status("doc-security-marking", bare) == "needs-attention"


def test_a_lead_s_item_is_done_when_the_lead_says_so() -> None:
    raw = {"decisions": decision("gov-author-wellbeing", "confirmed")}

    assert status("gov-author-wellbeing", raw) == "done"


@pytest.mark.parametrize("item", ["people-pen-picture", "why-individual-context", "voice-victim"])
def test_text_alone_never_makes_an_item_done_that_a_person_must_judge(item: str) -> None:
    found = CHECKLIST.item(item)
    assert found is not None
    texts = [{"tag": str(found.tag(part)), "text": "Words."} for part in found.parts]

    assert status(item, {"controls": texts}) == "in-progress"


def statuses(snapshot: Snapshot, *decisions: Decision) -> dict[str, str]:
    report = imrkit.check(snapshot, record=Record(decisions=decisions))
    return {one.id: str(one.status) for one in report.items}


def confirmed(item: str, text_hash: str = "0" * 64) -> Decision:
    return Decision(item=item, state=DecisionState.CONFIRMED, role="officer", at=AT, hash=text_hash)


def test_a_marking_that_the_host_cannot_see_is_not_said_to_be_there() -> None:
    report = imrkit.check(Snapshot(controls=(rich(PICTURE, "She sang."),)))
    [found] = [one for one in report.items if one.id == "doc-security-marking"]

    assert "carry a marking" not in found.reason
    assert str(found.status) in ("not-checked", "no-place")


def test_a_confirmed_text_that_was_changed_is_not_done_where_only_controls_are_seen() -> None:
    # The task pane sees controls and no paragraphs; the hash of an item's places needs no more.
    snapshot = Snapshot(controls=(rich(PICTURE, "She sang badly."),))
    [place] = places_of_controls(snapshot.controls or (), {one.id: one for one in CHECKLIST.items})

    changed = statuses(snapshot, confirmed(place.item))
    unchanged = statuses(snapshot, confirmed(place.item, places_hash([place])))

    assert (changed[place.item], unchanged[place.item]) == ("needs-attention", "done")


def test_a_confirmed_whole_is_not_done_where_the_host_cannot_compare_it() -> None:
    snapshot = Snapshot(controls=(rich(PICTURE, "She sang."),))

    assert statuses(snapshot, confirmed("language-respectful"))["language-respectful"] != "done"


def test_an_item_for_software_is_not_done_while_its_checks_cannot_run() -> None:
    snapshot = Snapshot(controls=(rich(PICTURE, "She sang."),), blocks=(), sections=())

    assert statuses(snapshot)["dp-hidden-content"] == "not-checked"


STAFF = ("Role", "Method", "Note")


@pytest.mark.parametrize(
    ("titles", "expected"),
    [(STAFF, "done"), (STAFF[:2], "in-progress")],  # the day is not asked of every review
)
def test_a_table_of_somebody_s_template_is_whole_with_each_column_that_is_required(
    titles: tuple[str, ...], expected: str
) -> None:
    entry = {
        "item": "method-staff-interviews",
        "part": "staff",
        "heading": "Staff",
        "columns": {title.lower(): title for title in titles},
    }
    rows = [list(titles), [f"a {title}" for title in titles]]
    raw = {"blocks": [{"text": "Staff", "heading": 1}, {"rows": rows}], "entries": [entry]}

    assert status("method-staff-interviews", raw) == expected


def test_what_a_host_cannot_see_is_named_and_not_judged() -> None:
    snapshot = Snapshot(
        controls=(rich("imr:gov-author-independence#statement", "She had no part."),),
        unseen=(ControlKind.CHECK_BOX,),
    )
    report = imrkit.check(snapshot)
    [found] = [one for one in report.items if one.id == "gov-author-independence"]

    assert str(found.status) == "not-checked"
    assert found.reason == (
        "This host cannot see the place for “The author had no part in the case”, "
        "“The author did not manage anyone who had a part in it”."
    )


def test_checks_decide_an_item_that_is_for_software_and_has_checks_alone() -> None:
    item = CHECKLIST.item("gov-author-identity")
    assert item is not None

    assert checks_decide(item)
    assert not checks_decide(replace(item, check_mode=CheckMode.ASSISTED))
    assert not checks_decide(replace(item, checks_decide=False))
    assert not checks_decide(replace(item, checks=FrozenDict()))


def test_a_field_that_is_not_required_may_be_missing() -> None:
    item = CHECKLIST.item("gov-author-identity")
    assert item is not None
    *parts, last = item.parts
    fewer = replace(item, parts=(*parts, replace(last, required=False)))
    checklist = replace(
        CHECKLIST, items=tuple(fewer if one is item else one for one in CHECKLIST.items)
    )
    texts = {"controls": [{"tag": str(item.tag(part)), "text": "x"} for part in parts]}

    assert status(item.id, texts) == "in-progress"
    found = make_report(input_of(texts, checklist)).items
    assert [str(one.status) for one in found if one.id == item.id] == ["done"]


# Items that software could decide, and why it does not.
UNDECIDED = {
    "people-family-table": "whether everybody is in it, only a person can say",
    "dp-minimisation": "whether a detail is needed, only a person can say",
    "dp-anonymised": "pictures, and names that look like none, only a person can see",
    "dp-hidden-content": "author names and earlier versions in the file are not looked at yet",
    "qa-panel-feedback": "the lead keeps it apart from the draft",
    "lcspr-rapid-review-fit": "whether the points are the right ones, only a person can say",
}


def test_every_item_for_software_is_decided_by_its_checks_or_says_why_not() -> None:
    auto = [one for one in CHECKLIST.items if one.check_mode is CheckMode.AUTO]
    undecided = {one.id for one in auto if not checks_decide(one)}

    assert len(auto) == 28
    assert undecided == set(UNDECIDED)


@pytest.mark.parametrize(
    "item", [one for one in CHECKLIST.items if checks_decide(one)], ids=lambda one: str(one.id)
)
def test_an_item_for_software_is_not_done_where_nothing_is_seen(item: ChecklistItem) -> None:
    check_input = CheckInput.make(
        checklist=CHECKLIST, snapshot=Snapshot(controls=()), record=Record()
    )
    (found,) = [one for one in make_report(check_input).items if one.id == item.id]

    assert found.status in (ItemStatus.NOT_CHECKED, ItemStatus.NO_PLACE)
    assert found.reason
