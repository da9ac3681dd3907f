"""What is composed with an input method is what is saved, and one undo takes it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect
from support.docx import cell, p, row, run, sdt, table
from support.docx import docx as word_file
from support.panel import Panel

from imrkit.documents.draft import Draft
from imrkit.values.controls import walk

FIXED = '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
SIGN = "\uf04a"
KEPT = table(row(cell(p("Kept"))))
STEPS = ("ｋ", "か", "かん", "かんじ", "漢字")  # as the keys come, and as the word is chosen
PLACES = {
    "near": "Near.",
    "held": f"One {SIGN} two",
    "alone": SIGN,
    "above": "Above.\nKept",
    "below": "Kept\nBelow.",
    "line": "plain",
    "empty": "",
}


def item(first: str, second: str) -> str:
    cells = cell(sdt(p(first), tag="rows.a")) + cell(p(sdt(run(second), "<w:text/>", tag="rows.b")))
    return sdt(row(cells), "<w15:repeatingSectionItem/>")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.docx"
    path.write_bytes(
        word_file(
            sdt(p("Near."), tag="near")
            + sdt(p(run("One "), FIXED, run(" two")), tag="held")
            + sdt(p(FIXED), tag="alone")
            + sdt(p("Above.") + KEPT, tag="above")
            + sdt(KEPT + p("Below."), tag="below")
            + p(run("see "), sdt(run("plain"), "<w:text/>", tag="line"))
            + sdt(p(run("Write here.")), "<w:showingPlcHdr/>", tag="empty")
            + table(sdt(item("a1", "b1") + item("a2", "b2"), "<w15:repeatingSection/>", tag="rows"))
        )
    )
    return path


class InputMethod:
    """Composes words as an input method does: each step takes the place of the one before."""

    def __init__(self, panel: Panel) -> None:
        self._session = panel.page.context.new_cdp_session(panel.page)

    def step(self, text: str) -> None:
        """Press a key, and show a text that is not chosen yet."""
        self._session.send(
            "Input.dispatchKeyEvent",
            {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Process"},
        )
        end = len(text)
        said = {"text": text, "selectionStart": end, "selectionEnd": end}
        self._session.send("Input.imeSetComposition", said)

    def choose(self, text: str) -> None:
        """End the composition with a text."""
        self._session.send("Input.insertText", {"text": text})

    def compose(self, text: str = STEPS[-1]) -> None:
        """Compose a word key by key."""
        for step in STEPS:
            self.step(step)
        self.choose(text)


@pytest.fixture
def opened(panel: Panel, draft: Path) -> Panel:
    panel.open_file(draft)
    panel.wait_for_report()
    return panel


def held(path: Path) -> dict[str, Any]:
    """Return what stands in each place of a file, and in each cell by its number."""
    found: dict[str, Any] = {}
    for one in walk(Draft.open(path).controls()):
        if one.tag.startswith("rows."):
            found.setdefault(one.tag, []).append(one.text)
        elif one.tag in PLACES:
            found[one.tag] = "" if one.placeholder else one.text
    return found


AS_IT_WAS = {**PLACES, "rows.a": ["a1", "a2"], "rows.b": ["b1", "b2"]}
WHERE: dict[str, tuple[str, int, tuple[str, ...], dict[str, Any]]] = {
    "at the end of a place": ("near", 0, ("Control+End",), {"near": "Near.漢字"}),
    "within a word": ("near", 0, ("Control+Home", "ArrowRight"), {"near": "N漢字ear."}),
    "instead of words": ("near", 0, ("Control+a",), {"near": "漢字"}),
    "in an empty place": ("empty", 0, (), {"empty": "漢字"}),
    "in a place of one line": ("line", 0, ("Control+End",), {"line": "plain漢字"}),
    "in a cell": ("rows.a", 1, ("Control+End",), {"rows.a": ["a1", "a2漢字"]}),
    "in a cell of one line": ("rows.b", 0, ("Control+Home",), {"rows.b": ["漢字b1", "b2"]}),
    "before a fixed thing": (
        "held",
        0,
        ("Control+Home", *["ArrowRight"] * 4),
        {"held": f"One 漢字{SIGN} two"},
    ),
    "behind a fixed thing": (
        "held",
        0,
        ("Control+Home", *["ArrowRight"] * 5),
        {"held": f"One {SIGN}漢字 two"},
    ),
    "before a fixed thing that stands first": (
        "alone",
        0,
        ("Control+Home",),
        {"alone": f"漢字{SIGN}"},
    ),
    "behind a fixed thing that stands last": (
        "alone",
        0,
        ("Control+End",),
        {"alone": f"{SIGN}漢字"},
    ),
    "where a table is chosen that stands last": (
        "above",
        0,
        ("Control+Home", "ArrowDown"),
        {"above": "Above.\nKept\n漢字"},
    ),
    "where a table is chosen that stands first": (
        "below",
        0,
        ("Control+End", "ArrowUp"),
        {"below": "Kept\n漢字Below."},
    ),
}


def go_to(panel: Panel, where: str) -> Locator:
    tag, number, keys, _ = WHERE[where]
    place: Locator = panel.page.locator(f'#draft .place[data-tag="{tag}"]').nth(number)
    place.focus()
    for key in keys:
        panel.page.keyboard.press(key)
    return place


@pytest.mark.parametrize("where", WHERE)
def test_what_is_composed_is_saved_and_undone_in_one_step(
    opened: Panel, tmp_path: Path, where: str
) -> None:
    place = go_to(opened, where)
    before = place.text_content() or ""
    InputMethod(opened).compose()
    expect(place).to_contain_text("漢字")
    now = {**AS_IT_WAS, **WHERE[where][3]}
    assert held(opened.save(tmp_path / "composed.docx")) == now

    opened.page.keyboard.press("Control+z")
    expect(place).to_have_text(before)
    assert held(opened.save(tmp_path / "undone.docx")) == AS_IT_WAS
    opened.page.keyboard.press("Control+y")
    assert held(opened.save(tmp_path / "again.docx")) == now


PASTE = """() => {
    const data = new DataTransfer();
    data.setData("text/plain", "x");
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.mark.parametrize("how", ["typed", "pasted"])
@pytest.mark.parametrize("where", [one for one in WHERE if "table" in one or "behind" in one])
def test_no_words_take_a_fixed_thing_away(
    opened: Panel, tmp_path: Path, where: str, how: str
) -> None:
    place = go_to(opened, where)
    opened.page.keyboard.type("x") if how == "typed" else opened.page.evaluate(PASTE)
    expect(place).to_contain_text("x")
    now = {tag: text.replace("漢字", "x") for tag, text in WHERE[where][3].items()}
    assert held(opened.save(tmp_path / "typed.docx")) == {**AS_IT_WAS, **now}
    opened.page.keyboard.press("Control+z")
    assert held(opened.save(tmp_path / "undone.docx")) == AS_IT_WAS


def test_a_word_that_is_not_chosen_leaves_nothing(opened: Panel) -> None:
    place = go_to(opened, "at the end of a place")
    method = InputMethod(opened)
    for step in STEPS[:3]:
        method.step(step)
    expect(place).to_have_text("Near.かん")
    method.step("")
    expect(place).to_have_text("Near.")
    opened.page.keyboard.type("!")
    expect(place).to_have_text("Near.!")


def test_a_fixed_thing_is_taken_away_whole_by_the_key_that_deletes(
    opened: Panel, tmp_path: Path
) -> None:
    place = go_to(opened, "behind a fixed thing")
    place.locator(".fixed").click()
    opened.page.keyboard.press("Control+Home")
    for key in [*["ArrowRight"] * 5, "Backspace"]:
        opened.page.keyboard.press(key)
    assert held(opened.save(tmp_path / "less.docx")) == {**AS_IT_WAS, "held": "One  two"}
    opened.page.keyboard.press("Control+z")
    assert held(opened.save(tmp_path / "undone.docx")) == AS_IT_WAS
