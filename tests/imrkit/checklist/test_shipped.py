"""The form of a checklist that loads at once is the value of its files, or is not looked at."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from support.paths import ROOT

from imrkit.checklist import shipped
from imrkit.checklist.load import load_checklist
from imrkit.checklist.shipped import DEFAULT, keep, kept, shipped_checklists
from imrkit.judging.checks import SETTINGS


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package of which a form is kept."""
    copy = tmp_path / "imrkit"
    shutil.copytree(ROOT / "imrkit", copy, ignore=shutil.ignore_patterns("__pycache__", "words"))
    monkeypatch.setattr(shipped, "_PACKAGE", copy)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    keep(DEFAULT, load_checklist(DEFAULT))
    return copy


def spelt(value: Any) -> str:
    """Return a value with the types of all that it holds, sets in one order."""
    if dataclasses.is_dataclass(value):
        held = [
            f"{one.name}={spelt(getattr(value, one.name))}" for one in dataclasses.fields(value)
        ]
    elif isinstance(value, Mapping):
        held = [f"{spelt(key)}: {spelt(one)}" for key, one in value.items()]
    elif isinstance(value, frozenset):
        held = sorted(map(spelt, value))
    else:
        held = list(map(spelt, value)) if isinstance(value, (tuple, list)) else [repr(value)]
    return f"{type(value).__name__}({', '.join(held)})"


@pytest.mark.parametrize("name", shipped_checklists())
def test_it_is_the_value_of_the_files(package: Path, name: str) -> None:
    read = load_checklist(name, check_settings=SETTINGS)
    keep(name, read)

    assert kept(name) == read
    assert spelt(kept(name)) == spelt(read)


def test_the_package_itself_gives_the_value_of_the_files() -> None:
    assert kept(DEFAULT) in (None, load_checklist(DEFAULT, check_settings=SETTINGS))


@pytest.mark.parametrize(
    "file",
    ["checklists/imr.toml", "checklists/imr.law.toml", "checklist/items.py", "values/frozen.py"],
)
def test_after_a_change_of_what_it_was_made_of_it_is_not_looked_at(
    package: Path, file: str
) -> None:
    assert kept(DEFAULT) is not None
    (package / file).write_text((package / file).read_text("utf-8") + "\n", "utf-8")

    assert kept(DEFAULT) is None


def test_a_file_that_was_only_written_again_counts_as_changed(package: Path) -> None:
    os.utime(package / "checklists/imr.toml", ns=(1, 1))

    assert kept(DEFAULT) is None


@pytest.mark.parametrize("left", [0, 20, 200, -1])
def test_one_that_is_damaged_is_not_looked_at(package: Path, left: int) -> None:
    (file,) = (package / "checklists/__pycache__").glob("*.pickle")
    file.write_bytes(file.read_bytes()[:left])

    assert kept(DEFAULT) is None


def test_nothing_is_kept_where_python_keeps_nothing(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(package / "checklists/__pycache__")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep(DEFAULT, load_checklist(DEFAULT))

    assert not (package / "checklists/__pycache__").exists()


def test_where_it_cannot_be_written_nothing_happens(package: Path) -> None:
    shutil.rmtree(package / "checklists/__pycache__")
    (package / "checklists/__pycache__").write_text("a file")
    keep(DEFAULT, load_checklist(DEFAULT))

    assert kept(DEFAULT) is None
