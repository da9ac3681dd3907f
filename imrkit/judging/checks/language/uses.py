"""Find the phrasings of a list in a draft's prose, all places of one together."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, location_of
from imrkit.judging.checks.language.people import codes_of_harming, is_of_person
from imrkit.judging.checks.language.stance import is_own
from imrkit.judging.checks.language.written import prose
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.checks.saying import further
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.wordlists import Phrasing, Phrasings
from imrkit.judging.wordlists.phrasing import Phrased
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentences


def hits(check_input: CheckInput, item: str, listed: Phrasings) -> Iterator[Hit]:
    """Yield a hit for each kind of phrasing that the author uses, with all its places."""
    for phrasing, mentions in found_uses(check_input, listed):
        yield _hit(item, phrasing, mentions)


def found_uses(
    check_input: CheckInput, listed: Phrasings
) -> tuple[tuple[Phrasing, list[Mention]], ...]:
    """Return each kind of phrasing that the author uses, with all its places."""
    found: dict[int, tuple[Phrasing, list[Mention]]] = {}
    harming: frozenset[str] | None = None
    for passage in prose(check_input):
        phrased = list(listed.find(passage.text))
        if phrased and harming is None:
            harming = codes_of_harming(check_input.passages)
        for one in _own(passage.text, phrased, harming or frozenset()):
            mentions = found.setdefault(id(one.phrasing), (one.phrasing, []))[1]
            mentions.append(Mention(passage=passage, start=one.start, end=one.end))
    return tuple(found.values())


def _own(text: str, phrased: list[Phrased], harming: frozenset[str]) -> Iterator[Phrased]:
    quoted = list(quotations(text)) if phrased else []
    bounds = list(sentences(text)) if phrased else []
    for one in phrased:
        if any(start < one.end and one.start < end for start, end in quoted):
            continue
        start, end = next((a, b) for a, b in bounds if a <= one.start < b)
        about = one.phrasing.is_of_persons
        if is_own(text[start:end], one.start - start, one.end - start) and (
            not about or is_of_person(text, (start, end), (one.start, one.end), harming)
        ):
            yield one


def _hit(item: str, phrasing: Phrasing, mentions: list[Mention]) -> Hit:
    first = mentions[0]
    words = first.passage.text[first.start : first.end]
    return Hit(
        item=item,
        location=location_of(first.passage, first.start, first.end),
        message=f"“{{}}”{further(mentions)}: {phrasing.reason} Better: {phrasing.better}.",
        quotes=(words,),
        severity=Severity.NOTE if phrasing.is_question else None,
    )
