"""What a legacy form field says of itself, ``w:ffData`` (ISO 29500-1 section 17.16.17)."""

from __future__ import annotations

import re

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import child_of, value_of
from imrkit.ooxml.package.numbers import natural
from imrkit.ooxml.package.on_off import is_on
from imrkit.ooxml.package.package import Element

_DATA, _ENABLED, _INPUT, _LIST, _BOX = (
    n.qn(f"w:{name}") for name in ("ffData", "enabled", "textInput", "ddList", "checkBox")
)
_TYPE, _DEFAULT, _RESULT, _ENTRY, _CHECKED, _LENGTH, _MACROS = (
    n.qn(f"w:{name}")
    for name in ("type", "default", "result", "listEntry", "checked", "maxLength", "entryMacro")
)
_COMPUTED = frozenset({"calculated", "currentTime", "currentDate"})
# How an entry begins that only asks for a choice.
_ASKS = re.compile(r"\s*+(?:[<\[(*.…_-]|(?:please|choose|select|pick|click)\b|$)", re.IGNORECASE)


class FormData:
    """The data of one form field; of another field it says nothing."""

    def __init__(self, begin: Element) -> None:
        """``begin`` is the field's first sign."""
        self._data = child_of(begin, _DATA)

    @property
    def is_locked(self) -> bool:
        """True when the form lets nobody fill it in."""
        enabled = child_of(self._data, _ENABLED)
        return enabled is not None and not is_on(enabled)

    @property
    def type(self) -> str:
        """What a text is to be: "regular", "number", "date"…; "" when it is not said."""
        return value_of(child_of(self._part(_INPUT), _TYPE))

    @property
    def is_computed(self) -> bool:
        """True when Word makes its text."""
        return self.type in _COMPUTED

    @property
    def default_text(self) -> str:
        """The text that it shows before anybody filled it in; "" for none."""
        return value_of(child_of(self._part(_INPUT), _DEFAULT))

    @property
    def entries(self) -> tuple[str, ...]:
        """All that a list holds."""
        part = self._part(_LIST)
        return () if part is None else tuple(map(value_of, part.iterchildren(_ENTRY)))

    @property
    def choices(self) -> tuple[str, ...]:
        """The entries of a list that say something, each once."""
        return tuple(dict.fromkeys(one for one in self.entries if not _ASKS.match(one)))

    @property
    def chosen(self) -> str:
        """The entry that a list shows; "" when it only asks for a choice."""
        shown = self.shown
        return "" if _ASKS.match(shown) else shown

    @property
    def shown(self) -> str:
        """The entry that a list shows, an answer or not; the first unless another was chosen."""
        part = self._part(_LIST)
        known = (natural(value_of(child_of(part, tag))) for tag in (_RESULT, _DEFAULT))
        at = next((one for one in known if one is not None), 0)
        return self.entries[at] if at < len(self.entries) else ""

    @property
    def is_first_by_default(self) -> bool:
        """True when a list shows its first entry and nothing says that somebody chose it."""
        return child_of(self._part(_LIST), _RESULT) is None

    @property
    def is_ticked(self) -> bool:
        """True of a tick box that is ticked."""
        box = self._part(_BOX)
        now = child_of(box, _CHECKED)
        return is_on(child_of(box, _DEFAULT) if now is None else now)

    @property
    def limits(self) -> str:
        """What it held an author to, as a sentence, for no content control does; "" for nothing."""
        said = []
        if length := natural(value_of(child_of(self._part(_INPUT), _LENGTH))):
            said.append(f"The form field took {length} letters at most; the content control any.")
        if child_of(self._data, _MACROS) is not None:
            said.append("The form field started a macro; the content control does not.")
        return " ".join(said)

    def _part(self, tag: str) -> Element | None:
        return child_of(self._data, tag)
