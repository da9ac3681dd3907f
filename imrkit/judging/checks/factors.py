"""A check of what is said to have borne on practice, pressure or workload, and is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.telling import CONCRETE
from imrkit.judging.wordlists import signs
from imrkit.words.codes import CODE
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences

# A line of a list that names a factor and says nothing of it makes no claim.
_CLAIM = re.compile(
    r"\b(?:was|were|is|are|had|has|have|due|because|owing|given|meant|led|caused|affected|played)\b"
    r"|[.;!?]\W{0,3}\Z",
    re.IGNORECASE,
)
_DENYING = ("no ", "not ", "never ", "nor ")  # what stands right before a factor
_PART = re.compile(
    r"\bplayed (?:its|a|their|some) part\b|\b(?:was|were) (?:an issue|a factor|a problem)\b"
    r"|\b(?:had|have) (?:an impact|(?:a|some|its) bearing|an effect|its effect)\b|\bcontribut",
    re.IGNORECASE,
)
_GUESS = re.compile(
    r"\b(?:(?:will|must) have|no doubt|doubtless|inevitably|presumably)\b"
    r"|\b(?:anyone|anybody|everyone|everybody|as all) [^.;:]{0,60}(?:remember|recall|know)",
    re.IGNORECASE,
)
# What stands before a factor that nobody found, or asked about.
_NOT_FOUND = re.compile(
    r"\b(?:no (?:evidence|sign|indication|suggestion|record)|nothing (?:shows|suggests)|whether)\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(r"\b(?:he|she|(?i:child|adult|baby) [A-Z])\s(?:was|is|looked|seemed|felt)\b")
_OF_AGENCY = "why-organisational-context"  # what is told there is of what bore on the agency
_ON_AGENCY = re.compile(
    r"\borgani[sz]ation(?:al)? (?:context|factors)|\bworkload|\bstaffing|\bresourc|\bcapacity and",
    re.IGNORECASE,
)
_SUMS_UP = re.compile(r"\bconclu(?:sion|ding)|\bsumm(?:ary|ing)\b", re.IGNORECASE)
# “Across three boroughs”: so many places, and not how much each had to do.
_OF_PLACES = re.compile(
    r"\b(?:two|three|four|five|six|\d)\s(?:boroughs|counties|sites|districts|stations|areas|towns"
    r"|villages|hospitals|localities|wards|schools)\b",
    re.IGNORECASE,
)
_FROM_PEOPLE = re.compile(
    r"\s(?:to \w{1,12} )?(?:from|by) (?:him|his|her|their|the family|relatives|a partner)\b"
)


@check("IMR9104", "factor-unsupported", needs=(PLACES, WHOLE))
def factor_unsupported(check_input: CheckInput) -> Iterator[Hit]:
    """Workload or the like is named, with no figure or source.

    What it flags
    -------------
    “Resourcing was an issue”, “due to high demand”, “the team was stretched”, where neither the
    sentence nor those beside it give a figure, a source or what it led to. A guess (“will have had
    a bearing”, “as everyone will remember”) is not shown by what stands before it, nor any
    claim by another paragraph that is of another thing. A conclusion may sum up what the report
    shows elsewhere.

    Why it matters
    --------------
    It can be said of any case and any month. A panel can neither test it nor act on it, and the
    force loses the chance to show what really bore on the decision.

    Example
    -------
    “Resourcing was an issue at the time.”

    Remedy
    ------
    Give the figure of that day with its source (duty record, vacancies, calls waiting), and the
    decision on which it bore. Where it is gone, say whom you asked.
    """
    for item, _ in items_with(check_input, "factor-unsupported"):
        if check_input.is_set_aside(item):
            continue
        found = assertions(check_input)
        may_sum_up = any(map(_sums_up, found)) and any(map(_shows_factor, found))
        for assertion in found:
            if not (may_sum_up and _sums_up(assertion)):
                yield from _bare_factors(item.id, assertion)


def _sums_up(assertion: Assertion) -> bool:
    return any(map(_SUMS_UP.search, assertion.headings))


def _shows_factor(assertion: Assertion) -> bool:
    every = (assertion.text[start:end] for start, end in sentences(assertion.text))
    return any(_is_inside(one) and _is_concrete(one) for one in every)


def _bare_factors(item: str, assertion: Assertion) -> Iterator[Hit]:
    for sentence, start, end in (*assertion.find(signs("why")["bare_factors"]), *_loads(assertion)):
        told = (_uncounted(sentence), *_that_show(assertion, sentence))
        is_shown = any(map(_is_concrete, told))
        is_claim = _CLAIM.search(sentence) and not _is_denied(assertion, sentence, start, end)
        if not is_shown and is_claim and not _is_of_person(assertion.text, start, end):
            yield Hit(
                item=item,
                location=assertion.marked(start, end),
                message="“{}” gives no figure, no source and no decision on which it bore.",
                quotes=(sentence,),
            )
            return


def _may_be_of_agency(assertion: Assertion) -> bool:
    is_headed_so = any(map(_ON_AGENCY.search, assertion.headings))
    return assertion.item in (_OF_AGENCY, "") or is_headed_so


def _loads(assertion: Assertion) -> Iterator[tuple[str, int, int]]:
    """Yield the sentences on the agency that name a load in whatever words."""
    if _may_be_of_agency(assertion):
        for sentence, start, end in assertion.find(signs("why")["load_bad"]):
            is_of_one = _OF_ONE.search(sentence) is not None
            if not is_of_one and signs("why")["load_of"].is_in(sentence):
                yield sentence, start, end


def _that_show(assertion: Assertion, sentence: str) -> Iterator[str]:
    """Yield the sentences beside one that may show what it claims.

    What stands before a guess shows nothing; what stands before “it played its part”, or in
    another paragraph, may be of another thing, unless it is of the agency.
    """
    own = assertion.within(sentence, 1)
    at_own = own.index(sentence)
    beside = assertion.beside(sentence, 1)
    at_beside = beside.index(sentence)
    if not _GUESS.search(sentence):
        is_open = at_own > 0 and _PART.search(sentence) is None
        yield from (one for one in beside[:at_beside] if is_open or _is_inside(one))
    is_followed = at_own + 1 < len(own)
    yield from (one for one in beside[at_beside + 1 :] if is_followed or _is_inside(one))


def _uncounted(text: str) -> str:
    """Return a text without codes and counts of places: neither is a figure of what there was."""
    return _OF_PLACES.sub("", CODE.sub("", text))


def _undated(text: str) -> str:
    """Return a text without its days and months: when a team was busy does not show how much."""
    for one in reversed(read_dates(text)):
        text = text[: one.start] + text[one.end :]
    return text


def _is_denied(assertion: Assertion, sentence: str, start: int, end: int) -> bool:
    before = assertion.text[:start].casefold()
    begins = sentence[: sentence.find(assertion.text[start:end])]
    is_said = " not " in assertion.text[start:end] or before.endswith(_DENYING)
    return is_said or _NOT_FOUND.search(begins) is not None


def _is_of_person(text: str, start: int, end: int) -> bool:
    """Tell whether the words are of one whom services meet: “Adult W was busy”."""
    people = [one for one in CODE.finditer(text) if one["kind"]]
    is_beside = any(one.end() + 1 == start or one.start() == end + 1 for one in people)
    return is_beside or _FROM_PEOPLE.match(text, end) is not None


def _is_inside(text: str) -> bool:
    return signs("why")["organisational"].is_in(text)


def _is_concrete(text: str) -> bool:
    return CONCRETE.search(_undated(text)) is not None or signs("why")["figures"].is_in(text)
