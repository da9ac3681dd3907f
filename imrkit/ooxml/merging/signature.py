"""What a piece of a document says, and how it looks, as texts that can be compared.

Programs write a document anew on saving it: ids, runs, and marks of spelling differ where nothing
was changed. They are left out here. What says something to a reader stays: words, pictures by
their bytes, notes by their words, ticks, links, tracked changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.range_marks import RANGE_MARKS
from imrkit.ooxml.text.stories import is_older_copy

_SKIPPED = frozenset(RANGE_MARKS) | {
    n.qn(f"w:{name}")
    for name in (
        "proofErr",
        "lastRenderedPageBreak",
        "commentReference",
        "annotationRef",
        "footnoteRef",
        "endnoteRef",
    )
}
_TEXT = {n.qn(f"w:{name}") for name in ("t", "delText", "instrText", "delInstrText")}
_SIGNS = {n.qn("w:tab"): "\t", n.qn("w:br"): "\n", n.qn("w:cr"): "\n"}
_SIGNS[n.qn("w:noBreakHyphen")] = "\u2011"
_CODES = frozenset({n.qn("w:instrText"), n.qn("w:delInstrText")})
_BOUNDS = {n.qn(f"w:{name}"): name for name in ("p", "tbl", "tr", "tc", "ins", "del")}
_BOUNDS |= {n.qn("w:moveFrom"): "del", n.qn("w:moveTo"): "ins"}
NOTES = {n.qn("w:footnoteReference"): n.REL_FOOTNOTES, n.qn("w:endnoteReference"): n.REL_ENDNOTES}
_R, _R_PR, _ID = n.qn("w:r"), n.qn("w:rPr"), n.qn("w:id")
_OWN_IDS = frozenset({n.qn("w14:paraId"), n.qn("w14:textId"), _ID})
_IDS = frozenset({"id", "name", "anchorId", "editId", "paraId"})  # of drawings, that Word gives
_RELATIONS = f"{{{n.R}}}"

_PICTURE = re.compile(r"\[[0-9a-f]{16}\]")
IsPlace = Callable[[str], bool]  # a control's tag -> whether it is a place, to be left out


class Signatures:
    """Reads the pieces of one document."""

    def __init__(self, package: Package, is_place: IsPlace = lambda tag: False) -> None:
        self._package = package
        self._is_place = is_place
        self._targets: dict[str, dict[str, str]] = {}
        self._notes: dict[str, dict[str, str]] = {}

    def content(self, elements: Iterable[Element], part: str) -> str:
        """Return what elements say; "" when nothing, or a placeholder."""
        pieces: list[str] = []
        for one in elements:
            self._say(one, part, pieces)
        return _tidy("".join(pieces))

    def around_places(self, element: Element, part: str) -> str:
        """Return what an element says outside the places in it."""
        pieces: list[str] = []
        self._say(element, part, pieces, without_places=True)
        return _tidy("".join(pieces))

    def looks(self, elements: Iterable[Element], part: str) -> str:
        """Return what elements say and how they look."""
        return "".join(piece for one in elements for piece in self._look(one, part))

    def _say(
        self, element: Element, part: str, pieces: list[str], *, without_places: bool = False
    ) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED or tag in n.PROPERTIES or tag in _CODES:
            return
        if is_older_copy(element):
            return
        if tag in _TEXT:
            pieces.append(element.text or "")
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif tag in NOTES:
            pieces.append(f"[note {self._note(tag, element.get(_ID, ''), part)}]")
        elif tag == n.qn("w:sym"):
            pieces.append(f"[{element.get(n.qn('w:char'), '')}]")
        elif tag == n.SDT:
            self._say_control(Sdt(element), part, pieces, without_places)
        else:
            pieces += self._related(element, part)
            self._say_inside(element, part, pieces, without_places)

    def _say_inside(
        self, element: Element, part: str, pieces: list[str], without_places: bool
    ) -> None:
        bound = _BOUNDS.get(element.tag, "")
        pieces.append(f"\x02{bound}" if bound else "")
        pieces.append((element.text or "") if n.local(element.tag) == "t" else "")  # of equations
        for child in element:
            self._say(child, part, pieces, without_places=without_places)
        pieces.append("\x03" if bound else "")

    def _say_control(self, sdt: Sdt, part: str, pieces: list[str], without_places: bool) -> None:
        if without_places and self._is_place(sdt.tag):
            pieces.append("[place]")
        elif sdt.bindings:
            pieces.append(f"[{sdt.bindings[0].xpath}]")  # what it shows is said where it is stored
        elif not sdt.shows_placeholder and sdt.content is not None:
            for child in sdt.content:
                self._say(child, part, pieces, without_places=without_places)

    def _related(self, element: Element, part: str) -> Iterator[str]:
        for name, value in element.attrib.items():
            if str(name).startswith(_RELATIONS):
                yield f"[{self._target(part, str(value))}]"

    def _target(self, part: str, id_: str) -> str:
        if part not in self._targets:
            self._targets[part] = {
                one.id: one.target if one.external else self._digest(one.target)
                for one in self._package.relationships(part)
            }
        return self._targets[part].get(id_, "")

    def _digest(self, name: str) -> str:
        if name not in self._package or name.endswith(".xml"):
            return ""
        return hashlib.sha256(self._package.read(name)).hexdigest()[:16]

    def _note(self, tag: str, id_: str, part: str) -> str:
        kind = NOTES[tag]
        if kind not in self._notes:
            self._notes[kind] = {}
            for name in self._package.related(self._package.main, kind):
                for note in self._package.tree(name):
                    self._notes[kind][note.get(_ID, "")] = self.content(note, name)
        return self._notes[kind].get(id_, "")

    def _look(self, element: Element, part: str) -> Iterator[str]:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED or is_older_copy(element):
            return
        if tag in NOTES:
            yield f"[note {self._note(tag, element.get(_ID, ''), part)}]"
            return
        if tag != n.SDT_CONTENT and next(element.iterancestors(), element).tag == n.SDT:
            return  # a property of a control
        yield f"<{tag}{''.join(self._attributes(element, part))}>"
        yield element.text.strip("\n") if element.text and tag in _TEXT else ""
        last: list[str] | None = None  # the looks of the run before
        for child in element:
            if child.tag == _R:
                looks = [x for pr in child.iterchildren(_R_PR) for x in self._look(pr, part)]
                if looks != last:
                    yield f"<r{''.join(looks)}>"
                last = looks
                for inner in child:
                    yield from self._look(inner, part) if inner.tag != _R_PR else ()
            else:
                last = None
                yield from self._look(child, part)
        yield f"</{n.local(tag)}>"

    def _attributes(self, element: Element, part: str) -> Iterator[str]:
        for key, value in sorted((str(one), str(text)) for one, text in element.attrib.items()):
            name = n.local(key)
            if key.startswith(_RELATIONS):
                yield f" {name}={self._target(part, value)}"
            elif not (
                name.startswith("rsid") or key in _OWN_IDS or name in _IDS or name == "space"
            ):
                yield f" {name}={value}"


def _tidy(text: str) -> str:
    """Return a text with its white space alike, and "" where it says nothing at all."""
    lines = (" ".join(line.split(" ")).strip(" ") for line in text.split("\n"))
    tidied = "\n".join(lines)
    return tidied if words_of(tidied) or "[" in tidied else _bounds(tidied)


def _bounds(text: str) -> str:
    """Return "" for one empty paragraph or none, which say the same: nothing."""
    return "" if text.count("\x02p") < 2 and "\x02tbl" not in text else text


def words_of(text: str) -> str:
    """Return the words of what :meth:`Signatures.content` gives, for a person."""
    shown = _PICTURE.sub("[picture]", text)
    for name in ("tbl", "ins", "del", "tr", "tc", "p"):
        shown = shown.replace(f"\x02{name}", "\n" if name in ("p", "tr") else "")
    return "\n".join(line for line in shown.replace("\x03", "").split("\n") if line.strip())
