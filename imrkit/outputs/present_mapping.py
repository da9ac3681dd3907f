"""The text about mappings, for a person."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.checklist import Checklist
from imrkit.judging.mapping_use import MappingSource, UsedMapping
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


def how_sure(confidence: float) -> str:
    """Return a confidence in words."""
    for least, words in ((0.95, "surely"), (0.8, "very likely"), (0.5, "perhaps")):
        if confidence >= least:
            return words
    return "as a guess"
