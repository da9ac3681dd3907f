"""The legal sentences that imrkit ships: checked lately, used by id, and none left twice."""

from __future__ import annotations

import datetime as dt
import re
import tomllib

import pytest
from support.paths import ROOT

import imrkit
from imrkit.checklist import OLD, TOO_OLD, LegalSentence, LegalStatus
from imrkit.judging.wordlists import PhraseFinder

CHECKLIST = imrkit.load_checklist()
FILES = ROOT / "imrkit/checklists"
RAW = (FILES / "imr.toml").read_text("utf-8")
NO_SENTENCES = ("sources", "checklist")
CITED = re.compile(r"\bAct,? (?:19|20)\d\d|GDPR\b|\bArticle \d|\bschedule \d|\bsection \d+[A-Z]?, ")
NAMES = re.compile(r"\{(?:law|cite|act|url):([a-z0-9-]+)\}")
DATA = re.compile(r"GDPR|Data Protection|confidence|Gender Recognition|Police Information", re.I)
ASK = "Always ask your own data protection officer or legal team."


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in texts(one)]


@pytest.mark.parametrize("sentence", CHECKLIST.law, ids=lambda one: str(one.id))
def test_no_sentence_was_last_checked_more_than_twelve_months_ago(sentence: LegalSentence) -> None:
    """What to do when this fails: CONTRIBUTING.md, “The law”."""
    today = dt.datetime.now(tz=dt.UTC).date()

    assert not sentence.is_older_than(TOO_OLD, today), "check it again: see CONTRIBUTING.md"
    assert sentence.checked <= (today + dt.timedelta(days=1)).isoformat()
    assert OLD < TOO_OLD


def test_the_contributor_is_told_what_to_do_then() -> None:
    said = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert "## The law" in said and "twelve months" in said and "imr.law.toml" in said


@pytest.mark.parametrize("sentence", CHECKLIST.law, ids=lambda one: str(one.id))
def test_each_has_a_source_and_is_used(sentence: LegalSentence) -> None:
    assert sentence.url.startswith("https://")
    assert sentence.id in NAMES.findall(RAW) or sentence.find
    assert sentence.text.endswith(".") and "{" not in sentence.text


def test_no_legal_sentence_is_typed_into_the_checklist() -> None:
    data = {name: one for name, one in tomllib.loads(RAW).items() if name not in NO_SENTENCES}

    assert len(texts(data)) > 1000
    assert [text for text in texts(data) if CITED.search(text)] == []


def test_no_two_say_the_same() -> None:
    said = [one.text for one in CHECKLIST.law]

    assert len(said) == len(set(said)) >= 25


def test_every_sentence_about_data_ends_at_the_data_protection_officer() -> None:
    about = [one for one in CHECKLIST.law if DATA.search(f"{one.act} {one.section}")]

    assert len(about) >= 10
    assert [one.id for one in about if not one.text.endswith(ASK)] == []


def test_the_help_on_the_lawful_basis_has_what_a_police_author_needs() -> None:
    item = CHECKLIST.item("dp-lawful-basis-and-advice")
    assert item is not None
    said = " ".join(f"{one.title} {one.text}" for one in item.help)

    for words in (
        "Article 10 UK GDPR",
        "Paragraph 18 of schedule 1 to the Data Protection Act 2018",
        "appropriate policy document",
        "Part 3 of the Data Protection Act 2018",
        "duty of confidence",
    ):
        assert words in said
    assert [one.title for one in item.help if not one.text.endswith(ASK)] == []


def test_no_review_is_said_to_be_held_under_what_is_not_in_force() -> None:
    passed = [one for one in CHECKLIST.law if one.has_passed]

    for kind in CHECKLIST.review_types:
        assert [one.id for one in passed if one.text in kind.mandate] == []
        assert "Victims and Prisoners" not in kind.mandate
    options = [
        option
        for item in CHECKLIST.items
        for part in item.parts
        for option in part.options
        if "Victims and Prisoners" in option
    ]
    assert options == []


def test_nothing_is_said_to_have_been_renamed_by_law() -> None:
    sentence = CHECKLIST.sentence("dardr-section-19")
    assert sentence is not None

    assert sentence.status is LegalStatus.PROSPECTIVE
    assert "marked as prospective" in sentence.text
    assert "section 9 of that Act still said “domestic homicide review”" in sentence.text
    assert not re.search(r"renam", str(CHECKLIST.review_types) + sentence.text)


@pytest.mark.parametrize("sentence", CHECKLIST.law, ids=lambda one: str(one.id))
def test_only_what_has_passed_is_looked_for_and_it_finds_its_own_name(
    sentence: LegalSentence,
) -> None:
    assert bool(sentence.find) is sentence.has_passed
    names = [one for name in CHECKLIST.review_types for one in (name.label, *name.old_labels)]
    finder = PhraseFinder(sentence.find)
    assert [name for name in names if finder.is_in(name)] == []


@pytest.mark.parametrize(("kind", "words"), [
    ("susr", ("(DHR)", "(OWHR)", "Home Office quality assurance of it goes on")),
    ("owhr", ("pilot", "must be checked", "whether the death lies in the pilot’s area and time")),
    ("dhr", ("Both names are in use",)),
])  # fmt: skip
def test_a_review_type_says_what_must_be_known_of_it(kind: str, words: tuple[str, ...]) -> None:
    found = CHECKLIST.review_type(kind)
    assert found is not None

    assert [one for one in words if one not in f"{found.mandate} {found.note}"] == []
    if kind != "dhr":
        items = " ".join(f"{one.prompts} {one.help}" for one in CHECKLIST.items if one.serves(kind))
        assert [one for one in words if one not in items] == []
