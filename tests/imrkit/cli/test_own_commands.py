"""What is known of the commands before they are loaded is what they say of themselves."""

from __future__ import annotations

import inspect
import subprocess
import sys

import click
import pytest

from imrkit.cli.commands import imrkit
from imrkit.cli.own_commands import OWN


def loaded(name: str) -> click.Command:
    command = imrkit.get_command(click.Context(imrkit), name)
    assert command is not None
    return command


@pytest.mark.parametrize("name", OWN)
def test_a_command_has_the_name_and_the_summary_of_the_list(name: str) -> None:
    command = loaded(name)
    first, *_ = inspect.cleandoc(command.help or "").split("\n\n")

    assert command.name == name
    assert " ".join(first.split()) == OWN[name].summary


@pytest.mark.parametrize("width", [60, 78, 200])
def test_the_list_reads_as_that_of_loaded_commands(width: int) -> None:
    context = click.Context(imrkit, max_content_width=width, terminal_width=width)
    ours, plain = context.make_formatter(), context.make_formatter()

    imrkit.format_commands(context, ours)
    click.Group.format_commands(imrkit, context, plain)

    assert ours.getvalue() == plain.getvalue()


@pytest.mark.programs
def test_a_command_that_is_not_named_is_not_loaded() -> None:
    modules = sorted({f"imrkit.cli.{own.module}" for own in OWN.values()})
    code = (
        "import sys; from imrkit.cli import imrkit; imrkit(['--version'], standalone_mode=False);"
        f"sys.exit(sum(one in sys.modules for one in {modules!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert done.returncode == 0, done.stderr


def test_an_unknown_command_is_none() -> None:
    assert imrkit.get_command(click.Context(imrkit), "no-such") is None
