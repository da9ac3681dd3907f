"""A value of a TOML text is found again at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from imrkit.errors import ChecklistError
from imrkit.toml.lines import Path as TomlPath
from imrkit.toml.source import TomlSource

TEXT = '''\
# a comment = "not a key"
title = "x # not a comment"
[head]
a.b = 1
"quoted key" = """
fake = 1
[fake]
"""
list = [
    "one = 1",  # ]
    "two",
]
inline = { x = 1, y = [
    2,
] }

[[items]]
id = "first"
[items.checks]
empty = {}
[[items.parts]]
id = "p"
[[items.parts]]
id = 'q'

[[items]]
id = "second"
parts = [{ id = "r" }]
'''


def source(text: str = TEXT) -> TomlSource:
    return TomlSource.parse(text, "own.toml", ChecklistError)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("head",), 3),
        (("head", "a", "b"), 4),
        (("head", "quoted key"), 5),
        (("head", "list"), 9),
        (("head", "list", 1), 9),
        (("head", "inline", "y"), 13),
        (("items", 0), 17),
        (("items", 0, "id"), 18),
        (("items", 0, "checks", "empty"), 20),
        (("items", 0, "parts", 0, "id"), 22),
        (("items", 0, "parts", 1, "id"), 24),
        (("items", 1, "id"), 27),
        (("items", 1, "parts", 0, "id"), 28),
        (("items", 1, "missing"), 26),
        (("nowhere",), None),
    ],
)
def test_a_value_has_a_line(path: TomlPath, line: int | None) -> None:
    assert source().line_of(path) == line


def test_every_key_of_the_shipped_checklist_is_found_where_it_stands() -> None:
    text = (resources.files("imrkit") / "checklists/imr.toml").read_text("utf-8")
    shipped = source(text)
    wrong = []
    for name, entries in shipped.data.items():
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            for key in entry:
                line = shipped.line_of((name, index, key))
                shown = shipped.lines[line - 1] if line else ""
                if key not in shown:
                    wrong.append((name, index, key, shown))

    assert wrong == []
    assert len(shipped.data["items"]) == 102


def test_a_mistake_shows_file_line_and_the_line_itself() -> None:
    mistake = source().mistake(("items", 1, "id"), "is odd")

    assert str(mistake) == 'own.toml, line 27: is odd\n    id = "second"'


@pytest.mark.parametrize(
    ("text", "line"), [("a = 1\nb =\n", 2), ("a = 1\na = 2\n", 2), ('a = "open', 1)]
)
def test_what_is_not_toml_is_shown_at_its_line(text: str, line: int) -> None:
    with pytest.raises(ChecklistError, match="this is not TOML") as caught:
        source(text)

    assert [one.line for one in caught.value.mistakes] == [line]


def test_a_file_that_is_not_text_is_refused_with_advice(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ChecklistError, match=r"this file is not UTF-8 text\. Do this\."):
        TomlSource.read(file, ChecklistError, "Do this.")


def test_the_mark_that_some_editors_put_first_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(b"\xef\xbb\xbfa = 1\n")

    assert TomlSource.read(file, ChecklistError).data == {"a": 1}


def key_paths(value: object, path: TomlPath = ()) -> Iterator[TomlPath]:
    """Yield the path of every key, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from key_paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from key_paths(inner, (*path, index))


def test_every_key_however_deep_is_found_on_a_line_that_holds_it() -> None:
    shipped = source((resources.files("imrkit") / "checklists/imr.toml").read_text("utf-8"))
    paths = list(key_paths(shipped.data))
    lines = [shipped.line_of(path) for path in paths]
    wrong = [
        path
        for path, line in zip(paths, lines, strict=True)
        if line is None or not re.search(rf"(?<![\w-]){path[-1]}\s*[=\].]", shipped.lines[line - 1])
    ]

    assert wrong == []
    assert len(paths) > 2500


def test_every_key_of_an_entry_lies_between_its_entry_and_the_next() -> None:
    shipped = source((resources.files("imrkit") / "checklists/imr.toml").read_text("utf-8"))
    items = shipped.data["items"]
    starts = [shipped.line_of(("items", index)) or 0 for index in range(len(items))]
    ends = [*starts[1:], len(shipped.lines) + 1]
    wrong = [
        (index, path)
        for index, item in enumerate(items)
        for path in key_paths(item)
        if not starts[index] < (shipped.line_of(("items", index, *path)) or 0) < ends[index]
    ]

    assert starts == sorted(set(starts))
    assert wrong == []


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\u0085"])
def test_a_separator_pasted_into_a_text_does_not_move_the_lines_below(mark: str) -> None:
    pasted = source(f'a = "x{mark}y"\nb = 1\n')

    assert pasted.line_of(("b",)) == 2
    assert pasted.mistake(("b",), "is odd").source == "b = 1"


def test_lines_that_end_as_in_windows_are_counted_once() -> None:
    assert source("a = 1\r\nb = 2\r\n").line_of(("b",)) == 2


# The edges of what is taken


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63)])
def test_a_number_of_64_bits_is_read(number: int) -> None:
    assert source(f"a = {number}").data == {"a": number}


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1])
def test_a_number_of_more_is_refused_at_its_line(number: int) -> None:
    with pytest.raises(ChecklistError) as caught:
        source(f"a = 1\nb = {number}\nc = 22")

    assert [(one.line, one.message) for one in caught.value.mistakes] == [
        (2, "this number is too large")
    ]


def test_a_number_that_python_does_not_read_is_told_by_its_length() -> None:
    with pytest.raises(ChecklistError) as caught:
        source(f"a = {'9' * 10_000}\nb = 22\nc = 333")

    (mistake,) = caught.value.mistakes
    assert (mistake.line, mistake.message) == (1, "this number is too large")


def test_a_key_of_twenty_steps_is_read_and_one_of_more_refused() -> None:
    assert source(f"{'.'.join('k' * 20)} = 1").data
    with pytest.raises(ChecklistError, match="this key has more than 20 steps"):
        source(f"{'.'.join('k' * 21)} = 1")


def test_twenty_lists_in_one_another_are_read_and_one_more_refused() -> None:
    assert source(f"a = {'[' * 20}{']' * 20}").data
    with pytest.raises(ChecklistError, match="more than 20 tables and lists deep"):
        source(f"a = {'[' * 21}{']' * 21}")


def test_of_many_mistakes_of_that_kind_ten_are_told() -> None:
    with pytest.raises(ChecklistError) as caught:
        source("\n".join(f"k{number} = {2**63}" for number in range(30)))

    assert len(caught.value.mistakes) == 10


def test_of_a_long_line_its_beginning_is_shown() -> None:
    whole = source(f'a = "{"x" * 194}"')
    long = source(f'a = "{"x" * 195}"')

    assert whole.mistake(("a",), "is odd").source == whole.lines[0]
    assert long.mistake(("a",), "is odd").source == f"{long.lines[0][:200]}…"


def test_a_file_of_four_megabytes_is_read_and_a_larger_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    text = b'a = "1"\n'
    file.write_bytes(text + b" " * (4 * 1024 * 1024 - len(text)))
    assert TomlSource.read(file, ChecklistError).data == {"a": "1"}

    file.write_bytes(file.read_bytes() + b" ")
    with pytest.raises(ChecklistError, match="this file is larger than 4 MB: refused"):
        TomlSource.read(file, ChecklistError)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_however_the_lines_of_a_file_end_they_are_the_same(end: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(f'a = """x{end}y"""{end}b = 2{end}'.encode())
    found = TomlSource.read(file, ChecklistError)

    assert found.data == {"a": "x\ny", "b": 2}
    assert found.mistake(("b",), "is odd").source == "b = 2"
    assert found.line_of(("b",)) == 3
