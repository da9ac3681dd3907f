"""What a draft records of the protected characteristics is read from its tables and labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imrkit
from imrkit.judging.characteristics import NINE, Characteristic
from imrkit.judging.characteristics.titles import begins_with_title, characteristics_of_title

GRID = imrkit.load_checklist().item("edi-recorded").parts[0]  # type: ignore[union-attr]
OPTIONS = next(one for one in GRID.columns if one.id == "trait").options


def test_the_drop_down_of_the_template_names_the_nine() -> None:
    assert [characteristics_of_title(option) for option in OPTIONS] == [
        frozenset({one}) for one in NINE
    ]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Ethnicity / Religion", {"race", "religion or belief"}),
        ("2.2 Ethnic group", {"race"}),
        ("Ethnicity (code)", {"race"}),
        ("Child’s gender:", {"sex"}),
        ("Month and year of birth", {"age"}),
        ("D.O.B.", {"age"}),
        ("M / F / Other", {"sex"}),
        ("Marital status", {"marriage and civil partnership"}),
        (
            "Race, culture, faith, language and disability",
            {"race", "religion or belief", "disability"},
        ),
        ("Sex and gender identity", {"sex", "gender reassignment"}),
        ("First language / interpreter needed?", set()),
        ("Age of log", set()),
        ("Sex offender", set()),
        ("Religious education teacher", set()),
        ("Relationship", set()),
        ("", set()),
    ],
)
def test_a_title_asks_for_what_its_words_name(title: str, found: set[str]) -> None:
    assert characteristics_of_title(title) == {Characteristic(one) for one in found}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("2.1 Age 79", " 79"),
        ("Ethnic group (Black Caribbean)", " (Black Caribbean)"),
        ("No 79", ""),
    ],
)
def test_a_label_without_a_colon_ends_where_its_words_do(text: str, rest: str) -> None:
    traits, end = begins_with_title(text)

    assert text[end:] == rest if traits else not rest


@given(st.sampled_from(OPTIONS), st.sampled_from([str.upper, str.lower, str.title]))
def test_case_does_not_matter(option: str, written: object) -> None:
    assert characteristics_of_title(written(option)) == characteristics_of_title(option)  # type: ignore[operator]
