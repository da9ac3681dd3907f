"""Count what one recommendation asks for."""

from __future__ import annotations

import re

from imrkit.judging.wordlists import signs
from imrkit.words.likeness import words_of

_MODAL = re.compile(
    r"\b(?:should|must|will|shall|needs?\s++to)(?:\s++(?:also|then|be|now|not)\b)*+\s++", re.I
)
# “(Learning 2): the head of operations to bring in …”
_ASKED_TO = re.compile(
    r"(?:\([^()\n]{1,60}\)[.:]?\s{0,3})?(?:[\w’'&-]{1,30}\s){1,8}?to\s(?=[a-z]{2})"
)
_AND = re.compile(r"(?:[,;]\s*+(?:and\s++)?+|\band\s++)(?:(?:also|then|to)\s++)?+", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# “…, and a second lead is trained”: a thing of its own is to be done.
_PASSIVE = re.compile(
    r"[,;]\s++and\s++(?:an?|the|each|every|all|one|two|its|their)\s++[^,.;]{3,50}?\s(?:is|are|be)\s++"
    r"(?P<verb>[^\W\d_]{2,20}ed|set|made|given|put|built|held|written|sent|told|taught)\b",
    re.I,
)
_FIRST_WORDS = 4
_LOOK_BACK = 24  # characters before “will” in which “so that it” would stand
_AIMS = frozenset({"so", "that", "which", "who", "what", "whether", "if", "until", "when", "how"})
# They show that something was done, or tell of it.
_SHOWING = frozenset(
    {"audit", "monitor", "review", "report", "evaluate", "measure", "check", "test", "assess"}
    | {"share", "use", "include", "support", "record", "show", "link", "work", "set", "name"}
)
_FEWEST_BESIDE = 2  # words before and behind a verb, or two are one: “amend and update the form”
_CLAUSE = re.compile(r"[,;.]|\band\b")


def demands_in(text: str) -> tuple[str, ...]:
    """Return the verbs of what a recommendation asks for, each once, in order."""
    starts = [
        found.end()
        for found in _MODAL.finditer(text)
        if not _is_aim(text[max(0, found.start() - _LOOK_BACK) : found.start()])
    ]
    if not starts and (asked := _ASKED_TO.match(text)):
        starts = [asked.end()]
    verbs = [word[0].casefold() for start in starts if (word := _WORD.match(text, start))]
    verbs += _further(text, starts[0] if starts else 0)
    verbs += _passive(text, has_first=bool(verbs))
    kept = dict.fromkeys(verb for verb in verbs if verb not in _SHOWING)
    return tuple(kept)


def _further(text: str, start: int) -> list[str]:
    """Return the verbs that go on with “and” or a comma, each with something behind it."""
    begins = signs("demands")["begins"]
    found, last = [], _end_of_word(text, start)
    for joint in _AND.finditer(text, start):
        word = _WORD.match(text, joint.end())
        if word is None or not begins.is_in(word[0]) or word[0].endswith("ing"):
            continue
        behind = _CLAUSE.split(text[word.end() : word.end() + 60], maxsplit=1)[0]
        around = (text[last : joint.start()], behind)
        is_aim = _is_aim(text[max(start, joint.start() - _LOOK_BACK) : joint.start()])
        if all(len(words.split()) >= _FEWEST_BESIDE for words in around) and not is_aim:
            found.append(word[0].casefold())
        last = word.end()
    return found


def _passive(text: str, *, has_first: bool) -> list[str]:
    """Return the verbs of what else is to be done, behind the first words where no verb is told."""
    found = [
        match["verb"].casefold()
        for match in _PASSIVE.finditer(text)
        if not _is_aim(text[: match.start()].rpartition(".")[2])
    ]
    first = [] if has_first or not found else [" ".join(text.split()[:_FIRST_WORDS])]
    return [*first, *found]


def _is_aim(before: str) -> bool:
    """Tell whether a verb stands in what a demand is for: “so that it will”."""
    clause = before.rpartition(".")[2].rpartition(";")[2]
    return not _AIMS.isdisjoint(words_of(clause))


def _end_of_word(text: str, start: int) -> int:
    word = _WORD.match(text, start)
    return word.end() if word else start
