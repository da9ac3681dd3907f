"""Which paragraphs of a body the addresses of slots mean."""

from __future__ import annotations

from bisect import bisect_left

from imrkit.values.body import Body
from imrkit.values.slots import AnswerArea, AreaKind

Path = tuple[int, ...]


class Addresses:
    """The addresses in the body of one file; all else is not found."""

    def __init__(self, body: Body) -> None:
        self._part = body.part
        self._paths = [paragraph.path for paragraph in body.paragraphs]
        self._numbers = {path: number for number, path in enumerate(self._paths) if path}

    def paragraph(self, part: str, path: Path) -> int | None:
        """Return the number of the paragraph at a path, or of the one around what stands there."""
        if part != self._part:
            return None
        found = (self._numbers.get(path[:size]) for size in range(len(path), 0, -1))
        return next((number for number in found if number is not None), None)

    def inside(self, part: str, path: Path) -> range | None:
        """Return the paragraphs inside what stands at a path; None: there is none."""
        if part != self._part or not path:
            return None
        found = self._from_to(path, (*path[:-1], path[-1] + 1))
        return found if len(found) else None

    def of_blocks(self, area: AnswerArea) -> range | None:
        """Return the paragraphs of an area of blocks; an empty range: they would stand there."""
        if area.part != self._part or area.kind is not AreaKind.BLOCKS:
            return None
        return self._from_to((*area.path, area.start), (*area.path, area.end))

    def _from_to(self, start: Path, end: Path) -> range:
        """Paths stand in reading order, so those between two follow one another."""
        return range(bisect_left(self._paths, start), bisect_left(self._paths, end))
