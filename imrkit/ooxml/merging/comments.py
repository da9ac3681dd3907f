"""Keep the comments of both sides, also where the words that they stood at are not taken.

A comment is known by its author, its time and its words: programs give it another id. One in a note
stands at the place that the note belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.ooxml.merging.plan import Plan
from imrkit.ooxml.merging.signature import NOTES, words_of
from imrkit.ooxml.merging.units import Version
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, parent_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.range_marks import COMMENT_MARKS
from imrkit.ooxml.text.stories import body_of, live

_ID, _P, _REFERENCE = n.qn("w:id"), n.qn("w:p"), COMMENT_MARKS[2]
_Key = tuple[str, str, str]  # author, time and words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anchored:
    """A comment at its place."""

    key: _Key
    run: Element  # of its reference
    place: str  # the name of the place that it stands in; "" for none


class Comments:
    """The comments of the three documents before anything is written."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._base, self._mine, self._theirs = (_anchored(one) for one in plan.versions)

    @property
    def has_new(self) -> bool:
        """True when they have made a comment."""
        return bool(self._new().keys())

    def _new(self) -> dict[str, _Anchored]:
        known = {one.key for one in (*self._base.values(), *self._mine.values())}
        return {id_: one for id_, one in self._theirs.items() if one.key not in known}

    def keep(self) -> None:
        """Put in what the steps have left behind, once all of them are done."""
        there = {one.key for one in _anchored(self._plan.mine).values()}
        for one in self._new().values():
            if one.key not in there:
                carried = self._plan.writer.carried([one.run])
                self._paragraph(one.place).extend(carried)
        self._keep_mine(there)

    def _keep_mine(self, there: set[_Key]) -> None:
        """Let those of mine whose words were replaced stand at their place, unless taken out."""
        now = _anchored(self._plan.mine)
        old = {one.key for one in self._base.values()}
        theirs = {one.key for one in self._theirs.values()}
        for id_, one in self._mine.items():
            if id_ in now:
                continue
            is_deleted = one.key in old and one.key not in theirs
            if one.key in there or is_deleted:
                self._drop(id_)
            else:
                reference = node("w:commentReference", id=id_)
                self._paragraph(one.place).append(node("w:r", reference))

    def _drop(self, id_: str) -> None:
        package = self._plan.mine.package
        for part in package.related(package.main, n.REL_COMMENTS):
            for one in [one for one in package.tree(part) if one.get(_ID) == id_]:
                package.edit(part).remove(one)

    def _paragraph(self, place: str) -> Element:
        """Return the paragraph of mine at which a comment on a place stands."""
        sdt = self._plan.mine.places.get(place)
        if sdt is not None and sdt.content is not None:
            inside = next(sdt.content.iter(_P), None)
            around = next(sdt.element.iterancestors(_P), None)
            found = inside if inside is not None else around
            if found is not None:
                return found
        body = body_of(self._plan.mine.package)
        first = next(body.iter(_P), None)
        if first is None:
            first = node("w:p")
            body.insert(0, first)
        return first


def _anchored(version: Version) -> dict[str, _Anchored]:
    """Return the comments of the body and of its notes by their ids."""
    keys = dict(_keys(version))
    names = {sdt.element: name for name, sdt in version.places.items()}
    found = {}
    for reference, at in _references(version):
        id_ = reference.get(_ID, "")
        around = (names[one] for one in at.iterancestors(n.SDT) if one in names)
        if id_ in keys:
            place = next(around, "")
            found[id_] = _Anchored(key=keys[id_], run=parent_of(reference), place=place)
    return found


def _references(version: Version) -> Iterator[tuple[Element, Element]]:
    """Yield the mark of each comment, and where in the body that is: of one in a note, its mark."""
    package, body = version.package, version.package.tree(version.main)
    for reference in live(body, _REFERENCE):
        yield reference, reference
    for mark, kind in NOTES.items():
        at = {one.get(_ID): one for one in live(body, mark)}
        for part in package.related(version.main, kind):
            for note in package.tree(part):
                for reference in live(note, _REFERENCE) if note.get(_ID) in at else ():
                    yield reference, at[note.get(_ID)]


def _keys(version: Version) -> Iterator[tuple[str, _Key]]:
    package = version.package
    for part in package.related(package.main, n.REL_COMMENTS):
        for one in package.tree(part):
            text = words_of(version.content(one, part))
            author, date = one.get(n.qn("w:author"), ""), one.get(n.qn("w:date"), "")
            yield one.get(_ID, ""), (author, date, text)
