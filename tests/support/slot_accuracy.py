"""A form's slots held against its gold file: which were found, missed, or are none."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from imrkit.documents.draft import Draft
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.text.document import OpenDocument
from imrkit.values.slots import Slot

Key = tuple[int, str]  # the number of the paragraph in its part, and the words in one case


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotAccuracy:
    """What was found on one form; each slot as its kind and words."""

    form: str
    found: tuple[tuple[str, str], ...]  # the kinds are those of the gold
    missed: tuple[tuple[str, str], ...]
    extra: tuple[tuple[str, str], ...]  # reported, and none
    other_kinds: tuple[tuple[str, str, str], ...]  # kind reported, kind expected, words


def folded(anchor: str) -> str:
    """Return the words of an anchor as they are compared: a colon at their end is no word."""
    return " ".join(anchor.split()).casefold().rstrip(": ")


def paragraph_numbers(docx: Path) -> dict[tuple[int, ...], int]:
    """Map the path of each paragraph of the main part to its number there, from 0."""
    document = OpenDocument(Package.open(docx.read_bytes(), docx.name))
    paragraphs = document.package.tree(document.package.main).iter(n.qn("w:p"))
    return {document.paths.of(one) or (): number for number, one in enumerate(paragraphs)}


def accuracy(gold: Path) -> SlotAccuracy:
    """Hold the slots that are found on a form against its gold file."""
    docx = gold.with_name(gold.name.replace(".gold.json", ".docx"))
    numbers = paragraph_numbers(docx)
    slots = Draft.open(docx).slots()
    kinds = {
        (one["para"], folded(one["anchor"])): (one["kind"], one["anchor"])
        for one in json.loads(gold.read_text("utf-8"))["slots"]
    }
    reported = {(numbers[one.path], folded(one.anchor)): one for one in slots}
    return SlotAccuracy(
        form=gold.name.removesuffix(".gold.json"),
        found=tuple(kinds[key] for key in kinds if key in reported),
        missed=tuple(kinds[key] for key in kinds if key not in reported),
        extra=tuple(_named(one) for key, one in reported.items() if key not in kinds),
        other_kinds=tuple(_other_kinds(kinds, reported)),
    )


def _named(slot: Slot) -> tuple[str, str]:
    return slot.kind.value, slot.anchor


def _other_kinds(
    kinds: dict[Key, tuple[str, str]], reported: dict[Key, Slot]
) -> Iterable[tuple[str, str, str]]:
    for key, slot in reported.items():
        expected, anchor = kinds.get(key, ("", ""))
        if expected and expected != slot.kind.value:
            yield slot.kind.value, expected, anchor
