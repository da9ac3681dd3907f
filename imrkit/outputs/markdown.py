"""A report as Markdown, for an issue or a wiki page; no word of a draft can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imrkit.checklist import Checklist
from imrkit.judging.report import Report
from imrkit.outputs.contents import Contents, Remark, SectionContents, contents
from imrkit.outputs.words import SEVERITY_WORDS, STATUS_WORDS
from imrkit.values.findings import Finding
from imrkit.words.characters import visible
from imrkit.words.date_words import day_of_time

_SPACE = re.compile(r"\s+")
# What begins markup inside a line, which is where all words stand here (CommonMark, GFM).
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$@^]|:(?=\S))")
# What GitHub makes a link of although it is escaped: a mention or e-mail address, the number of an
# issue, an address of a page. An empty comment, which nobody sees, parts it.
_LINKED = re.compile(r"\\@|\\#(?=\w)|\\:(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_NOTHING = "<!-- -->"


def escaped(text: str) -> str:
    """Return a text, on one line, of which nothing is markup."""
    line = _SPACE.sub(" ", visible(text)).strip()
    return _LINKED.sub(lambda found: found[0] + _NOTHING, _MARKUP.sub(r"\\\1", line))


def report(report: Report, checklist: Checklist, draft: str) -> str:
    """Return a report as Markdown; ``draft``: the name of its file, "" to leave it out."""
    said = contents(report, checklist, draft)
    lines = [
        "# Checklist report",
        "",
        *(f"- **{label}:** {escaped(words)}" for label, words in said.head),
        "",
        f"**{escaped(said.summary)}**",
        *_sections(said),
        *_unchecked(said),
        *_accepted(said),
        *_codes(said),
        "",
        f"*{escaped(said.standing)}*",
    ]
    return "\n".join(lines)


def _sections(said: Contents) -> Iterator[str]:
    for section in said.sections:
        yield from ("", f"## {escaped(section.title)}", "")
        yield from _section(section)


def _section(section: SectionContents) -> Iterator[str]:
    for one in section.items:
        status = STATUS_WORDS[one.item.status]
        reason = f": {escaped(one.reason)}" if one.reason else ""
        yield f"- **{escaped(one.item.title)}** (`{one.item.id}`), {status}{reason}"
        yield from _remarks(one.remarks, "  ")
    yield from _remarks(section.remarks, "")


def _remarks(remarks: Iterable[Remark], indent: str) -> Iterator[str]:
    for one in remarks:
        yield f"{indent}- {_finding(one.first, one.where)}"


def _finding(finding: Finding, where: str) -> str:
    head = f"**{SEVERITY_WORDS[finding.severity]} {finding.code}**"
    return f"{head} {escaped(finding.message)} *{escaped(where)}*"


def _unchecked(said: Contents) -> Iterator[str]:
    if said.not_checked or said.undecided:
        yield from ("", "## Not checked", "")
    for one in said.not_checked:
        yield f"- **{one.code} {escaped(one.name)}** {escaped(one.reason)}"
    for reason, titles in said.undecided.items():
        yield f"- **Items** {escaped(reason)} {escaped('; '.join(titles))}"


def _accepted(said: Contents) -> Iterator[str]:
    if said.accepted:
        yield from ("", "## Accepted with a reason", "")
    for one in said.accepted:
        yield f"- {_finding(one, one.location.where)}"
        if one.accepted is not None:
            by = f"{one.accepted.role}, {day_of_time(one.accepted.at)}"
            yield f"  - {escaped(one.accepted.reason)} ({escaped(by)})"


def _codes(said: Contents) -> Iterator[str]:
    if said.codes:
        yield from ("", "## Why it matters, and what to do", "")
    for one in said.codes:
        yield f"- **{one.code} {escaped(one.name)}** {escaped(one.why)} *{escaped(one.remedy)}*"
