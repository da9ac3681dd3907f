"""The mapped sample drafts: each planted flaw that a check covers, and nothing that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import imrkit
from imrkit.report import Report

FOLDER = Path(__file__).parents[1] / "samples"

# What a check of today finds, by the words of the flaw; the finding's code and where it lies.
COVERED = {
    "lscb-imr-2010": {
        "placeholder line of underscores left where a date should be": ("IMR202", "secured"),
        "template guidance paragraph left in": ("IMR203", "Contextual Information"),
        "chronology entry out of date order (29/08/2009 after 17/09/2009)": ("IMR501", "row 29"),
        "recommendation R3 has no owner, no date and no measure (“should be reminded”)": (
            "IMR602",
            "Recommendations for Action",
        ),
        "action plan row R3: lead officer blank, date “ongoing”, outcome blank": (
            "IMR601",
            "row 3",
        ),
    },
    "dhr-report-roman-front": {
        "old-scheme marking RESTRICTED in every header": ("IMR402", "header of section 4"),
        "guidance line left in": ("IMR203", "ANALYSIS"),
        "recommendation 5 has no owner, action or real date (“in due course”)": (
            "IMR602",
            "row 5",
        ),
    },
}
# Flaws that need checks which do not exist yet: judgement, names, wording, counts, traceability.
LATER = {
    "lscb-imr-2010": {"dp-anonymised", "language-respectful", "qa-consistency"},
    "dhr-report-roman-front": {
        "edi-relevance-analysed",
        "why-individual-context",
        "analysis-beyond-description",
        "analysis-missed-opportunities",
        "rec-traceable",
    },
}
# Every error and warning, read one by one: what a careful reader would also say.
EVERYTHING = {
    "lscb-imr-2010": [
        ("IMR203", "doc-guidance-text-removed"),
        ("IMR202", "method-records-searched"),
        ("IMR501", "chron-complete-table"),
        ("IMR601", "rec-smart"),
        ("IMR602", "rec-smart"),
        ("IMR201", "action-plan-complete"),
        ("IMR601", "action-plan-complete"),
        ("IMR602", "action-plan-complete"),
    ],
    "dhr-report-roman-front": [
        ("IMR402", "doc-security-marking"),
        ("IMR203", "doc-guidance-text-removed"),
        ("IMR601", "rec-smart"),
        ("IMR602", "rec-smart"),
        ("IMR201", "action-plan-complete"),
    ],
}


def report(name: str) -> Report:
    return imrkit.check(FOLDER / f"{name}.draft.docx", mapping=FOLDER / f"{name}.mapping.toml")


def flaws(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((FOLDER / f"{name}.draft.flaws.json").read_text())
    return found


@pytest.mark.parametrize("name", COVERED)
def test_each_planted_flaw_that_a_check_covers_is_reported_at_its_item(name: str) -> None:
    found = report(name).findings

    for flaw in flaws(name):
        if flaw["flaw"] in COVERED[name]:
            code, where = COVERED[name][flaw["flaw"]]
            assert any(
                one.code == code and one.item == flaw["item"] and where in one.location.where
                for one in found
            ), flaw


@pytest.mark.parametrize("name", COVERED)
def test_every_planted_flaw_is_either_covered_or_for_a_later_check(name: str) -> None:
    covered = {flaw["flaw"] for flaw in flaws(name) if flaw["flaw"] in COVERED[name]}
    later = {flaw["item"] for flaw in flaws(name) if flaw["flaw"] not in covered}

    assert covered == set(COVERED[name])
    assert later == LATER[name]


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_else_is_called_wrong(name: str) -> None:
    found = [(one.code, one.item) for one in report(name).findings if one.severity != "note"]

    assert found == EVERYTHING[name]


def test_the_empty_templates_are_told_apart_from_drafts() -> None:
    blank = imrkit.check(
        FOLDER / "lscb-imr-2010.docx", mapping=FOLDER / "lscb-imr-2010.mapping.toml"
    )
    draft = report("lscb-imr-2010")

    def count(one: Report, status: str) -> int:
        return sum(item.status == status for item in one.items)

    assert count(blank, "not-started") > 10
    assert count(draft, "not-started") == 0
