"""What a place of a form asks for, as a careful reader of the checklist would say it.

The labels are set here, beside the words of the form and before any tool has read it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One place of a form; ``item`` is None where the words look like a place and ask nothing."""

    kind: str
    text: str  # as it stands in the file, with its non-breaking spaces
    item: str | None
    why: str
    acceptable: tuple[str | None, ...] = ()
    answer: str | None = None  # what the draft says there; "" left empty; None says nothing of it
    seen: str = ""  # the anchor, where it is not the text: part of it is deleted, say

    @property
    def anchor(self) -> str:
        return " ".join((self.seen or self.text).split())

    def answered(self, answer: str) -> Ask:
        return replace(self, answer=answer)

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Ask:
        values = json.loads(text)
        return cls(**{**values, "acceptable": tuple(values["acceptable"])})


def heading(
    text: str, item: str | None, why: str, *also: str | None, answer: str | None = None
) -> Ask:
    """A heading or a title; an answer stands below it."""
    return Ask(kind="heading", text=text, item=item, why=why, acceptable=also, answer=answer)


def label(
    text: str, item: str | None, why: str, *also: str | None, answer: str | None = None
) -> Ask:
    """A label or a question; the answer stands on its line or in the paragraph below."""
    return Ask(kind="label", text=text, item=item, why=why, acceptable=also, answer=answer)


def cell(
    text: str, item: str | None, why: str, *also: str | None, answer: str | None = None
) -> Ask:
    """A label in a cell; the answer stands in the next cell or the rest of the same one."""
    return Ask(kind="cell", text=text, item=item, why=why, acceptable=also, answer=answer)


def column(text: str, item: str | None, why: str, *also: str | None) -> Ask:
    """The title of a column; the answers stand below it, one a row."""
    return Ask(kind="column", text=text, item=item, why=why, acceptable=also)


def row(text: str, item: str | None, why: str, *also: str | None) -> Ask:
    """The title of a row in a grid, or a band across a table."""
    return Ask(kind="row", text=text, item=item, why=why, acceptable=also)


def choice(
    text: str, item: str | None, why: str, *also: str | None, answer: str | None = None
) -> Ask:
    """A question with its options."""
    return Ask(kind="choice", text=text, item=item, why=why, acceptable=also, answer=answer)


def read_asks(path: Path) -> dict[str, Ask]:
    """Return the places that a text file lists, one a line, by their keys.

    The first two lines of the file say what stands in a line.
    """
    lines = [line for line in path.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    asks = dict(_read(line) for line in lines)
    assert len(asks) == len(lines), f"a key stands twice in {path.name}"
    return asks


def _read(line: str) -> tuple[str, Ask]:
    key, kind, text, item, also, why, answer = (one.strip() for one in line.split("|"))
    fair = tuple(_id(one.strip()) for one in also.split(",") if one.strip())
    ask = Ask(kind=kind, text=text.replace("~", "\u00a0"), item=_id(item), why=why, acceptable=fair)
    return key, ask if answer == "-" else ask.answered(answer.strip('"').replace("¶", "\n"))


def _id(text: str) -> str | None:
    return None if text == "-" else text
