"""Checks of what a draft makes of the protected characteristics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from imrkit.judging.characteristics import Characteristic
from imrkit.judging.characteristics.speech import (
    Spoken,
    characteristics_of,
    equality_heading,
    prose,
    spoken,
)
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import is_aside
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import phrasings
from imrkit.values.findings import Severity

_BIAS = "edi-bias-and-discrimination"
_RELEVANCE = "edi-relevance-analysed"
_IN_EVERY_FORM = frozenset({Characteristic.AGE, Characteristic.SEX})
_MATTERS = (  # what is named of a draft whose section on equality names nothing
    "language",
    "migration",
    Characteristic.PREGNANCY.value,
    Characteristic.DISABILITY.value,
    Characteristic.RELIGION.value,
    Characteristic.RACE.value,
    Characteristic.ORIENTATION.value,
)
_MOST_NAMED = 3
_FEW_WORDS = 100  # of an analysis that is not written yet
_NONE = re.compile(
    r"""\W*+(?:
        (?:none|nil)(?:\s(?:were|was|are|have\sbeen))?(?:\s(?:identified|noted|known|found|apparent|raised|relevant
          |evident|applicable|recorded))?(?:\s(?:in\sthis\scase|at\sthis\stime))?
        |no\s(?:issues?|concerns?|matters?|impact|effect)(?:\s(?:were\s)?(?:identified|noted|known|found|apparent|raised|arose))?
          (?:\s(?:in\sthis\scase|at\sthis\stime))?
        |not\s(?:relevant|an\sissue|a\sfactor|considered\srelevant)(?:\s(?:to|in)\sthis\s(?:case|review))?
    )\W*+""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Blanket:
    """A sentence that settles everything at once."""

    passage: Passage
    start: int
    end: int
    heading: str  # about characteristics; "" when it stands elsewhere
    reason: str
    is_bias: bool = False


@check("IMR9203", "blanket-statement", needs=("blocks",))
def blanket_statement(check_input: CheckInput) -> Iterator[Hit]:
    """One sentence settles all protected characteristics, or all bias, without a reason.

    What it flags
    -------------
    “No equality issues were identified”, “the nine characteristics were considered and none was
    relevant”, “she was treated like everybody else”, “there was no evidence of bias”, and “None”
    under a heading that asks for characteristics. A sentence that gives its reason is left alone,
    and so is what somebody else is quoted to have said. It is said once under a heading, with what
    the draft tells elsewhere of language, migration, pregnancy, disability, faith or race; and it
    is a question where the same section does speak of characteristics.

    Why it matters
    --------------
    A reader cannot tell which characteristics were thought of, and it reads as if nobody looked.

    Example
    -------
    “No equality issues were identified”, where an interpreter was needed at three contacts.

    Remedy
    ------
    Say for each characteristic that mattered what it changed in risk, access or the service given,
    and why the others did not matter. Of bias say what points each way, and what you could not see.
    """
    if not owner_of(check_input, "blanket-statement"):
        return
    found: dict[tuple[str, bool], _Blanket] = {}
    for one in blankets(check_input.passages):
        found.setdefault((one.heading, one.is_bias), one)
    for one in found.values():
        item = _BIAS if one.is_bias else _RELEVANCE
        if not is_aside(check_input, item):
            yield _blanket_hit(check_input, one, item)


def blankets(passages: Iterable[Passage]) -> Iterator[_Blanket]:
    """Yield the sentences that settle everything at once."""
    for passage in passages:
        if not passage.is_prose:
            continue
        heading = equality_heading(passage)
        if _is_answered_there(passage, heading) and _NONE.fullmatch(passage.text):
            end = len(passage.text.rstrip())
            yield _Blanket(
                passage=passage, start=0, end=end, heading=heading, reason="It gives no reason."
            )
        lists = ("blanket", "alike", "bias_denied") if heading else ("blanket", "bias_denied")
        yield from _phrased(passage, heading, lists)


def _is_answered_there(passage: Passage, heading: str) -> bool:
    """Tell whether a text is the answer to a heading or label about characteristics."""
    return bool(heading) and (passage.row is None or heading in passage.label)


def _phrased(passage: Passage, heading: str, lists: Iterable[str]) -> Iterator[_Blanket]:
    quoted = None
    for name in lists:
        for one in phrasings(name).find(passage.text):
            quoted = list(quotations(passage.text)) if quoted is None else quoted
            if not any(start <= one.start < end for start, end in quoted):
                yield _Blanket(
                    passage=passage,
                    start=one.start,
                    end=one.end,
                    heading=heading,
                    reason=one.phrasing.reason,
                    is_bias=name == "bias_denied",
                )


def _blanket_hit(check_input: CheckInput, one: _Blanket, item: str) -> Hit:
    words = one.passage.text[one.start : one.end]
    says, quotes = ("", ()) if one.is_bias else _elsewhere(check_input.passages)
    section = [
        each
        for each in check_input.passages
        if each.is_prose and one.heading and equality_heading(each) == one.heading
    ]
    told = frozenset().union(*(_told(each, one) for each in section))
    is_question = len(told) > 1 or (one.is_bias and not one.heading)
    return Hit(
        item=item,
        location=location_of(one.passage, one.start, one.end),
        message=f"“{{}}”: {one.reason[:1].lower()}{one.reason[1:]}{says}",
        quotes=(words, *quotes),
        severity=Severity.NOTE if is_question else None,
    )


def _told(passage: Passage, one: _Blanket) -> frozenset[Characteristic]:
    """Return the characteristics that the other sentences of a section speak of."""
    text = passage.text
    if passage is one.passage:
        text = f"{text[: one.start]}\n{text[one.end :]}"
    return characteristics_of(text)


def _elsewhere(passages: Iterable[Passage]) -> tuple[str, tuple[str, ...]]:
    """Return what the draft tells elsewhere that may have mattered, with its words and places."""
    found: dict[str, tuple[str, str]] = {}
    for passage in prose(passages):
        if not equality_heading(passage):
            for one in _strong(passage):
                place = passage.headings[-1] if passage.headings else "the first page"
                found.setdefault(one.kind, (passage.text[one.start : one.end], place))
    named = [kind for kind in _MATTERS if kind in found][:_MOST_NAMED]
    if not named:
        return "", ()
    says = ", ".join(f"{kind} (“{{}}”, under “{{}}”)" for kind in named)
    return f" Elsewhere the draft tells of {says}.", tuple(
        words for kind in named for words in found[kind]
    )


def _strong(passage: Passage) -> Iterator[Spoken]:
    for one in spoken(passage.text):
        words = passage.text[one.start : one.end].casefold()
        if one.kind in _MATTERS and words not in ("british", "race", "white british", "english"):
            yield one
