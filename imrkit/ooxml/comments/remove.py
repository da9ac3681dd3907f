"""Take the comments of one author out of a document, and leave all others."""

from __future__ import annotations

from collections.abc import Set

from imrkit.ooxml.comments.runs import R_PR, R, put_together, take_out
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.text.range_marks import COMMENT_MARKS

_ID, _AUTHOR, _PARA_ID = n.qn("w:id"), n.qn("w:author"), n.qn("w14:paraId")
_REFERENCE = COMMENT_MARKS[2]


def remove_comments(package: Package, author: str) -> int:
    """Take out the comments of an author, with all that points to them; return how many there were.

    A reply of somebody else to one of them stays, as a comment of its own.
    """
    removed = 0
    for part in package.related(package.main, n.REL_COMMENTS):
        own = [one for one in package.tree(part) if one.get(_AUTHOR) == author]
        if not own:
            continue
        removed += len(own)
        ids = {one.get(_ID, "") for one in own}
        paragraphs = {one.get(_PARA_ID, "") for comment in own for one in comment.iter()} - {""}
        root = package.edit(part)
        for one in own:
            take_out(one)
        _remove_marks(package.edit(package.main), ids)
        _remove_notes(package, paragraphs)
        _drop_if_empty(package, part, n.REL_COMMENTS, root)
    if removed:
        _forget_author(package, author)
    return removed


def _remove_marks(root: Element, ids: Set[str]) -> None:
    for mark in [one for one in root.iter(*COMMENT_MARKS) if one.get(_ID) in ids]:
        gone = _alone_in_run(mark) if mark.tag == _REFERENCE else mark
        before, behind = gone.getprevious(), gone.getnext()
        was_parted = bool(gone.tail)
        take_out(gone)
        if not was_parted:
            put_together(before, behind)


def _alone_in_run(reference: Element) -> Element:
    """Return the run of a reference, when it holds nothing else; else the reference."""
    run = reference.getparent()
    is_alone = run is not None and run.tag == R
    if run is None or not is_alone:
        return reference
    return run if all(child is reference or child.tag == R_PR for child in run) else reference


def _remove_notes(package: Package, paragraphs: Set[str]) -> None:
    """Take out what other parts note of the paragraphs of comments: replies, lasting ids, dates."""
    lasting: set[str] = set()
    for kind, key in (
        (n.REL_COMMENTS_EXTENDED, n.qn("w15:paraId")),
        (n.REL_COMMENTS_IDS, n.qn("w16cid:paraId")),
        (n.REL_COMMENTS_EXTENSIBLE, n.qn("w16cex:durableId")),
    ):
        wanted = lasting if kind == n.REL_COMMENTS_EXTENSIBLE else paragraphs
        for part in package.related(package.main, kind):
            own = [one for one in package.tree(part) if one.get(key) in wanted]
            replies = [
                one for one in package.tree(part) if one.get(n.qn("w15:paraIdParent")) in paragraphs
            ]
            if not own and not replies:
                continue
            root = package.edit(part)
            for one in replies:
                del one.attrib[n.qn("w15:paraIdParent")]
            for one in own:
                lasting.add(one.get(n.qn("w16cid:durableId"), ""))
                take_out(one)
            _drop_if_empty(package, part, kind, root)


def _forget_author(package: Package, author: str) -> None:
    """Take an author from the people that the document names, unless a change of theirs is left."""
    if any(one.get(_AUTHOR) == author for one in package.tree(package.main).iter()):
        return
    for part in package.related(package.main, n.REL_PEOPLE):
        own = [one for one in package.tree(part) if one.get(n.qn("w15:author")) == author]
        if own:
            root = package.edit(part)
            for one in own:
                take_out(one)
            _drop_if_empty(package, part, n.REL_PEOPLE, root)


def _drop_if_empty(package: Package, part: str, kind: str, root: Element) -> None:
    """Take out a part in which nothing is left."""
    if len(root):
        return
    main = package.main
    ids = {
        one.id
        for one in package.relationships(main)
        if one.type == kind and not one.external and one.target == part
    }
    package.unrelate(main, ids)
    package.discard(part)
