"""Makes the controls of one conversion, and adds once at its end what they need of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from imrkit.ooxml.controls import make, regions
from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion.placeholders import placeholder_run, show_as_prompt
from imrkit.ooxml.editing import new_controls
from imrkit.ooxml.package.nodes import text_run
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text import restyle
from imrkit.ooxml.text.ids import FreshIds
from imrkit.ooxml.text.styles import PLACEHOLDER_STYLE, Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import NewControl


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A control that an area got."""

    sdt: Sdt
    note: str = ""
    former_tag: str | None = None  # None: the form had no control there


class Maker:
    """Makes controls in one document."""

    def __init__(self, package: Package, styles: Styles) -> None:
        self.styles = styles
        self.inserted: set[Element] = set()  # runs that no author typed
        self._package = package
        self._ids = FreshIds(package)
        self._placeholders: dict[str, str] = {}

    def text(self, elements: Iterable[Element]) -> str:
        """Return the text of elements that a reader sees."""
        return "\n".join(visible_text(one, self.styles) for one in elements)

    def line(self, elements: Iterable[Element]) -> str:
        """Return the text of elements in a line."""
        return "".join(visible_text(one, self.styles) for one in elements)

    def around(
        self, elements: Sequence[Element], new: NewControl, *, prompt: str = "", at: Element
    ) -> Sdt:
        """Put a control around siblings; ``prompt``: they hold this placeholder and no more.

        ``at`` is what they stand in. Raises :class:`DocumentError`, with nothing changed, when no
        such control can hold them.
        """
        region = regions.region_of(at, tuple(elements))
        regions.require_suitable(region, new)
        sdt = Sdt(make.sdt_of(self._properties(new, prompt, shows=bool(prompt))))
        elements[0].addprevious(sdt.element)
        content = sdt.element[1]
        content.extend(elements)
        if prompt:
            show_as_prompt(content, self.styles)
        return sdt

    def empty(
        self, new: NewControl, words: str, looks: Element | None, paragraph: Element | None = None
    ) -> Sdt:
        """Make a control that shows its placeholder: in a line, or around a new paragraph."""
        run = placeholder_run(words, looks)
        self.inserted.add(run)
        content = run
        if paragraph is not None:
            paragraph.append(run)
            content = paragraph
        return Sdt(make.sdt_of(self._properties(new, words, shows=True), [content]))

    def filled(self, new: NewControl, text: str, looks: Element | None) -> Sdt:
        """Make a control in a line that holds a text which no run of the form has."""
        run = text_run(text)
        if looks is not None:
            run.insert(0, looks)
        self.inserted.add(run)
        return Sdt(make.sdt_of(self._properties(new, "", shows=False), [run]))

    def box(self, sign: Element, new: NewControl, *, checked: bool) -> Sdt:
        """Put a check box around the run with its sign."""
        sdt = Sdt(make.sdt_of(self._properties(new, "", shows=False)))
        sdt.is_checked = checked
        sign.addprevious(sdt.element)
        sdt.element[1].append(sign)
        return sdt

    def _properties(self, new: NewControl, placeholder: str, *, shows: bool) -> Element:
        new = replace(new, placeholder=placeholder or new.placeholder)
        if words := new_controls.placeholder_of(new):
            self._placeholders[words] = make.entry_name(words)
        return new_controls.properties_of(new, self._ids.fresh(), shows_placeholder=shows)

    def number(self, sdt: Sdt) -> None:
        """Give a control that the form has an id, unless it has one."""
        sdt.id = sdt.id or self._ids.fresh()

    def rows(self, rows: Sequence[Element], new: NewControl) -> Sdt:
        """Put a repeating section around rows of a table, each of which becomes one of its own."""
        sdt = Sdt(make.sdt_of(self._properties(new, "", shows=False)))
        rows[0].addprevious(sdt.element)
        sdt.element[1].extend([make.row_sdt([row], self._ids.fresh()) for row in rows])
        return sdt

    def finish(self, part: str, placeholders: Mapping[str, str]) -> None:
        """Give the file what the controls of a part need: placeholders, a style, declarations.

        ``placeholders``: other words of theirs, and the names of the entries for them.
        """
        Glossary(self._package).add({**self._placeholders, **placeholders})
        if not self.styles.defines(PLACEHOLDER_STYLE):
            restyle.require_placeholder_style(self._package)
        restyle.declare_extensions(self._package, part)
