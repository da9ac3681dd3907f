"""Take content controls away and leave what they show; bindings go even where controls stay.

An empty control goes in any case: Word would put a prompt of its own into it.
"""

from __future__ import annotations

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import unwrap, words_in
from imrkit.values.publishing import Removed, RemovedKind

_THINGS = tuple(n.qn(f"w:{name}") for name in ("drawing", "pict", "object", "sym", "fldChar"))


def remove(publication: Publication, *, keep: bool = False) -> tuple[Removed, ...]:
    """Take every control away; ``keep``: only those that are empty, and the bindings of others."""
    controls, bindings = Tally(RemovedKind.CONTROL), Tally(RemovedKind.BINDING)
    for story in publication.stories:
        every = [Sdt(one) for one in story.root.iter(n.SDT)]
        bindings.add(story.part, count=sum(one.unbind() for one in every))
        for one in reversed(every):
            if not keep or _is_empty(one):
                controls.add(story.part)
                unwrap(one.element, n.SDT_CONTENT)
            else:
                one.forget_prompt()
    return (*controls.removed(), *bindings.removed())


def _is_empty(sdt: Sdt) -> bool:
    content = sdt.content
    if content is None:
        return True
    return not words_in(content) and next(content.iter(*_THINGS), None) is None
