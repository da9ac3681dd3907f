"""Read and write whole files: all of the new one, or the old one untouched."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeAlias

from imrkit import atomic
from imrkit.errors import DocumentError, UnreadableError

MAX_BYTES = 256 * 1024 * 1024
# What Windows says of a file that another program holds: access denied, a sharing violation.
_IN_USE = frozenset({5, 32, 33})
# Names that Windows gives to a device whatever their ending, or to a hidden stream of another file,
# or that it shortens: what is written there is not found again.
_NOT_ON_WINDOWS = re.compile(
    r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?|.*:.*|.*[. ]", re.IGNORECASE | re.DOTALL
)
_WINDOWS = os.name == "nt"
_ODD_NAME = "The name of the file holds a character that no name may hold."
_GIVE_ONE = " Give the path of a Word document (.docx)."
_ADVICE = {
    "is a folder": _GIVE_ONE,
    "is not a file": _GIVE_ONE,
    "does not exist": " Check the name and the folder.",
}

UNNAMED = "This file"  # in messages about bytes

# An argument that names a file, and one that names a file or is what stands in it.
StrPath: TypeAlias = str | os.PathLike[str]
FileSource: TypeAlias = StrPath | bytes | BinaryIO


def name_of(source: FileSource) -> str:
    """Return the name of a file in messages: its path, or “This file”."""
    name = getattr(source, "name", None) if hasattr(source, "read") else source
    return str(name) if isinstance(name, str | os.PathLike) else UNNAMED


def read(source: FileSource, most: int) -> bytes:
    """Return the bytes of a file that is named, is open, or is there as bytes; at most ``most``.

    Of an open one all is read, wherever it stands. Raises :class:`UnreadableError`.
    """
    if isinstance(source, bytes):
        data = source
    elif isinstance(source, str | os.PathLike):
        data = _read_path(Path(source), most)
    elif hasattr(source, "read"):
        data = _read_open(source, most)
    else:
        kind = type(source).__name__
        raise UnreadableError(f"is a {kind}, and a path, bytes or an open file are needed")
    if len(data) > most:
        raise UnreadableError(f"is larger than {most // 1024 // 1024} MB: refused")
    return data


def _read_path(path: Path, most: int) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableError("is a folder")
        if path.exists() and not path.is_file():
            raise UnreadableError("is not a file")
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableError("does not exist") from None
    except PermissionError:
        raise UnreadableError("may not be read: you lack the permission") from None
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}") from None
    except ValueError:
        raise UnreadableError("has a name that no file may have") from None


def _read_open(source: BinaryIO, most: int) -> bytes:
    try:
        if source.seekable():
            source.seek(0)
        data = source.read(most + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}") from None
    except ValueError:
        raise UnreadableError("is closed already") from None
    if not isinstance(data, bytes):
        raise UnreadableError("is open as text: open it with the mode “rb”")
    return data


def read_bytes(source: FileSource) -> bytes:
    """Return the bytes of a Word file, as :func:`read` does; raise :class:`DocumentError`."""
    try:
        return read(source, MAX_BYTES)
    except UnreadableError as error:
        advice = _ADVICE.get(str(error), "")
        raise DocumentError(f"{name_of(source)} {error}.{advice}") from None


def digest(data: bytes) -> str:
    """Return the hash that tells one state of a file from another: SHA-256, 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def refuse_existing(path: Path) -> None:
    """Raise :class:`DocumentError` when ``path`` exists or its folder does not."""
    try:
        exists = path.exists()
    except OSError as error:
        raise DocumentError(f"{path} cannot be written: {error.strerror}.") from None
    except ValueError:
        raise DocumentError(_ODD_NAME) from None
    if exists:
        raise exists_already(path)
    if not path.parent.is_dir():
        raise DocumentError(f"The folder {path.parent} does not exist. Create it first.")


def is_open_in_word(path: Path) -> bool:
    """Tell whether the file that Word puts beside an open one stands there.

    Word cuts the start of a longer name. After a crash the file may be there still.
    """
    return any(path.with_name(f"~${path.name[cut:]}").exists() for cut in range(3))


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet; of two who write it at once, one is refused."""
    refuse_existing(path)
    _create(_resolved(path), data)


def write_whole(path: Path, data: bytes, *, since: str | None = None) -> None:
    """Write all of ``data`` or nothing, in place of the old file.

    A link is followed: the file that it points to is replaced. Its owner, rights and extended
    attributes are kept; one that is read-only, that has a second name or is no file is refused.
    ``since``: the :func:`digest` of the file when it was opened; one that changed is refused too.
    """
    path = _resolved(path)
    if path.exists():
        _write(path, lambda: atomic.replace(path, data, lambda: _refuse_loss(path, since)))
    else:
        _create(path, data)


def _resolved(path: Path) -> Path:
    """Return where a path leads to."""
    try:
        found = path.resolve()
        found.exists()
    except OSError as error:
        raise _refusal(path, _why(error, path)) from None
    except (RuntimeError, ValueError):  # a link that leads to itself; a name that is none
        raise _refusal(path, "Nothing was changed.") from None
    return found


def _create(path: Path, data: bytes) -> None:
    try:
        _write(path, lambda: atomic.create(path, data))
    except FileExistsError:
        raise exists_already(path) from None


def _write(path: Path, write: Callable[[], None]) -> None:
    if _WINDOWS and _NOT_ON_WINDOWS.fullmatch(path.name):
        raise _refusal(path, "Windows does not take such a name. Choose another.")
    try:
        write()
    except FileExistsError:
        raise
    except OSError as error:
        raise _refusal(path, _why(error, path)) from None
    except ValueError:
        raise _refusal(path, "Nothing was changed.") from None


def exists_already(path: Path) -> DocumentError:
    """Return the refusal to write over a file."""
    return DocumentError(
        f"{path} exists already and is not overwritten. Choose another name or move it away."
    )


def _refusal(path: Path, why: str) -> DocumentError:
    return DocumentError(f"{path} could not be written: {why}")


def _refuse_loss(path: Path, since: str | None) -> None:
    """Raise :class:`DocumentError` when the file at ``path`` cannot be replaced without a loss."""
    _refuse_odd(path)
    if since is not None and digest(read_bytes(path)) != since:
        raise DocumentError(
            f"{path} has changed since it was opened: somebody else saved it. Nothing was "
            "written. Open it anew, or save under another name."
        )


def _refuse_odd(path: Path) -> None:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise _refusal(path, "it is a folder. Nothing was changed; choose another name.")
    if not stat.S_ISREG(found.st_mode):
        raise _refusal(path, "it is a pipe or a device. Nothing was changed; choose another name.")
    if not found.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise _refusal(
            path, "it is read-only. Nothing was changed; save under another name, or allow writing."
        )
    if found.st_nlink > 1:
        raise _refusal(
            path,
            "it has a second name (a hard link), which would keep the old words. Nothing was "
            "changed; save under another name.",
        )


def _why(error: OSError, path: Path) -> str:
    """Return the reason why a file was not written, and the remedy; the work is still in memory."""
    if error.errno == errno.ENOSPC:
        return "the disk is full. Nothing was changed; make room, or save it elsewhere."
    if getattr(error, "winerror", None) in _IN_USE or is_open_in_word(path):
        return (
            "it is open in Word or in another program. Nothing was changed; close it there, or "
            "save under another name."
        )
    if isinstance(error, PermissionError):
        return (
            "you lack the permission. Nothing was changed; save it in a folder of your own, or "
            "ask who looks after this one."
        )
    return f"{error.strerror}. Nothing was changed."
