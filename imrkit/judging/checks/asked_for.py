"""The check of what an entry of the chronology asks for, and no part tells what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import CHRONOLOGY, WHOLE, Hit, check, items_with
from imrkit.judging.checks.chronologies import DECISION, EVENT, Chronology, Entry
from imrkit.judging.checks.found_chronologies import chronologies
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.words.likeness import stem, stems
from imrkit.words.sentences import sentences

_MOST = 3  # of which each is told
_SHARED = 2  # stems of an entry that another text on the same has too
_LONGEST = 14  # words of an entry that tells that something was asked, and no more
_COMMON_WORDS = """
referral referred refer request requested asks asked ask applies applied apply sent send made form
letter email mail message left submitted raised concern safeguarding adult child notes record
records officer worker call calls back visit visits reply answer response appointment clinic
"""
_COMMON = frozenset(map(stem, _COMMON_WORDS.split()))
_CODE = re.compile(r"\b[A-Z]{1,4}\d{1,2}\b")


@check("IMR510", "outcome-untold", Severity.NOTE, needs=(CHRONOLOGY, WHOLE), lists=("asked_for",))
def outcome_untold(check_input: CheckInput) -> Iterator[Hit]:
    """An entry asks for something, and no part of the draft tells what came of it.

    What it flags
    -------------
    A short entry of the chronology that tells of a referral, a request, a message or a visit with
    no reply, and of nothing else, where neither its other columns, a later entry nor the prose
    speaks of the same again. Of more than three, three are told.

    Why it matters
    --------------
    Whether anybody answered is often where a case turns. A reader cannot tell a reply that was not
    sent from one that was not looked for.

    Example
    -------
    “Referral to the tissue viability nurse.”, and nothing of it behind.

    Remedy
    ------
    Say what came back and when, what was done about no reply, or that the record holds nothing.
    """
    for item, _ in items_with(check_input, "outcome-untold"):
        if check_input.is_set_aside(item):
            continue
        prose = [
            stems(one.text) for one in check_input.passages if one.is_prose and one.row is None
        ]
        found = [hit for one in chronologies(check_input) for hit in _open(one, prose, item.id)]
        yield from found[:_MOST]


def _open(chronology: Chronology, prose: Sequence[frozenset[str]], item: str) -> Iterator[Hit]:
    texts = [stems(_CODE.sub(" ", entry.text)) for entry in chronology.entries]
    for at, entry in enumerate(chronology.entries):
        for asked in _unanswered(entry):
            own = stems(_CODE.sub(" ", asked)) - _COMMON
            others = (*texts[at + 1 :], *prose)
            if own and not any(len(own & other) >= min(_SHARED, len(own)) for other in others):
                yield Hit(
                    item=item,
                    location=entry.location,
                    message="“{}”: nothing here or behind tells what came of it.",
                    quotes=(asked,),
                )
                break


def _unanswered(entry: Entry) -> Iterator[str]:
    """Yield the sentences that ask for something, and behind which the cell tells no answer."""
    words = signs("asked_for")
    event, decided = (entry.cells.get(one, "").strip() for one in (EVENT, DECISION))
    for cell in (event, decided):
        every = [cell[start:end] for start, end in sentences(cell)]
        for number, sentence in enumerate(every):
            is_missed = words["missed"].is_in(sentence) and len(every) == 1 and not decided
            if len(sentence.split()) > _LONGEST or not (is_missed or words["asks"].is_in(sentence)):
                continue
            behind = " ".join((_without_missed(sentence), *every[number + 1 :]))
            if cell == event and decided:
                behind += f" {decided}"
            if not words["answered"].is_in(behind):
                yield sentence


def _without_missed(sentence: str) -> str:
    """Return a sentence without “no reply”: that is what is asked about, and no answer."""
    for one in reversed(list(signs("asked_for")["missed"].find(sentence))):
        sentence = f"{sentence[: one.start]} {sentence[one.end :]}"
    return sentence
