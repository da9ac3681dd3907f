"""What is typed into the panel makes the same file as a script and as a file of values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.docx import unzipped
from support.panel import Panel

import imrkit

COVER = "doc-identity-block"
QUESTIONS = "tor-questions-answered#questions"
RECS = "rec-smart#recs"
# Place -> value, in the order in which an author types them.
NIL: dict[str, Any] = {
    f"{COVER}#review": "DARDR 03",
    f"{COVER}#subject": "Adult A",
    "doc-security-marking#marking": "OFFICIAL-SENSITIVE",
    "tor-period-and-relevance#from": "2024-05-30",
    "involvement-summary": "Nothing was found & “nothing” is meant.",
}
CORE = {
    **NIL,
    "doc-version-and-dates#status": "Draft",
    "doc-version-and-dates#due": "2026-05-30",
    QUESTIONS: [{"question": "Was risk assessed?"}, {"question": "Who decided?"}],
    RECS: [
        {"no": "1", "text": "Show older calls to a dispatcher.", "date": "2026-09-30"},
        {"no": "2", "text": "Train two teams."},
    ],
}
SIZES = {"nil": NIL, "core": CORE, "full": CORE}


def type_all(panel: Panel, values: dict[str, Any]) -> None:
    for place, value in values.items():
        tag = f"imr:{place}"
        if isinstance(value, str):
            put(panel, panel.place(tag), value)
            continue
        table = panel.table(tag)
        for number, row in enumerate(value):
            if number:
                table.get_by_role("button", name="Add a row").click()
            for column, cell in row.items():
                put(panel, table.locator(f'[data-tag="{tag}.{column}"]').nth(number), cell)


def put(panel: Panel, place: Any, value: str) -> None:
    """Choose, date or type as a person does."""
    if place.evaluate("element => element.tagName") == "SELECT":
        place.select_option(value)
    elif place.locator("input").count():
        place.locator("input").fill(value)
    else:
        place.click()
        panel.page.keyboard.insert_text(value)


@pytest.mark.programs
@pytest.mark.parametrize("size", SIZES)
def test_what_is_typed_is_what_is_filled(size: str, panel: Panel, tmp_path: Path) -> None:
    values, blank = SIZES[size], tmp_path / "blank.docx"
    blank.write_bytes(imrkit.new("dardr", "Example Police", size=size))

    panel.open_file(blank)
    panel.wait_for_report()
    type_all(panel, values)
    typed = panel.save(tmp_path / "typed.docx").read_bytes()

    script = imrkit.Draft.open(blank)
    for place, value in values.items():
        script.fill(f"imr:{place}", value)
    made = imrkit.fill(blank, values)
    assert made.unplaced == ()
    assert unzipped(typed) == unzipped(script.to_bytes()) == unzipped(made.data)
