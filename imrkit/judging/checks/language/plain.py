"""Checks of plain language: abbreviations, service language, long sentences, nobody who acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.language.abbreviations import unexplained
from imrkit.judging.checks.language.uses import found_uses
from imrkit.judging.checks.language.written import prose
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import PhraseFinder, phrasings, signs
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentences

_CURIOSITY = "curiosity"
_OF_CURIOSITY = "analysis-professional-curiosity"  # the item that asks for an example of it
_MOST = 8  # words of the draft in one finding
_LONG = 40  # words in a sentence
_FEW_LONG, _SHARE_LONG = 4, 0.12
_FEW_AGENTLESS, _SHARE_AGENTLESS = 8, 0.15
_MUCH_PRAISE = 4


@check("IMR9405", "abbreviation-unexplained", needs=("blocks",), lists=("abbreviations",))
def abbreviation_unexplained(check_input: CheckInput) -> Iterator[Hit]:
    """Abbreviations are used that the draft does not explain.

    What it flags
    -------------
    Abbreviations in capitals whose words stand nowhere in the draft: not in brackets beside it, not
    in a glossary or key, not written out in another place. All of them make one finding. Those that
    everybody knows (NHS, GP, CCTV), ranks, codes such as PC1, references, quotations and lines in
    capitals are left.

    Why it matters
    --------------
    A family member or a lay member of the panel cannot follow the sentence, and another service may
    read other words in the letters.

    Example
    -------
    “The DASH was sent to the MARAC by the SPOC.”

    Remedy
    ------
    Write the words in full at the first use with the abbreviation in brackets, or list them in a
    glossary.
    """
    read = [one for one in check_input.passages if one.in_text]
    found = unexplained(prose(check_input), read)
    if found:
        yield _listed(
            owner_of(check_input, "abbreviation-unexplained"),
            [mentions[0] for mentions in found.values()],
            "is explained nowhere." if len(found) == 1 else "are explained nowhere.",
        )


_SERVICE = (
    "is service language: would a family understand it?",
    "are service language: would a family understand them?",
)


@check("IMR9406", "jargon", Severity.NOTE, needs=("blocks",), lists=("jargon",))
def jargon(check_input: CheckInput) -> Iterator[Hit]:
    """Service language stands where plain words would do.

    What it flags
    -------------
    Words of the notebook, the ward and the office (“words of advice”, “conveyed to”, “signposted”,
    “going forward”), all in one finding. Quotations and a record’s words are left.

    Why it matters
    --------------
    What a service takes for plain is not so to a family, and such words often hide what was done.

    Example
    -------
    “Words of advice were given and he was conveyed to a friend’s address.”

    Remedy
    ------
    Say what was done in the words that one would use to a neighbour.
    """
    uses = list(found_uses(check_input, phrasings("jargon")))
    different = {mention.text.casefold(): mention for _, found in uses for mention in found}
    owner = owner_of(check_input, "jargon")
    by_item: dict[str, list[Mention]] = {}
    for words, mention in different.items():
        is_curiosity = words.endswith(_CURIOSITY)
        item = rather(check_input, _OF_CURIOSITY, owner) if is_curiosity else owner
        by_item.setdefault(item, []).append(mention)
    for item, mentions in by_item.items():
        yield _listed(item, mentions, _SERVICE[len(mentions) > 1])


@check("IMR9407", "sentences-long", Severity.NOTE, needs=("blocks",))
def sentences_long(check_input: CheckInput) -> Iterator[Hit]:
    """Many sentences are very long.

    What it flags
    -------------
    A draft in which one sentence in eight, and at least four, has more than 40 words; said once,
    at the longest.

    Why it matters
    --------------
    A reader loses who did what, and a finding cannot be cited.

    Example
    -------
    A paragraph of one sentence of 90 words with three visits in it.

    Remedy
    ------
    One fact or judgement to a sentence; twenty words are enough for most.
    """
    measured = [
        (len(passage.text[start:end].split()), passage, start, end)
        for passage in _paragraphs(check_input)
        for start, end in sentences(passage.text)
    ]
    long = [one for one in measured if one[0] > _LONG]
    if len(long) >= _FEW_LONG and len(long) >= _SHARE_LONG * len(measured):
        words, passage, start, end = max(long, key=lambda one: one[0])
        yield Hit(
            item=owner_of(check_input, "sentences-long"),
            location=location_of(passage, start, end),
            message=f"{len(long)} of {len(measured)} sentences have more than {_LONG} words; the"
            f" longest has {words}.",
        )


@check("IMR9408", "nobody-acts", Severity.NOTE, needs=("blocks",), lists=("agentless",))
def nobody_acts(check_input: CheckInput) -> Iterator[Hit]:
    """Many judgements leave out who did or decided what.

    What it flags
    -------------
    A draft in which at least eight sentences, and one in seven, judge in the passive with nobody
    named (“opportunities were missed”, “it was felt that”, “no referral was made”); said once.
    Tables are left.

    Why it matters
    --------------
    Where nobody acts nobody learns: the reason lies with whoever decided, and what they had before
    them.

    Example
    -------
    “It was felt that no referral was needed, and the risk was not reviewed.”

    Remedy
    ------
    Name the role that decided, and what made it seem right.
    """
    finder = signs("agentless")["agentless"]
    found, total = [], 0
    for passage in _paragraphs(check_input):
        for start, end in sentences(passage.text):
            total += 1
            one = next(finder.find(passage.text[start:end]), None)
            if one is not None and " by " not in passage.text[start:end]:
                found.append((passage, start + one.start, start + one.end))
    if len(found) >= _FEW_AGENTLESS and len(found) >= _SHARE_AGENTLESS * total:
        passage, start, end = found[0]
        yield Hit(
            item=owner_of(check_input, "nobody-acts"),
            location=location_of(passage, start, end),
            message=f"{len(found)} of {total} sentences judge and name nobody who acted, such as"
            " “{}”: who decided, and why?",
            quotes=(passage.text[start:end],),
        )


@check("IMR9409", "praise-unmeasured", Severity.NOTE, needs=("blocks",), lists=("praise",))
def praise_unmeasured(check_input: CheckInput) -> Iterator[Hit]:
    """Praise is high, frequent and gives no measure.

    What it flags
    -------------
    Four or more uses of words such as “exemplary”, “outstanding”, “above and beyond”; said once.

    Why it matters
    --------------
    A panel reads it as defence, and a family as a lack of respect for what happened.

    Example
    -------
    “The exemplary officers went above and beyond, and their professionalism was outstanding.”

    Remedy
    ------
    Say what was done and by which standard it was good.
    """
    found = list(_signs(prose(check_input), signs("praise")["praise"]))
    if len(found) >= _MUCH_PRAISE:
        different = {mention.text.casefold(): mention for mention in found}
        yield _listed(
            owner_of(check_input, "praise-unmeasured"),
            list(different.values()),
            f"praise {len(found)} times: by which standard was it good?",
        )


def _paragraphs(check_input: CheckInput) -> Iterator[Passage]:
    return (one for one in prose(check_input) if one.row is None)


def _signs(passages: Sequence[Passage], finder: PhraseFinder) -> Iterator[Mention]:
    for passage in passages:
        found = list(finder.find(passage.text))
        quoted = list(quotations(passage.text)) if found else []
        for one in found:
            if not any(start <= one.start < end for start, end in quoted):
                yield Mention(passage=passage, start=one.start, end=one.end)


def _listed(item: str, mentions: Sequence[Mention], says: str) -> Hit:
    """Return the finding on several words of the draft, at the first of them."""
    shown = mentions[:_MOST]
    rest = len(mentions) - len(shown)
    gaps = ", ".join(["“{}”"] * len(shown)) + (f" and {rest} more" if rest else "")
    first = mentions[0]
    return Hit(
        item=item,
        location=location_of(first.passage, first.start, first.end),
        message=f"{gaps} {says}",
        quotes=tuple(one.text for one in shown),
    )
