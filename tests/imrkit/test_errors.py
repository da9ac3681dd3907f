"""The errors are one tree, and carry the facts of what went wrong."""

from __future__ import annotations

import pytest

from imrkit.errors import (
    AddinError,
    BrandError,
    ChecklistError,
    ConfigError,
    DocumentError,
    ImrkitError,
    KeyFileError,
    MappingError,
    Mistake,
    NotFoundError,
    RecordError,
    SourceError,
    TagError,
    TemplateError,
    UnreadableError,
    ValuesError,
)

TREE: dict[type[Exception], tuple[type[Exception], ...]] = {
    ImrkitError: (Exception,),
    SourceError: (ImrkitError,),
    ChecklistError: (SourceError,),
    MappingError: (SourceError,),
    KeyFileError: (SourceError,),
    BrandError: (SourceError,),
    ConfigError: (SourceError,),
    ValuesError: (SourceError,),
    DocumentError: (ImrkitError,),
    TemplateError: (ImrkitError,),
    RecordError: (ImrkitError,),
    NotFoundError: (ImrkitError,),
    AddinError: (ImrkitError, ValueError),
    TagError: (ImrkitError, ValueError),
    UnreadableError: (ImrkitError,),
}


def mistake(line: int | None, source: str = "", message: str = "is odd") -> Mistake:
    return Mistake(file="own.toml", line=line, source=source, message=message)


@pytest.mark.parametrize(("error", "parents"), TREE.items(), ids=lambda one: str(one))
def test_each_error_has_its_place_in_the_tree(
    error: type[Exception], parents: tuple[type[Exception], ...]
) -> None:
    assert error.__bases__ == parents


def test_the_tree_is_complete() -> None:
    def below(error: type[ImrkitError]) -> set[type[ImrkitError]]:
        return {error}.union(*(below(child) for child in error.__subclasses__()))

    assert {one for one in below(ImrkitError) if one.__module__ == "imrkit.errors"} == set(TREE)


@pytest.mark.parametrize("error", [one for one in TREE if issubclass(one, ImrkitError)])
def test_the_command_line_exits_with_two_after_any_of_them(error: type[ImrkitError]) -> None:
    assert error.exit_code == 2


@pytest.mark.parametrize(
    ("line", "source", "shown"),
    [
        (3, "  id = 1", "own.toml, line 3: is odd\n    id = 1"),
        (3, "   ", "own.toml, line 3: is odd"),
        (None, "", "own.toml: is odd"),
    ],
)
def test_a_mistake_shows_its_file_its_line_and_the_line_itself(
    line: int | None, source: str, shown: str
) -> None:
    assert str(mistake(line, source)) == shown


def test_an_error_in_a_file_keeps_every_mistake_and_shows_them_all() -> None:
    first, second = mistake(1, "a = 1"), mistake(2, "b = 2", "is odder")

    error = ChecklistError([first, second])

    assert error.mistakes == (first, second)
    assert str(error) == f"{first}\n{second}"
