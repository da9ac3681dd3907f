"""Load checklists."""

from __future__ import annotations

import functools

from imrkit.checklist import DEFAULT, Checklist, shipped_checklists
from imrkit.checklist.shipped import keep, kept
from imrkit.files import StrPath


def load_checklist(checklist: StrPath | Checklist = DEFAULT) -> Checklist:
    """Load a checklist by id or from a TOML file, its checks' settings validated too.

    One that imrkit ships is read once: it is a value, and its file does not change. Raises
    :class:`imrkit.errors.ChecklistError` with every mistake at once.
    """
    if isinstance(checklist, Checklist):
        return checklist
    if str(checklist) in shipped_checklists():
        return _shipped(str(checklist))
    return _read(checklist)


@functools.cache
def _shipped(checklist: str) -> Checklist:
    known = kept(checklist)
    if known is None:
        known = _read(checklist)
        keep(checklist, known)
    return known


def _read(checklist: StrPath) -> Checklist:
    """Read the files of a checklist; only this takes the checks, and what reads TOML."""
    from imrkit.checklist import load
    from imrkit.judging.checks import SETTINGS

    return load.load_checklist(checklist, check_settings=SETTINGS)
