"""Take content controls away and leave what they show; bindings go even where controls stay.

An empty control goes in any case: Word would put a prompt of its own into it.
"""

from __future__ import annotations

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import take_out, unwrap, words_in
from imrkit.values.publishing import Removed, RemovedKind

_THINGS = tuple(n.qn(f"w:{name}") for name in ("drawing", "pict", "object", "sym", "fldChar"))
_BINDINGS = (n.qn("w:dataBinding"), n.qn("w15:dataBinding"))
# What is left of them is an author's words, whatever the control says.
_OF_PROMPTS = (n.qn("w:placeholder"), n.qn("w:showingPlcHdr"))


def remove(publication: Publication, *, keep: bool = False) -> tuple[Removed, ...]:
    """Take every control away; ``keep``: only those that are empty, and the bindings of others."""
    controls, bindings = Tally(RemovedKind.CONTROL), Tally(RemovedKind.BINDING)
    for story in publication.stories:
        bindings.add(story.part, count=sum(1 for _ in story.root.iter(*_BINDINGS)))
        for element in reversed(list(story.root.iter(n.SDT))):
            if not keep or _is_empty(element):
                controls.add(story.part)
                unwrap(element, n.SDT_CONTENT)
        for one in list(story.root.iter(*_BINDINGS, *_OF_PROMPTS)):
            take_out(one)
    return (*controls.removed(), *bindings.removed())


def _is_empty(element: Element) -> bool:
    content = Sdt(element).content
    if content is None:
        return True
    return not words_in(content) and next(content.iter(*_THINGS), None) is None
