"""Judge each draft of a folder: a line for each, a report of each if a folder is named for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from imrkit import files
from imrkit.cli import folders, options, terminal
from imrkit.cli.check_work import CheckWork
from imrkit.errors import DocumentError
from imrkit.many import FileDone, RunLog, over_folder
from imrkit.outputs import json
from imrkit.outputs.checked_json import CheckedDraft, CheckedFile, checked_files
from imrkit.outputs.words import counted, found_words
from imrkit.values.findings import Severity
from imrkit.wire import plain

LOG = "checked.jsonl"  # in the folder of the reports
_SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"text": ".txt", "json": ".json", "markdown": ".md", "html": ".html", "docx": ".docx"}
)
_NOT_EMPTY = (
    "{} holds files already. Name a new or an empty folder for the reports, or go on with the run "
    "that wrote them (--resume)."
)
_NO_LIST = "{} holds files, and no list of a run (" + LOG + "). Name a new or an empty folder."


def check_folder(
    folder: Path,
    output: Path | None,
    work: CheckWork,
    *,
    jobs: int,
    scheduler: str | None,
    resume: bool,
    fail_on: str,
) -> int:
    """Check the drafts of a folder before a person's eyes; return the exit code.

    ``output``: the folder for the reports, new or empty, or with ``resume`` that of a run that was
    stopped: drafts that it lists and that are as they were are not checked again.
    """
    _require_output(output, work.style, resume=resume)
    log = None if output is None else _log(output, work, resume=resume)
    known = {} if log is None or output is None else _known(folder, output, log, work.style)
    run = over_folder(
        folder,
        output,
        work,
        jobs=jobs,
        scheduler=scheduler,
        overwrite=True,  # the folder was empty, or lists what is ours
        suffix=_SUFFIXES[work.style],
        known=known,
    )
    is_data = output is None and work.style == "json"
    done = folders.gone_through(
        run,
        None if is_data else _line,
        lambda one: None if log is None or one.name in known else log.add(one.name, _entry(one)),
    )
    if is_data:
        terminal.say(_written(done))
    else:
        _say_end(done, output)
    return _exit_code(done, fail_on)


def _require_output(output: Path | None, style: str, *, resume: bool) -> None:
    if output is None and resume:
        raise click.UsageError("--resume needs the folder of the reports: -o FOLDER.")
    if output is None and style not in ("text", "json"):
        raise click.UsageError(f"--format {style} of a folder needs one for the reports: -o.")


def _log(output: Path, work: CheckWork, *, resume: bool) -> RunLog:
    path = output / LOG
    if not path.exists() and output.is_dir() and any(output.iterdir()):
        raise DocumentError(_NO_LIST.format(output) if resume else _NOT_EMPTY.format(output))
    if not output.exists():
        _make_folder(output)
    return RunLog.begun(path, work.settings, resume=resume)


def _make_folder(output: Path) -> None:
    try:
        output.mkdir()
    except OSError as error:
        raise DocumentError(f"{output} could not be made: {error.strerror}.") from error


def _known(folder: Path, output: Path, log: RunLog, style: str) -> dict[str, CheckedDraft]:
    """Return the drafts that were checked, are as they were then, and whose reports stand there."""
    found = {}
    for name, entry in log.entries.items():
        draft = CheckedDraft.read(entry)
        report = (output / name).with_suffix(_SUFFIXES[style])
        if draft is not None and report.is_file() and _hash(folder / name) == draft.sha256:
            found[name] = draft
    return found


def _hash(path: Path) -> str:
    """Return the hash of a file; "" when it cannot be read, which its own check will say."""
    try:
        return files.digest(files.read_bytes(path))
    except DocumentError:
        return ""


def _entry(one: FileDone[CheckedDraft]) -> Mapping[str, Any]:
    if one.value is None:
        return {"problem": one.problem}
    entry: Mapping[str, Any] = plain(one.value)
    return entry


def _line(one: FileDone[CheckedDraft]) -> str:
    return "" if one.value is None else f"{found_words(one.value.found)}."


def _say_end(done: Sequence[FileDone[CheckedDraft]], output: Path | None) -> None:
    """Say how many drafts were checked; those that were not are named in lines of their own."""
    not_checked = [one for one in done if one.problem]
    checked = counted(len(done) - len(not_checked), "draft")
    where = "" if output is None else f" The reports are in {output}."
    left = f", {len(not_checked)} could not be: see their lines" if not_checked else ""
    terminal.say(f"{checked} checked{left}.{where}")


def _written(done: Iterable[FileDone[CheckedDraft]]) -> str:
    """Return what became of files as JSON."""
    return json.checked(
        checked_files(
            *(
                CheckedFile(file=one.name, output="", problem=one.problem, draft=one.value)
                for one in done
            )
        )
    )


def _exit_code(done: Sequence[FileDone[CheckedDraft]], fail_on: str) -> int:
    if code := folders.exit_code(done):
        return code
    if fail_on == options.NEVER:
        return 0
    return int(any(one.value and one.value.has_findings(Severity(fail_on)) for one in done))
