"""Give a draft back the places that another program took from it.

LibreOffice 7.4 drops every tag, and the title of lists, dates and tick boxes; it cuts a block of
rich text down to its first paragraph, takes repeating sections away and puts a second control
around a tick box. What it leaves is the text. So each place is looked for as a person would look:
beside its label, below its heading, and else by its title. The blank template that the draft was
made from says where. What stands there is wrapped anew; no word changes, and what is not certain
is not guessed.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Collection, Iterable, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.binding import bound_node
from imrkit.ooxml.controls.regions import TBL, TC, P
from imrkit.ooxml.controls.sdt import Sdt, bound_controls
from imrkit.ooxml.own import namespaces
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import MAX_STRETCH
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.repair.landmarks import Kind, Landmark, aligned, cells_of, landmarks
from imrkit.ooxml.repair.loose_places import Loose, by_name
from imrkit.ooxml.repair.rewrap import Restorer
from imrkit.ooxml.repair.template_places import Expected, TemplatePlace, expected_in, place_of
from imrkit.ooxml.text.stories import body_of, header_parts, stories
from imrkit.ooxml.text.styles import Styles
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.controls import ControlKind, Level
from imrkit.values.repairs import Repaired

_MAIN_LEVELS = (1, 2)  # of the template's headings; those in an author's own text are deeper
_SECTION = n.qn("w:sectPr")


def repair(package: Package, blank: Package, tags: Collection[str]) -> Repaired:
    """Restore the tags, titles and extents of a draft's places, as its blank template has them.

    ``tags``: the places that the draft was born with. Raises :class:`DocumentError`, naming every
    place that stands there and cannot be told with certainty; the package is then not to be saved.
    """
    words = _words(package)
    for part in (package.main, *header_parts(package)):
        package.edit(part)
    restored, missing = _Repair(package, blank).run(tags)
    _name_margins(package, blank)
    _reconnect(package)
    after = iter(_words(package))
    if not all(any(word is one for one in after) for word in words):
        raise DocumentError(f"{package.file} was not repaired: words would have changed place.")
    return Repaired(data=package.to_bytes(), restored=restored, missing=missing)


class _Repair:
    """The repair of one draft's body."""

    def __init__(self, package: Package, blank: Package) -> None:
        self._package = package
        self._body = body_of(package)
        self._styles = Styles.read(package)
        self._restorer = Restorer(package)
        self._landmarks, self._expected = expected_in(blank)
        self._found = aligned(self._landmarks, landmarks(self._body, self._styles))
        self._ends = {_end_at(one) for one in self._found if one is not None}
        self._titles = {one.place.new.title for one in self._expected}
        self._tagged = by_name(self._body, lambda sdt: sdt.tag)
        self._titled: dict[str, list[Sdt]] | None = None

    def run(self, tags: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Restore the places with these tags that are not whole; tell which, and which are gone."""
        restored: list[Expected] = []
        missing: list[Expected] = []
        problems: list[str] = []
        for one in self._expected:
            if one.place.new.tag not in tags or self._is_whole(one.place):
                continue
            try:
                there = self._restore(one)
            except DocumentError as error:
                problems.append(f"“{one.place.new.title}”: {error}")
            else:
                (restored if there else missing).append(one)
                self._titled = None if there else self._titled  # it has its title again
        problems += filter(None, map(self._doubt, missing))
        if problems:
            intro = f"{self._package.file} cannot be repaired without guessing:"
            raise DocumentError("\n".join([intro, *problems]))
        return _tags(restored), _tags(missing)

    def _is_whole(self, place: TemplatePlace) -> bool:
        """Tell whether a place has its tag, its extent and the tags of its columns."""
        own = self._tagged.get(place.new.tag, [])
        if len(own) != 1 or own[0].kind is not place.new.kind:
            return False
        if place.new.kind is ControlKind.RICH_TEXT:
            return own[0].level is Level.BLOCK
        within = map(Sdt, own[0].element.iter(n.SDT))
        return all(one.tag or one.kind is ControlKind.REPEATING_ITEM for one in within)

    def _restore(self, one: Expected) -> bool:
        """Restore a place; tell whether there was anything of it."""
        landmark = self._found[one.landmark]
        if one.beside:
            return self._restore_cell(one.place, landmark)
        first = self._block_of(one.place) if landmark is None else landmark.element.getnext()
        blocks = self._stretch(first)
        if one.place.columns:
            return self._restore_rows(one.place, blocks)
        return self._restore_block(one.place, blocks)

    def _restore_cell(self, place: TemplatePlace, landmark: Landmark | None) -> bool:
        if landmark is None:
            titled = self._only_titled(place)
            cell = None if titled is None else next(titled.element.iterancestors(TC), None)
        else:
            cells = cells_of(landmark.element)
            if len(cells) != 2:
                raise DocumentError(f"the row “{landmark.words}” has {len(cells)} cells and not 2.")
            cell = cells[1]
        if cell is not None:
            self._restorer.cell(cell, place)
        return cell is not None

    def _restore_block(self, place: TemplatePlace, blocks: Sequence[Element]) -> bool:
        others = self._titles - {place.new.title}
        for sdt in (Sdt(one) for block in blocks for one in block.iter(n.SDT)):
            if sdt.title in others:
                raise DocumentError(f"what belongs to “{sdt.title}” stands there too.")
        if blocks:
            self._restorer.block(blocks, place)
        return bool(blocks)

    def _restore_rows(self, place: TemplatePlace, blocks: Sequence[Element]) -> bool:
        tables = [block for block in blocks if block.tag == TBL]
        if len(tables) > 1:
            raise DocumentError(f"{len(tables)} tables stand there.")
        for table in tables:
            self._restorer.rows(table, place)
        return bool(tables)

    def _stretch(self, first: Element | None) -> list[Element]:
        """Return the blocks up to the next landmark, main heading or the end of the text."""
        found: list[Element] = []
        if first is None:
            return found
        for block in itertools.chain([first], first.itersiblings()):
            if block in self._ends or block.tag == _SECTION or self._is_main_heading(block):
                break
            if len(found) == MAX_STRETCH:
                raise DocumentError(f"more than {MAX_STRETCH:,} paragraphs stand there.")
            found.append(block)
        while found and self._only_ends_a_section(found[-1]):
            found.pop()
        return found

    def _is_main_heading(self, block: Element) -> bool:
        style = self._styles.of_paragraph(block) if block.tag == P else None
        return style is not None and style.heading_level in _MAIN_LEVELS

    def _only_ends_a_section(self, block: Element) -> bool:
        ends = block.tag == P and next(block.iter(_SECTION), None) is not None
        return ends and not self._restorer.text(block)

    def _only_titled(self, place: TemplatePlace) -> Sdt | None:
        """Return the only control of the body that has kept a place's title."""
        if self._titled is None:
            self._titled = by_name(self._body, lambda sdt: sdt.title)
        found = self._titled.get(place.new.title, [])
        return found[0] if len(found) == 1 else None

    def _block_of(self, place: TemplatePlace) -> Element | None:
        """Return the block of the body with the control that has kept a place's title."""
        titled = self._only_titled(place)
        own = () if titled is None else (titled.element, *titled.element.iterancestors())
        return next((one for one in own if one.getparent() is self._body), None)

    def _doubt(self, one: Expected) -> str:
        """Return why a missing place may stand there after all, "" when nothing could be it."""
        if self._found[one.landmark] is not None:
            return ""  # its heading stands there, and nothing below it
        if not self._could_be_near(one.landmark, one.place):
            return ""
        landmark = self._landmarks[one.landmark]
        return (
            f"“{one.place.new.title}”: its {landmark.kind} “{landmark.words}” is not in the "
            f"draft, and something that could be the place is. Give it back its {landmark.kind}."
        )

    def _could_be_near(self, landmark: int, place: TemplatePlace) -> bool:
        """Tell whether a place could be between the landmarks found before and behind one."""
        before = [one.element for one in self._found[:landmark] if one is not None]
        behind = [one.element for one in self._found[landmark + 1 :] if one is not None]
        kind = None if place.columns else place.new.kind
        return self._loose.holds(
            kind, before[-1] if before else None, behind[0] if behind else None
        )

    @functools.cached_property
    def _loose(self) -> Loose:
        """Candidates for a place that is missing; looked for once all others are restored."""
        return Loose.of(self._body, [one.element for one in self._found if one is not None])


def _tags(places: Iterable[Expected]) -> tuple[str, ...]:
    return tuple(place.place.new.tag for place in places)


def _end_at(landmark: Landmark) -> Element:
    """Return the element in which a landmark ends: its paragraph, or its table."""
    return (
        landmark.element
        if landmark.kind is Kind.HEADING
        else next(landmark.element.iterancestors(TBL))
    )


def _name_margins(package: Package, blank: Package) -> None:
    """Name the controls of headers and footers, by their title and kind."""
    named = {(sdt.title, sdt.kind): place_of(sdt) for sdt in _in_margins(blank) if sdt.tag}
    restorer = Restorer(package)
    for sdt in _in_margins(package):
        if not sdt.tag and (place := named.get((sdt.title, sdt.kind))) is not None:
            restorer.name(sdt, place)


def _in_margins(package: Package) -> list[Sdt]:
    parts = header_parts(package)
    return [Sdt(one) for part in parts for one in package.tree(part).iter(n.SDT)]


def _reconnect(package: Package) -> None:
    """Give the data that travels in the draft its names back; texts that the body shows stay."""
    namespaces.name_stores(package)
    cover = custom_xml.store_id(namespaces.COVER)
    for sdt in bound_controls(body_of(package)):
        if any(binding.store != cover for binding in sdt.bindings):
            continue  # another's, to follow or not
        bound = bound_node(package, sdt)
        if bound is not None:
            words = visible_text(sdt.element, Styles.read(package)).strip()
            package.edit(bound.part)
            bound.store("" if sdt.shows_placeholder else words)  # no prompt is an answer


def _words(package: Package) -> list[Element]:
    """Return every piece of text of every story, in order."""
    return [one for story in stories(package) for one in story.root.iter(n.qn("w:t")) if one.text]
