"""Do the same work on every Word file of a folder, and lose none of them from sight."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from imrkit.errors import DocumentError, ImrkitError, own_fault
from imrkit.files import StrPath
from imrkit.many.cluster import in_order_at, require_private
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
        known: Mapping[str, _Value],
        *,
        jobs: int,
        scheduler: str | None,
    ) -> None:
        self._files = files
        self._work = work
        self._jobs = jobs
        self._scheduler = scheduler
        self._known = known

    def __len__(self) -> int:
        """Return how many files there are, those that cannot be worked on too."""
        return len(self._files)

    def __iter__(self) -> Iterator[FileDone[_Value]]:
        """Yield what became of each file, in the order of their names."""
        todo = [one for one in self._files if not one.problem and one.name not in self._known]
        with closing(self._in_order(todo)) as done:
            for one in self._files:
                value, problem = self._became(one, done)
                yield FileDone(name=one.name, output=one.output, value=value, problem=problem)

    def _became(
        self, file: ListedFile, done: Iterator[tuple[_Value | None, str] | None]
    ) -> tuple[_Value | None, str]:
        if file.problem:
            return None, file.problem
        if file.name in self._known:
            return self._known[file.name], ""
        return next(done) or (None, _ENDED)

    def _in_order(
        self, todo: Sequence[ListedFile]
    ) -> Generator[tuple[_Value | None, str] | None, None, None]:
        work = partial(_done, self._work)
        if self._scheduler is None:
            return in_order(work, todo, self._jobs)
        return in_order_at(self._scheduler, work, todo)


def over_folder(
    folder: StrPath,
    output: StrPath | None,
    work: Callable[[Path, Path | None], _Value],
    *,
    jobs: int = 1,
    scheduler: str | None = None,
    overwrite: bool = False,
    suffix: str | None = None,
    known: Mapping[str, _Value] = MappingProxyType({}),
) -> FolderRun[_Value]:
    """Return a run over the Word files in a folder and in those below it.

    ``work`` is given a file and the path at which to write what it makes of it, in a folder that
    is there by then; with ``jobs`` above 1 it and its value are picklable, and several files are
    worked on at once in processes of their own; with ``scheduler``, the address of one of Dask, at
    its workers (:func:`imrkit.many.cluster.in_order_at`), which see the folders under the same
    paths. ``output``: the folder for what is made; the names
    stay as they are, but for a ``suffix`` (“.docx”). None: nothing is to be written. What stands
    in it is never worked on. ``overwrite``: a file that stands there may be written over; else it
    is named as a problem, as are files that cannot be read; the others are done. No file of
    ``folder`` is ever written over. ``known``: what came of files in an earlier run, by their
    names; they are not worked on again.

    Raises :class:`imrkit.errors.DocumentError` when the folder holds no Word file, or the output
    cannot be in the other.
    """
    if jobs < 1:
        raise DocumentError(f"{jobs} jobs cannot be: 1 or more are needed.")
    there = None if output is None else Path(output)
    here = Path(folder)
    if scheduler is not None:  # its workers stand in other folders
        require_private(scheduler)
        here, there = here.absolute(), None if there is None else there.absolute()
    files = listed(here, there, overwrite=overwrite, suffix=suffix)
    return FolderRun(files, work, known, jobs=jobs, scheduler=scheduler)


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
