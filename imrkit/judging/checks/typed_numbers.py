"""The check of numbers that an author types: beside those that Word counts, used again, or back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.numbering import numbered, passage_of


@check("IMR410", "number-typed-twice", needs=("blocks", "layout"))
def number_typed_twice(check_input: CheckInput) -> Iterator[Hit]:
    """A number is typed where Word already counts one, or before two paragraphs.

    What it flags
    -------------
    Paragraphs with an automatic number that begin with a typed one of as many parts, said once. A
    list that an author counts 1, 2, 3 inside paragraphs counted 2.1.1, 2.1.2 is left. Where the
    numbers are typed: one like 5.4 that stands before a second paragraph of its section, or behind
    a higher one; said once.

    Why it matters
    --------------
    It prints as “3. 3.”, and the two part as soon as a paragraph is put in. A number that two
    paragraphs have leads nobody to either.

    Example
    -------
    “3. 3. The call was closed.”

    Remedy
    ------
    Delete the typed number, or let Word count the paragraphs.
    """
    twice = [one for one in numbered(check_input) if one.is_twice]
    if twice:
        first = twice[0]
        passage = passage_of(check_input, first.paragraph)
        more = f" (and {len(twice) - 1} more)" if len(twice) > 1 else ""
        start = first.paragraph.text.index(first.typed)
        yield Hit(
            item=owner_of(check_input, "number-typed-twice"),
            location=location_of(passage, start, start + len(first.typed)),
            message=f"“{{}}” is typed behind the number “{{}}” that Word counts{more}.",
            quotes=(first.typed, first.layout.number),
        )
    else:
        yield from _used_again(check_input)


def _used_again(check_input: CheckInput) -> Iterator[Hit]:
    """Yield the finding on typed numbers that two paragraphs have, or that go back."""
    found = numbered(check_input)
    under = [check_input.headings.above(one.paragraph.part, one.paragraph.path) for one in found]
    counted = ("" if one.layout.number else one.typed for one in found)
    numbers = [(number, (*above, "")[0]) for number, above in zip(counted, under, strict=True)]
    slips = list(_slips(numbers))
    for at, is_same in slips[:1]:
        first = found[at]
        start = first.paragraph.text.index(first.typed)
        more = f" (and {len(slips) - 1} more out of order)" if len(slips) > 1 else ""
        says = "is typed before two paragraphs" if is_same else "stands behind a higher number"
        passage = passage_of(check_input, first.paragraph)
        yield Hit(
            item=owner_of(check_input, "number-typed-twice"),
            location=location_of(passage, start, start + len(first.typed)),
            message=f"“{{}}” {says}{more}.",
            quotes=(first.typed,),
        )


def _slips(numbers: Sequence[tuple[str, str]]) -> Iterator[tuple[int, bool]]:
    """Yield the places of numbers that do not go on, with whether the very number was used.

    ``numbers``: of each paragraph, in reading order, its number ("" for none) and what it stands
    under; only numbers with a full stop in them (“5.4”) count. One that begins anew with 1 is no
    slip: it counts something else; nor is one without its neighbour, as the times 10.20 and 10.20.
    """
    known: dict[tuple[str, str], set[int]] = {}
    highest: dict[tuple[str, str], int] = {}
    for at, (number, under) in enumerate(numbers):
        parent, stop, own = number.rpartition(".")
        if not stop or not own.isdecimal():
            continue
        one, key = int(own), (under, parent)
        if one == 1 or key not in known:
            known[key], highest[key] = set(), 0
        if one <= highest[key] and one - 1 in known[key]:
            yield at, one in known[key]
        known[key].add(one)
        highest[key] = max(one, highest[key])
