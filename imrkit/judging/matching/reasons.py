"""Why a slot was taken for an item, or for none, as a sentence for a person."""

from __future__ import annotations

from imrkit.judging.matching.features import path_of
from imrkit.judging.matching.model import NONE, Model
from imrkit.judging.matching.names import ItemNames, stems_of
from imrkit.judging.matching.ranking import Ranked
from imrkit.values.slots import SlotKind

_CALLED = {
    SlotKind.HEADING: "heading",
    SlotKind.LABEL: "label",
    SlotKind.CELL: "label",
    SlotKind.COLUMN: "column title",
    SlotKind.ROW: "row title",
    SlotKind.CHOICE: "question",
}
_ALIKE = 0.25
_SAME = 0.999
_MATTERS = 0.25  # of all that speaks for the answer
_LONGEST = 60  # characters of somebody's words in a sentence

# What the first letters of a feature say of where it was read.
_OWN, _ABOVE, _AROUND = "own", "above", "around"
_READ_FROM = {"p": _ABOVE, "pp": _ABOVE, "a": _ABOVE, "x": _ABOVE} | dict.fromkeys(
    ("-", "+", "x-", "x+", "kind-", "kind+", "sib"), _AROUND
)


def reason_for(one: Ranked, item: str | None, model: Model, names: ItemNames) -> str:
    """Return why a slot was taken for ``item``; ``None`` is “none”."""
    weights = _evidence(one, item, model)
    total = sum(weights.values()) or 1.0
    clauses = [_first(one, item, names)]
    if (path := path_of(one.slot)) and weights[_ABOVE] >= _MATTERS * total:
        clauses.append(f"it stands under “{_short(path[-1])}”")
    if weights[_AROUND] >= _MATTERS * total:
        clauses.append("the places around it fit")
    return "; ".join(clauses) + "."


def _first(one: Ranked, item: str | None, names: ItemNames) -> str:
    called = f"The {_CALLED[one.slot.kind]} “{_short(one.slot.anchor)}”"
    if item is None:
        return f"{called} is worded like titles and notes that ask for nothing of the checklist"
    nearest = names.nearest(item, stems_of(one.slot.anchor))
    if nearest.likeness >= _SAME:
        return f"{called} is among the names that the checklist knows this item by"
    if nearest.likeness >= _ALIKE:
        return f"{called} is worded like “{_short(nearest.words)}”"
    return f"{called} is worded like places of other forms that ask for this"


def _evidence(one: Ranked, item: str | None, model: Model) -> dict[str, float]:
    """Return how much speaks for an answer, by where it was read."""
    weights = {_OWN: 0.0, _ABOVE: 0.0, _AROUND: 0.0}
    class_ = item or NONE
    number = model.items.classes.index(class_) if class_ in model.items.classes else -1
    for name, value in one.features.items():
        weight = model.items.of(name).get(number)
        if weight is not None:
            weights[_READ_FROM.get(name.partition(":")[0], _OWN)] += weight * value
    return {where: max(weight, 0.0) for where, weight in weights.items()}


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
