"""Checks of what leads from a question to an answer, and from learning to a recommendation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, TRACE, Hit, check, items_with
from imrkit.judging.checks.pointing import answers_missing
from imrkit.judging.checks.stated import at_words, named, together
from imrkit.judging.statements import Statement, StatementKind, statements
from imrkit.judging.statements.answered import Answers
from imrkit.judging.statements.origins import origin_of
from imrkit.judging.statements.trace import Trace
from imrkit.values.findings import Severity

_UNTAKEN = (
    "{} has no recommendation, and nothing says why",
    "{} have no recommendation, and nothing says why",
)
_GROUNDLESS = ("{} has no learning point behind it", "{} have no learning point behind them")
_UNANSWERED = {
    True: "Question {} is answered nowhere.",
    False: "{} is answered nowhere.",
}


@check("IMR9301", "question-unanswered", needs=(PLACES, "blocks"))
def question_unanswered(check_input: CheckInput) -> Iterator[Hit]:
    """A question of the terms of reference is answered nowhere.

    What it flags
    -------------
    A question that the list of answers leaves out, by its number and by its words; where the form
    has no such list, one of whose subject the rest of the report says nothing and whose number it
    does not name, and one without a heading where others have one with their number. In any table
    of questions and answers, an answer that is empty or no more than a
    pointer (“See chronology”; one to a numbered paragraph is a link and right), and so below a
    question that is a heading; and a sentence that says that all are answered in the report, where
    neither headings nor numbers show an answer. Where most questions seem to have no answer, words
    cannot tell, and nothing is said.

    Why it matters
    --------------
    The panel asked. What is passed over looks as if it had been avoided.

    Example
    -------
    “3. Were firearms licensing records checked?”, with answers to questions 1, 2 and 4.

    Remedy
    ------
    Answer it, or say that nothing is held on it and what was searched.
    """
    for item in _asked_items(check_input, "question-unanswered"):
        yield from answers_missing(check_input, item.id)
    asked = statements(check_input, StatementKind.QUESTION)
    for item in _asked_items(check_input, "question-unanswered") if len(asked) > 1 else ():
        answers = Answers(check_input, item)
        if not answers.are_there:
            continue
        missing = [one for one in asked if not answers.has(one)]
        if 2 * len(missing) <= len(asked):
            for one in missing:
                yield named(one, _UNANSWERED[one.name[:1].isdecimal()], item=item.id)


@check("IMR9302", "learning-untaken", needs=(PLACES, TRACE))
def learning_untaken(check_input: CheckInput) -> Iterator[Hit]:
    """A learning point has no recommendation, and nobody says why.

    What it flags
    -------------
    A learning point that no recommendation or action names by its number, and of whose subject none
    speaks; unless the report says why none is made. It is a note where most learning points seem
    so, where none has a number, or where one learning point and one recommendation are left over,
    which may belong together.

    Why it matters
    --------------
    What was learnt and is not acted on will be learnt again, from another death.

    Example
    -------
    “Lesson 3: Nobody asked whether an interpreter was needed”, with recommendations on lessons 1
    and 2.

    Remedy
    ------
    Make a recommendation, or say why none is needed: what has changed already, and how it is known.
    """
    for item in _asked_items(check_input, "learning-untaken"):
        trace = Trace(check_input)
        if hit := _orphans(trace, trace.learning, trace.untaken, _UNTAKEN, item):
            yield hit


@check("IMR9303", "recommendation-without-learning", needs=(PLACES, TRACE))
def recommendation_without_learning(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation has no learning point behind it.

    What it flags
    -------------
    A recommendation that names no learning point of the report, and of whose subject none speaks;
    and one whose cell for its source names none, and no part of the report, where others name one.
    All such are told in one finding. It is a note where most recommendations seem so, or where one
    of them and one learning point are left over, which may belong together.

    Why it matters
    --------------
    A recommendation from nowhere cannot be weighed: the reader does not see what it would have
    changed.

    Example
    -------
    “5. Checks abroad should be considered”, while none of the four lessons speaks of checks.

    Remedy
    ------
    State the learning that it comes from, with its evidence, or leave it out.
    """
    for item in _asked_items(check_input, "recommendation-without-learning"):
        trace = Trace(check_input)
        if hit := _orphans(trace, trace.recommended, trace.groundless, _GROUNDLESS, item):
            yield _with_origin(hit, trace.groundless)


def _with_origin(hit: Hit, groundless: Sequence[Statement]) -> Hit:
    """Show what the one without learning is said to come from."""
    origin = origin_of(groundless[0]) if len(groundless) == 1 else None
    if not origin:
        return hit
    message = f"{hit.message.removesuffix('.')}: “{{}}” is none."
    return at_words(replace(hit, message=message, quotes=(*hit.quotes, origin)), origin)


def _asked_items(check_input: CheckInput, name: str) -> Iterator[ChecklistItem]:
    for item, _ in items_with(check_input, name):
        if not check_input.is_set_aside(item):
            yield item


def _orphans(
    trace: Trace,
    every: Sequence[Statement],
    orphans: Sequence[Statement],
    says: tuple[str, str],
    item: ChecklistItem,
) -> Hit | None:
    """Return one finding on the statements that are tied to nothing.

    Where none is tied, the words of the report do not tell what belongs together.
    """
    if not orphans or len(orphans) == len(every):
        return None
    is_one_each = len(trace.untaken) == len(trace.groundless) == 1
    may_be_one = is_one_each and not trace.by_number
    is_told = orphans[0].kind is not StatementKind.LEARNING or all(map(_is_counted, every))
    is_sure = 2 * len(orphans) <= len(every) and not may_be_one and is_told
    severity = Severity.WARNING if is_sure else Severity.NOTE
    return together(orphans, says, item=item.id, severity=severity)


def _is_counted(one: Statement) -> bool:
    """Tell whether a statement surely is one: it has a number, or a row of its own."""
    return bool(one.number) or one.row is not None
