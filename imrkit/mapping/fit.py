"""Hold a mapping against a form that it was given for: what it expects there, and what is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from imrkit.errors import MappingError, Mistake
from imrkit.mapping.alignment import nearest
from imrkit.mapping.values import Mapping as FormMapping
from imrkit.mapping.values import SlotName
from imrkit.toml.source import TomlSource
from imrkit.values.slots import Slot, SlotKind

_KINDS = {
    SlotKind.CELL: "label in a cell",
    SlotKind.ROW: "row",
    SlotKind.COLUMN: "column",
    SlotKind.CHOICE: "choice",
}


def require_fit(
    mapping: FormMapping,
    found: Mapping[SlotName, Slot],
    slots: Sequence[Slot],
    source: TomlSource | None,
) -> None:
    """Raise :class:`MappingError` when a form lacks a place that a mapping has an item for.

    ``found``: the places that it has; ``source``: the file of the mapping, whose lines are shown.
    """
    wanted = {entry.slot for entry in mapping.entries}
    lost = [name for name in mapping.slots if name in wanted and name not in found]
    if not lost:
        return
    near = nearest(mapping.slots, slots)
    messages = ((name, _message(name, near.get(name), mapping, found)) for name in lost)
    raise MappingError([_mistake(name, said, mapping, source) for name, said in messages])


def _mistake(
    name: SlotName, message: str, mapping: FormMapping, source: TomlSource | None
) -> Mistake:
    if source is None:
        return Mistake(file=f"The mapping “{mapping.title}”", line=None, source="", message=message)
    at = next((at for at, one in enumerate(_names(source.data)) if one == name), 0)
    return source.mistake(("entries", at, str(name.kind)), message)


def _names(data: Mapping[str, Any]) -> Iterator[SlotName]:
    """Yield the slot that each entry of a mapping's file names."""
    for one in data["entries"]:
        kind = next(kind for kind in SlotKind if one.get(kind))
        yield SlotName(
            kind=kind,
            anchor=one[kind],
            occurrence=one.get("occurrence", 1),
            under=one.get("under", ""),
        )


def _message(
    name: SlotName, near: Slot | None, mapping: FormMapping, found: Mapping[SlotName, Slot]
) -> str:
    kind = _KINDS.get(name.kind, str(name.kind))
    again = f", number {name.occurrence} of those words" if name.occurrence > 1 else ""
    expected = f"the form has no {kind} “{name.anchor}”{again}"
    if near is not None:
        return f"{expected}; found “{near.anchor}”, which may be it under other words"
    return f"{expected}; nothing like it was found {_where(name, mapping, found)}"


def _where(name: SlotName, mapping: FormMapping, found: Mapping[SlotName, Slot]) -> str:
    """Return between which places of the form one was looked for."""
    at = mapping.slots.index(name)
    before = next((found[one].anchor for one in mapping.slots[:at][::-1] if one in found), "")
    behind = next((found[one].anchor for one in mapping.slots[at:] if one in found), "")
    if before and behind:
        return f"between “{before}” and “{behind}”"
    if before:
        return f"behind “{before}”"
    return f"before “{behind}”" if behind else "anywhere"
