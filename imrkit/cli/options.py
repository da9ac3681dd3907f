"""The options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from imrkit.checklist import DEFAULT
from imrkit.values.findings import Severity

_Command = TypeVar("_Command", bound=Callable[..., Any])
NEVER = "never"
FORMATS = ("text", "json", "markdown", "html", "docx")

checklist = click.option(
    "--checklist",
    default=DEFAULT,
    metavar="ID|FILE",
    help="The checklist: the id of one that imrkit ships, or a TOML file. [default: imr]",
)
review_type = click.option(
    "--type", "review_type", metavar="TYPE", help="Review type, old or new name."
)
size = click.option(
    "--size",
    metavar="SIZE",
    help="How much of the form: nil (one page: what was searched, and that nothing was found), "
    "core (what every chair asks) or full. [default: full]",
)
role = click.option(
    "--role", type=click.Choice(["officer", "lead"]), help="Only this role's items."
)
style = click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
report_style = click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people: text, markdown for an issue or wiki, html to print and hand over, docx for a "
    "copy of the draft with a comment at each finding. For programs: json.",
)
fail_on = click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), NEVER]),
    default=str(Severity.WARNING),
    show_default=True,
    help="Exit with 1 when there is such a finding or a graver one.",
)
mappings = click.option(
    "--mappings",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder of mappings, beside those that imrkit ships.",
)
select = click.option(
    "--select",
    multiple=True,
    metavar="CODE|NAME",
    help="Only these checks: by the beginning of their codes (IMR94) or by name; several with "
    "commas, or the option again.",
)
ignore = click.option(
    "--ignore",
    multiple=True,
    metavar="CODE|NAME",
    help="Without these checks, selected or not. The report says which were left out.",
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Of a folder: work on so many files at once, each in a process of its own.",
)
overwrite = click.option(
    "--overwrite", is_flag=True, help="Of a folder: write over what was made there before."
)
config = click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take from this file what no flag says. [default: the nearest imrkit.toml above]",
)
no_config = click.option("--no-config", is_flag=True, help="Read no imrkit.toml.")


def output_docx(what: str) -> Callable[[_Command], _Command]:
    """Return the option that names the Word file to write; ``what`` is its help."""
    return click.option(
        "-o",
        "--output",
        required=True,
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=what,
    )
