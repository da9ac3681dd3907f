"""The shipped checklist: what it holds, what it says of itself, what it must not be."""

from __future__ import annotations

from collections import Counter

import pytest

import imrkit
from imrkit.checklist import ALL, ChecklistItem, ReviewType, Role, Where

CHECKLIST = imrkit.load_checklist()


def item(item_id: str) -> ChecklistItem:
    found = CHECKLIST.item(item_id)
    assert found is not None
    return found


def help_of(item_id: str) -> str:
    return " ".join(f"{one.title} {one.text} {one.url}" for one in item(item_id).help)


def test_it_has_a_hundred_and_two_items_in_nineteen_sections() -> None:
    assert len(CHECKLIST.items) == 102
    assert "".join(section.code for section in CHECKLIST.sections) == "ABCDEFGHIJKLMNOPQRS"
    assert {one.section for one in CHECKLIST.items} == {one.id for one in CHECKLIST.sections}


# Of them no form has labels of its own.
NAMELESS = (
    "qa-author-signature",
    "qa-quality-assurer",
    "mappa-case-and-offence",
    "doc-appendices",
)


def test_twelve_items_are_asked_for_only_where_a_form_asks() -> None:
    asked = [one for one in CHECKLIST.items if one.only_where_asked]
    added = [one for one in asked if one.labels]

    assert [one.id for one in asked if one not in added] == list(NAMELESS)

    assert [one.id for one in added] == [
        "doc-distribution-and-versions",
        "doc-executive-summary",
        "incident",
        "people-legal-and-plan-status",
        "people-agencies-and-workers",
        "language-key-to-names",
        "learning-conclusion",
        "parallel-notifications",
    ]
    assert all(one.headings for one in asked)
    assert {one.where for one in added} == {Where.DOCUMENT}
    incident = {part.id for part in item("incident").parts}
    assert incident >= {"what", "when", "where", "cause", "harm", "discovery"}


def test_what_a_new_item_is_known_by_is_no_name_of_another() -> None:
    old = {
        words.casefold()
        for one in CHECKLIST.items
        if not one.only_where_asked
        for words in (*one.headings, *one.labels)
    }
    names = [
        {words.casefold() for words in (*one.headings, *one.labels)}
        for one in CHECKLIST.items
        if one.only_where_asked
    ]

    assert [found for found in names if found & old] == []
    assert len(set().union(*names)) == sum(map(len, names))


def test_its_roles_modes_and_provenance_are_those_of_the_catalogue() -> None:
    catalogue = [one for one in CHECKLIST.items if not one.only_where_asked]
    roles = Counter(frozenset(one.roles) for one in catalogue)

    assert roles[frozenset(Role)] == 22
    assert roles[frozenset({Role.OFFICER})] == 59
    assert roles[frozenset({Role.LEAD})] == 9
    assert Counter(str(one.check_mode) for one in catalogue) == {
        "auto": 28,
        "assisted": 50,
        "human": 12,
    }
    assert Counter(str(one.provenance) for one in catalogue) == {
        "faq-direct": 5,
        "faq-theme": 9,
        "other": 68,
        "background": 8,
    }


def test_it_says_plainly_what_it_is_not() -> None:
    status = CHECKLIST.status

    assert "advice" in status
    assert "not official guidance" in status
    assert "practice advice" in status
    assert CHECKLIST.published_advice.url.startswith("https://www.vkpp.org.uk/")


@pytest.mark.parametrize(
    ("item_id", "words"),
    [
        ("edi-intersectionality", ["Crenshaw", "1989", "Intersectionality Wheel", "Annex F"]),
        (
            "edi-gender-reassignment-lawful",
            ["Gender Recognition Act 2004", "section 22", "Article 9", "data protection"],
        ),
        ("dp-lawful-basis-and-advice", ["6(1)(e)", "data protection"]),
        ("gov-author-wellbeing", ["Oscar Kilo", "Police Mutual", "Mind", "Birmingham"]),
        ("why-unknown-stated", ["not known"]),
    ],
)
def test_the_help_that_people_asked_for_stands_at_its_item(item_id: str, words: list[str]) -> None:
    assert [word for word in words if word not in help_of(item_id)] == []


def test_wherever_section_22_is_explained_all_that_it_protects_is_named() -> None:
    found = [
        one.text
        for each in CHECKLIST.items
        for one in each.help
        if one.title.startswith("Gender Recognition Act 2004")
    ]

    assert len(found) == 2
    for text in found:
        clauses = ("22(2)(a)", "22(2)(b)", "22(3)")
        assert [one for one in (*clauses, "gender before it", "constable") if one not in text] == []
        assert text.endswith("Always ask your own data protection officer or legal team.")


def test_a_domestic_homicide_review_is_held_under_what_is_in_force_by_either_name() -> None:
    for name in ("dardr", "dhr"):
        kind = CHECKLIST.review_type(name)
        assert kind is not None
        assert kind.mandate == (
            "Held under section 9 of the Domestic Violence, Crime and Victims Act 2004."
        )


def test_every_item_is_whole() -> None:
    for one in CHECKLIST.items:
        assert one.prompts and one.addressed_when and one.attention_when and one.sources, one.id
        assert 1 <= len(one.title.split()) <= 9, one.title


def test_what_the_lead_keeps_has_no_place_in_any_form() -> None:
    lead = {one.id for one in CHECKLIST.items if one.where is Where.LEAD}

    assert {
        "gov-author-wellbeing",
        "parallel-conduct-matters",
        "dp-lawful-basis-and-advice",
    } <= lead
    assert not any(one.parts for one in CHECKLIST.items if one.id in lead)
    assert not lead & {name for form in CHECKLIST.forms for name in form.items or ()}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("dhr", "dardr"),
        ("DARDR", "dardr"),
        ("scr", "lcspr"),
        ("APR", "cpr-apr"),
        (" SUSR ", "susr"),
    ],
)
def test_old_and_short_names_are_accepted(name: str, wanted: str) -> None:
    found = CHECKLIST.review_type(name)

    assert found is not None
    assert found.id == wanted


def test_a_word_with_several_meanings_has_them_all() -> None:
    terms = {term.id: term for term in CHECKLIST.terms}

    assert len(terms["sar"].meanings) == 3
    assert len(terms["imr"].meanings) >= 6


def test_views_are_derived_from_roles_and_review_types() -> None:
    officer = CHECKLIST.view(review_type="mappa-scr", role=Role.OFFICER)

    assert all(Role.OFFICER in one.roles for one in officer)
    assert all(one.review_types & {ALL, "mappa-scr"} for one in officer)
    assert "mappa-management-and-pimr" in [one.id for one in officer]
    assert "owhr-weapon-and-pathway" not in [one.id for one in officer]
    assert len(CHECKLIST.view()) == 102


def test_a_placeholder_is_an_instruction_and_no_filler() -> None:
    parts = [part for one in CHECKLIST.items for part in one.parts]
    prompts = [part.placeholder for part in parts]
    prompts += [column.placeholder for part in parts for column in part.columns]

    assert [one for one in prompts if len(one) > 200 or set(one) & set("[]_")] == []


def test_every_tag_can_be_written() -> None:
    tags = [
        str(one.tag(part, column))
        for one in CHECKLIST.items
        for part in one.parts
        for column in (None, *part.columns)
    ]

    assert len(tags) == len(set(tags)) > 150
    assert max(map(len, tags)) <= 64


@pytest.mark.parametrize("kind", CHECKLIST.review_types, ids=lambda kind: str(kind.id))
def test_no_form_asks_for_what_the_lead_keeps(kind: ReviewType) -> None:
    asked = CHECKLIST.asked(kind)

    assert len(asked) > 15
    assert {one.where for one in asked} == {Where.DOCUMENT}
    assert all(one.parts for one in asked)


def test_every_id_in_a_form_is_that_of_an_item() -> None:
    named = [name for form in CHECKLIST.forms for name in form.items or ()]

    assert [name for name in named if CHECKLIST.item(name) is None] == []


def test_every_setting_names_a_part_and_a_column_that_are_there() -> None:
    missing = [
        (one.id, name)
        for one in CHECKLIST.items
        for name, settings in one.checks.items()
        if "column" in settings
        and not any(
            part.id == settings["part"] and column.id == settings["column"]
            for part in one.parts
            for column in part.columns
        )
    ]

    assert missing == []


def test_both_names_of_a_review_are_offered_and_it_is_one_review_type() -> None:
    dhr, dardr = CHECKLIST.review_type("DHR"), CHECKLIST.review_type("dardr")
    assert dhr is not None and dardr is not None

    assert (dhr.id, dhr.name, dhr.label, dhr.short) == (
        "dardr",
        "dhr",
        "Domestic Homicide Review",
        "DHR",
    )
    assert (dardr.id, dardr.name) == ("dardr", "dardr")
    assert CHECKLIST.asked(dhr) == CHECKLIST.asked(dardr)
    offered = next(part.options for part in item("doc-identity-block").parts if part.id == "type")
    labels = [
        label
        for kind in CHECKLIST.review_types
        for label in (kind.label, *(name.label for name in kind.names))
    ]
    assert list(offered) == labels


def test_no_name_of_a_review_type_is_that_of_another() -> None:
    names = [
        name.casefold()
        for kind in CHECKLIST.review_types
        for name in dict.fromkeys(
            one.casefold()
            for one in (
                *(kind.id, kind.short, *kind.aliases),
                *(name for other in kind.names for name in (other.id, other.short)),
            )
        )
    ]

    assert len(names) == len(set(names))
