"""Which prompts a draft prints, told apart by codes in their place, and which nobody told of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from imrkit.checklist import Checklist, ChecklistItem
from imrkit.judging.report import Report
from imrkit.ooxml.templates.blank import MARKING_PROMPT
from imrkit.values.findings import Finding
from support.filling import letters

MARKING = "imr:doc-security-marking#marking"
_CODE = re.compile(r"xq\d+qx")
_CELL_CHECKS = {"owner": "IMR601", "date": "IMR602"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """Where a prompt stands."""

    code: str  # the words that stand in its stead
    tag: str  # of the place
    column: str = ""  # id, in a table
    label: str = ""  # of the column


def coded(checklist: Checklist) -> tuple[Checklist, tuple[Prompt, ...]]:
    """Return a checklist each of whose prompts is a code, and what stands behind them.

    “Choose one” says nothing of where it was printed, and a word like “No.” not even that it is a
    prompt: a code does.
    """
    prompts: list[Prompt] = []
    items = tuple(_coded(item, prompts) for item in checklist.items)
    return replace(checklist, items=items), tuple(prompts)


def _coded(item: ChecklistItem, prompts: list[Prompt]) -> ChecklistItem:
    def code(**where: str) -> str:
        prompts.append(Prompt(code=f"xq{len(prompts)}qx", **where))
        return prompts[-1].code

    parts = []
    for part in item.parts:
        tag = str(item.tag(part))
        columns = tuple(
            replace(one, placeholder=code(tag=tag, column=one.id, label=one.label))
            for one in part.columns
        )
        words = code(tag=tag) if part.placeholder else ""
        parts.append(replace(part, columns=columns, placeholder=words))
    return replace(item, parts=tuple(parts))


def printed(text: str, prompts: tuple[Prompt, ...]) -> Counter[Prompt]:
    """Count the prompts in the text of a PDF, wherever its lines break."""
    by_code = {one.code: one for one in prompts}
    found = Counter(by_code[code] for code in _CODE.findall(letters(text)))
    in_margins = letters(text).count(letters(MARKING_PROMPT))
    if in_margins:
        found[Prompt(code=MARKING_PROMPT, tag=MARKING)] = in_margins
    return found


def untold(found: Counter[Prompt], report: Report) -> Iterator[Prompt]:
    """Yield the prompts that were printed and that no finding of a report tells of."""
    for prompt in found:
        if not any(_tells(finding, prompt) for finding in report.open_findings):
            yield prompt


def _tells(finding: Finding, prompt: Prompt) -> bool:
    if finding.location.tag != prompt.tag:
        return False
    if finding.code == "IMR201":
        return finding.location.row is None or f"“{prompt.label}”" in finding.message
    if finding.code == "IMR204":
        bare = "nothing but prompts" in finding.message
        return not prompt.column or prompt.code in finding.message or bare
    return bool(prompt.column) and finding.code == _CELL_CHECKS.get(prompt.column)
