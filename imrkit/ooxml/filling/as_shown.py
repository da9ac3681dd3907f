"""A document as Word shows it: a bound control shows its node, whatever its runs say (17.5.2.6).

Another program may have changed the one and not the other. Word puts the text of the node into the
control on opening; what is read is that, and the file itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.binding import bound_controls, bound_node
from imrkit.ooxml.controls.read import (
    CHECKBOX,
    SDT,
    SDT_CONTENT,
    kind_of,
    shows_placeholder,
)
from imrkit.ooxml.filling.coerce import Answer, shown_of
from imrkit.ooxml.filling.plans import Planner
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.ids import FreshIds
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
_LISTS = (n.qn("w:dropDownList"), n.qn("w:comboBox"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A control whose runs do not say what its node holds."""

    story: Story
    sdt: Element
    properties: Element
    shown: Answer  # what Word shows: that of the node


def as_shown(document: OpenDocument) -> OpenDocument:
    """Return a document with every bound control as Word shows it; the same one when all are."""
    if next(stale_controls(document), None) is None:
        return document
    copy = document.package.copy()
    planner = Planner(copy, FreshIds(copy))
    for one in list(stale_controls(OpenDocument(copy))):
        planner.show(one.sdt, one.properties, one.shown)
    return OpenDocument(copy)


def stale_controls(document: OpenDocument) -> Iterator[Stale]:
    """Yield the controls that Word shows otherwise than their runs say, in document order."""
    for story in document.stories:
        for sdt, properties in bound_controls(story.root):
            shown = _of_node(document.package, properties)
            if shown is not None and not _shows(document, story, sdt, properties, shown):
                yield Stale(story=story, sdt=sdt, properties=properties, shown=shown)


def _of_node(package: Package, properties: Element) -> Answer | None:
    """Return what a control shows of its node; None when it has none, or none that can be told."""
    if kind_of(properties) not in _TEXTS:
        return None
    try:
        bound = bound_node(package, properties)
    except DocumentError:
        return None
    if bound is None or bound.is_to_be_made:
        return None
    last = {one.get(n.qn("w:lastValue")) for one in properties.iterchildren(*_LISTS)}
    if bound.text and bound.text in last:
        return None  # no entry of the list any more: Word leaves what was chosen (17.5.2.15)
    return shown_of(properties, bound.text)


def _shows(
    document: OpenDocument, story: Story, sdt: Element, properties: Element, wanted: Answer
) -> bool:
    """Tell whether a control's runs say what its node does."""
    content = sdt.find(SDT_CONTENT)
    if content is None or next(content.iter(SDT), None) is not None:
        return True  # not to be judged, nor to be shown otherwise
    if wanted.checked is not None:
        state = properties.find(f"{CHECKBOX}/{n.qn('w14:checked')}")
        return is_on(state, "w14:val") is wanted.checked
    date = properties.find(n.qn("w:date"))
    day = "" if date is None else date.get(n.qn("w:fullDate"), "")[:10]
    if wanted.date and day == wanted.date[:10]:
        return True  # other programs write the same day in other words
    shown = document.control_text(story, content).words
    held = "" if shows_placeholder(properties) else shown
    return held.split() == "\n".join(wanted.paragraphs).split()
