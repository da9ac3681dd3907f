"""What became of somebody's form: its places with content controls, and those that were left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from imrkit.judging.mapping_use import MappingSource
from imrkit.mapping import Mapping, SlotName
from imrkit.values.controls import ControlKind, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertedPlace:
    """A place of a form that has its content controls now."""

    slot: SlotName
    section: tuple[str, ...]  # the headings above, outermost first
    item: str  # id
    item_part: str = ""  # "" for the item as a whole
    part_column: str = ""  # "" for none
    also: tuple[str, ...] = ()  # ids of other items that it answers, which the mapping says
    confidence: float = 1.0  # 0 to 1; 1: a person is sure
    tag: str
    kind: ControlKind  # of its first control
    level: Level
    controls: int = 1  # how many it got: one for each tick box; of a column, the rows are one
    note: str = ""  # what a person should know of it, in sentences; "" for nothing
    guidance: str = ""  # of the form's, that moved into its placeholder; "" when none did


@dataclass(frozen=True, slots=True, kw_only=True)
class UnconvertedPlace:
    """A place of a form, or a part of one, that was left as it is."""

    slot: SlotName
    section: tuple[str, ...]
    item: str = ""  # id of the item that it answers, or may answer; "" for none
    item_part: str = ""
    part_column: str = ""
    confidence: float = 1.0  # 0 to 1, of the item, or of its being none
    reason: str  # sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A form with content controls at its places, which carries the mapping that they go by."""

    data: bytes = field(repr=False)  # of the Word file
    mapping: Mapping
    source: MappingSource  # where the mapping comes from
    lifted_protection: str  # what the form's protection allowed; "" when it was not protected
    problem: str  # what is wrong with a mapping that the form carried; "" for nothing
    places: tuple[ConvertedPlace, ...]  # in the form's order
    left: tuple[UnconvertedPlace, ...]  # in the form's order


def each_once(sentences: Iterable[str]) -> str:
    """Return sentences one after another, each once; "" ones are left out."""
    return " ".join(dict.fromkeys(one for one in sentences if one))
