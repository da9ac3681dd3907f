"""The record: one decision at most per item, the same in JSON and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.errors import RecordError
from imrkit.values.record import (
    Acceptance,
    Decision,
    DecisionState,
    Gap,
    LeadResponse,
    Record,
    ResponseState,
    SignOff,
    is_later,
)

AT = "2026-11-20T17:40:00+00:00"
DECISIONS = st.builds(
    Decision,
    item=st.from_regex(r"[a-z]{1,5}", fullmatch=True),
    state=st.sampled_from(DecisionState),
    role=st.sampled_from(["officer", "lead"]),
    at=st.just(AT),
    hash=st.from_regex(r"[0-9a-f]{0,8}", fullmatch=True),
    reason=st.text(),
    gap=st.none() | st.sampled_from(Gap),
)

ACCEPTANCES = st.builds(
    Acceptance,
    fingerprint=st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    item=st.from_regex(r"[a-z]{0,5}", fullmatch=True),
    code=st.just("IMR401"),
    role=st.sampled_from(["officer", "lead"]),
    at=st.just(AT),
    reason=st.text(),
)
RESPONSES = st.builds(
    LeadResponse,
    item=st.from_regex(r"[a-z]{1,5}", fullmatch=True),
    state=st.sampled_from(ResponseState),
    role=st.just("lead"),
    at=st.just(AT),
    hash=st.from_regex(r"[0-9a-f]{0,8}", fullmatch=True),
    reason=st.text(),
)


def decided(item: str, reason: str = "") -> Decision:
    return Decision(item=item, state=DecisionState.CONFIRMED, role="officer", at=AT, reason=reason)


@given(
    st.lists(DECISIONS),
    st.lists(ACCEPTANCES, unique_by=lambda one: one.fingerprint),
    st.lists(RESPONSES, unique_by=lambda one: one.item),
    st.none() | st.just(SignOff(role="lead", at=AT, hash="0" * 64)),
)
def test_a_record_goes_through_json_unchanged(
    decisions: list[Decision],
    accepted: list[Acceptance],
    responses: list[LeadResponse],
    sign_off: SignOff | None,
) -> None:
    record = Record(accepted=tuple(accepted), responses=tuple(responses), sign_off=sign_off)
    for decision in decisions:
        record = record.deciding(decision)

    assert Record.from_dict(json.loads(json.dumps(record.to_dict()))) == record
    assert len({one.item for one in record.decisions}) == len(record.decisions)


def test_a_second_decision_takes_the_place_of_the_first() -> None:
    record = Record().deciding(decided("b")).deciding(decided("a")).deciding(decided("b", "again"))

    assert [(one.item, one.reason) for one in record.decisions] == [("a", ""), ("b", "again")]


def test_a_decision_is_undone() -> None:
    record = Record().deciding(decided("a")).deciding(decided("b")).undoing("a")

    assert record.decision("a") is None
    assert record.decision("b") == decided("b")
    assert record.undoing("nothing") == record


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"schema_version": 2, "decisions": []},
        {"schema_version": "1", "decisions": []},
        {"schema_version": 1.0, "decisions": []},
        {"schema_version": True, "decisions": []},
        {"schema_version": 1, "decisions": [{"item": "a"}]},
        {"schema_version": 1, "decisions": [], "extra": 1},
        {"schema_version": 1, "decisions": [], "sign_off": {"role": "lead"}},
        {
            "schema_version": 1,
            "decisions": [{"item": "a", "state": "maybe", "role": "officer", "at": AT}],
        },
    ],
)
def test_other_data_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(RecordError, match="not a record that imrkit can read"):
        Record.from_dict(data)


def test_two_decisions_on_one_item_are_refused() -> None:
    data = Record().deciding(decided("b")).deciding(decided("a")).to_dict()
    data["decisions"] += [dict(data["decisions"][1], reason="another"), data["decisions"][1]]

    with pytest.raises(RecordError) as caught:
        Record.from_dict(data)

    assert str(caught.value) == (
        "The record holds more than one decision on “b”, and which of them counts cannot be told. "
        "Go back to an earlier copy of the draft, or take all but one out."
    )


@pytest.mark.parametrize(
    ("name", "what", "entry"),
    [
        (
            "accepted",
            "acceptance",
            {"fingerprint": "b", "code": "IMR401", "role": "officer", "at": AT, "reason": "So."},
        ),
        ("responses", "response", {"item": "b", "state": "agreed", "role": "lead", "at": AT}),
    ],
)
def test_two_entries_on_one_thing_are_refused(name: str, what: str, entry: dict[str, str]) -> None:
    data = Record().to_dict()
    data[name] = [entry, entry]

    with pytest.raises(RecordError, match=f"more than one {what} on “b”"):
        Record.from_dict(data)


def test_times_are_compared_across_zones() -> None:
    assert is_later("2026-11-20T12:00:01+00:00", "2026-11-20T13:00:00+01:00")
    assert not is_later("2026-11-20T12:30:00+01:00", "2026-11-20T12:00:00+00:00")
    assert not is_later("2026-11-20T12:00:00", "2026-11-20T11:00:00+00:00")
    assert not is_later("yesterday", AT)


# Records of two people, who decided at once

LATE = "2026-11-20T17:40:00+00:00"
EARLY = "2026-11-20T17:41:00+01:00"  # 16:41 in London


def one_record(at: str, *items: str) -> Record:
    return Record(
        decisions=tuple(
            Decision(item=item, state=DecisionState.CONFIRMED, role="officer", at=at)
            for item in items
        ),
        accepted=tuple(
            Acceptance(
                code="IMR202",
                fingerprint=item * 16,
                item=item,
                role="officer",
                at=at,
                reason="Right.",
            )
            for item in items
        ),
        responses=tuple(
            LeadResponse(item=item, state=ResponseState.AGREED, role="lead", at=at)
            for item in items
        ),
        sign_off=SignOff(role="lead", at=at, hash="0" * 64),
    )


def test_of_two_records_the_later_entry_on_each_thing_counts() -> None:
    early, late = one_record(EARLY, "b", "c"), one_record(LATE, "b", "a")

    for records in ([early, late], [late, early]):
        joined = Record.joined(records)
        assert [(one.item, one.at) for one in joined.decisions] == [
            ("a", LATE),
            ("b", LATE),
            ("c", EARLY),
        ]
        assert [one.at for one in joined.accepted] == [LATE, LATE, EARLY]
        assert [one.at for one in joined.responses] == [LATE, LATE, EARLY]
        assert joined.sign_off == late.sign_off


def test_one_record_alone_keeps_the_order_in_which_it_was_written() -> None:
    alone = one_record(LATE, "b", "a")

    assert Record.joined([alone]) is alone
    assert Record.joined([]) == Record()
    assert Record.joined([Record(), alone]).sign_off == alone.sign_off


def test_the_lead_s_response_is_that_to_the_item() -> None:
    record = one_record(LATE, "a", "b")

    assert record.response("b") == record.responses[1]
    assert record.response("c") is None


@pytest.mark.parametrize(
    ("reason", "says"), [("Right.", True), ("4", True), ("…", False), (" ", False), ("", False)]
)
def test_a_reason_that_holds_no_letter_and_no_figure_is_none(reason: str, says: bool) -> None:
    acceptance = Acceptance(
        code="IMR202", fingerprint="0" * 16, item="a", role="officer", at=AT, reason=reason
    )

    assert acceptance.has_reason is says
