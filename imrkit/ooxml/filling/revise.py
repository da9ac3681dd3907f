"""Carry out plans while Track Changes is on: what they change is written as tracked changes.

Each control is filled as ever; then what it held before is woven in, marked as deleted. What Word
tracks no change of (a tick, the day of a date, data that controls show) is refused before.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.control_names import refused
from imrkit.ooxml.controls.row_cells import cells_of
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.filling.content import PlaceholderStyles, container_of, take_words
from imrkit.ooxml.filling.plans import Plan
from imrkit.ooxml.filling.revision_marks import DELETED, INSERTED, RevisionMarks
from imrkit.ooxml.filling.revision_tokens import signature
from imrkit.ooxml.filling.weave import weave
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.limits import MAX_WORDS
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.ids import FreshIds
from imrkit.values.controls import ControlKind, Level
from imrkit.words.differences import differences

_P, _T = n.qn("w:p"), n.qn("w:t")
_R_STYLE = n.qn("w:rStyle")
# Of these Word tracks the words and not what they stand for.
_HALF_TRACKED = frozenset({ControlKind.DATE, ControlKind.CHECK_BOX})
_ENTRIES = (
    "While Track Changes is on, entries that are no rows of a table are put in and taken away in "
    "Word."
)


class Reviser:
    """Carries out plans as tracked changes of one author."""

    def __init__(self, package: Package, ids: FreshIds, marks: RevisionMarks) -> None:
        self._grey = PlaceholderStyles(package)
        self._ids = ids
        self._marks = marks

    def carry_out(self, plans: Iterable[Plan]) -> None:
        """Carry out all plans; none when one cannot be written as tracked changes."""
        done: list[tuple[Element, Element]] = []
        try:
            for plan in plans:
                before = copy.deepcopy(plan.sdt.element)
                done.append((plan.sdt.element, before))
                plan.show()
                self._revise(plan, before)
        except DocumentError:
            for element, before in reversed(done):
                del element[:]
                element.extend(before)
            raise

    def _revise(self, plan: Plan, before: Element) -> None:
        old, sdt = Sdt(before), Sdt(plan.sdt.element)
        try:
            if plan.sources is not None:
                self._revise_rows(old, sdt, plan.sources)
            else:
                self._revise_text(old, sdt)
        except DocumentError as error:
            raise refused(sdt, str(error)) from error

    def _revise_text(self, old: Sdt, sdt: Sdt) -> None:
        """Weave the text of a control; a placeholder is no text, and Word brings it back."""
        if old.content is None or sdt.content is None or _same(old.element, sdt.element):
            return
        _require_short(old.content, sdt.content)
        level = sdt.level
        for one in (old, sdt):
            if one.shows_placeholder and one.content is not None:
                self._take_placeholder(one, one.content, level)
        weave(level, old.content, sdt.content, self._marks)

    def _take_placeholder(self, sdt: Sdt, content: Element, level: Level) -> None:
        """Leave one empty paragraph of a placeholder."""
        sdt.shows_placeholder = False
        take_words(content)
        styles = [one for one in content.iter(_R_STYLE) if one.get(n.qn("w:val")) in self._grey]
        for style in styles:
            parent = style.getparent()
            if parent is not None:
                parent.remove(style)
        if level is not Level.RUN:
            container = container_of(sdt, content)
            for paragraph in container.findall(_P)[:-1]:
                container.remove(paragraph)

    def _revise_rows(self, old: Sdt, sdt: Sdt, sources: Sequence[int | None]) -> None:
        """Mark the rows that are new, put back those that are gone, weave those that stay."""
        before, now = old.rows(), sdt.rows()
        kept = [self._kept(before, row, source) for row, source in zip(now, sources, strict=True)]
        keys = [("new", at) if source is None else source for at, source in enumerate(kept)]
        at_old = at_new = 0
        end = (len(before), len(before), len(now), len(now))
        for i1, i2, j1, j2 in (*differences(range(len(before)), keys), end):
            for one, other in zip(before[at_old:i1], now[at_new:j1], strict=True):
                self._revise_cells(one, other)
            anchor = now[j1] if j1 < len(now) else None
            for row in before[i1:i2]:
                self._put_back(row, sdt, anchor)
            for row in now[j1:j2]:
                self._ids.renew(row.element)
                self._mark(row, INSERTED)
            at_old, at_new = i2, j2

    def _kept(self, before: Sequence[Sdt], row: Sdt, source: int | None) -> int | None:
        """Return the number of the old row that a row goes on; None: it is written as a new one."""
        if source is None or source >= len(before):
            return None
        if _same(before[source].element, row.element):
            return source
        pairs = _pairs(before[source], row)
        is_filled = any(not old.shows_placeholder for old, _ in pairs)
        return source if is_filled and all(_is_tracked(*pair) for pair in pairs) else None

    def _revise_cells(self, old: Sdt, row: Sdt) -> None:
        for before, now in _pairs(old, row):
            if not now.holds_controls:
                self._revise_text(before, now)

    def _put_back(self, row: Sdt, section: Sdt, anchor: Sdt | None) -> None:
        taken = copy.deepcopy(row.element)
        if anchor is not None:
            anchor.element.addprevious(taken)
        elif section.content is not None:
            section.content.append(taken)
        self._mark(Sdt(taken), DELETED)

    def mark_inserted(self, row: Element) -> None:
        """Mark a row that was put in."""
        self._mark(Sdt(row), INSERTED)

    def _mark(self, row: Sdt, kind: str) -> None:
        if not self._marks.mark_rows(row.element, kind):
            raise DocumentError(_ENTRIES)


def _pairs(old: Sdt, row: Sdt) -> list[tuple[Sdt, Sdt]]:
    """Return the controls of a row before and now."""
    return list(zip(cells_of(old.element), cells_of(row.element), strict=False))


def _is_tracked(old: Sdt, now: Sdt) -> bool:
    """Tell whether what became of a control in a row can be written as changes of its words."""
    untold = now.kind in _HALF_TRACKED or now.kind is ControlKind.REPEATING_SECTION
    return not untold or _same(old.element, now.element)


def _same(one: Element, other: Element) -> bool:
    return signature(one) == signature(other)


def _require_short(*contents: Element) -> None:
    for content in contents:
        if sum((one.text or "").count(" ") + 1 for one in content.iter(_T)) > MAX_WORDS:
            raise DocumentError(
                "While Track Changes is on, a place of more than "
                f"{MAX_WORDS:,} words is filled in Word."
            )
