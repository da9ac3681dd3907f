"""Do the same work on every Word file of a folder, and lose none of them from sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from imrkit.errors import DocumentError, ImrkitError, own_fault
from imrkit.files import StrPath
from imrkit.many.listing import ListedFile, listed
from imrkit.many.processes import in_order

_Value = TypeVar("_Value")
_ENDED = (
    "The process that worked on it came to an end, perhaps for want of memory. Try it by itself."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDone(Generic[_Value]):
    """What became of one file of a folder."""

    name: str  # behind the folder's, with “/” between folders
    output: Path | None  # what was to be written; None: nothing
    value: _Value | None  # what the work returned; None: it could not be done
    problem: str = ""  # sentences: why not; "" when it was done


class FolderRun(Generic[_Value]):
    """The files of a folder: each is worked on while somebody goes through them."""

    def __init__(
        self,
        files: tuple[ListedFile, ...],
        work: Callable[[Path, Path | None], _Value],
        jobs: int,
    ) -> None:
        self._files = files
        self._work = work
        self._jobs = jobs

    def __len__(self) -> int:
        """Return how many files there are, those that cannot be worked on too."""
        return len(self._files)

    def __iter__(self) -> Iterator[FileDone[_Value]]:
        """Yield what became of each file, in the order of their names."""
        todo = [one for one in self._files if not one.problem]
        done = in_order(partial(_done, self._work), todo, self._jobs)
        for one in self._files:
            value, problem = (None, one.problem) if one.problem else next(done) or (None, _ENDED)
            yield FileDone(name=one.name, output=one.output, value=value, problem=problem)


def over_folder(
    folder: StrPath,
    output: StrPath | None,
    work: Callable[[Path, Path | None], _Value],
    *,
    jobs: int = 1,
    overwrite: bool = False,
    suffix: str | None = None,
) -> FolderRun[_Value]:
    """Return a run over the Word files in a folder and in those below it.

    ``work`` is given a file and the path at which to write what it makes of it, in a folder that
    is there by then; with ``jobs`` above 1 it and its value are picklable, and several files are
    worked on at once in processes of their own. ``output``: the folder for what is made; the names
    stay as they are, but for a ``suffix`` (“.docx”). None: nothing is to be written. What stands
    in it is never worked on. ``overwrite``: a file that stands there may be written over; else it
    is named as a problem, as are files that cannot be read; the others are done. No file of
    ``folder`` is ever written over.

    Raises :class:`imrkit.errors.DocumentError` when the folder holds no Word file, or the output
    cannot be in the other.
    """
    if jobs < 1:
        raise DocumentError(f"{jobs} jobs cannot be: 1 or more are needed.")
    there = None if output is None else Path(output)
    files = listed(Path(folder), there, overwrite=overwrite, suffix=suffix)
    return FolderRun(files, work, jobs)


def _done(
    work: Callable[[Path, Path | None], _Value], file: ListedFile
) -> tuple[_Value | None, str]:
    """Return what comes of one file, and what went wrong, which keeps no other from being done."""
    try:
        if file.output is not None:
            file.output.parent.mkdir(parents=True, exist_ok=True)
        return work(file.source, file.output), ""
    except ImrkitError as error:
        return None, str(error)
    except OSError as error:
        return None, f"{file.output} could not be written: {error.strerror}."
    except Exception as error:  # a fault of ours at one file is no reason to leave the others
        return None, own_fault(error)
