"""Markup compatibility (ISO 29500-3): what a part may hold that not every reader understands.

A copy names prefixes in values (``Requires``) and uses namespaces that its part calls ignorable.
The target's part declares them under the same names, or names them as it has declared them.
"""

from __future__ import annotations

from imrkit.ooxml.carrying.copied import Copied
from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.compatibility import declare_on
from imrkit.ooxml.package.package import Element

_CHOICE, _IGNORABLE = n.qn("mc:Choice"), n.qn("mc:Ignorable")
_LISTS = tuple(n.qn(f"mc:{name}") for name in ("Ignorable", "ProcessContent", "MustUnderstand"))


class PrefixCarrier:
    """Declares in the target what copies name."""

    def __init__(self, pair: Pair) -> None:
        self._pair = pair

    def take(self, copied: Copied) -> None:
        """Let every prefix in the values of copies be one of the target's part."""
        source = self._pair.source.package.tree(copied.part)
        scope = source.nsmap
        for element in copied.each():
            if element.tag == _CHOICE:
                self._rename(element, "Requires", scope, copied.target_part)
            for name in _LISTS:
                if name in element.attrib:
                    self._rename(element, name, scope, copied.target_part)
        self._let_ignore(copied, source)

    def _rename(self, element: Element, name: str, scope: dict[str | None, str], part: str) -> None:
        words = element.get(name, "").split()
        element.set(name, " ".join(self._word(word, scope, part) for word in words))

    def _word(self, word: str, scope: dict[str | None, str], part: str) -> str:
        """Return a prefix, or a name with one, as the target's part has it."""
        prefix, colon, local = word.partition(":")
        uri = scope.get(prefix)
        if uri is None:
            return word
        return f"{self._declared(prefix, uri, part)}{colon}{local}"

    def _declared(self, prefix: str, uri: str, part: str) -> str:
        root = self._pair.target.package.tree(part)
        found = next((key for key, value in root.nsmap.items() if key and value == uri), None)
        if found is not None:
            return found
        return declare_on(self._pair.target.package.edit(part), prefix, uri)

    def _let_ignore(self, copied: Copied, source: Element) -> None:
        """Let a reader of the target's part ignore what one of the source's may."""
        scope = source.nsmap
        uris = {scope.get(prefix): prefix for prefix in source.get(_IGNORABLE, "").split()}
        used = {uri for uri in uris if uri is not None} & set(_namespaces(copied))
        if not used:
            return
        root = self._pair.target.package.edit(copied.target_part)
        listed = root.get(_IGNORABLE, "").split()
        known = {root.nsmap.get(prefix) for prefix in listed}
        for uri in sorted(used - known):
            listed.append(self._declared(uris[uri], uri, copied.target_part))
        root.set(_IGNORABLE, " ".join(listed))


def _namespaces(copied: Copied) -> set[str]:
    found = set()
    for element in copied.each():
        for name in (element.tag, *map(str, element.attrib)):
            if name.startswith("{"):
                found.add(name[1:].partition("}")[0])
    return found
