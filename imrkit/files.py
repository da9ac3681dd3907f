"""Read and write whole files: all of the new one, or the old one untouched."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
from pathlib import Path

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
        if path.is_file() and path.stat().st_size > MAX_BYTES:
            raise DocumentError(f"{path} is larger than {MAX_BYTES // 1024 // 1024} MB: refused.")
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{path} does not exist. Check the name and the folder.") from None
    except PermissionError:
        raise DocumentError(f"{path} may not be read: you lack the permission.") from None
    except OSError as error:
        raise DocumentError(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise DocumentError(_ODD_NAME) from None


def refuse_existing(path: Path) -> None:
    """Raise :class:`DocumentError` when ``path`` exists or its folder does not."""
    try:
        exists = path.exists()
    except OSError as error:
        raise DocumentError(f"{path} cannot be written: {error.strerror}.") from None
    except ValueError:
        raise DocumentError(_ODD_NAME) from None
    if exists:
        raise DocumentError(
            f"{path} exists already and is not overwritten. Choose another name or move it away."
        )
    if not path.parent.is_dir():
        raise DocumentError(f"The folder {path.parent} does not exist. Create it first.")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet."""
    refuse_existing(path)
    write_whole(path, data)


def write_whole(path: Path, data: bytes) -> None:
    """Write all of ``data`` or nothing: a temporary file beside ``path``, flushed, renamed.

    A link is followed: the file that it points to is replaced.
    """
    if _WINDOWS and _NOT_ON_WINDOWS.fullmatch(path.name):
        raise DocumentError(
            f"{path} could not be written: Windows does not take such a name. Choose another."
        )
    temporary: Path | None = None
    try:
        path = path.resolve()
        handle, name = tempfile.mkstemp(prefix=".imrkit-", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
    except OSError as error:
        raise DocumentError(f"{path} could not be written: {_why(error, path)}") from None
    except (RuntimeError, ValueError):  # a link that leads to itself; a name that is none
        raise DocumentError(f"{path} could not be written. Nothing was changed.") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    _flush_folder(path.parent)


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


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system has such a step.

    Some network folders refuse it; the file itself was flushed before.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode_of(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
