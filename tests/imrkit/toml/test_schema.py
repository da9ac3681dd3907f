"""What a schema has against a table is said of the key, at its line."""

from __future__ import annotations

import pytest
from marshmallow import fields

from imrkit.errors import ChecklistError
from imrkit.toml import schema as shape
from imrkit.toml.source import TomlSource


class _InnerSchema(shape.StrictSchema):
    name = shape.text()


class _WholeSchema(shape.StrictSchema):
    inner = fields.Nested(_InnerSchema)
    inners = shape.nested(_InnerSchema)
    names = shape.field(
        fields.Dict,
        False,
        {},
        keys=shape.slug(),
        values=fields.String(error_messages={"invalid": "must be text in quotes"}),
        invalid="must be a table",
    )


def mistakes(text: str) -> list[tuple[int | None, str]]:
    source = TomlSource.parse(text, "own.toml", ChecklistError)
    found = shape.shape_mistakes(_WholeSchema(), source, (), source.data)
    return [(one.line, one.message) for one in found]


@pytest.mark.parametrize("key", ["value", "key", "other"])
def test_an_unknown_key_is_named_at_its_line_however_it_is_called(key: str) -> None:
    unknown = "is not a key that is known here"

    assert mistakes(f"\n{key} = 1") == [(2, f"“{key}” {unknown}")]
    assert mistakes(f'[inner]\nname = "x"\n{key} = 1') == [(3, f"“inner.{key}” {unknown}")]
    assert mistakes(f'[[inners]]\nname = "x"\n{key} = 1') == [(3, f"“inners.{key}” {unknown}")]


@pytest.mark.parametrize("key", ["value", "key", "other"])
def test_a_wrong_value_in_a_table_of_names_is_shown_at_its_key(key: str) -> None:
    assert mistakes(f"[names]\n{key} = 1") == [(2, f"“names.{key}” must be text in quotes")]
    assert mistakes(f'[names]\n{key} = {{ value = "x" }}') == [
        (2, f"“names.{key}” must be text in quotes")
    ]


def test_a_wrong_name_in_a_table_of_names_is_shown_at_its_key() -> None:
    assert mistakes('[names]\n"Bad Name" = "x"') == [
        (2, "“names.Bad Name” must be small letters, digits and single hyphens")
    ]


def test_a_text_that_begins_with_a_space_is_not_empty() -> None:
    assert mistakes('[inner]\nname = " x"') == []
    assert mistakes("[inner]\nname = '''\n\n x'''") == []
    assert mistakes('[inner]\nname = " \\n"') == [(2, "“inner.name” must not be empty")]
