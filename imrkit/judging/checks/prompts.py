"""The check of prompts that Word would print, and which places show one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from imrkit.checklist import ChecklistItem
from imrkit.errors import TagError
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import gaps, is_in_view, must_be_filled, own_columns
from imrkit.judging.checks.base import PLACES, Hit, at, check
from imrkit.judging.checks.content import filler, short
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.places import Place
from imrkit.values.controls import ContentControl, ControlKind, walk
from imrkit.values.findings import Location, Severity
from imrkit.values.tags import ControlTag, is_ours

_SHOWN = 3  # of the prompts of other people's controls
_MARGINS = ("header", "footer")
_STILL_SHOWN = "The prompt “{}” is still shown."


@check("IMR204", "prompt-left", Severity.NOTE, kind=CheckKind.PROMPT, needs=("controls", PLACES))
def prompt_left(check_input: CheckInput) -> Iterator[Hit]:
    """A prompt is still shown where nothing need stand.

    What it flags
    -------------
    The grey words of a content control that was left: in an optional place, in optional cells and
    in rows that were not begun (once for each place or table), in the place of an item that is set
    aside, in headers and footers, and in controls that are not ours. Where something must stand,
    the checks for empty places, owners and dates say so, and this one is silent.

    Why it matters
    --------------
    Word prints prompts like any other text, and puts them into a PDF: the panel reads an
    instruction in place of an answer.

    Example
    -------
    “Say who agreed a later date and why” stands on the cover of a report that was on time.

    Remedy
    ------
    While drafting they are useful; before the report leaves the force, fill the place in, or take
    the prompt away: delete the row, or remove the content control with the words in it.
    """
    for item in _items(check_input):
        for place in check_input.places_of(item):
            message, quotes = _message(check_input, item, place)
            if message:
                own = item.id if is_in_view(check_input, item) else ""
                yield Hit(item=own, location=at(place), message=message, quotes=quotes)
    yield from _outside_places(check_input)
    yield from _of_others(check_input)


def places_with_prompts(check_input: CheckInput) -> tuple[str, ...]:
    """Return where a prompt would be printed, told of by this check or by another."""
    shown = [
        place.where
        for item in check_input.checklist.items
        for place in check_input.places_of(item)
        if place.shows_prompts
    ]
    others = (*_outside_places(check_input), *_of_others(check_input))
    return (*shown, *(hit.location.where for hit in others))


def _items(check_input: CheckInput) -> Iterator[ChecklistItem]:
    """Yield the items of the role that looks, also those of other review types: all is printed."""
    role = check_input.role
    yield from (item for item in check_input.checklist.items if role is None or role in item.roles)


def _message(
    check_input: CheckInput, item: ChecklistItem, place: Place
) -> tuple[str, tuple[str, ...]]:
    """Say which prompts a place shows that no other check tells of, "" when none; and the prompts.

    The sentence has a gap for each prompt.
    """
    if place.is_empty and must_be_filled(check_input, item, place):
        return "", ()
    if place.rows is None:
        return (_STILL_SHOWN, (short(place.prompt),)) if place.prompt else ("", ())
    in_rows = _in_rows(check_input, item, place)
    pieces = [
        f"{_rows(count)} still {'shows' if count == 1 else 'show'} the prompt "
        f"“{{}}” in “{place.titles[column]}”"
        for (column, _), count in in_rows.items()
    ]
    if bare := sum(row.is_empty and bool(row.prompts) for row in place.rows):
        was = "was not begun and shows" if bare == 1 else "were not begun and show"
        pieces.append(f"{_rows(bare)} {was} nothing but prompts")
    quotes = tuple(short(prompt) for _, prompt in in_rows)
    return (f"{'; '.join(pieces)}." if pieces else ""), quotes


def _in_rows(
    check_input: CheckInput, item: ChecklistItem, place: Place
) -> Mapping[tuple[str, str], int]:
    """Count, by column and prompt, the rows that were begun and show it."""
    own = own_columns(item) if is_in_view(check_input, item) else frozenset()
    counted: Counter[tuple[str, str]] = Counter()
    for row in place.rows or ():
        told = {*own, *gaps(check_input, item, place, row)}
        counted.update(
            (column, prompt)
            for column, prompt in row.prompts.items()
            if not row.is_empty and column not in told
        )
    return counted


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _outside_places(check_input: CheckInput) -> Iterator[Hit]:
    """Yield our prompts that stand at no place: in margins, and in cells outside their table."""
    items = {item.id: item for item in _items(check_input)}
    told = {place.tag for places in check_input.places.values() for place in places if place.prompt}
    found: dict[tuple[str, bool], ContentControl] = {}
    for control in check_input.snapshot.controls or ():
        tag, in_margin = _parsed(control.tag), control.story in _MARGINS
        is_known = tag is not None and tag.item in items and (in_margin or bool(tag.column))
        if is_known and _shows_prompt(control) and control.tag not in told:
            found.setdefault((control.tag, in_margin), control)
    for (tag_text, in_margin), control in found.items():
        tag = _parsed(tag_text)
        item = items[tag.item] if tag else None
        where = "headers and footers" if in_margin else f"{control.title}, outside its table"
        yield Hit(
            item=item.id if item and is_in_view(check_input, item) else "",
            location=Location(where=where, tag=tag_text, part=control.part, path=control.path),
            message=_STILL_SHOWN,
            quotes=(short(control.text.strip()),),
        )


def _parsed(tag: str) -> ControlTag | None:
    try:
        return ControlTag.parse(tag) if is_ours(tag) else None
    except TagError:
        return None


def _shows_prompt(control: ContentControl) -> bool:
    is_box = control.kind is ControlKind.CHECK_BOX
    return control.placeholder is True and bool(control.text.strip()) and not is_box


def _of_others(check_input: CheckInput) -> Iterator[Hit]:
    """Yield the prompts of controls that are not ours; filler at a place has its own check."""
    lines = [
        line.strip()
        for places in check_input.places.values()
        for place in places
        for line in place.text.replace("\t", "\n").split("\n")
    ]
    prompts = [
        control.text.strip()
        for control in walk(check_input.snapshot.controls or ())
        if not is_ours(control.tag) and _shows_prompt(control)
    ]
    left = [prompt for prompt in prompts if not (filler(prompt) and prompt in lines)]
    if left:
        kinds = list(dict.fromkeys(left))
        shown = ", ".join("“{}”" for _ in kinds[:_SHOWN])
        more = f" and {len(kinds) - _SHOWN} more" if len(kinds) > _SHOWN else ""
        controls = "1 control that is not ours shows its prompt"
        if len(left) > 1:
            controls = f"{len(left)} controls that are not ours show their prompts"
        yield Hit(
            location=Location(where="the whole document"),
            message=f"{controls}: {shown}{more}.",
            quotes=tuple(map(short, kinds[:_SHOWN])),
        )
