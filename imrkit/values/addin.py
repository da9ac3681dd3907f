"""Which Office add-in a document opens, as its manifest names it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imrkit.errors import AddinError

# MS-OWEMXML, simple types Id and Version of the add-in's manifest.
_GUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_VERSION = re.compile(r"[0-9]{1,5}(\.[0-9]{1,5}){0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddinReference:
    """An add-in that an administrator has deployed: the id and version of its manifest.

    ``visible``: Word offers it the first time that the document is opened and asks whether to
    trust it, and its reader cannot switch that off. Otherwise it opens with the document once its
    user has opened it by hand.
    """

    id: str
    version: str
    visible: bool = False

    def __post_init__(self) -> None:
        if not _GUID.fullmatch(self.id):
            raise AddinError(
                f"“{self.id[:80]}” is not the id of an add-in: it is a GUID such as "
                "12345678-90ab-cdef-1234-567890abcdef, without braces, as in the manifest."
            )
        if not _VERSION.fullmatch(self.version):
            raise AddinError(
                f"“{self.version[:80]}” is not the version of an add-in: it is up to four numbers "
                "with full stops between them, such as 0.1.0.0, as in the manifest."
            )

    @classmethod
    def parse(cls, text: str) -> AddinReference:
        """Read ``GUID@VERSION``; raise :class:`imrkit.errors.AddinError` when it is not that."""
        id_, at, version = text.partition("@")
        if not at:
            raise AddinError(
                f"“{text[:80]}” does not name an add-in: give its id and its version with an @ "
                "between them, GUID@VERSION."
            )
        return cls(id=id_, version=version)
