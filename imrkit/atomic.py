"""Put bytes at a name in one step, and leave nothing else behind, whenever the program ends."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NAMED = ".imrkit-{}.tmp"  # where a file must have a name before it is whole
_PATIENCE = 10.0  # seconds that another imrkit may be saving in the same folder
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
_HANDLES = Path("/proc/self/fd")  # Linux: where what is open has a name


def create(path: Path, data: bytes) -> None:
    """Write a file; raise ``FileExistsError`` when there is one, however late it came."""
    with _alone_in(path.parent), _written(path.parent, data, 0o666, None) as new:
        new.take(path)
    _flush_folder(path.parent)


def replace(path: Path, data: bytes, check: Callable[[], None]) -> None:
    """Write a file in place of one, with its rights, its owner and its extended attributes.

    ``check`` is called before anything is written and when all is ready, and may raise to leave the
    old one as it is.
    """
    with _alone_in(path.parent):
        check()
        with _written(path.parent, data, 0o600, path) as new:
            check()
            new.take_from(path)
    _flush_folder(path.parent)


class _Unnamed:
    """A file that has no name until it is whole, so that it goes when the program does (Linux)."""

    def __init__(self, folder: Path, mode: int) -> None:
        self.handle = os.open(folder, os.O_TMPFILE | os.O_WRONLY, mode)

    def take(self, path: Path) -> None:
        """Give it a name that nothing has."""
        # A folder has to be named for the link to be followed, and is not looked at.
        os.link(_HANDLES / str(self.handle), path, src_dir_fd=self.handle, follow_symlinks=True)

    def take_from(self, path: Path) -> None:
        """Give it a name that another has."""
        name = _free_name(path.parent)
        self.take(name)
        try:
            name.replace(path)
        finally:
            name.unlink(missing_ok=True)

    def drop(self) -> None:
        """Let it go, unless it has a name by now."""
        os.close(self.handle)


class _Named:
    """A file with a name of its own until it is whole; the rest of a crash is swept later."""

    def __init__(self, folder: Path, mode: int) -> None:
        self.name = _free_name(folder)
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        self.handle = os.open(self.name, flags, mode)
        self._open = True

    def take(self, path: Path) -> None:
        """Give it a name that nothing has."""
        self._close()
        if sys.platform == "win32":
            self.name.rename(path)  # refuses there what it would replace elsewhere
            return
        try:
            path.hardlink_to(self.name)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            path.touch(exist_ok=False)  # whoever makes it owns the name
            self.name.replace(path)

    def take_from(self, path: Path) -> None:
        """Give it a name that another has."""
        self._close()
        self.name.replace(path)

    def drop(self) -> None:
        """Let it go, and its own name."""
        self._close()
        self.name.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._open:
            os.close(self.handle)
            self._open = False


@contextlib.contextmanager
def _written(
    folder: Path, data: bytes, mode: int, like: Path | None
) -> Iterator[_Unnamed | _Named]:
    """Write a file that is not at its place yet, with all that ``like`` has beside its bytes."""
    new = _made(folder, mode)
    try:
        with os.fdopen(new.handle, "wb", closefd=False) as file:
            file.write(data)
        if like is not None:
            _keep(like, new.handle)
        os.fsync(new.handle)
        yield new
    finally:
        new.drop()


def _made(folder: Path, mode: int) -> _Unnamed | _Named:
    if hasattr(os, "O_TMPFILE") and _HANDLES.is_dir():
        with contextlib.suppress(OSError):  # many network folders know no such file
            return _Unnamed(folder, mode)
    return _Named(folder, mode)


def _free_name(folder: Path) -> Path:
    return folder / _NAMED.format(secrets.token_hex(8))


def _keep(old: Path, new: int) -> None:
    """Give a new file the owner, the rights and the attributes of the one that it replaces."""
    if sys.platform == "win32":
        return  # a new file has the rights of its folder there
    found, made = old.stat(), os.fstat(new)
    if (found.st_uid, found.st_gid) != (made.st_uid, made.st_gid):
        os.fchown(new, found.st_uid, found.st_gid)
    os.fchmod(new, found.st_mode & 0o7777)
    if sys.platform == "linux":
        for name in _attributes(old):
            try:
                os.setxattr(new, name, os.getxattr(old, name))
            except OSError:
                if not name.startswith(("security.", "trusted.")):  # those the system sets
                    raise


def _attributes(path: Path) -> list[str]:
    """Return the names of a file's extended attributes, its access list (ACL) among them."""
    try:
        return os.listxattr(path) if sys.platform == "linux" else []
    except OSError:
        return []  # a file system that has none


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Be the only imrkit that saves in a folder, and sweep the leavings of one that crashed."""
    with contextlib.ExitStack() as stack:
        if sys.platform == "win32" or stack.enter_context(_locked(folder)):
            _sweep(folder)
        yield


def _sweep(folder: Path) -> None:
    for left in folder.glob(_NAMED.format("*")):
        with contextlib.suppress(OSError):  # Windows: one that is being written is held
            left.unlink()


if sys.platform != "win32":

    @contextlib.contextmanager
    def _locked(folder: Path) -> Iterator[bool]:
        """Lock a folder; say whether that can be, which some network folders do not know."""
        try:
            handle = os.open(folder, os.O_RDONLY)
        except OSError:
            yield False
            return
        try:
            yield _lock(handle)
        finally:
            os.close(handle)

    def _lock(handle: int) -> bool:
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > end:
                    raise TimeoutError(
                        errno.ETIMEDOUT, "another imrkit has been saving in the folder for long"
                    ) from None
                time.sleep(0.02)
            except OSError:
                return False
            else:
                return True


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system has such a step.

    Some network folders refuse it; the file itself was flushed before.
    """
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
