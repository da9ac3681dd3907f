"""Every check finds what it says it finds, and leaves its near misses alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.cases import AT, CHECKLIST, FOLDER, Case, all_cases, input_of, run

import imrkit
from imrkit.judging.checks import CHECKS, HEADINGS, find_check
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.findings import Severity
from imrkit.values.hashes import whole_hash
from imrkit.values.record import Record, SignOff
from imrkit.values.snapshot import Snapshot

CASES = list(all_cases())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_check_finds_what_its_case_says(case: Case) -> None:
    check = find_check(case.code)
    assert check is not None

    found = run(check, case)
    if not case.fails:  # a note is a question: a passing case may leave some, and says how many
        notes = [one for one in found if one.severity is Severity.NOTE]
        assert len(notes) == case.raw.get("notes", 0), [one.message for one in notes]
        found = [one for one in found if one not in notes]

    assert len(found) == len(case.finds), [one.message for one in found]
    for finding, wanted in zip(found, case.finds, strict=True):
        assert finding.item == wanted.get("item", "")
        assert wanted["says"] in finding.message
        assert wanted.get("where", "") in finding.location.where
        assert finding.severity == wanted.get("severity", str(check.severity))


def test_every_check_has_a_file_of_cases_and_every_file_a_check() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.toml")) == sorted(one.code for one in CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.code))
def test_every_check_has_failing_and_near_miss_cases(check: object) -> None:
    code = check.code  # type: ignore[attr-defined]
    failing = [case for case in CASES if case.code == code and case.fails]
    passing = [case for case in CASES if case.code == code and not case.fails]

    assert len(failing) >= 3
    assert len(passing) >= 3
    assert all(case.finds for case in failing)
    assert not any(case.finds for case in passing)


def test_no_two_cases_of_a_check_have_the_same_name() -> None:
    names = [str(case) for case in CASES]

    assert len(names) == len(set(names)) > 2 * 3 * len(CHECKS)


@pytest.mark.parametrize(
    "section",
    [
        {"header": "OFFICIAL", "first_header": ""},
        {"header": "OFFICIAL", "first_header": "", "even_header": ""},
        {"header": "", "first_header": "OFFICIAL"},
    ],
)
def test_a_marking_on_some_pages_is_not_called_none_in_the_document(
    section: dict[str, str],
) -> None:
    check = find_check("IMR401")
    assert check is not None

    [found] = check.find(input_of({"sections": [section]}, CHECKLIST))

    assert not found.message.startswith(("The document has no", "All "))


def test_only_spaces_and_punctuation_after_a_sign_off_do_not_break_it() -> None:
    check = find_check("IMR303")
    assert check is not None
    signed = input_of({"blocks": ["The force – accepts\u00a0it all."]}, CHECKLIST)
    sign_off = SignOff(role="lead", at=AT, hash=whole_hash(signed.snapshot))

    def findings(text: str) -> list[str]:
        edited = input_of({"blocks": [text]}, CHECKLIST)
        held = replace(edited, record=Record(sign_off=sign_off))
        return [one.message for one in check.find(held)]

    assert findings("The force - accepts it all") == []
    assert findings("The force – accepts it.") == [
        "The document has changed since its sign-off on 20 November 2026."
    ]


def test_codes_and_names_are_used_once() -> None:
    assert len({one.code for one in CHECKS}) == len({one.name for one in CHECKS}) == len(CHECKS)
    assert [one.code for one in CHECKS] == sorted(one.code for one in CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check.code))
def test_every_check_is_documented_under_the_fixed_headings(check: object) -> None:
    sections = check.explanation  # type: ignore[attr-defined]

    assert tuple(sections) == HEADINGS
    assert all(text.endswith((".", "?", "”")) for text in sections.values())


@pytest.mark.parametrize("part", ["controls", "blocks", "sections", "comments"])
def test_a_check_whose_input_the_host_cannot_see_is_named_and_not_passed(part: str) -> None:
    ours = ContentControl(tag="imr:people-pen-picture", title="", kind=ControlKind.RICH_TEXT)
    more = dict.fromkeys(("blocks", "sections", "comments", "layout", "pictures"), ())
    everything = {"controls": (ours,), **more}
    seen = {name: value for name, value in everything.items() if name != part}
    report = imrkit.check(Snapshot(**seen))  # type: ignore[arg-type]

    not_checked = {one.name for one in report.not_checked}

    assert not_checked == {
        one.name
        for one in CHECKS
        if part in one.needs
        or {"revisions", "hidden", "key", "records", "trace", "chronology"} & set(one.needs)
        or (part == "controls" and "places" in one.needs)
    }
    assert not not_checked & {one.name for one in report.findings}
