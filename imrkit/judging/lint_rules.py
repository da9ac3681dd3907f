"""What a rule of the lint is, and those on templates and masters."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.values.defects import DefectKind
from imrkit.values.findings import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class LintRule:
    """A kind of defect, explained. ``code`` is never reused."""

    kind: DefectKind
    code: str  # "DOC1xx": controls, "DOC2xx": what a file fetches or runs, "TPL1xx": templates
    severity: Severity
    message: str  # what is there; "{}" is the detail
    why: str
    remedy: str


_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

TEMPLATE_RULES = (
    LintRule(
        kind=DefectKind.LONG_TAG,
        code="TPL101",
        severity=_WARNING,
        message="Its tag is longer than 64 characters: {}.",
        why="Older versions of Word cut it, and then nothing finds it.",
        remedy="Shorten the tag.",
    ),
    LintRule(
        kind=DefectKind.LONG_TITLE,
        code="TPL102",
        severity=_NOTE,
        message="Its title is longer than 64 characters: {}.",
        why="Older versions of Word cut it.",
        remedy="Shorten the title.",
    ),
    LintRule(
        kind=DefectKind.REPEATED_TAG,
        code="TPL103",
        severity=_NOTE,
        message="Another control has its tag, “{}”.",
        why=("Filling by tag fills both; that is right for a name and wrong for two answers."),
        remedy="Give one of them another tag, unless both are to hold the same.",
    ),
    LintRule(
        kind=DefectKind.NAMELESS,
        code="TPL104",
        severity=_NOTE,
        message="It has neither tag nor title, in a template whose other controls have.",
        why="No item of a checklist leads to it.",
        remedy="Give it a tag, or take it away.",
    ),
    LintRule(
        kind=DefectKind.NO_VALUE,
        code="TPL105",
        severity=_ERROR,
        message="The master names a variable without a value: {}.",
        why="No template can be made from it.",
        remedy="Write one that there is, or take it out.",
    ),
    LintRule(
        kind=DefectKind.CUT_VARIABLE,
        code="TPL106",
        severity=_ERROR,
        message="A variable or statement does not end in the paragraph it begins in: {}.",
        why="No template can be made from it.",
        remedy="Write all of it in one paragraph, with both pairs of brackets.",
    ),
    LintRule(
        kind=DefectKind.NO_ANCHOR,
        code="TPL107",
        severity=_ERROR,
        message="The master says {}, which is no anchor of its body.",
        why="Every template made from it would print it.",
        remedy="Write one that there is, or take it out; facts of the cover stand in "
        "headers and footers.",
    ),
    LintRule(
        kind=DefectKind.ANCHOR_IN_LINE,
        code="TPL108",
        severity=_ERROR,
        message="“[[{}]]” stands beside other words.",
        why="An anchor in the body is a paragraph of its own; this one would be printed.",
        remedy="Put it into a paragraph by itself.",
    ),
    LintRule(
        kind=DefectKind.REPEATED_ANCHOR,
        code="TPL109",
        severity=_ERROR,
        message="“[[{}]]” stands here once more.",
        why="Only the first is filled; this one would be printed.",
        remedy="Take one of them out.",
    ),
)
