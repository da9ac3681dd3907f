"""Items, checks and findings are listed and explained, in words or JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.commands import DRAFTS, refusal, run, sample

from imrkit.judging.checks import CHECKS
from imrkit.judging.lint import RULES
from imrkit.outputs import explanations
from imrkit.outputs.words import SEVERITY_WORDS
from imrkit.verbs import load_checklist
from imrkit.wire import plain


def test_items_are_listed_by_section() -> None:
    known = load_checklist()
    result = run("items")

    assert result.exit_code == 0
    assert [item.id for item in known.items if f"  {item.id} " not in result.output] == []
    assert known.sections[0].title in result.output.splitlines()


def test_items_are_listed_as_json() -> None:
    data = json.loads(run("items", "--format", "json").output)

    assert data == {"schema_version": 1, "items": plain(load_checklist().items)}
    first = data["items"][0]
    assert {"title", "prompts", "sources", "parts", "places", "checks"} <= set(first)


def items_of(*options: str) -> list[dict[str, Any]]:
    found = json.loads(run("items", *options, "--format", "json").output)
    items: list[dict[str, Any]] = found["items"]
    return items


def test_items_of_a_role_and_a_type_are_fewer() -> None:
    everything = items_of()
    some = items_of("--role", "officer", "--type", "sar")

    assert 0 < len(some) < len(everything)
    assert all("officer" in item["roles"] for item in some)


@pytest.mark.parametrize("command", [("items",), ("explain", "IMR203"), ("check", "x")])
def test_a_bad_checklist_shows_every_mistake_with_its_line(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    checklist = tmp_path / "mine.toml"
    checklist.write_text("[checklist]\nid = 3\n\n[[items]]\n")
    message = refusal(run(*command, "--checklist", checklist))

    assert "mine.toml, line 2: “id” must be text in quotes\n    id = 3" in message
    assert "mine.toml, line 4: “title” is missing" in message


def test_a_checklist_that_is_no_toml_shows_its_line(tmp_path: Path) -> None:
    checklist = tmp_path / "mine.toml"
    checklist.write_text("[checklist]\nid = \n")

    assert "mine.toml, line 2: this is not TOML" in refusal(run("items", "--checklist", checklist))


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "this file does not exist"), (b"\xff\xfe", "this file is not UTF-8 text")],
)
def test_a_checklist_that_cannot_be_read_is_refused(
    content: bytes | None, why: str, tmp_path: Path
) -> None:
    checklist = tmp_path / "mine.toml"
    if content is not None:
        checklist.write_bytes(content)

    assert why in refusal(run("items", "--checklist", checklist))


# checks and explain


def test_checks_are_listed() -> None:
    lines = [line for line in run("checks").output.splitlines() if not line.startswith(" ")]

    assert [line.split()[0] for line in lines] == [check.code for check in CHECKS]
    assert [line.split()[1] for line in lines] == [check.name for check in CHECKS]


def test_checks_are_listed_as_json() -> None:
    data = json.loads(run("checks", "--format", "json").output)

    assert data == {"schema_version": 1, "checks": plain(CHECKS)}
    assert [check["code"] for check in data["checks"]] == [check.code for check in CHECKS]
    assert all(set(check["explanation"]) for check in data["checks"])


def test_every_check_is_explained() -> None:
    known = load_checklist()
    heads = [explanations.explanation(check, known).splitlines()[0] for check in CHECKS]

    assert heads == [
        f"{check.code} {check.name} ({SEVERITY_WORDS[check.severity]})" for check in CHECKS
    ]


def test_every_finding_of_lint_is_explained() -> None:
    for rule in RULES.values():
        for name in (rule.code.lower(), rule.kind):
            text = run("explain", name).output
            assert text.startswith(f"{rule.code} {rule.kind} ({SEVERITY_WORDS[rule.severity]})\n")
            assert rule.why.split()[0] in text
            assert wide(text) == []


def test_every_item_is_explained() -> None:
    known = load_checklist()
    texts = [explanations.explanation(item, known) for item in known.items]

    assert [text.splitlines()[0] for text in texts] == [
        f"{item.title} [{item.id}]" for item in known.items
    ]
    assert all("Rests on" in text for text in texts)


def test_a_check_is_explained_by_code_and_by_name_in_any_case() -> None:
    by_code = run("explain", "IMR203")

    assert by_code.exit_code == 0
    assert by_code.output.startswith("IMR203 guidance-left (warning)")
    for name in ("imr203", "guidance-left", "Guidance-Left"):
        assert run("explain", name).output == by_code.output


def test_an_item_is_explained_by_its_id() -> None:
    result = run("explain", "tor-included")

    assert result.exit_code == 0
    assert "[tor-included]" in result.output.splitlines()[0]


def test_an_item_is_explained_with_its_example_and_what_to_write_when_it_is_not_known() -> None:
    item = load_checklist().item("voice-victim")
    assert item is not None
    said = " ".join(run("explain", "voice-victim").output.split())

    assert f"Example (invented) {item.example} When it is not known {item.when_not_known}" in said


def test_what_an_item_does_not_have_has_no_heading_in_its_explanation() -> None:
    told = run("explain", "doc-paragraph-numbering").output
    kept = run("explain", "gov-author-wellbeing").output

    assert "Example (invented)" in told
    assert "When it is not known" not in told
    assert "Example (invented)" not in kept


def test_what_is_neither_a_check_nor_an_item_is_refused() -> None:
    assert "“IMR999” is neither a check nor an item" in refusal(run("explain", "IMR999"))


@pytest.mark.parametrize(
    "command",
    [("checks",), ("items",), *(("check", *map(str, sample(name))) for name in DRAFTS)],
    ids=lambda command: " ".join(Path(one).name for one in command),
)
def test_no_line_is_wider_than_a_hundred_columns(command: tuple[str, ...]) -> None:
    assert wide(run(*command).output) == []


def test_no_line_of_an_explanation_is_wider_than_a_hundred_columns() -> None:
    known = load_checklist()

    for check in CHECKS:
        assert wide(explanations.explanation(check, known)) == []
    for item in known.items:
        assert wide(explanations.explanation(item, known)) == []


def wide(text: str) -> list[str]:
    """Return the lines that are too wide, but for addresses, which nothing can break."""
    return [line for line in text.splitlines() if len(line) > 100 and "https://" not in line]


def test_the_legal_sentences_are_listed_with_status_and_date() -> None:
    known = load_checklist()
    result = run("items", "--law")

    assert result.exit_code == 0
    assert [one.id for one in known.law if f"[{one.id}]" not in result.output] == []
    assert "Prospective, not in force; checked on" in result.output
    data = json.loads(run("items", "--law", "--format", "json").output)
    assert [one["id"] for one in data["law"]] == [one.id for one in known.law]
    assert {"text", "act", "section", "status", "checked", "by", "months_old"} <= set(
        data["law"][0]
    )


@pytest.mark.parametrize("option", [("--type", "sar"), ("--role", "lead")])
def test_the_list_of_law_is_for_every_type_and_role(option: tuple[str, str]) -> None:
    result = run("items", "--law", *option)

    assert result.exit_code == 2
    assert "leave out --type and --role" in result.output


def test_a_review_type_is_explained_by_each_of_its_names_with_its_law() -> None:
    dhr, dardr = (" ".join(run("explain", name).output.split()) for name in ("dhr", "dardr"))

    assert dhr.startswith("Domestic Homicide Review (DHR) [dhr]")
    assert "another name in use: Domestic Abuse Related Death Review (DARDR)" in dhr
    assert dardr.startswith("Domestic Abuse Related Death Review (DARDR) [dardr]")
    assert "another name in use: Domestic Homicide Review (DHR)" in dardr
    for text in (dhr, dardr):
        assert "[dhr-section-9] In force; checked on" in text
        assert "[dardr-section-19] Prospective, not in force; checked on" in text


def test_a_legal_sentence_is_explained_by_its_id() -> None:
    said = " ".join(run("explain", "data-protection-1998").output.split())

    assert said.startswith("Data Protection Act 1998 (United Kingdom) [data-protection-1998]")
    assert "Repealed or replaced since 2018-05-25; checked on" in said
