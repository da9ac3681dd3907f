"""Edits put into a draft one by one: one that cannot be put in never keeps the others out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from addin_server.api.bodies import (
    DraftToSave,
    DraftWithEdits,
    Edit,
    EditedRow,
    EditRemark,
    Remarks,
)
from imrkit import Draft
from imrkit.errors import ImrkitError
from imrkit.values.record import Record
from imrkit.values.richtext import Line, TableRow, Text
from imrkit.words.characters import legal, legal_data

_TAKEN_OUT = "Characters that no Word file may hold were taken out."


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited(Remarks):
    """A draft with its edits, and what is to be said of them."""

    draft: Draft
    record: Record | None  # that was sent, to be put into the draft; None: it keeps its own


def edited(wanted: DraftWithEdits, record: Record | None = None) -> Edited:
    """Open a draft and put edits into it.

    Raises :class:`imrkit.errors.DocumentError` when the draft cannot be opened.
    """
    draft = Draft.open(wanted.draft)
    draft.author = legal(wanted.author) or draft.author
    cleaned, refused = [], []
    for edit in wanted.edits:
        value = _legal_value(edit.value)
        if message := _put(draft, edit, value):
            refused.append(_remark(edit, message))
        elif value != edit.value:
            cleaned.append(_remark(edit, _TAKEN_OUT))
    clean = None if record is None else Record.from_dict(legal_data(record.to_dict()))
    if clean != record:
        cleaned.append(EditRemark(path=None, tag=None, message=_TAKEN_OUT))
    return Edited(draft=draft, record=clean, cleaned=tuple(cleaned), refused=tuple(refused))


def file_of(wanted: DraftToSave, done: Edited) -> bytes:
    """Return the bytes of a draft with its edits and its record: its own, when nothing was done.

    So what is said of the file holds for the one that its author has.
    """
    if done.record not in (None, done.draft.record):
        done.draft.record = done.record
    elif not wanted.edits:
        return wanted.draft
    return done.draft.to_bytes()


def _put(draft: Draft, edit: Edit, value: Any) -> str:
    """Put one edit into a draft; return why that cannot be, "" when it is done."""
    try:
        if edit.path is None:
            draft.fill(edit.tag or "", _filling(value))
        else:
            draft.fill_at(edit.path, _filling(value))
    except ImrkitError as error:
        return str(error)
    return ""


def _remark(edit: Edit, message: str) -> EditRemark:
    return EditRemark(path=edit.path, tag=edit.tag, message=message)


def _filling(value: Any) -> Any:
    """Return a value as :meth:`imrkit.Draft.fill` takes it."""
    if isinstance(value, tuple):
        return [_filling(one) for one in value]
    if isinstance(value, EditedRow):
        cells = {name: _filling(one) for name, one in value.cells.items()}
        return TableRow(source=value.source, cells=cells)
    return value


def _legal_value(value: Any) -> Any:
    """Return a value with every text in it made legal."""
    match value:
        case str():
            return legal(value)
        case Text():
            return replace(value, text=legal(value.text))
        case Line(content=tuple(content)):
            return replace(value, content=tuple(map(_legal_value, content)))
        case EditedRow():
            cells = {name: _legal_value(one) for name, one in value.cells.items()}
            return replace(value, cells=cells)
        case tuple():
            return tuple(map(_legal_value, value))
    return value
