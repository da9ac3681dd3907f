"""In a narrow window each row of a table is a card, with all that can be done in the table."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect
from support.docx import cell, p, row, sdt, table
from support.docx import docx as word_file
from support.panel import Panel, Server, new_context, until

import imrkit
from imrkit.documents.draft import Draft

HEADS = "<w:trPr><w:tblHeader/></w:trPr>" + "".join(cell(p(one)) for one in ("Date", "Who", "What"))


def item(*texts: str) -> str:
    named = zip(("Date", "Who", "What"), texts, strict=True)
    cells = (cell(sdt(p(text), tag=f"log.{name}", title=f"Log: {name}")) for name, text in named)
    return sdt(row(*cells), "<w15:repeatingSectionItem/>")


LOG = sdt(
    item("3 May 2023", "PC1", "Went there.") + item("1 May 2023", "PC2", "Took the call."),
    "<w15:repeatingSection/>",
    tag="log",
    title="Log",
)
FIXED = row(cell(p("Age")), cell(sdt(p("30"), tag="age")), cell(p("Known")))
PLACES = row(cell(sdt(p("One"), tag="one")), cell(sdt(p("Two"), tag="two")), cell(p("")))


MARKED = "() => [...CSS.highlights.get('marked') ?? []].map(String)"
CARD = """() => {
    const [{ startContainer: { parentElement } }] = CSS.highlights.get("marked");
    const card = parentElement.closest(".cards tr");
    return [card.querySelector(".name").innerText, parentElement.closest(".place").innerText];
}"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    tables = table(row(HEADS), LOG, columns=3) + p() + table(row(HEADS), FIXED, PLACES, columns=3)
    path.write_bytes(word_file(tables))
    return path


def names(panel: Panel) -> list[str]:
    return panel.page.locator(".cards .name").all_inner_texts()


def cards(panel: Panel, text: str) -> Locator:
    return panel.page.locator(".cards tr:not(.columns)").filter(has_text=text)


@pytest.mark.parametrize("width", [320, 400, 1024])
def test_a_row_is_a_card_with_the_headings_of_its_cells(
    panel: Panel, draft: Path, width: int
) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.open_file(draft)
    panel.wait_for_report()
    card = cards(panel, "Went there.")
    expect(card.locator(".label:visible")).to_have_text(["3 May 2023", "Date", "Who", "What"])
    expect(panel.page.locator(".cards .columns:visible")).to_have_count(0)
    expect(cards(panel, "Known").locator(".named")).to_have_text("DateAge")
    assert names(panel) == ["3 May 2023", "1 May 2023", "Row 2"]
    wide = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth).length"
    assert panel.page.locator(".cards").evaluate_all(wide) == 0
    tops = card.locator("td").evaluate_all("(all) => all.map((one) => one.offsetTop)")
    assert tops == sorted(set(tops))
    assert panel.axe() == []


def test_a_wide_window_shows_the_table_as_the_file_has_it(panel: Panel, draft: Path) -> None:
    panel.page.set_viewport_size({"width": 1100, "height": 800})
    panel.open_file(draft)
    panel.wait_for_report()
    expect(panel.page.locator(".cards .label:visible")).to_have_count(0)
    expect(panel.page.locator(".cards .columns:visible")).to_have_count(2)
    tops = (
        cards(panel, "Went there.")
        .locator("td")
        .evaluate_all("(all) => all.map((one) => one.offsetTop)")
    )
    assert len(set(tops)) == 1


def test_cards_are_inserted_moved_sorted_and_saved_like_rows(
    panel: Panel, draft: Path, tmp_path: Path
) -> None:
    page = panel.page
    page.set_viewport_size({"width": 400, "height": 800})
    panel.open_file(draft)
    panel.wait_for_report()
    panel.row_deed(1, "Insert row below", "log")
    assert names(panel)[:3] == ["3 May 2023", "Row 2", "1 May 2023"]
    page.keyboard.type("2 May 2023")
    assert names(panel)[:3] == ["3 May 2023", "2 May 2023", "1 May 2023"]
    page.keyboard.press("Alt+Shift+ArrowUp")
    assert names(panel)[:2] == ["2 May 2023", "3 May 2023"]
    panel.table("log").get_by_role("button", name="Sort by date").click()
    assert names(panel)[:3] == ["1 May 2023", "2 May 2023", "3 May 2023"]
    page.keyboard.press("Control+z")
    assert names(panel)[:2] == ["2 May 2023", "3 May 2023"]
    saved = Draft.open(panel.save(tmp_path / "saved.docx"))
    log = next(one for one in saved.controls() if one.tag == "log")
    assert [["" if one.placeholder else one.text for one in row] for row in log.rows] == [
        ["2 May 2023", "", ""],
        ["3 May 2023", "PC1", "Went there."],
        ["1 May 2023", "PC2", "Took the call."],
    ]


def test_the_words_over_cells_are_no_words_of_the_draft(
    chromium: Browser, server: Server, draft: Path
) -> None:
    def told(width: Any) -> list[str]:
        context = new_context(chromium, viewport={"width": width, "height": 800})
        panel = Panel(context.new_page(), server.address)
        panel.open_file(draft)
        panel.wait_for_report()
        panel.page.get_by_role("button", name="Find", exact=True).click()
        count = panel.page.locator(".find [role=status]")
        counts = []
        for words in ("Took the call", "What"):
            panel.page.get_by_role("searchbox", name="Find in the draft").fill(words)
            expect(count).not_to_have_text("")
            counts.append(count.inner_text())
        foot = panel.page.locator(".foot-line").inner_text()
        context.close()
        return [foot.split(" word")[0], *counts]

    wide, narrow = told(1400), told(400)
    assert wide[1:] == ["1 found", "2 found"]
    assert narrow[1:] == ["1 found", "Not found"]  # the heading row is not shown
    assert wide[0] == narrow[0]


def test_the_words_of_a_finding_are_marked_in_their_card_and_its_label_is_not(
    panel: Panel, tmp_path: Path
) -> None:
    entries = "imr:chron-complete-table#entries"
    made = Draft.open(io.BytesIO(imrkit.new("dardr", "Example Police")))
    rows = [{f"{entries}.event": one} for one in ("A call was taken.", "Officers met xxxx.")]
    made.fill(entries, rows)
    (tmp_path / "draft.docx").write_bytes(made.to_bytes())
    panel.page.set_viewport_size({"width": 1024, "height": 800})
    panel.open_file(tmp_path / "draft.docx")
    panel.wait_for_report()
    row = panel.row("Chronology")
    row.get_by_role("button").first.click()
    finding = row.locator(".findings > li", has_text="xxxx")
    finding.get_by_role("button", name="Show its words").click()

    until(panel.page, lambda: panel.page.evaluate(MARKED) == ["xxxx"])
    card = panel.page.evaluate(CARD)
    assert card == ["Row 2", "Officers met xxxx."]
