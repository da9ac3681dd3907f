"""Whole parts carried: pictures, charts, embedded files, and every part that they lead to."""

from __future__ import annotations

import hashlib
from functools import cached_property

from imrkit.ooxml.carrying.pair import Pair
from imrkit.ooxml.package import strict

_IMAGES, _COLOUR = "image/", b":schemeClr "
_Picture = tuple[str, bytes]  # its content type and the hash of its bytes


class PartCarrier:
    """Carries parts of the source into the target, each once, with the same ids of relationships.

    So nothing in a part needs to be understood: what it names it finds again.
    """

    def __init__(self, pair: Pair) -> None:
        self._source, self._target = pair.source.package, pair.target
        self._made = {pair.source.main: pair.target.main}
        self.use_theme = False
        self._waiting: list[str] = []  # those whose relationships are still to be made

    def carry(self, name: str) -> str:
        """Return the name that a part of the source has in the target, carried when it is new."""
        made = self._placed(name)
        while self._waiting:
            self._relate(self._waiting.pop())
        return made

    def _placed(self, name: str) -> str:
        if name not in self._made:
            self._made[name] = self._put(name)
        return self._made[name]

    def _put(self, name: str) -> str:
        """Put a part into the target; return its name there."""
        if name not in self._source:  # a relationship leads to it all the same
            return self._target.names.free(name)
        data, content_type = self._source.read(name), self._source.content_type(name)
        is_picture = content_type.startswith(_IMAGES) and not self._source.relationships(name)
        picture = (content_type, _digest(data))
        if is_picture and picture in self._pictures:
            return self._pictures[picture]
        made = self._target.names.free(name)
        self._target.package.put(made, _transitional(data), content_type or None)
        self.use_theme = self.use_theme or _COLOUR in data
        if is_picture:
            self._pictures[picture] = made
        self._waiting.append(name)
        return made

    def _relate(self, name: str) -> None:
        """Give a part that was carried the relationships that it has in the source."""
        for one in self._source.relationships(name):
            goal = one.target if one.external else self._placed(one.target)
            self._target.links.put(self._made[name], one.id, one.type, goal, external=one.external)

    @cached_property
    def _pictures(self) -> dict[_Picture, str]:
        """The pictures of the target."""
        package = self._target.package
        types = ((name, package.content_type(name)) for name in package.names)
        return {
            (content_type, _digest(package.read(name))): name
            for name, content_type in types
            if content_type.startswith(_IMAGES) and not package.relationships(name)
        }


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _transitional(data: bytes) -> bytes:
    """Return the bytes of a part by the names that packages are changed by."""
    return strict.to_transitional(data) if data.startswith(b"<") else data
