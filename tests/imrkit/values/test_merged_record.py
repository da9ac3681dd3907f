"""Two records are brought together entry by entry, and nobody's decision is put aside unseen."""

from __future__ import annotations

import pytest

from imrkit.values.merged_record import MergedRecord, Wholes, merged_record
from imrkit.values.record import Acceptance, Decision, DecisionState, Record, SignOff
from imrkit.words.three_way import Changed

WHOLES = Wholes(merged="m", mine="a", theirs="b")


def decision(state: str, day: int, hash_: str = "h", item: str = "i") -> Decision:
    return Decision(
        item=item,
        state=DecisionState(state),
        role="officer",
        at=f"2026-03-0{day}T10:00:00+00:00",
        hash=hash_,
    )


def deciding(*decisions: Decision) -> Record:
    return Record(decisions=decisions)


def merged(
    base: Record,
    mine: Record,
    theirs: Record,
    *,
    chosen: str = "",
    now: str = "",
    wholes: Wholes = WHOLES,
) -> MergedRecord:
    return merged_record(
        base, mine, theirs, wholes=wholes, choose=lambda name: chosen, hash_of=lambda item: now
    )


def test_what_one_side_decided_undid_or_left_alone_is_kept() -> None:
    old, new = decision("confirmed", 1), decision("not-known", 2)
    other = decision("confirmed", 3, item="j")

    assert merged(deciding(), deciding(old), deciding(other)).record == deciding(old, other)
    assert merged(deciding(old), deciding(old), deciding(new)).record == deciding(new)
    assert merged(deciding(old), deciding(), deciding(old)).record == deciding()


def test_of_the_same_decision_on_the_same_text_the_later_counts() -> None:
    first, later = decision("confirmed", 1), decision("confirmed", 2)

    assert merged(deciding(), deciding(first), deciding(later)).record == deciding(later)
    assert merged(deciding(), deciding(later), deciding(first)).record == deciding(later)


def test_of_the_same_decision_on_two_texts_that_on_the_merged_one_counts() -> None:
    on_merged, later = decision("confirmed", 1, "now"), decision("confirmed", 2, "then")

    found = merged(deciding(), deciding(on_merged), deciding(later), now="now")

    assert found.record == deciding(on_merged)


@pytest.mark.parametrize("chosen", ["mine", "theirs"])
def test_two_different_decisions_are_left_to_a_person(chosen: str) -> None:
    mine, theirs = decision("confirmed", 1), decision("not-known", 2)

    (entry,) = merged(deciding(), deciding(mine), deciding(theirs)).entries
    found = merged(deciding(), deciding(mine), deciding(theirs), chosen=chosen)

    assert (entry.is_open, entry.taken, entry.changed) == (True, None, Changed.APART)
    assert found.record == deciding(mine if chosen == "mine" else theirs)


def test_an_undone_decision_and_a_new_one_are_left_to_a_person() -> None:
    old, new = decision("confirmed", 1), decision("not-known", 2)

    (entry,) = merged(deciding(old), deciding(), deciding(new)).entries

    assert entry.is_open


def test_two_reasons_for_one_finding_are_left_to_a_person() -> None:
    def accepted(reason: str) -> Record:
        one = Acceptance(fingerprint="f", code="c", role="lead", at="2026-03-01", reason=reason)
        return Record(accepted=(one,))

    (entry,) = merged(Record(), accepted("One."), accepted("Two.")).entries

    assert (entry.name, entry.is_open) == ("accepted:f", True)


@pytest.mark.parametrize(
    ("wholes", "is_signed"),
    [
        pytest.param(WHOLES, False, id="another text"),
        pytest.param(Wholes(merged="s", mine="s", theirs="b"), True, id="the text signed"),
        pytest.param(Wholes(merged="a", mine="a", theirs="b"), True, id="mine, broken as it was"),
        pytest.param(Wholes(merged="b", mine="a", theirs="b"), False, id="theirs, not signed"),
    ],
)
def test_a_sign_off_stays_with_the_text_it_was_given_to(wholes: Wholes, is_signed: bool) -> None:
    mine = Record(sign_off=SignOff(role="lead", at="2026-03-01", hash="s"))

    found = merged(Record(), mine, Record(), wholes=wholes)

    assert (found.record.sign_off is not None) is is_signed
    assert found.lost_sign_off is not is_signed
