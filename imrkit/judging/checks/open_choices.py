"""The choices of a form that are left open, and where the text of the draft makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import location_of
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location
from imrkit.values.slots import Option, Slot
from imrkit.words.wording import plain

_DASH = re.compile(r"[\W_]*")
_PROMPT = re.compile(r"(?:please )?(?:choose|select|pick|click|tick)\b.{0,60}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_YES, _NO = frozenset({"yes", "y", "do", "oes", "ie"}), frozenset({"no", "n", "naddo", "nac oes"})
_SCALE = re.compile(r"[^\W\d_]{3,12} \d")  # “Level 2”
_OFTEN = 3  # passages that give an option; times as many as give the other
_MANY = re.compile(
    r"\b(?:all that|any that|what fits|each that|as many|all which)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenChoice:
    """A choice that nobody made, or that was made twice over."""

    slot: Slot
    place: Place | None  # of the item that it answers; None: it answers none that is known
    item: str  # id of that item, or of the one that it may answer; "" when nobody can tell
    ticked: tuple[str, ...] = ()  # two answers that exclude each other; () : none is chosen
    answer: str = ""  # the option that the text of the draft gives; "" when it gives none
    said: Location | None = None  # where it gives it
    chosen: str = ""  # the option that is chosen, where the text gives another

    @property
    def location(self) -> Location:
        """Where the choice stands."""
        return Location(
            where=f"at “{self.slot.anchor}”",
            part=self.slot.part,
            path=self.slot.path,
            headings=self.slot.section,
        )


def open_choices(check_input: CheckInput) -> tuple[OpenChoice, ...]:
    """Return the choices of a form that are open, in reading order.

    What a form keeps for whoever receives it is left out.
    """
    return tuple(
        choice
        for slot in _choices(check_input)
        if not _is_for_others(slot)
        for choice in _open(check_input, slot)
    )


def places_of_choices(check_input: CheckInput) -> tuple[Place, ...]:
    """Return the places at which a form offers a choice."""
    return tuple(place for slot in _choices(check_input) for place in _places(check_input, slot))


def _choices(check_input: CheckInput) -> Iterator[Slot]:
    slots = check_input.snapshot.slots or ()
    yield from (slot for slot in slots if len(options_of(slot)) > 1)


def options_of(slot: Slot) -> tuple[Option, ...]:
    """Return the answers that a choice offers, without its dash or prompt."""
    return tuple(
        one
        for one in slot.options
        if not _DASH.fullmatch(one.text) and not _PROMPT.fullmatch(one.text.strip())
    )


def _is_for_others(slot: Slot) -> bool:
    words = (*slot.section, slot.table_title, slot.row_title, slot.anchor)
    return any(map(signs("form_words")["for_others"].is_in, words))


def _open(check_input: CheckInput, slot: Slot) -> Iterator[OpenChoice]:
    options = options_of(slot)
    chosen = [one for one in options if one.is_chosen]
    place = next(_places(check_input, slot), None)
    item = place.item if place else _perhaps(check_input, slot)
    if len(chosen) > 1 and _exclude(chosen) and not _MANY.search(slot.anchor):
        ticked = tuple(one.text for one in chosen)
        yield OpenChoice(slot=slot, place=place, item=item, ticked=ticked)
    if len(chosen) == 1 and (said := _gainsaid(check_input, slot, options, chosen[0].text)):
        yield OpenChoice(slot=slot, place=place, item=item, said=said, chosen=chosen[0].text)
    if chosen or any(_is_written(slot, area.text) for area in slot.areas):
        return
    found = _answer(check_input, slot, options)
    answer, said = found if found else ("", None)
    yield OpenChoice(slot=slot, place=place, item=item, answer=answer, said=said)


def _is_written(slot: Slot, text: str) -> bool:
    """Tell whether somebody wrote something else than the options into an answer area."""
    rest = plain(text)
    for option in sorted((plain(one.text) for one in slot.options), key=len, reverse=True):
        rest = rest.replace(option, " ") if option else rest
    return not _DASH.fullmatch(rest)


def _exclude(chosen: Sequence[Option]) -> bool:
    words = {plain(one.text).split("/")[-1].strip() for one in chosen}
    return bool(words & _YES) and bool(words & _NO)


def _places(check_input: CheckInput, slot: Slot) -> Iterator[Place]:
    """Yield the places that were read at a slot: of boxes each has one."""
    for places in check_input.places.values():
        for place in places:
            if _is_control_of(place, slot) if place.tag else _is_read_at(place, slot):
                yield place


def _is_read_at(place: Place, slot: Slot) -> bool:
    is_there = (place.part, place.path) == (slot.part, slot.path)
    return is_there and f"“{slot.anchor}”" in place.where


def _is_control_of(place: Place, slot: Slot) -> bool:
    """Tell whether a control stands where a choice is answered, around or in it."""
    areas = [(one.part, one.path) for one in slot.areas]
    answered = [*areas, *((one.part, one.path) for one in slot.options)]
    return bool(place.path) and any(
        path and part == place.part and path[: len(place.path)] == place.path[: len(path)]
        for part, path in answered
    )


def _perhaps(check_input: CheckInput, slot: Slot) -> str:
    unsure = check_input.use.unsure
    return next((one.item or "" for one in unsure if one.slot == slot), "")


def _answer(
    check_input: CheckInput, slot: Slot, options: Sequence[Option]
) -> tuple[str, Location] | None:
    """Return the option that the text gives, and where; ``None`` when it gives none or several."""
    patterns = {one.text: pattern for one in options if (pattern := _pattern(slot, one.text))}
    found: dict[str, Location] = {}
    for passage in check_input.passages if len(patterns) == len(options) else ():
        if passage.is_prose and passage.path != slot.path:
            for text, pattern in patterns.items():
                if text not in found and (match := _said(pattern, passage, options)):
                    found[text] = location_of(passage, *match.span())
    return next(iter(found.items())) if len(found) == 1 else None


def _gainsaid(
    check_input: CheckInput, slot: Slot, options: Sequence[Option], chosen: str
) -> Location | None:
    """Return where the text gives another option of a scale than the chosen one, time and again."""
    if not all(_SCALE.fullmatch(one.text.strip()) for one in options):
        return None
    said: dict[str, list[Location]] = {one.text: [] for one in options}
    patterns = {one.text: _pattern(slot, one.text) for one in options}
    for passage in check_input.passages:
        for text, pattern in patterns.items() if passage.is_prose else ():
            match = _said(pattern, passage, options) if pattern else None
            if match is not None and passage.path != slot.path:
                said[text].append(location_of(passage, *match.span()))
    most = max(said, key=lambda one: len(said[one]))
    is_other = most != chosen and len(said[most]) >= max(_OFTEN, _OFTEN * len(said[chosen]))
    return said[most][0] if is_other else None


def _said(
    pattern: re.Pattern[str], passage: Passage, options: Sequence[Option]
) -> re.Match[str] | None:
    """Return where a passage gives an option, unless it lists them all."""
    lists = sum(one.text in passage.text for one in options) > 1 and len(passage.text) < 200
    return None if lists else pattern.search(passage.text)


def _pattern(slot: Slot, option: str) -> re.Pattern[str] | None:
    """Return what says an option in a text: itself, or with the label’s words when it is a number.

    ``None`` for what says nothing by itself, as “Yes”.
    """
    words = option.split()
    if len(words) > 1:
        return re.compile(rf"(?<!\w){re.escape(option.strip())}(?!\w)", re.IGNORECASE)
    if option.strip().isdecimal() and (labels := _WORD.findall(slot.anchor)):
        named = "|".join(map(re.escape, labels[:8]))
        return re.compile(rf"\b(?:{named}) {option.strip()}(?!\w)", re.IGNORECASE)
    return None
