"""Checks of the codes that stand for people."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, owner_of
from imrkit.judging.checks.saying import quoted
from imrkit.judging.identifiers.codes import rivals, unexplained
from imrkit.judging.identifiers.passages import passages
from imrkit.judging.identifiers.values import Identifier
from imrkit.values.findings import Location, Severity


@check("IMR809", "pseudonyms-differ", Severity.NOTE, needs=("blocks",))
def pseudonyms_differ(check_input: CheckInput) -> Iterator[Hit]:
    """Several codes may stand for one person.

    What it flags
    -------------
    Codes with one letter and different words before it, such as “Adult A”, “Person A” and “Mrs A”.
    “Mr A” beside “Mrs A” may be a couple, and “Child A” is somebody else: both are left alone.

    Why it matters
    --------------
    A reader who meets two codes sees two people.

    Example
    -------
    The summary speaks of “Adult A”, the chronology of “Ms A”.

    Remedy
    ------
    Use one code for each person, or let it stand when they are different people.
    """
    item = owner_of(check_input, "pseudonyms-differ")
    for several in rivals(passages(check_input.snapshot)):
        yield _hit(item, several[0], f"{_list(several)}: is that one person?")


@check("IMR810", "code-unexplained", Severity.NOTE, needs=("blocks",))
def code_unexplained(check_input: CheckInput) -> Iterator[Hit]:
    """A code is used that the table of codes does not explain.

    What it flags
    -------------
    Codes in the text that have no row in a table with a column “Code”, “Pseudonym” or “Referred to
    as”. A draft without such a table is left alone: the key may be kept elsewhere.

    Why it matters
    --------------
    A reader cannot tell who is meant, and the code may be a slip for another.

    Example
    -------
    “PC7” acts in the chronology; the table of codes ends with PC6.

    Remedy
    ------
    Add a row for it, or use the code that is meant.
    """
    item = owner_of(check_input, "code-unexplained")
    left = unexplained(passages(check_input.snapshot), check_input.snapshot.blocks or ())
    if left:
        what = "has no row" if len(left) == 1 else "have no row"
        yield _hit(item, left[0], f"{_list(left)} {what} in the table of codes.")


def _hit(item: str, first: Identifier, message: str) -> Hit:
    place = first.mentions[0].passage
    where = Location(where=place.where, part=place.part, path=place.path)
    return Hit(item=item, location=where, message=message)


def _list(several: tuple[Identifier, ...] | list[Identifier]) -> str:
    named = [f"“{quoted(one.text)}”" for one in several[:8]]
    rest = len(several) - len(named)
    if rest:
        return f"{', '.join(named)} and {rest} more"
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
