"""The lint of a Word file: for each kind of defect a rule with a code, a reason and a remedy."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from imrkit.judging.lint_rules import TEMPLATE_RULES, LintRule
from imrkit.values.defects import Defect, DefectKind
from imrkit.values.findings import Finding, Location, Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_IN_WORD = "Take the control away in Word (its text stays) and put a new one around the text."
_OPENED = "Open it only when you know who sent it and why it is there."

RULES = MappingProxyType(
    {
        rule.kind: rule
        for rule in (
            LintRule(
                kind=DefectKind.EMPTY_CONTENT,
                code="DOC101",
                severity=_ERROR,
                message="It holds nothing at all (level: {}).",
                why="Word may call the file damaged, or drop the control.",
                remedy="Take the control away, or let imrkit fill or clear it.",
            ),
            LintRule(
                kind=DefectKind.NO_CONTENT,
                code="DOC102",
                severity=_WARNING,
                message="It has no content element.",
                why="Nobody can type into it, and no program can fill it.",
                remedy=_IN_WORD,
            ),
            LintRule(
                kind=DefectKind.WRONG_LEVEL,
                code="DOC103",
                severity=_ERROR,
                message="It holds what its level cannot carry: {}.",
                why="Word calls such a file damaged, and other readers leave the text out.",
                remedy=_IN_WORD,
            ),
            LintRule(
                kind=DefectKind.DOUBLED_PROPERTY,
                code="DOC104",
                severity=_WARNING,
                message="It has this twice: {}.",
                why="Programs differ in which of the two they follow.",
                remedy=_IN_WORD,
            ),
            LintRule(
                kind=DefectKind.REPEATED_ID,
                code="DOC105",
                severity=_NOTE,
                message="Another control has its id, {}.",
                why="Word gives one of the two another id on opening, so nothing may rely on it.",
                remedy="Nothing, unless a program of yours finds controls by their id.",
            ),
            LintRule(
                kind=DefectKind.MORE_THAN_ONE_TEXT,
                code="DOC106",
                severity=_WARNING,
                message="A control of kind {} holds more than one paragraph of text.",
                why="It is made for one text (ISO 29500-1, 17.5.2.44); filling it loses the rest.",
                remedy="Make it a rich text control.",
            ),
            LintRule(
                kind=DefectKind.REPEATED_CHOICE,
                code="DOC107",
                severity=_WARNING,
                message="Its list holds “{}” twice.",
                why="Which of the two was chosen cannot be told.",
                remedy="Change the list in the control's properties.",
            ),
            LintRule(
                kind=DefectKind.CHOICE_WITHOUT_VALUE,
                code="DOC108",
                severity=_NOTE,
                message="A choice in its list has no value.",
                why="Data that is bound to the control stores the value, not what is shown.",
                remedy="Give every choice a value in the control's properties.",
            ),
            LintRule(
                kind=DefectKind.BOUND_TO_NOTHING,
                code="DOC109",
                severity=_NOTE,
                message="It is bound to data that the file does not hold: {}.",
                why=(
                    "What is typed there is stored nowhere else, whatever the template's maker "
                    "meant."
                ),
                remedy="Remove the mapping, or put the data back.",
            ),
            LintRule(
                kind=DefectKind.NO_PICTURE,
                code="DOC110",
                severity=_WARNING,
                message="It is a picture control without a picture.",
                why="There is nothing to click on to choose one.",
                remedy="Take the control away and insert a new picture control.",
            ),
            LintRule(
                kind=DefectKind.ROWS_OUT_OF_PLACE,
                code="DOC111",
                severity=_WARNING,
                message="It is {}.",
                why="Word offers no way to add a row there.",
                remedy="Take the control away and make the rows a repeating section again.",
            ),
            LintRule(
                kind=DefectKind.TRACKED,
                code="DOC112",
                severity=_NOTE,
                message="Tracked changes are left: {}.",
                why="A program sees one state of the text and a reader may see the other.",
                remedy="Accept or reject them.",
            ),
            LintRule(
                kind=DefectKind.ODD_CHARACTER,
                code="DOC113",
                severity=_WARNING,
                message="Its tag or title holds a character that cannot be seen: {}.",
                why="Nobody who types the name finds it.",
                remedy="Type the tag or title anew.",
            ),
            LintRule(
                kind=DefectKind.NOTHING_TO_SEE,
                code="DOC114",
                severity=_NOTE,
                message="It shows nothing, not even a placeholder.",
                why="An author cannot see that there is something to fill in.",
                remedy="Give it a placeholder.",
            ),
            LintRule(
                kind=DefectKind.STALE_TEXT,
                code="DOC115",
                severity=_WARNING,
                message="Its text is not that of the data that it is bound to: {}.",
                why=(
                    "Word puts the data in its place when the file is opened (ISO 29500-1, "
                    "17.5.2.6); other programs show the old text."
                ),
                remedy="Fill the control with what is right: that goes into both.",
            ),
            LintRule(
                kind=DefectKind.NOT_TYPED_TEXT,
                code="DOC116",
                severity=_WARNING,
                message="A control for typed text holds {}.",
                why="It is made for text alone (17.5.2.44); filling it loses the rest.",
                remedy="Make it a rich text control.",
            ),
            LintRule(
                kind=DefectKind.MORE_THAN_ONE_LINE,
                code="DOC117",
                severity=_WARNING,
                message="A control of kind {} that takes one line holds several.",
                why="Word lets nobody type a second line there (ISO 29500-1, 17.5.2.44).",
                remedy="Allow several paragraphs in the control's properties, or join the lines.",
            ),
            LintRule(
                kind=DefectKind.MACROS,
                code="DOC201",
                severity=_WARNING,
                message="The file holds macros.",
                why="They run on the machine of whoever opens it and allows them.",
                remedy=_OPENED,
            ),
            LintRule(
                kind=DefectKind.REMOTE_TEMPLATE,
                code="DOC202",
                severity=_NOTE,
                message="It is attached to a template elsewhere: {}.",
                why="Word fetches the template when the file is opened, with any macro in it.",
                remedy="In Word choose Developer, Document Template, and attach Normal.",
            ),
            LintRule(
                kind=DefectKind.OUTSIDE_CONTENT,
                code="DOC203",
                severity=_NOTE,
                message="It shows something that lies elsewhere: {}.",
                why="Opening it tells the other place, and what is shown can change or go.",
                remedy="Break the link (File, Info, Edit Links) or embed what it shows.",
            ),
            LintRule(
                kind=DefectKind.EMBEDDED_OBJECT,
                code="DOC204",
                severity=_NOTE,
                message="It holds a file of another program: {}.",
                why="The recipient can open it whole, with all that is not shown.",
                remedy="Put a picture of it in its place before the document leaves the force.",
            ),
            LintRule(
                kind=DefectKind.ACTIVE_FIELD,
                code="DOC205",
                severity=_WARNING,
                message="A field fetches or starts something: {}.",
                why="It may run when fields are updated, on printing for instance.",
                remedy="Click on it and press Ctrl+Shift+F9: its text stays and the field goes.",
            ),
            LintRule(
                kind=DefectKind.IMPORTED_PART,
                code="DOC206",
                severity=_WARNING,
                message="It takes in another file on opening: {}.",
                why="What stands there is not read by imrkit and cannot be checked.",
                remedy="Open it in Word, save it, and check again.",
            ),
            *TEMPLATE_RULES,
        )
    }
)


def find_rule(name: str) -> LintRule | None:
    """Return the rule with a code or the name of its kind, in any case; None when there is none."""
    wanted = name.casefold()
    return next(
        (rule for rule in RULES.values() if wanted in (rule.code.casefold(), rule.kind)), None
    )


def judge(defects: Iterable[Defect]) -> tuple[Finding, ...]:
    """Return the finding that each defect makes, in the same order."""
    return tuple(map(_finding, defects))


def _finding(defect: Defect) -> Finding:
    rule = RULES[defect.kind]
    return Finding(
        code=rule.code,
        name=defect.kind,
        severity=rule.severity,
        item="",
        location=Location(where=defect.where, tag=defect.tag, part=defect.part, path=defect.path),
        message=rule.message.format(defect.detail),
        why=rule.why,
        remedy=rule.remedy,
    )
