"""Checks of answers that answer nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imrkit.judging.characteristics.titles import characteristics_of_title
from imrkit.judging.characteristics.values import Characteristic
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, marked, owner_of
from imrkit.judging.checks.given_answers import GivenAnswer, answers
from imrkit.judging.checks.pointers import names_place, names_section, without_number
from imrkit.judging.checks.pointing import pointers_told
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import PhraseFinder, signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity

_WORD = re.compile(r"\w+")
_SHORT = 8  # words: a longer answer says more than where to look
_LEFT = 3  # words beside the stock words
_OF_WHAT = 2  # words that say for what or whom an answer waits
_COURTESY_WORDS = "please for full fuller further more detail details information"
_COURTESY = frozenset(_COURTESY_WORDS.split())
_FEWEST = 9  # words of an answer that is held against others
_SAME = 0.85  # of the words of two answers
# “Not applicable” is a whole answer about these, as of a man’s pregnancy.
_OF_SOME = frozenset({Characteristic.PREGNANCY, Characteristic.MARRIAGE})
_UNKNOWN = "edi-unknown-stated"  # the item for what is not known of a characteristic
_SMALL_WORDS = """
the a an was were is are yes no and of to it this that in by fully been has have did they
"""
_SMALL = frozenset(_SMALL_WORDS.split())


class AccountsSchema(shape.StrictSchema):
    """The sections of the checklist where “none” is no answer without a reason."""

    accounts = shape.texts(required=True)


class RepeatsSchema(shape.StrictSchema):
    """The sections of the checklist where the same words may stand twice."""

    repeats = shape.texts(required=True)


@check(
    "IMR206",
    "stock-answer",
    needs=(PLACES, WHOLE),
    settings=AccountsSchema,
    lists=("stock_answers",),
)
def stock_answer(check_input: CheckInput) -> Iterator[Hit]:
    """An answer says nothing by itself.

    What it flags
    -------------
    “As above”, “see chronology” and the like, without a paragraph or row to go to, where an answer
    is asked for; a whole section to go to where an account of the work is asked for; “N/A”, “none”
    or “nil” without a reason, and “to follow”, where an account is asked for. Where none can be a
    full answer it is a question. An answer of more than a few words is left alone, and so are
    tables, and “not applicable” beside pregnancy or marriage.

    Why it matters
    --------------
    The panel reads each answer by itself, and cannot tell whether nothing was found or nobody
    looked.

    Example
    -------
    “How was risk assessed?” – “See chronology.”

    Remedy
    ------
    Answer in a sentence or two, with the paragraph that tells more; where there is nothing to tell,
    say why.
    """
    owner = owner_of(check_input, "stock-answer")
    found = items_with(check_input, "stock-answer")
    accounts = {one for _, settings in found for one in settings["accounts"]}
    sections = {item.id: item.section for item in check_input.checklist.items}
    told = pointers_told(check_input)
    for one in answers(check_input):
        if one.text.strip() in told:
            continue  # the check of the review's questions says it
        is_of_work = sections.get(one.item) in accounts or one.question.rstrip().endswith("?")
        kind = _stock(without_number(one.text), to_section=is_of_work and one.is_account)
        if kind == "nothing" and characteristics_of_title(one.question) & _OF_SOME:
            continue
        is_grave = kind != "nothing" or sections.get(one.item) in accounts
        if kind and (one.is_account or (kind == "elsewhere" and one.item)):
            text = " ".join(one.text.split())
            item = one.item or owner
            is_unknown = kind == "nothing" and bool(characteristics_of_title(one.question))
            yield Hit(
                item=rather(check_input, _UNKNOWN, item) if is_unknown else item,
                location=marked(one.location, one.text, 0, len(one.text)),
                message=f"The answer “{{}}” {_SAYS[kind]}.",
                quotes=(text,),
                severity=None if is_grave else Severity.NOTE,
            )


_SAYS = {
    "elsewhere": "sends the reader elsewhere",
    "nothing": "gives no reason",
    "later": "is a promise",
}


def _stock(text: str, *, to_section: bool) -> str:
    """Return which kind of stock answer a text is; "" when it says something.

    ``to_section``: one that sends the reader to a whole section is one too.
    """
    is_pointed = names_place(text) and not (to_section and names_section(text))
    words = _WORD.findall(text)
    if not words or len(words) > _SHORT:
        return ""
    for kind, finder in signs("stock_answers").items():
        beside = _beside(finder, text)
        if beside is None:
            continue
        if kind == "elsewhere" and len(beside) <= _LEFT and not is_pointed:
            return kind
        if kind == "nothing" and not beside:
            return kind
        if kind == "later" and len(beside) <= _OF_WHAT:
            return kind
    return ""


def _beside(finder: PhraseFinder, text: str) -> list[str] | None:
    """Return the words of a text beside the stock ones; ``None`` when it has none of those."""
    found = list(finder.find(text))
    starts = (0, *(one.end for one in found))
    ends = (*(one.start for one in found), len(text))
    words = _WORD.findall(" ".join(text[a:b] for a, b in zip(starts, ends, strict=True)))
    return [one for one in words if one.casefold() not in _COURTESY] if found else None


@check("IMR207", "answer-pasted", needs=("blocks", PLACES), settings=RepeatsSchema)
def answer_pasted(check_input: CheckInput) -> Iterator[Hit]:
    """The same words answer several questions.

    What it flags
    -------------
    An answer of nine words or more that stands, in the same or nearly the same words, at another
    place too: once, with the number of places. Learning, recommendations and actions are left
    alone: their words ought to agree.

    Why it matters
    --------------
    Two questions seldom have one answer; the reader takes it that the second was not thought about.

    Example
    -------
    “Officers acted in line with policy at all times …” below four of the questions.

    Remedy
    ------
    Answer each question, or say in one which other it is answered with.
    """
    found = items_with(check_input, "answer-pasted")
    may = {one for _, settings in found for one in settings["repeats"]}
    sections = {item.id: item.section for item in check_input.checklist.items}
    given = [one for one in answers(check_input) if sections.get(one.item) not in may]
    for group in _groups(given, _passages(check_input.passages)):
        first, second = group[0], group[1]
        where = f"{len(group)} places" if len(group) > 2 else "two places"
        yield Hit(
            item=second.item or first.item or owner_of(check_input, "answer-pasted"),
            location=second.location,
            message=f"The same words answer at {where}, here and {first.location.where}: “{{}}”.",
            quotes=(_main(second.text),),
        )


def _passages(passages: Iterable[Passage]) -> dict[str, int]:
    """Count how often each longer text of the body stands there."""
    counts: dict[str, int] = {}
    for passage in passages:
        for line in passage.text.split("\n") if passage.is_prose else ():
            words = _plain(line)
            if len(words) >= _FEWEST:
                counts[" ".join(words)] = counts.get(" ".join(words), 0) + 1
    return counts


def _groups(given: Iterable[GivenAnswer], counts: dict[str, int]) -> Iterator[list[GivenAnswer]]:
    """Yield the answers that say the same: those whose longest paragraphs are alike.

    An answer that was read at two places, as one of a heading and of a label below it, stands in
    the draft but once.
    """
    groups: list[tuple[frozenset[str], str, list[GivenAnswer]]] = []
    by_end: dict[tuple[str, ...], list[int]] = {}
    for one in given:
        words = _plain(_main(one.text))
        if len(words) < _FEWEST or len(words) < 0.7 * len(_plain(one.text)):
            continue
        joined, ends = " ".join(words), (tuple(words[:4]), tuple(words[-4:]))
        alike = [at for end in ends for at in by_end.get(end, ())]
        at = next((at for at in alike if _are_alike(groups[at], words, joined, counts)), None)
        if at is not None:
            groups[at][2].append(one)
            continue
        for end in ends:
            by_end.setdefault(end, []).append(len(groups))
        groups.append((frozenset(words), joined, [one]))
    yield from (found for _, _, found in groups if len(found) > 1)


def _are_alike(
    group: tuple[frozenset[str], str, list[GivenAnswer]],
    words: list[str],
    joined: str,
    counts: dict[str, int],
) -> bool:
    known, text, found = group
    if joined == text:
        return counts.get(joined, 0) > len(found)
    others = frozenset(words)
    return len(known & others) >= _SAME * len(known | others)


def _main(text: str) -> str:
    return max(text.split("\n"), key=len).strip()


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@check("IMR208", "answer-repeats", needs=(PLACES, WHOLE))
def answer_repeats(check_input: CheckInput) -> Iterator[Hit]:
    """An answer only repeats what was asked.

    What it flags
    -------------
    An answer that holds the words of its question and hardly any others, and one that is copied
    from the checklist: its requirement, a prompt, or its example.

    Why it matters
    --------------
    It looks like an answer, and nobody has given one.

    Example
    -------
    “Was risk assessed and reviewed?” – “Risk was assessed and reviewed.”

    Remedy
    ------
    Say what was done, by whom, and what you make of it.
    """
    for one in answers(check_input):
        words = _plain(one.text)
        copied = one.asked if len(words) >= _FEWEST else ()
        if one.is_account and len(words) > 3 and _repeats(words, (one.question, *copied)):
            is_same = words == _plain(one.question)
            yield Hit(
                item=one.item or owner_of(check_input, "answer-repeats"),
                location=one.location
                if is_same  # the place says it already
                else marked(one.location, one.text, 0, len(one.text)),
                message="The answer only repeats what was asked.",
            )


def _repeats(words: list[str], asked: Iterable[str]) -> bool:
    joined = f" {' '.join(words)} "
    for text in asked:
        question = _plain(text)
        if len(question) < 4:
            continue
        own = frozenset(words) - frozenset(question) - _SMALL
        if f" {' '.join(question)} " in joined or joined in f" {' '.join(question)} ":
            if len(own) < 2:
                return True
        elif text.rstrip().endswith("?") and not own and len(words) <= len(question) + 3:
            return True
    return False
