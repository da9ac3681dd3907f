"""What the model sees of a slot: its words, its kind, and where it stands among the others.

A feature is a name and a weight. Names begin with where the words were read:

* ``w`` a word of the anchor, ``b`` and ``s`` two that follow one another (with and without the
  commonest words), ``c`` a run of letters, ``all`` the whole of a short anchor, ``first`` its first
  word, ``kind`` a word in a slot of a kind;
* ``p`` and ``pp`` a word, or two, of what stands above it, ``a`` of what stands above that;
* ``x`` a short anchor together with a word above it;
* ``-`` and ``+`` a word of a slot before or after it, ``x-`` and ``x+`` the same with the anchor;
* ``sib`` a word of a slot of its kind under the same heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt

from imrkit.judging.matching.words import COMMON, Phrase, phrase, pieces
from imrkit.values.slots import Slot, SlotKind

Features = Mapping[str, float]
_Feature = tuple[str, float]

_SHORT = 4  # words of an anchor whose meaning is that of what stands around it
_NEAR = 8  # slots that are looked at for others of its kind
_TOP = 3
_HEADINGS = 3  # below a heading that is the form's title, at least
_HEADING = (SlotKind.HEADING, SlotKind.ROW)


def features_of(slots: Sequence[Slot]) -> list[Features]:
    """Return the features of each slot of one form, given in reading order."""
    paths = _without_title(slots)
    form = [_Seen(slot, path) for slot, path in zip(slots, paths, strict=True)]
    together = _together(form)
    return [_merged(_features(form, index, together)) for index in range(len(form))]


def path_of(slot: Slot) -> tuple[str, ...]:
    """Return what stands above a slot, outermost first: headings, and the titles of its table and
    row. What is above a band across a table is not the band before it."""
    is_band = slot.kind is SlotKind.ROW and not slot.areas
    titles = ("" if is_band else slot.table_title, slot.row_title)
    path = list(slot.section)
    path += [title for title in titles if title and title not in (*path, slot.anchor)]
    return tuple(path)


class _Seen:
    """A slot with its words and those above it."""

    __slots__ = ("above", "kind", "own", "path")

    def __init__(self, slot: Slot, path: tuple[str, ...]) -> None:
        self.kind = slot.kind
        self.own = phrase(slot.anchor)
        self.path = path
        self.above = tuple(map(phrase, path))


def _without_title(slots: Sequence[Slot]) -> list[tuple[str, ...]]:
    """Return what stands above each slot, without the form's own title when that is a heading with
    most other headings below it."""
    paths = [path_of(slot) for slot in slots]
    heads = [path for slot, path in zip(slots, paths, strict=True) if slot.kind in _HEADING]
    title = slots[0].anchor if slots else ""
    below = sum(path[:1] == (title,) for path in heads)
    if below < _HEADINGS or below < len(heads) / 2:
        return paths
    return [path[1:] if path[:1] == (title,) else path for path in paths]


def _merged(features: Iterable[_Feature]) -> Features:
    merged: dict[str, float] = {}
    for name, weight in features:
        if weight > merged.get(name, 0.0):
            merged[name] = weight
    return merged


def _together(form: Sequence[_Seen]) -> dict[tuple[tuple[str, ...], SlotKind], list[int]]:
    groups: dict[tuple[tuple[str, ...], SlotKind], list[int]] = {}
    for index, seen in enumerate(form):
        groups.setdefault((seen.path, seen.kind), []).append(index)
    return groups


def _features(
    form: Sequence[_Seen],
    index: int,
    together: Mapping[tuple[tuple[str, ...], SlotKind], Sequence[int]],
) -> Iterator[_Feature]:
    seen = form[index]
    yield from _anchor(seen.own)
    yield from _shape(seen)
    yield from _place(index, len(form))
    yield from _above(seen)
    yield from _neighbours(form, index)
    if seen.kind in (SlotKind.HEADING, SlotKind.CHOICE):
        return
    near = [i for i in together[seen.path, seen.kind] if i != index and abs(i - index) <= _NEAR]
    yield from _spread("sib:", {word for i in near for word in form[i].own.content[:4]}, 0.75)


def _anchor(own: Phrase) -> Iterator[_Feature]:
    for stem in own.stems:
        yield f"w:{stem}", 0.4 if stem in COMMON else 1.0
    for group in own.groups:
        yield f"w:{group}", 0.7
    for pair in zip(("^", *own.stems), (*own.stems, "$"), strict=True):
        yield "b:" + "_".join(pair), 0.8
    for pair in zip(own.content, own.content[1:], strict=False):
        yield "s:" + "_".join(pair), 0.5
    yield from _spread("c:", set(pieces(own.words)), 1.5)
    if len(own.words) <= 6:
        yield "all:" + " ".join(own.stems), 1.0


def _shape(seen: _Seen) -> Iterator[_Feature]:
    own = seen.own
    yield f"kind:{seen.kind}", 0.5
    for stem in own.content[:8]:
        yield f"kind:{seen.kind}:{stem}", 0.4
    if own.words:
        yield f"first:{own.words[0]}", 0.5
    if own.text.rstrip().endswith("?"):
        yield "question", 0.5
    if own.text.isupper():
        yield "capitals", 0.3
    if own.is_numbered:
        yield "numbered", 0.3
    length = len(own.words)
    yield f"length:{length if length < 5 else min(5 + length // 5, 9)}", 0.3


def _place(index: int, count: int) -> Iterator[_Feature]:
    if index == 0:
        yield "opens", 0.7
    if index < _TOP:
        yield "near the top", 0.3
    yield f"fifth:{index * 5 // count}", 0.2


def _above(seen: _Seen) -> Iterator[_Feature]:
    if not seen.above:
        yield "nothing above", 0.3
        return
    parent = seen.above[-1]
    weight = 1.3 / sqrt(max(len(parent.content), 1))
    for stem in parent.content:
        yield f"p:{stem}", weight
    for group in parent.groups:
        yield f"p:{group}", weight * 0.7
    for pair in zip(parent.content, parent.content[1:], strict=False):
        yield "pp:" + "_".join(pair), weight * 0.6
    for ancestor in seen.above[:-1]:
        for stem in ancestor.content:
            yield f"a:{stem}", 0.25
    if len(seen.own.words) <= _SHORT:
        yield from _with_parent(seen.own, parent)


def _with_parent(own: Phrase, parent: Phrase) -> Iterator[_Feature]:
    anchor = " ".join(own.content[:3])
    for word in {*parent.content, *parent.groups}:
        yield f"x:{anchor}|{word}", 0.5
    if own.content:
        for stem in parent.content:
            yield f"x:…{own.content[-1]}|{stem}", 0.3


def _neighbours(form: Sequence[_Seen], index: int) -> Iterator[_Feature]:
    for distance in (-2, -1, 1, 2):
        side = "-" if distance < 0 else "+"
        if not 0 <= index + distance < len(form):
            yield f"edge{side}{abs(distance)}", 0.2
            continue
        other = form[index + distance]
        weight = 0.5 if abs(distance) == 1 else 0.3
        weight *= 1.0 if other.path == form[index].path else 0.5
        yield from _spread(f"{side}:", other.own.content[:6], weight)
        if abs(distance) == 1:
            yield f"kind{side}:{other.kind}", 0.2
            yield from _with_neighbour(side, form[index].own, other.own)


def _with_neighbour(side: str, own: Phrase, other: Phrase) -> Iterator[_Feature]:
    if len(own.words) < _SHORT:
        anchor = " ".join(own.content[:2])
        for stem in other.content[:3]:
            yield f"x{side}:{anchor}|{stem}", 0.25


def _spread(prefix: str, words: Iterable[str], weight: float) -> Iterator[_Feature]:
    """Yield a feature for each word; together they weigh the same, however many there are."""
    words = tuple(words)
    for word in words:
        yield prefix + word, weight / sqrt(len(words))
