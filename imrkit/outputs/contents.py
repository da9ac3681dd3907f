"""The contents of a report for people: the same in every format, so that all say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.checklist import Checklist
from imrkit.judging.mapping_use import MappingSource
from imrkit.judging.report import ItemReport, NotChecked, Report
from imrkit.judging.status import ItemStatus
from imrkit.outputs.present_mapping import mapping_line
from imrkit.outputs.words import (
    STANDING,
    STATUS_WORDS,
    checklist_title,
    counted,
    found_words,
)
from imrkit.values.findings import Finding, Severity

# Where the reason says more than the status itself.
_EXPLAINED = frozenset(
    {ItemStatus.NEEDS_ATTENTION, ItemStatus.NOT_APPLICABLE, ItemStatus.NOT_KNOWN}
)
_GRAVEST_FIRST = sorted(Severity, key=lambda one: -one.rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a check says of an item, once, with every place that it says it of."""

    findings: tuple[Finding, ...]  # of one code, severity and message; never empty

    @property
    def first(self) -> Finding:
        """The first of its findings."""
        return self.findings[0]

    @property
    def where(self) -> str:
        """Its places, for a person."""
        return "; ".join(dict.fromkeys(one.location.where for one in self.findings))

    @property
    def rank(self) -> int:
        """How grave it is; see :class:`imrkit.Severity`."""
        return self.first.severity.rank


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContents:
    """An item, with what is said of it."""

    item: ItemReport
    remarks: tuple[Remark, ...]  # in the order of their codes; those that are open

    @property
    def rank(self) -> int:
        """How grave the gravest of it is: 0 for nothing, up to 3 for an error."""
        left = Severity.WARNING.rank if self.item.status is ItemStatus.NEEDS_ATTENTION else 0
        return max((one.rank for one in self.remarks), default=left)

    @property
    def reason(self) -> str:
        """What the status rests on, where nothing else says it; "" else."""
        return self.item.reason if self.item.status in _EXPLAINED and not self.remarks else ""

    @property
    def is_with_the_lead(self) -> bool:
        """True when the lead keeps it apart from the draft, and nobody has looked at it here."""
        return self.item.where == "lead" and self.item.status is ItemStatus.NOT_CHECKED

    @property
    def is_unread(self) -> bool:
        """True when its place in the draft could not be read."""
        return self.item.where == "document" and self.item.status is ItemStatus.NOT_CHECKED

    @property
    def is_quiet(self) -> bool:
        """True when one line for it and others like it says enough."""
        is_outside = self.item.status is ItemStatus.NO_PLACE
        return not self.remarks and (is_outside or self.is_with_the_lead or self.is_unread)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionContents:
    """A section of the checklist, or the document as a whole, which has no items."""

    title: str
    items: tuple[ItemContents, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def all_remarks(self) -> tuple[Remark, ...]:
        """Those at its items and its own."""
        return (*(one for item in self.items for one in item.remarks), *self.remarks)

    @property
    def rank(self) -> int:
        """How grave the gravest in it is."""
        ranks = [one.rank for one in self.items] + [one.rank for one in self.remarks]
        return max(ranks, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that a report says to people."""

    head: tuple[tuple[str, str], ...]  # what it is about: label and words
    standing: str  # that of the checklist, in full
    sections: tuple[SectionContents, ...]  # in the checklist's order; last the document as a whole
    accepted: tuple[Finding, ...]  # those that a person accepted, with a reason
    not_checked: tuple[NotChecked, ...]
    summary: str  # one line

    @property
    def items(self) -> Iterator[ItemContents]:
        """The items of all sections, in order."""
        return (one for section in self.sections for one in section.items)

    @property
    def undecided(self) -> dict[str, tuple[str, ...]]:
        """The titles of the items that were not checked, by the reason."""
        found: dict[str, list[str]] = {}
        for one in self.items:
            if one.item.status is ItemStatus.NOT_CHECKED:
                found.setdefault(one.item.reason, []).append(one.item.title)
        return {reason: tuple(titles) for reason, titles in found.items()}

    @property
    def codes(self) -> tuple[Finding, ...]:
        """A finding of each code, in the order of codes: why it matters and what to do."""
        of_items = (one for section in self.sections for one in section.all_remarks)
        found = {one.code: one for one in (*(one.first for one in of_items), *self.accepted)}
        return tuple(found[code] for code in sorted(found))


def contents(report: Report, checklist: Checklist, draft: str) -> Contents:
    """Return what a report says; ``draft``: the name of its file, "" to leave it out."""
    open_findings = report.open_findings
    shown = {item.id for item in report.items}
    sections = []
    for section in checklist.sections:
        items = tuple(
            ItemContents(
                item=item, remarks=_remarks(one for one in open_findings if one.item == item.id)
            )
            for item in report.items
            if item.section == section.id
        )
        if items:
            sections.append(SectionContents(title=section.title, items=items))
    loose = _remarks(one for one in open_findings if one.item not in shown)
    if loose:
        sections.append(SectionContents(title="The document as a whole", remarks=loose))
    return Contents(
        head=tuple(_head(report, checklist, draft)),
        standing=report.checklist.status,
        sections=tuple(sections),
        accepted=tuple(one for one in report.findings if one.accepted is not None),
        not_checked=report.not_checked,
        summary=summary(report),
    )


def severity_counts(report: Report) -> dict[Severity, int]:
    """Return how many open findings there are of each severity, the gravest first."""
    numbers = Counter(one.severity for one in report.open_findings)
    return {severity: numbers[severity] for severity in _GRAVEST_FIRST}


def summary(report: Report) -> str:
    """Return in one line how much was found, decided and not looked at."""
    done = sum(
        item.checks_decide and item.status is ItemStatus.DONE and item.decision is None
        for item in report.items
    )
    pieces = [found_words(severity_counts(report))]
    pieces.append(f"{counted(done, 'item')} done by {'its' if done == 1 else 'their'} checks")
    if report.not_checked:
        pieces.append(f"not checked: {', '.join(one.code for one in report.not_checked)}")
    if report.left_out:
        pieces.append(f"{counted(len(report.left_out), 'check')} left out")
    return f"{'; '.join(pieces)}."


def _remarks(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    groups: dict[tuple[str, Severity, str], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.code, one.severity, one.message), []).append(one)
    return tuple(Remark(findings=tuple(group)) for group in groups.values())


def _head(report: Report, checklist: Checklist, draft: str) -> Iterator[tuple[str, str]]:
    kind = checklist.review_type(report.review_type) if report.review_type else None
    named = f"{kind.label} ({kind.short})" if kind else "not known: every type’s items (say --type)"
    if draft:
        yield "Draft", draft
    yield "Checklist", checklist_title(checklist)
    yield "Standing", STANDING
    yield "Review", named
    if report.role:
        yield "Role", report.role
    if report.mapping.source is not MappingSource.NONE or report.mapping.problem:
        yield "Mapping", mapping_line(report.mapping)
    if report.left_out:
        yield "Left out", f"the checks {', '.join(report.left_out)}"
    counts = [f"{count} {STATUS_WORDS[status]}" for status, count in report.counts.items()]
    yield "Items", ", ".join(counts)
