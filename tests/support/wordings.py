"""Sentences at fault and sound ones, by kind of fault, and what its checks find of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from imrkit.judging.checks import CHECKS
from support.cases import Case, run
from support.paths import TESTS

FOLDER = TESTS / "wordings"
_OPENING = "This is the report of the trust. The trust had nine contacts."
_ACTION = {
    "rec": "R1",
    "action": "Change the call script so that earlier partners are asked about.",
    "owner": "Head of Contact Management",
    "date": "1 May 2027",
    "outcome": "The share of callers who are asked rises from 22% to 90%.",
    "evidence": "Audit of 40 recordings",
}
_NUMBERED = frozenset({"rec-smart"})  # whose answers are recommendations, each with a number


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """The sentences of one kind."""

    name: str
    codes: tuple[str, ...]  # of the checks that may find them; none: no check is for the kind
    column: str  # of the table in which they stand; "": in a section
    heading: str
    item: str
    at_fault: tuple[str, ...]
    sound: tuple[str, ...]
    found: int  # how many of those at fault a check finds at least
    flagged: int  # how many of the sound ones a check finds at most

    def is_found(self, sentence: str) -> bool:
        """Tell whether one of the checks finds something in a sentence, where it belongs."""
        raw = _in_table(self.column, sentence) if self.column else self._in_section(sentence)
        checks = [one for one in CHECKS if one.code in self.codes]
        return any(run(one, Case(code=one.code, fails=True, raw=raw)) for one in checks)

    def _in_section(self, sentence: str) -> Mapping[str, Any]:
        text = f"R1. {sentence}" if self.item in _NUMBERED else sentence
        heading = {"text": self.heading, "heading": 1}
        entries = [{"item": self.item, "heading": self.heading}]
        return {"name": self.name, "blocks": [_OPENING, heading, text], "entries": entries}


def all_wordings() -> Iterator[Wordings]:
    """Yield the sentences of every kind."""
    for file in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(file.read_text("utf-8"))
        yield Wordings(
            name=file.stem,
            codes=tuple(data["codes"]),
            column=data.get("column", ""),
            heading=data.get("heading", ""),
            item=data.get("item", ""),
            at_fault=tuple(data["at_fault"]),
            sound=tuple(data["sound"]),
            found=data["found"],
            flagged=data["flagged"],
        )


def _in_table(column: str, text: str) -> Mapping[str, Any]:
    if column == "event":
        tag = "imr:chron-complete-table#entries"
        first = {"date": "1 May 2024", "event": "PC1 attends."}
        rows = [first, {"date": "2 May 2024", "event": text}]
    else:
        tag, rows = "imr:action-plan-complete#actions", [{**_ACTION, column: text}]
    return {"name": column, "controls": [{"tag": tag, "rows": rows}]}
