"""In a draft of a form that is known its words tell labels from answers."""

from __future__ import annotations

import pytest
from support.forms import Block, form
from support.paths import SAMPLES, TESTS

from imrkit.documents.draft import Draft

DRAFTS = [
    *sorted(SAMPLES.glob("*.draft.docx")),
    *sorted((TESTS / "forms").glob("*.draft.docx")),
]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: str(path.name.split(".")[0]))
def test_nearly_all_slots_of_a_form_are_found_in_its_draft_and_few_others(path: object) -> None:
    draft = Draft.open(str(path))
    blank = Draft.open(str(path).replace(".draft.docx", ".docx"))
    words = [one.anchor for one in blank.slots()]
    found = [one.anchor for one in draft.slots(words)]

    assert len(set(words) - set(found)) <= 3
    assert len(found) <= len(words) + 2


def answers(known: list[str], *blocks: Block) -> list[tuple[str, str]]:
    return [(one.anchor, one.text) for one in Draft.open(form(*blocks)).slots(known)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("Name: DI4", "Post: Detective"), [("Name:", "DI4"), ("Post:", "Detective")]),
        (("Age 79 Sex Male",), [("Age", "79"), ("Sex", "Male")]),
        (
            ([["Name", "DI4"], ["Views", "Both"]],),
            [("Name", "DI4"), ("Views", "Both")],
        ),
        (
            ([[("Name: DI4", "Post: Detective"), "Note: kept"]],),
            [("Name:", "DI4"), ("Post:", "Detective")],
        ),
        (("*Views", "*Her words", "“Leave me.”"), [("Views", "Her words\n“Leave me.”")]),
        (
            ("*Views", "Views were not asked for by anybody."),
            [("Views", "Views were not asked for by anybody.")],
        ),
    ],
)
def test_only_known_words_ask(blocks: tuple[Block, ...], expected: list[tuple[str, str]]) -> None:
    known = ["Name:", "Post:", "Age", "Sex", "Views", "Name"]

    assert answers(known, *blocks) == expected


def test_a_heading_in_a_style_that_an_author_added_is_one() -> None:
    assert answers(["Views"], "H1|Views", "None.", "H1|A word more", "Thanks.") == [
        ("Views", "None."),
        ("A word more", "Thanks."),
    ]
