"""Plan the places: each is one piece, and the rows of a repeating section are one each."""

from __future__ import annotations

from collections.abc import Sequence

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.merging.plan import BOTH_LOOKS, Plan
from imrkit.ooxml.merging.rows import Rows
from imrkit.ooxml.merging.writer import THEIRS
from imrkit.ooxml.package import names as n
from imrkit.ooxml.text.stories import body_of
from imrkit.values.controls import ControlKind
from imrkit.values.merging import MergeSide, PieceKind
from imrkit.words.three_way import Changed, who_changed

_BLOCKS = frozenset({n.qn("w:p"), n.qn("w:tbl")})


def plan_places(plan: Plan) -> None:
    """Plan every place that mine or the base has."""
    for name in plan.mine.places:
        if name in plan.theirs.places:
            _place(plan, name)
        elif name in plan.base.places:
            _lost_in_theirs(plan, name)
    for name in plan.base.places:
        if name in plan.theirs.places and name not in plan.mine.places:
            _lost_in_mine(plan, name)


def _place(plan: Plan, name: str) -> None:
    if all(name in one.places and _repeats(one.places[name]) for one in plan.versions):
        _rows(plan, name)
        return
    texts = [one.text(name) for one in plan.versions]
    changed = who_changed(*texts)
    if changed is Changed.NOBODY and _looks(plan, name, texts):
        return
    taken = plan.taken(name, changed)
    plan.note(name, PieceKind.PLACE, plan.title(name), changed, taken, texts)
    if taken is MergeSide.THEIRS:
        plan.step(lambda: plan.writer.take(name))
    elif taken is MergeSide.BOTH and texts[2]:
        beside = plan.writer.put_beside if texts[1] else plan.writer.take
        plan.step(lambda: beside(name))


def _looks(plan: Plan, name: str, texts: Sequence[str]) -> bool:
    """Take their looks of a text that nobody changed, where they alone changed those."""
    looks = who_changed(*(one.looks(name) for one in plan.versions))
    if looks is Changed.APART:
        plan.lose(BOTH_LOOKS, plan.title(name))
    if looks is not Changed.THEIRS:
        return False
    title = plan.title(name)
    plan.note(name, PieceKind.PLACE, title, Changed.THEIRS, MergeSide.THEIRS, texts)
    plan.step(lambda: plan.writer.take(name))
    return True


def _repeats(sdt: Sdt) -> bool:
    return sdt.kind is ControlKind.REPEATING_SECTION


def _rows(plan: Plan, name: str) -> None:
    sections = [one.places[name] for one in plan.versions]
    rows = [[row.element for row in one.rows()] for one in sections]
    content = sections[1].content
    if content is not None:
        Rows(plan, name, plan.title(name), content, rows).plan()


def _lost_in_theirs(plan: Plan, name: str) -> None:
    """Ask what becomes of a place that they have no more, unless nothing stood there."""
    texts = [plan.base.text(name), plan.mine.text(name), ""]
    if not (texts[0] or texts[1]):
        return
    taken = plan.taken(name, Changed.APART)
    title = plan.title(name)
    plan.note(name, PieceKind.LOST_PLACE, title, Changed.APART, taken, texts)
    if taken is MergeSide.THEIRS:
        element = plan.mine.places[name].element
        plan.step(lambda: plan.writer.take_out(element))


def _lost_in_mine(plan: Plan, name: str) -> None:
    """Ask about a place that mine has no more and whose words they have changed."""
    texts = [plan.base.text(name), "", plan.theirs.text(name)]
    if texts[0] == texts[2]:
        return
    taken = plan.taken(name, Changed.APART)
    title = plan.title(name)
    plan.note(name, PieceKind.LOST_PLACE, title, Changed.APART, taken, texts)
    if taken in (MergeSide.THEIRS, MergeSide.BOTH):
        plan.step(lambda: _put_at_end(plan, name))


def _put_at_end(plan: Plan, name: str) -> None:
    """Put the words of a place of theirs that mine has none for at the end of the body."""
    sdt = plan.theirs.places[name]
    body = body_of(plan.mine.package)
    units = [one.element for one in plan.mine.units(body, "", frozenset())]
    content = sdt.content if sdt.content is not None else ()
    carried = plan.writer.carried(one for one in content if one.tag in _BLOCKS)
    label = plan.writer.label(body, f"{THEIRS} {sdt.title}".strip())
    lines = [] if label is None else [label]
    plan.writer.put_behind(body, units[-1] if units else None, [*lines, *carried])
