"""The words that Word shows in an empty control that brings none of its own."""

from __future__ import annotations

from types import MappingProxyType

from imrkit.controls import ControlKind

_TEXT = "Click or tap here to enter text."
_CHOICE = "Choose an item."
_PROMPTS = MappingProxyType(
    {
        ControlKind.DROP_DOWN: _CHOICE,
        ControlKind.COMBO_BOX: _CHOICE,
        ControlKind.DATE: "Click or tap to enter a date.",
    }
)


def prompt_for(kind: ControlKind) -> str:
    """Return what an empty control of a kind invites to."""
    return _PROMPTS.get(kind, _TEXT)
