"""The texts with planted identifiers (`tests/names`): as a draft, and what is found in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from imrkit.judging.identifiers.finders import KINDS, find
from imrkit.judging.identifiers.keyed import beside, keyed
from imrkit.judging.identifiers.names import names
from imrkit.judging.identifiers.values import Identifier, IdentifierKind
from imrkit.judging.passages import passages
from imrkit.key import NameKey, load_key
from imrkit.values.snapshot import Block, Cell, Paragraph, Snapshot, Table
from support.paths import TESTS

FOLDER = TESTS / "names"
SEEN = ("narrative", "chronology")
KEPT_ASIDE = ("mixed", "statement")
TEXTS = (*SEEN, *KEPT_ASIDE)
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=\w))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """An identifier that was planted."""

    kind: str
    text: str
    start: int
    end: int
    form: str = ""  # of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was found in one text."""

    text: str  # its name
    words: int
    labels: tuple[Label, ...]
    missed: tuple[Label, ...]
    findings: int
    false: tuple[str, ...]  # the words of findings that stand at no label

    @property
    def recall(self) -> float:
        """The share of the labels that were found."""
        return 1 - len(self.missed) / len(self.labels)

    @property
    def false_in_a_thousand(self) -> float:
        """False findings for each 1,000 words."""
        return 1000 * len(self.false) / self.words


def text_of(name: str) -> str:
    """Return a text."""
    return (FOLDER / f"{name}.txt").read_text("utf-8")


def labels_of(name: str) -> tuple[Label, ...]:
    """Return what was planted in a text."""
    raw = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return tuple(Label(**one) for one in raw)


def key_of(name: str) -> NameKey:
    """Return the key to the names of a text."""
    return load_key(FOLDER / f"{name}.key.toml")


def draft_of(text: str) -> Snapshot:
    """Return a text as a draft; each path is the place in the text."""
    return Snapshot(blocks=tuple(_blocks(text)))


def measure(name: str, *, with_key: bool) -> Measure:
    """Look for identifiers in a text as the checks do, and hold them against its labels."""
    text, labels = text_of(name), labels_of(name)
    read = passages(draft_of(text))
    known = keyed(read, key_of(name)) if with_key else []
    others = [one for one in known if one.kind is not IdentifierKind.NAME]
    found = [*known, *beside(names(read), known), *beside(find(read, *KINDS), others)]
    spans = [span for one in found for span in _spans(one)]
    return Measure(
        text=name,
        words=len(text.split()),
        labels=labels,
        missed=tuple(label for label in labels if not any(map(partial(_has, label), spans))),
        findings=len(found),
        false=tuple(one.text for one in found if _is_false(one, labels)),
    )


def _blocks(text: str) -> Iterator[Block]:
    at = 0
    for paragraph in text.split("\n\n"):
        if "\t" in paragraph:
            yield Table(rows=tuple(_rows(paragraph, at)))
        else:
            level = 1 if paragraph.startswith("# ") else None
            skipped = 2 if level else 0
            yield Paragraph(text=paragraph[skipped:], heading_level=level, path=(at + skipped,))
        at += len(paragraph) + 2


def _rows(paragraph: str, at: int) -> Iterator[tuple[Cell, ...]]:
    for line in paragraph.split("\n"):
        cells = []
        for text in line.split("\t"):
            cells.append(Cell(text=text, path=(at,)))
            at += len(text) + 1
        yield tuple(cells)


def _spans(found: Identifier) -> Iterator[tuple[int, int]]:
    for mention in found.mentions:
        (at,) = mention.passage.path
        yield at + mention.start, at + mention.end


def _has(label: Label, span: tuple[int, int]) -> bool:
    """Tell whether a place is that of a label: of a name it holds the last word that counts, of
    wording about a source any of it, of all else the half."""
    start, end = span
    if label.kind == "name":
        first, last = _telling(label)
        return start <= first and last <= end
    shared = min(end, label.end) - max(start, label.start)
    return shared > 0 if label.kind == "intelligence" else 2 * shared >= label.end - label.start


def _telling(label: Label) -> tuple[int, int]:
    """Return where the last word of a name stands, of which “’s” is none."""
    word = [*_WORD.finditer(label.text)][-1]
    end = word.end() - (2 if label.text[word.start() : word.end()].endswith(("’s", "'s")) else 0)
    return label.start + word.start(), label.start + end


def _is_false(found: Identifier, labels: Iterable[Label]) -> bool:
    """Tell whether a finding names a place where nothing was planted."""
    return any(
        not any(start < label.end and label.start < end for label in labels)
        for start, end in _spans(found)
    )
