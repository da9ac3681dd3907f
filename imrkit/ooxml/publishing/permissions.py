"""Take out the ranges that somebody named may edit (ISO 29500-1 section 17.13.7)."""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import take_out
from imrkit.values.publishing import Removed, RemovedKind

_START, _END, _ID, _WHO = (n.qn(f"w:{name}") for name in ("permStart", "permEnd", "id", "ed"))


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Take out the marks of ranges that name a person; those for a group stay."""
    tally = Tally(RemovedKind.PERMISSION)
    for story in publication.stories:
        named = {one.get(_ID) for one in story.root.iter(_START) if one.get(_WHO)}
        for mark in [one for one in story.root.iter(_START, _END) if one.get(_ID) in named]:
            tally.add(story.part, count=mark.tag == _START)
            take_out(mark)
    return tally.removed()
