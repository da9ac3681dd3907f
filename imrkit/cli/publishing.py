"""The command that makes the copy of a draft which may leave."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from imrkit import files, verbs
from imrkit.cli import options, reporting, terminal
from imrkit.errors import DocumentError
from imrkit.outputs import json, published_html, published_text
from imrkit.values.publishing import Published

_REPORTS = (".html", ".json")


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The copy to write (.docx).",
)
@click.option(
    "--key",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The key to the names (TOML), kept apart from the draft: with any of them in the copy "
    "there is none. It is read and stored nowhere.",
)
@click.option(
    "--pseudonyms", is_flag=True, help="Put the codes of the key in the place of its names."
)
@click.option(
    "--allow-unsure",
    is_flag=True,
    help="Everyday words of the key (“Grace”) may stay: you have looked at each of them.",
)
@click.option("--keep-controls", is_flag=True, help="Leave content controls that hold something.")
@click.option("--drop-labels", is_flag=True, help="Take sensitivity labels out as well.")
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Of somebody’s form, whose guidance is known by it (TOML). [default: the one in the "
    "draft]",
)
@options.checklist
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write down beside the copy what was done, with the hashes that tie it to what was signed "
    "off: .html for people, .json for programs.",
)
@click.option("--dry-run", is_flag=True, help="List what would be done; write nothing.")
@options.style
def publish(
    draft: Path,
    output: Path | None,
    key: Path | None,
    pseudonyms: bool,
    allow_unsure: bool,
    keep_controls: bool,
    drop_labels: bool,
    mapping: Path | None,
    checklist: str,
    report: Path | None,
    dry_run: bool,
    style: str,
) -> None:
    """Make the copy of a draft that may leave the force.

    Prompts, guidance, the record, content controls, comments, hidden text, properties and whatever
    else a reader does not see are taken out; words, pictures and fields stay. The copy is then read
    back by other means. The draft itself stays as it is.

    Exit code: 0 the copy is there (or could be), 1 the draft has to be settled first and nothing
    was written, 2 it could not be read.
    """
    _require_places(output, report, dry_run=dry_run)
    reporting.say_open(draft)
    done = verbs.publish(
        draft,
        key=key,
        pseudonyms=pseudonyms,
        allow_unsure=allow_unsure,
        file_name="" if output is None else output.name,
        keep_controls=keep_controls,
        keep_labels=not drop_labels,
        mapping=mapping,
        checklist=checklist,
    )
    written = () if dry_run else _write(done, output, report)
    result = f"Wrote {' and '.join(map(str, written))}." if written else "Nothing was written."
    terminal.say(
        json.published(done) if style == "json" else published_text.published(done, result)
    )
    if done.data is None:
        sys.exit(1)


def _require_places(output: Path | None, report: Path | None, *, dry_run: bool) -> None:
    """Refuse places to write to that will not do, before the draft is read."""
    if output is None and not dry_run:
        raise click.UsageError("Name the copy to write: -o FILE.docx (or --dry-run).")
    if output is not None:
        reporting.require_new_docx(output)
    if report is not None:
        if report.suffix.lower() not in _REPORTS:
            raise DocumentError(f"{report} must end in .html or .json.")
        files.refuse_existing(report)


def _write(done: Published, output: Path | None, report: Path | None) -> tuple[Path, ...]:
    """Write the copy and the report on it, if there is a copy; return what was written."""
    if output is None or done.data is None:
        return ()
    files.write_new(output, done.data)
    if report is None:
        return (output,)
    files.write_new(report, f"{_words(done, output.name, report)}\n".encode("utf-8", "replace"))
    return (output, report)


def _words(done: Published, copy: str, report: Path) -> str:
    if report.suffix.lower() == ".json":
        return json.published(done)
    return published_html.page(done, copy, made=date.today())
