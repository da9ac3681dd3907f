"""Options of a question: tick boxes that are typed, and words of which one is to be deleted."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import regions
from imrkit.ooxml.controls.make import tick_sign
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.in_lines import Line
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.prompts import TICKED
from imrkit.ooxml.text.characters import Leaf, cut_behind, run_from
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.slots import Option

# The signs of the other state, by font: those of Unicode, round ones, and those of Wingdings.
_GOTHIC, _WINGDINGS = "MS Gothic", "Wingdings"
_BETWEEN = re.compile(r"[\s\u00a0]*+(?:[/|,;\\]|\bor\b|[–—-])?+[\s\u00a0]*+", re.IGNORECASE)
_LEFT = (
    "Its answers are words of which one is to be deleted or marked, and not sure to be a list of "
    "choices; they are left as they are."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A tick box that is a character."""

    leaf: Leaf
    character: int  # of its paragraph
    new: NewControl

    @property
    def at(self) -> Element:
        """The run that the control is put around."""
        return self.leaf.run

    def wrap(self, maker: Maker) -> Made:
        """Make a check box of it that looks the same."""
        run = self.leaf.run
        parent = run.getparent()
        if run.tag != n.qn("w:r") or parent is None:
            raise DocumentError("The tick box there stands in no line of text.")
        regions.require_place(parent)
        sign, font = _sign(self.leaf, self.character)
        regions.region_of(parent, (run,))
        cut_behind(self.leaf, self.character + 1)
        start = run_from(self.leaf, self.character)
        is_ticked = sign in TICKED
        new = kinds.as_kind(self.new, ControlKind.CHECK_BOX)
        sdt = maker.box(start, new, checked=is_ticked)
        sdt.set_sign(f"{ord(sign):04X}", font, checked=is_ticked)
        sdt.set_sign(*_other(sign, font), checked=not is_ticked)
        return Made(sdt=sdt)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBox:
    """A tick box for a cell that is ticked and shows none."""

    paragraph: Element  # the empty one of the cell
    new: NewControl

    @property
    def at(self) -> Element:
        """The paragraph that the control is put into."""
        return self.paragraph

    def wrap(self, maker: Maker) -> Made:
        """Put a check box there, which is not ticked."""
        regions.require_place(self.paragraph)
        sign = tick_sign(ticked=False)
        maker.inserted.add(sign)
        self.paragraph.append(sign)
        new = kinds.as_kind(self.new, ControlKind.CHECK_BOX)
        return Made(sdt=maker.box(sign, new, checked=False))


def _sign(leaf: Leaf, at: int) -> tuple[str, str]:
    """Return the character of a tick box and the font that it is shown in."""
    if leaf.element.tag == n.qn("w:sym"):
        code, font = (leaf.element.get(n.qn(f"w:{name}"), "") for name in ("char", "font"))
        return chr(int(code, 16)), font
    fonts = child_of(child_of(leaf.run, n.qn("w:rPr")), n.qn("w:rFonts"))
    named = () if fonts is None else (fonts.get(n.qn(f"w:{one}")) for one in ("ascii", "hAnsi"))
    font = next(filter(None, named), _GOTHIC)
    return (leaf.element.text or "")[at - leaf.start], font


def _other(sign: str, font: str) -> tuple[str, str]:
    """Return the sign for the other state of a box, and its font."""
    is_of_wingdings = "\uf000" <= sign <= "\uf0ff"
    if sign in TICKED:
        return ("F0A8", font) if is_of_wingdings else ("2610", _GOTHIC)
    if is_of_wingdings:
        return "F0FE", _WINGDINGS
    return ("25C9" if sign in "○◯" else "2612"), _GOTHIC


def words_of(line: Line, options: Sequence[Option]) -> Line:
    """Return words such as YES / NO as one area, for a list of choices in their stead.

    ``line`` is the paragraph. Raises :class:`DocumentError` where it is not certain that they are
    one: an answer was marked, or other words or another look stand among them.
    """
    ordered = sorted(options, key=lambda one: one.start)
    start, end = ordered[0].start, ordered[-1].end
    text = line.characters.text
    between = (text[one.end : other.start] for one, other in itertools.pairwise(ordered))
    if (
        len(ordered) < 2
        or any(one.is_chosen is not None for one in ordered)
        or len({(one.part, one.path) for one in ordered}) > 1
        or not all(_BETWEEN.fullmatch(one) for one in between)
        or len({one.text.strip().casefold() for one in ordered}) < len(ordered)
        or _differ(line.characters.covered(start, end))
    ):
        raise DocumentError(_LEFT)
    choices = tuple(one.text.strip() for one in ordered)
    new = replace(line.new, kind=ControlKind.DROP_DOWN, choices=choices)
    return replace(line, start=start, end=end, new=new, is_prompt=True)


_MARKS = tuple(n.qn(f"w:{name}") for name in ("strike", "dstrike", "highlight", "u", "b", "shd"))


def _differ(leaves: Iterable[Leaf]) -> bool:
    """Tell whether some of the words are marked and others not."""
    looks = {
        tuple(child_of(child_of(one.run, n.qn("w:rPr")), mark) is None for mark in _MARKS)
        for one in leaves
    }
    return len(looks) > 1
