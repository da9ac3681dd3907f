"""Bring two drafts together that were made from one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import NotFoundError
from imrkit.files import FileSource, StrPath
from imrkit.judging.check_input import CheckInput
from imrkit.mapping import Mapping as FormMapping
from imrkit.values.hashes import whole_hash
from imrkit.values.ledger import Ledger
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.merged_record import MergedEntry, MergedRecord, Wholes, merged_record
from imrkit.values.merging import MergedPiece, MergeSide, PieceKind
from imrkit.values.tags import PREFIX
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.mapping_choice import Shelf
from imrkit.verbs.merge_areas import areas_of_three
from imrkit.verbs.merge_base import require_one_origin
from imrkit.verbs.merge_ledger import merge_ledger
from imrkit.verbs.opening import opened
from imrkit.words.date_words import day_of_time
from imrkit.words.three_way import Changed, who_changed

_SIGNED = "A side was signed off, and the merged text is another: it is not signed."
_MAPPING = "Both sides carry another mapping than before; that of mine is kept."


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two drafts brought together, or what has to be chosen before they can be."""

    data: bytes | None  # the merged draft; None: ``conflicts`` wait for a choice
    pieces: tuple[MergedPiece, ...]  # every piece of the text and the record, in reading order
    losses: tuple[Loss, ...]  # what did not come through whole, and what a person should know
    ledger: Ledger | None  # of every piece of both sides; None while a choice is open

    @property
    def conflicts(self) -> tuple[MergedPiece, ...]:
        """The pieces that both sides have changed, and not to the same."""
        return tuple(one for one in self.pieces if one.is_conflict)

    @property
    def open_conflicts(self) -> tuple[MergedPiece, ...]:
        """Those of which nobody has said whose words stand."""
        return tuple(one for one in self.pieces if one.is_open)


def merge(
    mine: FileSource | Draft,
    theirs: FileSource | Draft,
    base: FileSource | Draft,
    *,
    take: Mapping[str, str] | None = None,
    keep_both: bool = False,
    mapping: StrPath | FormMapping | None = None,
    mappings: Shelf | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Merged:
    """Bring together two drafts that were made from one, ``base``.

    What one side alone has changed is taken: places, rows of tables one by one, paragraphs between
    them, headers and footers, comments, and the record item by item. What both have changed, and
    not to the same, is a conflict. ``take``: its name -> “mine”, “theirs” or “both”.
    ``keep_both``: both texts of every other conflict stand, each with a line that says whose it is;
    two different decisions always need a choice. While one is open, nothing is made.
    ``mapping``, ``mappings``: of a form of somebody else's, as for :func:`imrkit.check`; its answer
    areas are merged as places are.
    No draft is changed. Raises :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    drafts = [opened(one) for one in (base, mine, theirs)]
    require_one_origin(*drafts)
    choices = _Choices(take or {}, keep_both=keep_both)
    draft, pieces, losses = drafts[1].merged(
        drafts[2], drafts[0], choices.of_text, areas_of_three(drafts, wanted, mapping, mappings)
    )
    record = _merged_record(drafts, draft, wanted, choices)
    every = (*pieces, *(_piece(one, wanted) for one in record.entries))
    choices.require_used(every)
    if draft is None or any(one.is_open for one in every):
        return Merged(data=None, pieces=every, losses=losses, ledger=None)
    if record.record != drafts[1].record:
        draft.record = record.record
    if record.lost_sign_off:
        losses = (*losses, Loss(grade=LossGrade.DATA, what=_SIGNED))
    losses = (*losses, *_mapping(drafts, draft))
    return Merged(data=draft.to_bytes(), pieces=every, losses=losses, ledger=merge_ledger(every))


class _Choices:
    """What a person has said of conflicts, by their names."""

    def __init__(self, take: Mapping[str, str], *, keep_both: bool) -> None:
        self._take = {_short(name): _side(name, side) for name, side in take.items()}
        self._keep_both = keep_both

    def of_text(self, name: str) -> MergeSide | None:
        """Return whose text stands at a piece; None: nobody has said so."""
        other = MergeSide.BOTH if self._keep_both else None
        return self._take.get(_short(name), other)

    def of_record(self, name: str) -> str:
        """Return whose entry counts; "" for neither."""
        side = self._take.get(name)
        return "" if side in (None, MergeSide.BOTH) else str(side)

    def require_used(self, pieces: Iterable[MergedPiece]) -> None:
        """Raise when a choice is about no conflict."""
        names = {_short(one.name) for one in pieces if one.is_conflict}
        if unknown := sorted(self._take.keys() - names):
            known = ", ".join(sorted(names)) or "there are none"
            raise NotFoundError(
                f"No conflict is called {', '.join(unknown)}. Those to choose of: {known}."
            )


def _short(name: str) -> str:
    return name.removeprefix(PREFIX)


def _side(name: str, side: str) -> MergeSide:
    try:
        return MergeSide(side)
    except ValueError:
        raise NotFoundError(
            f"“{side}” is nothing to take for {name}: say mine, theirs or both."
        ) from None


def _merged_record(
    drafts: list[Draft], merged: Draft | None, checklist: Checklist, choices: _Choices
) -> MergedRecord:
    base, mine, theirs = drafts
    text = merged or mine
    given = CheckInput.make(checklist=checklist, snapshot=text.snapshot(), record=text.record)

    def hash_of(name: str) -> str:
        item = checklist.item(name)
        return "" if item is None else given.hash_of(item)

    return merged_record(
        base.record,
        mine.record,
        theirs.record,
        wholes=Wholes(
            merged=given.whole_hash,
            mine=whole_hash(mine.snapshot()),
            theirs=whole_hash(theirs.snapshot()),
        ),
        choose=choices.of_record,
        hash_of=hash_of,
    )


def _piece(entry: MergedEntry, checklist: Checklist) -> MergedPiece:
    """Return an entry of a record as a piece."""
    item = checklist.item(entry.item)
    taken: MergeSide | None = MergeSide.MINE if entry.taken == entry.mine else MergeSide.THEIRS
    return MergedPiece(
        name=entry.name,
        kind=PieceKind.DECISION,
        where=entry.item if item is None else item.title,
        changed=entry.changed,
        taken=None if entry.is_open else taken,
        mine=_said(entry.mine),
        theirs=_said(entry.theirs),
    )


def _said(entry: Any) -> str:
    if entry is None:
        return "open"
    words = (getattr(entry, name, None) for name in ("state", "gap", "reason"))
    return ", ".join(str(one) for one in (*words, entry.role, day_of_time(entry.at)) if one)


def _mapping(drafts: list[Draft], merged: Draft) -> tuple[Loss, ...]:
    """Let the mapping that they approved travel in the merged draft."""
    texts = [one.text if (one := draft.embedded_mapping) else "" for draft in drafts]
    changed = who_changed(*texts)
    if changed is Changed.THEIRS:
        merged.embed_mapping(texts[2])
    is_apart = changed is Changed.APART
    return (Loss(grade=LossGrade.NOTE, what=_MAPPING),) if is_apart else ()
