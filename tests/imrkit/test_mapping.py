"""A mapping file: read whole, or refused with every mistake and its line."""

from __future__ import annotations

from pathlib import Path

import pytest

import imrkit
from imrkit.errors import MappingError
from imrkit.mapping import Relation, load_mapping

CHECKLIST = imrkit.load_checklist()
HEAD = '[mapping]\nid = "m"\ntitle = "M"\n'


def mistakes(tmp_path: Path, text: str) -> list[tuple[int | None, str]]:
    path = tmp_path / "m.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(MappingError) as caught:
        load_mapping(path, CHECKLIST)
    return [(one.line, one.message) for one in caught.value.mistakes]


@pytest.mark.parametrize("name", ["lscb-imr-2010", "dhr-report-roman-front"])
def test_the_sample_mappings_are_read(name: str) -> None:
    file = Path(__file__).parents[1] / "samples" / f"{name}.mapping.toml"

    mapping = load_mapping(file, CHECKLIST)

    assert mapping.id == name
    assert len(mapping.slots) > 20
    assert {slot.relation for slot in mapping.slots} > {Relation.EQUAL}


def test_every_mistake_of_shape_is_shown_at_once(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        HEAD
        + '[[slots]]\nitem = "voice-child"\nheading = "A"\nlabel = "B"\n'
        + '[[slots]]\nitem = "voice-child"\nheading = "A"\noccurrence = 0\nrelation = "near"\n'
        + 'confidence = 2\nreasn = ""\n',
    )

    assert found == [
        (4, "a slot needs either a heading or a label"),
        (11, "“slots.occurrence” must be 1 or more"),
        (12, "“slots.relation” must be one of equal, subset, superset, intersects"),
        (13, "“slots.confidence” must lie between 0 and 1"),
        (14, "“slots.reasn” is not a key that is known here"),
    ]


@pytest.mark.parametrize(
    ("slot", "line", "message"),
    [
        ('item = "no-item"\nheading = "A"', 5, "the checklist has no item “no-item”"),
        ('item = "qa-lead-review"\nheading = "A"', 5, "has no place of its own in a document"),
        (
            'item = "gov-author-identity"\npart = "no"\nheading = "A"',
            6,
            "“gov-author-identity” has no part “no”; it has name, role",
        ),
        (
            'item = "rec-smart"\npart = "recs"\nheading = "A"\ncolumns = { who = "B" }',
            8,
            "“rec-smart” has no column “who”; it has date, learning, no, owner, text",
        ),
    ],
)
def test_a_slot_that_does_not_fit_the_checklist_is_refused(
    tmp_path: Path, slot: str, line: int, message: str
) -> None:
    [(at, said)] = mistakes(tmp_path, f"{HEAD}[[slots]]\n{slot}\n")

    assert (at, message in said) == (line, True), said


def test_a_mapping_for_another_checklist_is_refused(tmp_path: Path) -> None:
    found = mistakes(tmp_path, HEAD + 'checklist = "nhs"\nslots = []\n'.replace("slots = []\n", ""))

    assert found == [(4, "this mapping is for the checklist “nhs”, not “imr”")]


def test_an_unknown_review_type_is_refused(tmp_path: Path) -> None:
    assert mistakes(tmp_path, HEAD + 'review_type = "xyz"\n') == [
        (4, "there is no review type “xyz”")
    ]


def test_a_file_without_a_head_or_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "") == [(None, "“mapping” is missing")]
    with pytest.raises(MappingError, match="cannot be read"):
        load_mapping(tmp_path / "none.toml", CHECKLIST)
