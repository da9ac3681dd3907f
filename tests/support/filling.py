"""Fill a blank template with values that can be found again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import count

from imrkit.checklist import ChecklistItem, Column, ItemPart
from imrkit.documents.draft import Draft
from imrkit.values.controls import ControlKind
from imrkit.values.tags import PREFIX
from imrkit.values.value import SingleValue, Value


class Filler:
    """Gives each place a value of its own and remembers what a reader must then see."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self._values: dict[str, Value] = {}  # item#part -> what was filled in there
        self._numbers = count(1)

    def fill(self, draft: Draft, items: Iterable[ChecklistItem]) -> None:
        """Fill every part of every item."""
        for item in items:
            for part in item.parts:
                tag = str(item.tag(part))
                value = self._values.get(part.same_as) or self.value(item, part)
                self._values[tag.removeprefix(PREFIX)] = value
                draft.fill(tag, value)

    def value(self, item: ChecklistItem, part: ItemPart) -> Value:
        """Return a value for a part; a table gets two rows, or all that the checklist asks for."""
        if part.kind is ControlKind.RICH_TEXT:
            return [self._word(), f"{self._word()} & <{self._word()}>"]
        if part.kind is ControlKind.REPEATING_SECTION:
            return list(self._rows(item, part))
        return self._single(part)

    def _rows(self, item: ChecklistItem, part: ItemPart) -> Iterator[dict[str, SingleValue]]:
        asked = item.checks.get("rows-missing", {})
        if asked.get("part") != part.id:
            yield from ({one.id: self._single(one) for one in part.columns} for _ in range(2))
            return
        name = self._word()
        column = next(one for one in part.columns if one.id == asked["column"])
        others = [one for one in part.columns if one.id not in (asked["each"], column.id)]
        for option in column.options:
            self.shown.append(option)
            row = {one.id: self._single(one) for one in others}
            yield {**row, asked["each"]: name, column.id: option}

    def _single(self, area: ItemPart | Column) -> SingleValue:
        if area.kind is ControlKind.DATE:
            # Later at each step, so that a chronology is in order.
            date = dt.date(2024, 1, 1) + dt.timedelta(days=next(self._numbers))
            in_table = isinstance(area, Column)
            self.shown.append(f"{date:%d/%m/%Y}" if in_table else f"{date.day} {date:%B %Y}")
            return date
        if area.kind is ControlKind.CHECK_BOX:
            return True
        if area.kind is ControlKind.DROP_DOWN:
            wanted = "OFFICIAL-SENSITIVE"
            choice = wanted if wanted in area.options else area.options[-1]
            self.shown.append(choice)
            return choice
        return self._word()

    def _word(self) -> str:
        word = f"q{next(self._numbers)}z"
        self.shown.append(word)
        return word


def letters(text: str) -> str:
    """Return the letters and digits of a text, so that where lines break does not matter."""
    return "".join(char for char in text if char.isalnum())


def unseen(shown: Iterable[str], text: str) -> Iterator[str]:
    """Yield what a text should show and does not."""
    seen = letters(text)
    yield from (value for value in shown if letters(value) not in seen)
