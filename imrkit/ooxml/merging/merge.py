"""Merge two documents that were made from one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.ooxml.merging.areas import areas_of
from imrkit.ooxml.merging.between import Between
from imrkit.ooxml.merging.comments import Comments
from imrkit.ooxml.merging.places import plan_places
from imrkit.ooxml.merging.plan import Choose, Plan, Three
from imrkit.ooxml.merging.signature import IsPlace
from imrkit.ooxml.merging.units import Version
from imrkit.ooxml.merging.writer import Writer
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.stories import body_of
from imrkit.values.losses import Loss
from imrkit.values.merging import MergedArea, MergedPiece, PieceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPackage:
    """A merged document, and what became of its pieces."""

    package: Package | None  # None: a person has to choose first
    pieces: tuple[MergedPiece, ...]
    losses: tuple[Loss, ...]


AreasOfThree = tuple[Sequence[MergedArea], Sequence[MergedArea], Sequence[MergedArea]]


def merge(
    base: Package,
    mine: Package,
    theirs: Package,
    *,
    is_place: IsPlace,
    choose: Choose,
    areas: AreasOfThree = ((), (), ()),
) -> MergedPackage:
    """Merge two documents; neither is changed. What is merged is mine, with what they wrote.

    ``is_place``: tells by its tag whether a control is a place. ``choose``: whose words stand at a
    piece that both have changed, by its name; None: nobody has said so. ``areas``: the answer areas
    of somebody's form in the base, in mine and in theirs.
    """
    target = mine.copy()
    common = set.intersection(*({one.name for one in own} for own in areas))
    versions = [
        Version(package=one, is_place=is_place, areas=areas_of(one, own, common, is_place))
        for one, own in zip((base, target, theirs), areas, strict=True)
    ]
    plan = Plan(
        base=versions[0],
        mine=versions[1],
        theirs=versions[2],
        writer=Writer(versions[1], versions[2]),
        choose=choose,
        titles={one.name: one.title for own in areas for one in own},
    )
    _plan(plan)
    pieces = tuple(plan.pieces)
    if any(one.is_open for one in pieces):
        return MergedPackage(package=None, pieces=pieces, losses=tuple(plan.losses))
    return MergedPackage(package=target, pieces=pieces, losses=_carry_out(plan))


def _carry_out(plan: Plan) -> tuple[Loss, ...]:
    """Do what is planned; return what did not come through whole. Nothing to do changes nothing."""
    comments = Comments(plan)
    if not plan.steps and not comments.has_new:
        return tuple(plan.losses)
    for part in {*plan.touched, plan.mine.main}:
        plan.mine.package.edit(part)
    for mark, container, beside, is_ahead in plan.marks:
        if is_ahead and beside is not None:
            beside.addprevious(mark)
        else:
            plan.writer.put_behind(container, beside, [mark])
    for step in plan.steps:
        step()
    for mark, container, _, _ in plan.marks:
        container.remove(mark)
    comments.keep()
    return (*plan.losses, *plan.writer.finish())


def _plan(plan: Plan) -> None:
    plan_places(plan)
    bodies = (body_of(one.package) for one in plan.versions)
    Between(plan, PieceKind.TEXT).plan(Three(*bodies))
    for part in _margins([one.package for one in plan.versions]):
        plan.part = part
        roots = (one.package.tree(part) for one in plan.versions)
        Between(plan, PieceKind.MARGIN).plan(Three(*roots))


def _margins(packages: list[Package]) -> Iterator[str]:
    """Yield the headers and footers that all have."""
    for kind in (n.REL_HEADER, n.REL_FOOTER):
        first, *others = ([*one.related(one.main, kind)] for one in packages)
        yield from (part for part in first if all(part in one for one in others))
