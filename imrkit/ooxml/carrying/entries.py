"""The placeholders that come back into emptied controls: entries of the glossary (17.12)."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Callable
from functools import cached_property, partial

from imrkit.ooxml.carrying.pair import GLOSSARY, Pair
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import node, value_of
from imrkit.ooxml.package.package import Element

_ENTRIES, _ENTRY, _BODY = (n.qn(f"w:{name}") for name in ("docParts", "docPart", "docPartBody"))
_NAME = f"{n.qn('w:docPartPr')}/{n.qn('w:name')}"
_GUID, _VAL = f"{n.qn('w:docPartPr')}/{n.qn('w:guid')}", n.qn("w:val")
# Carries what stands in an entry of the source's glossary into one of the target's.
CarryEntry = Callable[[Element, Element, str, str], None]


class EntryCarrier:
    """Gives each entry of the source's glossary its entry in the target's."""

    def __init__(self, pair: Pair, carry_entry: CarryEntry) -> None:
        self._pair = pair
        self._carry_entry = carry_entry
        self._made: dict[str, str] = {}

    def name(self, name: str) -> str:
        """Return the name in the target of an entry; "" when only the target has one so called."""
        if name not in self._made:
            self._made[name] = self._carried(name)
        return self._made[name]

    def _carried(self, name: str) -> str:
        original, known = self._source.get(name), self._target.get(name)
        if original is None:
            return name if known is None else ""
        if known is not None and _words(known) == _words(original):
            return name
        part = self._pair.target.ensure(GLOSSARY)
        made = self._add(part, original, self._free(name))
        source_part = self._pair.source.part(GLOSSARY)
        for body, new in zip(original.iterchildren(_BODY), made.iterchildren(_BODY), strict=True):
            carry = partial(self._carry_entry, body, new, source_part, part)
            self._pair.later.append(carry)
        return value_of(made.find(_NAME))

    def _add(self, part: str, original: Element, name: str) -> Element:
        root = self._pair.target.package.edit(part)
        entries = root.find(_ENTRIES)
        if entries is None:
            entries = node("w:docParts")
            root.append(entries)
        made = copy.deepcopy(original)
        made.tail = None
        for body in made.iterchildren(_BODY):
            del body[:]
        for found in made.iterfind(_NAME):
            found.set(_VAL, name)
        for guid in made.iterfind(_GUID):
            own = uuid.uuid5(uuid.NAMESPACE_URL, f"urn:imrkit:carried:{value_of(guid)}:{name}")
            guid.set(_VAL, f"{{{str(own).upper()}}}")
        entries.append(made)
        self._target[name] = made
        return made

    def _free(self, wished: str) -> str:
        found, number = wished, 1
        while found in self._target:
            number += 1
            found = f"{wished}_{number}"
        return found

    @cached_property
    def _source(self) -> dict[str, Element]:
        return _entries(self._pair.source.root(GLOSSARY))

    @cached_property
    def _target(self) -> dict[str, Element]:
        return _entries(self._pair.target.root(GLOSSARY))


def _entries(glossary: Element | None) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for entry in () if glossary is None else glossary.iter(_ENTRY):
        found.setdefault(value_of(entry.find(_NAME)), entry)
    return found


def _words(entry: Element) -> str:
    return "".join(map(str, entry.itertext()))
