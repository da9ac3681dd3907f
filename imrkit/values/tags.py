"""Own the format of control tags: ``imr:<item-id>[#part[.column]]``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imrkit.errors import TagError

PREFIX = "imr:"
MAX_LENGTH = 64  # Word 2007 and 2010 refuse longer tags; later versions accept them

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_TAG = re.compile(rf"imr:(?P<item>{_SLUG})(?:#(?P<part>{_SLUG})(?:\.(?P<column>{_SLUG}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTag:
    """The address of an item, of one of its parts, or of a column of a part, in a document."""

    item: str
    part: str = ""  # "" when the item has a single unnamed part
    column: str = ""  # "" unless the control stands in a row of a repeating section

    @classmethod
    def parse(cls, text: str) -> ControlTag:
        """Read a tag; raise :class:`TagError` when ``text`` is not one."""
        match = _TAG.fullmatch(text)
        if match is None:
            raise TagError(f"“{text[:80]}” is not a control tag (imr:<item>[#part[.column]])")
        return cls(item=match["item"], part=match["part"] or "", column=match["column"] or "")

    def __str__(self) -> str:
        text = PREFIX + self.item
        if self.part:
            text += f"#{self.part}"
        if self.column:
            text += f".{self.column}"
        if len(text) > MAX_LENGTH or _TAG.fullmatch(text) is None:
            raise TagError(
                f"“{text}” cannot be written as a control tag of {MAX_LENGTH} characters"
            )
        return text


def is_ours(text: str) -> bool:
    """Tell whether a control's tag claims to be one of imrkit's."""
    return text.startswith(PREFIX)
