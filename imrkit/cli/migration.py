"""The command that moves drafts into another template."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.checklist import Checklist
from imrkit.cli import folders, moving, options, reporting, terminal
from imrkit.many import FileDone, over_folder
from imrkit.outputs import json, ledger
from imrkit.values.ledger import Ledger
from imrkit.values.losses import Loss
from imrkit.verbs.migration.move import Migrated

_to = click.option(
    "--to",
    "template",
    required=True,
    type=click.Path(path_type=Path),
    metavar="TEMPLATE",
    help="The template or form to move it into; it stays as it is.",
)
_mapping_from = click.option(
    "--mapping-from",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Through which the draft is read (TOML), when its form is not ours and not known.",
)
_mapping_to = click.option(
    "--mapping-to",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Through which the template is read (TOML), when it is not ours and not known.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    """What became of one file."""

    ledger: Ledger
    losses: tuple[Loss, ...]
    is_held_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """How one file is moved, here or in another process."""

    template: Path
    mapping_from: Path | None
    mapping_to: Path | None
    mappings: Path | None
    checklist: Checklist
    ledger_suffix: str  # "" for none
    fail_on_loss: str

    def made(self, source: Path) -> Migrated:
        """Move one file."""
        return verbs.migrate(
            source,
            self.template,
            mapping_from=self.mapping_from,
            mapping_to=self.mapping_to,
            mappings=self.mappings,
            checklist=self.checklist,
        )

    def __call__(self, source: Path, output: Path | None) -> _Moved:
        """Move one file of a folder, and write it with its ledger."""
        moved = self.made(source)
        is_held_back = moving.is_too_much(moved.losses, self.fail_on_loss)
        if output is not None and not is_held_back:
            files.write_whole(output, moved.draft.to_bytes())
        if output is not None and self.ledger_suffix:
            path = output.with_name(f"{output.stem}.ledger{self.ledger_suffix}")
            files.write_whole(path, moving.written(moved, path, source.name, self.template.name))
        return _Moved(ledger=moved.ledger, losses=moved.losses, is_held_back=is_held_back)


@click.command()
@click.argument("draft", type=click.Path(path_type=Path), metavar="DRAFT|FOLDER")
@_to
@_mapping_from
@_mapping_to
@options.mappings
@options.checklist
@moving.ledger_option
@moving.fail_on_loss
@moving.dry_run
@options.style
@options.jobs
@options.overwrite
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="The moved draft to write (.docx), or the folder for those of a folder.",
)
def migrate(
    draft: Path,
    template: Path,
    mapping_from: Path | None,
    mapping_to: Path | None,
    mappings: Path | None,
    checklist: str,
    ledger_path: Path | None,
    fail_on_loss: str,
    dry_run: bool,
    style: str,
    jobs: int,
    overwrite: bool,
    output: Path | None,
) -> None:
    """Move a draft, or each of a folder, into another template, with nothing lost.

    What an author wrote goes to the place of the template that answers the same item of the
    checklist; what has none goes to a holding section at the end. The draft and the template stay
    as they are. A form that is not ours is read through a mapping: the one given, else the one that
    travels in it, else that of a form that is known, else what is surely proposed.

    Exit code: 0 done, 1 too much would be lost, 2 a file could not be moved.
    """
    moving.require_output(output, dry_run=dry_run)
    work = _Work(
        template=template,
        mapping_from=mapping_from,
        mapping_to=mapping_to,
        mappings=mappings,
        checklist=verbs.load_checklist(checklist),
        ledger_suffix=moving.suffix_of(ledger_path),
        fail_on_loss=fail_on_loss,
    )
    target = None if dry_run else output
    if draft.is_dir():
        sys.exit(_move_folder(draft, target, work, style, jobs, overwrite=overwrite))
    moving.require_new(target, ledger_path)
    reporting.say_open(draft, template)
    made = work.made(draft)
    moving.say(made, style)
    moving.put_out(made, draft, template.name, target, ledger_path, fail_on_loss, style)


def _move_folder(
    folder: Path, output: Path | None, work: _Work, style: str, jobs: int, *, overwrite: bool
) -> int:
    run = over_folder(folder, output, work, jobs=jobs, overwrite=overwrite, suffix=".docx")
    done = folders.gone_through(run, None if style == "json" else _line)
    if style == "json":
        terminal.say(
            json.ledgers(
                (one.name, None if one.value is None else one.value.ledger, one.problem)
                for one in done
            )
        )
    code = folders.exit_code(done)
    return code or int(any(one.value is not None and one.value.is_held_back for one in done))


def _line(one: FileDone[_Moved]) -> str:
    if one.value is None:
        return ""
    said = ledger.summary(one.value.ledger)
    return f"{moving.NOT_WRITTEN}: {said}" if one.value.is_held_back else said
