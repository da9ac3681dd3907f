"""Which place of one file is which of the other, and which items share a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imrkit.judging.comparing.side import SeenPlace, Side
from imrkit.words.wording import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """The places of two files."""

    same: tuple[tuple[SeenPlace, SeenPlace], ...]  # in the order of the first file
    lost: tuple[SeenPlace, ...]  # those of the first alone
    new: tuple[SeenPlace, ...]
    # Those of an item that one file asks for in parts, and the other in one place.
    joined: tuple[tuple[tuple[SeenPlace, ...], SeenPlace], ...] = ()
    parted: tuple[tuple[SeenPlace, tuple[SeenPlace, ...]], ...] = ()


def pairs_of(a: Side, b: Side) -> Pairs:
    """Pair the places of two files: by item and part, of several by their labels, then in order."""
    olds, news = _by_item(a.places), _by_item(b.places)
    same: list[tuple[SeenPlace, SeenPlace]] = []
    lost: list[SeenPlace] = []
    new: list[SeenPlace] = []
    joined, parted = [], []
    for item in dict.fromkeys((*olds, *news)):
        old, other = olds.get(item, []), news.get(item, [])
        if len(old) > 1 and _is_whole(other) and not _has_whole(old):
            joined.append((tuple(old), other[0]))
        elif len(other) > 1 and _is_whole(old) and not _has_whole(other):
            parted.append((old[0], tuple(other)))
        else:
            paired = list(_paired(old, other))
            same += paired
            lost += _without(old, (one for one, _ in paired))
            new += _without(other, (one for _, one in paired))
    order = {id(one): number for number, one in enumerate(a.places)}
    same.sort(key=lambda pair: order[id(pair[0])])
    return Pairs(
        same=tuple(same),
        lost=tuple(lost),
        new=tuple(new),
        joined=tuple(joined),
        parted=tuple(parted),
    )


def moved(pairs: Pairs, b: Side) -> list[tuple[SeenPlace, SeenPlace | None]]:
    """Return the fewest places whose move explains the other order, and before each the place that
    it stands behind in the second file; None: none."""
    at = {id(one): number for number, one in enumerate(b.places)}
    order = [at[id(new)] for _, new in pairs.same if new.place.path]
    kept = set(_longest_rising(order))
    by_place = {at[id(new)]: new for _, new in pairs.same if new.place.path}
    ranks = sorted(order)
    found = []
    for place in order:
        if place not in kept:
            rank = ranks.index(place)
            found.append((by_place[place], by_place[ranks[rank - 1]] if rank else None))
    return found


def _longest_rising(values: Sequence[int]) -> list[int]:
    """Return a longest rising subsequence of numbers that differ."""
    ends: list[int] = []  # the least number at which a rising one of each length ends
    lengths = []
    for value in values:
        at = bisect_left(ends, value)
        ends[at : at + 1] = [value]
        lengths.append(at)
    chain: list[int] = []
    wanted = len(ends) - 1
    for value, length in zip(reversed(values), reversed(lengths), strict=True):
        if length == wanted and (not chain or value < chain[-1]):
            chain.append(value)
            wanted -= 1
    return chain[::-1]


def shared(side: Side) -> list[frozenset[str]]:
    """Return the items that share a heading or label, two or more."""
    return list(dict.fromkeys(one for one in side.shared_places if len(one) > 1))


def _by_item(places: Iterable[SeenPlace]) -> dict[str, list[SeenPlace]]:
    found: dict[str, list[SeenPlace]] = {}
    for one in places:
        found.setdefault(one.item.id, []).append(one)
    return found


def _is_whole(places: Sequence[SeenPlace]) -> bool:
    return len(places) == 1 and not places[0].place.item_part


def _has_whole(places: Sequence[SeenPlace]) -> bool:
    return any(not one.place.item_part for one in places)


def _paired(
    olds: Sequence[SeenPlace], news: Sequence[SeenPlace]
) -> list[tuple[SeenPlace, SeenPlace]]:
    """Pair the places of one item: those of one part and label first, then those of one part."""
    left_old, left_new = list(olds), list(news)
    found = []
    for key in (_part_and_label, _part):
        waiting: dict[object, list[SeenPlace]] = {}
        for new in left_new:
            waiting.setdefault(key(new), []).append(new)
        pairs = [(old, other.pop(0)) for old in left_old if (other := waiting.get(key(old)))]
        found += pairs
        left_old = _without(left_old, (one for one, _ in pairs))
        left_new = _without(left_new, (one for _, one in pairs))
    if left_old and left_new and not (left_old[0].place.item_part and left_new[0].place.item_part):
        found.append((left_old[0], left_new[0]))  # one asks for the whole, and one for a part
    return found


def _part_and_label(one: SeenPlace) -> tuple[str, str]:
    return one.place.item_part, plain(one.place.where)


def _part(one: SeenPlace) -> str:
    return one.place.item_part


def _without(every: Iterable[SeenPlace], taken: Iterable[SeenPlace]) -> list[SeenPlace]:
    ids = set(map(id, taken))
    return [one for one in every if id(one) not in ids]
