"""Edits put into a draft one by one: one that cannot be put in never keeps the others out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from imrkit import Draft
from imrkit.errors import ImrkitError
from imrkit.values.record import Record
from imrkit.values.richtext import Line, TableRow, Text
from imrkit.words.characters import legal, legal_data

_TAKEN_OUT = "Characters that no Word file may hold were taken out."


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRemark:
    """What is to be said of one edit, or of the record."""

    path: tuple[int, ...] | None  # as the edit named its control; None: by its tag
    tag: str | None  # None: by its path; both None: it is the record
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A draft with its edits, and what is to be said of them."""

    draft: Draft
    record: Record | None  # that was sent, to be put into the draft; None: it keeps its own
    cleaned: tuple[EditRemark, ...]  # put in without the characters that no Word file may hold
    refused: tuple[EditRemark, ...]  # not put in, and why


def edited(data: bytes, edits: Iterable[Mapping[str, Any]], record: Record | None = None) -> Edited:
    """Open a draft and put edits into it; see :class:`addin_server.api.wire.draft.EditSchema`.

    Raises :class:`imrkit.errors.DocumentError` when the draft cannot be opened.
    """
    draft = Draft.open(data)
    cleaned, refused = [], []
    for edit in edits:
        value = _legal_value(edit["value"])
        if message := _put(draft, edit, value):
            refused.append(_remark(edit, message))
        elif value != edit["value"]:
            cleaned.append(_remark(edit, _TAKEN_OUT))
    clean = None if record is None else Record.from_dict(legal_data(record.to_dict()))
    if clean != record:
        cleaned.append(EditRemark(path=None, tag=None, message=_TAKEN_OUT))
    return Edited(draft=draft, record=clean, cleaned=tuple(cleaned), refused=tuple(refused))


def _put(draft: Draft, edit: Mapping[str, Any], value: Any) -> str:
    """Put one edit into a draft; return why that cannot be, "" when it is done."""
    try:
        if edit["path"] is None:
            draft.fill(edit["tag"], value)
        else:
            draft.fill_at(edit["path"], value)
    except ImrkitError as error:
        return str(error)
    return ""


def _remark(edit: Mapping[str, Any], message: str) -> EditRemark:
    path = edit["path"]
    return EditRemark(path=None if path is None else tuple(path), tag=edit["tag"], message=message)


def _legal_value(value: Any) -> Any:
    """Return a value with every text in it made legal."""
    match value:
        case str():
            return legal(value)
        case Text():
            return replace(value, text=legal(value.text))
        case Line(content=tuple(content)):
            return replace(value, content=tuple(map(_legal_value, content)))
        case TableRow():
            return replace(value, cells=_legal_value(value.cells))
        case Mapping():
            return {name: _legal_value(one) for name, one in value.items()}
        case list():
            return [_legal_value(one) for one in value]
    return value
