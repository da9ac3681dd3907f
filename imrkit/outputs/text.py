"""A report as plain text, one hundred columns at most; what matters most stands last.

That is where whoever runs it in a terminal looks first: above the prompt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from imrkit.checklist import Checklist
from imrkit.judging.report import Report
from imrkit.outputs.contents import Contents, ItemContents, Remark, SectionContents, contents
from imrkit.outputs.lines import Look, TextLine, joined, looking, plain_lines
from imrkit.outputs.present_mapping import unsure_lines
from imrkit.outputs.words import SEVERITY_WORDS, STANDING, STATUS_WORDS
from imrkit.outputs.wrapped import wrapped
from imrkit.values.findings import Finding
from imrkit.words.date_words import day_of_time

_BESIDE = " " * 18  # below an item's title


def report(report: Report, checklist: Checklist, draft: str) -> str:
    """Return a report as text."""
    return joined(lines(report, checklist, draft))


def lines(report: Report, checklist: Checklist, draft: str) -> list[TextLine]:
    """Return a report as lines: what it is about, what was left out, findings, the summary."""
    said = contents(report, checklist, draft)
    return [
        *_head(said),
        *_left_out(report, said, checklist),
        *_accepted(said),
        *_sections(said),
        *_end(report, said),
    ]


def _head(said: Contents) -> Iterator[TextLine]:
    for label, words in said.head:
        if words == STANDING:
            label = ""  # it is the checklist's, above it
        yield from plain_lines(wrapped(f"{label:<12}", words))


def _left_out(report: Report, said: Contents, checklist: Checklist) -> Iterator[TextLine]:
    lead = [one.item.title for one in said.items if one.is_quiet and one.is_with_the_lead]
    if lead:
        yield from _titled("Kept by the lead, apart from the draft")
        yield from plain_lines(wrapped("  ", "; ".join(lead)))
    unsure = {place.item for place in report.mapping.unsure}
    unread = dict.fromkeys(
        one.item.reason
        for one in said.items
        if one.is_quiet and one.is_unread and one.item.id not in unsure
    )
    if unread:
        yield from _titled("Not read item by item")
        yield from plain_lines(wrapped("  ", f"{' '.join(unread)} Give one with --mapping FILE."))
    if report.mapping.unsure:
        title, *places = unsure_lines(report.mapping, checklist)
        yield from _titled(title)
        yield from plain_lines(places)
    if said.not_checked:
        yield from _titled("Not checked")
        for one in said.not_checked:
            yield from plain_lines(wrapped("  ", f"{one.code} {one.name}: {one.reason}"))


def _accepted(said: Contents) -> Iterator[TextLine]:
    if said.accepted:
        yield from _titled("Accepted with a reason")
    for finding in said.accepted:
        yield from finding_lines(finding, finding.location.where, "  ")
        if finding.accepted is not None:
            by = f"{finding.accepted.role}, {day_of_time(finding.accepted.at)}"
            yield from plain_lines(wrapped(" " * 4, f"{finding.accepted.reason} ({by})"))


def _sections(said: Contents) -> Iterator[TextLine]:
    for section in sorted(said.sections, key=lambda one: one.rank):
        items = [one for one in section.items if not one.is_quiet]
        if items or section.remarks:
            yield from _titled(section.title)
            yield from _section(section, items)


def _section(section: SectionContents, items: list[ItemContents]) -> Iterator[TextLine]:
    for item in sorted(items, key=lambda one: one.rank):
        status = STATUS_WORDS[item.item.status]
        yield TextLine(text=f"  {status:<16}{item.item.title}  [{item.item.id}]")
        yield from _remarks(item.remarks, _BESIDE)
        if item.reason:
            yield from plain_lines(wrapped(_BESIDE, item.reason))
    yield from _remarks(section.remarks, "  ")


def _remarks(remarks: tuple[Remark, ...], indent: str) -> Iterator[TextLine]:
    for remark in sorted(remarks, key=lambda one: one.rank):
        yield from finding_lines(remark.first, remark.where, indent)


def finding_lines(finding: Finding, where: str, indent: str) -> Iterator[TextLine]:
    """Yield the lines of a finding: how grave, its code, what it says, where."""
    head = f"{SEVERITY_WORDS[finding.severity]} {finding.code}"
    first, *rest = plain_lines(wrapped(indent, f"{head}: {finding.message} ({where})"))
    start = len(indent)
    yield replace(first, look=Look(finding.severity), start=start, end=start + len(head))
    yield from rest


def _titled(title: str) -> Iterator[TextLine]:
    yield TextLine(text="")
    yield looking(title, Look.TITLE)


def _end(report: Report, said: Contents) -> Iterator[TextLine]:
    yield TextLine(text="")
    if report.findings:
        words = "“imrkit explain CODE” says why a finding matters and what to do."
        yield looking(words, Look.QUIET)
    for text in wrapped("", said.summary):
        yield looking(text, Look.TITLE)
