"""The landmarks of a blank template, and the places among them."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.ooxml.controls.regions import TBL, P
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.repair.landmarks import Landmark, landmarks
from imrkit.ooxml.text import layout
from imrkit.ooxml.text.stories import body_of
from imrkit.ooxml.text.styles import Styles
from imrkit.values.controls import ControlKind, NewControl

_HEADINGS = frozenset(
    style.casefold() for style in (layout.HEADING_1, layout.HEADING_2, layout.PART_LABEL)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePlace:
    """A place as the blank template holds it."""

    new: NewControl  # how its control is made; its placeholder is "" when it shows none
    columns: tuple[TemplatePlace, ...] = ()  # of a table with rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Where a place stands."""

    place: TemplatePlace
    landmark: int  # number of the landmark that it stands beside or below
    beside: bool  # in the row of its label, not below its heading


def expected_in(blank: Package) -> tuple[list[Landmark], list[Expected]]:
    """Return the landmarks and the places of a blank template, in document order."""
    styles = Styles.read(blank)
    found: list[Landmark] = []
    places: list[Expected] = []
    for block in body_of(blank):
        section = block.find(n.SDT) if block.tag == TBL else None
        below = block if block.tag == n.SDT else section
        if below is not None:
            place = place_of(Sdt(below))
            places.append(Expected(place=place, landmark=len(found) - 1, beside=False))
        elif block.tag == P:
            found += [one for one in landmarks([block], styles) if one.style in _HEADINGS]
        else:
            for landmark in landmarks([block], styles):
                for sdt in map(Sdt, landmark.element.iter(n.SDT)):
                    places.append(Expected(place=place_of(sdt), landmark=len(found), beside=True))
                found.append(landmark)
    return found, places


def place_of(sdt: Sdt) -> TemplatePlace:
    """Read a place from the control of a blank template."""
    shown = sdt.element.iter(n.qn("w:t")) if sdt.shows_placeholder else ()
    repeats = sdt.kind is ControlKind.REPEATING_SECTION
    row = sdt.rows()[0].element if repeats else sdt.element  # each row has the same columns
    within = map(Sdt, row.iterdescendants(n.SDT)) if repeats else ()
    return TemplatePlace(
        new=NewControl(
            kind=sdt.kind,
            tag=sdt.tag,
            title=sdt.title,
            placeholder="".join(piece.text or "" for piece in shown),
            choices=tuple(entry.shown for entry in sdt.entries),
            date_format=sdt.date_format or NewControl().date_format,
        ),
        columns=tuple(
            place_of(one) for one in within if one.kind is not ControlKind.REPEATING_ITEM
        ),
    )
