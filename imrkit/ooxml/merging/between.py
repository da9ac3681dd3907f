"""Plan what stands between the places: paragraphs and tables, container by container."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from imrkit.ooxml.merging.plan import BOTH_LOOKS, Plan, Three
from imrkit.ooxml.merging.rows import Rows
from imrkit.ooxml.merging.signature import words_of
from imrkit.ooxml.merging.units import Unit, container_of, joined_content, keys
from imrkit.ooxml.merging.writer import MINE, THEIRS
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.values.losses import LossGrade
from imrkit.values.merging import MergeSide, PieceKind
from imrkit.words.three_way import Changed, stretches, who_changed

_P, _TBL, _TR, _TC = (n.qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_BEGINNING = "the beginning"
_CELLS = "A row has other cells in theirs; mine are kept."
_Put = Callable[["_Stretched", Element, Element], None]
_Stretched = tuple[list[Unit], list[Unit], list[Unit]]  # of the base, of mine and of theirs


class Between:
    """Plans the text between places, in the body or in a header or footer."""

    def __init__(self, plan: Plan, kind: PieceKind) -> None:
        self._plan = plan
        self._kind = kind
        self._part = plan.part
        base, mine, theirs = (frozenset(one.places) for one in plan.versions)
        self._common = base & mine & theirs
        self._known = base | mine

    def plan(self, three: Three) -> None:
        """Plan what stands in a container, and in the containers in it."""
        if three.mine.tag == _TR:
            self._cells(three)
            return
        held = [container_of(one) for one in (three.base, three.mine, three.theirs)]
        units = [
            version.units(at, self._part, self._known)
            for version, at in zip(self._plan.versions, held, strict=True)
        ]
        where = _BEGINNING
        for stretch in stretches(*(keys(one, self._common) for one in units)):
            slices = (stretch.base, stretch.mine, stretch.theirs)
            base, mine, theirs = (one[slice(*at)] for one, at in zip(units, slices, strict=True))
            if stretch.changed is Changed.NOBODY:
                self._unchanged(base[0], mine[0], theirs[0], where)
            else:
                before = units[1][stretch.mine[0] - 1].elements[-1] if stretch.mine[0] else None
                self._changed((base, mine, theirs), before, held[1], where)
            places = [one for unit in mine for one in unit.places]
            where = self._plan.title(places[-1]) if places else where

    def _unchanged(self, base: Unit, mine: Unit, theirs: Unit, where: str) -> None:
        if mine.is_place:
            return
        if mine.area:
            self._area(base, mine, theirs)
            return
        three = Three(base.element, mine.element, theirs.element)
        if mine.places:
            self._holder(three)
            return
        looks = self._looks((base, mine, theirs))
        if mine.content:
            taken = MergeSide.THEIRS if looks is Changed.THEIRS else MergeSide.MINE
            changed = Changed.THEIRS if looks is Changed.THEIRS else Changed.NOBODY
            self._note(self._plan.next_name(), where, changed, taken, [mine.content] * 3)
        if looks is Changed.THEIRS and mine.content:
            self._plan.step(partial(self._replace, mine.element, theirs.element))
        elif looks is Changed.APART:
            self._plan.lose(BOTH_LOOKS, where)

    def _area(self, base: Unit, mine: Unit, theirs: Unit) -> None:
        """Plan an answer area of somebody's form: a place without a control."""
        plan, name = self._plan, f"area:{mine.area}"
        texts = [base.content, mine.content, theirs.content]
        changed = who_changed(*texts)
        if changed is Changed.NOBODY and self._looks((base, mine, theirs)) is Changed.THEIRS:
            changed = Changed.THEIRS
        taken = plan.taken(name, changed)
        where = plan.titles.get(mine.area, mine.area)
        plan.note(name, PieceKind.PLACE, where, changed, taken, texts)
        container, own = parent_of(mine.element), ([base], [mine], [theirs])
        if taken is MergeSide.THEIRS or (taken is MergeSide.BOTH and not mine.content):
            self._step(self._put, own, mine.element, container, is_ahead=True)
        elif taken is MergeSide.BOTH and theirs.content:
            self._step(self._put_beside, own, mine.element, container, is_ahead=True)

    def _looks(self, units: Sequence[Unit]) -> Changed:
        return who_changed(
            *(
                version.signatures.looks(one.elements, self._part or version.main)
                for version, one in zip(self._plan.versions, units, strict=True)
            )
        )

    def _replace(self, mine: Element, theirs: Element) -> None:
        made = self._plan.writer.carried([theirs], self._part)
        self._plan.writer.put_behind(parent_of(mine), mine, made)
        self._plan.writer.take_out(mine)

    def _holder(self, three: Three) -> None:
        """Go on in what holds places; of a paragraph compare what stands beside them."""
        if three.mine.tag == _P:
            self._beside(three)
        else:
            self.plan(three)

    def _beside(self, three: Three) -> None:
        """Put what they wrote on the line of a place on a line of its own."""
        elements = (three.base, three.mine, three.theirs)
        said = [
            version.signatures.around_places(one, self._part or version.main)
            for version, one in zip(self._plan.versions, elements, strict=True)
        ]
        changed = who_changed(*said)
        if changed not in (Changed.THEIRS, Changed.APART):
            return
        words = [words_of(one.replace("[place]", "…")) for one in said]
        name = self._plan.next_name()
        taken = self._plan.taken(name, changed)
        self._note(name, "beside a place", changed, taken, words)
        label = self._plan.writer.label(parent_of(three.mine), f"{THEIRS} {words[2]}")
        if taken in (MergeSide.THEIRS, MergeSide.BOTH) and label is not None:
            self._plan.step(lambda: three.mine.addnext(label))

    def _cells(self, three: Three) -> None:
        """Go on in the cells of a row, one by one."""
        rows = [
            [one for one in row if one.tag in (_TC, n.SDT)]
            for row in (three.base, three.mine, three.theirs)
        ]
        if len({len(row) for row in rows}) != 1:
            self._plan.lose(_CELLS, "", LossGrade.MAJOR)
            return
        for base, mine, theirs in zip(*rows, strict=True):
            if all(one.tag == _TC for one in (base, mine, theirs)):
                self.plan(Three(base, mine, theirs))

    def _changed(
        self, own: _Stretched, before: Element | None, container: Element, where: str
    ) -> None:
        """Plan a stretch that a side, or both, have changed."""
        self._holders(own)
        loose = [[one for one in units if not one.places] for units in own]
        changed = who_changed(*([one.content for one in units] for units in loose))
        if changed is Changed.NOBODY:
            return
        if changed is Changed.APART and self._one_by_one(loose, where):
            return
        name = self._plan.next_name()
        taken = self._plan.taken(name, changed)
        self._note(name, where, changed, taken, [joined_content(one) for one in loose])
        if taken is MergeSide.THEIRS:
            self._step(self._put, own, before, container)
        elif taken is MergeSide.BOTH:
            self._step(self._put_beside, own, before, container)

    def _step(
        self,
        step: _Put,
        own: _Stretched,
        beside: Element | None,
        container: Element,
        *,
        is_ahead: bool = False,
    ) -> None:
        mark = self._plan.mark(container, beside, is_ahead=is_ahead)
        self._plan.step(lambda: step(own, mark, container))

    def _holders(self, own: _Stretched) -> None:
        """Go on in what holds places and stands in all three."""
        holders = [{one.places[0]: one for one in units if one.places} for units in own]
        for first in holders[1]:
            if all(first in one for one in holders) and not holders[1][first].is_place:
                base, mine, theirs = (one[first].element for one in holders)
                self._holder(Three(base, mine, theirs))

    def _one_by_one(self, loose: Sequence[Sequence[Unit]], where: str) -> bool:
        """Plan neighbours of which each side has changed one; False: they cannot be told apart."""
        if len({len(units) for units in loose}) != 1:
            return False
        threes = list(zip(*loose, strict=True))
        if all(unit.element.tag == _TBL for three in threes for unit in three):
            for three in threes:
                rows = [list(unit.element.iterchildren(_TR)) for unit in three]
                name = self._plan.next_name()
                Rows(self._plan, name, where, three[1].element, rows).plan()
            return True
        whose = [who_changed(*(unit.content for unit in three)) for three in threes]
        if Changed.APART in whose:
            return False
        for (base, mine, theirs), changed in zip(threes, whose, strict=True):
            texts = [base.content, mine.content, theirs.content]
            taken = self._plan.taken("", changed)
            self._note(self._plan.next_name(), where, changed, taken, texts)
            if changed is Changed.THEIRS:
                self._plan.step(partial(self._replace, mine.element, theirs.element))
        return True

    def _put(self, own: _Stretched, before: Element, container: Element) -> None:
        """Put their units into mine, between the places that mine has, in the stead of mine."""
        self._put_theirs(own, before, container)
        for unit in own[1]:
            for element in () if unit.places else unit.elements:
                self._plan.writer.take_out(element)
        self._plan.writer.close(container)

    def _put_beside(self, own: _Stretched, before: Element, container: Element) -> None:
        """Put their units behind mine, each with a line that says whose they are."""
        writer = self._plan.writer
        loose = [element for unit in own[1] if not unit.places for element in unit.elements]
        cursor: Element | None = before
        if loose:
            if (label := writer.label(container, MINE)) is not None:
                loose[0].addprevious(label)
            cursor = loose[-1]
            if (label := writer.label(container, THEIRS)) is not None:
                cursor = writer.put_behind(container, cursor, [label])
        self._put_theirs(own, cursor, container)
        writer.close(container)

    def _put_theirs(self, own: _Stretched, cursor: Element | None, container: Element) -> None:
        mine = {one.places[0]: one.element for one in own[1] if one.places}
        for unit in own[2]:
            if unit.places:
                known = mine.get(unit.places[0])
                is_there = known is not None and known.getparent() is container
                cursor = known if is_there else cursor
            else:
                made = self._plan.writer.carried(unit.elements, self._part)
                cursor = self._plan.writer.put_behind(container, cursor, made)

    def _note(
        self,
        name: str,
        where: str,
        changed: Changed,
        taken: MergeSide | None,
        texts: Sequence[str],
    ) -> None:
        self._plan.note(name, self._kind, where, changed, taken, texts)
