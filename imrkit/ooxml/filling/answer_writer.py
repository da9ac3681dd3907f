"""Make a control show an answer, and its properties say so."""

from __future__ import annotations

import functools

from imrkit.ooxml.controls.placeholders import Placeholders
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.coerce import Answer
from imrkit.ooxml.filling.content import (
    PlaceholderStyles,
    show_lines,
    show_placeholder,
    show_text,
)
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.numbering import Lists
from imrkit.ooxml.text.styles import Styles


class AnswerWriter:
    """Writes answers into the controls of one document, in its styles and lists."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def write(self, sdt: Sdt, wanted: Answer) -> None:
        """Make a control show an answer."""
        sdt.day = wanted.day
        if wanted.checked is not None:
            sdt.is_checked = wanted.checked
        if wanted.lines:
            show_lines(sdt, wanted.lines, self._grey, self._styles, self._lists)
        elif wanted.paragraphs:
            show_text(sdt, wanted.paragraphs, self._grey, font=wanted.font)
        else:
            show_placeholder(sdt, self._placeholders.paragraphs(sdt), self._grey)

    @functools.cached_property
    def _grey(self) -> PlaceholderStyles:
        return PlaceholderStyles(self._package)

    @functools.cached_property
    def _placeholders(self) -> Placeholders:
        return Placeholders(self._package)

    @functools.cached_property
    def _styles(self) -> Styles:
        return Styles.read(self._package)

    @functools.cached_property
    def _lists(self) -> Lists:
        return Lists(self._package, self._styles)
