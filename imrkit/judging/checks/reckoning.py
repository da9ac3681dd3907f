"""The check of what can be reckoned from the numbers and dates of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, items_with, location_of
from imrkit.judging.facts.lifetimes import wrong_ages
from imrkit.judging.facts.spans import misreckoned_spans
from imrkit.judging.facts.sums import misreckoned_sums


@check("IMR9315", "sums-differ", needs=("blocks",))
def sums_differ(check_input: CheckInput) -> Iterator[Hit]:
    """A number does not follow from the numbers or dates beside it.

    What it flags
    -------------
    A span that is not the one between its two dates (“3 May … 14 May, six days later”); a share
    that is not that of its numbers (“12 of 40 (45%)”); parts that are not the whole (“nine posts,
    of which four are filled and three are vacant”); an age at a death that is not that of the year
    of birth. A rough span, one that a rule gives and a rounded share are left alone.

    Why it matters
    --------------
    A family and a court will reckon it. Which of the numbers is right changes what a delay or a
    share was.

    Example
    -------
    “The referral of 3 May 2024 was read on 14 May 2024, six days later.”

    Remedy
    ------
    Look both up in the record, and reckon again.
    """
    for item, _ in items_with(check_input, "sums-differ"):
        if check_input.is_set_aside(item):
            continue
        for passage in check_input.passages:
            if not passage.in_body:
                continue
            for one in (*misreckoned_spans(passage.text), *misreckoned_sums(passage.text)):
                yield Hit(
                    item=item.id,
                    location=location_of(passage, one.start, one.end),
                    message=f"“{{}}” stands here; reckoned, it is {one.right}.",
                    quotes=(passage.text[one.start : one.end],),
                )
        for age, years in wrong_ages(check_input.passages):
            yield Hit(
                item=item.id,
                location=location_of(age.passage, age.start, age.end),
                message=f"“{{}}” stands here; by the year of birth it is {years}.",
                quotes=(age.words,),
            )
