"""Fill content controls so that Word, and every other reader, sees the value as typed.

A value is checked against every control that it is meant for before anything changes. Filling
takes away the placeholder and its grey style, keeps the control's own formatting, and updates the
custom XML a control is bound to, with every other control bound to the same node, and the copies
that a file holds for older readers. While Track Changes is on, what an author fills is written as
tracked changes.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from imrkit.errors import DocumentError, standing_at
from imrkit.ooxml.controls.control_names import no_such_tags, refused
from imrkit.ooxml.controls.index import control_at, no_control_at
from imrkit.ooxml.controls.refusal import protection_of, tracking_refusal
from imrkit.ooxml.controls.regions import path_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.controls.tracking import tracks_changes
from imrkit.ooxml.filling.answer_writer import AnswerWriter
from imrkit.ooxml.filling.as_shown import stale_controls
from imrkit.ooxml.filling.plans import EMPTY, Plan, Planner, carry_out
from imrkit.ooxml.filling.revise import Reviser
from imrkit.ooxml.filling.revision_marks import RevisionMarks
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.ids import FreshIds
from imrkit.ooxml.text.stories import Story
from imrkit.values.value import Value


class Filler:
    """Fills the controls of one document: every value is checked before anything changes."""

    def __init__(self, package: Package, ids: FreshIds) -> None:
        self._package = package
        self._ids = ids
        self._planner = Planner(package, ids)
        self._writer = AnswerWriter(package)
        # Whose tracked changes it writes while Track Changes is on; None: it writes none.
        self.author: str | None = None

    def forget(self) -> None:
        """Look anew for the controls: others have put some in or taken some away."""
        self._planner.forget()

    def fill(self, values: Mapping[str, Value], *, force: bool = False) -> None:
        """Fill every control with one of these tags.

        Text fills rich text (a list of texts: one paragraph each; a list of
        :class:`imrkit.values.richtext.Line`: with formatting) and plain text; a date, or its ISO
        text, fills a date control, True or False a check box, one of its choices a drop-down, and a
        list of rows, each a mapping from column id to value or a
        :class:`imrkit.values.richtext.TableRow`, or the lines of a list, a repeating section. ""
        and an empty list bring the placeholder back. Raises :class:`DocumentError`, with nothing
        changed, when no control has a tag, a value does not suit, or one cannot be filled; see
        :func:`imrkit.ooxml.controls.refusal.refusal_of`. ``force`` passes over the template's
        locks, and over nothing else.
        """
        self._require_unprotected()
        found = {tag: self._planner.index.tagged(tag) for tag in values}
        if unknown := [tag for tag, controls in found.items() if not controls]:
            raise no_such_tags(unknown, self._planner.index.tags)
        self._planner.begin()
        planned = [
            plan for tag, value in values.items() for plan in self._plans(found[tag], value, force)
        ]
        _require_apart(planned)
        self._carry_out([plan for _, plan in planned], {part for part, _ in planned})

    def fill_at(self, path: Sequence[int], value: Value, *, part: str = "") -> None:
        """Fill the control at a path; see :attr:`imrkit.values.controls.ContentControl.path`.

        ``part`` is that of its story, "" the body's. Raises :class:`DocumentError`, with nothing
        changed, when none stands there, and when :meth:`fill` would.
        """
        self._require_unprotected()
        part = part or self._package.main
        sdt = self._control_at(part, path)
        self._planner.begin()
        with standing_at(part, lambda: path):
            plans = [
                self._planner.plan(one, value) for one in (sdt, *self._planner.index.copies_of(sdt))
            ]
            self._carry_out(plans, [part])

    def clear(self, path: Sequence[int], *, part: str = "") -> None:
        """Empty the control at a path; see :meth:`fill_at`."""
        kind = self._control_at(part or self._package.main, path).kind
        self.fill_at(path, EMPTY.get(kind, ""), part=part)

    def repeat_row(self, path: Sequence[int], row: int | None, *, part: str = "") -> None:
        """Add an empty row behind one of the section at a path; ``None``: behind the last.

        The rows that are there are left as they are, not even read.
        """
        self._require_unprotected()
        part = part or self._package.main
        sdt = self._control_at(part, path)
        reviser = self._reviser()
        with standing_at(part, lambda: path):
            steps = {one: self._planner.plan_row(one, row) for one in self._with_copies(sdt)}
        self._package.edit(part)
        for step in steps.values():
            made = step()
            if reviser is not None:
                reviser.mark_inserted(made)
        if reviser is None:
            self._planner.stays_fillable(steps)

    def let_go(self, path: Sequence[int], part: str) -> None:
        """Give the control at a path the text of its node, which it is about to lose.

        Its own text may be older than the one that Word shows; see
        :mod:`imrkit.ooxml.filling.as_shown`.
        """
        part = part or self._package.main
        sdt = self._control_at(part, path)
        for one in [
            control for control in stale_controls(OpenDocument(self._package)) if control.sdt == sdt
        ]:
            self._package.edit(part)
            for held in self._with_copies(sdt):
                self._writer.write(held, one.shown)

    def require_fillable(self, path: Sequence[int], part: str) -> None:
        """Raise :class:`DocumentError` when no value could fill the control at a path."""
        self._require_unprotected()
        with standing_at(part, lambda: path):
            self._planner.require_fillable(self._control_at(part, path))

    def _carry_out(self, plans: Sequence[Plan], parts: Iterable[str]) -> None:
        """Carry out plans, as tracked changes while Track Changes is on."""
        reviser = self._reviser()
        if reviser is not None:
            for plan in plans:
                if why := tracking_refusal(self._package, plan.sdt):
                    raise refused(plan.sdt, why)
        for part in parts:
            self._package.edit(part)
        if reviser is None:
            carry_out(plans)
            return
        try:
            reviser.carry_out(plans)
        finally:
            self.forget()

    def _reviser(self) -> Reviser | None:
        if self.author is None or not tracks_changes(self._package):
            return None
        return Reviser(self._package, self._ids, RevisionMarks(self._package, self.author))

    def _require_unprotected(self) -> None:
        if refusal := protection_of(self._package):
            raise DocumentError(refusal)

    def _control_at(self, part: str, path: Sequence[int]) -> Sdt:
        known = part in self._package
        sdt = control_at(self._package.tree(part), path) if known else None
        if sdt is None:
            raise no_control_at(part, path)
        return sdt

    def _with_copies(self, sdt: Sdt) -> tuple[Sdt, ...]:
        return (sdt, *self._planner.index.copies_of(sdt))

    def _plans(
        self, controls: Iterable[tuple[Story, Sdt]], value: Value, force: bool
    ) -> Iterator[tuple[str, Plan]]:
        for story, sdt in controls:
            with standing_at(story.part, functools.partial(path_of, sdt.element)):
                for copy in self._with_copies(sdt):
                    yield story.part, self._planner.plan(copy, value, force=force)


def _require_apart(planned: Sequence[tuple[str, Plan]]) -> None:
    """Raise when one of several values would be lost to another that is given with it."""
    filled = {plan.sdt for _, plan in planned}
    stored: dict[tuple[Element, str], str] = {}
    for part, plan in planned:
        why = ""
        if any(around in filled for around in plan.sdt.around()):
            why = "it stands in a row of a section that is filled at the same time; fill it after"
        elif plan.node is not None and stored.setdefault(plan.node, plan.stored) != plan.stored:
            why = "another control shows the same data and was given another value"
        if why:
            with standing_at(part, functools.partial(path_of, plan.sdt.element)):
                raise refused(plan.sdt, why)
