"""How two drafts differ in what is written at their places, and in what people decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from imrkit.checklist import ChecklistItem
from imrkit.judging.comparing.pairs import Pairs
from imrkit.judging.comparing.saying import at, counted, on_whole
from imrkit.judging.comparing.side import SeenPlace, Side
from imrkit.judging.comparing.texts import row_changes, row_text, text_change, words
from imrkit.judging.comparing.values import Change, ChangeKind
from imrkit.values.record import SignOff

_STATES = {
    "confirmed": "confirmed",
    "not-applicable": "not applicable",
    "not-known": "not known",
    "answered-elsewhere": "answered elsewhere",
    "agreed": "agreed by the lead",
    "queried": "queried by the lead",
    "returned": "returned by the lead",
}


def contents(pairs: Pairs) -> Iterator[Change]:
    """Yield what was written, taken out or changed at the places that both files have."""
    for old, new in pairs.same:
        if old.place.values != new.place.values and old.item.parts:
            yield from _ticked(old, new)
        elif old.place.rows and new.place.rows:
            yield from _rows(old, new)
        else:
            yield from _text(old, new)
    for olds, one in pairs.joined:
        yield from _text(one, one, before="\n".join(old.place.text for old in olds))
    for one, news in pairs.parted:
        yield from _text(one, one, after="\n".join(new.place.text for new in news))


def _ticked(old: SeenPlace, new: SeenPlace) -> Iterator[Change]:
    is_filled = "true" in new.place.values
    kind = ChangeKind.FILLED if is_filled else ChangeKind.EMPTIED
    yield at(kind, new, f"{new.title} is {'ticked' if is_filled else 'no longer ticked'}.")


def _text(
    old: SeenPlace, new: SeenPlace, *, before: str | None = None, after: str | None = None
) -> Iterator[Change]:
    before = old.place.text if before is None else before
    after = new.place.text if after is None else after
    if before.strip() == after.strip():
        return
    change = text_change(before, after)
    counts = {"words_added": change.added, "words_removed": change.removed}
    if not before.strip():
        message = f"{new.title} is filled: {counted(change.added, 'word')}."
        yield at(ChangeKind.FILLED, new, message, after=after, **counts)
    elif not after.strip():
        message = f"{new.title} is empty in the second: {counted(change.removed, 'word')} gone."
        yield at(ChangeKind.EMPTIED, new, message, before=before, **counts)
    else:
        said = {"before": change.before, "after": change.after}
        message = f"{new.title} is changed: {_how_much(counts)}."
        yield at(ChangeKind.TEXT, new, message, **said, **counts)


def _how_much(counts: dict[str, int]) -> str:
    added, removed = counts["words_added"], counts["words_removed"]
    if not (added or removed):
        return "signs and spaces alone"
    pieces = [f"{counted(added, 'word')} added"] if added else []
    return " and ".join([*pieces, *([f"{counted(removed, 'word')} taken out"] if removed else [])])


def _rows(old: SeenPlace, new: SeenPlace) -> Iterator[Change]:
    found = row_changes(old.place.rows or (), new.place.rows or ())
    if found.is_none:
        if old.place.text != new.place.text:
            yield from _text(old, new)
        return
    inner = [text_change(row_text(one), row_text(other)) for one, other in found.changed]
    told = {"added": found.added, "taken out": found.removed, "changed": found.changed}
    pieces = [f"{counted(len(rows), 'row')} {what}" for what, rows in told.items() if rows]
    pieces += ["the rows that stayed stand in another order"] if found.is_reordered else []
    more: dict[str, Any] = {
        "before": "\n".join([*map(row_text, found.removed), *(one.before for one in inner)]),
        "after": "\n".join([*map(row_text, found.added), *(one.after for one in inner)]),
        "words_added": sum(len(words(row_text(row))) for row in found.added)
        + sum(one.added for one in inner),
        "words_removed": sum(len(words(row_text(row))) for row in found.removed)
        + sum(one.removed for one in inner),
    }
    yield at(
        _kind_of_rows(old, new),
        new,
        f"{new.title}: {', '.join(pieces)}.",
        rows_added=len(found.added),
        rows_removed=len(found.removed),
        rows_changed=len(found.changed),
        **more,
    )


def _kind_of_rows(old: SeenPlace, new: SeenPlace) -> ChangeKind:
    if old.place.is_empty:
        return ChangeKind.FILLED
    return ChangeKind.EMPTIED if new.place.is_empty else ChangeKind.ROWS


def record(a: Side, b: Side) -> Iterator[Change]:
    """Yield what people decided in one file and not, or otherwise, in the other."""
    for item in b.given.checklist.items:
        old, new = a.given.record.decision(item.id), b.given.record.decision(item.id)
        yield from _stated(ChangeKind.DECISION, item, b, old, new)
        old_said, new_said = a.given.record.response(item.id), b.given.record.response(item.id)
        yield from _stated(ChangeKind.RESPONSE, item, b, old_said, new_said)
    yield from _accepted(a, b)
    yield from _signed(a, b)


def _stated(kind: ChangeKind, item: ChecklistItem, b: Side, old: Any, new: Any) -> Iterator[Change]:
    """Yield the change of a decision, or of the lead's response, on an item."""
    if old == new:
        return
    before = "open" if old is None else _STATES[old.state]
    after = "open" if new is None else _STATES[new.state]
    if before == after:
        said = f"“{item.title}” was decided anew: {after}."
    else:
        said = f"“{item.title}” is {after} now, and was {before}."
    if new is not None and new.hash and new.hash != b.given.hash_of(item):
        said += " Its text has changed since."
    yield Change(
        kind=kind,
        item=item.id,
        section=item.section,
        message=said,
        before="" if old is None else old.reason,
        after="" if new is None else new.reason,
    )


def _accepted(a: Side, b: Side) -> Iterator[Change]:
    old = {one.fingerprint: one for one in a.given.record.accepted}
    new = {one.fingerprint: one for one in b.given.record.accepted}
    gone, more = len(old.keys() - new.keys()), len(new.keys() - old.keys())
    other = sum(old[one] != new[one] for one in old.keys() & new.keys())
    told = {"newly accepted": more, "no longer accepted": gone, "accepted anew": other}
    pieces = [f"{count} {what}" for what, count in told.items() if count]
    if pieces:
        message = f"Findings with a reason: {', '.join(pieces)}."
        yield on_whole(ChangeKind.ACCEPTANCE, message)


def _signed(a: Side, b: Side) -> Iterator[Change]:
    old, new = a.given.record.sign_off, b.given.record.sign_off
    is_broken = _is_broken(new, b)
    if old == new and is_broken is _is_broken(old, a):
        return
    if new is None:
        message = f"{b.called} is not signed off, and {a.called} is."
    elif is_broken:
        message = f"The sign-off in {b.called} is broken: its text has changed since."
    elif old is None:
        message = f"{b.called} is signed off, and {a.called} is not."
    else:
        message = f"{b.called} was signed off anew."
    yield on_whole(ChangeKind.SIGN_OFF, message)


def _is_broken(sign_off: SignOff | None, side: Side) -> bool:
    return sign_off is not None and sign_off.hash != side.given.whole_hash
