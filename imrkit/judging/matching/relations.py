"""How the question of a slot relates to that of its item.

* *subset*: the slot asks for a named part or column of an item that has several, or stands in a
  table or grid, which holds the item together with its neighbours;
* *superset*: it names two things (“Conclusions and recommendations”), and a second item is likely;
* *intersects*: another item is nearly as likely, and neither of these holds;
* *equal*: all else.
"""

from __future__ import annotations

import re

from imrkit.judging.matching.parts import ItemParts, PartName
from imrkit.judging.matching.ranking import Ranked
from imrkit.mapping import Relation
from imrkit.values.slots import SlotKind

_NEARLY = 1.0  # below the likeliest item's score
_TWO = re.compile(r"\band\b|&|/|,|;", re.IGNORECASE)
_IN_TABLES = (SlotKind.COLUMN, SlotKind.ROW)


def relation_for(one: Ranked, item: ItemParts, part: PartName) -> Relation:
    """Return how a slot's question relates to that of its likeliest item."""
    is_close = len(one.items) > 1 and one.items[1][1] >= one.best - _NEARLY
    if is_close and _TWO.search(one.slot.anchor):
        return Relation.SUPERSET
    if part.column or (part.part and item.is_several) or one.slot.kind in _IN_TABLES:
        return Relation.SUBSET
    return Relation.INTERSECTS if is_close else Relation.EQUAL
