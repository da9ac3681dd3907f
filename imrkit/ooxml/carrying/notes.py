"""Footnotes and endnotes, carried with all that stands in them (ISO 29500-1 section 17.11)."""

from __future__ import annotations

from lxml import etree

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.losses import LossBook
from imrkit.ooxml.carrying.pair import ENDNOTES, FOOTNOTES, SETTINGS, Pair
from imrkit.ooxml.carrying.stories_of_many import ID, CarryInside, TextCarrier
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade

_KINDS = {"footnote": FOOTNOTES, "endnote": ENDNOTES}
# What stands behind the two in a document's settings (17.15.1.78).
_BEHIND = ("endnotePr", "compat", "docVars", "rsids")
_LATER = frozenset(n.qn(f"w:{name}") for name in _BEHIND)


class NoteCarrier:
    """Gives each reference of a kind its own note in the target."""

    def __init__(self, pair: Pair, book: LossBook, name: str, carry_inside: CarryInside) -> None:
        """``name``: “footnote” or “endnote”."""
        self._pair = pair
        self._book = book
        self._name = name
        self._texts = TextCarrier(
            pair, _KINDS[name], n.qn(f"w:{name}"), carry_inside, _separators(name)
        )

    def take(self, copied: Copied) -> None:
        """Carry each note that copies refer to."""
        for reference in copied.each(n.qn(f"w:{self._name}Reference")):
            original = self._texts.original(reference.get(ID, ""))
            if original is None:
                self._book.add(LossGrade.NOTE, f"A reference to a {self._name} led to none")
                _take_out(reference)
                continue
            is_first = not self._pair.target.part(self._texts.kind)
            reference.set(ID, self._texts.carry(original, copied).get(ID, ""))
            if is_first:
                self._name_separators()

    def _name_separators(self) -> None:
        """Let the settings of a document without such notes name what parts them from text."""
        settings = self._pair.target.part(SETTINGS)
        if not settings:
            return
        root = self._pair.target.package.edit(settings)
        tag = f"w:{self._name}Pr"
        if root.find(n.qn(tag)) is None:
            made = node(tag, *(node(f"w:{self._name}", id=id_) for id_ in ("-1", "0")))
            later = (one for one in root if one.tag in _LATER and one.tag != made.tag)
            before = next(later, None)
            if before is None:
                root.append(made)
            else:
                before.addprevious(made)


def _separators(name: str) -> bytes:
    """Return a part with the two notes that are none: what parts notes from the text."""
    kinds = {"-1": "separator", "0": "continuationSeparator"}
    made = (node(f"w:{name}", _separator(kind), type=kind, id=id_) for id_, kind in kinds.items())
    return etree.tostring(node(f"w:{name}s", *made), encoding="UTF-8")


def _separator(kind: str) -> Element:
    close = node("w:spacing", after="0", line="240", lineRule="auto")
    return node("w:p", node("w:pPr", close), node("w:r", node(f"w:{kind}")))


def _take_out(reference: Element) -> None:
    above = reference.getparent()
    if above is not None:
        above.remove(reference)
