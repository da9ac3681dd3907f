"""Take content controls away and leave what they show; bindings go even where controls stay.

An empty control goes in any case: Word would put a prompt of its own into it.
"""

from __future__ import annotations

from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of
from imrkit.ooxml.package.package import Element, Package
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.texts import open_stories, unwrap, words_in
from imrkit.values.publishing import Removed, RemovedKind

_THINGS = tuple(n.qn(f"w:{name}") for name in ("drawing", "pict", "object", "sym", "fldChar"))
_BINDINGS = frozenset({"dataBinding"})  # of Word 2007 and of 2013, whose namespaces differ
_PLACEHOLDER = n.qn("w:placeholder")
_PROPERTIES = n.qn("w:sdtPr")


def remove(package: Package, *, keep: bool = False) -> tuple[Removed, ...]:
    """Take every control away; ``keep``: only those that are empty, and the bindings of others."""
    controls, bindings = Tally(RemovedKind.CONTROL), Tally(RemovedKind.BINDING)
    for story in open_stories(package):
        for element in reversed(list(story.root.iter(n.SDT))):
            bindings.add(story.part, count=_unbind(element))
            if not keep or _is_empty(element):
                controls.add(story.part)
                unwrap(element, n.SDT_CONTENT)
    return (*controls.removed(), *bindings.removed())


def _is_empty(element: Element) -> bool:
    content = Sdt(element).content
    return content is None or not (words_in(content) or next(content.iter(*_THINGS), None))


def _unbind(element: Element) -> int:
    """Let a control lead to no data and no placeholder; return how many bindings it had."""
    properties = child_of(element, _PROPERTIES)
    if properties is None:
        return 0
    bound = [one for one in properties if _local(one) in _BINDINGS]
    for one in (*bound, *properties.findall(_PLACEHOLDER)):
        properties.remove(one)
    return len(bound)


def _local(element: Element) -> str:
    return n.local(element.tag) if isinstance(element.tag, str) else ""
