"""The task pane on Microsoft's own script, and on the stand-in, which is held to it.

Every story runs on both: what Word's script does is then known, and a story of the stand-in alone
(test_task_pane.py) tells as much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from support.example import example_draft
from support.office_pane import OfficePane
from support.panel import Panel, Server, new_context
from support.word_pane import OLD_WORD, RECORD, WORDS, WordPane, document

import imrkit

EMPTY, EMPTY_TITLE = "imr:method-evidence-weight", "How the evidence was weighed"
WHY_TITLE = "How it looked to the people involved"
TITLES = {item.id: item.title for item in imrkit.load_checklist("imr").items}
SCRIPTS = {"Office.js": OfficePane, "stand-in": WordPane}
HOSTS_OWN = re.compile(
    "a text of Word's own|Exception|ItemNotFound|undefined|Unexpected token|refresh the page"
)


@pytest.fixture(params=SCRIPTS)
def pane(request: pytest.FixtureRequest, chromium: Browser, server: Server) -> Iterator[WordPane]:
    with beside_word(SCRIPTS[request.param], chromium, server) as opened:
        yield opened


@pytest.fixture
def office(chromium: Browser, server: Server) -> Iterator[WordPane]:
    with beside_word(OfficePane, chromium, server) as opened:
        yield opened


@contextmanager
def beside_word(kind: type[WordPane], chromium: Browser, server: Server) -> Iterator[WordPane]:
    context = new_context(chromium, viewport={"width": 320, "height": 640})
    opened = kind(context.new_page(), server.address)
    yield opened
    assert opened.complaints == []
    context.close()


def checked(pane: WordPane) -> Locator:
    return pane.page.locator(".checked")


def problem(pane: WordPane) -> Locator:
    return pane.page.locator(".top .problem")


def pass_time(pane: WordPane, seconds: float) -> None:
    """Let the pane's clock run; the server answers in between."""
    for _ in range(round(seconds)):
        pane.page.clock.run_for(1_000)


def until(pane: WordPane, condition: Locator, text: str, seconds: int) -> None:
    """Let the pane's clock run until an element holds a text."""
    for _ in range(seconds):
        if condition.count() and text in (condition.first.text_content() or ""):
            return
        pane.page.clock.run_for(1_000)
    expect(condition.first).to_contain_text(text)


def start(pane: WordPane, **word: Any) -> None:
    """Open the pane with a clock of the test's own."""
    pane.page.clock.install()
    pane.open(example_draft(), **word)
    expect(checked(pane)).to_contain_text("Checked ")


# ---- Stories, in what Word has had at different times ----

TIERS = {
    "1.3": OLD_WORD,
    "1.5": WORDS["Windows, 1.5"],
    "1.9 and Desktop": WORDS["Windows, 1.9 and Desktop"],
}


@pytest.mark.parametrize("tier", TIERS)
def test_an_author_works_beside_word(pane: WordPane, tier: str) -> None:
    pane.open(example_draft(), **TIERS[tier])
    pane.ready()
    follows(pane)
    goes_to(pane)
    marks_the_current_row(pane)
    assert pane.word("writes") == 0
    adds_a_place(pane)
    if tier == "1.3":
        keeps_no_decision(pane)
    else:
        confirms(pane)
        asks_in_a_comment(pane)


def follows(pane: WordPane) -> None:
    expect(pane.status(EMPTY_TITLE)).to_have_text("Not started")
    pane.type(EMPTY, "Records were weighed against each other.")
    pane.page.get_by_role("button", name="Check now").click()
    expect(pane.status(EMPTY_TITLE)).to_have_text("In progress")


def goes_to(pane: WordPane) -> None:
    pane.opened(EMPTY_TITLE).get_by_role("button", name="Go to its place").click()
    pane.selects(EMPTY)


def marks_the_current_row(pane: WordPane) -> None:
    pane.page.evaluate("fakeWord.enter('imr:why-individual-context')")
    expect(pane.row(WHY_TITLE)).to_have_attribute("aria-current", "true")


def adds_a_place(pane: WordPane) -> None:
    before = pane.tags
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    pane.page.get_by_role("button", name="Check now").click()
    expect(pane.status(EMPTY_TITLE)).to_have_text("No place")
    missing = pane.opened(EMPTY_TITLE)
    missing.get_by_role("button", name="Add its place").click()
    expect(missing.locator(".said")).to_have_text(
        "Its place was added. Undo in Word takes it out again."
    )
    expect(missing.locator(".status")).not_to_have_text("No place")
    assert sorted(pane.tags) == sorted(before)


def keeps_no_decision(pane: WordPane) -> None:
    row = pane.opened(WHY_TITLE)
    row.get_by_role("button", name="Not applicable…").click()
    row.get_by_label("Why does it not apply").fill("Nothing bore on it.")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".decision .problem")).to_contain_text("did not keep the decision")


def confirms(pane: WordPane) -> None:
    pane.type(EMPTY, "Records were weighed.")
    expect(pane.status(EMPTY_TITLE)).to_have_text("In progress")
    pane.opened(EMPTY_TITLE).get_by_role("button", name="Confirm", exact=True).click()
    expect(pane.status(EMPTY_TITLE)).to_have_text("Done")
    assert "method-evidence-weight" in pane.record


def asks_in_a_comment(pane: WordPane) -> None:
    pane.page.get_by_label("Acting as").select_option("lead")
    row = pane.opened(WHY_TITLE)
    row.get_by_role("button", name="Query…").click()
    row.get_by_label("What do you ask?").fill("What did PC1 know?")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".response")).to_contain_text("Queried by the review lead on")
    expect(row.locator(".decision .outcome")).to_contain_text("Recorded.")
    assert [one["text"] for one in pane.word("comments")] == ["What did PC1 know?"]


# ---- What the document holds ----


def test_only_the_body_s_places_are_listed(pane: WordPane) -> None:
    """A header repeats the marking: it is one place, however often it is shown."""
    pane.open(example_draft())
    pane.ready()
    assert pane.word("controls.map((one) => one.story).find((one) => one !== 'body')") != "body"
    pane.page.get_by_role("button", name="Check now").click()
    pane.ready()
    row = pane.opened(TITLES["doc-security-marking"])  # its findings are there once it is open
    expect(row.locator(".requirement")).to_be_visible()
    expect(row).not_to_contain_text("carry the tag")
    expect(row.locator(".status")).not_to_have_text("Needs attention")


def test_the_first_decisions_of_two_people_become_one_record(pane: WordPane) -> None:
    parts = document(example_draft())["parts"]
    second = (
        f'<record xmlns="{RECORD}" schema-version="1"><decision item="analysis-multi-agency"'
        ' state="not-applicable" role="officer" at="2026-11-23T10:00:00+00:00">None.</decision>'
        "</record>"
    )
    pane.open(example_draft(), parts=[*parts, {"namespace": RECORD, "xml": second}])
    pane.ready()
    expect(pane.status(TITLES["analysis-multi-agency"])).to_have_text("Not applicable")
    expect(pane.status(WHY_TITLE)).to_have_text("Done")
    pane.opened(WHY_TITLE).get_by_role("button", name="Withdraw decision").click()
    expect(pane.status(WHY_TITLE)).not_to_have_text("Done")
    assert pane.word(f"partsIn('{RECORD}').length") == 1
    assert "analysis-multi-agency" in pane.record
    assert "why-individual-context" not in pane.record


def test_a_place_deep_within_others_makes_its_row_the_current_one(pane: WordPane) -> None:
    inner = {"type": "RichText", "text": "x", "title": "", "placeholder": "", "showing": False}
    controls = [
        *document(example_draft())["controls"],
        {**inner, "tag": "other:outer", "parent": EMPTY},
        {**inner, "tag": "", "id": 9001, "parent": "other:outer"},
        {**inner, "tag": "other:inner", "parent": "other:outer"},
    ]
    pane.open(example_draft(), controls=controls)
    pane.ready()
    pane.page.evaluate("fakeWord.enter('other:inner')")
    expect(pane.row(EMPTY_TITLE)).to_have_attribute("aria-current", "true")


def test_a_member_of_nothing_that_is_an_error_harms_nothing(pane: WordPane) -> None:
    pane.open(example_draft(), nullChain="throw")
    pane.ready()
    pane.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    expect(pane.row(EMPTY_TITLE)).to_have_attribute("aria-current", "true")
    pane.page.evaluate("fakeWord.enter(null)")
    pane.type(EMPTY, "Some words.")
    expect(pane.status(EMPTY_TITLE)).to_have_text("In progress")


def test_a_cursor_that_word_does_not_tell_harms_nothing(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate("fakeWord.failing = (kind) => kind === 'cursor' && 'GeneralException'")
    pane.type(EMPTY, "Some words.")
    expect(pane.status(EMPTY_TITLE)).to_have_text("In progress")
    expect(problem(pane)).to_be_hidden()


def test_a_place_that_is_removed_is_never_among_those_not_asked_for(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    pane.page.evaluate(
        """(title) => {
            const row = [...document.querySelectorAll("li.row")]
                .find((one) => one.querySelector(".title").textContent === title);
            window.wentAside = false;
            new MutationObserver(() => (wentAside ||= row.closest("details.aside") !== null))
                .observe(document.querySelector(".sections"), { childList: true, subtree: true });
        }""",
        EMPTY_TITLE,
    )
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(pane.status(EMPTY_TITLE)).to_have_text("No place")
    expect(checked(pane)).to_contain_text("Checked ")
    assert pane.page.evaluate("wentAside") is False


# ---- What Word refuses ----


def test_a_place_without_its_prompt_is_said_as_it_is_and_added_once(pane: WordPane) -> None:
    pane.open(example_draft(), refusesPlaceholder=True)
    pane.ready()
    pane.page.evaluate(f"fakeWord.remove('{EMPTY}')")
    expect(pane.status(EMPTY_TITLE)).to_have_text("No place")
    row = pane.opened(EMPTY_TITLE)
    row.get_by_role("button", name="Add its place").dblclick()
    expect(row.locator(".said")).to_contain_text("without the grey words")
    expect(row.locator(".status")).not_to_have_text("No place")
    assert pane.tags.count(EMPTY) == 1


def test_a_place_that_came_late_is_not_added_twice(pane: WordPane) -> None:
    """Word was silent when it was asked, and did it all the same."""
    start(pane)
    pane.page.evaluate(f"window.gone = fakeWord.within('{EMPTY}'); fakeWord.remove('{EMPTY}')")
    until(pane, pane.status(EMPTY_TITLE), "No place", 20)
    row = pane.opened(EMPTY_TITLE)
    pane.page.evaluate("fakeWord.failing = (kind) => (fakeWord.hanging = kind === 'act', null)")
    row.get_by_role("button", name="Add its place").click()
    until(pane, row.locator(".said"), "Word has not answered", 40)
    pane.page.evaluate("fakeWord.failing = null; fakeWord.hanging = false")
    pane.page.evaluate("fakeWord.controls.push(gone)")
    row.get_by_role("button", name="Add its place").click()
    until(pane, row.locator(".said"), "stands in the document already", 20)
    assert pane.tags.count(EMPTY) == 1


def test_the_script_may_be_older_than_word(pane: WordPane) -> None:
    pane.open(example_draft(), script="1.3")
    pane.ready()
    expect(pane.page.locator("#notices")).to_contain_text("Word’s own script is older")
    expect(pane.page.locator("body")).not_to_contain_text(HOSTS_OWN)


def test_events_that_word_refuses_are_said_and_edits_are_found_without(pane: WordPane) -> None:
    start(pane, refusesEvents=True)
    expect(pane.page.locator("#notices")).to_contain_text("does not tell this pane")
    pane.type(EMPTY, "Some words.")
    until(pane, pane.status(EMPTY_TITLE), "In progress", 75)


def test_an_edit_of_which_word_tells_nothing_is_found_after_a_long_rest(pane: WordPane) -> None:
    start(pane, events="none")
    pass_time(pane, 200)
    pane.type(EMPTY, "Some words.")
    until(pane, pane.status(EMPTY_TITLE), "In progress", 75)


@pytest.mark.parametrize("code", ["GeneralException", "AccessDenied", "NoSuchCode"])
def test_a_look_that_word_refuses_is_said_in_our_words_and_made_again(
    pane: WordPane, code: str
) -> None:
    start(pane)
    pane.set(fails=code)
    until(pane, problem(pane), "Word", 75)
    expect(checked(pane)).to_have_text("Out of date")
    expect(pane.page.locator("body")).not_to_contain_text(HOSTS_OWN)
    expect(pane.page.locator("body")).not_to_contain_text(code)
    pane.set(fails=None)
    until(pane, checked(pane), "Checked ", 40)
    expect(problem(pane)).to_be_hidden()


def test_a_word_that_falls_silent_is_said_and_followed_again(pane: WordPane) -> None:
    start(pane)
    pane.set(hanging=True)
    pane.type(EMPTY, "Written while Word was silent.")
    until(pane, problem(pane), "Word does not answer", 20)
    expect(checked(pane)).to_have_text("Out of date")
    expect(pane.page.get_by_role("button", name="Open the pane anew")).to_be_visible()
    row = pane.opened(WHY_TITLE)
    row.get_by_role("button", name="Withdraw decision").click()
    until(pane, row.locator(".decision .problem"), "Word has not answered", 40)
    pane.set(hanging=False)
    until(pane, checked(pane), "Checked ", 60)
    until(pane, pane.status(EMPTY_TITLE), "In progress", 20)
    expect(problem(pane)).to_be_hidden()


def test_a_word_that_is_silent_from_the_start_is_said_and_waited_for(pane: WordPane) -> None:
    pane.page.clock.install()
    pane.open(example_draft(), hanging=True)
    message = pane.page.locator("#message")
    until(pane, message, "Word", 15)
    expect(pane.page.get_by_role("button", name="Open the pane anew")).to_be_visible()
    pane.set(hanging=False)
    until(pane, checked(pane), "Checked ", 40)
    expect(message).to_have_text("")


# ---- What a look costs ----


def test_a_look_is_one_exchange_of_which_word_keeps_nothing(office: WordPane) -> None:
    office.page.clock.install()
    office.open(example_draft())
    office.ready()
    office.page.evaluate(f"fakeWord.enter('{EMPTY}')")
    expect(office.row(EMPTY_TITLE)).to_have_attribute("aria-current", "true")
    office.stand_still()
    before = office.word("exchanges.length"), office.word("tracked"), office.word("released")
    scans = office.word("scans")
    office.type(EMPTY, "Some words.")
    office.pass_time(3)
    expect(office.status(EMPTY_TITLE)).to_have_text("In progress")
    made = office.word(f"exchanges.slice({before[0]})")
    looks = office.word("scans") - scans
    assert len(made) == looks > 0
    assert not any(one["kept"] for one in made)
    assert (office.word("tracked"), office.word("released")) == before[1:]


# ---- What becomes of half-typed words ----


def test_a_reason_half_typed_is_there_after_the_pane_was_taken_down(pane: WordPane) -> None:
    pane.open(example_draft())
    pane.ready()
    row = pane.opened(EMPTY_TITLE)
    row.get_by_role("button", name="Not known…").click()
    row.get_by_label("In what way").select_option("declined")
    row.get_by_label("What was tried").fill("Asked twice; no ans")
    pane.page.reload()
    pane.ready()
    row = pane.opened(EMPTY_TITLE)
    expect(row.get_by_label("What was tried")).to_have_value("Asked twice; no ans")
    expect(row.get_by_label("In what way")).to_have_value("declined")
    row.get_by_role("button", name="Cancel").click()
    row.get_by_role("button", name="Discard").click()
    pane.page.reload()
    pane.ready()
    row = pane.opened(EMPTY_TITLE)
    expect(row.get_by_role("button", name="Not known…")).to_be_visible()
    assert pane.page.evaluate("sessionStorage.getItem('imrkit-typed')") == "{}"


# ---- What the server, or something before it, answers ----

SIGN_IN = "<!doctype html><title>Sign in</title><form action=x></form>"
ANSWERS: dict[str, tuple[dict[str, Any], str]] = {
    "500": (
        {"status": 500, "json": {"message": "Internal Server Error"}},
        "fault of its own (500)",
    ),
    "503 of a proxy": ({"status": 503, "body": "<h1>no upstream</h1>"}, "is busy just now"),
    "401": ({"status": 401, "body": SIGN_IN}, "asks for a sign-in"),
    "429": ({"status": 429, "body": "slow down"}, "is busy just now"),
    "a sign-in page": (
        {"status": 200, "body": SIGN_IN, "content_type": "text/html"},
        "else answered",
    ),
    "a redirect": ({"status": 302, "headers": {"Location": "/panel"}}, "asks for a sign-in"),
    "broken JSON": (
        {"status": 200, "body": "{", "content_type": "application/json"},
        "else answered",
    ),
    "404 of a proxy": ({"status": 404, "body": "nothing here"}, "else answered"),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_every_failure_of_the_server_is_said_and_asked_again(
    chromium: Browser, server: Server, what: str
) -> None:
    answer, says = ANSWERS[what]
    with beside_word(WordPane, chromium, server) as pane:
        start(pane)
        pane.page.route("**/api/reports", lambda route: fulfil(route, answer))
        pane.type(EMPTY, "Some words.")
        until(pane, problem(pane), says, 20)
        expect(checked(pane)).to_have_text("Out of date")
        expect(pane.page.locator("body")).not_to_contain_text(HOSTS_OWN)
        pane.page.unroute("**/api/reports")
        until(pane, pane.status(EMPTY_TITLE), "In progress", 40)
        until(pane, checked(pane), "Checked ", 10)
        expect(problem(pane)).to_be_hidden()
        pane.complaints.clear()  # the browser's own lines on failed requests


@pytest.mark.parametrize("what", ["500", "a sign-in page", "a redirect"])
def test_a_failure_at_the_start_is_said_and_asked_again(
    chromium: Browser, server: Server, what: str
) -> None:
    answer, says = ANSWERS[what]
    with beside_word(WordPane, chromium, server) as pane:
        pane.page.clock.install()
        pane.page.route("**/api/checklists", lambda route: fulfil(route, answer))
        pane.open(example_draft())
        until(pane, pane.page.locator("#message"), says, 20)
        pane.page.unroute("**/api/checklists")
        until(pane, checked(pane), "Checked ", 40)
        pane.complaints.clear()


def fulfil(route: Route, answer: dict[str, Any]) -> None:
    route.fulfill(**answer)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_failure_can_be_read(chromium: Browser, server: Server, scheme: Any) -> None:
    context = new_context(chromium, color_scheme=scheme, viewport={"width": 320, "height": 560})
    pane = WordPane(context.new_page(), server.address)
    pane.open(example_draft())
    pane.ready()
    pane.set(fails="GeneralException")
    pane.page.get_by_role("button", name="Check now").click()
    expect(problem(pane)).to_be_visible()
    assert Panel(pane.page, pane.address).axe() == []
    assert pane.page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
