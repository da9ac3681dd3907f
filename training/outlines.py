"""Labelled outlines of forms: the text files of this folder as values."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from imrkit.judging.matching.features import features_of
from imrkit.judging.matching.model import NONE
from imrkit.values.slots import Slot, SlotKind

FOLDER = Path(__file__).parent
GROUPS = ("outlines", "samples", "forms", "later")
REAL = GROUPS[:2]  # of forms that are in use; what is measured is measured on them

_KINDS = {
    "H": SlotKind.HEADING,
    "L": SlotKind.LABEL,
    "E": SlotKind.CELL,
    "C": SlotKind.COLUMN,
    "R": SlotKind.ROW,
    "Q": SlotKind.CHOICE,
}
_LINE = re.compile(
    r"(?P<indent> *)(?P<kind>[HLECRQ]) (?P<anchor>.+?) => (?P<answer>\S+)"
    r"(?: ; (?!was )(?P<others>.+?))?(?: ; was (?P<was>\S+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An item, by its id, and where in it; "" for none."""

    item: str
    part: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A slot with the item that a careful reader chose."""

    slot: Slot
    answer: Answer
    others: tuple[Answer, ...]  # fair as well
    was: str | None  # the answer before the items of checklist 1.1.0; None: the same

    @property
    def fair(self) -> frozenset[str]:
        """The items that count as right, ``NONE`` among them where it does."""
        return frozenset({self.answer.item, *(other.item for other in self.others)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The labelled slots of one form, in reading order."""

    name: str
    group: str  # one of GROUPS
    family: str  # forms of one body or kind; left out together when figures are taken
    slots: tuple[Labelled, ...]


def load_outlines(folder: Path = FOLDER) -> tuple[Outline, ...]:
    """Return all labelled outlines, in one order everywhere.

    Raises ``ValueError`` with a line that cannot be read.
    """
    return tuple(
        _outline(file, group) for group in GROUPS for file in sorted((folder / group).glob("*.txt"))
    )


def digest(folder: Path = FOLDER) -> str:
    """Return a digest of all labelled outlines."""
    whole = hashlib.sha256()
    for group in GROUPS:
        for file in sorted((folder / group).glob("*.txt")):
            whole.update(f"{group}/{file.name}\n".encode())
            whole.update(file.read_text("utf-8").encode())
    return whole.hexdigest()


def features_digest(folder: Path = FOLDER) -> str:
    """Return a digest of the features of the sample forms; other code may yield others."""
    whole = hashlib.sha256()
    for outline in (one for one in load_outlines(folder) if one.group == "samples"):
        for features in features_of([labelled.slot for labelled in outline.slots]):
            rounded = sorted((name, round(weight, 6)) for name, weight in features.items())
            whole.update(repr(rounded).encode())
    return whole.hexdigest()


def _outline(file: Path, group: str) -> Outline:
    head, _, body = file.read_text("utf-8").partition("\n---\n")
    facts = dict(line.partition(": ")[::2] for line in head.splitlines())
    return Outline(
        name=file.stem,
        group=group,
        family=facts.get("family", file.stem),
        slots=tuple(_labelled(body.splitlines(), file)),
    )


def _labelled(lines: list[str], file: Path) -> Iterator[Labelled]:
    above: list[str] = []
    for line in filter(str.strip, lines):
        found = _LINE.fullmatch(line.rstrip())
        if found is None:
            raise ValueError(f"{file.name}: cannot read “{line.strip()}”")
        depth = len(found["indent"]) // 2
        above[depth:] = []
        yield Labelled(
            slot=Slot(kind=_KINDS[found["kind"]], anchor=found["anchor"], section=tuple(above)),
            answer=_answer(found["answer"]),
            others=tuple(map(_answer, (found["others"] or "").split(", ")))
            if found["others"]
            else (),
            was=None if found["was"] is None else _answer(found["was"]).item,
        )
        above.append(found["anchor"])


def _answer(text: str) -> Answer:
    if text.strip() == "-":
        return Answer(item=NONE)
    item, _, place = text.strip().partition("#")
    part, _, column = place.partition(".")
    return Answer(item=item, part=part, column=column)
