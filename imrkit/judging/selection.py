"""Which checks are run: those that whoever asks selects, without those that they leave out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from imrkit.errors import NotFoundError
from imrkit.judging.checks import CHECKS, Check

_FAMILY = "imr"  # what every code begins with
_SHORTEST = 4  # letters of a prefix: “IMR” alone means every check, and says nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The checks to run; what is ignored is left out, selected or not."""

    select: tuple[str, ...] = ()  # beginnings of codes, and names; (): every check
    ignore: tuple[str, ...] = ()

    @classmethod
    def of(cls, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Selection:
        """Return a selection; a text may hold several names with commas between them.

        Raises :class:`NotFoundError` when one is the beginning of no code and no name.
        """
        return cls(select=_names(select), ignore=_names(ignore))

    def has(self, check: Check) -> bool:
        """Tell whether a check is to be run."""
        selected = not self.select or any(_is_meant(check, name) for name in self.select)
        return selected and not any(_is_meant(check, name) for name in self.ignore)

    @property
    def left_out(self) -> tuple[Check, ...]:
        """The checks that are not to be run, in the order of codes."""
        return tuple(check for check in CHECKS if not self.has(check))


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    given = [texts] if isinstance(texts, str) else texts
    names = tuple(name.strip() for text in given for name in text.split(",") if name.strip())
    for name in names:
        if not any(_is_meant(check, name) for check in CHECKS):
            raise NotFoundError(f"“{name}” is the beginning of no code and no name.{_like(name)}")
    return names


def _is_meant(check: Check, name: str) -> bool:
    wanted = name.casefold()
    is_prefix = len(wanted) >= _SHORTEST and wanted.startswith(_FAMILY)
    return wanted == check.name or (is_prefix and check.code.casefold().startswith(wanted))


def _like(name: str) -> str:
    known = {check.code.casefold(): check.code for check in CHECKS}
    known |= {check.name: check.name for check in CHECKS}
    found = difflib.get_close_matches(name.casefold(), known, n=3)
    like = ", ".join(known[one] for one in found)
    return f" Like it are: {like}." if like else " “imrkit checks” lists them."
