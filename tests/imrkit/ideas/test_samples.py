"""The mapped sample drafts: each planted flaw that a check covers, and nothing that is wrong."""

from __future__ import annotations

import json

import pytest
from support.paths import SAMPLES

import imrkit
from imrkit.judging.report import Report
from imrkit.values.findings import Severity

SENSITIVE = "Were practitioners sensitive to the needs of the child?"
# What a check of today finds, by the words of the flaw; the finding's code and where it lies.
COVERED = {
    "lscb-imr-2010": {
        "real-looking (invented) full name of the mother in the copied terms of reference; codes "
        "are used everywhere else": ("IMR802", "Terms of Reference"),
        "placeholder line of underscores left where a date should be": ("IMR201", "secured"),
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
        "counts disagree: methodology and analysis speak of 31 command logs and seven "
        "vulnerability forms, the chronology shows fewer of each": (
            "IMR9311",
            "Summary of Agency Involvement",
        ),
        "victim-blaming phrase “failed to engage” with no exploration": ("IMR9401", SENSITIVE),
    },
    "dhr-report-roman-front": {
        "old-scheme marking RESTRICTED in every header": ("IMR402", "header of section 4"),
        "guidance line left in": ("IMR203", "ANALYSIS"),
        "recommendation 5 has no owner, action or real date (“in due course”)": (
            "IMR602",
            "row 5",
        ),
        "recommendation 5 (checks abroad) has no learning point behind it: none of the four "
        "lessons mentions it": ("IMR9303", "ACTION PLAN"),
        "blanket sentence “No equality issues were identified” although language, sex and "
        "migration clearly mattered": ("IMR9203", "Equalities"),
        "‘why’ not addressed: the section lists acts and gives no reason for any of them": (
            "IMR9101",
            "Police action",
        ),
        "section only tells the story again, no judgement": ("IMR9106", "Police action"),
        "verdict on preventability with no reasoning": ("IMR9108", "preventability"),
    },
}
CHRONOLOGY = "under “Chronology of Agency Involvement”"
RECOMMENDATIONS = "under “Recommendations for Action”"
EVERY_HEADER = ", ".join(f"header of section {number}" for number in range(1, 5))
# Every error and warning, read one by one: what a careful reader would also say.
EVERYTHING = {
    "lscb-imr-2010": [
        ("IMR203", "doc-guidance-text-removed", "under “Contextual Information”"),
        ("IMR201", "method-records-searched", "at “Date agency records secured:”"),
        ("IMR501", "chron-complete-table", f"{CHRONOLOGY}, row 29"),
        ("IMR9401", "language-respectful", f"under “{SENSITIVE}”"),
        ("IMR601", "rec-smart", RECOMMENDATIONS),
        ("IMR602", "rec-smart", RECOMMENDATIONS),
        ("IMR604", "rec-smart", RECOMMENDATIONS),
        ("IMR201", "action-plan-complete", "under “Action Plan”, row 3"),
        ("IMR601", "action-plan-complete", "under “Action Plan”, row 3"),
        ("IMR602", "action-plan-complete", "under “Action Plan”, row 3"),
        ("IMR802", "dp-anonymised", "under “Terms of Reference:”"),
        ("IMR9311", "qa-consistency", "under “Summary of Agency Involvement”"),
    ],
    "dhr-report-roman-front": [
        ("IMR402", "doc-security-marking", EVERY_HEADER),
        ("IMR203", "doc-guidance-text-removed", "under “ANALYSIS”"),
        ("IMR9106", "analysis-beyond-description", "under “Police action”"),
        ("IMR9108", "analysis-missed-opportunities", "under “The issue of preventability”"),
        ("IMR9101", "why-individual-context", "under “Police action”"),
        ("IMR9203", "edi-relevance-analysed", "under “Equalities”"),
        ("IMR9303", "rec-traceable", "under “ACTION PLAN”, row 5"),
        ("IMR601", "rec-smart", "under “ACTION PLAN”, row 5"),
        ("IMR602", "rec-smart", "under “ACTION PLAN”, row 5"),
        ("IMR604", "rec-smart", "under “ACTION PLAN”, row 5"),
        ("IMR201", "action-plan-complete", "under “ACTION PLAN”, row 5"),
    ],
}


def report(name: str) -> Report:
    return imrkit.check(SAMPLES / f"{name}.draft.docx", mapping=SAMPLES / f"{name}.mapping.toml")


def flaws(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((SAMPLES / f"{name}.draft.flaws.json").read_text())
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
def test_every_planted_flaw_is_covered(name: str) -> None:
    assert sorted(flaw["flaw"] for flaw in flaws(name)) == sorted(COVERED[name])


@pytest.mark.parametrize("name", EVERYTHING)
def test_nothing_else_is_called_wrong(name: str) -> None:
    findings = report(name).findings
    graver = [one for one in findings if one.severity is not Severity.NOTE]

    assert [(one.code, one.item, one.location.where) for one in graver] == EVERYTHING[name]
    assert {one.severity for one in graver} == {Severity.WARNING}


@pytest.mark.parametrize(("name", "count"), [("lscb-imr-2010", 30), ("dhr-report-roman-front", 32)])
def test_what_the_template_does_not_ask_for_is_one_note(name: str, count: int) -> None:
    [note] = [one for one in report(name).findings if one.code == "IMR101"]

    assert note.severity is Severity.NOTE
    assert note.message.startswith(f"{count} items of the checklist have no place")


def test_the_empty_templates_are_told_apart_from_drafts() -> None:
    blank = imrkit.check(
        SAMPLES / "lscb-imr-2010.docx", mapping=SAMPLES / "lscb-imr-2010.mapping.toml"
    )
    draft = report("lscb-imr-2010")

    def count(one: Report, status: str) -> int:
        return sum(item.status == status for item in one.items)

    assert count(blank, "not-started") > 10
    assert count(draft, "not-started") == 0
