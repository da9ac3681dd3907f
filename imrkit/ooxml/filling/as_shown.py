"""A document as Word shows it: a bound control shows its node, whatever its runs say (17.5.2.6).

Another program may have changed the one and not the other. Word puts the text of the node into the
control on opening; what is read is that, and the file itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.binding import bound_node
from imrkit.ooxml.controls.sdt import Sdt, bound_controls
from imrkit.ooxml.filling.answer_writer import AnswerWriter
from imrkit.ooxml.filling.coerce import Answer, shown_of
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import Story
from imrkit.values.controls import ControlKind

_TEXTS = frozenset(
    {
        ControlKind.PLAIN_TEXT,
        ControlKind.COMBO_BOX,
        ControlKind.DROP_DOWN,
        ControlKind.DATE,
        ControlKind.CHECK_BOX,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A control whose runs say something else than its node."""

    story: Story
    sdt: Sdt
    shown: Answer  # what Word shows: that of the node


def as_shown(document: OpenDocument) -> OpenDocument:
    """Return a document with every bound control as Word shows it; the same one when all are."""
    if next(stale_controls(document), None) is None:
        return document
    copy = document.package.copy()
    writer = AnswerWriter(copy)
    for control in list(stale_controls(OpenDocument(copy))):
        writer.write(control.sdt, control.shown)
    return OpenDocument(copy)


def stale_controls(document: OpenDocument) -> Iterator[Stale]:
    """Yield the controls that Word shows otherwise than their runs say, in document order."""
    for story in document.stories:
        for sdt in bound_controls(story.root):
            shown = _of_node(document.package, sdt)
            if shown is not None and not _shows(document, story, sdt, shown):
                yield Stale(story=story, sdt=sdt, shown=shown)


def _of_node(package: Package, sdt: Sdt) -> Answer | None:
    """Return the answer of a control's node; None when it has none, or none that can be told."""
    if sdt.kind not in _TEXTS:
        return None
    try:
        bound = bound_node(package, sdt)
    except DocumentError:
        return None
    if bound is None or bound.is_to_be_made:
        return None
    if bound.text and bound.text in sdt.last_values:
        return None  # no entry of the list any more: Word leaves what was chosen (17.5.2.15)
    return shown_of(sdt, bound.text)


def _shows(document: OpenDocument, story: Story, sdt: Sdt, wanted: Answer) -> bool:
    """Tell whether a control's runs say the same as its node."""
    if sdt.content is None or sdt.holds_controls:
        return True  # not to be judged, nor to be shown otherwise
    if wanted.checked is not None:
        return sdt.is_checked is wanted.checked
    if wanted.day is not None and sdt.day == wanted.day:
        return True  # other programs write the same day in other words
    shown = document.control_text(story, sdt.content).words
    held = "" if sdt.shows_placeholder else shown
    return held.split() == "\n".join(wanted.paragraphs).split()
