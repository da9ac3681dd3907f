"""The list in the task pane: rows found, opened, decided and gone to, in a simulated Word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import expect
from support.example import example_draft
from support.task_pane import (
    EMPTY,
    EMPTY_TITLE,
    headings,
    opened,
    removed_and_added,
    row,
    status,
)
from support.word_pane import WordPane

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.record import SignOff

BARRIERS = "10.4 What made it hard to seek or accept help"


def shown_titles(pane: WordPane) -> list[str]:
    return pane.page.locator(".sections section li.row:visible .title").all_text_contents()


def test_rows_are_found_by_state_and_by_word(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    everything = shown_titles(pane)
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    not_started = shown_titles(pane)
    assert EMPTY_TITLE in not_started
    assert 0 < len(not_started) < len(everything)
    pane.page.get_by_label("Search the items").fill("weight evid")
    assert shown_titles(pane) == [EMPTY_TITLE]
    pane.page.get_by_label("Search the items").fill("no such words")
    assert shown_titles(pane) == []
    pane.page.get_by_role("button", name="Show all items").click()
    assert shown_titles(pane) == everything


def test_needs_a_person_lists_what_software_cannot_judge(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    modes = {item.id: item.check_mode for item in imrkit.load_checklist("imr").items}
    report = imrkit.check(example_draft())
    expected = {
        item.title
        for item in report.items
        if item.status in ("in-progress", "needs-attention") and modes[item.id] != "auto"
    }
    pane.page.get_by_label("Show", exact=True).select_option(label="Needs a person")
    assert set(shown_titles(pane)) == expected


def test_a_row_that_is_being_worked_on_stays_when_its_state_changes(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_label("Show", exact=True).select_option(label="Not started")
    row(pane, EMPTY_TITLE).get_by_role("button").first.click()
    pane.type(EMPTY, "Some words.")
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    expect(row(pane, EMPTY_TITLE)).to_be_visible()


def test_next_goes_to_what_is_left_and_opens_its_section(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.locator("button.fold").first.click()
    expect(pane.page.locator(".sections section").first.locator("ul")).to_be_hidden()
    pane.page.get_by_role("button", name="Next unfinished").click()
    first = pane.page.locator("li.row[aria-current]")
    expect(first.locator(".details")).to_be_visible()
    title = first.locator(".title").text_content()
    pane.page.get_by_role("button", name="Next unfinished").click()
    expect(first.locator(".title")).not_to_have_text(title or "")
    pane.page.get_by_role("button", name="Previous unfinished").click()
    expect(first.locator(".title")).to_have_text(title or "")


def test_the_list_begins_high(pane: WordPane) -> None:
    pane.page.set_viewport_size({"width": 320, "height": 700})
    pane.open(example_draft())
    pane.ready()
    top = "(one) => one.getBoundingClientRect().top"
    first = pane.page.locator("li.row").first
    assert first.evaluate(top) < 450
    pane.page.get_by_role("button", name="Understood").click()
    assert first.evaluate(top) < 252


def test_a_row_low_in_the_list_opens_in_sight(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    found = row(pane, EMPTY_TITLE)
    at = found.locator("button.item").evaluate(
        """(button) => {
            scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 4);
            const { left, top, height } = button.getBoundingClientRect();
            return [left + 20, top + height / 2];
        }"""
    )
    pane.page.mouse.click(*at)
    details = found.locator(".details")
    expect(details).to_be_visible()
    seen = "(one) => innerHeight - one.getBoundingClientRect().top"
    assert details.evaluate(seen) > 200
    assert found.locator("button.item").evaluate("(one) => one.getBoundingClientRect().top") >= 0


def test_the_row_of_the_place_that_holds_the_cursor_is_the_current_one(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    expect(row(pane, EMPTY_TITLE)).to_have_attribute("aria-current", "true")
    assert pane.word("selected") is None


def test_a_place_that_word_refuses_is_said_in_words(pane: WordPane) -> None:
    pane.open(example_draft(), protected=True)
    pane.ready()
    missing = removed_and_added(pane)
    expect(missing.locator(".said")).to_contain_text("The document may be protected")


def test_a_cell_makes_the_row_of_its_table_the_current_one(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate("fakeWord.enter('imr:action-plan-complete#actions.milestone')")
    expect(row(pane, "Single-agency action plan")).to_have_attribute("aria-current", "true")


def test_answered_elsewhere_offers_the_headings_of_the_draft(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    asked = opened(pane, EMPTY_TITLE)
    asked.get_by_role("button", name="Answered elsewhere").click()
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".decision .problem")).to_contain_text("Give a reason")
    choice = asked.get_by_label("Which section answers it?")
    expect(choice.locator("option")).to_have_text(["Choose…", *headings(example_draft())])
    choice.select_option(BARRIERS)
    asked.get_by_label("In which paragraph").fill("paragraph 12")
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".decision .reason")).to_have_text(f"{BARRIERS}: paragraph 12")


def test_where_word_gives_no_headings_words_alone_are_asked_for(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    asked = opened(pane, EMPTY_TITLE)
    pane.page.evaluate("fakeWord.paragraphs.length = 0")
    asked.get_by_role("button", name="Answered elsewhere").click()
    expect(asked.get_by_label("In which paragraph")).to_be_focused()
    expect(asked.get_by_label("Which section answers it?")).to_be_hidden()


def test_support_for_the_author_is_at_the_foot(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_text("Support for you").click()
    expect(pane.page.locator(".support")).to_contain_text("Oscar Kilo")


def test_a_shared_document_says_so_and_brings_a_colleague_s_decisions(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate(
        "const [part] = fakeWord.partsIn('urn:imrkit:record:1'); part.xml = part.xml.replace("
        '\'</record>\', \'<decision item="voice-staff" state="not-applicable" role="officer" '
        'at="2026-11-23T10:00:00+00:00">None.</decision><response item="why-individual-context" '
        'state="returned" role="lead" at="2026-11-23T10:00:00+00:00">Say more.</response>'
        "</record>')"
    )
    pane.page.evaluate(f"fakeWord.typeElsewhere('{EMPTY}', 'Words of a colleague.')")
    expect(row(pane, EMPTY_TITLE).locator(".status")).to_have_text("In progress")
    expect(pane.page.locator("#notices")).to_contain_text("Somebody else is writing")
    pane.page.get_by_role("button", name="Check now").click()
    returned = row(pane, "How it looked to the people involved")
    returned.get_by_role("button").first.click()
    expect(returned.locator(".response")).to_contain_text("Returned by the review lead on")


def test_a_look_that_is_due_is_marked(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft())
    pane.ready()
    pane.stand_still()
    mark = pane.page.locator(".pending")
    expect(mark).to_be_hidden()
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    expect(mark).to_be_visible()
    pane.pass_time(3)
    expect(mark).to_be_hidden()


def test_a_lead_asks_in_a_comment_and_is_told_where_to_sign_off(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.get_by_label("Acting as").select_option("lead")
    asked = row(pane, "How it looked to the people involved")
    asked.get_by_role("button").first.click()
    asked.get_by_role("button", name="Query…").click()
    asked.get_by_label("What do you ask?").fill("What did PC1 know that night?")
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".response")).to_contain_text("Queried by the review lead on")
    expect(asked.locator(".decision .outcome")).to_contain_text("Recorded.")
    assert [one["text"] for one in pane.word("comments")] == ["What did PC1 know that night?"]
    record = pane.record
    assert 'state="queried"' in record
    assert "What did PC1 know" not in record
    expect(asked.locator(".findings")).to_contain_text("The lead asked about it in a comment")
    expect(pane.page.locator(".sign-off")).to_contain_text("Open the saved draft in the browser")


def test_a_comment_that_word_refuses_is_said_and_nothing_is_recorded(pane: WordPane) -> None:
    pane.open(example_draft(), protected=True)
    pane.ready()
    pane.page.get_by_label("Acting as").select_option("lead")
    asked = row(pane, "How it looked to the people involved")
    asked.get_by_role("button").first.click()
    asked.get_by_role("button", name="Query…").click()
    asked.get_by_label("What do you ask?").fill("Why?")
    asked.get_by_role("button", name="Record it").click()
    expect(asked.locator(".decision .problem")).to_contain_text("did not take the comment")
    expect(asked.get_by_label("What do you ask?")).to_have_value("Why?")
    assert "queried" not in pane.record


def test_a_sign_off_is_shown_in_word_and_broken_by_an_edit(pane: WordPane) -> None:
    draft = Draft.open(example_draft())
    report = imrkit.check(draft)
    signed = SignOff(role="lead", at="2026-11-23T10:00:00+00:00", hash=report.hash)
    draft.record = replace(draft.record, sign_off=signed)
    pane.open(draft.to_bytes())
    pane.ready()
    box = pane.page.locator(".sign-off")
    expect(box).to_contain_text("Signed off by the review lead on 23 November 2026.")
    expect(box).to_contain_text("Nothing has changed while this pane was open")
    pane.type(EMPTY, "One more word.")
    expect(box.locator(".problem").first).to_contain_text("no longer holds")


def test_what_was_typed_just_now_is_what_is_confirmed(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.type(EMPTY, "Records were weighed.")
    expect(status(pane, EMPTY_TITLE)).to_have_text("In progress")
    place = opened(pane, EMPTY_TITLE)
    pane.type(EMPTY, "Records were weighed. And statements.")
    place.get_by_role("button", name="Confirm", exact=True).click()
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")
    with pane.page.expect_response("**/api/reports") as waiting:  # a later look finds the same
        pane.page.get_by_role("button", name="Check now").click()
    assert waiting.value.ok
    pane.ready()
    expect(status(pane, EMPTY_TITLE)).to_have_text("Done")


def test_undo_leaves_what_a_colleague_decided_since(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    place = opened(pane, EMPTY_TITLE)
    place.get_by_role("button", name="Not applicable…").click()
    place.get_by_label("Why does it not apply").fill("Mine.")
    place.get_by_role("button", name="Record it").click()
    expect(place.locator(".decision .reason")).to_have_text("Mine.")
    pane.page.evaluate(
        "(name) => { const [part] = fakeWord.partsIn(name);"
        " part.xml = part.xml.replace('Mine.', 'Theirs.'); }",
        "urn:imrkit:record:1",
    )
    pane.page.get_by_role("button", name="Check now").click()
    expect(place.locator(".decision .reason")).to_have_text("Theirs.")
    place.get_by_role("button", name="Undo").click()
    expect(place.locator(".decision .problem")).to_contain_text("decided anew since")
    assert "Theirs." in pane.record


def test_the_focus_stays_in_the_row_when_its_finding_is_mended(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.type(EMPTY, "Statements were weighed. [insert details]")
    expect(status(pane, EMPTY_TITLE)).to_have_text("Needs attention")
    found = opened(pane, EMPTY_TITLE).locator(".findings > li")
    found.first.evaluate("(one) => one.focus()")
    pane.type(EMPTY, "Statements were weighed.")
    expect(found).to_have_count(0)
    expect(row(pane, EMPTY_TITLE).locator("button.item")).to_be_focused()


def test_a_finding_names_its_place_where_the_row_does_not(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    here = opened(pane, EMPTY_TITLE).locator(".findings > li").first
    expect(here).to_contain_text(f"“{EMPTY_TITLE}”")
    expect(here.locator("p").first.locator(".where")).to_have_count(0)

    elsewhere = opened(pane, "Version and dates").locator(".findings > li p:first-child .where")
    expect(elsewhere.first).to_contain_text("(")


def test_the_report_is_downloaded_to_hand_over(pane: WordPane, tmp_path: Path) -> None:
    pane.open(example_draft())
    pane.ready()

    with pane.page.expect_download() as caught:
        pane.page.get_by_role("button", name="Report to hand over").click()

    expect(pane.page.get_by_text(f"Downloaded {caught.value.suggested_filename}")).to_be_visible()
    assert caught.value.suggested_filename.endswith("report.html")
    caught.value.save_as(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text("utf-8")
    for words in (EMPTY_TITLE, "Chronology"):
        assert words in page


def test_a_report_that_cannot_be_made_is_said_and_made_later(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    button = pane.page.get_by_role("button", name="Report to hand over")
    pane.page.route("**/api/reports/page", lambda route: route.abort("connectionrefused"))
    button.click()
    expect(pane.page.locator(".report .problem")).to_be_visible()

    pane.page.unroute("**/api/reports/page")
    with pane.page.expect_download():
        button.click()

    expect(pane.page.locator(".report .problem")).to_have_count(0)
