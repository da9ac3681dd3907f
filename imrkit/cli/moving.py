"""What the commands share that move a draft: their options, and what they put out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from imrkit import files
from imrkit.cli import options, reporting, terminal
from imrkit.errors import DocumentError
from imrkit.outputs import json, ledger
from imrkit.values.ledger import worst
from imrkit.values.losses import Loss, LossGrade
from imrkit.verbs.migration.move import Migrated

PAGE, _DATA = ".html", ".json"
_GRADES = [str(grade) for grade in LossGrade if grade is not LossGrade.NOTE]
NOT_WRITTEN = "not written, for too much would be lost"

ledger_option = click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the account of every block here: .json for programs, .html to read and print. "
    "Of a folder: its ending says the format, and each account stands beside its draft.",
)
fail_on_loss = click.option(
    "--fail-on-loss",
    type=click.Choice([*_GRADES, options.NEVER]),
    default=str(LossGrade.DATA),
    show_default=True,
    help="Exit with 1, and write no draft, when there is such a loss or a graver one.",
)
dry_run = click.option(
    "--dry-run", is_flag=True, help="Write no draft; say what would become of each block."
)


def require_output(output: Path | None, *, dry_run: bool) -> None:
    if output is None and not dry_run:
        raise click.UsageError("Name what to write (-o), or look first (--dry-run).")


def require_new(output: Path | None, ledger_path: Path | None) -> None:
    if output is not None:
        reporting.require_new_docx(output)
    if ledger_path is not None:
        files.refuse_existing(ledger_path)


def suffix_of(ledger_path: Path | None) -> str:
    """Return the ending that says the format of a ledger; "" when none is asked for."""
    if ledger_path is None:
        return ""
    suffix = ledger_path.suffix.lower()
    if suffix not in (PAGE, _DATA):
        raise DocumentError(f"{ledger_path} must end in .json or .html.")
    return suffix


def say(made: Migrated, style: str) -> None:
    if style == "json":
        terminal.say(json.ledger(made.ledger))
    else:
        terminal.say(ledger.text(made.ledger, made.losses, made.read_by, made.written_by))


def put_out(
    made: Migrated,
    draft: Path,
    template: str,
    output: Path | None,
    ledger_path: Path | None,
    fail_on_loss: str,
    style: str,
) -> None:
    """Write the moved draft and its ledger; exit with 1 when too much is lost."""
    is_held_back = is_too_much(made.losses, fail_on_loss)
    if output is not None and not is_held_back:
        files.write_new(output, made.draft.to_bytes())
        if style == "text":
            terminal.say(f"Wrote {output}.")
    if ledger_path is not None:
        files.write_new(ledger_path, written(made, ledger_path, draft.name, template))
    if is_held_back:
        terminal.complain(f"{draft.name}: {NOT_WRITTEN}.")
        sys.exit(1)


def written(made: Migrated, path: Path, draft: str, template: str) -> bytes:
    """Return the ledger of a move in the format that the name of its file asks for."""
    if path.suffix.lower() == _DATA:
        text = json.ledger(made.ledger)
    else:
        text = ledger.page(
            made.ledger, made.losses, draft=draft, template=template, made=date.today()
        )
    return f"{text}\n".encode("utf-8", "replace")


def is_too_much(losses: Iterable[Loss], fail_on_loss: str) -> bool:
    """Tell whether there is a loss of a grade, or a graver one."""
    found = worst(losses)
    if found is None or fail_on_loss == options.NEVER:
        return False
    order = list(LossGrade)
    return order.index(found) <= order.index(LossGrade(fail_on_loss))
