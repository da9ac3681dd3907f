"""The text about mappings, for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from imrkit.checklist import Checklist
from imrkit.judging.mapping_use import MappingSource, UsedMapping
from imrkit.mapping import Mapping as FormMapping
from imrkit.mapping import Proposal, Proposals, Recognition
from imrkit.outputs.wrapped import wrapped

_SOURCES = {
    MappingSource.GIVEN: "given",
    MappingSource.EMBEDDED: "carried by the draft",
    MappingSource.KNOWN: "known by its headings and labels",
}


def mapping_line(used: UsedMapping) -> str:
    """Return in one line through which mapping a draft was read, and how well the two fit."""
    sentences = [used.problem] if used.problem else []
    if used.source is MappingSource.PROPOSED:
        sentences.insert(
            0,
            "proposed by software and approved by nobody: "
            f"{used.recognised} of {used.places} places are sure",
        )
    elif used.source is not MappingSource.NONE:
        new = f", and {used.new} that it does not know" if used.new else ""
        found = f"the draft has {used.recognised} of its {used.places} places{new}"
        sentences.insert(0, f"“{used.title}”, {_SOURCES[used.source]}: {found}")
    return ". ".join(sentences)


def unsure_lines(used: UsedMapping, checklist: Checklist) -> Iterator[str]:
    """Yield the places that were not read, since nobody is sure of them."""
    titles = {item.id: item.title for item in checklist.items}
    yield "Places not read, since nobody is sure what they ask for"
    for place in used.unsure:
        yield from wrapped(
            "  ",
            f"{place.where}: {titles.get(place.item, place.item)}, {how_sure(place.confidence)}",
        )


def proposals(found: Proposals, known: Recognition | None, checklist: Checklist) -> str:
    """Return what is proposed, by the form's own sections, and what it has no place for."""
    titles = {item.id: item.title for item in checklist.items}
    sure = sum(one.is_sure for one in found.proposals)
    count = f"{len(found.proposals)}, and what {sure} of them ask for is sure; look at the others"
    lines = [*wrapped("Form        ", found.template), *wrapped("Places      ", count)]
    if known is not None:
        lines += wrapped("Known as    ", recognition_line(known))
    section: tuple[str, ...] | None = None
    for one in found.proposals:
        if one.slot.section != section:
            section = one.slot.section
            lines += ["", *wrapped("", " › ".join(section) or "Before any heading")]
        lines += _proposal(one, titles)
    without = [titles[item] for item in found.unmatched_items]
    if without:
        lines += ["", "The form has no place for", *wrapped("  ", "; ".join(without))]
    return "\n".join(lines)


def recognition_line(known: Recognition) -> str:
    """Return which form is known again, and how it differs from the draft."""
    lost = f"{len(known.lost)} of its {known.total} places were not found"
    new = "" if known.new is None else f", {len(known.new)} are new"
    differs = f": {lost}{new}" if known.lost or known.new else ", whole"
    return f"“{known.mapping.title}” [{known.mapping.id}]{differs}"


def _proposal(one: Proposal, titles: Mapping[str, str]) -> Iterator[str]:
    yield from wrapped(f"  {one.slot.kind:<9}", one.slot.anchor)
    what = "nothing of the checklist"
    if one.item is not None:
        part = f"#{one.item_part}" if one.item_part else ""
        column = f".{one.part_column}" if one.part_column else ""
        what = f"{titles.get(one.item, one.item)}  [{one.item}{part}{column}]"
    yield from wrapped(" " * 13, f"{how_sure(one.confidence)}: {what}")
    yield from wrapped(" " * 13, one.reason)
    if one.alternatives and not one.is_sure:
        others = "; ".join(titles.get(other.item, other.item) for other in one.alternatives)
        yield from wrapped(" " * 13, f"or {others}")


def mappings(found: Iterable[FormMapping]) -> str:
    """Return a list of mappings, a line for each."""
    return "\n".join(f"{one.id:<32}{len(one.slots):>4} places  {one.title}" for one in found)


def how_sure(confidence: float) -> str:
    """Return a confidence in words."""
    for least, words in ((0.95, "surely"), (0.8, "very likely"), (0.5, "perhaps")):
        if confidence >= least:
            return words
    return "as a guess"
