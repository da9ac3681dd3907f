"""Checks of tracked changes, comments and hidden text, which a file carries unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, owner_of
from imrkit.values.annotations import Comment, HiddenText, Revision, RevisionKind
from imrkit.values.findings import Location

_NAMES = MappingProxyType(
    {
        RevisionKind.INSERTION: "insertion",
        RevisionKind.DELETION: "deletion",
        RevisionKind.FORMAT_CHANGE: "change of formatting",
    }
)


@check("IMR701", "tracked-changes-left", needs=("revisions",))
def tracked_changes_left(check_input: CheckInput) -> Iterator[Hit]:
    """Tracked changes have not been accepted or rejected.

    What it flags
    -------------
    Tracked insertions, deletions, moves and changes of formatting anywhere in the file, also in
    headers, notes and comments. Status is judged on the text with the changes accepted.

    Why it matters
    --------------
    A recipient can read what was taken out, and who took it out.

    Example
    -------
    A deleted paragraph about a third party can be brought back with one click.

    Remedy
    ------
    While drafting they are useful; before the report leaves the force, accept or reject them all.
    """
    if revisions := check_input.snapshot.revisions:
        counts = Counter(one.kind for one in revisions)
        found = [_counted(counts[kind], name) for kind, name in _NAMES.items() if counts[kind]]
        message = f"Tracked changes are left: {', '.join(found)}."
        yield _hit(check_input, "tracked-changes-left", message, revisions[0])


@check("IMR702", "comments-left", needs=("comments",))
def comments_left(check_input: CheckInput) -> Iterator[Hit]:
    """Comments are still in the file.

    What it flags
    -------------
    Any comment, resolved ones too.

    Why it matters
    --------------
    Comments carry doubts, names and advice that were not meant for the panel.

    Example
    -------
    “Ask legal if we can say this” beside a paragraph on intelligence.

    Remedy
    ------
    Deal with each, keep what is needed in the force's own file, and delete them all before sending.
    """
    if comments := check_input.snapshot.comments:
        count = _counted(len(comments), "comment")
        verb = "is" if len(comments) == 1 else "are"
        message = f"{count} {verb} left in the file."
        yield _hit(check_input, "comments-left", message, comments[0])


@check("IMR703", "hidden-text-left", needs=("hidden",))
def hidden_text_left(check_input: CheckInput) -> Iterator[Hit]:
    """Hidden text is still in the file.

    What it flags
    -------------
    Text formatted as hidden, which Word neither shows nor prints.

    Why it matters
    --------------
    The recipient can show it with one click; what was hidden may be what should not be shared.

    Example
    -------
    A witness's name, hidden instead of removed.

    Remedy
    ------
    Show hidden text (Ctrl+Shift+8), and delete it or make it visible.
    """
    if hidden := check_input.snapshot.hidden:
        count = _counted(len(hidden), "piece")
        verb = "is" if len(hidden) == 1 else "are"
        message = f"{count} of hidden text {verb} left in the file."
        yield _hit(check_input, "hidden-text-left", message, hidden[0])


def _hit(
    check_input: CheckInput, name: str, message: str, first: Comment | Revision | HiddenText
) -> Hit:
    where = Location(where="the whole document", part=first.part, path=first.path)
    return Hit(item=owner_of(check_input, name), location=where, message=message)


def _counted(count: int, name: str) -> str:
    if count == 1:
        return f"1 {name}"
    plural = name.replace("change", "changes", 1) if name.startswith("change") else f"{name}s"
    return f"{count} {plural}"
