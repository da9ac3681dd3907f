"""Checks of the words for people and for what was done to them."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, owner_of
from imrkit.judging.checks.language.uses import hits
from imrkit.judging.wordlists import phrasings


@check("IMR9401", "blaming-words", needs=("blocks",), lists=("blaming",))
def blaming_words(check_input: CheckInput) -> Iterator[Hit]:
    """Wording puts on a person what was done to them, or not done for them.

    What it flags
    -------------
    Phrases such as “failed to engage”, “chose to stay”, “put herself at risk”, “lifestyle choice”,
    “non-compliant”, “failed to protect”, where the sentence speaks of a victim, child, family or
    patient; a note where they are often fair. What a service failed to do is practice and is left,
    and so are quotations, what a record or a person called somebody, a view that the writer tells
    of or finds fault with, a denial and a question.

    Why it matters
    --------------
    A family reads it as blame, and the reader looks no further for what the service could have
    done.

    Example
    -------
    “Adult A failed to engage with the outreach service.”

    Remedy
    ------
    Say what was offered and what the person did, and what stood in the way; if the words are a
    record’s, put them in quotation marks and say whose they are.
    """
    yield from hits(check_input, owner_of(check_input, "blaming-words"), phrasings("blaming"))


@check("IMR9402", "euphemism", needs=("blocks",), lists=("euphemisms",))
def euphemism(check_input: CheckInput) -> Iterator[Hit]:
    """Wording makes harm smaller, or shares it between two people.

    What it flags
    -------------
    Phrases such as “volatile relationship”, “tit for tat”, “verbal domestic”, “just a slap”,
    “committed suicide”, sexual abuse told as sex; a note where they are often fair (“domestic
    incident”). Quotations, a record’s words and those that the writer finds fault with are left.

    Why it matters
    --------------
    Abuse that is told as a quarrel is read as one, and the person who did it goes out of sight.

    Example
    -------
    “Officers knew that theirs was a volatile relationship.”

    Remedy
    ------
    Say who did what to whom.
    """
    yield from hits(check_input, owner_of(check_input, "euphemism"), phrasings("euphemisms"))


@check("IMR9403", "labels-for-people", needs=("blocks",), lists=("labels",))
def labels_for_people(check_input: CheckInput) -> Iterator[Hit]:
    """A word makes a person into a condition, a category or a code.

    What it flags
    -------------
    “The addict”, “a schizophrenic”, “the accused’s lady”, “illegal immigrant”, “wheelchair bound”;
    as a note words of logs and forms (“the female was”, “the aggrieved”, “Mum said”). Quotations, a
    record’s words and those that the writer finds fault with are left.

    Why it matters
    --------------
    The people meant, and those who loved them, will read the report.

    Example
    -------
    “The addict was known to officers.”

    Remedy
    ------
    Use the person’s code, and say the condition as something that they had.
    """
    yield from hits(check_input, owner_of(check_input, "labels-for-people"), phrasings("labels"))


@check("IMR9404", "hindsight", needs=("blocks",), lists=("hindsight",))
def hindsight(check_input: CheckInput) -> Iterator[Hit]:
    """Wording judges by what is known now.

    What it flags
    -------------
    “Should have known”, “with hindsight it was obvious”, “only a matter of time”, “inevitable”; as
    a note “it was clear that”, “with hindsight”. A sentence that says what was known, or rests the
    judgement on a rule, a record or the time, is left.

    Why it matters
    --------------
    Outcomes look certain afterwards. A judgement that rests on them is unfair to staff, and teaches
    nothing to the next person, who will not know the end either.

    Example
    -------
    “PC1 should have known that Adult A would die.”

    Remedy
    ------
    Say what could be seen at the time, by whom, and what the rules of the day asked.
    """
    yield from hits(check_input, owner_of(check_input, "hindsight"), phrasings("hindsight"))
