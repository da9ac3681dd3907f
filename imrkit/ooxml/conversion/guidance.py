"""The form's guidance moves into the placeholder of the control that it is about.

It stands below a heading or label, or in a column of its own. What is more than plain text, and
what cannot be told to be about one place, stays where it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import make
from imrkit.ooxml.controls.regions import TC, TR, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion.part_reader import PartReader
from imrkit.ooxml.conversion.placeholders import placeholder_run
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, parent_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.signs import is_guidance_heading
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import ControlKind, Level
from imrkit.values.prompts import is_word_prompt
from imrkit.values.slots import Slot

MOST = 500  # letters of guidance that a slot keeps, and that a placeholder is to show
_R, _R_PR, _P_PR, _T = (n.qn(f"w:{name}") for name in ("r", "rPr", "pPr", "t"))
_PLAIN = frozenset(
    n.qn(f"w:{name}") for name in ("rPr", "t", "tab", "noBreakHyphen", "lastRenderedPageBreak")
)
_UNSEEN = frozenset(n.qn(f"w:{name}") for name in ("proofErr", "pPr"))
_FILLED_IN = frozenset(
    {ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.DATE, ControlKind.COMBO_BOX}
)
_LONG = "Its guidance is long, and stays where it is."
_SHARED = "Its guidance is about other places too, and stays where it is."
_RICH = "Its guidance holds more than plain text, and stays where it is."
_BELOW = "Its guidance stands below its answer, and stays where it is."
_NO_ROOM = "Its guidance stays where it is: no control there shows a placeholder for it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """Paragraphs that tell how a place is to be filled in."""

    anchor: Element  # the paragraph with the words of the place
    paragraphs: tuple[Element, ...]
    text: str  # a line for each
    is_long: bool = False


def guidance_of(reader: PartReader, slot: Slot) -> Guidance | None:
    """Return the guidance of a slot, found before anything changes; None when there is none."""
    try:
        anchor = reader.element(slot.path, P)
    except DocumentError:
        return None
    found = [*_below(anchor, slot, reader.styles), *_beside(anchor, reader.styles)]
    if not found:
        return None
    lines = [visible_text(one, reader.styles).strip() for one in found]
    return Guidance(
        anchor=anchor,
        paragraphs=tuple(found),
        text="\n".join(lines),
        is_long=len("".join(lines)) >= MOST,
    )


def _below(anchor: Element, slot: Slot, styles: Styles) -> Iterator[Element]:
    """Yield the paragraphs of help right below an anchor."""
    wanted = {line.strip() for line in slot.guidance.split("\n")} - {""}
    is_cut = len(slot.guidance) >= MOST
    for one in anchor.itersiblings():
        text = visible_text(one, styles).strip() if one.tag == P else ""
        if text in wanted or (is_cut and any(map(text.startswith, wanted))):
            yield one
        elif text or one.tag != P:
            return


def _beside(anchor: Element, styles: Styles) -> Iterator[Element]:
    """Yield the paragraphs in a column of guidance, in the row of an anchor."""
    cell = next(anchor.iterancestors(TC), None)
    row = None if cell is None else next(cell.iterancestors(TR), None)
    table = None if row is None else row.getparent()
    if row is None or table is None:
        return
    head = next(table.iterchildren(TR))
    heads, cells = (list(one.iterchildren(TC)) for one in (head, row))
    if row is head or len(heads) != len(cells) or len(cells) < 3:
        return
    for title, inside in zip(heads, cells, strict=True):
        if inside is not cell and is_guidance_heading(visible_text(title, styles)):
            yield from (one for one in inside.iterchildren(P) if visible_text(one, styles).strip())


class GuidanceMover:
    """Moves the guidance of one form, and says of each place what became of it."""

    def __init__(self, found: Mapping[int, Guidance], styles: Styles) -> None:
        """``found``: by the number of the place in the plan."""
        self.placeholders: dict[str, str] = {}  # new words -> the name of their entry
        self._found = found
        self._styles = styles
        self._claims = Counter(one for held in found.values() for one in held.paragraphs)

    def move(self, place: int, controls: Sequence[Sdt]) -> tuple[str, str]:
        """Return the guidance that was moved, and a sentence when it stays; "" for nothing."""
        held = self._found.get(place)
        if held is None:
            return "", ""
        if reason := self._refusal(held, controls):
            return "", reason
        (control,) = controls
        self._show(control, held.text)
        for paragraph in held.paragraphs:
            _take_out(paragraph)
        return held.text, ""

    def _refusal(self, held: Guidance, controls: Sequence[Sdt]) -> str:
        if len(controls) != 1 or not _shows_prompt(controls[0]):
            return _NO_ROOM
        if held.anchor in controls[0].element.iterancestors():
            return _BELOW
        if held.is_long:
            return _LONG
        if any(self._claims[one] > 1 for one in held.paragraphs):
            return _SHARED
        inside = {one for control in controls for one in control.element.iter(P)}
        if inside.intersection(held.paragraphs):
            return _NO_ROOM
        return "" if all(map(_is_plain, held.paragraphs)) else _RICH

    def _show(self, control: Sdt, guidance: str) -> None:
        """Let a control show guidance in its placeholder, and what it shows already behind it."""
        (paragraph,) = _with_runs(control) or [control.element]
        runs = list(paragraph.iter(_R))
        shown = visible_text(control.element, self._styles).strip()
        lines = guidance.split("\n")
        if any(map(str.isalpha, shown)) and not is_word_prompt(shown):
            lines.append(shown)
        words = ("\n" if control.level is Level.BLOCK else " ").join(lines)
        looks = child_of(runs[0], _R_PR)
        new = placeholder_run(words, None)
        if looks is not None:
            new.replace(new[0], looks)
        runs[0].addprevious(new)
        for run in runs:
            parent_of(run).remove(run)
        self.placeholders[words] = make.entry_name(words)
        control.placeholder_name = self.placeholders[words]


def _with_runs(control: Sdt) -> list[Element]:
    return [one for one in control.element.iter(P) if next(one.iter(_R), None) is not None]


def _shows_prompt(control: Sdt) -> bool:
    """Tell whether a control shows a placeholder of one paragraph, which words may take."""
    return (
        control.kind in _FILLED_IN
        and control.shows_placeholder
        and len(_with_runs(control)) <= 1
        and next(control.element.iter(_R), None) is not None
        and next(control.element.iter(n.qn("w:tbl")), None) is None
    )


def _is_plain(paragraph: Element) -> bool:
    """Tell whether a paragraph is text and nothing else, so that no part of it is lost."""
    if paragraph.find(f"{_P_PR}/{n.qn('w:sectPr')}") is not None:
        return False
    others = (one for one in paragraph if one.tag not in _UNSEEN)
    return all(one.tag == _R and _holds_text(one) for one in others)


def _holds_text(run: Iterable[Element]) -> bool:
    return all(child.tag in _PLAIN for child in run)


def _take_out(paragraph: Element) -> None:
    """Take a paragraph out; the last in a cell stays, empty."""
    parent = parent_of(paragraph)
    if parent.tag == TC and len([one for one in parent if one.tag == P]) == 1:
        for one in [one for one in paragraph if one.tag != _P_PR]:
            paragraph.remove(one)
    else:
        parent.remove(paragraph)
