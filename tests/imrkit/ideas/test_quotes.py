"""What a finding shows of a draft is told from our own words, is short, and can be left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import pytest
from support.cases import CHECKLIST, Case, all_cases, input_of
from support.paths import SAMPLES

import imrkit
from imrkit.documents.draft import Draft
from imrkit.judging.check_input import CheckInput
from imrkit.judging.report import Report, make_report
from imrkit.judging.without_quotes import without_quotes
from imrkit.values.controls import walk
from imrkit.values.findings import Finding
from imrkit.values.record import Acceptance, Record
from imrkit.verbs.drafts import use_of

CASES = [case for case in all_cases() if case.fails]
DRAFTS = ["dhr-report-roman-front", "lscb-imr-2010", "mappa-o-scr-2012"]
RUN = 4  # words
MOST = 80  # characters
RECORD_ONLY = "lead-awaits-answer"  # it shows a person's words in the record, whole


def runs(texts: Iterable[str]) -> set[tuple[str, ...]]:
    """Every run of four words in some texts."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        words = re.findall(r"\w+", text.casefold())
        found.update(zip(*(words[at:] for at in range(RUN)), strict=False))
    return found


def texts_of(check_input: CheckInput) -> Iterator[str]:
    """All that stands in a draft, and what people wrote into its record."""
    yield from (passage.text for passage in check_input.passages)
    for control in walk(check_input.snapshot.controls or ()):
        yield from (control.text, control.filled_text, control.title)
    record = check_input.record
    yield from (one.reason for one in record.decisions)
    yield from (one.reason for one in record.responses)
    yield from (one.reason for one in record.accepted)


def columns(check_input: CheckInput) -> Iterator[str]:
    """The titles of columns, together as they are listed."""
    for places in check_input.places.values():
        for place in places:
            yield from place.titles.values()
            yield " ".join(place.titles.values())


@cache
def own_runs() -> frozenset[tuple[str, ...]]:
    """Every run of four words of the checklist."""
    return frozenset(runs(titles()))


def titles() -> Iterator[str]:
    """The words of the checklist that may name a place, tell of a state, or name the law."""
    yield from (section.title for section in CHECKLIST.sections)
    for sentence in CHECKLIST.law:
        yield from (sentence.citation, sentence.text)
    for item in CHECKLIST.items:
        yield item.title
        for part in item.parts:
            yield from (part.label, item.title_of(part))
            yield from (column.label for column in part.columns)


def shown(report: Report) -> Iterator[str]:
    """What a report says; reasons and remedies of checks are ours."""
    for finding in report.findings:
        yield from (finding.message, finding.location.where, finding.location.quote)
        yield from (*finding.quotes, *finding.location.headings)
        yield finding.accepted.reason if finding.accepted else ""
    for item in report.items:
        yield from (item.reason, item.location.where if item.location else "")
    yield from (one.reason for one in report.not_checked)
    yield from (one.where for one in report.mapping.unsure)


def with_accepted(report: Report, check_input: CheckInput) -> Report:
    """The report on a draft, with one finding that somebody lets stand."""
    left = next((one for one in report.findings if one.acceptable), None)
    if left is None:
        return report
    at = "2026-11-20T12:00:00+00:00"
    accepted = Acceptance(
        fingerprint=left.fingerprint,
        code=left.code,
        role="officer",
        at=at,
        reason="the panel chair has agreed to this wording",
    )
    record: Record = replace(check_input.record, accepted=(accepted,))
    return make_report(replace(check_input, record=record))


def of_sample(name: str) -> CheckInput:
    """A sample draft as it is checked."""
    draft = Draft.open(SAMPLES / f"{name}.draft.docx")
    mapping = SAMPLES / f"{name}.mapping.toml"
    use = use_of(
        draft,
        CHECKLIST,
        mapping=mapping if mapping.exists() else None,
        mappings=None,
        review_type=None,
    )
    snapshot = replace(draft.snapshot(), slots=draft.slots())
    return CheckInput.make(
        checklist=CHECKLIST, snapshot=snapshot, record=draft.record, use=use, file_name=name
    )


def allowed(check_input: CheckInput, names: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """What names a place."""
    return own_runs() | runs(names) | runs(columns(check_input))


def assert_quoted(
    findings: Iterable[Finding], check_input: CheckInput, names: Iterable[str]
) -> None:
    draft = runs(texts_of(check_input)) - allowed(check_input, names)
    for finding in findings:
        where = finding.location.where
        assert not draft & runs(one.replace(where, "") for one in finding.pieces), finding.message
        if finding.name != RECORD_ONLY:
            assert all(len(quote) <= MOST for quote in finding.quotes)
        assert len(finding.location.quote) <= MOST
        for start, quote in zip(finding.starts, finding.quotes, strict=True):
            assert finding.message[start:].startswith(quote)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_draft_s_words_stand_in_quotes_alone_and_without_them_nowhere(case: Case) -> None:
    check_input = input_of(case.raw, CHECKLIST)
    report = make_report(check_input)
    anchors = [str(entry[kind]) for entry in case.raw.get("entries", ()) for kind in entry]

    assert_quoted(report.findings, check_input, [*report.own_names, *anchors])
    assert_none(report, check_input, anchors)


@pytest.mark.parametrize("name", DRAFTS)
def test_a_sample_s_words_stand_in_quotes_alone_and_without_them_nowhere(name: str) -> None:
    check_input = of_sample(name)
    mapping = check_input.mapping
    anchors = [slot.anchor for slot in mapping.slots] if mapping else []
    report = make_report(check_input)
    assert_quoted(report.findings, check_input, anchors)
    assert_none(report, check_input, anchors)


def assert_none(report: Report, check_input: CheckInput, anchors: Iterable[str]) -> None:
    report = with_accepted(report, check_input)
    told = "\n".join(shown(without_quotes(report)))
    draft = runs(texts_of(check_input)) - allowed(check_input, anchors)

    assert not draft & runs(told.split("\n"))
    named = " ".join([*titles(), *anchors, *columns(check_input)])
    for finding in report.findings:
        for quote in (*finding.quotes, finding.location.quote):
            if len(quote) > RUN and quote not in named:  # which may name a place too
                assert quote not in told


def test_headings_of_the_author_are_told_by_number_and_the_form_s_by_its_words() -> None:
    blocks = [
        {"text": "Adult A and her brother Gareth", "heading": 1},
        "PC 12 Gareth Hughes wrote to Adult A.",
        {"text": "Chronology", "heading": 1},
        "PC 13 Rhian Pugh wrote to Adult A.",
    ]
    entries = [{"heading": "Chronology", "item": "chronology-complete"}]
    report = make_report(input_of({"blocks": blocks, "entries": entries}, CHECKLIST))

    wheres = {one.location.where for one in without_quotes(report).findings}

    assert "under heading 1" in wheres
    assert "under “Chronology”" in wheres
    assert not any("Gareth" in where for where in wheres)


def test_the_lines_of_a_mapping_that_travels_in_the_draft_are_not_shown() -> None:
    report = make_report(input_of({"blocks": ["x"]}, CHECKLIST))
    mapping = replace(report.mapping, problem="line 3: this is not TOML\n    anchor = Gareth")

    assert "Gareth" not in str(without_quotes(replace(report, mapping=mapping)).to_dict())
    assert without_quotes(report).mapping.problem == ""


def test_without_quotes_findings_and_items_still_belong_together() -> None:
    report = without_quotes(imrkit.check(SAMPLES / "lscb-imr-2010.draft.docx"))
    known = {finding.fingerprint for finding in report.findings}

    assert known
    assert all(one in known for item in report.items for one in item.findings)
    assert any(item.findings for item in report.items)
