"""TOML files made to hurt, or merely unlucky, are refused in words, whichever reader they meet."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import imrkit
from imrkit.documents.read_brand import load_brand
from imrkit.errors import ChecklistError, SourceError
from imrkit.mapping import load_mapping
from imrkit.toml.lines import MOST_STEPS
from imrkit.toml.source import TomlSource

CHECKLIST = imrkit.load_checklist()
READERS: dict[str, Callable[[Path], object]] = {
    "brand": load_brand,
    "checklist": imrkit.load_checklist,
    "mapping": lambda path: load_mapping(path, CHECKLIST),
}
DEEP, MANY = 5_000, 30_000
STEPS = ".".join("a" * MANY)
TEXTS = {
    "lists in one another": ("a = 1\nb = " + "[" * DEEP + "]" * DEEP, "in one another", None),
    "tables in one another": (
        "a = 1\nb = " + "{a=" * DEEP + "1" + "}" * DEEP,
        "in one another",
        None,
    ),
    "a list that is deep": ("a = 1\nb = " + "[" * 30 + "]" * 30, "more than 20", 2),
    "a number that int() refuses": ("a = 1\nb = " + "9" * 10_000, "number is too large", 2),
    "a hexadecimal number": ("a = 1\nb = 0x" + "f" * 10_000, "number is too large", 2),
    "a number of 65 bits": ("a = 1\nb = [-9223372036854775809]", "number is too large", 2),
    "a key of many steps": (f"a = 1\n{STEPS} = 1", "more than 20 steps", 2),
    "a table's name of many steps": (f"a = 1\n[{STEPS}]\n", "more than 20 steps", 2),
    "such a key in a table": (f'a = 1\nb = {{ "x" = 1, {STEPS} = 1 }}', "more than 20 steps", 2),
    "such a key behind texts": (
        f"a = \"\"\"\n\"\" # \"\"\" # x\nb = ['''''''', {{{STEPS} = 1}}]",
        "more than 20 steps",
        3,
    ),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_file_is_refused_in_words(reader: str, name: str, tmp_path: Path) -> None:
    text, says, line = TEXTS[name]
    file = tmp_path / "own.toml"
    file.write_text(text)
    with pytest.raises(SourceError) as caught:
        READERS[reader](file)

    [mistake] = caught.value.mistakes
    assert says in mistake.message
    assert mistake.line == line
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "text",
    [
        "a = [" + "1.5, " * 100 + "]",
        f'a = "{STEPS}"\nb = \'{STEPS}\' # {STEPS}\nc = """{STEPS}\n{STEPS}"""',
        ".".join("a" * MOST_STEPS) + " = 1",
        'a = """x"""""\nb = 1',
    ],
)
def test_dots_in_texts_and_numbers_are_no_steps(text: str) -> None:
    assert TomlSource.parse(text, "own.toml", ChecklistError).data["a"]


def test_the_lines_of_quoted_names_and_of_what_follows_quotes_are_known() -> None:
    text = '["a[1]".b]\nc = 1\n"x\\"y" = 2\nd = ["""q""""]\ne = 3\n'
    source = TomlSource.parse(text, "own.toml", ChecklistError)

    assert [source.line_of(("a[1]", "b", key)) for key in ("c", "d", "e")] == [2, 4, 5]


@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_text_file_is_refused_at_once(reader: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    large = tmp_path / "large.toml"
    with large.open("wb") as file:
        file.truncate(10**10)
    for path in (pipe, large, tmp_path, tmp_path / "none.toml", Path("a\0b.toml")):
        with pytest.raises(SourceError):
            READERS[reader](path)


@pytest.mark.parametrize(
    "text", ['colour = "#1F3864\\n"', 'colour = """#1F3864\n"""', 'logo_alt = "x\\u0000"']
)
def test_a_value_is_looked_at_to_its_end(text: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text)
    with pytest.raises(SourceError):
        load_brand(file)
