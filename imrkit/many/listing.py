"""The Word files of a folder, and where what is made of each is to stand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from imrkit import files
from imrkit.errors import DocumentError

# Word files, and those of other programs that somebody may take for one: they are refused by name.
_SUFFIXES = frozenset(
    f".{one}" for one in ("docx", "docm", "dotx", "dotm", "doc", "dot", "odt", "rtf", "pages")
)
_NOT_OURS = (".", "~$")  # hidden files, and those that Word puts beside open ones
_CLASH = "What is made of it would have the name of what is made of {}. Rename one of the two."
_OVER_INPUT = "What is made of it would be written over {}. Choose another output folder."


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """A file of a folder that is to be worked on."""

    name: str  # behind the folder's, with “/” between folders
    source: Path
    output: Path | None  # None: nothing is to be written
    problem: str = ""  # a sentence: why it cannot be worked on; "" when it can


def listed(
    folder: Path, output: Path | None, *, overwrite: bool = False, suffix: str | None = None
) -> tuple[ListedFile, ...]:
    """Return the Word files in a folder and those below it, by their names.

    ``output``: the folder in which what is made of each is to stand, under its own name; what is
    there already is looked at by nobody. ``suffix``: of what is made; None: that of the file.
    Raises :class:`DocumentError` when there is none, or nothing can be written there.
    """
    _require_folders(folder, output)
    there = None if output is None else output.resolve()
    found = sorted(_below(folder, there), key=lambda one: (one[0].lower(), one[0]))
    if not found:
        raise DocumentError(f"The folder {folder} holds no Word file.")
    sources = {(folder / name).resolve() for name, _ in found}
    files_made: dict[str, str] = {}
    listing = []
    for name, problem in found:
        source = folder / name
        made = None if output is None else _made(output / name, suffix)
        if made is not None and not problem:
            first = files_made.setdefault(str(made).lower(), name)
            problem = _problem_of(made, first, name, sources, overwrite=overwrite)
        listing.append(ListedFile(name=name, source=source, output=made, problem=problem))
    return tuple(listing)


def _require_folders(folder: Path, output: Path | None) -> None:
    if not folder.is_dir():
        raise DocumentError(f"{folder} is no folder.")
    if output is None:
        return
    if output.exists() and not output.is_dir():
        raise DocumentError(f"{output} is a file, and a folder is needed. Choose another name.")
    if output.resolve() == folder.resolve():
        raise DocumentError(
            f"{output} is the folder with the files themselves, which stay as they are. Choose "
            "another."
        )
    if not output.parent.is_dir():
        raise DocumentError(f"The folder {output.parent} does not exist. Create it first.")


def _below(folder: Path, left_out: Path | None) -> Iterator[tuple[str, str]]:
    """Yield the name of each file, and of each folder that cannot be read, with the reason."""
    unread: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unread.append):
        here = Path(place)
        folders[:] = [one for one in folders if _is_ours(one) and _is_other(here / one, left_out)]
        for name in filter(_is_ours, names):
            if Path(name).suffix.lower() in _SUFFIXES:
                yield (here / name).relative_to(folder).as_posix(), ""
    for error in unread:
        name = Path(error.filename or folder).relative_to(folder).as_posix()
        yield name, f"The folder cannot be read: {error.strerror}."


def _is_ours(name: str) -> bool:
    return not name.startswith(_NOT_OURS)


def _is_other(folder: Path, left_out: Path | None) -> bool:
    return left_out is None or folder.resolve() != left_out


def _made(path: Path, suffix: str | None) -> Path:
    return path if suffix is None else path.with_suffix(suffix)


def _problem_of(made: Path, first: str, name: str, sources: set[Path], *, overwrite: bool) -> str:
    """Return why a file cannot be written; names that differ in case are one on many disks."""
    if first != name:
        return _CLASH.format(first)
    if made.resolve() in sources:
        return _OVER_INPUT.format(made)
    if made.exists() and not overwrite:
        return str(files.exists_already(made))
    return ""
