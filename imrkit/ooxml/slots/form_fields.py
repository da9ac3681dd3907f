"""The blanks that Word has: content controls in a line, legacy form fields, merge fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.lines import Blank, Takes
from imrkit.ooxml.slots.prompts import is_nothing, is_prompt
from imrkit.ooxml.text.paths import Path
from imrkit.values.controls import ControlKind
from imrkit.values.slots import AreaKind

_DATA, _LIST, _BOX, _INPUT = (
    n.qn(f"w:{name}") for name in ("ffData", "ddList", "checkBox", "textInput")
)
_DEFAULT, _RESULT, _CHECKED, _ENTRY = (
    n.qn(f"w:{name}") for name in ("default", "result", "checked", "listEntry")
)
_CODE = re.compile(r"\s*+([A-Z]++)\b\s*+(.*+)", re.DOTALL)
_TAKES = {
    "FORMTEXT": Takes.TEXT,
    "MERGEFIELD": Takes.TEXT,
    "FILLIN": Takes.TEXT,
    "MACROBUTTON": Takes.TEXT,
    "FORMDROPDOWN": Takes.CHOICE,
    "FORMCHECKBOX": Takes.TICK,
}
_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})
_CHOICES = frozenset({ControlKind.DROP_DOWN, ControlKind.COMBO_BOX})


@dataclass(slots=True, kw_only=True)
class OpenField:
    """A field as far as it was read."""

    data: Element | None  # what a legacy form field is
    start: int = 0  # where its result begins in the paragraph that is being read
    codes: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What it does: FORMTEXT, TOC…"""
        match = _CODE.match("".join(self.codes))
        return match[1] if match else ""

    @property
    def makes_contents(self) -> bool:
        """True when Word makes a list of contents of it."""
        return self.name in _CONTENTS

    def blank(self, text: str, end: int, path: Path) -> Blank | None:
        """Return what it is for an author, with the text that it shows; None: nothing to fill."""
        takes = _TAKES.get(self.name)
        if takes is None:
            return None
        options = self._options()
        if takes is Takes.CHOICE:
            text = text or _at(options, natural(value_of(child_of(self._part(_LIST), _RESULT))))
        shows = self._is_untouched(text)
        return Blank(
            takes=takes,
            area=AreaKind.FIELD,
            start=self.start,
            end=end,
            path=path,
            text="" if shows else text,
            prompt=self._prompt(text) if shows else "",
            options=options,
            is_ticked=self._is_ticked() if takes is Takes.TICK else None,
        )

    def _prompt(self, text: str) -> str:
        if self.name == "MACROBUTTON":  # the words are the code's: MACROBUTTON NoMacro [Click here]
            match = _CODE.match("".join(self.codes))
            return match[2].partition(" ")[2].strip() if match else ""
        return "" if is_nothing(text) else text

    def _part(self, tag: str) -> Element | None:
        return child_of(self.data, tag)

    def _options(self) -> tuple[str, ...]:
        part = self._part(_LIST)
        return () if part is None else tuple(map(value_of, part.iterchildren(_ENTRY)))

    def _is_untouched(self, text: str) -> bool:
        default = value_of(child_of(self._part(_INPUT), _DEFAULT))
        chosen = child_of(self._part(_LIST), _RESULT)
        return (
            is_prompt(text)
            or text == default
            or (bool(self._options()) and chosen is None)
            or self.name == "MACROBUTTON"
        )

    def _is_ticked(self) -> bool:
        box = self._part(_BOX)
        now = child_of(box, _CHECKED)
        return is_on(child_of(box, _DEFAULT) if now is None else now)


def open_field(begin: Element) -> OpenField:
    """Begin a field at its first sign."""
    return OpenField(data=child_of(begin, _DATA))


def _at(options: tuple[str, ...], index: int | None) -> str:
    return options[index or 0] if (index or 0) < len(options) else ""


def blank_of_control(element: Element, path: Path, start: int, end: int, text: str) -> Blank:
    """Return what a control in a line is for an author, with the text that it shows."""
    sdt = Sdt(element)
    ticks = sdt.kind is ControlKind.CHECK_BOX
    takes = Takes.TICK if ticks else Takes.CHOICE if sdt.kind in _CHOICES else Takes.TEXT
    shows = sdt.shows_placeholder or is_nothing(text)
    return Blank(
        takes=takes,
        area=AreaKind.CONTROL,
        start=start,
        end=end,
        path=path,
        text="" if shows or ticks else text,
        prompt=text.strip() if shows or ticks else "",
        options=tuple(entry.shown for entry in sdt.entries),
        is_ticked=sdt.is_checked if ticks else None,
    )
