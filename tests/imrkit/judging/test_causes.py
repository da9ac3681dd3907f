"""One finding for one cause: what stays, what goes, and that nothing else does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import CHECKLIST, Case, all_cases, input_of

from imrkit.judging.causes import place_of, told_once
from imrkit.judging.report import make_report
from imrkit.values.findings import Finding, Location, Severity

HERE = Location(where="under “Analysis”", part="document.xml", path=(4,))
ELSEWHERE = replace(HERE, path=(5,))
SENTENCE = "The response was appropriate."


def finding(
    code: str,
    *quotes: str,
    item: str = "a",
    severity: Severity = Severity.WARNING,
    location: Location = HERE,
) -> Finding:
    return Finding(
        code=code,
        name=code.casefold(),
        severity=severity,
        item=item,
        location=location,
        message="; ".join(quotes),
        why="",
        remedy="",
        quotes=quotes,
    )


def codes(*found: Finding, own: tuple[str, ...] = ()) -> list[str]:
    return [one.code for one in told_once(found, {place_of(HERE): own})]


@pytest.mark.parametrize(
    ("found", "stay"),
    [
        # The same words at one item: the later family knows more of what was meant.
        ([finding("IMR202", "TBC"), finding("IMR602", "TBC")], ["IMR602"]),
        # The graver.
        (
            [finding("IMR202", "TBC", severity=Severity.ERROR), finding("IMR602", "TBC")],
            ["IMR202"],
        ),
        # Words within the words of another.
        ([finding("IMR9108", SENTENCE), finding("IMR9107", "was appropriate")], ["IMR9108"]),
        ([finding("IMR9108", SENTENCE), finding("IMR9107", "propriate")], ["IMR9108", "IMR9107"]),
        # Other items, and the same sentence; a name alone is no cause.
        ([finding("IMR9107", SENTENCE), finding("IMR9108", SENTENCE, item="b")], ["IMR9108"]),
        (
            [finding("IMR9201", "Adult A"), finding("IMR9202", "Adult A", item="b")],
            ["IMR9201", "IMR9202"],
        ),
        (
            [finding("IMR9203", SENTENCE), finding("IMR9205", "appropriate", item="b")],
            ["IMR9203", "IMR9205"],
        ),
        # What is an identifier is nothing else besides, however grave.
        (
            [
                finding("IMR806", "CX17 KLP", severity=Severity.NOTE),
                finding("IMR9405", "KLP", item="b"),
            ],
            ["IMR806"],
        ),
        ([finding("IMR801", "HUGHES, Gareth"), finding("IMR9405", "Hughes", item="b")], ["IMR801"]),
        (
            [finding("IMR806", "CX17 KLP"), finding("IMR9405", "KLP", "BWV", item="b")],
            ["IMR806", "IMR9405"],
        ),
        # Another place, one check, no words.
        (
            [finding("IMR202", "TBC"), finding("IMR602", "TBC", location=ELSEWHERE)],
            ["IMR202", "IMR602"],
        ),
        (
            [finding("IMR202", "TBC"), finding("IMR602", "TBC", location=replace(HERE, row=2))],
            ["IMR202", "IMR602"],
        ),
        ([finding("IMR202", "TBC"), finding("IMR202", "TBC")], ["IMR202", "IMR202"]),
        ([finding("IMR601"), finding("IMR602")], ["IMR601", "IMR602"]),
    ],
)
def test_what_two_checks_say_of_one_cause_is_said_by_one(
    found: list[Finding], stay: list[str]
) -> None:
    assert codes(*found) == stay
    assert sorted(codes(*reversed(found))) == sorted(stay)


def test_of_two_items_the_one_whose_place_it_is_keeps_the_finding() -> None:
    found = [finding("IMR9107", SENTENCE, item="a"), finding("IMR9108", SENTENCE, item="b")]

    assert codes(*found, own=("a",)) == ["IMR9107"]
    assert codes(*found, own=("b",)) == ["IMR9108"]


FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(["IMR202", "IMR602", "IMR802", "IMR9401"]),
        st.sampled_from(["TBC", "the TBC log", SENTENCE, "Adult A"]),
        item=st.sampled_from(["a", "b"]),
        severity=st.sampled_from(list(Severity)),
        location=st.sampled_from([HERE, ELSEWHERE]),
    ),
    max_size=8,
)


@given(FINDINGS)
def test_what_goes_is_told_by_what_stays(found: list[Finding]) -> None:
    stay = told_once(found, {})

    assert stay == [one for one in found if any(one is other for other in stay)]
    assert told_once(stay, {}) == stay
    for one in found:
        assert any(place_of(other.location) == place_of(one.location) for other in stay)


@pytest.mark.parametrize("case", [one for one in all_cases() if one.fails], ids=str)
def test_no_two_findings_of_a_report_are_about_the_same_words(case: Case) -> None:
    findings = make_report(input_of(case.raw, CHECKLIST)).findings
    about = [
        (place_of(one.location), one.item, one.quotes, one.code) for one in findings if one.quotes
    ]

    for number, (place, item, quotes, code) in enumerate(about):
        for other in about[number + 1 :]:
            assert other[:3] != (place, item, quotes) or other[3] == code
