"""Keys to the names, read from TOML; what is wrong in one is told and never quoted."""

from __future__ import annotations

import datetime as dt
import traceback
from pathlib import Path

import pytest
from support.planted import FOLDER

import imrkit
from imrkit.key import key_toml, load_key, parse_key

KEY = """
[names]
"Gareth Hughes" = "PC1"
"Sian Price" = "Adult A"
[spellings]
"Adult A" = ["Shan"]
[dates]
"Adult A" = ["4 November 1990"]
[addresses]
"Adult A" = ["14 Mill Lane"]
[numbers]
"PC1" = ["4471"]
"""


def test_all_of_a_key_is_read() -> None:
    officer, adult = parse_key(KEY).entries

    assert (officer.code, officer.names, officer.numbers) == ("PC1", ("Gareth Hughes",), ("4471",))
    assert adult.names == ("Sian Price", "Shan")
    assert adult.dates == (dt.date(1990, 11, 4),)
    assert adult.addresses == ("14 Mill Lane",)


def test_a_key_that_is_written_is_read_as_the_same() -> None:
    key = parse_key(KEY)

    assert parse_key(key_toml(key)) == key


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", None, "a table [names] is needed"),
        ('[names]\n"Gareth" = 3', 2, "its code, a text in quotes"),
        ('[names]\n"Gareth" = " "', 2, "its code, a text in quotes"),
        ('[names]\n"..." = "PC1"', 2, "a name, which has letters"),
        ('[names]\n"Иван" = "PC1"', 2, "a name, which has letters a to z"),
        ('[names]\n"PC1" = "Gareth"', 2, "the real name stands before the equals sign"),
        ('[names]\n"Gareth" = "PC1"\n"GARETH" = "PC2"', 3, "the same name stands for another"),
        ('[names]\n"Gareth" = "PC1"\n[nicknames]\n', 3, "and no other"),
        ('[names]\n"Gareth" = "PC1"\n[spellings]\n"PC2" = ["Gaz"]', 4, "no name has the code"),
        ('[names]\n"Gareth" = "PC1"\n[spellings]\n"PC1" = "Gaz"', 4, "a list of texts"),
        ('[names]\n"Gareth" = "PC1"\n[spellings]\n"PC1" = [""]', 4, "none of them empty"),
        ('[names]\n"Gareth" = "PC1"\n[dates]\n"PC1" = ["Gareth’s day"]', 4, "cannot be read"),
        ('names = ["Gareth"]', 1, "a table [names] is needed"),
        ('spellings = "Gareth"\n[names]\n"Gareth" = "PC1"', 1, "is a table of lists"),
        ('[names]\n"Gareth = "PC1"', 2, "this is not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_quotes_no_name(
    text: str, line: int | None, says: str
) -> None:
    with pytest.raises(imrkit.KeyFileError) as caught:
        parse_key(text)

    (mistake,) = caught.value.mistakes
    assert mistake.line == line
    assert says in mistake.message
    shown = "".join(traceback.format_exception(caught.value)).casefold()
    assert "gareth" not in str(caught.value).casefold()
    assert "gareth" not in shown.split("KeyFileError".casefold())[-1]


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(imrkit.KeyFileError) as caught:
        parse_key('[names]\n"A b" = 1\n"C d" = 2')

    assert [one.line for one in caught.value.mistakes] == [2, 3]


def test_a_key_says_no_name_when_it_is_printed() -> None:
    assert "Gareth" not in repr(parse_key(KEY))
    assert "1990" not in repr(parse_key(KEY))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(imrkit.KeyFileError, match="does not exist"):
        load_key(tmp_path / "key.toml")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.key.toml")), ids=lambda file: file.name)
def test_the_keys_of_the_planted_texts_can_be_read(file: Path) -> None:
    assert len(load_key(file).entries) > 20
