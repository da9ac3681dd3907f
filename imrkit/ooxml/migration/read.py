"""Read what a document has to move: its pieces for those who carry them, and as values."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.ooxml.migration.beside import units_beside
from imrkit.ooxml.migration.substance import is_plain
from imrkit.ooxml.migration.unit import IsPlace, PlaceUnit, Unit
from imrkit.ooxml.migration.units import BodyUnits
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.styles import Styles
from imrkit.values.moving import BlockKind, Movable, Path, SourceBlock, SourceCell, SourcePlace

_MERGED = frozenset({BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.HEADER, BlockKind.FOOTER})


class Pieces:
    """The pieces of a document; the id of a block is its number among them, from 1."""

    def __init__(
        self, package: Package, is_place: IsPlace, prompts: frozenset[Path] = frozenset()
    ) -> None:
        """``is_place``: tells a place by the tag of its content control.

        ``prompts``: the paths of controls that show, as their placeholder, words which stood in the
        document.
        """
        self.package = package
        styles = Styles.read(package)
        body = BodyUnits(package, styles, is_place, prompts)
        self.units = [*body.units, *units_beside(package, styles, body.units, is_place)]
        self.places = body.places
        self._numbers = {id(unit): number for number, unit in enumerate(self.units, 1)}

    def unit(self, block: int) -> Unit:
        """Return the piece of a block."""
        return self.units[block - 1]

    def values(self) -> Movable:
        """Return the blocks and places as values."""
        return Movable(blocks=tuple(self._blocks()), places=tuple(map(self._place, self.places)))

    def _blocks(self) -> Iterator[SourceBlock]:
        for number, unit in enumerate(self.units, 1):
            yield SourceBlock(
                id=number,
                kind=unit.kind,
                text=unit.text,
                level=unit.level,
                place=unit.place,
                cells=tuple(
                    SourceCell(
                        text=one.text, tag=one.tag, title=one.title, is_written=one.is_written
                    )
                    for one in unit.cells
                ),
                is_plain=unit.kind in _MERGED and bool(unit.text) and is_plain(unit.elements),
                is_prompt=unit.is_prompt,
                is_contents=unit.is_contents,
                carried_by=self._numbers.get(id(unit.carried_by)),
            )

    def _place(self, place: PlaceUnit) -> SourcePlace:
        sdt = place.sdt
        return SourcePlace(
            number=place.number,
            tag=sdt.tag,
            title=sdt.title,
            kind=sdt.kind,
            path=place.path,
            blocks=tuple(self._numbers[id(unit)] for unit in place.units),
            day=sdt.day.isoformat() if sdt.day else "",
        )
