"""What became of a form that was converted, as text for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from imrkit.checklist import Checklist
from imrkit.judging.mapping_use import MappingSource
from imrkit.mapping import SlotName
from imrkit.outputs.converted_json import ConvertedForm
from imrkit.outputs.words import counted
from imrkit.outputs.wrapped import wrapped
from imrkit.values.controls import Level
from imrkit.verbs.converted import ConvertedPlace, UnconvertedPlace

_SOURCES: Mapping[MappingSource, str] = {
    MappingSource.GIVEN: "given",
    MappingSource.EMBEDDED: "carried by the form",
    MappingSource.KNOWN: "known by the form’s headings and labels",
    MappingSource.PROPOSED: "proposed by software and approved by nobody: look at each place",
}
_LEVELS = {
    Level.RUN: "in its line",
    Level.BLOCK: "around paragraphs",
    Level.ROW: "around rows",
    Level.CELL: "around a cell",
}
_BESIDE = " " * 13


def form(converted: ConvertedForm, checklist: Checklist) -> str:
    """Return each place with its control, and the places that were left, with the reasons."""
    titles = {item.id: item.title for item in checklist.items}
    answering = [one for one in converted.left if one.item]
    lines = [*_head(converted), *_places(converted.places, titles)]
    if answering:
        lines += ["", "Left as they are"]
        lines += [line for one in answering for line in _left(one, titles)]
    if others := len(converted.left) - len(answering):
        asked = "asks" if others == 1 else "ask"
        lines += ["", f"{counted(others, 'other place')} that {asked} for nothing of the checklist"]
    return "\n".join(lines)


def summary(converted: ConvertedForm) -> str:
    """Return in one line how many places were converted and left, and what was lifted."""
    left = sum(bool(one.item) for one in converted.left)
    pieces = [f"{counted(len(converted.places), 'place')} with content controls"]
    if left:
        pieces.append(f"{left} left as {'it is' if left == 1 else 'they are'}")
    if converted.lifted_protection:
        pieces.append("its protection was lifted")
    if converted.source is MappingSource.PROPOSED:
        pieces.append("by proposals that nobody has approved")
    return f"{', '.join(pieces)}."


def _head(converted: ConvertedForm) -> Iterator[str]:
    yield from wrapped("Form        ", converted.template)
    source = f"“{converted.mapping_title}”, {_SOURCES[converted.source]}"
    yield from wrapped("Mapping     ", source)
    if converted.problem:
        yield from wrapped("            ", f"{converted.problem}.")
    if converted.lifted_protection:
        yield from wrapped("Protection  ", f"{converted.lifted_protection}; lifted in the copy")
    yield from wrapped("Places      ", summary(converted))


def _places(places: Iterable[ConvertedPlace], titles: Mapping[str, str]) -> Iterator[str]:
    section: tuple[str, ...] | None = None
    for one in places:
        if one.section != section:
            section = one.section
            yield from ("", *wrapped("", " › ".join(section) or "Before any heading"))
        yield from _anchor(one.slot)
        yield from wrapped(_BESIDE, _what(one, titles))
        several = f", {one.controls} of them" if one.controls > 1 else ""
        kind = str(one.kind).replace("-", " ")
        yield from wrapped(_BESIDE, f"{kind} {_LEVELS[one.level]}{several}")
        if one.guidance:
            moved = " ".join(one.guidance.split())
            yield from wrapped(_BESIDE, f"moved into its placeholder: “{moved}”")
        if one.note:
            yield from wrapped(_BESIDE, one.note)


def _left(one: UnconvertedPlace, titles: Mapping[str, str]) -> Iterator[str]:
    yield from _anchor(one.slot)
    yield from wrapped(_BESIDE, _what(one, titles))
    yield from wrapped(_BESIDE, one.reason)


def _anchor(slot: SlotName) -> Iterator[str]:
    again = f" (number {slot.occurrence})" if slot.occurrence > 1 else ""
    yield from wrapped(f"  {slot.kind:<9}  ", f"{slot.anchor}{again}")


def _what(one: ConvertedPlace | UnconvertedPlace, titles: Mapping[str, str]) -> str:
    part = f"#{one.item_part}" if one.item_part else ""
    column = f".{one.part_column}" if one.part_column else ""
    sure = "" if one.confidence == 1 else f", {one.confidence:.0%}"
    also = ""
    if isinstance(one, ConvertedPlace) and one.also:
        also = f"; also {', '.join(titles.get(other, other) for other in one.also)}"
    return f"{titles.get(one.item, one.item)}  [{one.item}{part}{column}]{sure}{also}"
