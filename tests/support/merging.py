"""Drafts made from one, to be brought together, and what the tests ask of the result."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Mapping as MappingOf
from functools import cache
from typing import Any

from imrkit import Draft, Merged, Value
from imrkit.values.record import (
    Record,
)
from support.docx import cell, docx, p, row, sdt, table
from support.example import example_draft

ORGANISATION = "imr:why-organisational-context"
WIDER = "imr:why-wider-context"
CHRONOLOGY = "imr:chron-complete-table#entries"
STATUS = "imr:doc-version-and-dates#status"
FINISHED = "imr:doc-version-and-dates#finished"
MARKING = "imr:doc-security-marking#marking"


@cache
def base() -> bytes:
    return example_draft()


def filled(values: MappingOf[str, Value], data: bytes | None = None) -> bytes:
    draft = Draft.open(data or base())
    draft.fill_all(values)
    return draft.to_bytes()


def with_record(record: Record, data: bytes | None = None) -> bytes:
    draft = Draft.open(data or base())
    draft.record = record
    return draft.to_bytes()


def text(data: bytes, tag: str) -> str:
    return Draft.open(data).find(tag=tag)[0].text


def rows(data: bytes) -> list[str]:
    (section,) = Draft.open(data).find(tag=CHRONOLOGY)
    return [next(one.text for one in row if one.tag.endswith(".event")) for row in section.rows]


@cache
def entries() -> tuple[dict[str, Any], ...]:
    (section,) = Draft.open(base()).find(tag=CHRONOLOGY)
    return tuple(dict(row) for row in section.value)  # type: ignore[arg-type, union-attr]


def chronology(change: MappingOf[int, str | None], *added: str) -> list[dict[str, Any]]:
    """The entries with the events of some rows changed, None: without the row; and new ones."""
    kept = [
        {**row, f"{CHRONOLOGY}.event": change.get(number, row[f"{CHRONOLOGY}.event"])}
        for number, row in enumerate(entries())
        if change.get(number, "") is not None
    ]
    return [*kept, *({f"{CHRONOLOGY}.event": one} for one in added)]


def done(merged: Merged) -> bytes:
    assert merged.data is not None, [one.name for one in merged.open_conflicts]
    return merged.data


def words(*files: bytes) -> Counter[str]:
    """The words of files, by the XML of their stories."""
    found: Counter[str] = Counter()
    for data in files:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if re.fullmatch(
                    r"word/(document|header\d*|footer\d*|footnotes|comments)\.xml", name
                ):
                    xml = archive.read(name).decode()
                    for paragraph in re.split(r"</w:p>|<w:tab/>|<w:br/>", xml):
                        said = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", paragraph))
                        found += Counter(said.split())
    return found


def body(data: bytes) -> list[str]:
    return [one.text for one in Draft.open(data).body().paragraphs]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def small(
    wider: tuple[str, ...] = (),
    organisation: tuple[str, ...] = (),
    events: tuple[str, ...] = (),
    between: tuple[str, ...] = (),
) -> bytes:
    """A small document with two places, a table of entries, and paragraphs between them."""
    items = "".join(sdt(row(cell(p(one)), cell(p("–"))), ITEM) for one in events or ("",))
    section = sdt(items, "<w15:repeatingSection/>", tag=CHRONOLOGY, title="Chronology")
    return docx(
        p("What was happening outside the force")
        + place(WIDER, wider)
        + "".join(map(p, between))
        + place(ORGANISATION, organisation)
        + table(row(cell(p("Event")), cell(p("Note"))), section)
        + p("End of the report")
    )


ITEM = "<w15:repeatingSectionItem/>"


def place(tag: str, paragraphs: tuple[str, ...]) -> str:
    return sdt("".join(map(p, paragraphs or ("",))), tag=tag, title=tag)
