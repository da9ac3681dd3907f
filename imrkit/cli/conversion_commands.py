"""The command that converts other people's forms."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.checklist import Checklist
from imrkit.cli import folders, options, reporting, terminal
from imrkit.many import FileDone, over_folder
from imrkit.mapping import SURE
from imrkit.outputs import json, present_converted
from imrkit.outputs.converted_json import (
    ConvertedFile,
    ConvertedForm,
    converted_files,
    converted_form,
)


@click.command()
@click.argument("template", type=click.Path(path_type=Path), metavar="TEMPLATE|FOLDER")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the template answers which item (TOML). [default: that of a form that is known, "
    "else what is surely proposed]",
)
@options.mappings
@options.review_type
@options.checklist
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=SURE,
    show_default=True,
    help="Without a mapping: the places whose proposals are at least so sure; the others are left "
    "and listed.",
)
@click.option(
    "--move-guidance",
    is_flag=True,
    help="Move the template's guidance into the placeholders of the content controls that it is "
    "about: whoever types there has it gone. What cannot move stays, and is listed.",
)
@click.option("--dry-run", is_flag=True, help="Show what each place would become; write nothing.")
@options.style
@options.jobs
@options.overwrite
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="The converted template to write, or the folder for those of a folder.",
)
def convert(
    template: Path,
    mapping: Path | None,
    mappings: Path | None,
    review_type: str | None,
    checklist: str,
    min_confidence: float,
    move_guidance: bool,
    dry_run: bool,
    style: str,
    jobs: int,
    overwrite: bool,
    output: Path | None,
) -> None:
    """Put content controls at the places of somebody's template, or of each in a folder.

    All else stays as it is, and so does the file itself. Legacy form fields and merge fields become
    content controls and keep what they show; protection is lifted, and that is said. The mapping
    travels in the new file, so that “imrkit check” reads the drafts that are written in it.

    Exit code: 0 converted, 2 a file could not be.
    """
    if output is None and not dry_run:
        raise click.UsageError("Name what to write (-o), or look first (--dry-run).")
    known = verbs.load_checklist(checklist)
    work = _Work(
        mapping=mapping,
        mappings=mappings,
        review_type=review_type,
        checklist=known,
        min_confidence=min_confidence,
        move_guidance=move_guidance,
    )
    target = None if dry_run else output
    if template.is_dir():
        sys.exit(_convert_folder(template, target, work, style, jobs, overwrite=overwrite))
    if target is not None:
        reporting.require_new_word_file(target, like=template)
    form = work(template, target)
    if style == "json":
        terminal.say(_written([_done(template, target, form)]))
    elif target is None:
        terminal.say(present_converted.form(form, known))
    else:
        terminal.say(f"Wrote {target}: {present_converted.summary(form)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """How one file is converted, here or in another process."""

    mapping: Path | None
    mappings: Path | None
    review_type: str | None
    checklist: Checklist
    min_confidence: float
    move_guidance: bool

    def __call__(self, source: Path, output: Path | None) -> ConvertedForm:
        made = verbs.convert(
            source,
            mapping=self.mapping,
            mappings=self.mappings,
            review_type=self.review_type,
            checklist=self.checklist,
            min_confidence=self.min_confidence,
            move_guidance=self.move_guidance,
        )
        if output is not None:
            files.write_whole(output, made.data)
        return converted_form(made, source.name)


def _convert_folder(
    folder: Path, output: Path | None, work: _Work, style: str, jobs: int, *, overwrite: bool
) -> int:
    run = over_folder(folder, output, work, jobs=jobs, overwrite=overwrite)
    done = folders.gone_through(run, None if style == "json" else _line)
    if style == "json":
        terminal.say(_written(done))
    return folders.exit_code(done)


def _line(one: FileDone[ConvertedForm]) -> str:
    return "" if one.value is None else present_converted.summary(one.value)


def _written(done: Iterable[FileDone[ConvertedForm]]) -> str:
    """Return what became of files as JSON."""
    return json.converted(
        converted_files(
            *(
                ConvertedFile(
                    file=one.name,
                    output=str(one.output) if one.output and not one.problem else "",
                    problem=one.problem,
                    form=one.value,
                )
                for one in done
            )
        )
    )


def _done(template: Path, output: Path | None, form: ConvertedForm) -> FileDone[ConvertedForm]:
    return FileDone(name=template.name, output=output, value=form)
