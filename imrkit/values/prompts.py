"""The words that Word shows in an empty control that brings none of its own."""

from __future__ import annotations

import re
from types import MappingProxyType

from imrkit.values.controls import ControlKind

_TEXT = "Click or tap here to enter text."
_CHOICE = "Choose an item."
_PROMPTS = MappingProxyType(
    {
        ControlKind.DROP_DOWN: _CHOICE,
        ControlKind.COMBO_BOX: _CHOICE,
        ControlKind.DATE: "Click or tap to enter a date.",
    }
)
# As Word has put it since 2007, in English. “Choose an item” could be a sentence of somebody's: it
# counts as Word writes it, and “Enter any content …” is what an empty repeating section shows.
WORD_PROMPT = re.compile(
    r"\b(?i:(?:click|tap)\s(?:or\stap\s)?(?:here\s)?to\senter\s(?:text|a\sdate))\b\.?"
    r"|\bChoose\s(?:an\sitem|a\sbuilding\sblock)\."
    r"|\bEnter\sany\scontent\sthat\syou\swant\sto\srepeat,\sincluding\sother\scontent\scontrols\."
    r"(?:\sYou\scan\salso\sinsert\sthis\scontrol\saround\stable\srows\b[^.]{0,60}\.)?"
)
_ALONE = re.compile(rf"\s*+(?:{WORD_PROMPT.pattern}|Choose\s(?:an\sitem|a\sbuilding\sblock))\s*+")


def prompt_for(kind: ControlKind) -> str:
    """Return the invitation that an empty control of a kind shows."""
    return _PROMPTS.get(kind, _TEXT)


def is_word_prompt(text: str) -> bool:
    """Tell whether a text is a prompt of Word's and nothing else."""
    return _ALONE.fullmatch(text) is not None
