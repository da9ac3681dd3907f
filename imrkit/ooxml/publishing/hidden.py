"""Take out what is in the file and not on the page: hidden words, rows, drawings, and lost notes.

Words are hidden by themselves or by a style (ISO 29500-1 section 17.3.2.41). Words that only a web
page leaves out (17.3.2.44) are on the page, and stay; so does a mark that Word hides to put a
heading and its text on one line (17.3.2.36).
"""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.paragraph_marks import VANISH, merge_hidden_marks
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import TR, R, make_sound, take_out
from imrkit.ooxml.text.stories import Story, is_older_copy
from imrkit.ooxml.text.styles import Styles
from imrkit.values.publishing import Removed, RemovedKind

_HIDDEN = n.qn("w:hidden")  # of a row
_CHAR, _CODE, _KIND = n.qn("w:fldChar"), n.qn("w:instrText"), n.qn("w:fldCharType")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DRAWN = (n.qn("w:drawing"),)
_NOTES = {
    "footnotes": (n.qn("w:footnote"), n.qn("w:footnoteReference")),
    "endnotes": (n.qn("w:endnote"), n.qn("w:endnoteReference")),
}
_ID, _TYPE = n.qn("w:id"), n.qn("w:type")


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take it out; paragraphs whose end is hidden are put together as they are shown."""
    tally = Tally(RemovedKind.HIDDEN_TEXT)
    for story in publication.stories:
        for row in [one for one in story.root.iter(_HIDDEN) if is_on(one)]:
            for around in list(row.iterancestors(TR))[:1]:
                _count(tally, publication, story, around)
                _take_out_row(around)
        for drawing in _hidden_drawings(story.root):
            _count(tally, publication, story, drawing)
            take_out(drawing)
        if publication.styles.some_hide or next(story.root.iter(VANISH), None) is not None:
            for run in _hidden_runs(story.root, publication.styles):
                _count(tally, publication, story, run)
                take_out(run)
            merge_hidden_marks(story.root, publication.styles)
    _drop_lost_notes(publication, tally)
    return tally.removed()


def _count(tally: Tally, publication: Publication, story: Story, element: Element) -> None:
    if not any(map(is_older_copy, element.iterancestors())):
        tally.add(story.part, publication.places.of(story.part, element))


def _take_out_row(row: Element) -> None:
    parent = row.getparent()
    take_out(row)
    if parent is not None:
        make_sound(parent)


def _hidden_drawings(root: Element) -> list[Element]:
    return [
        drawing
        for one in root.iter(_DRAWING)
        if one.get("hidden") in ("1", "true")
        for drawing in one.iterancestors(*_DRAWN)
    ]


def _hidden_runs(root: Element, styles: Styles) -> list[Element]:
    """Return the hidden runs, but for the pieces of fields of which something is shown."""
    hidden = {run for run in root.iter(R) if styles.hides(run)}
    if not hidden:
        return []
    shown: set[Element] = set()
    open_fields: list[list[Element]] = []
    for run in root.iter(R):
        kinds = [one.get(_KIND, "") for one in run.iterchildren(_CHAR)]
        open_fields += [[] for kind in kinds if kind == "begin"]
        if open_fields and (kinds or child_of(run, _CODE) is not None):
            open_fields[-1].append(run)
        for _ in range(min(kinds.count("end"), len(open_fields))):
            pieces = open_fields.pop()
            if not hidden.issuperset(pieces):
                shown.update(pieces)
    shown.update(run for pieces in open_fields for run in pieces)
    return [run for run in root.iter(R) if run in hidden and run not in shown]


def _drop_lost_notes(publication: Publication, tally: Tally) -> None:
    """Take out the notes that no word of the body refers to any more."""
    for story in publication.stories:
        if story.kind not in _NOTES:
            continue
        tag, reference = _NOTES[story.kind]
        known = {one.get(_ID) for one in publication.body.iter(reference)}
        for note in story.root.findall(tag):
            if note.get(_TYPE, "normal") == "normal" and note.get(_ID) not in known:
                tally.add(story.part)
                take_out(note)
