"""Settings in a file: the nearest wins, a flag beats it, and each says where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.commands import refusal, run
from support.paths import SAMPLES

from imrkit.checklist import DEFAULT
from imrkit.cli import config

DRAFT = (SAMPLES / "lscb-imr-2010.draft.docx").read_bytes()
KEY = '[names]\n"Gareth Hughes" = "Adult A"\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "force/review").mkdir(parents=True)
    (tmp_path / "force/review/draft.docx").write_bytes(DRAFT)
    monkeypatch.chdir(tmp_path / "force")
    yield tmp_path


def draft(home: Path) -> Path:
    return home / "force/review/draft.docx"


def write(folder: Path, *lines: str) -> Path:
    file = folder / "imrkit.toml"
    file.write_text("\n".join(["[check]", *lines, ""]), "utf-8")
    return file


def shown(*arguments: str | Path) -> dict[str, tuple[Any, str]]:
    result = run("config", *arguments, "--json")
    assert result.exit_code == 0, result.output
    data = json.loads(result.stdout)
    assert data["schema_version"] == 1
    return {one["name"]: (one["value"], one["origin"]) for one in data["settings"]}


def report(*arguments: str | Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(run("check", *arguments).output)
    return data


def test_without_a_file_every_value_is_the_default_s(home: Path) -> None:
    found = shown(draft(home))

    assert list(found) == [
        "type", "role", "checklist", "mappings", "key", "select", "ignore", "no_quotes", "format",
        "fail_on",
    ]  # fmt: skip
    assert {origin for _, origin in found.values()} == {"default"}
    assert found["checklist"][0] == DEFAULT
    assert found["format"][0] == "text"


def test_the_nearest_file_wins_whole_and_says_its_lines(home: Path) -> None:
    write(home, 'ignore = ["IMR7"]', 'role = "lead"')
    file = write(home / "force", 'type = "dardr"', "", 'select = ["IMR2", "empty"]')

    found = shown(draft(home))

    assert found["type"] == ("dardr", f"{file}:2")
    assert found["select"] == (["IMR2", "empty"], f"{file}:4")
    assert found["ignore"] == ([], "default")
    assert found["role"] == (None, "default")
    write(home / "force/review", 'role = "officer"')
    assert shown(draft(home))["type"] == (None, "default")
    assert shown()["type"] == ("dardr", f"{file}:2")  # above the folder where it is run


def test_a_flag_beats_the_file(home: Path) -> None:
    write(home, 'fail_on = "never"', "no_quotes = true", 'select = ["IMR2"]')

    found = shown(draft(home), "--fail-on", "error", "--quotes", "--select", "IMR7,IMR8")

    assert found["fail_on"] == ("error", "flag")
    assert found["no_quotes"] == (False, "flag")
    assert found["select"] == (["IMR7,IMR8"], "flag")


def test_a_file_is_named_or_none_is_read(home: Path) -> None:
    write(home, 'role = "lead"')
    other = home / "other.toml"
    other.write_text('[check]\nrole = "officer"\n')

    assert shown(draft(home), "--config", other)["role"] == ("officer", f"{other}:2")
    assert shown(draft(home), "--no-config")["role"] == (None, "default")


def test_a_check_is_made_by_the_settings(home: Path) -> None:
    file = write(home, 'select = ["IMR7", "IMR802"]', 'format = "json"', "no_quotes = true")

    found = report(draft(home))

    assert {one["code"] for one in found["findings"]} <= {"IMR701", "IMR702", "IMR703", "IMR802"}
    assert "IMR201" in found["left_out"]
    assert all(quote == "…" for one in found["findings"] for quote in one["quotes"])
    assert str(file) not in json.dumps(found)
    with_quotes = report(draft(home), "--quotes")
    assert any(quote != "…" for one in with_quotes["findings"] for quote in one["quotes"])


def test_paths_count_from_the_folder_of_the_file(home: Path) -> None:
    (home / "names.toml").write_text(KEY)
    (home / "maps").mkdir()
    write(home, 'key = "names.toml"', 'mappings = "maps"', 'checklist = "own.toml"')

    found = shown(draft(home))

    assert found["key"][0] == str(home / "names.toml")
    assert found["mappings"][0] == str(home / "maps")
    assert found["checklist"][0] == str(home / "own.toml")
    write(home, 'checklist = "imr"')
    assert shown(draft(home))["checklist"][0] == "imr"


def test_a_key_s_words_are_never_shown(home: Path) -> None:
    (home / "names.toml").write_text(KEY)
    write(home, 'key = "names.toml"')

    assert "Gareth" not in run("config", draft(home)).output


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (['colour = "red"'], "line 2: “check.colour” is not a key that is known here"),
        (["", 'role = "boss"'], "line 3: “check.role” must be one of officer, lead"),
        (['select = "IMR2"'], "line 2: “check.select” must be a list of texts"),
        (['ignore = ["IMR2", "emty"]'], "line 2: “emty” is the beginning of no code"),
        (["no_quotes = 'yes'"], "line 2: “check.no_quotes” must be true or false"),
        (['names = {"Real Name" = "Adult A"}'], "“check.names” is not a key that is known here"),
        (["type ="], "line 2: this is not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line(home: Path, lines: list[str], says: str) -> None:
    write(home, *lines)

    assert says in refusal(run("check", draft(home)))
    assert says in refusal(run("config", draft(home)))


def test_a_file_that_others_can_write_is_not_read_by_itself(home: Path) -> None:
    write(home, 'role = "officer"')
    near = write(home / "force", 'ignore = ["IMR8"]')
    near.chmod(0o666)

    result = run("config", draft(home))

    assert f"{near} was not read: others than you can write it." in " ".join(result.stderr.split())
    assert "officer" in result.stdout  # the next one above
    assert shown(draft(home), "--config", near)["ignore"][0] == ["IMR8"]


def test_another_user_s_file_is_not_read_by_itself(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(home, 'role = "lead"')
    monkeypatch.setattr(config, "_owner", lambda file: 4242)

    assert shown(draft(home))["role"] == (None, "default")
    assert shown(draft(home), "--config", file)["role"][0] == "lead"


def test_no_file_above_the_home_folder_is_looked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home, 'role = "lead"')
    monkeypatch.setenv("HOME", str(home / "force"))

    assert shown(draft(home))["role"] == (None, "default")


def test_settings_are_told_in_words(home: Path) -> None:
    file = write(home, 'select = ["IMR2", "IMR3"]', "no_quotes = true")

    lines = run("config", draft(home), "--role", "lead").output.splitlines()

    assert f"select     IMR2, IMR3  {file}:2" in lines
    assert f"no_quotes  yes         {file}:3" in lines
    assert "role       lead        flag" in lines
    assert "ignore     none        default" in lines
