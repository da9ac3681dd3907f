"""Codes that stand for people in a report: “Adult A”, “Child B”, “PC1”, “Mrs Y”."""

from __future__ import annotations

import re

_LETTERED = (
    "Adult|Child|Baby|Infant|Person|Male|Female|Man|Woman|Victim|Perpetrator|Suspect|Subject|Witness|Friend"
    "|Neighbour|Sibling|Offender|Partner|Parent|Relative|Associate|Young Person"
)
_TITLES = "Mr|Mrs|Ms|Miss|Mx"
_NUMBERED = (
    "Adult|Child|Person|Witness|Victim|Suspect|Officer|Staff|Friend|Neighbour|Sibling|Colleague|PC"
    "|DC|PS|DS|DI|DCI|PCSO|SC|Sgt|Sergeant|Inspector|Constable|Call Handler|Call Taker|Supervisor"
    "|Social Worker|Nurse|Doctor|GP|Health Visitor|Teacher|Professional|Manager|Detective"
)
CODE = re.compile(
    # “Mrs A. Jones” and “Mr A Jones” are names, with their initial.
    rf"\b(?:(?P<kind>{_LETTERED}|(?:{_TITLES})(?=[ \u00a0][A-Z](?!\.|[ -][A-Z][a-z])))"
    r"[ \u00a0](?P<letter>[A-Z])(?![\w&])"
    rf"|(?P<role>{_NUMBERED})[ \u00a0]?(?P<number>[1-9]\d?)(?![\w/:.-]\d|\d))\b"
)


def is_code(text: str) -> bool:
    """Tell whether a text is a code and no more."""
    return CODE.fullmatch(text.strip()) is not None
