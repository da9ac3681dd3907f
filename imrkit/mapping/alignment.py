"""Find the slots that a mapping names in a draft, by their words and their order.

Authors type labels of their own (“Date:”), move nothing and delete little. So the slots of the form
and of the draft are laid beside each other in their order, as many with the same words as can be;
a slot that an author added does not shift those behind it. Names that are left, as in a mapping
that keeps no order, take a slot with the same words that nobody has taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from imrkit.mapping.values import SlotName
from imrkit.values.slots import Slot, SlotKind
from imrkit.words.wording import Ending, Wording, folded, plain, unnumbered

_IN_TABLES = frozenset({SlotKind.COLUMN, SlotKind.ROW, SlotKind.CELL})
_ALIKE = 0.6  # how much two anchors share, from which on one may be the other under other words
_MOST_FREE = 20  # slots among which one under other words is looked for
_LONGEST = 200  # characters of an anchor that are held against another's
# What speaks for a pair. A pair more outweighs all that a few others have for them.
_SAME_WORDS, _SAME_NUMBER, _SAME_KIND, _SAME_ABOVE, _SAME_OCCURRENCE = 100, 4, 8, 40, 1


@dataclass(frozen=True, slots=True)
class _Pair:
    name: int
    slot: int
    weight: int


def aligned(names: Sequence[SlotName], slots: Sequence[Slot]) -> dict[SlotName, Slot]:
    """Return the slot of each name that the draft has; no slot is that of two names."""
    names = _in_turn(names)
    pairs = list(_pairs(names, slots))
    chosen = {pair.name: pair.slot for pair in _best_chain(pairs)}
    keys = list(map(_key, names))
    counts = Counter(keys)
    taken = set(chosen.values())
    for pair in sorted(pairs, key=lambda one: (one.name, -one.weight, one.slot)):
        name = names[pair.name]
        is_free = pair.name not in chosen and pair.slot not in taken
        is_sure = counts[keys[pair.name]] == 1 or slots[pair.slot].occurrence == name.occurrence
        if is_free and is_sure:
            chosen[pair.name] = pair.slot
            taken.add(pair.slot)
    return {names[name]: slots[slot] for name, slot in sorted(chosen.items())}


def nearest(names: Sequence[SlotName], slots: Sequence[Slot]) -> dict[SlotName, Slot]:
    """Return for names without a slot the one that may be theirs, under other words.

    It stands between those that stand around it in the form, and much of its words are alike.
    """
    numbers = {id(slot): number for number, slot in enumerate(slots)}
    found = {name: numbers[id(slot)] for name, slot in aligned(names, slots).items()}
    taken = set(found.values())
    near: dict[SlotName, Slot] = {}
    for at, name in enumerate(names):
        if name not in found:
            start = max((found[one] for one in names[:at] if one in found), default=-1)
            end = min((found[one] for one in names[at:] if one in found), default=len(slots))
            free = [slots[one] for one in range(start + 1, end) if one not in taken]
            if len(free) > _MOST_FREE:
                continue  # where so little was found nothing is near
            best = max(free, key=lambda slot: _likeness(name.anchor, slot.anchor), default=None)
            if best is not None and _likeness(name.anchor, best.anchor) >= _ALIKE:
                near[name] = best
    return near


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, unnumbered(one)[:_LONGEST], unnumbered(other)[:_LONGEST]).ratio()


def _in_turn(names: Sequence[SlotName]) -> list[SlotName]:
    """Return names with those of the same anchor in the order of their occurrence."""
    turns: dict[str, list[SlotName]] = {}
    for name in sorted(names, key=lambda one: -one.occurrence):
        turns.setdefault(folded(name.anchor)[0], []).append(name)
    return [turns[folded(name.anchor)[0]].pop() for name in names]


def _key(name: SlotName) -> str:
    return unnumbered(name.anchor)


def _pairs(names: Sequence[SlotName], slots: Sequence[Slot]) -> Iterator[_Pair]:
    """Yield each name with each slot that may be its own."""
    by_words: dict[str, list[int]] = {}
    for at, slot in enumerate(slots):
        by_words.setdefault(unnumbered(slot.anchor), []).append(at)
    words = _Words()
    for number, name in enumerate(names):
        for at in _candidates(name, slots, by_words):
            weight = _weight(name, slots[at], words)
            if weight:
                yield _Pair(number, at, weight)


def _candidates(
    name: SlotName, slots: Sequence[Slot], by_words: Mapping[str, list[int]]
) -> Sequence[int]:
    if "*" not in name.anchor:
        return by_words.get(_key(name), ())
    wording = Wording.of(name.anchor, Ending.HEADING)
    return [at for at, slot in enumerate(slots) if wording.is_whole(folded(slot.anchor)[0])]


class _Words(dict[str, tuple[str, str]]):
    """The words of anchors and headings as they are compared, and without a number before them."""

    def __missing__(self, text: str) -> tuple[str, str]:
        self[text] = plain(text), unnumbered(text)
        return self[text]


def _weight(name: SlotName, slot: Slot, words: _Words) -> int:
    """Return how much speaks for a slot with the words of a name; 0 when it cannot be the one."""
    kinds = {slot.kind, name.kind}
    if SlotKind.COLUMN in kinds and not kinds <= _IN_TABLES:
        return 0
    return (
        _SAME_WORDS
        + _SAME_NUMBER * (words[name.anchor][0] == words[slot.anchor][0])
        + _SAME_KIND * (name.kind is slot.kind)
        + _SAME_ABOVE * _is_under(name, slot, words)
        + _SAME_OCCURRENCE * (name.occurrence == slot.occurrence)
    )


def _is_under(name: SlotName, slot: Slot, words: _Words) -> bool:
    if not name.under:
        return False
    under = words[name.under][1]
    return any(words[one][1] == under for one in (slot.table_title, *slot.section))


def _best_chain(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the heaviest pairs of which names and slots both stand in order.

    ``pairs`` come by their names. ``ends`` are the slots at which the best chain so far grows
    heavier, in order, so that each pair takes the logarithm of their number.
    """
    ends: list[int] = []
    best: list[tuple[int, int]] = []  # of each end: the weight up to it, and its last pair
    before: dict[int, int] = {}
    for at in _by_name_from_behind(pairs):
        pair = pairs[at]
        where = bisect_left(ends, pair.slot)
        weight = pair.weight + (best[where - 1][0] if where else 0)
        before[at] = best[where - 1][1] if where else -1
        past = where
        while past < len(ends) and best[past][0] <= weight:
            past += 1
        if where == len(ends) or ends[where] != pair.slot or past > where:
            ends[where:past] = [pair.slot]
            best[where:past] = [(weight, at)]
    chain: list[_Pair] = []
    at = best[-1][1] if best else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain


def _by_name_from_behind(pairs: Sequence[_Pair]) -> list[int]:
    """Return the order in which no two pairs of one name can follow each other in a chain."""
    return sorted(range(len(pairs)), key=lambda at: (pairs[at].name, -pairs[at].slot))
