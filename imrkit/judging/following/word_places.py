"""Which places of a form Word itself can be asked to put content controls around, and which not.

Word's API (Office.js) puts text controls around paragraphs, those in a cell too, and around what
stands behind words of a line. Rows that repeat, choices, form fields and controls of the form's own
it cannot make, and the form's prompts would count as answers. Those are made in a copy of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from imrkit.errors import DocumentError
from imrkit.judging.following.live_blocks import LivePaths
from imrkit.judging.following.tree import Holder, tree_of
from imrkit.mapping import SlotName
from imrkit.values.body import BodyParagraph
from imrkit.values.controls import ControlKind
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind

_TEXT = frozenset(
    {ControlKind.RICH_TEXT, ControlKind.PLAIN_TEXT, ControlKind.DATE, ControlKind.COMBO_BOX}
)
_OWN = frozenset({AreaKind.FIELD, AreaKind.CONTROL})
_MOST_WORDS = 60  # characters by which Word finds the words before an answer; it takes 255
_ROWS = "Rows of a table cannot be made in Word from here."
_CHOICE = "Choices cannot be made in Word from here."
_FIELD = "A form field or a control of the form’s own stands there."
_PROMPT = "The form’s own prompt stands there, and would count as an answer."
_TABLE = "A table stands in it."
_NO_ROOM = "Nothing stands there yet that a place could be put around."
_WORDS = "Its answer stands between other words of the line."
_NOTHING = "There is nothing to fill in there."


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPlace:
    """A content control that Word is to be asked for."""

    slot: SlotName
    tag: str
    title: str
    placeholder: str
    first: int  # the number of its first paragraph in the document, from 0
    last: int  # and of its last
    # It begins behind these words of its one paragraph, as Word searches for them; "": it is whole.
    behind: str = ""
    text: str = ""  # what stands there


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceForCopy:
    """A place that Word cannot be asked for."""

    slot: SlotName
    why: str  # a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPlan:
    """What is asked of Word, and what only a copy can have."""

    places: tuple[WordPlace, ...]
    left: tuple[PlaceForCopy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """The paragraphs of a document, and its cells by their paths."""

    now: Sequence[BodyParagraph]
    cells: Mapping[tuple[int, ...], Holder]


def plan_in_word(
    planned: Iterable[PlannedPlace], form: Sequence[Slot], now: Sequence[BodyParagraph]
) -> WordPlan:
    """Return which of the planned places Word is asked for.

    Their slots are those of the document, as :func:`imrkit.judging.following.follow.follow` gives
    them; ``form``: those of the file.
    """
    kinds = {(slot.anchor, slot.occurrence): {one.kind for one in slot.areas} for slot in form}
    document = _Document(now=now, cells=LivePaths(tree_of(now)).cells)
    places: list[WordPlace] = []
    left: list[PlaceForCopy] = []
    for one in planned:
        try:
            places += _places(one, kinds, document)
        except DocumentError as error:
            left.append(PlaceForCopy(slot=_name(one.slot), why=str(error)))
    return WordPlan(places=tuple(places), left=tuple(left))


def _places(
    planned: PlannedPlace,
    kinds: Mapping[tuple[str, int], set[AreaKind]],
    document: _Document,
) -> list[WordPlace]:
    slot = planned.slot
    if slot.kind is SlotKind.COLUMN or planned.columns or planned.section is not None:
        raise DocumentError(_ROWS)
    if slot.kind is SlotKind.CHOICE or planned.control.kind not in _TEXT:
        raise DocumentError(_CHOICE)
    if kinds.get((slot.anchor, slot.occurrence), set()) & _OWN:
        raise DocumentError(_FIELD)
    if not slot.areas:
        raise DocumentError(_NOTHING)
    return [_place(planned, area, document) for area in slot.areas]


def _place(planned: PlannedPlace, area: AnswerArea, document: _Document) -> WordPlace:
    if area.prompt:
        raise DocumentError(_PROMPT)
    now, behind = document.now, ""
    if area.kind is AreaKind.BLOCKS:
        first, last = area.start, area.end - 1
    elif area.kind is AreaKind.CELL:
        cell = document.cells[area.path]
        first, last = cell.start, cell.end - 1
    else:
        first = last = area.path[-1]
        behind = _words_before(area, now[first].text)
    if last < first:
        raise DocumentError(_NO_ROOM)
    if len({one.level for one in now[first : last + 1]}) > 1:
        raise DocumentError(_TABLE)
    control = planned.control
    return WordPlace(
        slot=_name(planned.slot),
        tag=control.tag,
        title=control.title,
        placeholder=control.placeholder,
        first=first,
        last=last,
        behind=behind,
        text="\n".join(_texts(area, now[first : last + 1])).strip(),
    )


def _name(slot: Slot) -> SlotName:
    return SlotName(kind=slot.kind, anchor=slot.anchor, occurrence=slot.occurrence)


def _texts(area: AnswerArea, paragraphs: Sequence[BodyParagraph]) -> Iterator[str]:
    is_line = area.kind in (AreaKind.LINE, AreaKind.FIELD)
    for one in paragraphs:
        yield one.text[area.start :] if is_line else one.text


def _words_before(area: AnswerArea, text: str) -> str:
    """Return the words behind which an answer begins that ends with its line, to be searched for.

    In them a tab is “^t” and a caret “^^”, as in Word's own search.
    """
    before, after = text[: area.start], text[area.end :]
    if after.strip():
        raise DocumentError(_WORDS)
    if not before:
        return ""
    words = before[-_MOST_WORDS:]
    if "\n" in words or text.count(words) > 1 or not words.strip():
        raise DocumentError(_WORDS)
    return words.replace("^", "^^").replace("\t", "^t")
