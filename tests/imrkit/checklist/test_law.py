"""Legal sentences: their citation, their status, and how old a check is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from imrkit.checklist import OLD, TOO_OLD, LegalSentence, LegalStatus

SENTENCE = LegalSentence(
    id="one",
    text="It is so.",
    act="One Act 2001",
    section="section 1",
    jurisdiction="England",
    status=LegalStatus.IN_FORCE,
    checked="2026-08-31",
    by="its text",
)


def test_a_citation_names_the_act_and_its_section() -> None:
    assert SENTENCE.citation == "One Act 2001, section 1"
    assert replace(SENTENCE, section="").citation == "One Act 2001"
    assert SENTENCE.last_checked == "31 August 2026"


@pytest.mark.parametrize("status", LegalStatus)
def test_who_relies_on_what_is_prospective_renamed_or_repealed_is_told(status: LegalStatus) -> None:
    told = {LegalStatus.PROSPECTIVE, LegalStatus.RENAMED, LegalStatus.REPEALED}

    assert replace(SENTENCE, status=status).has_passed is (status in told)
    assert status.words and "-" not in status.words


@pytest.mark.parametrize(
    ("today", "months", "is_older"),
    [
        ((2026, 8, 31), OLD, False),
        ((2027, 2, 28), OLD, False),
        ((2027, 3, 1), OLD, True),
        ((2027, 8, 31), TOO_OLD, False),
        ((2027, 9, 1), TOO_OLD, True),
        ((2027, 9, 1), OLD, True),
        ((2026, 1, 1), OLD, False),  # a clock that is wrong
    ],
)
def test_a_check_is_older_than_some_months_from_the_day_after(
    today: tuple[int, int, int], months: int, is_older: bool
) -> None:
    assert SENTENCE.is_older_than(months, dt.date(*today)) is is_older
