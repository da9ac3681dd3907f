"""Count what one recommendation asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from imrkit.judging.wordlists import any_sign
from imrkit.words.likeness import words_of

_MODAL = re.compile(
    r"\b(?:should|must|will|shall|needs?\s++to|(?:is|are)\s++to)(?:\s++(?:also|then|be|now|not)\b)*+\s++",
    re.I,
)
# “(Learning 2): the head of operations to bring in …”
_ASKED_TO = re.compile(
    r"(?:\([^()\n]{1,60}\)[.:]?\s{0,3})?(?:[\w’'&-]{1,30}\s){1,8}?to\s(?=[a-z]{2})"
)
_AND = re.compile(
    r"(?:[,;]\s*+(?:and\s++)?+|\band,?\s++|\b(?:as well as|plus|in addition to|besides)\s++"
    r"|[.]\s++(?=also\b|in addition\b))"
    r"(?:(?:also|then|to|in addition,?|in parallel,?|further,?|separately)\s++){0,2}+",
    re.I,
)
_BESIDES = re.compile(r"as well as|in addition to|besides|plus", re.I)
# “a pathway and a leaflet”: two things to be made, by one verb.
_OBJECTS = re.compile(
    r"\b(?:develop|commission|create|introduce|produce|buy|fund|set up|bring in|design|launch"
    r"|establish|publish|purchase|install)\s(?:a|an|one|two|new)\s[^,.;]{3,40}?,?\s"
    r"(?:and|plus|as well as|together with)\s(?P<other>(?:an?|new)\s[\w’-]{2,20})",
    re.I,
)
_LISTED = re.compile(r"\([a-e]\)\s++(?:to\s++)?+(?P<verb>[a-z]{2,20})\b")
# “will change the form, and will review the rota”: of another thing, and not of its own progress.
_OF_ITSELF = re.compile(
    r"\s++(?:its?|this|that|them|the)?\s*+(?:progress|impact|effects?|results?|uptake|use|compliance|it)\b",
    re.I,
)
_AND_REVIEW = re.compile(
    r"(?:\band\s|\bas well as\s|\bplus\s|,\s)(?:to\s)?(review(?:ing)?)\s"
    r"(?:(?:the|its|their|how|all)\s)?"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# “…, and a second lead is trained”: a thing of its own is to be done.
_PASSIVE = re.compile(
    r"[,;]\s++and\s++(?:an?|the|each|every|all|one|two|its|their)\s++[^,.;]{3,50}?\s(?:is|are|be)\s++"
    r"(?P<verb>[^\W\d_]{2,20}ed|set|made|given|put|built|held|written|sent|told|taught)\b",
    re.I,
)
_REPORTS = re.compile(  # “and tell the board what was found”: it shows that something was done
    r"\s++(?:the|its|each|their)\s(?:board|panel|committee|executive|partnership|governors?)\b"
)
_TELLING = frozenset({"tell", "give", "send", "ask"})
_SAME = re.compile(r"[^,.;]{3,50}?\sto (?:come|attend|join|take part|be there)\b")
_THAT = re.compile(r"\s*+That\s(?:[\w’'&-]{1,30}\s){1,6}?(?=[a-z])")  # “That the force revise …”
_OF_CONTENT = 4  # letters of a word that names a thing
_FIRST_WORDS = 4
_LOOK_BACK = 24  # characters before “will” in which “so that it” would stand
_AIMS = frozenset({"so", "that", "which", "who", "what", "whether", "if", "until", "when", "how"})
# They show that something was done, or tell of it.
_SHOWING = frozenset(
    {"audit", "monitor", "review", "report", "evaluate", "measure", "check", "test", "assess"}
    | {"share", "use", "include", "support", "record", "show", "link", "work", "set", "name"}
)
_OF_TWO = frozenset({"set up", "bring in", "roll out", "put in"})
_FEWEST_BESIDE = 2  # words before and behind a verb, or two are one: “amend and update the form”
_CLAUSE = re.compile(r"[,;.]|\band\b")
_OF_NOUN = re.compile(
    r"\s++(?:at|of|which|where|that|when|is|are|was|were)\b"
)  # “time and place at”


def demands_in(text: str) -> tuple[str, ...]:
    """Return the verbs of what a recommendation asks for, each once, in order."""
    starts = [
        found.end()
        for found in _MODAL.finditer(text)
        if not _is_aim(text[max(0, found.start() - _LOOK_BACK) : found.start()])
    ]
    if not starts and (asked := _ASKED_TO.match(text)):
        starts = [asked.end()]
    verbs = [_verb_at(text, start) for start in starts if _WORD.match(text, start)]
    verbs += [] if starts else _imperative(text)
    verbs += _further(text, starts[0] if starts else 0)
    verbs += _passive(text, has_first=bool(verbs))
    listed = [one["verb"] for one in _LISTED.finditer(text)]
    kept = dict.fromkeys(verb for verb in (*verbs, *listed) if verb not in _SHOWING)
    kept |= dict.fromkeys(one["other"] for one in _OBJECTS.finditer(text)) if kept else {}
    is_reviewed = (len(starts) > 1 and _reviews(text, starts[1:])) or _reviews_another(text, kept)
    reviewed = {"review": None} if is_reviewed else {}
    return tuple({**kept, **reviewed})


def _verb_at(text: str, start: int) -> str:
    """Return the verb at a place, with the word behind it where both make one: “set up”."""
    words = _WORD.findall(text[start : start + 40].casefold())[:2]
    return " ".join(words) if " ".join(words) in _OF_TWO else words[0]


def _imperative(text: str) -> list[str]:
    """Return the verb with which a recommendation begins: “Replace the form …”."""
    begins = any_sign("demands", "begins", "further")
    first = next(begins.find(text), None)
    if first is None or (first.start and not _THAT.fullmatch(text, 0, first.start)):
        return []
    return [_WORD.findall(text[first.start :])[0].casefold()]


def _reviews(text: str, starts: list[int]) -> bool:
    """Tell whether one of the further demands is to review another thing."""
    words = (_WORD.match(text, start) for start in starts)
    ends = [word.end() for word in words if word and word[0].casefold() == "review"]
    return any(not _OF_ITSELF.match(text, end) for end in ends)


def _reviews_another(text: str, kept: Mapping[str, None]) -> bool:
    """Tell whether “and review …” behind another demand is of a thing not named before."""
    for found in _AND_REVIEW.finditer(text) if kept else ():
        before = text[: found.start()]
        behind = words_of(_CLAUSE.split(text[found.end() :], maxsplit=1)[0])
        thing = {word for word in behind if len(word) >= _OF_CONTENT}
        is_own = bool(_OF_ITSELF.match(text, found.end(1))) or bool(thing & set(words_of(before)))
        if thing and not is_own and not _is_aim(before[-_LOOK_BACK:]):
            return True
    return False


def _further(text: str, start: int) -> list[str]:
    """Return the verbs that go on with “and” or a comma, each with something behind it."""
    begins = any_sign("demands", "begins", "further")
    found, last = [], _end_of_word(text, start)
    for joint in _AND.finditer(text, start):
        word = _WORD.match(text, joint.end())
        if word is None:
            continue
        if word[0].endswith("ing") and word[0] != "bring":
            if _BESIDES.match(joint[0]) and any(map(begins.is_in, _bases(word[0]))):
                found.append(word[0].casefold())
            continue
        if _OF_NOUN.match(text, word.end()) or _is_same(word[0], text, word.end()):
            continue
        both = _WORD.match(text, word.end() + 1)
        phrase = f"{word[0]} {both[0]}" if both else word[0]  # “set up”, “bring in”
        if not begins.is_in(word[0]) and phrase.casefold() not in _OF_TWO:
            continue
        behind = _CLAUSE.split(text[word.end() : word.end() + 60], maxsplit=1)[0]
        around = (text[last : joint.start()], behind)
        is_aim = _is_aim(text[max(start, joint.start() - _LOOK_BACK) : joint.start()])
        if all(len(words.split()) >= _FEWEST_BESIDE for words in around) and not is_aim:
            is_of_two = phrase.casefold() in _OF_TWO
            found.append(phrase.casefold() if is_of_two else word[0].casefold())
        last = word.end()
    return found


def _bases(word: str) -> tuple[str, ...]:
    """Return what a word in “-ing” may be the form of: “updating”, “putting”, “writing”."""
    stem = word[: -len("ing")].casefold()
    return (stem, f"{stem}e", stem[:-1])


def _is_same(verb: str, text: str, end: int) -> bool:
    """Tell whether a further verb only reports, or asks somebody to what was asked for before."""
    is_telling = verb.casefold() in _TELLING
    return is_telling and bool(_REPORTS.match(text, end) or _SAME.match(text, end))


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
