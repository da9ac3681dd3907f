"""Checks of what recommendations ask for, and of what would show that they worked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, marked
from imrkit.judging.checks.stated import located, named
from imrkit.judging.statements import Statement, StatementKind, statements
from imrkit.judging.statements.asking import demands_in
from imrkit.judging.statements.demands import field_of
from imrkit.judging.statements.owners import has_target, names_owner
from imrkit.judging.statements.plan import recommended
from imrkit.judging.wordlists import Phrased, phrasings, signs
from imrkit.values.findings import Severity
from imrkit.words.likeness import words_of

_WEAK = "weak_demands"
_VERY_SHORT = 4  # words: “Log-ins issued”
_SAT_THROUGH = 20  # words: what was sent round and signed, however long it is told
_SHORT = 8  # words: an outcome of more says more than that a task is done
_MANY = 3  # demands in one recommendation, and recommendations of one kind
# “CN5 to complete …”, “PC 12 should …”: whoever the recommendation is put to.
_STAFF_CODE = re.compile(r"\W{0,3}(?:[A-Z]{2,5} ?\d{1,2}|[A-Z][a-z]{2,12} \d)\b")
_MOST = 0.6  # of the recommendations: they rest on words alone


@check("IMR604", "weak-demand", needs=(PLACES, WHOLE), lists=("weak_demands",))
def weak_demand(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation asks for nothing that could be shown to be done.

    What it flags
    -------------
    “Should be reminded”, “consider”, “be mindful”, “raise awareness”, “ensure” and their like,
    where neither the recommendation nor its row asks for anything stronger: an audit, a changed
    form, a named post. It is a note where a role and a date are given.

    Why it matters
    --------------
    Reminders fade within months, and reviews find the same again; the panel asks what will be
    different.

    Example
    -------
    “Staff should be reminded to include calls when history is sent.”

    Remedy
    ------
    Ask for a change to the work: a form, a system, a rule, a post; and for what will show it.
    """
    for item, _ in items_with(check_input, "weak-demand"):
        for one in _recommended(check_input):
            weak = next(phrasings(_WEAK).find(one.text), None)
            if weak is not None and not signs("outcomes")["strong"].is_in(one.whole):
                yield _weak(one, weak, _item(one, item.id))


def _weak(one: Statement, weak: Phrased, item: str) -> Hit:
    words = one.text[weak.start : weak.end]
    is_owned = names_owner(one, ()) and has_target(one.whole)
    name = f"{one.name} asks" if one.name else "A recommendation asks"
    location = located(one, weak.start, weak.end)
    if one.row is not None:
        location = marked(location, one.text, weak.start, weak.end)
    return Hit(
        item=item,
        location=location,
        message=f"{name} for little: “{{}}”. {weak.phrasing.reason} Better: {weak.phrasing.better}",
        quotes=(words,),
        severity=Severity.NOTE if is_owned else None,
    )


@check("IMR605", "several-demands", severity=Severity.NOTE, needs=(PLACES, WHOLE))
def several_demands(check_input: CheckInput) -> Iterator[Hit]:
    """One recommendation asks for several things.

    What it flags
    -------------
    A recommendation with two or more demands of its own (“rewrite the policy, train supervisors and
    set up a panel”); from three on it is a warning. What only shows that it was done, such as an
    audit or a report, is no demand of its own.

    Why it matters
    --------------
    When one half is done, nobody can say whether the recommendation is.

    Example
    -------
    “The Head of Crime should rewrite the policy, should train all supervisors and should set up a
    panel.”

    Remedy
    ------
    Make one recommendation of each, with an owner and a date of its own.
    """
    for item, _ in items_with(check_input, "several-demands"):
        for one in _recommended(check_input):
            verbs = demands_in(one.text)
            if len(verbs) > 1:
                shown = ", ".join("“{}”" for _ in verbs[:_MANY])
                message = f"{{}} asks for {len(verbs)} things ({shown})."
                severity = Severity.WARNING if len(verbs) >= _MANY else Severity.NOTE
                yield named(
                    one,
                    message,
                    *verbs[:_MANY],
                    item=item.id,
                    severity=severity,
                )


@check("IMR606", "outcome-is-task", needs=(PLACES, WHOLE), lists=("outcomes",))
def outcome_is_task(check_input: CheckInput) -> Iterator[Hit]:
    """The outcome of a recommendation says only that a task is done.

    What it flags
    -------------
    In a column or line for the outcome, few words that name a task and that it is finished
    (“Training delivered”, “Policy issued”), and nothing that anybody would notice; and that
    something was sent round, attended or signed.

    Why it matters
    --------------
    Training can be delivered, and nothing changes for the next victim or child.

    Example
    -------
    “Outcome: Training delivered.”

    Remedy
    ------
    Say what a victim, child or family would notice, and what figure or sample would show it.
    """
    for item, _ in items_with(check_input, "outcome-is-task"):
        seen: set[tuple[object, ...]] = set()
        for kind in (StatementKind.RECOMMENDATION, StatementKind.ACTION):
            for one in statements(check_input, kind):
                if one.address not in seen:
                    seen.add(one.address)
                    for words in filter(_is_task, _outcomes(one)):
                        yield named(one, "{} has “{}” for its outcome.", words, item=item.id)


@check("IMR608", "words-alone", severity=Severity.NOTE, needs=(PLACES, WHOLE))
def words_alone(check_input: CheckInput) -> Iterator[Hit]:
    """Most recommendations rest on training, reminders or guidance alone.

    What it flags
    -------------
    Three recommendations or more of this kind that are also most of the recommendations.

    Why it matters
    --------------
    These are the weakest means there are. They ask people to try harder in the same system.

    Example
    -------
    Five recommendations, four of which brief, remind or circulate.

    Remedy
    ------
    For the causes that matter most, change the form, the system, the staffing or the rule.
    """
    every = _recommended(check_input)
    found = signs("outcomes")
    soft = [
        one
        for one in every
        if found["soft"].is_in(one.whole) and not found["strong"].is_in(one.whole)
    ]
    for item, _ in items_with(check_input, "words-alone"):
        if len(soft) >= _MANY and len(soft) >= _MOST * len(every):
            count = f"{len(soft)} of the {len(every)} recommendations"
            message = f"{count} rest on training, reminders or guidance alone, this one too."
            yield Hit(item=item.id, location=located(soft[0]), message=message)


@check("IMR610", "person-put-right", needs=(PLACES, WHOLE), lists=("aimed",))
def person_put_right(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation puts one member of staff right.

    What it flags
    -------------
    A recommendation that asks a person by code or as “the officer concerned” to reflect, to be
    trained, spoken to or supervised.

    Why it matters
    --------------
    What one person did made sense to that person in that system. The next person meets the same
    form, queue and rule; and conduct has a process of its own.

    Example
    -------
    “CN5 to complete a reflective piece and a further half day on risk.”

    Remedy
    ------
    Ask for a change to what led to it: the form, the screen, the staffing, the rule. Leave to line
    management what is for one person.
    """
    words = signs("aimed")
    for item, _ in items_with(check_input, "person-put-right"):
        for one in () if check_input.is_set_aside(item) else _recommended(check_input):
            code = _STAFF_CODE.match(one.text) or words["persons"].is_in(one.text)
            found = next(words["put_right"].find(one.text), None)
            if code and found is not None:
                says = "{} puts one person right: “{}”."
                yield named(one, says, one.text[found.start : found.end], item=item.id)


@check("IMR611", "national-gap-kept", Severity.NOTE, needs=(PLACES, WHOLE), lists=("aimed",))
def national_gap_kept(check_input: CheckInput) -> Iterator[Hit]:
    """A recommendation works round a gap that a national body should close.

    What it flags
    -------------
    A recommendation that names a national script, form, system, guidance or law that lacks
    something or stands in the way, and that asks nobody outside to change it.

    Why it matters
    --------------
    The gap is the same in every other area. A local habit closes it here, for as long as people
    remember.

    Example
    -------
    “Advisers are to add a question of their own where the national script has none.”

    Remedy
    ------
    Name the body that owns it and ask in writing for the change, by a date; say what stands in
    until then.
    """
    words = signs("aimed")
    for item, _ in items_with(check_input, "national-gap-kept"):
        for one in () if check_input.is_set_aside(item) else _recommended(check_input):
            found = next(words["national_gap"].find(one.text), None)
            if found is not None and not words["raised"].is_in(one.whole):
                says = "{} works round “{}” and asks nobody to close the gap."
                yield named(one, says, one.text[found.start : found.end], item=item.id)


def _recommended(check_input: CheckInput) -> Sequence[Statement]:
    return recommended(check_input) or statements(check_input, StatementKind.ACTION)


def _item(one: Statement, item: str) -> str:
    """Return the item of a finding: the plan’s where the form has no place but a plan."""
    is_planned = one.kind is StatementKind.ACTION and "recommend" not in one.place.where.casefold()
    return one.item if is_planned else item


def _outcomes(one: Statement) -> Iterator[str]:
    if one.row is None:
        for line in one.whole.split("\n"):
            found = field_of(line)
            if found is not None and _is_outcome(found[0]):
                yield found[1]
        return
    for title, text in one.cells:
        if _is_outcome(title):
            yield text


def _is_outcome(title: str) -> bool:
    found = signs("outcomes")
    return found["outcome_titles"].is_in(title) or found["known_titles"].is_in(title)


def _is_task(words: str) -> bool:
    """Tell whether words say that a thing is done; of very few it need be no known task."""
    found = signs("outcomes")
    length = len(words_of(words))
    if found["attended"].is_in(words) and not found["changed"].is_in(words):
        return length <= _SAT_THROUGH
    finished = list(found["finished"].find(words))
    is_said = bool(finished) and finished[-1].end >= len(words.rstrip(" ."))
    is_done = bool(finished) and found["tasks"].is_in(words)
    is_task = is_done if length > _VERY_SHORT else is_done or is_said
    return is_task and length <= _SHORT and not found["changes"].is_in(words)
