"""Plan what of a draft goes where in a template, block by block."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from imrkit.values.controls import LIST_KINDS, ControlKind
from imrkit.values.ledger import Outcome
from imrkit.values.losses import Loss, LossGrade
from imrkit.values.moving import Hold, Move, PutBehind, PutValue, PutWords, SourceBlock, SourcePlace
from imrkit.verbs.migration.entries import Entries, entry_groups, plan_entries
from imrkit.verbs.migration.form_words import folded
from imrkit.verbs.migration.joined import joined
from imrkit.verbs.migration.planning import HOLDING, Fate, Planning
from imrkit.verbs.migration.targets import Target, is_same, parsed
from imrkit.words.bare_answers import is_bare_answer
from imrkit.words.date_forms import DateUnit
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import read_dates

_SAME = "the same words there"
_NO_CHOICE = "“{}” takes one of its own choices, and this is none of them."
_NO_DATE = "“{}” takes one date and nothing else, and this is not that."
_OTHER_QUESTION = "“{}” is another question than the one that was answered."
_WORD = re.compile(r"\w")


def plan(planning: Planning) -> tuple[Move, ...]:
    """Plan where the answers go, and an author's words outside the places; return the moves."""
    answers = list(_answers(planning))
    shared = Counter(id(target) for _, target in answers if target is not None)
    for place, target in answers:
        is_shared = target is not None and shared[id(target)] > 1
        _answer(planning, place, target, is_shared=is_shared)
    for block in _outside(planning):
        if not planning.is_of_form(block):
            heading = planning.heading_of(block.id)
            move = Hold(blocks=(block.id,), heading=heading)
            planning.move(move, (block.id,), Outcome.UNMATCHED, HOLDING)
    return tuple(sorted(planning.plan.moves, key=_first_block))


def plan_rest(planning: Planning, said: Iterable[str], *, replaces: bool) -> tuple[Hold, ...]:
    """Plan the form's own words: those that the new document says are there, the others are held.

    ``replaces``: the others are left out, for the new document takes the place of the form.
    ``said``: labels and headings that were written beside what the template says by itself.
    """
    planning.say(said)
    rest = []
    made = planning.plan
    for block in _outside(planning):
        if not planning.is_of_form(block):
            continue
        if planning.is_said(block):
            made.fates[block.id] = Fate(outcome=Outcome.MERGED, to=_SAME)
        elif replaces and planning.is_replaced(block):
            made.fates[block.id] = Fate(outcome=Outcome.DROPPED, to="")
        else:
            rest.append(Hold(blocks=(block.id,), heading="", is_of_form=True))
            made.fates[block.id] = Fate(outcome=Outcome.UNMATCHED, to=HOLDING)
    for block in planning.movable.blocks:
        made.origins[block.id] = planning.origin_of(block)
        if block.carried_by is not None:
            carrier = made.fates[block.carried_by]
            made.fates[block.id] = Fate(outcome=carrier.outcome, to=carrier.to)
    return tuple(rest)


def _outside(planning: Planning) -> list[SourceBlock]:
    """Return the blocks that stand at no place, and hang on no other."""
    every = planning.movable.blocks
    return [block for block in every if block.place is None and block.carried_by is None]


def _answers(planning: Planning) -> Iterator[tuple[SourcePlace, Target | None]]:
    """Yield each place that is not one of entries, with its target; plan the entries."""
    for group in joined(entry_groups(planning), planning):
        if isinstance(group, Entries):
            plan_entries(group, planning)
            continue
        yield group, _target_of(planning, group)


def _target_of(planning: Planning, place: SourcePlace) -> Target | None:
    tag = parsed(place.tag)
    if tag is None:
        return None
    if place.kind is ControlKind.CHECK_BOX:
        box = planning.targets.box(tag, planning.label_of(place), place.title)
        if box is not None:
            return box
    return planning.targets.of(tag)


def _answer(
    planning: Planning, place: SourcePlace, target: Target | None, *, is_shared: bool
) -> None:
    label = planning.label_of(place)
    if target is None:
        planning.hold(place.blocks, label, tag=place.tag)
        return
    if target.control.locks is not None and target.control.locks.content:
        why = f"The template locks “{target.where}”."
        planning.hold(place.blocks, label, loss=Loss(grade=LossGrade.MAJOR, what=why, where=label))
        return
    if _is_said(planning, place, target, label):
        return
    _tell_of_other_parts(planning, place, target)
    if target.control.kind is ControlKind.REPEATING_SECTION:
        _behind(planning, place, target, label)
    elif not _valued(planning, place, target, label):
        _words(planning, place, target, label if is_shared else "", is_shared=is_shared)


def _is_said(planning: Planning, place: SourcePlace, target: Target, label: str) -> bool:
    """Tell whether another place has given words to the fact that a target shows.

    The same words are said; others are held.
    """
    if target.control.binding is None:
        return False
    words = folded("\n".join(planning.block(id).text for id in place.blocks))
    first, where = planning.facts.setdefault(target.control.binding, (words, label))
    if where == label:
        return False
    if first == words:
        said = Fate(outcome=Outcome.MERGED, to=_SAME)
        planning.plan.fates.update(dict.fromkeys(place.blocks, said))
        return True
    what = f"“{where}” and “{label}” are one fact in the template, and here they differ."
    planning.hold(place.blocks, label, loss=Loss(grade=LossGrade.MAJOR, what=what, where=label))
    return True


def _behind(planning: Planning, place: SourcePlace, target: Target, label: str) -> None:
    loss = Loss(
        grade=LossGrade.MAJOR,
        what="It is text, and the template asks for rows: it stands below the table.",
        where=label,
    )
    move = PutBehind(blocks=place.blocks, path=target.path)
    planning.move(move, place.blocks, Outcome.MOVED, target.where, loss)


def _words(
    planning: Planning, place: SourcePlace, target: Target, label: str, *, is_shared: bool
) -> None:
    if place.kind is ControlKind.CHECK_BOX or _needs_its_question(planning, place, target):
        label = label or planning.label_of(place)
    move = PutWords(blocks=place.blocks, path=target.path, label=label)
    outcome = Outcome.MERGED if is_shared else Outcome.MOVED
    planning.move(move, place.blocks, outcome, target.where)


def _valued(planning: Planning, place: SourcePlace, target: Target, label: str) -> bool:
    """Fill a control that takes values and no words; False when it takes words."""
    control = target.control
    first = planning.block(place.blocks[0])
    value: str | bool | dt.date | None = None
    what = _NO_DATE if control.kind is ControlKind.DATE else _NO_CHOICE
    if control.kind is ControlKind.CHECK_BOX:
        tag = parsed(place.tag)
        box = tag and planning.targets.box(tag, planning.label_of(place), place.title)
        value = True if place.kind is ControlKind.CHECK_BOX and box is target else None
    elif control.kind in LIST_KINDS and _needs_its_question(planning, place, target):
        what = _OTHER_QUESTION
    elif control.kind in LIST_KINDS:
        value = choice_of(first.text, control.choices) if len(place.blocks) == 1 else None
        if value is None and control.kind is ControlKind.COMBO_BOX and not control.binding:
            return False
    elif control.binding is None:
        return False
    elif len(place.blocks) == 1:
        value = _day(first.text) if control.kind is ControlKind.DATE else first.text
    if value is None:
        loss = Loss(grade=LossGrade.MAJOR, what=what.format(target.where), where=label)
        planning.hold(place.blocks, label, loss=loss)
        return True
    move = PutValue(block=place.blocks[0], path=target.path, value=value)
    planning.move(move, place.blocks, Outcome.MOVED, target.where, _anew(value, first.text, label))
    return True


def _anew(value: object, text: str, label: str) -> Loss | None:
    """Return the note that a date is written in another way in the template; None: it is not."""
    if not isinstance(value, dt.date) or day_in_words(value) in text:
        return None
    what = "The date is written as the template writes its dates."
    return Loss(grade=LossGrade.NOTE, what=what, where=label)


def _needs_its_question(planning: Planning, place: SourcePlace, target: Target) -> bool:
    """Tell whether words mean nothing, or another thing, below the question of the template."""
    text = "\n".join(planning.block(id).text for id in place.blocks)
    return is_bare_answer(text) and not is_same(planning.label_of(place), target.where)


def _day(text: str) -> dt.date | None:
    """Return the day that a text tells; None when it tells none, or says more than that."""
    days = [one for one in read_dates(text) if one.unit is DateUnit.DAY and one.is_day]
    if len(days) != 1 or not days[0].is_certain:
        return None
    rest = text[: days[0].start] + text[days[0].end :]
    return None if _WORD.search(rest) else days[0].first


def _tell_of_other_parts(planning: Planning, place: SourcePlace, target: Target) -> None:
    tag = parsed(place.tag)
    if tag is None or tag.part or not target.tag.part:
        return
    others = [one for one in planning.targets.parts_of(tag.item) if one is not target]
    for one in others:
        what = f"“{one.where}” asks for a part of what stands at “{target.where}” now."
        planning.lose(Loss(grade=LossGrade.NOTE, what=what, where=one.where))


def choice_of(text: str, choices: Sequence[str]) -> str | None:
    """Return the choice of a list that a text is; None when it is none of them."""
    words = folded(text).casefold()
    return next((one for one in choices if folded(one).casefold() == words), None)


def _first_block(move: Move) -> int:
    if isinstance(move, PutValue):
        return move.block
    if isinstance(move, PutWords | PutBehind | Hold):
        return move.blocks[0]
    return move.rows[0][0].block
