"""Checks of the record: decisions without a reason, texts changed after a decision."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.checklist import ChecklistItem, Where
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, owner_of
from imrkit.judging.checks.kinds import CheckKind
from imrkit.values.findings import Location, Severity
from imrkit.values.record import DecisionState, LeadResponse, ResponseState, is_later
from imrkit.words.date_words import day_of_time

_WORDS = {
    DecisionState.NOT_APPLICABLE: "not applicable",
    DecisionState.NOT_KNOWN: "not known",
    DecisionState.ELSEWHERE: "answered elsewhere",
}


@check("IMR301", "reason-missing", acceptable=False)
def reason_missing(check_input: CheckInput) -> Iterator[Hit]:
    """An item is set aside without a reason.

    What it flags
    -------------
    An item recorded as not applicable or not known without a reason, or as answered elsewhere
    without saying where.

    Why it matters
    --------------
    “Not known” is a full answer when it says what was tried; without that, it is a gap.

    Example
    -------
    Interpreting and communication needs: not known, with no reason.

    Remedy
    ------
    Add a sentence: not recorded, not asked, declined or not established, and what was tried; why
    it does not apply; or which section answers it.
    """
    for item in check_input.items:
        decision = check_input.decision(item)
        if decision is None or decision.state is DecisionState.CONFIRMED:
            continue
        if not any(char.isalnum() for char in decision.reason):
            yield Hit(
                item=item.id,
                location=Location(where=item.title),
                message=f"The item is recorded as {_WORDS[decision.state]} without a reason.",
            )


@check(
    "IMR302",
    "changed-since-confirmed",
    kind=CheckKind.CONFIRMED_TEXT,
    needs=("controls",),
    acceptable=False,
)
def changed_since_confirmed(check_input: CheckInput) -> Iterator[Hit]:
    """The text of an item was edited after it was confirmed.

    What it flags
    -------------
    A confirmed item whose letters, digits, choices or ticks differ from those it was confirmed on.
    Changes of spacing, punctuation and formatting do not count.

    Why it matters
    --------------
    The confirmation was given on other words.

    Example
    -------
    A finding was softened after the lead had agreed to it.

    Remedy
    ------
    Read the item again, and confirm it anew or undo the edit.
    """
    for item in check_input.items:
        decision = check_input.decision(item)
        if decision is None or decision.state is not DecisionState.CONFIRMED:
            continue
        if _has_changed(check_input, item, decision.hash):
            on = day_of_time(decision.at)
            yield Hit(
                item=item.id,
                location=Location(where=item.title),
                message=f"The text has changed since it was confirmed on {on}.",
            )


@check(
    "IMR303",
    "changed-since-sign-off",
    Severity.ERROR,
    needs=("controls", "blocks", "sections"),  # who sees all three sees the whole file
    acceptable=False,
)
def changed_since_sign_off(check_input: CheckInput) -> Iterator[Hit]:
    """The document was edited after it was signed off.

    What it flags
    -------------
    A recorded sign-off whose hash differs from that of the document's body as it is now. Headers,
    footers, notes and text boxes are not covered.

    Why it matters
    --------------
    The signature stands under words that the signatory has not read.

    Example
    -------
    A recommendation was reworded on the day after sign-off.

    Remedy
    ------
    Have the new version signed off, or go back to the signed one.
    """
    sign_off = check_input.record.sign_off
    if sign_off is not None and sign_off.hash != check_input.whole_hash:
        yield Hit(
            item=owner_of(check_input, "changed-since-sign-off"),
            location=Location(where="the whole document"),
            message=f"The document has changed since its sign-off on {day_of_time(sign_off.at)}.",
        )


@check("IMR304", "lead-awaits-answer", needs=("controls",), acceptable=False)
def lead_awaits_answer(check_input: CheckInput) -> Iterator[Hit]:
    """The lead returned or queried an item; nobody has answered.

    What it flags
    -------------
    An item that the lead returned (a warning) or asked about in a comment (a note), as long as its
    text is the one that the lead read and no decision on the item is younger.

    Why it matters
    --------------
    A second pair of eyes helps only when what it saw is taken up.

    Example
    -------
    What was happening outside the force: returned, because staffing on the night is named and not
    explained.

    Remedy
    ------
    Change the text, or confirm the item again and tell the lead why it stands.
    """
    for item in check_input.items:
        response = check_input.record.response(item.id)
        if response is None or response.state is ResponseState.AGREED:
            continue
        if _has_changed(check_input, item, response.hash) or _is_answered(check_input, response):
            continue
        on = day_of_time(response.at)
        if response.state is ResponseState.RETURNED:
            severity, message = Severity.WARNING, f"Returned by the lead on {on}: {{}}"
            quotes: tuple[str, ...] = (response.reason,)
        else:
            quotes = ()
            severity, message = Severity.NOTE, f"The lead asked about it in a comment on {on}."
        yield Hit(
            item=item.id,
            location=Location(where=item.title),
            message=message,
            quotes=quotes,
            whole=True,
            severity=severity,
        )


@check(
    "IMR305",
    "changed-since-agreed",
    Severity.NOTE,
    kind=CheckKind.AGREED_TEXT,
    needs=("controls",),
    acceptable=False,
)
def changed_since_agreed(check_input: CheckInput) -> Iterator[Hit]:
    """The text of an item was edited after the lead agreed to it.

    What it flags
    -------------
    An item that the lead agreed to, whose letters, digits, choices or ticks differ from those that
    the lead read.

    Why it matters
    --------------
    The agreement was given to other words.

    Example
    -------
    A recommendation was reworded after the lead had agreed to it.

    Remedy
    ------
    Ask the lead to read the item again.
    """
    for item in check_input.items:
        response = check_input.record.response(item.id)
        if response is None or response.state is not ResponseState.AGREED:
            continue
        if _has_changed(check_input, item, response.hash):
            on = day_of_time(response.at)
            yield Hit(
                item=item.id,
                location=Location(where=item.title),
                message=f"The text has changed since the lead agreed on {on}.",
            )


def _has_changed(check_input: CheckInput, item: ChecklistItem, known: str) -> bool:
    """Tell whether an item's text can be read and has another hash than the known one."""
    whole = item.where is Where.WHOLE_DOCUMENT and check_input.snapshot.blocks is not None
    readable = (check_input.places_of(item) or whole) and not check_input.unseen_parts(item)
    return bool(readable) and check_input.hash_of(item) != known


def _is_answered(check_input: CheckInput, response: LeadResponse) -> bool:
    """Tell whether a decision on the item is younger than the lead's response."""
    decision = check_input.record.decision(response.item)
    return decision is not None and is_later(decision.at, response.at)
