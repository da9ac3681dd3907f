"""Markup compatibility (ISO 29500-3): what a part may hold that not every reader understands.

A copy names prefixes in values (``Requires``) and uses namespaces that its part calls ignorable.
The target's part declares them under the same names, or names them as it has declared them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
        for choice in copied.each(_CHOICE):
            self._rename(choice, "Requires", scope, copied.target_part)
        if copied.names_any(_LISTS):
            for element in copied.each():
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
        listed = source.get(_IGNORABLE, "").split()
        uris = {uri: prefix for prefix in listed if (uri := scope.get(prefix)) is not None}
        used = uris.keys() & _namespaces((*copied.tags, *copied.attributes))
        if used:  # or may be: steps before this one have taken things out
            used &= _namespaces(_names(copied))
        if not used:
            return
        root = self._pair.target.package.edit(copied.target_part)
        listed = root.get(_IGNORABLE, "").split()
        known = {root.nsmap.get(prefix) for prefix in listed}
        for uri in sorted(used - known):
            listed.append(self._declared(uris[uri], uri, copied.target_part))
        root.set(_IGNORABLE, " ".join(listed))


def _names(copied: Copied) -> Iterator[str]:
    for element in copied.each():
        yield element.tag
        yield from map(str, element.attrib)


def _namespaces(names: Iterable[str]) -> set[str]:
    return {name[1:].partition("}")[0] for name in names if name.startswith("{")}
