"""The output of the command line: plain text, one hundred columns at most, no colour needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from imrkit.checklist import Checklist, ChecklistItem
from imrkit.judging.checks import HEADINGS, Check
from imrkit.judging.lint import LintRule
from imrkit.judging.mapping_use import MappingSource
from imrkit.judging.places import part_of
from imrkit.judging.report import ItemReport, Report
from imrkit.judging.status import ItemStatus
from imrkit.outputs.present_mapping import mapping_line, unsure_lines
from imrkit.outputs.wrapped import wrapped
from imrkit.values.findings import Finding
from imrkit.values.repairs import Repaired

_STATUS_WORDS = {
    ItemStatus.NO_PLACE: "no place",
    ItemStatus.NOT_STARTED: "not started",
    ItemStatus.IN_PROGRESS: "in progress",
    ItemStatus.NEEDS_ATTENTION: "needs attention",
    ItemStatus.DONE: "done",
    ItemStatus.NOT_APPLICABLE: "not applicable",
    ItemStatus.NOT_KNOWN: "not known",
    ItemStatus.NOT_CHECKED: "not checked",
}
# Where the reason says more than the status itself.
_EXPLAINED = frozenset(
    {ItemStatus.NEEDS_ATTENTION, ItemStatus.NOT_APPLICABLE, ItemStatus.NOT_KNOWN}
)


def report(report: Report, checklist: Checklist, draft: str) -> str:
    """Return a report as text: counts, each section's items with their findings, the rest."""
    return "\n".join(
        [
            *_head(report, checklist, draft),
            *_sections(report, checklist),
            *_rest(report, checklist),
        ]
    )


def lint(found: Sequence[Finding], file: str) -> str:
    """Return the findings on a file's build as text."""
    if not found:
        return f"{file}: nothing found. What the text says is looked at by “imrkit check”."
    lines = [f"{file}: {len(found)} found", ""]
    for finding in found:
        lines += [*_finding(finding, ""), *wrapped("    ", f"{finding.why} {finding.remedy}")]
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
    return "\n".join([_title(checklist), *lines])


def checks(found: Iterable[Check]) -> str:
    """Return a list of checks."""
    return "\n".join(
        f"{check.code}  {check.name:<24}{check.severity:<9}{check.summary}" for check in found
    )


def explanation(thing: Check | LintRule | ChecklistItem, checklist: Checklist) -> str:
    """Return the explanation of a check, of a lint rule or of an item."""
    if isinstance(thing, ChecklistItem):
        return "\n".join(_item(thing, checklist))
    return "\n".join(_check(thing) if isinstance(thing, Check) else _rule(thing))


def _title(checklist: Checklist) -> str:
    return f"{checklist.title}, version {checklist.version}"


def _head(report: Report, checklist: Checklist, draft: str) -> Iterator[str]:
    kind = checklist.review_type(report.review_type) if report.review_type else None
    named = f"{kind.label} ({kind.short})" if kind else "not known: every type’s items (say --type)"
    yield from wrapped("Draft       ", draft)
    yield from wrapped("Checklist   ", _title(checklist))
    yield "            advice, not official guidance"
    yield from wrapped("Review      ", named)
    if report.role:
        yield f"Role        {report.role}"
    if report.mapping.source is not MappingSource.NONE or report.mapping.problem:
        yield from wrapped("Mapping     ", mapping_line(report.mapping))
    counts = [f"{count} {_STATUS_WORDS[status]}" for status, count in report.counts.items()]
    yield from wrapped("Items       ", ", ".join(counts))


def _sections(report: Report, checklist: Checklist) -> Iterator[str]:
    for section in checklist.sections:
        shown = [
            item
            for item in report.items
            if item.section == section.id and not _is_gathered(item, report)
        ]
        if shown:
            yield ""
            yield section.title
        for item in shown:
            yield from _item_lines(item, report, checklist)


def _is_gathered(item: ItemReport, report: Report) -> bool:
    """Tell whether an item stands in one of the lines at the end instead of its section."""
    if any(finding.item == item.id for finding in report.open_findings):
        return False
    return item.status is ItemStatus.NO_PLACE or _is_with_the_lead(item) or _is_unread(item)


def _is_unread(item: ItemReport) -> bool:
    return item.where == "document" and item.status is ItemStatus.NOT_CHECKED


def _is_with_the_lead(item: ItemReport) -> bool:
    return item.where == "lead" and item.status is ItemStatus.NOT_CHECKED


def _item_lines(item: ItemReport, report: Report, checklist: Checklist) -> Iterator[str]:
    own = [finding for finding in report.open_findings if finding.item == item.id]
    if item.status is ItemStatus.NOT_STARTED:  # the status says it; each empty field need not
        own = [finding for finding in own if finding.name != "empty"]
    yield f"  {_STATUS_WORDS[item.status]:<16}{item.title}  [{item.id}]"
    for finding in own:
        yield from _finding(finding, " " * 18)
    if not own and item.status in _EXPLAINED:
        yield from wrapped(" " * 18, item.reason)


def _finding(finding: Finding, indent: str) -> Iterator[str]:
    head = f"{finding.severity} {finding.code}"
    yield from wrapped(indent, f"{head}: {finding.message} ({finding.location.where})")


def _accepted(finding: Finding) -> Iterator[str]:
    yield from _finding(finding, "  ")
    if finding.accepted is not None:
        by = f"{finding.accepted.role}, {finding.accepted.at[:10]}"
        yield from wrapped(" " * 4, f"{finding.accepted.reason} ({by})")


def _rest(report: Report, checklist: Checklist) -> Iterator[str]:
    loose = [finding for finding in report.open_findings if not finding.item]
    if loose:
        yield ""
        yield "The document as a whole"
        for finding in loose:
            yield from _finding(finding, "  ")
    accepted = [finding for finding in report.findings if finding.accepted]
    if accepted:
        yield ""
        yield "Accepted with a reason"
        for finding in accepted:
            yield from _accepted(finding)
    lead = [item.title for item in report.items if _is_with_the_lead(item)]
    if lead:
        yield ""
        yield "Kept by the lead, apart from the draft"
        yield from wrapped("  ", "; ".join(lead))
    unsure = {place.item for place in report.mapping.unsure}
    unread = {item.reason for item in report.items if _is_unread(item) and item.id not in unsure}
    if unread:
        yield ""
        yield "Not read item by item"
        yield from wrapped("  ", f"{' '.join(unread)} Give one with --mapping FILE.")
    if report.mapping.unsure:
        yield ""
        yield from unsure_lines(report.mapping, checklist)
    if report.not_checked:
        yield ""
        yield "Not checked"
        for one in report.not_checked:
            yield from wrapped("  ", f"{one.code} {one.name}: {one.reason}")
    if report.findings:
        yield ""
        yield "“imrkit explain CODE” says why a finding matters and what to do."


def _check(check: Check) -> Iterator[str]:
    yield f"{check.code} {check.name} ({check.severity})"
    yield from wrapped("", check.summary)
    for heading in HEADINGS:
        yield ""
        yield heading
        yield from wrapped("  ", check.explanation[heading])


def _rule(rule: LintRule) -> Iterator[str]:
    yield f"{rule.code} {rule.kind} ({rule.severity})"
    for heading, text in (
        ("What it flags", rule.message.format("…")),
        ("Why it matters", rule.why),
        ("Remedy", rule.remedy),
    ):
        yield ""
        yield heading
        yield from wrapped("  ", text)


def _item(item: ChecklistItem, checklist: Checklist) -> Iterator[str]:
    yield f"{item.title} [{item.id}]"
    yield from wrapped("", item.requirement)
    yield ""
    yield f"For {' and '.join(sorted(item.roles, reverse=True))}; {_types(item, checklist)}."
    yield from wrapped("", _who_decides(item))
    if item.only_where_asked:
        yield "Asked for only where a form asks: a draft without a place for it lacks nothing."
    for heading, lines in (
        ("Ask yourself", item.prompts),
        ("Addressed when", (item.addressed_when,)),
        ("Needs attention when", (item.attention_when,)),
        ("Example (invented)", (item.example,)),
        ("When it is not known", (item.when_not_known,)),
        ("Help", tuple(f"{one.title}: {one.text} {one.url}".strip() for one in item.help)),
        ("Controls", tuple(f"{item.tag(part)} ({part.kind}: {part.label})" for part in item.parts)),
        ("Rests on", (_provenance(item, checklist),)),
    ):
        if any(lines):
            yield ""
            yield heading
            for line in lines:
                yield from wrapped("  - " if len(lines) > 1 else "  ", line)


def _types(item: ChecklistItem, checklist: Checklist) -> str:
    if item.serves(None) and "all" in item.review_types:
        return "every review type"
    named = [kind.short for kind in checklist.review_types if kind.id in item.review_types]
    return ", ".join(named)


def _who_decides(item: ChecklistItem) -> str:
    return {
        "auto": "Software can decide it, as far as the checks named here reach.",
        "assisted": "Software can flag it; a person decides.",
        "human": "Only a person can tell.",
    }[str(item.check_mode)]


def _provenance(item: ChecklistItem, checklist: Checklist) -> str:
    titles = {source.id: source.title for source in checklist.sources}
    named = "; ".join(titles[source] for source in item.sources)
    return f"{item.provenance}: {named}" if named else str(item.provenance)
