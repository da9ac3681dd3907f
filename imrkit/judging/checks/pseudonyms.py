"""Checks of the codes that stand for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.identifiers.agreed_names import gives_names
from imrkit.judging.identifiers.codes import lone, rivals, slips, unexplained
from imrkit.judging.identifiers.values import Identifier
from imrkit.values.findings import Severity

_MOST = 8  # codes in one finding


@check("IMR809", "pseudonyms-differ", Severity.NOTE, needs=("blocks",))
def pseudonyms_differ(check_input: CheckInput) -> Iterator[Hit]:
    """Several codes may stand for one person.

    What it flags
    -------------
    Codes with one letter and different words before it, such as “Adult A”, “Person A” and “Mrs A”.
    “Mr A” beside “Mrs A” may be a couple, and “Child A” is somebody else: both are left alone. A
    warning where a code is used once or twice and another many times: “Mother A” beside “Adult A”,
    “Ms F” beside “MF”, “Adult V” where only “Adult W” is brought in; and for “Mr F”, once, in a
    draft that gives its people first names.

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
    told: set[str] = set()
    for rare, many in slips(check_input.passages, check_input.snapshot.blocks or ()):
        if rare.text not in told:
            told.add(rare.text)
            message = f"{{}}: the second is used {len(many.mentions)} times, the first hardly."
            yield replace(_hit(item, (rare, many), message), severity=Severity.WARNING)
    blocks = check_input.snapshot.blocks or ()
    for one in lone(check_input.passages, blocks) if gives_names(check_input.passages) else ():
        if one.text not in told:
            told.add(one.text)
            message = "{} stands here alone, in a draft that calls its people by names: who is it?"
            yield replace(_hit(item, (one,), message), severity=Severity.WARNING)
    for several in rivals(check_input.passages):
        if not told & {one.text for one in several}:
            yield _hit(item, several, "{}: is that one person?")


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
    left = unexplained(check_input.passages, check_input.snapshot.blocks or ())
    if left:
        what = "has no row" if len(left) == 1 else "have no row"
        yield _hit(item, left, f"{{}} {what} in the table of codes.")


def _hit(item: str, several: Sequence[Identifier], message: str) -> Hit:
    """Return the finding on several codes, for all of which the message has one gap."""
    first = several[0].mentions[0]
    quotes = tuple(one.text for one in several[:_MOST])
    return Hit(
        item=item,
        location=location_of(first.passage, first.start, first.end),
        message=message.replace("{}", _list(len(quotes), len(several))),
        quotes=quotes,
    )


def _list(shown: int, count: int) -> str:
    """Return a list with a gap for each code that is shown, and how many more there are."""
    named = ["“{}”"] * shown
    rest = count - shown
    if rest:
        return f"{', '.join(named)} and {rest} more"
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
