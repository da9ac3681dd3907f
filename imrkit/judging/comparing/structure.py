"""How the places of two files differ: which there are, in what order, and how they ask."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.checklist import ReviewType
from imrkit.judging.comparing.pairs import Pairs, moved, shared
from imrkit.judging.comparing.saying import at, counted
from imrkit.judging.comparing.side import SeenPlace, Side
from imrkit.judging.comparing.texts import words
from imrkit.judging.comparing.values import Change, ChangeKind
from imrkit.words.wording import plain


def structure(a: Side, b: Side, pairs: Pairs) -> Iterator[Change]:
    """Yield what differs in the places themselves."""
    yield from _lost(a, b, pairs)
    yield from _new(a, b, pairs)
    yield from _joined(a, b, pairs)
    yield from _shared(a, b)
    for one, behind in moved(pairs, b):
        where = "before all others" if behind is None else f"behind {behind.title}"
        yield at(ChangeKind.MOVED, one, f"{one.title} stands elsewhere in {b.called}: {where}.")
    for old, new in pairs.same:
        yield from _asked_otherwise(a, b, old, new)


def _lost(a: Side, b: Side, pairs: Pairs) -> Iterator[Change]:
    for one in pairs.lost:
        removed = len(words(one.place.text))
        more = {"before": one.place.text, "words_removed": removed}
        if _is_asked(one, b):
            if removed:
                message = f"{one.title} is empty in {b.called}: {counted(removed, 'word')} gone."
                yield at(ChangeKind.EMPTIED, one, message, **more)
            continue
        said = f" What {a.called} says there has {counted(removed, 'word')}." if removed else ""
        message = f"{b.called} has no place for {one.title}.{said}"
        yield at(ChangeKind.PLACE_LOST, one, message, **more)


def _new(a: Side, b: Side, pairs: Pairs) -> Iterator[Change]:
    for one in pairs.new:
        added = len(words(one.place.text))
        more = {"after": one.place.text, "words_added": added}
        if _is_asked(one, a):
            if added:
                message = f"{one.title} is filled: {counted(added, 'word')}."
                yield at(ChangeKind.FILLED, one, message, **more)
            continue
        said = f" It holds {counted(added, 'word')}." if added else ""
        message = f"{b.called} has a place for {one.title}, and {a.called} has none.{said}"
        yield at(ChangeKind.PLACE_NEW, one, message, **more)


def _is_asked(one: SeenPlace, other: Side) -> bool:
    """Tell whether the other file asks for an item at a heading that has nothing below it yet."""
    is_seen = any(place.item is one.item for place in other.places)
    return one.item.id in other.asked and (one.control is None or not is_seen)


def _joined(a: Side, b: Side, pairs: Pairs) -> Iterator[Change]:
    said = "{} asks in one place for “{}”, and {} in {} places."
    for olds, one in pairs.joined:
        message = said.format(b.called, one.item.title, a.called, len(olds))
        yield at(ChangeKind.PLACES_JOINED, one, message)
    for one, news in pairs.parted:
        message = said.format(a.called, one.item.title, b.called, len(news))
        yield at(ChangeKind.PLACES_PARTED, one, message)


def _shared(a: Side, b: Side) -> Iterator[Change]:
    in_a, in_b = shared(a), shared(b)
    for items in in_b:
        if not any(items <= others for others in in_a) and items <= a.asked:
            yield _sharing(ChangeKind.SHARED_HEADING, b, items, "")
    for items in in_a:
        if not any(items <= others for others in in_b) and items <= b.asked:
            more = f" In {b.called} they do not."
            yield _sharing(ChangeKind.OWN_HEADING, a, items, more)


def _sharing(kind: ChangeKind, side: Side, items: frozenset[str], more: str) -> Change:
    first, *others = (one for one in side.given.checklist.items if one.id in items)
    *most, last = (f"“{one.title}”" for one in (first, *others))
    message = f"{', '.join(most)} and {last} share one heading in {side.called}.{more}"
    return Change(kind=kind, item=first.id, section=first.section, message=message)


def _asked_otherwise(a: Side, b: Side, old: SeenPlace, new: SeenPlace) -> Iterator[Change]:
    if old.shape != new.shape and _is_comparable(old, new) and _is_telling(old, new):
        message = f"{new.title} is {new.shape} in {b.called}, and {old.shape} in {a.called}."
        yield at(ChangeKind.KIND, new, message)
    elif old.control and new.control and old.control.kind is not new.control.kind:
        message = (
            f"{new.title} is a control of kind {new.control.kind} in {b.called}, and of kind "
            f"{old.control.kind} in {a.called}."
        )
        yield at(ChangeKind.KIND, new, message)
    if old.control and new.control and old.control.level is not new.control.level:
        message = (
            f"{new.title} is a {new.control.level} in {b.called}, and a {old.control.level} in "
            f"{a.called}."
        )
        yield at(ChangeKind.LEVEL, new, message)
    yield from _columns(a, b, old, new)
    yield from _choices(a, b, old, new)
    yield from _required(a, b, new)
    if plain(old.place.where) != plain(new.place.where) and _is_comparable(old, new):
        words_of = {"before": old.place.where, "after": new.place.where}
        yield at(ChangeKind.LABEL, new, f"The label of {new.title} is worded anew.", **words_of)


def _is_comparable(old: SeenPlace, new: SeenPlace) -> bool:
    """Tell whether both are controls, or neither: only so a difference is one of the form."""
    return (old.control is None) is (new.control is None)


def _is_telling(old: SeenPlace, new: SeenPlace) -> bool:
    """Tell whether two shapes say how forms ask: that of somebody's form may be the answer's."""
    return old.control is not None or old.place.is_empty is new.place.is_empty


def _columns(a: Side, b: Side, old: SeenPlace, new: SeenPlace) -> Iterator[Change]:
    before, after = old.columns, new.columns
    if old.place.rows is None or new.place.rows is None or not before or not after:
        return
    names = {one.id: one.label for part in new.item.parts for one in part.columns}
    pieces = []
    for side, own, others in ((b, after, before), (a, before, after)):
        extra = [f"“{names.get(one, own[one])}”" for one in own if one not in others]
        if extra:
            pieces.append(f"only {side.called} has the column{_s(extra)} {', '.join(extra)}")
    if not pieces and list(before) != list(after):
        pieces.append("its columns stand in another order")
    if pieces:
        yield at(ChangeKind.COLUMNS, new, f"{new.title}: {'; '.join(pieces)}.")


def _s(several: list[str]) -> str:
    return "s" if len(several) > 1 else ""


def _choices(a: Side, b: Side, old: SeenPlace, new: SeenPlace) -> Iterator[Change]:
    before = {plain(one): one for one in old.choices}
    after = {plain(one): one for one in new.choices}
    if not before or not after or before.keys() == after.keys():
        return
    gone = [before[one] for one in before if one not in after]
    more = [after[one] for one in after if one not in before]
    message = (
        f"{new.title} offers other choices: {len(more)} that {a.called} has not, and without "
        f"{len(gone)} that it has."
    )
    said = {"before": "; ".join(gone), "after": "; ".join(more)}
    yield at(ChangeKind.CHOICES, new, message, **said)


def _required(a: Side, b: Side, one: SeenPlace) -> Iterator[Change]:
    kinds = a.given.review_type, b.given.review_type
    if None in kinds or kinds[0] == kinds[1]:
        return
    asked = [_asks(side, one) for side in (a, b)]
    if asked[0] is not asked[1]:
        asking, other = (a, b) if asked[0] else (b, a)
        message = f"The review type of {asking.called} asks for {one.title}, and that of "
        yield at(ChangeKind.REQUIRED, one, f"{message}{other.called} does not.")


def _asks(side: Side, one: SeenPlace) -> bool:
    kind: ReviewType | None = side.given.review_type
    return kind is not None and one.item in side.given.checklist.asked(kind)
