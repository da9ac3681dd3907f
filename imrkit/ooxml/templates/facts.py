"""Facts that a template is told once: nodes of custom XML, and the controls that show them.

Word keeps all controls that are bound to one node alike, so a fact is typed in one of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from lxml import etree

from imrkit.ooxml.own.namespaces import COVER
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package.package import Package
from imrkit.values.controls import Binding
from imrkit.values.tags import PREFIX


class Facts:
    """The facts of one template.

    ``words``: of each fact what is known from the start, "" for nothing, by the tag of the control
    that it is typed into. ``repeats``: tags of further controls in the body -> tag of their fact.
    ``unasked``: anchors of facts that this template does not ask for.
    """

    def __init__(
        self,
        words: Mapping[str, str],
        repeats: Mapping[str, str],
        unasked: Collection[str] = (),
    ) -> None:
        self.unasked = tuple(unasked)
        self._words = dict(words)
        self._repeats = {tag: fact for tag, fact in repeats.items() if fact in words}

    @property
    def tags(self) -> Collection[str]:
        """The tags of the controls that facts are typed into."""
        return self._words.keys()

    def words(self, tag: str) -> str:
        """Return what a control shows from the start, "" for nothing."""
        return self._words.get(self._repeats.get(tag, tag), "")

    def binding(self, tag: str) -> Binding | None:
        """Return what a control is bound to; ``None`` for one that shows no fact."""
        fact = self._repeats.get(tag, tag)
        if fact not in self._words:
            return None
        return Binding(
            store=custom_xml.store_id(COVER),
            xpath=f"/c:cover[1]/c:{_node(fact)}[1]",
            prefixes=f"xmlns:c='{COVER}'",
        )

    def put(self, package: Package) -> None:
        """Put the facts into the file of the template."""
        if not self._words:
            return
        store = etree.Element(f"{{{COVER}}}cover", nsmap={"c": COVER})
        for tag, words in self._words.items():
            etree.SubElement(store, f"{{{COVER}}}{_node(tag)}").text = words
        custom_xml.put(package, store)


def _node(tag: str) -> str:
    """Return the name of a fact's node: the tag, in letters that an XML name may have."""
    name = tag.removeprefix(PREFIX).replace("#", ".")
    return f"_{name}" if name[:1].isdigit() else name
