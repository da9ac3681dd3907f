"""Tell whom a sentence speaks of: a person whom services meet, one who did harm, or a service."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.words.codes import CODE


class Who(StrEnum):
    """The kinds of people and bodies that a sentence can speak of."""

    PERSON = "persons"  # whom services meet
    HARMING = "harming"  # who did the harm
    STAFF = "staff"
    SERVICE = "services"
    PRONOUN = "pronouns"  # whom it stands for is told by what is before


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Where a text names somebody."""

    start: int
    end: int
    who: Who
    is_subject: bool  # False: it stands behind a preposition (“of the family”)


_HARMING = frozenset(["Perpetrator", "Suspect", "Offender"])
_NUMBERED_PERSONS = frozenset(
    ["Adult", "Child", "Person", "Witness", "Victim", "Friend", "Neighbour", "Sibling"]
)
_STAFF_CODE = re.compile(r"\b[A-Z]{2,5}\d{1,2}\b")
# A single letter that does something, or to which something belongs: “K said”, “K’s”.
_LETTER = re.compile(r"(?<![\w.&/’'-])[B-HJ-Z](?=['’]s\b|\s[a-z]{2})")
_HARM = re.compile(
    r"^[\s,(:–-]{1,3}(?:(?:who|was|is|the|an?|alleged|main|convicted)\s){0,4}"
    r"(?:perpetrator|offender|suspect|accused|defendant)\b"
    r"|\b(?:convicted|charged with|arrested on suspicion)\b",
    re.IGNORECASE,
)
_HARM_ALONE = re.compile(r"(?:alleged )?(?:perpetrator|offender|suspect|accused|defendant)\b", re.I)
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:of|with|to|for|by|from|about|at|against|between|on|in|towards|near|via|like)\s{1,3}"
    r"(?:(?:the|an?|her|his|their|this|that|these|those|our|its|any|all|some|each|both|local|two"
    r"|three|other|young|elder)\s{1,3}){0,3}$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 300  # characters before a phrase in which its subject is looked for
_LONGEST_LEAD = 60  # characters before a name that are looked at for a preposition
_LONGEST_TAIL = 60  # characters behind a phrase, or a code, that are looked at
_WHOSE = re.compile(r"\s{1,3}(?P<sign>with|by|from|of|among|amongst|on the part of)\s", re.I)
_DESCRIBES = re.compile(
    r"^(?:hard|difficult|impossible|resistant|non|poorly|unco|manipulative|attention)|^(?!.* )",
    re.IGNORECASE,
)
_REACHES = re.compile(r"\bengage$", re.IGNORECASE)
_OPENS = frozenset(["by", "in", "through", "despite", "after", "while", "for"])
_MUTUAL = re.compile(r"engag|work|operat", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s\b")


def codes_of_harming(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the codes of those of whom a draft says that they did harm: “Adult B”."""
    found: set[str] = set()
    for passage in passages:
        text = passage.text
        for match in CODE.finditer(text):
            sentence_rest = text[match.end() : match.end() + _LONGEST_TAIL].split(". ")[0]
            if _GENITIVE.match(sentence_rest):
                continue
            other = CODE.search(sentence_rest)
            if _HARM.search(sentence_rest[: other.start()] if other else sentence_rest):
                found.add(match[0])
        if _HARM_ALONE.match(text):
            found.update(match[0] for match in CODE.finditer(passage.label))
    return frozenset(found)


def is_of_person(
    text: str, sentence: tuple[int, int], phrase: tuple[int, int], harming: frozenset[str]
) -> bool:
    """Tell whether what a phrase says is said of a person whom services meet.

    ``sentence`` and ``phrase`` are where they start and end in ``text``, a paragraph.
    """
    behind = _told_behind(text[phrase[0] : phrase[1]], text[phrase[1] : sentence[1]], harming)
    if behind is not None:
        return behind
    begins = max(sentence[0], phrase[0] - _LONGEST_BEFORE)
    own = list(_names(text[begins : phrase[0]], harming))
    subject = _nearest(own)
    if subject is None:
        lead = text[begins : phrase[0]].strip(" -–•\t(").casefold()
        return not lead or (lead in _OPENS and _is_no_service(text[phrase[1] : sentence[1]]))
    if subject.who is not Who.PRONOUN:
        return subject.who is Who.PERSON
    pronoun = text[begins + subject.start : begins + subject.end].casefold()
    before = [one for one in own if one.end <= subject.start and one.who is not Who.PRONOUN]
    earlier = before or list(_names(_sentence_before(text, sentence[0]), harming))
    return _stands_for_person(pronoun, earlier)


def _is_no_service(behind: str) -> bool:
    """Tell whether no service or worker is the subject of what follows “By failing to …”."""
    named = (one for one in _names(behind[:_LONGEST_BEFORE], frozenset()) if one.is_subject)
    first = next(named, None)
    return first is None or first.who not in (Who.STAFF, Who.SERVICE)


def _told_behind(phrase: str, behind: str, harming: frozenset[str]) -> bool | None:
    """Return what follows a phrase tells of its subject: “with the family”, “by officers”."""
    match = _WHOSE.match(behind)
    tail = behind[: _LONGEST_TAIL // 2] if match is None else behind[match.end() :]
    named = next(_names(tail[: _LONGEST_TAIL // 2], harming), None)
    if named is None:
        return None
    if match is None:  # “a hard to reach family”
        return _told_beside(phrase, named) if not tail[: named.start].strip() else None
    if match["sign"].casefold() != "with":
        return named.who is Who.PERSON
    is_met = named.who in (Who.PERSON, Who.PRONOUN, Who.HARMING)
    return False if is_met and _MUTUAL.search(phrase) else None


def _told_beside(phrase: str, named: Named) -> bool | None:
    """Return what a name right behind a phrase tells: “a hard to reach family” is that family.

    “Failed to engage the family” is said of a service.
    """
    if named.who is not Who.PERSON:
        return None
    if _DESCRIBES.search(phrase):
        return True
    return False if _REACHES.search(phrase) else None


def _nearest(names: Sequence[Named]) -> Named | None:
    nearest_first = list(reversed(names))
    subjects = (one for one in nearest_first if one.is_subject)
    return next(subjects, next(iter(nearest_first), None))


def _stands_for_person(pronoun: str, earlier: Sequence[Named]) -> bool:
    known = [one for one in earlier if one.who is not Who.PRONOUN]
    if pronoun == "they":
        first = next((one for one in known if one.is_subject), None)
        return first is None or first.who is Who.PERSON
    if any(one.who is Who.PERSON for one in known):
        return True
    return not any(one.who in (Who.STAFF, Who.HARMING) for one in known)


def _sentence_before(text: str, at: int) -> str:
    before = text[max(0, at - _LONGEST_BEFORE) : at].rstrip(" .\n!?")
    return before[max(before.rfind(sign) for sign in (". ", "\n", "! ", "? ")) + 1 :]


def _names(text: str, harming: frozenset[str]) -> Iterator[Named]:
    plain = _GENITIVE.sub("  ", text)
    found = [(one[0], one[1], who) for who, one in _coded(text, harming)]
    for kind, finder in signs("people").items():
        found += [(one.start, one.end, Who(kind)) for one in finder.find(plain)]
    last = 0
    for start, end, who in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= last:
            lead = text[max(0, start - _LONGEST_LEAD) : start]
            is_subject = _BEHIND_PREPOSITION.search(lead) is None
            yield Named(start=start, end=end, who=who, is_subject=is_subject)
            last = end


def _coded(text: str, harming: frozenset[str]) -> Iterator[tuple[Who, tuple[int, int]]]:
    for match in CODE.finditer(text):
        kind, role = match["kind"], match["role"]
        if match[0] in harming or (kind or role) in _HARMING:
            yield Who.HARMING, match.span()
        else:
            is_person = bool(kind) or role in _NUMBERED_PERSONS
            yield Who.PERSON if is_person else Who.STAFF, match.span()
    for match in _STAFF_CODE.finditer(text):
        yield Who.STAFF, match.span()
    for match in _LETTER.finditer(text):
        yield Who.PERSON, match.span()
