"""A report as comments for a copy of the draft: one at each finding's words, one that sums up."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.checklist import Checklist
from imrkit.judging.report import Report
from imrkit.outputs.contents import contents
from imrkit.outputs.words import SEVERITY_WORDS
from imrkit.values.annotations import NewComment
from imrkit.values.findings import Finding, Location
from imrkit.words.characters import visible


def comments(report: Report, shown: Report, checklist: Checklist) -> tuple[NewComment, ...]:
    """Return the comments of a report: first the summary, then each finding that is open.

    ``shown``: the report whose words they say, which may be one without the draft's.
    """
    titles = {item.id: item.title for item in checklist.items}
    pairs = zip(report.findings, shown.findings, strict=True)
    return (
        _summary(shown, checklist),
        *(
            _comment(told, one.location, titles.get(one.item, ""))
            for one, told in pairs
            if one.accepted is None
        ),
    )


def _summary(report: Report, checklist: Checklist) -> NewComment:
    said = contents(report, checklist, "")
    lines = [f"Checklist report: {said.summary}", *_left_out(report), report.checklist.status]
    return NewComment(lines=tuple(map(visible, lines)))


def _left_out(report: Report) -> Iterator[str]:
    for one in report.not_checked:
        yield f"Not checked: {one.code} {one.name}. {one.reason}"
    accepted = sum(one.accepted is not None for one in report.findings)
    if accepted:
        yield f"Accepted with a reason, and not shown here: {accepted}."


def _comment(finding: Finding, location: Location, title: str) -> NewComment:
    word = SEVERITY_WORDS[finding.severity].capitalize()
    about = f"{title}, {finding.location.where}" if title else finding.location.where
    lines = (
        f"{word} {finding.code}: {finding.message}",
        finding.why,
        finding.remedy,
        f"{about[:1].upper()}{about[1:]}",
    )
    return NewComment(
        lines=tuple(map(visible, lines)),
        part=location.part,
        path=location.path,
        quote=location.quote,
        paragraph=location.paragraph,
        occurrence=location.occurrence,
    )
