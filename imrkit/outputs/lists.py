"""Lists as text: what a lint found, what a repair gave back, items, checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from imrkit.checklist import Checklist, ChecklistItem
from imrkit.judging.checks import Check
from imrkit.judging.places import part_of
from imrkit.outputs.text import finding_lines
from imrkit.outputs.words import SEVERITY_WORDS, checklist_title, counted
from imrkit.outputs.wrapped import wrapped
from imrkit.values.filled import Filled
from imrkit.values.findings import Finding, Location
from imrkit.values.repairs import Repaired


def lint(found: Sequence[Finding], file: str) -> str:
    """Return the findings on a file's build as text."""
    if not found:
        return f"{file}: nothing found. What the text says is looked at by “imrkit check”."
    lines = [f"{file}: {len(found)} found", ""]
    for finding in found:
        lines += [line.text for line in finding_lines(finding, _where(finding.location), "")]
        lines += wrapped("    ", f"{finding.why} {finding.remedy}")
    return "\n".join(lines)


def _where(place: Location) -> str:
    return place.where + (f", under “{place.headings[-1]}”" if place.headings else "")


def filled(made: Filled, output: Path | None) -> str:
    """Return what became of values that filled a template, as text."""
    written = "Nothing was written" if output is None else f"Wrote {output}"
    if not made.placed and not made.unplaced:
        return (
            f"{written}. Open it in Word and type into the grey places."
            if output
            else f"{written}."
        )
    lines = [f"{written}: {counted(len(made.placed), 'place')} filled."]
    if made.unplaced:
        lines += [f"{counted(len(made.unplaced), 'value')} could not be placed:"]
    for one in made.unplaced:
        lines += wrapped("  - ", f"{one.where}: {one.reason}")
    return "\n".join(lines)


def repaired(made: Repaired, checklist: Checklist, output: Path) -> str:
    """Return the places that a repair gave back, as text."""
    count = len(made.restored)
    lines = [f"Wrote {output}: {count} place{'' if count == 1 else 's'} restored. Open it in Word."]
    if made.missing:
        items = {item.id: item for item in checklist.items}
        found = [part_of(tag, items) for tag in made.missing]
        titles = [one[0].title_of(one[1]) for one in found if one is not None]
        lines += ["Of these nothing is left in the draft, or no more than the heading:"]
        lines += [f"  {title}" for title in titles]
    return "\n".join(lines)


def items(found: Iterable[ChecklistItem], checklist: Checklist) -> str:
    """Return a list of items by section."""
    lines: list[str] = []
    section = ""
    for item in found:
        if item.section != section:
            section = item.section
            lines += ["", checklist.section(section).title]
        lines.append(f"  {item.id:<36} {item.title}")
    return "\n".join([checklist_title(checklist), *lines])


def checks(found: Iterable[Check]) -> str:
    """Return a list of checks."""
    every = list(found)
    widest = max((len(one.name) for one in every), default=0)
    lines: list[str] = []
    for one in every:
        head = f"{one.code:<9}{one.name:<{widest + 2}}{SEVERITY_WORDS[one.severity]:<10}"
        lines += wrapped(head, one.summary)
    return "\n".join(lines)
