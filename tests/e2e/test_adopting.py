"""A draft in somebody's template is adopted in the panel: from opening it to a live checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Route, expect
from support.docx import docx, p
from support.panel import Panel, Server, new_context, until
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.documents.draft import Draft
from imrkit.values.tags import is_ours

FORMS = TESTS / "forms"
UNSEEN = FORMS / "provider-return.docx"  # protected, which nothing was learnt from
SAMPLE_FORMS = sorted(one for one in SAMPLES.glob("*.docx") if "draft" not in one.name)
FILLED = sorted(SAMPLES.glob("*.draft.docx"))
PUT, FOLLOW = "Put places into the copy on this page", "Follow only"
LEFT = re.compile(r"left to decide|All \d+ decided")


def opened(panel: Panel, path: Path) -> Locator:
    """Open a draft and wait until its form was looked at; return what is said above it."""
    panel.open_file(path)
    panel.wait_for_report()
    banner = panel.page.locator("#banner")
    expect(banner.get_by_role("button").first).to_be_visible()
    return banner


def go_through(panel: Panel, banner: Locator) -> Locator:
    """Open the screen."""
    banner.get_by_role("button", name=re.compile("^(Go|Look) through")).click()
    screen = panel.page.locator("#adopt .adopt")
    expect(screen).to_be_visible()
    return screen


def accept_all(panel: Panel, screen: Locator) -> None:
    """Press Enter until nothing is left to decide."""
    left = screen.locator('.row[data-state="open"]')
    for _ in range(left.count()):
        panel.page.keyboard.press("Enter")
        # The page itself never scrolls: its halves do.
        assert panel.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    expect(left).to_have_count(0)
    expect(screen.get_by_role("heading", name="What is left out")).to_be_focused()


def adopted(panel: Panel, button: Locator) -> dict[str, Any]:
    """Press one of the ways; return what the server said of the places."""
    with panel.page.expect_response("**/api/drafts/adopt") as asked:
        button.click()
    expect(panel.page.locator("#notices .notice")).to_be_focused()
    panel.wait_for_report()
    answer: dict[str, Any] = asked.value.json()
    return answer


def statuses(report: Any) -> dict[str, str]:
    return {item["id"]: item["status"] for item in report["items"]}


def findings(report: Any) -> list[tuple[str, str, str]]:
    return sorted((one["code"], one["item"], one["message"]) for one in report["findings"])


@pytest.mark.parametrize("path", SAMPLE_FORMS, ids=lambda path: str(path.stem))
def test_each_sample_form_becomes_a_draft_with_a_live_checklist(
    panel: Panel, tmp_path: Path, path: Path
) -> None:
    screen = go_through(panel, opened(panel, path))
    accept_all(panel, screen)
    done = adopted(panel, screen.get_by_role("button", name=PUT))
    assert len(done["done"]) >= 10
    expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")
    place = panel.page.locator(
        '.rich.place[data-tag^="imr:"], .plain.place[data-tag^="imr:"]'
    ).first
    tag = place.get_attribute("data-tag") or ""
    place.click()
    panel.page.keyboard.type("Written into a place of the form.")
    with_tag = [one for one in panel.check_now()["items"] if tag in one["tags"]]
    assert [one["status"] not in ("no-place", "not-started") for one in with_tag] == [True]

    saved = Draft.open(panel.save(tmp_path / "saved.docx"))
    assert any("Written into a place" in one.text for one in saved.controls() if is_ours(one.tag))
    assert saved.embedded_mapping is not None


@pytest.mark.parametrize("path", FILLED, ids=lambda path: str(path.stem))
def test_a_filled_draft_is_judged_as_on_the_command_line_whichever_way_it_is_adopted(
    panel: Panel, tmp_path: Path, path: Path
) -> None:
    told = imrkit.check(path).to_dict()
    banner = opened(panel, path)
    expect(banner).to_contain_text("Recognised: ")
    adopted(panel, banner.get_by_role("button", name=FOLLOW))
    assert statuses(panel.report) == statuses(told)
    assert findings(panel.report) == findings(told)

    panel.page.once("dialog", lambda dialog: dialog.accept())
    banner = opened(panel, path)
    adopted(panel, banner.get_by_role("button", name=PUT))
    shown = panel.report
    again = imrkit.check(panel.save(tmp_path / path.name)).to_dict()
    assert statuses(shown) == statuses(again)
    assert findings(shown) == findings(again)
    # A table that became one place does not show any more that each of its columns was answered.
    table = {"language-plain-and-proportionate": None}
    assert statuses(shown) | table == statuses(told) | table


def test_an_unseen_form_is_gone_through_by_keyboard_and_shown_place_by_place(panel: Panel) -> None:
    page = panel.page
    banner = opened(panel, UNSEEN)
    expect(banner).to_contain_text(
        re.compile(r"another template\. \d+ of its \d+ places are recognised")
    )
    screen = go_through(panel, banner)
    progress = screen.locator(".progress")
    expect(progress).to_have_text(LEFT)
    before = int(progress.inner_text().split()[0])
    expect(page.locator(":focus")).to_have_text(re.compile("^Accept"))
    expect(page.locator("#draft .marked")).to_be_in_viewport()

    first = screen.locator(".row", has=page.locator('[aria-expanded="true"]'))
    words = first.locator(".words").inner_text()
    page.keyboard.press("c")
    expect(page.locator(":focus")).to_have_attribute("role", "combobox")
    page.keyboard.type("lessons bias")
    expect(screen).to_contain_text("No item has these words.")
    page.keyboard.press("Control+A")
    page.keyboard.type("independence")
    page.keyboard.press("Enter")
    decided = screen.locator(".row", has_text=words).first
    expect(decided).to_contain_text("Decided: Independence of the author")
    expect(progress).to_have_text(re.compile(f"^{before - 1} of"))

    page.keyboard.press("n")
    expect(progress).to_have_text(re.compile(f"^{before - 2} of"))
    page.keyboard.press("u")
    page.keyboard.press("u")
    expect(progress).to_have_text(re.compile(f"^{before} of"))
    expect(page.locator("#live")).to_contain_text("Undone: ")
    expect(decided).not_to_contain_text("Decided:")


def test_what_was_decided_waits_when_the_screen_is_left_and_when_the_page_is(panel: Panel) -> None:
    page = panel.page
    page.on("dialog", lambda dialog: dialog.accept())
    screen = go_through(panel, opened(panel, UNSEEN))
    page.keyboard.press("n")
    left = screen.locator(".progress").inner_text()
    screen.get_by_role("button", name="Leave it for now").click()
    go_on = page.locator("#banner").get_by_role("button", name="Go on where you stopped")
    expect(go_on).to_be_focused()
    page.reload()
    page.locator("#offer").get_by_role("button", name="Restore").click()
    go_on.click()
    expect(page.locator("#adopt .progress")).to_have_text(left)


def test_a_protected_form_is_worked_on_in_a_copy_without_protection(panel: Panel) -> None:
    banner = opened(panel, UNSEEN)
    expect(banner).to_contain_text("The form is protected")
    banner.get_by_role("button", name="Work on a copy with the protection lifted").click()
    notice = panel.page.locator("#notices .notice")
    expect(notice).to_contain_text("The file that you opened is as it was.")
    expect(notice).to_be_focused()
    expect(banner.get_by_role("button").first).to_be_visible()  # it was looked at again
    expect(banner).not_to_contain_text("protected")
    expect(panel.page.locator("#unsaved")).to_have_text("Edits not saved")


def test_places_that_cannot_be_put_in_are_named_each_with_the_reason(panel: Panel) -> None:
    screen = go_through(panel, opened(panel, UNSEEN))
    accept_all(panel, screen)
    left = adopted(panel, screen.get_by_role("button", name=PUT))["left"]
    notice = panel.page.locator("#notices .notice")
    expect(notice).to_contain_text(f"{len(left)} places could not be put in")
    notice.locator("summary").click()
    for one in left[:3]:
        expect(notice).to_contain_text(one["why"])


def test_what_only_follows_is_gone_to_and_decided(panel: Panel, tmp_path: Path) -> None:
    page = panel.page
    banner = opened(panel, FILLED[0])
    adopted(panel, banner.get_by_role("button", name=FOLLOW))
    item = next(one for one in panel.report["items"] if one["location"] and one["hash"])
    row = panel.row(item["title"])
    row.locator("button.item").click()
    row.get_by_role("button", name="Go to its place").click()
    expect(page.locator("#draft .shown:focus-within")).to_be_visible()
    row.get_by_role("button", name="Not applicable…").click()
    row.get_by_label("Why does it not apply").fill("Another agency answers it.")
    row.get_by_role("button", name="Record it").click()
    expect(row.locator(".status")).to_have_text("Not applicable")
    saved = panel.save(tmp_path / "saved.docx")
    banner = opened(panel, saved)
    expect(banner).to_contain_text("The checklist follows this draft")
    assert panel.status(item["title"]) == "Not applicable"
    assert [one.text for one in Draft.open(saved).controls()] == [
        one.text for one in Draft.open(FILLED[0]).controls()
    ]


def test_words_that_the_adopted_draft_did_not_take_are_told(panel: Panel) -> None:
    page = panel.page
    banner = opened(panel, SAMPLES / "scot-learning-review-request.docx")
    place = page.locator("#draft .plain.place").first
    place.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Words of an author.")

    def refuse(route: Route) -> None:
        sent: Any = route.request.post_data_json
        asked = sent["edits"][0]
        answer = route.fetch()
        remark = {"path": asked["path"], "tag": None, "message": "The place is locked."}
        route.fulfill(json={**answer.json(), "refused": [remark]})

    page.route("**/api/drafts/adopt", refuse)
    adopted(panel, banner.get_by_role("button", name=PUT))
    expect(page.locator("#notices")).to_contain_text(
        "The place is locked. It could not be put back."
    )
    expect(page.locator("#notices q")).to_contain_text("Words of an author.")


def test_a_server_that_goes_away_is_said_and_asked_again(panel: Panel) -> None:
    page = panel.page
    away = True

    def answer(route: Route) -> None:
        if away:
            route.abort("connectionrefused")
        else:
            route.continue_()

    page.route("**/api/drafts/{map,adopt}", answer)
    panel.open_file(FILLED[0])
    panel.wait_for_report()
    banner = page.locator("#banner")
    expect(banner).to_contain_text("could not be looked at: The server cannot be reached.")
    away = False
    banner.get_by_role("button", name="Try again").click()
    follow = banner.get_by_role("button", name=FOLLOW)
    expect(follow).to_be_visible()
    away = True
    follow.click()
    expect(banner).to_contain_text("The server cannot be reached.")
    expect(follow).to_be_focused()
    screen = go_through(panel, banner)
    end = screen.get_by_role("button", name=FOLLOW)
    end.click()
    expect(screen).to_contain_text("The server cannot be reached.")
    expect(end).to_be_focused()
    away = False
    adopted(panel, end)


def test_a_form_without_a_place_says_so(panel: Panel, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(docx(p("Dear all, thank you for coming.")))
    panel.open_file(path)
    panel.wait_for_report()
    expect(panel.page.locator("#banner")).to_contain_text("no place to fill in was found")
    expect(panel.page.locator("#banner button")).to_have_count(0)


@pytest.fixture
def keeping(sample: Path, tmp_path: Path) -> Iterator[Server]:
    shelf = tmp_path / "mappings"
    shelf.mkdir()
    server = Server(sample, tmp_path / "server.log", "--mappings", str(shelf))
    server.start()
    yield server
    server.stop()


def test_a_form_that_was_remembered_is_recognised_next_time(
    chromium: Browser, keeping: Server, tmp_path: Path
) -> None:
    context = new_context(chromium)
    panel = Panel(context.new_page(), keeping.address)
    screen = go_through(panel, opened(panel, UNSEEN))
    accept_all(panel, screen)
    screen.get_by_label("Remember this form").check()
    name = screen.get_by_label("What is the form called?")
    name.fill("")
    screen.get_by_role("button", name=FOLLOW).click()
    expect(name).to_be_focused()
    expect(screen).to_contain_text("Enter what the form is called")
    name.fill("Return by a provider")
    adopted(panel, screen.get_by_role("button", name=FOLLOW))
    expect(panel.page.locator("#notices")).to_contain_text("“Return by a provider” is remembered.")
    assert [one.name for one in (tmp_path / "mappings").iterdir()] == ["return-by-a-provider.toml"]

    panel.page.once("dialog", lambda dialog: dialog.accept())
    expect(opened(panel, UNSEEN)).to_contain_text("Recognised: Return by a provider.")
    assert panel.complaints == []
    context.close()


@pytest.mark.parametrize(
    "look", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"color_scheme": "light"}]
)
def test_everybody_can_read_and_use_it(
    chromium: Browser, server: Server, look: dict[str, Any]
) -> None:
    context = new_context(chromium, viewport={"width": 320, "height": 700}, **look)
    panel = Panel(context.new_page(), server.address)
    page = panel.page
    wide = "document.documentElement.scrollWidth"
    banner = opened(panel, UNSEEN)
    assert panel.axe() == []
    assert page.evaluate(wide) <= 320
    screen = go_through(panel, banner)
    for closed in screen.locator("details:not([hidden]) > summary").all():
        closed.click()
    assert panel.axe() == []
    page.keyboard.press("Escape")
    screen.get_by_role("button", name="Next to decide").click()
    page.keyboard.press("c")
    assert panel.axe() == []
    assert page.evaluate(wide) <= 320
    page.keyboard.press("Escape")
    screen.get_by_role("button", name="Show it in the draft").click()
    expect(page.locator("#draft .marked")).to_be_in_viewport()
    context.close()


def test_it_is_gone_through_in_welsh(panel: Panel) -> None:
    page = panel.page
    page.goto(f"{panel.address}/panel?lang=cy")
    page.locator("#type option").first.wait_for(state="attached")
    page.set_input_files("#file", UNSEEN)
    page.locator("#banner").get_by_role("button", name="Mynd drwyddynt").click()
    expect(page.locator("#adopt .progress")).to_have_text(re.compile("ar ôl i’w penderfynu"))
    assert panel.axe() == []


def test_another_draft_is_not_opened_over_decisions_without_a_question(panel: Panel) -> None:
    page = panel.page
    go_through(panel, opened(panel, UNSEEN))
    page.keyboard.press("n")
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", refuse)
    page.get_by_role("button", name="Open another…").click()
    assert len(asked) == 1
    expect(page.locator("#adopt .adopt")).to_be_visible()


def test_a_draft_that_is_opened_while_another_is_adopted_stays(panel: Panel) -> None:
    page = panel.page
    banner = opened(panel, FILLED[0])
    waiting: list[Route] = []
    page.route("**/api/drafts/adopt", lambda route: waiting.append(route))
    banner.get_by_role("button", name=FOLLOW).click()
    until(page, lambda: waiting)
    page.set_input_files("#file", FILLED[1])
    name = page.locator("#name")
    expect(name).to_have_text(FILLED[1].name)
    panel.wait_for_report()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    with page.expect_response("**/api/drafts/adopt"):
        waiting[0].continue_()
    panel.check_now()
    assert "open" not in asked
    expect(name).to_have_text(FILLED[1].name)
    expect(page.locator("#notices .notice")).to_have_count(0)
