"""Read comments, tracked changes and hidden text of every story as values."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import live
from imrkit.ooxml.text.visible_text import visible_text
from imrkit.values.annotations import Comment, HiddenText, Revision, RevisionKind

_P, _R, _T, _COMMENT, _ID = (n.qn(f"w:{name}") for name in ("p", "r", "t", "comment", "id"))
_ANCHORS = (n.qn("w:commentRangeStart"), n.qn("w:commentReference"))
_AUTHOR, _DATE = n.qn("w:author"), n.qn("w:date")
_CHANGED = ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx", "numbering")
_REVISIONS = MappingProxyType(
    {
        **{n.qn(f"w:{name}"): RevisionKind.INSERTION for name in ("ins", "moveTo", "cellIns")},
        **{n.qn(f"w:{name}"): RevisionKind.DELETION for name in ("del", "moveFrom", "cellDel")},
        **{n.qn(f"w:{name}Change"): RevisionKind.FORMAT_CHANGE for name in _CHANGED},
    }
)


def read_revisions(document: OpenDocument) -> tuple[Revision, ...]:
    """Return the tracked changes of every story, in document order."""
    return tuple(
        Revision(
            kind=_REVISIONS[element.tag],
            author=element.get(_AUTHOR, ""),
            date=element.get(_DATE, ""),
            text=_words_of(element, document),
            part=story.part,
            path=document.paths.near(element),
        )
        for story in document.stories
        for element in live(story.root, *_REVISIONS)
    )


def _words_of(element: Element, document: OpenDocument) -> str:
    is_deleted = _REVISIONS[element.tag] is RevisionKind.DELETION
    return visible_text(element, document.styles, original=is_deleted)


def read_hidden_texts(document: OpenDocument) -> tuple[HiddenText, ...]:
    """Return the hidden text of every story, run by run, in document order."""
    return tuple(
        HiddenText(text=text, part=story.part, path=document.paths.near(run))
        for story in document.stories
        for run in live(story.root, _R)
        if document.styles.hides(run) and (text := "".join(one.text or "" for one in run.iter(_T)))
    )


def read_comments(document: OpenDocument) -> tuple[Comment, ...]:
    """Return the comments, in the order of their part."""
    if not any(story.kind == "comments" for story in document.stories):
        return ()
    anchors = dict(_anchors(document))
    return tuple(
        Comment(
            author=element.get(_AUTHOR, ""),
            date=element.get(_DATE, ""),
            text=visible_text(element, document.styles).strip(),
            part=part,
            path=path,
        )
        for story in document.stories
        if story.kind == "comments"
        for element in live(story.root, _COMMENT)
        for part, path in [anchors.get(element.get(_ID, ""), ("", ()))]
    )


def _anchors(document: OpenDocument) -> Iterator[tuple[str, tuple[str, tuple[int, ...]]]]:
    """Yield the id of each comment and the address of the words that it is about."""
    seen: set[str] = set()
    for story in document.stories:
        for mark in live(story.root, *_ANCHORS):
            id_ = mark.get(_ID, "")
            if id_ not in seen:
                seen.add(id_)
                yield id_, (story.part, document.paths.near(_paragraph_at(mark)))


def _paragraph_at(mark: Element) -> Element:
    """Return the paragraph of a mark, or the first behind it; else the mark itself."""
    own = next(mark.iterancestors(_P), None)
    behind = (one for sibling in mark.itersiblings() for one in sibling.iter(_P))
    return own if own is not None else next(behind, mark)
