"""A blank template while it is being made: a rendered master whose anchors are filled."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from imrkit.checklist import ChecklistItem, ChecklistSection, Column, ItemPart, Layout
from imrkit.errors import TemplateError
from imrkit.ooxml.controls.glossary import Glossary
from imrkit.ooxml.controls.make import ControlWriter
from imrkit.ooxml.own import addin as webextension
from imrkit.ooxml.own.identity import write_identity
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import text_run
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.templates.contents import Contents
from imrkit.ooxml.templates.facts import Facts
from imrkit.ooxml.templates.layout_hash import layout_hash
from imrkit.ooxml.templates.master_anchors import (
    block_anchors,
    first_left,
    replace_block,
    replace_inline,
)
from imrkit.ooxml.templates.parts import in_layout_order, is_field, rows_given, with_prompt
from imrkit.ooxml.text import layout, restyle
from imrkit.ooxml.text.stories import body_of, header_parts
from imrkit.values.addin import AddinReference
from imrkit.values.controls import ControlKind
from imrkit.values.snapshot import Identity

COVER, CONTENTS, SECTIONS, SIGN_OFF, MARKING = (
    "cover",
    "contents",
    "sections",
    "sign-off",
    "marking",
)
DEFAULT_COLOUR = "1F3864"
MARKING_PROMPT = "Security marking: choose it on the cover"
# Shown by a cell that may stay empty: as wide as a word, so that it can be clicked on, and nothing
# in print.
NO_PROMPT = "\u2003" * 3
_PROMPT = "…"  # of another fact in headers and footers, until it stands on the cover

SectionItems = tuple[ChecklistSection, Sequence[ChecklistItem]]


class Blank:
    """Fills a master's anchors with headings, tables and content controls.

    ``package`` is the rendered master, which becomes the template. ``facts`` are bound once and
    shown wherever they belong; those of the cover also in headers and footers, where the master
    has an anchor with the id of their part.
    """

    def __init__(
        self, package: Package, *, facts: Facts, colour: str = "", table_colour: str = ""
    ) -> None:
        self._package = package
        self._root = self._package.edit(self._package.main)
        self._anchors = block_anchors(self._root)
        self._controls = ControlWriter()
        self._facts = facts
        self._colour = colour or DEFAULT_COLOUR
        self._table_colour = table_colour or self._colour
        self._contents = Contents()
        self._section = self._last_section()

    def require(self) -> None:
        """Raise :class:`TemplateError` when the master lacks an anchor or a style."""
        anchors = [f"the anchor [[{SECTIONS}]]"] if SECTIONS not in self._anchors else []
        styles = restyle.missing_styles(self._package, layout.STYLES)
        if lacks := [*anchors, *(f"the style “{style}”" for style in styles)]:
            raise TemplateError(
                f"The master lacks {', '.join(lacks)}. Start from a copy of one that imrkit ships."
            )

    def brand(self, *, font: str, heading_font: str = "", picture: str) -> None:
        """Put the brand's colour and fonts into the styles, and describe its logo."""
        if self._colour != DEFAULT_COLOUR:
            restyle.set_colour(self._package, self._colour)
        if font:
            restyle.set_font(self._package, font)
        if heading_font:
            restyle.set_heading_font(self._package, heading_font)
        if picture:
            restyle.describe_pictures(self._package, picture)

    def fill(
        self,
        *,
        cover: Sequence[ChecklistItem],
        sections: Sequence[SectionItems],
        sign_off: Sequence[ChecklistItem],
        arranged: Layout = Layout.LONG,
    ) -> None:
        """Fill every anchor."""
        is_short = arranged is Layout.SHORT
        width = self._width(False)  # before the last pages turn
        wide = [one for one in sections if one[0].landscape and is_short]
        self._put(COVER, self._cover(cover))
        if arranged is Layout.ONE_PAGE:
            self._put(SECTIONS, list(self._flat(item for _, items in sections for item in items)))
            self._put(SIGN_OFF, list(self._flat(sign_off)))
        else:
            held = [one for one in sections if one not in wide]
            self._put(SECTIONS, list(self._body(held, on_new_page=not is_short)))
            self._put(SIGN_OFF, [*self._sign_off(sign_off), *self._last(wide)])
        self._put(CONTENTS, self._contents.field(width))
        self._put_copies(cover)
        self._facts.put(self._package)
        if len(self._page_sections()) > 1:
            layout.inherit(self._section)

    def finish(
        self,
        identity: Identity,
        addin: AddinReference | None = None,
        *,
        force: str,
        pages: Mapping[str, Sequence[int]],
    ) -> bytes:
        """Add the parts that travel unseen, and return the bytes of the template.

        ``pages``: those of its main headings, by :func:`layout_hash`.
        """
        write_identity(self._package, identity)
        Glossary(self._package).add(self._controls.placeholders)
        for name in (self._package.main, *header_parts(self._package)):
            restyle.drop_empty_runs(self._package.edit(name))
            restyle.declare_extensions(self._package, name)
        self._contents.number(pages.get(layout_hash(self._package, force), ()))
        if addin is not None:
            webextension.embed(self._package, addin)
        return self._package.to_bytes()

    def _put(self, name: str, content: Sequence[Element]) -> None:
        if name in self._anchors:
            replace_block(self._anchors[name], content)

    def _cover(self, items: Sequence[ChecklistItem]) -> list[Element]:
        rows = [
            (part.label, self._field(item, part))
            for item in items
            for part in in_layout_order(item)
            if is_field(part)
        ]
        return [layout.field_table(rows, "About this report", self._width(False))] if rows else []

    def _body(self, sections: Sequence[SectionItems], *, on_new_page: bool) -> Iterator[Element]:
        landscape = False
        ended = 0
        for number, (section, items) in enumerate(sections):
            if section.landscape != landscape:
                yield layout.section_break(self._section, landscape=landscape, first=not ended)
                landscape, ended = section.landscape, ended + 1
            yield self._contents.heading(
                section.title, page_break=on_new_page and not number and not landscape
            )
            for item in items:
                yield from self._item(item, landscape)
        if landscape:
            yield layout.section_break(self._section, landscape=True, first=not ended)

    def _last(self, sections: Sequence[SectionItems]) -> Iterator[Element]:
        """Yield landscape sections that end the document, whose last pages turn with them."""
        if not sections:
            return
        yield layout.section_break(self._section, landscape=False, first=True)
        for section, items in sections:
            yield self._contents.heading(section.title)
            for item in items:
                yield from self._item(item, landscape=True)
        layout.turn(self._section)

    def _flat(self, items: Iterable[ChecklistItem]) -> Iterator[Element]:
        for item in items:
            yield self._contents.heading(item.title)
            yield from self._below(item, landscape=False)

    def _sign_off(self, items: Sequence[ChecklistItem]) -> Iterator[Element]:
        if items:
            yield self._contents.heading("Sign-off")
        for item in items:
            yield from self._item(item, landscape=False)

    def _item(self, item: ChecklistItem, landscape: bool) -> Iterator[Element]:
        yield layout.heading(2, item.title)
        yield from self._below(item, landscape)

    def _below(self, item: ChecklistItem, landscape: bool) -> Iterator[Element]:
        """Yield what stands below an item's heading."""
        parts = in_layout_order(item)
        rows = [(part.label, self._field(item, part)) for part in parts if is_field(part)]
        if rows:
            yield layout.field_table(rows, item.title, self._width(landscape))
        for part in parts:
            if not is_field(part):
                if len(parts) > 1:
                    yield layout.label(part.label)
                yield self._area(item, part, landscape)

    def _area(self, item: ChecklistItem, part: ItemPart, landscape: bool) -> Element:
        tag, title = str(item.tag(part)), item.title_of(part)
        if part.kind is ControlKind.RICH_TEXT:
            return self._controls.rich_text(tag, title, part.placeholder, layout.NUMBERED)
        width = self._width(landscape)
        heads = [
            layout.ColumnHead(title=column.label, width=column.width) for column in part.columns
        ]
        rows = [
            layout.control_row(
                [self._cell(item, part, one, given, first=not at) for one in part.columns],
                heads,
                width,
            )
            for at, given in enumerate(rows_given(part))
        ]
        section = self._controls.repeating_section(tag, title, rows)
        return layout.row_table(heads, section, part.label, width, self._table_colour)

    def _cell(
        self,
        item: ChecklistItem,
        part: ItemPart,
        column: Column,
        given: Mapping[str, str],
        *,
        first: bool,
    ) -> Element:
        """Make the control of a cell; where it may stay empty, its prompt is its title alone."""
        is_needed = column.required and (first or not column.carries_down)
        return self._controls.inline(
            str(item.tag(part, column)),
            f"{part.label}: {column.label}" if column.required else with_prompt(column),
            column.kind,
            column.placeholder if is_needed or not column.placeholder else NO_PROMPT,
            options=column.options,
            text=given.get(column.id, ""),
            date_format="dd/MM/yyyy",  # fits a narrow column, and sorts by eye
        )

    def _field(self, item: ChecklistItem, part: ItemPart) -> Element:
        tag = str(item.tag(part))
        return self._controls.inline(
            tag,
            item.title_of(part),
            part.kind,
            part.placeholder,
            options=part.options,
            text=self._facts.words(tag),
            binding=self._facts.binding(tag),
        )

    def _put_copies(self, cover: Sequence[ChecklistItem]) -> None:
        """Show facts of the cover in headers and footers."""
        for part in header_parts(self._package):
            root = self._package.edit(part)
            for name in self._facts.unasked:
                replace_inline(root, name, lambda: text_run(""))
            for item in cover:
                for one in item.parts:
                    replace_inline(root, one.id, functools.partial(self._copy, item, one))
            if left := first_left(root):
                known = ", ".join(one.id for item in cover for one in item.parts)
                raise TemplateError(
                    f"The header or footer of the master says “{left}”, with an anchor that names "
                    f"no fact of the cover; there are: {known}."
                )

    def _copy(self, item: ChecklistItem, part: ItemPart) -> Element:
        tag = str(item.tag(part))
        return self._controls.inline(
            tag,
            part.label,
            ControlKind.DATE if part.kind is ControlKind.DATE else ControlKind.PLAIN_TEXT,
            MARKING_PROMPT if part.id == MARKING else _PROMPT,
            text=self._facts.words(tag),
            binding=self._facts.binding(tag),
        )

    def _page_sections(self) -> list[Element]:
        return list(self._root.iter(n.qn("w:sectPr")))

    def _last_section(self) -> Element:
        section = body_of(self._package).find(n.qn("w:sectPr"))
        if section is None:
            raise TemplateError("The master does not say how large its pages are.")
        return section

    def _width(self, landscape: bool) -> int:
        return layout.text_width(self._section, landscape=landscape)
