"""Hold what is found in a draft against the faults that were planted in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import imrkit
from imrkit.values.findings import Finding, Severity
from imrkit.values.snapshot import block_text

_GRAVE = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A fault that was planted in a draft."""

    what: str
    where: str  # the heading or label that it lies at, as displayed
    item: str
    words: str = ""  # of the draft; "" when something is absent, or the list does not tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was found in one draft."""

    name: str
    words: int
    at_place: tuple[Flaw, ...]  # at their item and place
    at_other_item: tuple[Flaw, ...]  # at their place, for another item
    missed: tuple[Flaw, ...]
    others: tuple[Finding, ...]  # errors and warnings that lie at no flaw's place
    grave: int  # errors and warnings in all

    @property
    def flaws(self) -> int:
        """How many were planted."""
        return len(self.at_place) + len(self.at_other_item) + len(self.missed)


def measure(docx: Path) -> Measure:
    """Check a draft and hold the findings against ``NAME.flaws.json``, when there is one."""
    draft = imrkit.Draft.open(docx)
    found = imrkit.check(draft).open_findings
    flaws = flaws_of(docx.with_suffix(".flaws.json"))
    there = {flaw: [one for one in found if is_at(one, flaw)] for flaw in flaws}
    right = tuple(flaw for flaw in flaws if any(one.item == flaw.item for one in there[flaw]))
    other = tuple(flaw for flaw in flaws if there[flaw] and flaw not in right)
    hits = {id(one) for several in there.values() for one in several}
    grave = [one for one in found if one.severity in _GRAVE]
    return Measure(
        name=docx.name.removesuffix(".docx"),
        words=len(" ".join(map(block_text, draft.snapshot().blocks or ())).split()),
        at_place=right,
        at_other_item=other,
        missed=tuple(flaw for flaw in flaws if not there[flaw]),
        others=tuple(one for one in grave if id(one) not in hits),
        grave=len(grave),
    )


def flaws_of(file: Path) -> tuple[Flaw, ...]:
    """Read a list of planted faults; () when there is none."""
    rows = json.loads(file.read_text("utf-8")) if file.exists() else []
    return tuple(
        Flaw(what=one["flaw"], where=one["where"], item=one["item"], words=one.get("words", ""))
        for one in rows
    )


def is_at(finding: Finding, flaw: Flaw) -> bool:
    """Tell whether a finding can be the one on a fault.

    It must show words of the fault, or be for its item and lie at its heading or label.
    """
    told = _plain(flaw.words)
    if told and any(len(one) > 2 and (one in told or told in one) for one in _shown(finding)):
        return True
    return finding.item == flaw.item and _lies_at(finding, flaw.where)


def _shown(finding: Finding) -> Iterable[str]:
    quotes = (*finding.quotes, finding.location.quote)
    return (_plain(one.rstrip("…")) for one in quotes if one)


def _lies_at(finding: Finding, where: str) -> bool:
    wanted = _plain(where)
    location = finding.location
    named = [_plain(one) for one in (location.where, *location.headings, finding.message)]
    is_margin = wanted.startswith(("header", "footer")) and finding.code.startswith("IMR4")
    is_everywhere = location.where == "the whole document"
    return is_margin or is_everywhere or any(wanted and wanted in one for one in named)


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
