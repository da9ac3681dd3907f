"""The content types of a package's parts (ISO 29500-2 section 6.2.3)."""

from __future__ import annotations

import posixpath

from lxml import etree

from imrkit.ooxml.package import names as n

PART = "[Content_Types].xml"


class ContentTypes:
    """The part of content types; its element is changed in place."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._overrides: dict[str, etree._Element] = {}  # by the part's name in small letters
        for override in root.findall(f"{{{n.TYPES}}}Override"):
            self._overrides.setdefault((override.get("PartName") or "").lower(), override)

    def of(self, name: str) -> str:
        """Return the content type of a part, "" when it has none."""
        override = self._overrides.get(f"/{name}".lower())
        if override is not None:
            return override.get("ContentType") or ""
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        for default in self.root.findall(f"{{{n.TYPES}}}Default"):
            if (default.get("Extension") or "").lower() == extension:
                return default.get("ContentType") or ""
        return ""

    def put(self, name: str, content_type: str) -> None:
        """Give a part a content type of its own."""
        wanted = f"/{name}"
        override = self._overrides.get(wanted.lower())
        if override is None:
            override = etree.SubElement(self.root, f"{{{n.TYPES}}}Override", PartName=wanted)
            self._overrides[wanted.lower()] = override
        override.set("ContentType", content_type)

    def names(self, name: str) -> bool:
        """Tell whether a part has a content type of its own."""
        return f"/{name}".lower() in self._overrides

    def drop(self, name: str) -> None:
        """Take out the content type that a part has of its own."""
        self.root.remove(self._overrides.pop(f"/{name}".lower()))
