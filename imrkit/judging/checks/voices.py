"""The check of formulas that stand where somebody should be heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.checks.saying import further
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import Found, kinds, signs
from imrkit.values.findings import Severity
from imrkit.words.sentences import sentences_beside

_CHILD, _ADULT, _FAMILY = "voice-child", "voice-victim", "voice-family"
_PRESENT = "child_present"
_VOICE = re.compile(
    r"\b(?:voices?|lived experience|daily li(?:fe|ves)|heard|wishes)\b", re.IGNORECASE
)
_ITEMS = {
    "child_seen": _CHILD,
    "child_reason": _CHILD,
    "child_claimed": _CHILD,
    "child_present": _CHILD,
    "adult_reason": _ADULT,
    "adult_claimed": _ADULT,
    "family_reason": _FAMILY,
}
_SAYS = {
    "child_seen": "is how a child looked, and not what the child saw, said or felt.",
    "child_reason": "gives a stock reason; nothing says how else the child could have been heard.",
    "child_present": "is where a child was, and not what the child saw, said or felt.",
    "adult_reason": "gives a stock reason; nothing says how else the person could have been heard.",
    "family_reason": "gives a stock reason; nothing says what the family was asked.",
    "child_claimed": "claims it, and no words, wish or behaviour of the child stand beside it.",
    "adult_claimed": "claims it, and no words, wish or fear of the person stand beside it.",
}


@check(
    "IMR9124", "voice-formula", Severity.NOTE, needs=("blocks",), lists=("voices", "children_seen")
)
def voice_formula(check_input: CheckInput) -> Iterator[Hit]:
    """A formula stands where a child or an adult should be heard.

    What it flags
    -------------
    “All children seen and well”, “too young to give a view”, “was in bed, so there is nothing to
    add”, “the family would have little to contribute”, “the voice of the child was considered”,
    “her views were sought”, and under a heading on voices a child’s age or whereabouts alone
    (“Child C was six and was at the address”), where the paragraph or row gives no words, wish,
    fear or behaviour, and does not ask why nobody heard them. It is said once for each kind, with
    the number of places.

    Why it matters
    --------------
    The formula reads as if somebody had listened. A child who does not speak still shows how life
    is; a person whose “views were sought” had views, and the panel wants to know them.

    Example
    -------
    “All three children were seen and appeared fine.”

    Remedy
    ------
    Say what each child or adult said, did or seemed to feel, where and with whom; or that nobody
    asked, and why.
    """
    decided = {one.id for one in check_input.items if check_input.is_set_aside(one)}
    asked = {one.id for one in check_input.items} - decided
    for kind, mentions in _formulas(check_input).items():
        item, first = _ITEMS[kind], mentions[0]
        if item in asked:
            yield Hit(
                item=item,
                location=location_of(first.passage, first.start, first.end),
                message=f"“{{}}”{further(mentions)}: it {_SAYS[kind]}",
                quotes=(first.passage.text[first.start : first.end],),
            )


def _formulas(check_input: CheckInput) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for passage in check_input.passages:
        for kind, one in _said(passage) if passage.is_prose else ():
            if kind in _ITEMS and not _is_heard(passage.text, one.start):
                mention = Mention(passage=passage, start=one.start, end=one.end)
                found.setdefault(kind, []).append(mention)
    return found


def _said(passage: Passage) -> Iterator[tuple[str, Found]]:
    """Yield the formulas of a passage; where none is on children, that one only was there."""
    found = list(kinds("voices").find(passage.text))
    yield from found
    if not any(_ITEMS.get(kind) == _CHILD for kind, _ in found) and _is_of_voice(passage):
        for one in signs("children_seen")["present"].find(passage.text):
            yield _PRESENT, one


def _is_of_voice(passage: Passage) -> bool:
    """Tell whether a paragraph stands where voices are to be heard, and nothing in it tells any."""
    is_there = passage.row is None and any(map(_VOICE.search, passage.headings[-2:]))
    is_told = any(quotations(passage.text)) or signs("voices")["heard"].is_in(passage.text)
    return is_there and not is_told


def _is_heard(text: str, at: int) -> bool:
    """Tell whether somebody is heard beside a formula, or it is somebody else's words."""
    beside = sentences_beside(text, at)
    return any(quotations(beside)) or signs("voices")["heard"].is_in(beside)
