"""Values from a file fill the places that they name; what cannot be placed is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.paths import ROOT

import imrkit

BLANK = imrkit.new("dardr", "Example Police")
RECS = "rec-smart#recs"


def texts(made: imrkit.Filled, tag: str) -> list[str]:
    return [one.text for one in imrkit.Draft.open(made.data).find(tag=f"imr:{tag}")]


def reasons(values: dict[str, Any], blank: bytes = BLANK) -> dict[str, str]:
    return {one.where: one.reason for one in imrkit.fill(blank, values).unplaced}


@pytest.mark.parametrize(
    "values",
    [
        {"imr:doc-identity-block#review": "DARDR 03"},
        {"doc-identity-block#review": "DARDR 03"},
        {"doc-identity-block": {"review": "DARDR 03"}},
        {"imr:doc-identity-block": {"review": "DARDR 03", "subject": None}},
    ],
)
def test_a_place_is_named_by_tag_or_by_item_and_part(values: dict[str, Any]) -> None:
    made = imrkit.fill(BLANK, values)

    assert made.placed == ("doc-identity-block#review",)
    assert made.unplaced == ()
    assert texts(made, "doc-identity-block#review")[0] == "DARDR 03"


def test_an_item_with_one_part_is_named_alone() -> None:
    made = imrkit.fill(BLANK, {"people-pen-picture": ["One.", "Two."]})

    assert texts(made, "people-pen-picture") == ["One.\nTwo."]
    assert imrkit.fill(BLANK, {"people-pen-picture": {"": ["One.", "Two."]}}) == made


def test_rows_are_named_by_column_and_a_list_fills_a_table() -> None:
    made = imrkit.fill(
        BLANK,
        {
            RECS: [{"no": 1, "text": "A", "date": "2026-03-31"}, {"imr:rec-smart#recs.no": "2"}],
            "tor-questions-answered": {"questions": "1. Was risk assessed?\n2. Who decided?"},
        },
    )

    assert made.unplaced == ()
    assert texts(made, f"{RECS}.no") == ["1", "2"]
    assert texts(made, f"{RECS}.date")[0] == "31/03/2026"
    assert texts(made, "tor-questions-answered#questions.question") == [
        "Was risk assessed?",
        "Who decided?",
    ]


def test_a_number_stands_as_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "values.json"
    file.write_text('\ufeff{"doc-version-and-dates#version": 0.30}', "utf-8")

    assert texts(imrkit.fill(BLANK, file), "doc-version-and-dates#version")[0] == "0.30"


def test_nothing_to_fill_leaves_every_byte() -> None:
    assert imrkit.fill(BLANK, {}).data == BLANK


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("rec-smarts", "no item “rec-smarts”; “imrkit items” lists them. Most like it: rec-smart."),
        ("rec-smart#rec", "no part “rec”; its parts in this file: recs."),
        ("rec-smart#recs.when", "no column “when”; its columns: date, learning, no, owner, text."),
        ("rec-smart#recs.date", "It is a column: give “rec-smart#recs” a list of rows."),
        ("voice-family#x.y", "The item has no part “x”"),
        ("lcspr-rapid-review-fit#due", "its review type or its size does not ask for it."),
        ("rec-smart#measures", "its review type or its size does not ask for it."),
        ("Review reference", "write item or item#part"),
        ("", "write item or item#part"),
    ],
)
def test_a_wrong_place_is_told_with_those_that_there_are(place: str, reason: str) -> None:
    assert reason in reasons({place: "x"})[place]


@pytest.mark.parametrize(
    ("place", "value", "reason"),
    [
        ("doc-version-and-dates#status", "Done", "is not one of its choices: Draft, With"),
        ("doc-version-and-dates#due", "soon", "a date, such as 2026-03-31"),
        ("doc-identity-block#review", {"a": "b"}, "filled with text"),
        ("doc-identity-block#review", "a\x00b", "no Word file may hold"),
        ("doc-identity-block#type", "Safeguarding Adults Review", "is made for “Domestic Abuse"),
        (RECS, {"no": "1"}, "a list of rows"),
        (RECS, ["x", {"no": "1"}], "a list of rows"),
        (RECS, [["1"] * 6], "its row has 5 controls"),
    ],
)
def test_a_value_that_does_not_suit_is_told_and_the_rest_is_placed(
    place: str, value: Any, reason: str
) -> None:
    made = imrkit.fill(BLANK, {place: value, "people-pen-picture": "Kind."})

    assert [one.place for one in made.unplaced] == [place]
    assert reason.casefold() in made.unplaced[0].reason.casefold()
    assert made.data == imrkit.fill(BLANK, {"people-pen-picture": "Kind."}).data


def test_cells_that_do_not_suit_are_told_and_the_other_cells_are_placed() -> None:
    rows = [{"no": "1", "when": "x"}, {"date": "soon"}, {"no": "3", "text": "C", "date": "soon"}]

    made = imrkit.fill(BLANK, {RECS: rows})

    assert [one.where for one in made.unplaced] == [
        "rec-smart#recs.when, row 1",
        "rec-smart#recs.date, row 2",
        "rec-smart#recs.date, row 3",
    ]
    assert "it has no, learning, text, owner, date" in made.unplaced[0].reason
    good = [{"no": "1"}, {"no": "3", "text": "C"}]
    assert made.data == imrkit.fill(BLANK, {RECS: good}).data
    assert made.placed == (RECS,)


def test_a_table_of_which_no_cell_suits_is_left_as_it_was() -> None:
    made = imrkit.fill(BLANK, {RECS: [{"when": "x"}, {"whom": "y"}]})

    assert [one.place for one in made.unplaced] == [f"{RECS}.when", f"{RECS}.whom"]
    assert (made.placed, made.data) == ((), BLANK)


def test_two_values_for_one_fact_do_not_fight() -> None:
    version, signed = "doc-version-and-dates#version", "qa-senior-sign-off#version"

    assert reasons({version: "1.0", signed: "1.0"}) == {}
    assert (
        "the same as “doc-version-and-dates#version”"
        in (reasons({version: "1.0", signed: "2.0"})[signed])
    )


def test_a_place_that_is_named_in_two_ways_is_filled_once() -> None:
    values = {"doc-identity-block": {"review": "A"}, "imr:doc-identity-block#review": "B"}

    made = imrkit.fill(BLANK, values)

    assert "given twice" in made.unplaced[0].reason
    assert texts(made, "doc-identity-block#review")[0] == "A"


def test_the_type_that_the_template_is_made_for_may_be_named() -> None:
    assert reasons({"doc-identity-block#type": "Domestic Abuse Related Death Review"}) == {}


def test_the_name_that_the_title_says_too_is_kept() -> None:
    values = {"doc-identity-block#force": "Other Police"}

    assert imrkit.fill(BLANK, values).unplaced == ()
    kept = imrkit.fill(BLANK, values, printed=["Example Police"])
    assert "made for “Example Police”, which its title says too" in kept.unplaced[0].reason


def test_an_opened_draft_is_left_as_it_is() -> None:
    draft = imrkit.Draft.open(BLANK)

    assert imrkit.fill(draft, {"people-pen-picture": "Kind."}).placed == ("people-pen-picture",)
    assert draft.to_bytes() == BLANK


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('{\n "a": 1,\n}', 3, "this is not JSON"),
        ("[]", None, "the values are an object"),
        ('{"a": {"b": 1, "b": 2}}', None, "“b” stands twice"),
        ('{"a": NaN}', None, "NaN is no value"),
        ("[" * 100_000, None, "too many lists"),
        ("", 1, "this is not JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(
    text: str, line: int | None, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "values.json"
    file.write_text(text)

    with pytest.raises(imrkit.ValuesError) as caught:
        imrkit.fill(BLANK, file)

    (mistake,) = caught.value.mistakes
    assert (mistake.file, mistake.line) == ("values.json", line)
    assert message in mistake.message


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(imrkit.ValuesError, match="does not exist"):
        imrkit.fill(BLANK, tmp_path / "none.json")
    with pytest.raises(imrkit.ValuesError, match="is not UTF-8 text"):
        imrkit.fill(BLANK, tmp_path / "odd.json")


def test_digits_without_end_are_a_text(tmp_path: Path) -> None:
    file = tmp_path / "values.json"
    file.write_text(json.dumps({"people-pen-picture": "x"}).replace('"x"', "9" * 10_000))

    assert texts(imrkit.fill(BLANK, file), "people-pen-picture") == ["9" * 10_000]


def test_the_example_of_the_page_is_placed_whole() -> None:
    page = (ROOT / "docs" / "filling.md").read_text("utf-8")
    values = json.loads(page.split("```json\n")[1].split("```")[0])

    made = imrkit.fill(imrkit.new("dardr", "Example Police", size="core"), values)

    assert (len(made.placed), made.unplaced) == (11, ())
