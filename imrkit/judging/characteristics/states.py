"""Tell what the value of a characteristic says: something, nothing, or that it is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imrkit.judging.characteristics.values import State
from imrkit.judging.wordlists import signs
from imrkit.values.prompts import is_word_prompt

_NOTHING = re.compile(
    r"[\s☐□❑_.…]*+|\s*+[<\[][^<>\[\]]{0,80}[>\]]\s*+|\s*+(?:dd/mm/yyyy"
    r"|choose (?:one|an item)|as recorded, or not known"
    r"|choose, or type|known:)[\s.]*+",
    re.IGNORECASE,
)
_TO_TICK = re.compile(r"[☐□❑]")
_TICKED = re.compile(r"[☒☑✓✔]")
_DASHES = re.compile(r"[\s?–—-]++")
_BOX = re.compile(r"[\s☐☒☑✓✔xX□❑]*+")
_UNKNOWN = re.compile(
    r"(?:not known|unknown|unk|n\.?\s?/?\s?k\.?|n\s?/\s?a|na|not applicable|no data|not sure|unsure"
    r"|unclear|dk|don['’]?t know|nil|nothing known|no info(?:rmation)?|not relevant|not held)"
    r"(?:\s(?:at (?:present|this (?:time|stage))|currently|to (?:us|police|the author)))?",
    re.IGNORECASE,
)
_NONE_KNOWN = re.compile(r"none known|nil known", re.IGNORECASE)
_NOT_APPLICABLE = re.compile(r"n\s?/\s?a|not applicable", re.IGNORECASE)
_KNOWN = re.compile(r"\A\s*+known:\s*+", re.IGNORECASE)
_EDGES = " \t\n.,;:()[]*"


def is_box(text: str) -> bool:
    """Tell whether a cell holds no more than a box for a tick, ticked or not."""
    return bool(text.strip()) and _BOX.fullmatch(text) is not None


def says_why(text: str) -> bool:
    """Tell whether a text gives a reason why something is not known."""
    return signs("record_words")["reasons"].is_in(text)


def is_not_applicable(value: str) -> bool:
    """Tell whether a value says that the characteristic does not apply, and no more."""
    return _NOT_APPLICABLE.fullmatch(value.strip(_EDGES)) is not None


def without_known(value: str) -> str:
    """Return a value without the “Known:” that a list of choices offers in front of it."""
    return _KNOWN.sub("", value, count=1) or value


def state_of(value: str, others: Iterable[str] = ()) -> State:
    """Return what a value says; ``others``: what else stands in its row."""
    words = value.strip(_EDGES)
    beside = " \n".join(others)
    if _is_nothing(value):
        return State.EXPLAINED if says_why(beside) else State.BLANK
    if says_why(words):
        return State.EXPLAINED
    if _NONE_KNOWN.fullmatch(words):
        return State.KNOWN
    if _DASHES.fullmatch(value) or _UNKNOWN.fullmatch(words):
        return State.EXPLAINED if says_why(beside) else State.UNKNOWN
    return State.KNOWN


def _is_nothing(value: str) -> bool:
    """Tell whether nobody wrote or ticked anything there."""
    is_unticked = bool(_TO_TICK.search(value)) and not _TICKED.search(value)
    return is_unticked or _NOTHING.fullmatch(value) is not None or is_word_prompt(value)
