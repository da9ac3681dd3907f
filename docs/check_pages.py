"""The pages on the checks: one for each family, and an index."""

from __future__ import annotations

from collections.abc import Iterator

import imrkit
from imrkit.checklist import ChecklistItem
from imrkit.judging.checks import CHECKS, HEADINGS, Check
from imrkit.judging.status import checks_decide
from imrkit.judging.wordlists import ListEntry
from imrkit.outputs.markdown import escaped
from imrkit.outputs.words import SEVERITY_WORDS

# What the codes of a family begin with, the name of its page, its title; see ADR 0038.
FAMILIES = (
    ("IMR1", "places", "Places in the document"),
    ("IMR2", "content", "Content and stock answers"),
    ("IMR3", "decisions", "Decisions and sign-off"),
    ("IMR4", "presentation", "Marking and presentation"),
    ("IMR5", "chronology", "Chronology"),
    ("IMR6", "actions", "Recommendations and actions"),
    ("IMR7", "leftovers", "Leftovers"),
    ("IMR8", "names", "Names and identifiers"),
    ("IMR91", "why", "The why"),
    ("IMR92", "equality", "Protected characteristics"),
    ("IMR93", "traceability", "Traceability"),
    ("IMR94", "language", "Language"),
)
_SEVERITIES = """\
An **error** is wrong whatever the author meant, a **warning** probably to mend, a **question**
(`note` in JSON and in `--fail-on`) is a question. `imrkit explain CODE` prints what stands here."""


def check_pages() -> dict[str, str]:
    """Return the pages by the names of their files."""
    items = imrkit.load_checklist().items
    pages = {"README.md": "\n".join(_index(items)) + "\n"}
    for prefix, name, title in FAMILIES:
        found = [one for one in CHECKS if family_of(one) == prefix]
        if found:
            pages[f"{name}.md"] = "\n".join(_family(title, found, items)) + "\n"
    return pages


def family_of(check: Check) -> str:
    """Return what the codes of a check's family begin with."""
    found = [prefix for prefix, _, _ in FAMILIES if check.code.startswith(prefix)]
    return max(found, key=len)


def _index(items: tuple[ChecklistItem, ...]) -> Iterator[str]:
    yield from ("# Checks", "", _SEVERITIES)
    for prefix, name, title in FAMILIES:
        found = [one for one in CHECKS if family_of(one) == prefix]
        if found:
            yield from ("", f"## [{title}]({name}.md)", "", "| code | name | severity | |")
            yield "|---|---|---|---|"
        for one in found:
            link = f"[{one.code}]({name}.md#{_anchor(one)})"
            yield f"| {link} | {one.name} | {SEVERITY_WORDS[one.severity]} | {one.summary} |"


def _family(title: str, found: list[Check], items: tuple[ChecklistItem, ...]) -> Iterator[str]:
    yield f"# {title}"
    for one in found:
        yield from ("", f"## {one.code} {one.name}", "", one.summary, "")
        yield f"- Severity: {SEVERITY_WORDS[one.severity]}"
        yield from _items(one, items)
        for heading in HEADINGS:
            yield from ("", f"**{heading}.** {one.explanation[heading]}")
        yield from _settings(one, items)
        yield from _words(one.entries)


def _items(check: Check, items: tuple[ChecklistItem, ...]) -> Iterator[str]:
    own = [item for item in items if check.name in item.checks]
    for verb, found in (
        ("Decides", [item for item in own if checks_decide(item)]),
        ("Flags", [item for item in own if not checks_decide(item)]),
    ):
        if found:
            yield f"- {verb}: {', '.join(f'`{item.id}`' for item in found)}"


def _settings(check: Check, items: tuple[ChecklistItem, ...]) -> Iterator[str]:
    names = sorted(check.settings().fields)
    if not names:
        return
    yield from ("", f"**Settings** at an item: {', '.join(f'`{name}`' for name in names)}.", "")
    yield from ("| item | settings |", "|---|---|")
    for item in items:
        if item.checks.get(check.name):
            given = ", ".join(
                f"{key} = {value!r}" for key, value in item.checks[check.name].items()
            )
            yield f"| `{item.id}` | {escaped(given)} |"


def _words(found: tuple[ListEntry, ...]) -> Iterator[str]:
    if not found:
        return
    yield from ("", "**Words that it goes by.** `word*` is every word that begins so, `~` up to")
    yield "three words of any kind."
    has_better = any(one.better for one in found)
    head = ["words", "why", "better", "fair beside"] if has_better else ["sign", "words", "why"]
    yield from ("", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}")
    for one in found:
        words, fair = "; ".join(one.find), "; ".join(one.unless)
        cells = [words, one.reason, one.better, fair]
        if not has_better:
            cells = [one.kind.replace("_", " "), words, one.reason]
        yield f"| {' | '.join(map(escaped, cells))} |"


def _anchor(check: Check) -> str:
    return f"{check.code.lower()}-{check.name}"
