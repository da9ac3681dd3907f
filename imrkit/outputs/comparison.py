"""What a comparison says to people: its head, its sections and a summary, and all that as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.checklist import Checklist
from imrkit.judging.comparing import Change, ChangeKind, ComparedFile, Comparison
from imrkit.judging.mapping_use import MappingSource
from imrkit.outputs.lines import Look, TextLine, joined, looking, plain_lines
from imrkit.outputs.present_mapping import mapping_line
from imrkit.outputs.words import STANDING, checklist_title, counted
from imrkit.outputs.wrapped import wrapped

_SAME = (
    "Nothing differs in places, words, decisions, sign-off and markings. Looks are not compared."
)
# How the summary counts them, in its order.
_COUNTED = (
    ((ChangeKind.PLACE_LOST,), "place", "lost"),
    ((ChangeKind.PLACE_NEW,), "place", "new"),
    ((ChangeKind.MOVED,), "place", "moved"),
    ((ChangeKind.FILLED,), "place", "filled"),
    ((ChangeKind.EMPTIED,), "place", "emptied"),
    ((ChangeKind.TEXT, ChangeKind.ROWS), "place", "changed"),
    ((ChangeKind.DECISION, ChangeKind.RESPONSE), "decision", "changed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSection:
    """What differs in a section of the checklist, or in the document as a whole."""

    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonContents:
    """All that a comparison says to people."""

    head: tuple[tuple[str, str], ...]
    sections: tuple[ComparedSection, ...]  # those in which something differs
    summary: str


def contents(found: Comparison, checklist: Checklist) -> ComparisonContents:
    """Return what a comparison says."""
    titles = {one.id: one.title for one in checklist.sections} | {"": "The document as a whole"}
    groups = ((title, _in_section(found, id_)) for id_, title in titles.items())
    return ComparisonContents(
        head=(*_file("First", found.a), *_file("Second", found.b), *_checklist(checklist)),
        sections=tuple(
            ComparedSection(title=title, changes=changes) for title, changes in groups if changes
        ),
        summary=summary(found),
    )


def summary(found: Comparison) -> str:
    """Return in one line how much differs."""
    if found.is_same:
        return _SAME
    pieces, told = [], 0
    for kinds, noun, what in _COUNTED:
        count = len(found.of(*kinds))
        told += count
        pieces += [f"{counted(count, noun)} {what}"] if count else []
    others = len(found.changes) - told
    pieces += [counted(others, "other difference")] if others else []
    return f"{', '.join(pieces)}."


def _in_section(found: Comparison, section: str) -> tuple[Change, ...]:
    return tuple(one for one in found.changes if one.section == section)


def _file(label: str, file: ComparedFile) -> Iterator[tuple[str, str]]:
    kind = "a template" if file.is_template else "a draft"
    places = f"{counted(file.places, 'place')}, {file.filled} of them filled"
    yield label, f"{file.called}: {kind}, {places}"
    if file.mapping.source is not MappingSource.NONE or file.mapping.problem:
        yield "Read by", mapping_line(file.mapping)


def _checklist(checklist: Checklist) -> Iterator[tuple[str, str]]:
    yield "Checklist", f"{checklist_title(checklist)}; {STANDING}"


def lines(found: Comparison, checklist: Checklist) -> list[TextLine]:
    """Return a comparison as lines of text; the summary stands last."""
    said = contents(found, checklist)
    told = [line for label, words in said.head for line in wrapped(f"{label:<12}", words)]
    made = plain_lines(told)
    for section in said.sections:
        made += [TextLine(text=""), looking(section.title, Look.TITLE)]
        made += plain_lines(line for one in section.changes for line in _change(one))
    return [
        *made,
        TextLine(text=""),
        *(looking(one, Look.TITLE) for one in wrapped("", said.summary)),
    ]


def text(found: Comparison, checklist: Checklist) -> str:
    """Return a comparison as text."""
    return joined(lines(found, checklist))


def _change(change: Change) -> Iterator[str]:
    yield from wrapped("  ", change.message)
    for label, words in (("before", change.before), ("after", change.after)):
        for number, line in enumerate(one for one in words.split("\n") if one.strip()):
            yield from wrapped(f"    {label if not number else '':<8}", line.replace("\t", " | "))
