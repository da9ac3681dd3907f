"""The blanks that Word has: content controls in a line, legacy form fields, merge fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.slots.lines import Blank, Takes
from imrkit.ooxml.slots.prompts import is_nothing, is_prompt
from imrkit.ooxml.text.fields import name_of
from imrkit.ooxml.text.form_data import FormData
from imrkit.ooxml.text.paths import Path
from imrkit.values.controls import LIST_KINDS, ControlKind
from imrkit.values.slots import AreaKind

_TAKES = {
    "FORMTEXT": Takes.TEXT,
    "MERGEFIELD": Takes.TEXT,
    "FILLIN": Takes.TEXT,
    "MACROBUTTON": Takes.TEXT,
    "FORMDROPDOWN": Takes.CHOICE,
    "FORMCHECKBOX": Takes.TICK,
}
_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})


@dataclass(slots=True, kw_only=True)
class OpenField:
    """A field as far as it was read."""

    begin: Element  # its first sign, or the whole of one that is written as one element
    start: int  # where its result begins in the paragraph that is being read
    codes: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What it does: FORMTEXT, TOC…"""
        return name_of("".join(self.codes))[0]

    @property
    def makes_contents(self) -> bool:
        """True when Word makes a list of contents of it."""
        return self.name in _CONTENTS

    def blank(self, text: str, end: int, path: Path) -> Blank | None:
        """Return what it is for an author, with the text that it shows; None: nothing to fill."""
        takes = _TAKES.get(self.name)
        if takes is None:
            return None
        data = FormData(self.begin)
        if takes is Takes.CHOICE:
            text = text or data.shown
        shows = self._is_untouched(text, data)
        return Blank(
            takes=takes,
            area=AreaKind.FIELD,
            start=self.start,
            end=end,
            path=path,
            text="" if shows else text,
            prompt=self._prompt(text) if shows else "",
            options=data.entries,
            is_ticked=data.is_ticked if takes is Takes.TICK else None,
        )

    def _prompt(self, text: str) -> str:
        if self.name == "MACROBUTTON":  # the words are the code's: MACROBUTTON NoMacro [Click here]
            return name_of("".join(self.codes))[1].partition(" ")[2].strip()
        return "" if is_nothing(text) else text

    def _is_untouched(self, text: str, data: FormData) -> bool:
        return (
            is_prompt(text)
            or text == data.default_text
            or (bool(data.entries) and data.is_first_by_default)
            or self.name == "MACROBUTTON"
        )


def blank_of_control(element: Element, path: Path, start: int, end: int, text: str) -> Blank:
    """Return what a control in a line is for an author, with the text that it shows."""
    sdt = Sdt(element)
    ticks = sdt.kind is ControlKind.CHECK_BOX
    takes = Takes.TICK if ticks else Takes.CHOICE if sdt.kind in LIST_KINDS else Takes.TEXT
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
