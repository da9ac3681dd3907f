"""The commands that are here: in which module each is, and what its help begins with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class OwnCommand(NamedTuple):
    """A command that is not loaded yet."""

    module: str  # in imrkit.cli
    function: str
    summary: str  # the first paragraph of its help; a test holds the two equal


OWN: Mapping[str, OwnCommand] = MappingProxyType(
    {
        "brand": OwnCommand("making", "brand", "A force’s own looks and words."),
        "check": OwnCommand(
            "checking", "check", "Report the checklist status of a draft, or of each in a folder."
        ),
        "checks": OwnCommand("listing_commands", "checks", "List the checks."),
        "config": OwnCommand(
            "settings",
            "config",
            "Show each setting of “imrkit check” on a draft: its value, and where that comes from.",
        ),
        "convert": OwnCommand(
            "conversion_commands",
            "convert",
            "Put content controls at the places of somebody's template, or of each in a folder.",
        ),
        "diff": OwnCommand(
            "comparing_commands", "diff", "Say how two files differ, in the words of the checklist."
        ),
        "explain": OwnCommand(
            "listing_commands",
            "explain",
            "Explain a check or a finding of lint (by code or name), an item, a review type or a "
            "legal sentence (by id).",
        ),
        "items": OwnCommand(
            "listing_commands", "items", "List the items of a checklist, or its legal sentences."
        ),
        "key": OwnCommand(
            "naming",
            "key",
            "Propose a key to the names: those found in a draft, with the next free codes.",
        ),
        "lint": OwnCommand(
            "mending", "lint", "Report faults and risks in the build of a Word file."
        ),
        "map": OwnCommand(
            "mapping_commands",
            "map_template",
            "Propose which item each place of somebody's form answers, and why.",
        ),
        "mappings": OwnCommand(
            "mapping_commands",
            "mappings",
            "List the forms that are known, show the mapping of one, or check a folder of them.",
        ),
        "merge": OwnCommand(
            "comparing_commands", "merge", "Bring together two drafts that were made from one."
        ),
        "migrate": OwnCommand(
            "migration",
            "migrate",
            "Move a draft, or each of a folder, into another template, with nothing lost.",
        ),
        "new": OwnCommand(
            "making", "new", "Make a blank template whose content controls carry the checklist."
        ),
        "publish": OwnCommand(
            "publishing", "publish", "Make the copy of a draft that may leave the force."
        ),
        "repair": OwnCommand(
            "mending",
            "repair",
            "Give a draft back the places that a program other than Word took from it.",
        ),
        "uncomment": OwnCommand(
            "mending",
            "uncomment",
            "Take the comments of “imrkit check --format docx” out of a draft again.",
        ),
        "update": OwnCommand(
            "updating",
            "update",
            "Bring a template or draft of ours to the current template, or to a larger one.",
        ),
    }
)
