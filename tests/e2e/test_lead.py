"""A lead follows a draft in the panel: agrees, returns, lets findings stand, signs off."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from support.panel import Panel, until

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.record import ResponseState

WHY, WHY_TITLE = "imr:why-individual-context", "How it looked to the people involved"
EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "How the evidence was weighed"
# Of an item that is judged by its own control.
ALONE, ALONE_TITLE = "imr:analysis-police-response", "Police response"


def as_lead(panel: Panel) -> None:
    panel.page.get_by_label("Acting as").select_option("lead")


def opened(panel: Panel, title: str) -> Any:
    row = panel.row(title)
    row.locator("button.item").click()
    return row


def test_a_lead_agrees_and_a_later_edit_shows(panel: Panel, tmp_path: Path) -> None:
    panel.open_sample()
    as_lead(panel)
    row = opened(panel, WHY_TITLE)
    expect(row.get_by_role("heading", name="Your response as review lead")).to_be_visible()
    expect(row.get_by_role("button", name="Confirm")).to_have_count(0)
    row.get_by_role("button", name="Agree").click()
    expect(row.locator(".response")).to_have_text(re.compile("^Agreed by the review lead on "))
    assert panel.status(WHY_TITLE) == "Done"

    panel.type_into(WHY, " Something else.")
    expect(row.locator(".findings")).to_contain_text("has changed since the lead agreed")
    saved = panel.save(tmp_path / "agreed.docx")

    [response] = Draft.open(saved).record.responses
    assert (response.item, response.state) == ("why-individual-context", ResponseState.AGREED)
    assert "IMR305" in {one.code for one in imrkit.check(saved).findings}


def test_a_returned_item_needs_attention_until_it_is_answered(panel: Panel) -> None:
    panel.page.clock.install()
    panel.open_sample()
    as_lead(panel)
    row = opened(panel, WHY_TITLE)
    row.get_by_role("button", name="Return…").click()
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".decision .problem")).to_contain_text("Give a reason")
    row.get_by_label("What is to be done").fill("Say what PC1 knew.")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".status")).to_have_text("Needs attention")
    expect(row.locator(".findings")).to_contain_text("Returned by the lead on")

    panel.page.get_by_label("Acting as").select_option("officer")
    expect(row.locator(".response")).to_have_text(re.compile("^Returned by the review lead on "))
    expect(row.locator(".decision")).to_contain_text("Say what PC1 knew.")
    panel.page.clock.fast_forward(1_000)  # times are kept to the second
    row.get_by_role("button", name="Confirm").click()
    expect(row.locator(".status")).to_have_text("Done")


def test_what_only_a_lead_can_say_the_lead_decides(panel: Panel) -> None:
    panel.open_sample()
    as_lead(panel)
    own = next(
        item
        for item in imrkit.load_checklist().items
        if item.where == "document" and item.roles == frozenset({"lead"})
    )
    row = opened(panel, own.title)
    expect(row.get_by_role("heading", name="Your decision")).to_be_visible()


def test_what_the_lead_keeps_apart_opens_to_its_help_and_is_never_decided(panel: Panel) -> None:
    panel.open_sample()
    panel.page.get_by_text("Kept by the lead, apart from the draft").click()
    known = imrkit.load_checklist().item("dp-lawful-basis-and-advice")
    assert known is not None
    row = opened(panel, known.title)
    expect(row.locator(".requirement")).to_be_visible()
    row.locator("summary", has_text="Lawful basis").click()
    expect(row.locator(".help").first).to_contain_text("data protection officer")
    expect(row.locator(".decision")).to_have_count(0)


def test_a_finding_is_let_stand_with_a_reason_and_that_is_undone(
    panel: Panel, tmp_path: Path
) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "Statements were weighed. [insert details]")
    row = opened(panel, EMPTY_TITLE)
    expect(row.locator(".status")).to_have_text("Needs attention")
    finding = row.locator(".findings > li").first
    assert "IMR" not in finding.inner_text()  # codes are for those who unfold them
    code = re.search(r"IMR\d+", finding.text_content())
    finding.get_by_role("button", name="Accept with a reason…").click()
    finding.get_by_label("Why is this acceptable?").fill("The panel's own words.")
    finding.get_by_role("button", name="Record it").click()
    expect(row.locator(".findings > li").first).to_contain_text("Accepted")
    expect(row.locator(".status")).to_have_text("In progress")
    saved = panel.save(tmp_path / "accepted.docx")
    report = imrkit.check(saved)
    assert [one.code for one in report.findings if one.accepted] == [code and code.group()]

    row.locator(".findings").get_by_role("button", name="Undo").click()
    expect(row.locator(".status")).to_have_text("Needs attention")
    expect(row.locator(".findings")).to_contain_text("Undone.")


def test_an_item_that_rests_on_other_places_lists_what_was_found_there(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "Statements were weighed. [insert details]")
    panel.check_now()
    row = opened(panel, "Guidance text removed")
    expect(row.locator(".status")).to_have_text("Needs attention")
    finding = row.locator(".findings > li", has_text="[insert details]")
    expect(finding).to_contain_text(f"At “{EMPTY_TITLE}”.")
    expect(row.get_by_role("button", name="Confirm", exact=True)).to_be_hidden()
    expect(row.locator(".decision")).to_contain_text("There is nothing to confirm.")
    assert panel.axe() == []
    finding.get_by_role("button", name="Show its words").click()
    expect(panel.place(EMPTY)).to_be_focused()

    left = row.locator(".findings > li:not([data-severity='accepted']):not([data-severity='note'])")
    for count in range(left.count(), 0, -1):
        expect(row.locator(".status")).to_have_text("Needs attention")
        left.first.get_by_role("button", name="Accept with a reason…").click()
        left.first.get_by_label("Why is this acceptable?").fill("The panel's own words.")
        left.first.get_by_role("button", name="Record it").click()
        expect(left).to_have_count(count - 1)
    expect(row.locator(".status")).not_to_have_text("Needs attention")
    expect(panel.row(EMPTY_TITLE).locator(".status")).to_have_text("In progress")


def test_what_confirming_does_not_settle_is_said(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "Statements were weighed. [insert details]")
    row = opened(panel, EMPTY_TITLE)
    expect(row.locator(".status")).to_have_text("Needs attention")
    expect(row.locator(".decision")).to_contain_text("stays open until it is mended")
    row.get_by_role("button", name="Confirm", exact=True).click()
    expect(row.locator(".decision")).to_contain_text("Confirmed by the review officer")
    expect(row.locator(".status")).to_have_text("Needs attention")
    for _ in "[insert details]":
        panel.type_into(EMPTY, "")
        panel.page.keyboard.press("Backspace")
    expect(row.locator(".decision")).not_to_contain_text("stays open until it is mended")
    row.get_by_role("button", name="Confirm again").click()
    expect(row.locator(".status")).to_have_text("Done")


def test_what_is_decided_or_found_is_told_once_in_an_open_row(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "Statements were weighed. [insert details]")
    row = opened(panel, EMPTY_TITLE)
    finding = row.locator(".findings > li", has_text="[insert details]").locator("p").first
    expect(row.locator(".status")).to_have_text("Needs attention")
    said = finding.inner_text().split(": ", 1)[1].split(" (")[0]
    assert row.inner_text().count(said) == 1

    confirmed = opened(panel, WHY_TITLE)
    expect(confirmed.locator(".decision")).to_contain_text("Confirmed by the review officer on")
    assert confirmed.inner_text().count("Confirmed by") == 1
    confirmed.get_by_role("button", name="Not known…").click()
    confirmed.get_by_label("What was tried").fill("Nobody was asked.")
    confirmed.get_by_role("button", name="Record it").click()
    expect(confirmed.locator(".status")).to_have_text("Not known")
    assert confirmed.inner_text().count("Nobody was asked.") == 1


@pytest.mark.parametrize("how", ["Confirm", "Not applicable…"])
def test_a_decision_is_undone_to_what_stood_before(panel: Panel, how: str) -> None:
    panel.open_sample()
    row = opened(panel, EMPTY_TITLE)
    panel.type_into(EMPTY, "Statements were weighed.")
    expect(row.locator(".status")).to_have_text("In progress")
    row.get_by_role("button", name="Not known…").click()
    row.get_by_label("What was tried").fill("Nobody was asked.")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".status")).to_have_text("Not known")
    row.get_by_role("button", name=how, exact=True).click()
    if how != "Confirm":
        row.get_by_label("Why does it not apply").fill("No such thing.")
        row.get_by_role("button", name="Record it").click()
    expect(row.locator(".status")).to_have_text("Done" if how == "Confirm" else "Not applicable")
    row.get_by_role("button", name="Undo").click()
    expect(row.locator(".status")).to_have_text("Not known")
    expect(row.locator(".decision .reason")).to_have_text("Not recorded. Nobody was asked.")


def test_a_sign_off_is_bound_to_the_whole_and_visibly_broken_by_an_edit(
    panel: Panel, tmp_path: Path
) -> None:
    panel.open_sample()
    box = panel.page.locator(".sign-off")
    expect(box).to_be_hidden()
    as_lead(panel)
    expect(box).to_contain_text("items are left")
    box.get_by_role("button", name="Sign off this draft").click()
    expect(box).to_contain_text("items are still open. Sign off all the same?")
    expect(box.get_by_text("still open")).to_be_focused()
    assert panel.axe() == []
    box.get_by_role("button", name="Cancel").click()
    expect(box).not_to_contain_text("Signed off by")
    expect(box.get_by_role("button", name="Sign off this draft")).to_be_focused()
    box.get_by_role("button", name="Sign off this draft").click()
    box.get_by_text("What is open").click()
    expect(box.locator("li", has_text=EMPTY_TITLE)).to_be_visible()
    box.get_by_role("button", name="Sign off with these open").click()
    expect(box).to_contain_text("Signed off by the review lead on")
    expect(box).to_contain_text("is as it was signed off")
    saved = panel.save(tmp_path / "signed.docx")
    signed = Draft.open(saved).record.sign_off
    report = imrkit.check(saved)
    assert signed is not None
    assert signed.hash == report.hash
    assert "IMR303" not in {one.code for one in report.findings}

    panel.type_into(EMPTY, "One more word.")
    expect(box.locator(".problem").first).to_contain_text("no longer holds")
    edited = panel.save(tmp_path / "edited.docx")
    assert "IMR303" in {one.code for one in imrkit.check(edited).findings}
    box.get_by_role("button", name="Withdraw decision").click()
    expect(box).not_to_contain_text("Signed off by")
    box.get_by_role("button", name="Undo").click()
    expect(box).to_contain_text("Signed off by")


def test_the_officer_sees_a_sign_off_and_cannot_make_one(panel: Panel, tmp_path: Path) -> None:
    panel.open_sample()
    as_lead(panel)
    panel.page.get_by_role("button", name="Sign off this draft").click()
    panel.page.get_by_role("button", name="Sign off with these open").click()
    box = panel.page.locator(".sign-off")
    expect(box).to_contain_text("Signed off by the review lead")
    saved = panel.save(tmp_path / "signed.docx")
    panel.open_file(saved)
    expect(box).to_contain_text("Signed off by the review lead")
    expect(box.get_by_role("button")).to_have_count(0)
    assert panel.axe() == []


def test_the_lead_finds_what_is_not_agreed_yet(panel: Panel) -> None:
    panel.open_sample()
    as_lead(panel)
    opened(panel, WHY_TITLE).get_by_role("button", name="Agree").click()
    expect(panel.row(WHY_TITLE).locator(".response")).to_be_visible()
    panel.row(WHY_TITLE).locator("button.item").click()
    panel.page.get_by_label("Show", exact=True).select_option(label="Not agreed by the lead")
    panel.page.get_by_label("Search the items").focus()
    panel.page.keyboard.type("i")
    panel.page.keyboard.press("Backspace")
    expect(panel.row(WHY_TITLE)).to_be_hidden()
    expect(panel.row(EMPTY_TITLE)).to_be_visible()
    assert panel.axe() == []


def test_a_form_is_left_when_the_role_changes(panel: Panel) -> None:
    panel.open_sample()
    as_lead(panel)
    row = opened(panel, WHY_TITLE)
    row.get_by_role("button", name="Return…").click()
    row.get_by_label("What is to be done").fill("Say more.")
    panel.page.get_by_label("Acting as").select_option("officer")
    expect(row.locator("form")).to_have_count(0)
    expect(row.get_by_role("heading", name="Your decision")).to_be_visible()


def test_who_writes_on_while_a_decision_is_recorded_is_not_disturbed(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(ALONE, "Statements were weighed.")
    row = opened(panel, ALONE_TITLE)
    expect(row.locator(".status")).to_have_text("In progress")
    held: list[Any] = []
    panel.page.route("**/api/reports", lambda route: held.append(route))
    with panel.page.expect_request("**/api/reports"):
        row.get_by_role("button", name="Confirm", exact=True).click()
    until(panel.page, lambda: held)
    panel.place(WHY).click()
    panel.page.keyboard.type("On and ")
    panel.page.unroute("**/api/reports")  # which lets go on what was held
    expect(row.locator(".status")).to_have_text("Done")
    panel.page.keyboard.type("on.")
    expect(panel.place(WHY)).to_contain_text("On and on.")


def test_a_reason_is_amended(panel: Panel) -> None:
    panel.open_sample()
    row = opened(panel, EMPTY_TITLE)
    for words in ("Nobody asked.", "Nobody asked, and nobody will."):
        row.get_by_role("button", name="Not known…").click()
        row.get_by_label("What was tried").fill(words)
        row.get_by_role("button", name="Record it").click()
        expect(row.locator(".decision .reason")).to_contain_text(words)
    row.get_by_role("button", name="Not known…").click()
    expect(row.get_by_label("What was tried")).to_have_value("Nobody asked, and nobody will.")


def test_escape_asks_before_it_drops_a_reason(panel: Panel) -> None:
    panel.open_sample()
    row = opened(panel, EMPTY_TITLE)
    row.get_by_role("button", name="Not known…").click()
    reason = row.get_by_label("What was tried")
    reason.fill("Nobody asked.")
    reason.press("Escape")
    expect(row.get_by_role("button", name="Keep writing")).to_be_focused()
    row.get_by_role("button", name="Keep writing").click()
    expect(reason).to_be_focused()
    expect(reason).to_have_value("Nobody asked.")
    reason.press("Escape")
    row.get_by_role("button", name="Discard").click()
    expect(row.locator("form")).to_have_count(0)
    expect(row.locator(".decision button").first).to_be_focused()


def test_from_finding_to_finding_with_keys_and_the_parts_of_the_progress(panel: Panel) -> None:
    panel.open_sample()
    panel.type_into(EMPTY, "Weighed. [insert details] TBC")
    panel.check_now()
    panel.page.get_by_role("button", name="Next finding").click()
    current = panel.page.locator(".findings > li[aria-current=true]:visible")
    expect(current).to_be_focused()
    first = current.text_content()
    panel.page.keyboard.press("F8")
    expect(current).not_to_have_text(first or "")
    expect(current).to_be_in_viewport()
    panel.page.keyboard.press("Shift+F8")
    expect(current).to_have_text(first or "")
    assert panel.axe() == []
    part = panel.page.get_by_role("button", name=re.compile("of .* settled"))
    part.click()
    expect(part).to_have_attribute("aria-pressed", "true")
    statuses = panel.page.locator(".sections section li.row:visible .status").all_inner_texts()
    assert set(statuses) <= {"Done", "Not applicable", "Not known"}
