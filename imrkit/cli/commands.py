"""The commands and their options."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import click

from imrkit import __version__, files, verbs
from imrkit.cli import (
    comparing_commands,
    conversion_commands,
    listing_commands,
    mapping_commands,
    options,
    reporting,
    terminal,
)
from imrkit.cli.config import Configured
from imrkit.documents.draft import Draft
from imrkit.outputs import json, lists
from imrkit.outputs.words import counted
from imrkit.values.findings import Severity


class _Group(click.Group):
    """The commands here, and those that other packages add through an entry point."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_added()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        own = super().get_command(ctx, cmd_name)
        added = _added().get(cmd_name)
        if own is not None or added is None:
            return own
        try:
            command: click.Command = added.load()
        except ModuleNotFoundError as error:
            return _not_installed(cmd_name, error)
        return command


def _not_installed(name: str, error: ModuleNotFoundError) -> click.Command:
    """Return a command that names the missing package; the others go on working."""
    message = f"“imrkit {name}” needs {error.name}: install imrkit[server]."

    def refuse() -> None:
        raise click.ClickException(message)

    return click.Command(name, callback=refuse, help=message)


def _added() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group="imrkit.commands")}


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="imrkit")
def imrkit() -> None:
    """A checklist beside the draft of an individual management review.

    It is advice: not official guidance, never a gate, never a score.
    """


@imrkit.command(cls=Configured)
@click.argument("draft", type=click.Path(path_type=Path))
@options.review_type
@options.role
@options.checklist
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where somebody's template answers which item (TOML).",
)
@options.mappings
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The key to the names (TOML), kept apart from the draft: each real name that stands in "
    "the draft is found. It is read and stored nowhere.",
)
@options.select
@options.ignore
@click.option(
    "--no-quotes/--quotes",
    help="Show no word of the draft, and not its name: for people who may not read it.",
)
@options.report_style
@options.fail_on
@options.config
@options.no_config
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report here."
)
def check(
    draft: Path,
    review_type: str | None,
    role: str | None,
    checklist: str,
    mapping: Path | None,
    mappings: Path | None,
    key: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_quotes: bool,
    style: str,
    fail_on: str,
    output: Path | None,
) -> None:
    """Report the checklist status of a draft.

    A draft in somebody else's template is read through a mapping: the one given, else the one that
    travels in the draft, else that of a form that is known, else what is surely proposed. The
    report says which.

    What no flag says is taken from the nearest imrkit.toml above the draft; “imrkit config” shows
    which values hold, and why.

    Exit code: 0 nothing to report, 1 something found, 2 the draft could not be checked.
    """
    reporting.require_output(style, output)
    known = verbs.load_checklist(checklist)
    report = verbs.check(
        draft,
        review_type=review_type,
        role=role,
        checklist=known,
        mapping=mapping,
        mappings=mappings,
        key=key,
        select=select,
        ignore=ignore,
    )
    reporting.put_out(report, known, draft, style, output, no_quotes=no_quotes)
    if fail_on != options.NEVER and report.has_findings(Severity(fail_on)):
        sys.exit(1)


@imrkit.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@options.style
@options.fail_on
def lint(file: Path, style: str, fail_on: str) -> None:
    """Report faults and risks in the build of a Word file.

    They lie in its content controls, and in links, macros and files that it brings along; its text
    is not looked at. Exit code: 0 nothing to report, 1 something found, 2 the file could not be
    read.
    """
    found = verbs.lint(file)
    if style == "json":
        terminal.say(json.lint(found))
    else:
        terminal.say(lists.lint(found, file.name))
    if fail_on != options.NEVER and any(
        one.severity.rank >= Severity(fail_on).rank for one in found
    ):
        sys.exit(1)


@imrkit.command()
@click.argument("draft", type=click.Path(path_type=Path))
@options.checklist
@options.output_docx("The repaired draft to write (.docx).")
def repair(draft: Path, checklist: str, output: Path) -> None:
    """Give a draft back the places that a program other than Word took from it.

    No word changes, and the draft itself stays as it is. When something cannot be restored without
    guessing, nothing is written and the places are named.
    """
    reporting.require_new_docx(output)
    known = verbs.load_checklist(checklist)
    repaired = verbs.repair(draft, checklist=known)
    files.write_new(output, repaired.data)
    terminal.say(lists.repaired(repaired, known, output))


@imrkit.command()
@click.argument("draft", type=click.Path(path_type=Path), metavar="FILE")
@options.output_docx("The copy without them to write (.docx).")
def uncomment(draft: Path, output: Path) -> None:
    """Take the comments of “imrkit check --format docx” out of a draft again.

    The text, and all comments of people, stay as they are.
    """
    reporting.require_new_docx(output)
    copy, count = Draft.open(draft).uncommented()
    files.write_new(output, copy.to_bytes())
    terminal.say(f"Wrote {output}: {counted(count, 'comment')} taken out.")


imrkit.add_command(comparing_commands.diff)
imrkit.add_command(conversion_commands.convert)
imrkit.add_command(comparing_commands.merge)
for _listing in (listing_commands.items, listing_commands.checks, listing_commands.explain):
    imrkit.add_command(_listing)
imrkit.add_command(mapping_commands.map_template)
imrkit.add_command(mapping_commands.mappings)
