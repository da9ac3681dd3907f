"""The report: one shape, the same every time, and honest about what it did not look at."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from support.example import example_draft
from support.paths import SAMPLES

import imrkit
from imrkit.documents.draft import Draft
from imrkit.judging.checks import CHECKS
from imrkit.mapping import Mapping, MappingEntry, SlotName
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.findings import Severity
from imrkit.values.frozen import FrozenDict
from imrkit.values.record import LeadResponse, Record, ResponseState
from imrkit.values.slots import SlotKind
from imrkit.values.snapshot import Block, Cell, Paragraph, Snapshot, Table

DRAFT = SAMPLES / "lscb-imr-2010.draft.docx"
MAPPING = SAMPLES / "lscb-imr-2010.mapping.toml"
# What Word's task pane can see: the controls and nothing else, and no placeholder state.
SEEN_IN_WORD = Snapshot(
    controls=(
        ContentControl(
            tag="imr:people-pen-picture",
            title="Who the person was",
            kind=ControlKind.RICH_TEXT,
            text=(
                "Write a short picture of the person’s life, strengths, relationships and "
                "community, beyond contact with police."
            ),
        ),
        ContentControl(
            tag="imr:method-described", title="", kind=ControlKind.RICH_TEXT, text="We read."
        ),
    )
)
TRACED = ("learning-untaken", "recommendation-without-learning")


def test_the_same_draft_gives_the_same_report() -> None:
    once = imrkit.check(DRAFT, mapping=MAPPING).to_dict()

    assert imrkit.check(DRAFT, mapping=MAPPING).to_dict() == once
    assert json.loads(json.dumps(once)) == once


def test_it_names_its_checklist_and_what_that_is_not() -> None:
    data = imrkit.check(DRAFT, mapping=MAPPING).to_dict()

    assert data["schema_version"] == 1
    assert data["checklist"]["id"] == "imr"
    assert "not official guidance" in data["checklist"]["status"]
    assert (data["review_type"], data["role"]) == ("lcspr", None)


def test_an_item_lists_the_findings_that_its_status_rests_on() -> None:
    draft = Draft.open(example_draft())
    draft.fill("imr:people-pen-picture", "She sang. [insert details]")
    data = imrkit.check(draft.snapshot(), record=draft.record).to_dict()
    found = {one["fingerprint"]: one for one in data["findings"]}

    listed = {item["id"]: [found[name] for name in item["findings"]] for item in data["items"]}
    for item in data["items"]:
        own = [one for one in data["findings"] if one["item"] == item["id"]]
        assert [one for one in own if one not in listed[item["id"]]] == []
        assert listed[item["id"]] or item["status"] != "needs-attention"
    elsewhere = [one["item"] for one in listed["doc-guidance-text-removed"]]
    assert "people-pen-picture" in elsewhere


def test_which_items_no_person_has_to_decide_is_told() -> None:
    data = imrkit.check(DRAFT, mapping=MAPPING).to_dict()
    decided = {item["id"] for item in data["items"] if item["checks_decide"]}

    assert "doc-guidance-text-removed" in decided
    assert {item["check_mode"] for item in data["items"] if item["id"] in decided} == {"auto"}
    assert not decided & {one.id for one in imrkit.load_checklist().items if not one.checks_decide}


def test_every_finding_says_why_and_what_to_do_and_has_a_fingerprint_of_its_own() -> None:
    data = imrkit.check(DRAFT, mapping=MAPPING).to_dict()

    assert all(one["why"] and one["remedy"] and one["message"] for one in data["findings"])
    assert len({one["fingerprint"] for one in data["findings"]}) == len(data["findings"])


def test_the_same_filler_in_two_cells_of_a_row_is_two_findings() -> None:
    cells = tuple(
        ContentControl(
            tag=f"imr:action-plan-complete#actions.{column}",
            title="",
            kind=ControlKind.PLAIN_TEXT,
            text="TBC",
        )
        for column in ("action", "milestone", "evidence")
    )
    actions = ContentControl(
        tag="imr:action-plan-complete#actions",
        title="",
        kind=ControlKind.REPEATING_SECTION,
        rows=(cells,),
    )

    findings = imrkit.check(Snapshot(controls=(actions,))).findings

    filler = {one.fingerprint for one in findings if one.name == "filler-left"}
    assert len(filler) == 3


def test_an_item_that_columns_outside_a_section_answer_is_judged_from_the_whole() -> None:
    columns = tuple(
        ContentControl(
            tag=f"imr:action-plan-complete#actions.{column}",
            kind=ControlKind.PLAIN_TEXT,
            text="Words",
        )
        for column in ("action", "owner")
    )
    items = {one.id: one for one in imrkit.check(Snapshot(controls=columns)).items}

    assert items["action-plan-complete"].tags != ()
    assert not items["action-plan-complete"].judged_from_own_controls


def test_an_item_says_where_a_place_without_a_control_is_and_what_it_takes_to_judge_it() -> None:
    mapped = [one for one in imrkit.check(DRAFT, mapping=MAPPING).items if one.location]
    assert len(mapped) > 20
    assert all(one.location and one.location.path and not one.location.tag for one in mapped)
    assert not any(one.judged_from_own_controls for one in mapped)

    held = [one for one in imrkit.check(Draft.open(example_draft())).items if one.tags]
    assert all(one.location is None for one in held)
    assert any(one.judged_from_own_controls for one in held)


def test_the_counts_add_up() -> None:
    report = imrkit.check(DRAFT, mapping=MAPPING)

    assert sum(report.counts.values()) == len(report.items)


def test_a_role_sees_its_own_items() -> None:
    officer = imrkit.check(DRAFT, mapping=MAPPING, role="officer")
    lead = imrkit.check(DRAFT, mapping=MAPPING, role="lead")

    assert "qa-lead-review" not in [item.id for item in officer.items]
    assert "qa-lead-review" in [item.id for item in lead.items]
    assert "people-pen-picture" not in [item.id for item in lead.items]


def test_a_review_type_that_is_given_wins_over_the_mapping_s() -> None:
    assert imrkit.check(DRAFT, mapping=MAPPING, review_type="scr").review_type == "lcspr"
    assert imrkit.check(DRAFT, mapping=MAPPING, review_type="sar").review_type == "sar"


def test_a_draft_that_says_no_review_type_is_held_against_every_item() -> None:
    report = imrkit.check(imrkit.Draft.open(DRAFT).snapshot())

    assert report.review_type is None
    assert len(report.items) == 102
    statuses = {str(item.status) for item in report.items if item.where == "document"}
    # The marking is read in headers and footers, where no place is needed.
    # So are names, and one is left in the sample.
    assert statuses == {"not-checked", "in-progress", "needs-attention"}
    assert {one.name for one in report.not_checked} >= {"no-place", "empty", "filler-left"}
    whole = {item.id: str(item.status) for item in report.items}
    assert whole["doc-template-followed"] == "not-checked"


NEED_MORE = ("IMR8", "IMR92", "IMR94", *(f"IMR4{number:02}" for number in range(4, 12)))


def test_what_the_host_cannot_see_is_listed_and_never_passed() -> None:
    report = imrkit.check(SEEN_IN_WORD)
    statuses = {item.id: str(item.status) for item in report.items}

    assert {one.name for one in report.not_checked} == {
        "guidance-left",
        "law-not-in-force",
        "staff-unheard",
        "abuse-unshown",
        "source-unnamed",
        "child-glimpsed",
        "context-missing",
        "voice-formula",
        "changed-since-sign-off",
        "marking-missing",
        "marking-old-scheme",
        "marking-differs",
        "tracked-changes-left",
        "comments-left",
        "hidden-text-left",
        *(
            one.name
            for one in CHECKS
            if one.code.startswith(NEED_MORE) and one.needs != ("places",)
        ),
        *(one.name for one in CHECKS if "chronology" in one.needs),
        "question-unanswered",
        "answer-pasted",
        "independence-unshown",
        "outcome-missing",
        "engagement-unexplored",
        "counts-differ",
        "event-days-differ",
        "ages-differ",
        "sums-differ",
        *TRACED,
    }
    assert statuses["dp-hidden-content"] == "not-checked"
    # Whether guidance is left cannot be seen; that prompts are can, and so it is not done.
    assert statuses["doc-guidance-text-removed"] == "in-progress"


def unread(*blocks: Block, entries: tuple[MappingEntry, ...]) -> list[tuple[str, str]]:
    mapping = Mapping(
        id="m", title="", checklist="imr", review_type="", guidance=(), entries=entries
    )
    seen = Snapshot(
        blocks=blocks,
        controls=(),
        sections=(),
        comments=(),
        revisions=(),
        hidden=(),
        layout=(),
        pictures=(),
    )
    report = imrkit.check(seen, mapping=mapping)
    told = [
        (one.name, one.reason)
        for one in report.not_checked
        if not one.reason.startswith("No chronology was found")
    ]
    # No key to the names, no characteristics, no learning points.
    nothing = ("real-name", "unknown-unexplained", *TRACED)
    return [one for one in told if one[0] not in nothing]


def test_what_has_nothing_to_be_held_against_is_not_checked() -> None:
    report = imrkit.check(Snapshot(blocks=(), controls=()))
    reasons = {one.name: one.reason for one in report.not_checked}

    assert {reasons[name] for name in TRACED} <= {
        "No learning points and recommendations were found that could be held together.",
        "The draft has no places that imrkit knows; a mapping would name them.",
    }


def heading(text: str) -> Paragraph:
    return Paragraph(text=text, heading_level=1)


def table(*rows: tuple[str, ...]) -> Table:
    return Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def entry(item: str, part: str, heading: str, **columns: str) -> MappingEntry:
    slot = SlotName(kind=SlotKind.HEADING, anchor=heading)
    return MappingEntry(slot=slot, item=item, item_part=part, columns=FrozenDict(columns))


CHRONOLOGY = (heading("Chronology"), table(("When", "Event"), ("2 May 2024", "A")))
PLAN = (heading("Plan"), table(("Action", "Lead", "By"), ("Audit", "ACC", "1 May 2024")))


@pytest.mark.parametrize("columns", [{}, {"event": "Event"}, {"date": "Date", "event": "Event"}])
def test_a_table_without_the_column_that_a_check_needs_is_listed(columns: dict[str, str]) -> None:
    entries = (entry("chron-complete-table", "entries", "Chronology", **columns),)

    assert unread(*CHRONOLOGY, entries=entries) == [
        ("date-out-of-order", "No column for “Date” could be read under “Chronology”.")
    ]


def test_a_table_that_another_program_made_plain_text_is_listed() -> None:
    control = ContentControl(
        tag="imr:chron-complete-table#entries",
        title="Chronology",
        kind=ControlKind.RICH_TEXT,
        text="2 May 2024 A",
    )

    found = imrkit.check(Snapshot(controls=(control,))).not_checked

    reasons = {one.name: one.reason for one in found}
    assert reasons["date-out-of-order"] == ("No column for “Date” could be read in “Chronology”.")


def test_each_check_of_a_table_lists_its_own_column() -> None:
    entries = (entry("action-plan-complete", "actions", "Plan", action="Action", date="By"),)

    assert unread(*PLAN, entries=entries) == [
        ("owner-missing", "No column for “Owner” could be read under “Plan”.")
    ]


@pytest.mark.parametrize(
    ("blocks", "entries"),
    [
        (
            CHRONOLOGY,
            (entry("chron-complete-table", "entries", "Chronology", date="When", event="Event"),),
        ),
        ((heading("Chronology"),), (entry("chron-complete-table", "entries", "Chronology"),)),
        ((heading("Plan"), Paragraph(text="1. Audit.")), (entry("rec-smart", "recs", "Plan"),)),
        (  # looked at as the table of another item
            PLAN,
            (
                entry("rec-smart", "recs", "Plan", owner="Lead", date="By"),
                entry("action-plan-complete", "actions", "Plan", action="Action"),
            ),
        ),
    ],
    ids=["it has the column", "nothing stands there", "paragraphs", "another item's table"],
)
def test_what_was_looked_at_is_not_listed(
    blocks: tuple[Block, ...], entries: tuple[MappingEntry, ...]
) -> None:
    assert unread(*blocks, entries=entries) == []


def test_a_placeholder_is_known_where_the_host_cannot_tell_it() -> None:
    checklist = imrkit.load_checklist()
    item = checklist.item("people-pen-picture")
    assert item is not None
    control = ContentControl(
        tag="imr:people-pen-picture",
        title="",
        kind=ControlKind.RICH_TEXT,
        text=f"{item.parts[0].placeholder}\r",
    )

    report = imrkit.check(Snapshot(controls=(control,)))

    assert {one.id: str(one.status) for one in report.items}["people-pen-picture"] == "not-started"


@pytest.mark.parametrize(
    ("severity", "expected"),
    [(Severity.ERROR, False), (Severity.WARNING, True), (Severity.NOTE, True)],
)
def test_findings_are_asked_for_by_severity(severity: Severity, expected: bool) -> None:
    assert imrkit.check(DRAFT, mapping=MAPPING).has_findings(severity) is expected


UNSEEN = (ControlKind.DATE, ControlKind.DROP_DOWN, ControlKind.CHECK_BOX)


def test_places_of_kinds_that_a_host_cannot_see_are_not_checked_and_never_lost() -> None:
    whole = imrkit.Draft.open(example_draft()).snapshot()
    assert whole.controls is not None
    seen = replace(
        whole,
        controls=tuple(_without(one, UNSEEN) for one in whole.controls if one.kind not in UNSEEN),
        unseen=UNSEEN,
    )
    record = imrkit.Draft.open(example_draft()).record

    report = imrkit.check(seen, record=record)

    before = {item.id: item for item in imrkit.check(whole, record=record).items}
    assert "no-place" not in {one.name for one in report.findings if one.item}
    hidden = [item for item in report.items if "cannot see the place" in item.reason]
    assert {"doc-version-and-dates", "chron-complete-table"} <= {item.id for item in hidden}
    assert {(str(item.status), item.hash) for item in hidden} == {("not-checked", "")}
    for item in report.items:
        if (
            item not in hidden
            and item.where == "document"
            and before[item.id].judged_from_own_controls
        ):
            assert item == before[item.id]


def _without(control: ContentControl, kinds: tuple[ControlKind, ...]) -> ContentControl:
    rows = tuple(tuple(cell for cell in row if cell.kind not in kinds) for row in control.rows)
    return replace(control, rows=rows)


def test_the_report_names_the_lead_s_response() -> None:
    response = LeadResponse(
        item="people-pen-picture",
        state=ResponseState.AGREED,
        role="lead",
        at="2026-11-23T10:00:00+00:00",
    )
    report = imrkit.check(SEEN_IN_WORD, record=Record(responses=(response,)))

    said = {item.id: item.response for item in report.items}
    assert said["people-pen-picture"] == "agreed"
    assert said["method-described"] is None


def test_a_response_to_other_words_is_none_to_these() -> None:
    response = LeadResponse(
        item="method-described",
        state=ResponseState.AGREED,
        role="lead",
        at="2026-11-23T10:00:00+00:00",
        hash="other",
    )
    report = imrkit.check(SEEN_IN_WORD, record=Record(responses=(response,)))

    assert {item.id: item.response for item in report.items}["method-described"] is None
    assert "IMR305" in {one.code for one in report.findings}


def unknown_characteristics(*lines: str) -> tuple[str, str]:
    blocks = tuple(Paragraph(text=line) for line in lines)
    report = imrkit.check(Snapshot(blocks=blocks, controls=()))
    return next(
        (str(one.status), one.reason) for one in report.items if one.id == "edi-unknown-stated"
    )


def test_whether_unknown_characteristics_have_a_reason_is_decided_where_some_are_recorded() -> None:
    assert unknown_characteristics("Ethnicity: Unknown, not asked")[0] == "done"
    assert unknown_characteristics("Ethnicity: Unknown")[0] == "needs-attention"
    assert unknown_characteristics("Nine contacts.") == (
        "not-checked",
        "No table or label was found in which a protected characteristic is recorded.",
    )
