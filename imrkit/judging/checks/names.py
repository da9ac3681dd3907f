"""Checks of names: real ones from a key, and what looks like one without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import KEY, Hit, check, items_with, location_of, owner_of
from imrkit.judging.checks.saying import hit
from imrkit.judging.identifiers.codes import uses_codes
from imrkit.judging.identifiers.keyed import beside, keyed
from imrkit.judging.identifiers.names import names
from imrkit.judging.identifiers.values import Identifier
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity

_HIDDEN = "dp-hidden-content"
_IN_PROPERTY = "in the file’s property"


class NamesSchema(shape.StrictSchema):
    """Names that may stand: of the panel's chair, of a public report named after a person."""

    allowed = shape.texts()


@check("IMR801", "real-name", Severity.ERROR, needs=("blocks", KEY))
def real_name(check_input: CheckInput) -> Iterator[Hit]:
    """Something from the key to the names stands in the draft.

    What it flags
    -------------
    Each real name of the key, in any spelling: other case, without accents or hyphens, surname
    first, the first or last name alone, initials; and the dates, addresses and numbers that the
    key lists. All of the file is read: body, tables, headers, notes, comments, tracked changes,
    hidden text, picture descriptions, links, properties, and the file's name.

    Why it matters
    --------------
    One name left in a table or a comment undoes the pseudonyms of the whole report.

    Example
    -------
    The mother's name, in the terms of reference that were copied from the panel's letter.

    Remedy
    ------
    Put the code in its place. In a header, a property or the file's name change it there.
    """
    assert check_input.key is not None  # noqa: S101  (the check needs it)
    item = owner_of(check_input, "real-name")
    for found in keyed(check_input.passages, check_input.key):
        yield hit(item, found, f"stands for “{found.code}” in the key, and in the draft")


@check("IMR802", "name-left", needs=("blocks",), settings=NamesSchema)
def name_left(check_input: CheckInput) -> Iterator[Hit]:
    """What looks like a name stands in a draft of codes.

    What it flags
    -------------
    A full name, a rank or title with a surname, a nickname, initials, and a first name or a
    surname alone where the words around it speak of a person; anywhere in the file, also in what
    it says of its authors. Where no code (“Adult A”, “PC1”) is used at all, one question is asked
    for all of them. The names of those who sign the report are left alone, and what the key
    already finds.

    Why it matters
    --------------
    One name among codes tells a reader who everybody else is.

    Example
    -------
    “PC Hughes took the statement”, in a report that says “PC1” everywhere else.

    Remedy
    ------
    Put a code or a role in its place, or let it stand with the reason: a public report named after
    a person, or the chair of the panel.
    """
    read = check_input.passages
    known = keyed(read, check_input.key) if check_input.key else []
    for item, settings in items_with(check_input, "name-left"):
        found = beside(names(read, allowed=settings.get("allowed", ())), known)
        if found and not uses_codes(read):
            yield _without_codes(item.id, found)
            return
        for one in found:
            yield hit(_owner(check_input, item.id, one), one, _says(one))


def _owner(check_input: CheckInput, item: str, found: Identifier) -> str:
    """Return the item of a name: what stands in the file’s properties alone is hidden content."""
    is_behind = all(_IN_PROPERTY in one.passage.where for one in found.mentions)
    is_asked = any(one.id == _HIDDEN for one in check_input.items)
    return _HIDDEN if is_behind and is_asked else item


def _says(identifier: Identifier) -> str:
    return "is a name" if identifier.sure else "may be a name"


def _without_codes(item: str, found: Sequence[Identifier]) -> Hit:
    first = found[0].mentions[0]
    what = "One name stands" if len(found) == 1 else f"{len(found)} names stand"
    return Hit(
        item=item,
        location=replace(
            location_of(first.passage, first.start, first.end), where="the whole document"
        ),
        message=f"{what} in the draft, the first “{{}}”, and no codes: is that agreed?",
        quotes=(found[0].text,),
        severity=Severity.NOTE,
    )
