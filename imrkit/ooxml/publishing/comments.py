"""Take out comments, with all that points to them and all that Word notes of them."""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import R_PR, R, take_out
from imrkit.ooxml.text.range_marks import COMMENT_MARKS
from imrkit.values.publishing import Removed, RemovedKind

_COMMENT = n.qn("w:comment")


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take out the comments; their parts go with :mod:`imrkit.ooxml.publishing.parts`."""
    package = publication.package
    tally = Tally(RemovedKind.COMMENT)
    for part in package.related(package.main, n.REL_COMMENTS):
        tally.add(part, count=sum(1 for _ in package.tree(part).iter(_COMMENT)))
    for story in publication.stories:
        for mark in list(story.root.iter(*COMMENT_MARKS)):
            take_out(_alone_in_run(mark))
    return tally.removed()


def _alone_in_run(mark: Element) -> Element:
    """Return the run of a mark when it holds nothing else; else the mark."""
    run = mark.getparent()
    if run is None or run.tag != R:
        return mark
    return run if all(one is mark or one.tag == R_PR for one in run) else mark
