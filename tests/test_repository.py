"""What never goes into the repository, and what must be in step."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from support.paths import ROOT, TESTS

# Written so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    r"https?://[^\s\"')]*(?:"
    + "|".join(["pypi", "pythonhosted", "npmj" + "s", r"deb\.debian"])
    + ")"
)
# A test that is not run, or that may fail, says nothing.
NOT_RUN = re.compile(
    r"(?:pytest|mark)\.(?:skip|xfail|importorskip)|\b(?:test|it|describe)\.(?:skip|todo)\b"
)
# A test in a browser waits for a condition, within the one limit of support.panel.PATIENCE.
WAITS_FOR_TIME = re.compile(
    r"wait_for_timeout|time\.sleep|timeout=|set_default|chromium\.new_(?:page|context)"
)
MACHINE_PATHS = re.compile("(?<![\\w.])/" + "(?:work|root|home|farm)/")


def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = [ROOT / name for name in done.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


def texts() -> dict[Path, str]:
    return {
        file: file.read_text("utf-8")
        for file in tracked()
        if file.suffix not in (".docx", ".png", ".jpg")
    }


def test_no_file_names_a_package_registry() -> None:
    assert [str(file) for file, text in texts().items() if REGISTRIES.search(text)] == []


def test_no_file_names_a_path_of_a_machine() -> None:
    assert [str(file) for file, text in texts().items() if MACHINE_PATHS.search(text)] == []


def test_no_test_is_skipped_or_may_fail() -> None:
    tests = {file: text for file, text in texts().items() if file.suffix in (".py", ".mjs")}

    assert [str(file) for file, text in tests.items() if NOT_RUN.search(text)] == []


def test_no_browser_test_waits_for_a_time() -> None:
    tests = {file: text for file, text in texts().items() if file.parent == TESTS / "e2e"}

    assert len(tests) > 10
    assert [str(file) for file, text in tests.items() if WAITS_FOR_TIME.search(text)] == []


@pytest.mark.parametrize(
    ("folder", "most"), [("tests", 500), ("imrkit", 300), ("addin_server", 300)]
)
def test_no_file_is_too_long_to_be_read_at_once(folder: str, most: int) -> None:
    code = [file for file in texts() if file.suffix in (".py", ".mjs")]
    files = [file for file in code if ROOT / folder in file.parents]
    lengths = {str(file): len(file.read_text("utf-8").splitlines()) for file in files}

    assert len(lengths) > 20
    assert {file: length for file, length in lengths.items() if length > most} == {}


def is_source(path: Path) -> bool:
    """Tell whether a file or a package of that name, without its ending, is there."""
    return (ROOT / path / "__init__.py").exists() or is_file(path)


def is_file(path: Path) -> bool:
    return any((ROOT / path.parent).glob(f"{path.name}.*"))


def has_its_place(test: Path) -> bool:
    """Tell whether a test is found by the name of what it tests, or is one of an idea.

    ``a/test_b.py`` tests ``a/b.py`` or the package ``a/b``; in ``a/b/`` stand the tests of
    ``a/b.py`` when one file would be too long; in ``ideas`` those that walk several modules.
    """
    place = test.relative_to(TESTS)
    named = place.with_name(place.stem.removeprefix("test_"))
    return is_source(named) or is_file(place.parent) or place.parent.name == "ideas"


def test_each_test_stands_where_its_name_is_looked_for() -> None:
    tests = [
        file
        for root in ("imrkit", "addin_server")
        for file in sorted((TESTS / root).rglob("test_*.py"))
    ]

    assert len(tests) > 50
    assert [str(file.relative_to(TESTS)) for file in tests if not has_its_place(file)] == []


@pytest.mark.parametrize(
    ("test", "has_place"),
    [
        ("imrkit/test_verbs.py", True),
        ("imrkit/judging/test_checks.py", True),
        ("imrkit/checklists/imr/test_examples.py", True),
        ("imrkit/ideas/test_samples.py", True),
        ("imrkit/test_samples.py", False),
        ("imrkit/test_status.py", False),
        ("imrkit/judging/test_report_texts.py", False),
    ],
)
def test_a_test_of_no_module_has_no_place(test: str, has_place: bool) -> None:
    assert has_its_place(TESTS / test) is has_place


def test_every_pinned_requirement_has_hashes_and_no_index() -> None:
    text = (ROOT / "requirements/dev.txt").read_text()
    pinned = re.findall(r"^[a-z0-9._-]+==[^\s]+ \\\n    --hash=sha256:", text, re.MULTILINE)

    assert len(pinned) == len(re.findall("==", text)) > 20
    assert not re.search(r"^--?(?:index|extra|find|trusted)", text, re.MULTILINE)


def test_the_npm_lock_holds_hashes_and_no_addresses() -> None:
    text = (ROOT / "package-lock.json").read_text()

    assert '"resolved"' not in text
    assert '"integrity": "sha512-' in text


def test_what_runs_is_the_same_in_the_lock_s_source_and_in_the_project() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    wanted = re.findall(r'^    "([a-z0-9-]+>=[\d.]+)",$', project, re.MULTILINE)

    assert wanted
    assert [one for one in wanted if one not in (ROOT / "requirements/dev.in").read_text()] == []


def test_names_of_xml_stay_inside_ooxml() -> None:
    """They are those of WordprocessingML; `imrkit.ooxml` alone knows them (ADR 0023)."""
    name = re.compile(r"""["'/@](?:w|w14|w15|wp|mc):[a-zA-Z]""")
    outside = [
        file
        for root in ("imrkit", "addin_server")
        for file in sorted((ROOT / root).rglob("*.py"))
        if ROOT / "imrkit/ooxml" not in file.parents
    ]

    assert len(outside) > 60
    assert name.search('find("w:tag")')
    assert [str(file) for file in outside if name.search(file.read_text("utf-8"))] == []
