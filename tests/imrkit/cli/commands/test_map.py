"""A form is mapped, its mapping put on a shelf, and what stands there listed, shown and checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import refusal, run
from support.paths import SAMPLES, TESTS

import imrkit
from imrkit.mapping import parse_mapping

FORM = TESTS / "forms" / "dardr-agency-report.docx"
DRAFT = TESTS / "forms" / "dardr-agency-report.draft.docx"
CHECKLIST = imrkit.load_checklist()


def test_what_is_proposed_is_told_by_the_form_s_sections() -> None:
    result = run("map", FORM)
    lines = result.output.splitlines()
    proposals = imrkit.map(FORM)

    assert result.exit_code == 0
    assert lines[0] == f"Form        {FORM.name}"
    assert f"Places      {len(proposals.proposals)}, and what " in lines[1]
    sections = {" › ".join(one.slot.section) for one in proposals.proposals}
    assert {one for one in sections if 0 < len(one) < 90} <= set(lines)
    assert "The form has no place for" in lines
    assert max(map(len, lines)) <= 98
    assert "Known as" not in result.output


def test_of_a_known_form_it_is_said_how_the_file_differs() -> None:
    output = run("map", SAMPLES / "lscb-imr-2010.draft.docx").output

    assert "[lscb-imr-2010]: 0 of its 62" in " ".join(output.split())
    assert "“MAPPA serious case review report (2012)” [mappa-o-scr-2012], whole" in " ".join(
        run("map", SAMPLES / "mappa-o-scr-2012.docx").output.split()
    )


def test_json_has_every_slot_with_its_answer_and_its_address() -> None:
    data = json.loads(run("map", FORM, "--format", "json").output)
    proposals = imrkit.map(FORM).proposals

    assert data["schema_version"] == 1
    assert data["template"] == FORM.name
    assert set(data["unmatched_items"]) < {item.id for item in CHECKLIST.items}
    assert len(data["slots"]) == len(proposals)
    for slot, one in zip(data["slots"], proposals, strict=True):
        assert slot["anchor"] == one.slot.anchor
        assert (slot["item"] is None) == (slot["relation"] is None)
        assert (slot["item"], slot["confidence"]) == (one.item, one.confidence)
        assert slot["path"] == list(one.slot.path)
        assert {"occurrence", "kind", "part", "reason"} < slot.keys()
        assert all({"item", "confidence"} <= other.keys() for other in slot["alternatives"])


def test_a_mapping_is_written_by_the_name_of_the_output(tmp_path: Path) -> None:
    file = tmp_path / "board.toml"
    result = run("map", FORM, "-o", file, "--min-confidence", "0.9", "--type", "dhr", "--blank")
    mapping = imrkit.load_mapping(file)

    assert result.output == f"Wrote {file}.\n"
    assert mapping.id == "dardr-agency-report"
    assert mapping.review_type == "dhr"  # the name that was asked for
    assert min(entry.confidence for entry in mapping.entries) >= 0.9
    assert mapping.knows_the_form
    assert run("check", DRAFT, "--mapping", file, "--fail-on", "never").exit_code == 0
    assert "is not overwritten" in refusal(run("map", FORM, "-o", file))


def test_of_a_filled_draft_no_word_of_the_author_is_written() -> None:
    text = run("map", DRAFT, "--format", "toml").output
    mapping = parse_mapping(text, CHECKLIST)
    sure = {one.slot.anchor for one in imrkit.map(DRAFT).proposals if one.is_sure and one.item}

    assert {slot.anchor for slot in mapping.slots} <= sure
    assert "dardr" not in mapping.id
    assert mapping.title.startswith("Form of ")
    assert mapping.guidance == ()


def test_an_approved_mapping_is_put_on_the_shelf_and_the_form_is_known(tmp_path: Path) -> None:
    approve = ("map", FORM, "--approve", "--blank", "--title", "Wenlowe Vale")
    output = run(*approve, "--mappings", tmp_path).output

    assert output == f"Wrote {tmp_path / 'wenlowe-vale.toml'}.\n"
    assert "wenlowe-vale" in run("mappings", "--mappings", tmp_path).output.splitlines()[0]
    shown = run("mappings", "show", "wenlowe-vale", "--mappings", tmp_path).output
    assert parse_mapping(shown, CHECKLIST).title == "Wenlowe Vale"
    report = run("check", DRAFT, "--mappings", tmp_path).output
    assert "Mapping     “Wenlowe Vale”, known by its headings and labels:" in report
    refused = run("map", FORM, "--approve")
    assert (refused.exit_code, "--mappings DIR" in refused.output) == (2, True)


def test_shipped_mappings_are_listed_and_shown() -> None:
    listed = json.loads(run("mappings", "--format", "json").output)["mappings"]
    shown = json.loads(run("mappings", "show", "lscb-imr-2010", "--format", "json").output)

    assert [one["id"] for one in listed] == [one.id for one in imrkit.load_mappings()]
    assert len(listed) == 8
    assert shown["entries"][0]["slot"]["anchor"] == "Report of"
    assert "“no-such”" in refusal(run("mappings", "show", "no-such"))


def test_every_mistake_of_a_folder_is_listed(tmp_path: Path) -> None:
    good = imrkit.to_toml(imrkit.load_mappings()[0])
    (tmp_path / "good.toml").write_text(good, "utf-8")
    (tmp_path / "other.toml").write_text(good.replace('"imr"', '"nhs"'), "utf-8")
    assert run("mappings", "check", "--mappings", tmp_path).exit_code == 0
    (tmp_path / "same.toml").write_text(good, "utf-8")
    (tmp_path / "bad.toml").write_text('[mapping]\nid = "x"\ntitle = "X"\nname = 1\n', "utf-8")
    result = run("mappings", "check", "--mappings", tmp_path)

    assert result.exit_code == 1
    assert "bad.toml, line 4: “mapping.name” is not a key that is known here" in result.output
    assert "same.toml, line 4: another mapping of this folder has the id" in result.output
    assert "bad.toml" in refusal(run("check", DRAFT, "--mappings", tmp_path))


@pytest.mark.parametrize("action", ["list", "check"])
def test_a_folder_that_is_not_there_is_refused(action: str, tmp_path: Path) -> None:
    result = run("mappings", action, "--mappings", tmp_path / "none")

    assert "this folder cannot be read" in (result.output or refusal(result))
