"""What the documents say is true: their commands run, their output is real, their links lead."""

from __future__ import annotations

import contextlib
import functools
import io
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.paths import ROOT

import imrkit
from imrkit.cli.config import KEYS, load_config
from imrkit.mapping import load_mapping

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [
    (line.removeprefix("$ "), output)
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for line, _, output in [block.partition("\n")]
]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what the README's commands expect in theirs."""
    example = runpy.run_path(str(ROOT / "examples/main_job.py"))
    with contextlib.redirect_stdout(io.StringIO()):
        example["main"](tmp_path / "example")
    shutil.copy(tmp_path / "example/draft.docx", tmp_path / "draft.docx")
    shutil.copytree(ROOT / "tests/samples", tmp_path / "tests/samples")
    (tmp_path / "force.toml").write_text(blocks("toml")[0], "utf-8")
    return tmp_path


@pytest.mark.programs
@pytest.mark.parametrize(("command", "output"), COMMANDS, ids=[one[0] for one in COMMANDS])
def test_a_command_of_the_readme_prints_what_the_readme_shows(
    command: str, output: str, folder: Path
) -> None:
    words = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "imrkit", *words], cwd=folder, capture_output=True, text=True
    )

    assert done.stderr == ""
    rest = done.stdout
    for piece in output.split("...\n"):
        assert piece in rest
        rest = rest[rest.index(piece) + len(piece) :]


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    exec(blocks("python")[0], {})  # noqa: S102 - our own README

    assert capsys.readouterr().out == "{'people-pen-picture': 'in-progress'}\n"


def test_the_checklist_of_the_readme_changes_what_it_says(folder: Path) -> None:
    own = imrkit.load_checklist(folder / "force.toml")
    item = own.item("people-pen-picture")

    assert item is not None
    assert item.title == "Who they were"
    assert own.item("doc-paragraph-numbering") is None
    assert len(own.items) == 101


def example(page: str) -> str:
    text = (ROOT / page).read_text("utf-8")
    found: list[str] = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    return found[0]


def test_the_checklist_that_its_page_shows_can_be_used(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(example("docs/checklist.md"), "utf-8")

    checklist = imrkit.load_checklist(own)

    assert len(checklist.items) == 103
    assert imrkit.check(imrkit.new("rr", "X", checklist=checklist), checklist=checklist).items


def test_the_settings_that_their_page_shows_can_be_used(tmp_path: Path) -> None:
    own = tmp_path / "imrkit.toml"
    own.write_text(example("docs/settings.md"), "utf-8")
    page = (ROOT / "docs/settings.md").read_text("utf-8")

    found = load_config(own)

    assert found["key"].value == tmp_path / "../names.toml"
    assert all(f"`{name}`" in page for name in KEYS)


def test_the_mapping_that_its_page_shows_can_be_used(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(example("docs/mapping.md"), "utf-8")

    mapping = load_mapping(own, imrkit.load_checklist())
    assert {str(slot.kind) for slot in mapping.slots} == set(map(str, imrkit.SlotKind))
    assert len(mapping.slots) == len(mapping.entries) + 1  # one asks for nothing


PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/adr/README.md",
    "docs/checks/README.md",
    "docs/mapping.md",
    "docs/reference/python.md",
    "docs/report.md",
    "docs/stability.md",
    "manifest/README.md",
]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_the_repository_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = [one for one in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in one]

    assert targets or page == "CONTRIBUTING.md"
    assert [one for one in targets if not ((ROOT / page).parent / one).exists()] == []


def test_every_decision_is_listed() -> None:
    listed = (ROOT / "docs/adr/README.md").read_text("utf-8")

    assert [one.name for one in (ROOT / "docs/adr").glob("0*.md") if one.name not in listed] == []


def superseded() -> list[tuple[str, str]]:
    """Return each decision that says that another has superseded it, and that other’s file."""
    return [
        (page.name, file)
        for page in sorted((ROOT / "docs/adr").glob("0*.md"))
        for file in re.findall(
            r"Superseded (?:in part )?by\s+\[\d{4}\]\(([^)]+)\)", page.read_text("utf-8")
        )
    ]


@pytest.mark.parametrize(("old", "new"), superseded())
def test_a_decision_that_supersedes_another_exists_and_says_so(old: str, new: str) -> None:
    assert new > old
    text = (ROOT / "docs/adr" / new).read_text("utf-8")
    assert re.search(rf"\*\*Status\.\*\* Supersedes [^*]*\]\({re.escape(old)}\)", text)


def test_every_decision_that_supersedes_is_named_by_the_one_it_supersedes() -> None:
    found = {
        (old, page.name)
        for page in (ROOT / "docs/adr").glob("0*.md")
        for said in re.findall(r"\*\*Status\.\*\* Supersedes ([^*]*)", page.read_text("utf-8"))
        for old in re.findall(r"\]\(([^)]+)\)", said)
    }

    assert found
    assert found == set(superseded())


GLOSSARY = re.findall(
    r"^\| ([a-z -]+) \| .+ \|(.*)\|$",
    (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Words")[2].partition("\n## ")[0],
    re.MULTILINE,
)[1:]


@functools.cache
def code() -> str:
    """Return the words of imrkit’s code, on one line."""
    files = sorted((ROOT / "imrkit").rglob("*.py"))
    return " ".join(" ".join(file.read_text("utf-8").casefold() for file in files).split())


@pytest.mark.parametrize("term", [term for term, _ in GLOSSARY])
def test_a_word_of_the_glossary_occurs_in_the_code(term: str) -> None:
    assert re.search(rf"\b{term.replace(' ', '[ _]?')}", code())


def test_every_public_noun_is_in_the_glossary_once() -> None:
    listed = [name for _, names in GLOSSARY for name in re.findall(r"`(\w+)`", names)]
    nouns = [name for name in imrkit.__all__ if name[0].isupper()]

    assert sorted(listed) == nouns


def test_every_target_of_make_that_is_documented_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = re.findall(r"^make (\w+)", README + (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M)

    assert named
    assert [one for one in named if not re.search(rf"^{one}:", makefile, re.M)] == []
