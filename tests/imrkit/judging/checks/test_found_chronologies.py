"""The columns of a chronology whose mapping nobody has looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from support.cases import CHECKLIST, input_of

from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.mapping_use import MappingSource

TITLES = ["Date", "Source", "What happened", "Decision, by whom, and what was shared"]
ROWS = [
    ["4 June 2025", "Call 1", "She asks for help.", "Assessment offered"],
    ["11 September 2025", "", "Visit at home.", "Three calls a day"],
    ["2 February 2026", "Log 9", "She is found dead.", "None"],
]
ENTRY = {
    "item": "chron-complete-table",
    "part": "entries",
    "heading": "Chronology",
    "columns": {"date": "Date", "source": TITLES[3]},
}


def _sources(source: MappingSource) -> tuple[str, list[str]]:
    blocks: list[Any] = [{"text": "Chronology", "heading": 1}, {"rows": [TITLES, *ROWS]}]
    raw = {"addressed": True, "blocks": blocks, "entries": [ENTRY]}
    given = input_of(raw, CHECKLIST)
    read = replace(given, use=replace(given.use, source=source))
    [found] = chronologies(read)
    return found.columns["source"], [one.cells["source"] for one in found.entries]


def test_a_title_that_says_what_a_column_holds_is_read_before_a_guess() -> None:
    assert _sources(MappingSource.PROPOSED) == ("Source", ["Call 1", "", "Log 9"])


def test_what_a_person_has_mapped_is_read_as_mapped() -> None:
    title, said = _sources(MappingSource.GIVEN)

    assert title == TITLES[3]
    assert said == ["Assessment offered", "Three calls a day", "None"]
