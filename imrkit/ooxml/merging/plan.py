"""The plan of a merge: every step is known, and every conflict, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from imrkit.ooxml.merging.signature import words_of
from imrkit.ooxml.merging.units import Version
from imrkit.ooxml.merging.writer import Writer
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.merging import MergedPiece, MergeSide, PieceKind
from imrkit.words.three_way import Changed

Choose = Callable[[str], MergeSide | None]
Step = Callable[[], object]
BOTH_LOOKS = "Both sides changed how a text looks; it looks as mine does."


@dataclass(frozen=True, slots=True)
class Three:
    """The same thing in the base, in mine and in theirs."""

    base: Element
    mine: Element
    theirs: Element


@dataclass(slots=True, kw_only=True)
class Plan:
    """What is to be done, and what waits for a choice."""

    base: Version
    mine: Version  # the copy that is written to
    theirs: Version
    writer: Writer
    choose: Choose
    pieces: list[MergedPiece] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    marks: list[tuple[Element, Element, Element | None, bool]] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)  # the parts that the steps change
    titles: Mapping[str, str] = field(default_factory=dict)  # of answer areas, by their names
    part: str = ""  # the part that is planned; "" for the main one
    _loose: int = 0

    @property
    def versions(self) -> tuple[Version, Version, Version]:
        """The base, mine and theirs."""
        return self.base, self.mine, self.theirs

    def taken(self, name: str, changed: Changed) -> MergeSide | None:
        """Return whose words stand at a piece; None: both have changed it, and nobody has said."""
        if changed is Changed.APART:
            return self.choose(name)
        return MergeSide.THEIRS if changed is Changed.THEIRS else MergeSide.MINE

    def note(
        self,
        name: str,
        kind: PieceKind,
        where: str,
        changed: Changed,
        taken: MergeSide | None,
        texts: Sequence[str],
    ) -> None:
        """Note a piece; ``texts``: what it says in the base, in mine and in theirs."""
        self.pieces.append(
            MergedPiece(
                name=name,
                kind=kind,
                where=where,
                changed=changed,
                taken=taken,
                mine=words_of(texts[1]),
                theirs=words_of(texts[2]),
            )
        )

    def step(self, step: Step) -> None:
        """Note a step that changes the part that is planned."""
        self.steps.append(step)
        self.touched.add(self.part or self.mine.main)

    def mark(
        self, container: Element, beside: Element | None, *, is_ahead: bool = False
    ) -> Element:
        """Return a mark that will stand behind an element, None: first, while steps are done.

        ``is_ahead``: before it. A step may put something else in the stead of the element; the mark
        stays.
        """
        mark = etree.Comment("")
        self.marks.append((mark, container, beside, is_ahead))
        return mark

    def lose(self, what: str, where: str, grade: LossGrade = LossGrade.MINOR) -> None:
        """Note what does not come through whole."""
        self.losses.append(Loss(grade=grade, what=what, where=where))

    def next_name(self) -> str:
        """Return a name for text that stands in no place."""
        self._loose += 1
        return f"outside-{self._loose}"

    def title(self, name: str) -> str:
        """Return the title of a place, for a person."""
        sdt = self.mine.places.get(name) or self.theirs.places[name]
        return sdt.title or name
