"""The command that judges a draft."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from imrkit import verbs
from imrkit.cli import options, report_output, reporting
from imrkit.cli.check_work import CheckWork
from imrkit.cli.config import Configured
from imrkit.values.findings import Severity


@click.command(cls=Configured)
@click.argument("draft", type=click.Path(path_type=Path), metavar="DRAFT|FOLDER")
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
@options.jobs
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Of a folder: work at the workers of this Dask scheduler (tls://HOST:PORT; tcp:// on this "
    "machine alone), which see the same folders under the same paths. Needs imrkit[cluster].",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Of a folder: go on with a run that was stopped. Drafts that it checked, and that are as "
    "they were then, are not checked again.",
)
@options.config
@options.no_config
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="Write the report here; of a folder, the reports into this new or empty one.",
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
    jobs: int,
    scheduler: str | None,
    resume: bool,
    output: Path | None,
) -> None:
    """Report the checklist status of a draft, or of each in a folder.

    A draft in somebody else's template is read through a mapping: the one given, else the one that
    travels in the draft, else that of a form that is known, else what is surely proposed. The
    report says which.

    What no flag says is taken from the nearest imrkit.toml above the draft; “imrkit config” shows
    which values hold, and why.

    Of a folder a line says how much was found in each draft; with -o a report of each is written,
    under its name, and a list of them (checked.jsonl), by which --resume goes on.

    Exit code: 0 nothing to report, 1 something found, 2 a draft could not be checked.
    """
    work = CheckWork(
        checklist=verbs.load_checklist(checklist),
        review_type=review_type,
        role=role,
        mapping=mapping,
        mappings=mappings,
        key=key,
        select=select,
        ignore=ignore,
        no_quotes=no_quotes,
        style=style,
    )
    if draft.is_dir():
        from imrkit.cli.checking_folder import check_folder

        code = check_folder(
            draft, output, work, jobs=jobs, scheduler=scheduler, resume=resume, fail_on=fail_on
        )
        sys.exit(code)
    if resume or scheduler:
        raise click.UsageError(f"--resume and --scheduler are for a folder, and {draft} is none.")
    reporting.require_output(style, output)
    report = work.report(draft)
    report_output.put_out(report, work.checklist, draft, style, output, no_quotes=no_quotes)
    if fail_on != options.NEVER and report.has_findings(Severity(fail_on)):
        sys.exit(1)
