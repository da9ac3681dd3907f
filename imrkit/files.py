"""Read and write whole files: all of the new one, or the old one untouched."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

from imrkit import atomic
from imrkit.errors import DocumentError

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


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raise :class:`DocumentError` with one sentence when it cannot."""
    try:
        if path.is_dir():
            raise DocumentError(f"{path} is a folder. Give the path of a Word document (.docx).")
        if path.exists() and not path.is_file():
            raise DocumentError(f"{path} is not a file. Give the path of a Word document (.docx).")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise DocumentError(f"{path} does not exist. Check the name and the folder.") from None
    except PermissionError:
        raise DocumentError(f"{path} may not be read: you lack the permission.") from None
    except OSError as error:
        raise DocumentError(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise DocumentError(_ODD_NAME) from None
    if len(data) > MAX_BYTES:
        raise DocumentError(f"{path} is larger than {MAX_BYTES // 1024 // 1024} MB: refused.")
    return data


def digest(data: bytes) -> str:
    """Return what tells one state of a file from another: SHA-256, 64 hex digits."""
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
        raise _exists(path)
    if not path.parent.is_dir():
        raise DocumentError(f"The folder {path.parent} does not exist. Create it first.")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet; of two who write it at once, one is refused."""
    refuse_existing(path)
    _create(_resolved(path), data)


def write_whole(path: Path, data: bytes, *, since: str | None = None) -> None:
    """Write all of ``data`` or nothing, in place of what is there.

    A link is followed: the file that it points to is replaced. Who may use that file, and what is
    noted of it, is kept; one that is read-only, that has a second name or is no file is refused.
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
        raise _exists(path) from None


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


def _exists(path: Path) -> DocumentError:
    return DocumentError(
        f"{path} exists already and is not overwritten. Choose another name or move it away."
    )


def _refusal(path: Path, why: str) -> DocumentError:
    return DocumentError(f"{path} could not be written: {why}")


def _refuse_loss(path: Path, since: str | None) -> None:
    """Raise :class:`DocumentError` when what is at ``path`` cannot be replaced without a loss."""
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
    """Return what kept a file from being written, and what to do; the work is still in memory."""
    if error.errno == errno.ENOSPC:
        return "the disk is full. Nothing was changed; make room, or save it elsewhere."
    # The file that Word puts beside an open one; it cuts the start of a longer name.
    owners = (path.with_name(f"~${path.name[cut:]}") for cut in range(3))
    if getattr(error, "winerror", None) in _IN_USE or any(owner.exists() for owner in owners):
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
