"""The commands that move a draft into another template."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import options, reporting, terminal
from imrkit.cli.commands import imrkit
from imrkit.errors import DocumentError
from imrkit.outputs import json, ledger
from imrkit.values.ledger import worst
from imrkit.values.losses import Loss, LossGrade
from imrkit.verbs.migration.move import Migrated

_PAGE, _DATA = ".html", ".json"
_GRADES = [str(grade) for grade in LossGrade if grade is not LossGrade.NOTE]

mapping_from = click.option(
    "--mapping-from",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Through which the draft is read (TOML), when its form is not ours and not known.",
)
mapping_to = click.option(
    "--mapping-to",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Through which the template is read (TOML), when it is not ours and not known.",
)
ledger_file = click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the account of every block here: .json for programs, .html to read and print.",
)
fail_on_loss = click.option(
    "--fail-on-loss",
    type=click.Choice([*_GRADES, options.NEVER]),
    default=str(LossGrade.DATA),
    show_default=True,
    help="Exit with 1, and write nothing, when there is such a loss or a graver one.",
)
dry_run = click.option(
    "--dry-run", is_flag=True, help="Write nothing; say what would become of each block."
)


@imrkit.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "--to",
    "template",
    required=True,
    type=click.Path(path_type=Path),
    metavar="TEMPLATE",
    help="The template or form to move it into; it stays as it is.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The moved draft to write (.docx).",
)
@mapping_from
@mapping_to
@options.mappings
@options.checklist
@ledger_file
@fail_on_loss
@dry_run
@options.style
def migrate(
    draft: Path,
    template: Path,
    output: Path | None,
    mapping_from: Path | None,
    mapping_to: Path | None,
    mappings: Path | None,
    checklist: str,
    ledger_path: Path | None,
    fail_on_loss: str,
    dry_run: bool,
    style: str,
) -> None:
    """Move a draft into another template, with nothing lost.

    What an author wrote goes to the place of the template that answers the same item of the
    checklist; what has none goes to a holding section at the end. The draft and the template stay
    as they are. A form that is not ours is read through a mapping: the one given, else the one that
    travels in it, else that of a form that is known, else what is surely proposed.

    Exit code: 0 done, 1 something was lost, 2 it could not be moved.
    """
    _require_outputs(output, ledger_path, dry_run=dry_run)
    made = verbs.migrate(
        draft,
        template,
        mapping_from=mapping_from,
        mapping_to=mapping_to,
        mappings=mappings,
        checklist=checklist,
    )
    _say(made, style)
    has_failed = is_too_much(made.losses, fail_on_loss)
    if not dry_run and output is not None and not has_failed:
        files.write_new(output, made.draft.to_bytes())
        if style == "text":
            terminal.say(f"Wrote {output}.")
    if ledger_path is not None:
        write_ledger(made, ledger_path, draft.name, template.name)
    if has_failed:
        sys.exit(1)


def _require_outputs(output: Path | None, ledger_path: Path | None, *, dry_run: bool) -> None:
    if output is None and not dry_run:
        raise click.UsageError("Name the moved draft to write (-o FILE.docx), or use --dry-run.")
    if output is not None:
        reporting.require_new_docx(output)
    if ledger_path is not None:
        if ledger_path.suffix.lower() not in (_PAGE, _DATA):
            raise DocumentError(f"{ledger_path} must end in .json or .html.")
        files.refuse_existing(ledger_path)


def _say(made: Migrated, style: str) -> None:
    if style == "json":
        terminal.say(json.ledger(made.ledger))
    else:
        terminal.say(ledger.text(made.ledger, made.losses, made.read_by, made.written_by))


def write_ledger(made: Migrated, path: Path, draft: str, template: str) -> None:
    """Write the ledger of a move to a new file, in the format that its name asks for."""
    if path.suffix.lower() == _DATA:
        written = json.ledger(made.ledger)
    else:
        written = ledger.page(
            made.ledger, made.losses, draft=draft, template=template, made=date.today()
        )
    files.write_new(path, f"{written}\n".encode("utf-8", "replace"))


def is_too_much(losses: Iterable[Loss], fail_on_loss: str) -> bool:
    """Tell whether there is a loss of a grade, or a graver one."""
    found = worst(losses)
    if found is None or fail_on_loss == options.NEVER:
        return False
    order = list(LossGrade)
    return order.index(found) <= order.index(LossGrade(fail_on_loss))
