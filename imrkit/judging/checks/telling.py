"""Count what the sentences of a text do: tell an act, give a reason, judge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imrkit.judging.checks.sections import without_quotations
from imrkit.judging.wordlists import any_sign, signs
from imrkit.words.sentences import sentences

CONTEXTS = ("individual", "organisational", "wider")
OWN_VIEW = "why-individual-context"  # the item for what made sense to the person
SAID_AGAIN = "“{}” tells the fault a second time, and no reason for it."
# A figure, a person’s code or a quotation: something that can be looked up.
CONCRETE = re.compile(r"\d|[“”\"]")
_PAST = re.compile(r"\b(?:[a-z]{2,30}ed|was|were|had)\b")
FEW = 6  # one sentence in so many, or fewer, is too few
_FEWEST_WORDS = 4  # of a sentence; shorter ones are titles and answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How many sentences a text has, and how many of them do what."""

    words: int
    sentences: int
    acts: int
    reasoned: int  # give a reason, or name what bore on the act, or say that it is not known
    judged: int  # judge, or say what came of it, or why it was so

    @property
    def is_account(self) -> bool:
        """True when hardly a sentence does not tell what was done."""
        return self.acts * 4 >= self.sentences * 3

    @property
    def is_judged(self) -> bool:
        """True when more than one sentence here and there judges."""
        return self.judged * FEW >= self.sentences


def telling(text: str) -> Telling:
    """Count the sentences of a text; what it quotes is not its author's."""
    own = without_quotations(text)
    found = [own[start:end] for start, end in sentences(own)]
    found = [one for one in found if len(one.split()) >= _FEWEST_WORDS]
    return Telling(
        words=len(text.split()),
        sentences=len(found),
        acts=sum(map(_tells, found)),
        reasoned=sum(map(_is_reasoned, found)),
        judged=sum(map(judges, found)),
    )


def contacts_in(text: str) -> int:
    """Count the sentences of a text that tell what was done with or for a person."""
    own = without_quotations(text)
    contacts = signs("stances")["contacts"]
    return sum(contacts.is_in(own[start:end]) for start, end in sentences(own))


def gives_reason(text: str) -> bool:
    """Tell whether a text gives a reason, whoever did what."""
    return signs("why")["reasons"].is_in(text)


def _tells(sentence: str) -> bool:
    return _PAST.search(sentence) is not None or signs("stances")["acts"].is_in(sentence)


def _is_reasoned(sentence: str) -> bool:
    gives = any_sign("why", "reasons", "unknown", *CONTEXTS).is_in(sentence)
    return gives and not signs("stances")["others"].is_in(sentence)


def judges(sentence: str) -> bool:
    """Tell whether a sentence judges, or says what came of an act, or why it was so."""
    words = any_sign("stances", "judgements", "effects", "comments")
    is_reason = gives_reason(sentence) and not signs("stances")["others"].is_in(sentence)
    return sentence.endswith("?") or is_reason or words.is_in(sentence)
