"""A file is written whole or not at all, whatever happens meanwhile, and what it was is kept."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.saving import names

from imrkit import atomic, files
from imrkit.errors import DocumentError
from imrkit.files import write_new, write_whole

SAVE_FOR_EVER = """
import os, sys
from pathlib import Path
from imrkit.files import write_whole
if sys.argv[2] == "named":
    vars(os).pop("O_TMPFILE", None)
whole = [bytes([letter]) * 400_000 for letter in (65, 66)]
print("begun", flush=True)
while True:
    for data in whole:
        write_whole(Path(sys.argv[1]), data)
"""


@pytest.mark.programs
@pytest.mark.parametrize("kind", ["unnamed", "named"])
def test_a_crash_at_any_moment_leaves_the_old_file_or_the_new_one_and_no_third(
    kind: str, tmp_path: Path
) -> None:
    target = tmp_path / "draft.docx"
    left = 0
    for moment in range(12):
        saving = subprocess.Popen(
            [sys.executable, "-c", SAVE_FOR_EVER, str(target), kind], stdout=subprocess.PIPE
        )
        assert saving.stdout is not None
        saving.stdout.readline()
        time.sleep(0.007 * moment)
        saving.kill()
        saving.wait()
        saving.stdout.close()
        if target.exists():
            assert target.read_bytes() in (b"A" * 400_000, b"B" * 400_000)
        left = max(left, len(names(tmp_path)))

    write_whole(target, b"whole")
    assert names(tmp_path) == ["draft.docx"]
    assert left <= 2  # what one crash left, the next save swept


@pytest.fixture(params=["unnamed", "named", "named, without links"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Save as this system does, as one without unnamed files does, and as one without links."""
    if request.param != "unnamed":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    if request.param == "named, without links":
        error = OSError(errno.EPERM, "Operation not permitted")
        _fail(monkeypatch, "pathlib.Path.hardlink_to", error)
    return str(request.param)


@pytest.mark.parametrize("others_lock", [True, False])
@pytest.mark.usefixtures("kind")
def test_of_two_who_write_a_new_file_at_once_one_is_refused(
    others_lock: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not others_lock:  # another program, or a folder that cannot be locked
        monkeypatch.setattr(atomic, "_alone_in", lambda _: contextlib.nullcontext())
    for turn in range(20):
        path = tmp_path / f"{turn}.docx"
        both = threading.Barrier(2)

        def write(data: bytes, path: Path = path, both: threading.Barrier = both) -> bytes | None:
            monkeypatch.setattr(files, "refuse_existing", lambda _: both.wait(20))
            try:
                write_new(path, data)
            except DocumentError as error:
                assert "exists already" in str(error)
                return None
            return data

        with ThreadPoolExecutor(2) as pool:
            won = [one for one in pool.map(write, (b"first", b"second")) if one]

        assert won == [path.read_bytes()]
    assert len(names(tmp_path)) == 20


@pytest.mark.usefixtures("kind")
def test_a_file_is_written_and_overwritten_on_every_system(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"

    write_new(path, b"first")
    write_whole(path, b"second")
    write_whole(tmp_path / "other.docx", b"third")

    assert path.read_bytes() == b"second"
    assert names(tmp_path) == ["draft.docx", "other.docx"]


@pytest.mark.usefixtures("kind")
def test_what_a_crash_left_is_swept_by_the_next_who_saves(tmp_path: Path) -> None:
    (tmp_path / ".imrkit-0123456789abcdef.tmp").write_bytes(b"a whole draft")
    (tmp_path / ".other.tmp").write_bytes(b"")

    write_new(tmp_path / "draft.docx", b"new")

    assert names(tmp_path) == [".other.tmp", "draft.docx"]


def test_what_another_is_writing_is_not_swept(tmp_path: Path) -> None:
    left = tmp_path / ".imrkit-0123456789abcdef.tmp"
    left.write_bytes(b"half a draft")
    with ThreadPoolExecutor(1) as pool:
        with atomic._locked(tmp_path):
            saving = pool.submit(write_new, tmp_path / "draft.docx", b"new")
            time.sleep(0.1)
            assert left.exists()
        saving.result()
    assert names(tmp_path) == ["draft.docx"]


def test_a_folder_in_which_another_saves_for_ever_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_PATIENCE", 0.05)
    with (
        atomic._locked(tmp_path),
        pytest.raises(DocumentError, match="another imrkit has been saving"),
    ):
        write_new(tmp_path / "draft.docx", b"new")
    assert names(tmp_path) == []


def test_the_mask_of_the_process_is_never_touched(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail(monkeypatch, "os.umask", OSError(errno.EPERM, "the mask was touched"))

    write_whole(old, b"new")
    write_new(tmp_path / "new.docx", b"new")


# What is not replaced


def test_a_read_only_file_is_refused(old: Path) -> None:
    old.chmod(0o444)

    with pytest.raises(DocumentError, match=r"it is read-only\. Nothing was changed"):
        write_whole(old, b"new")
    assert old.read_bytes() == b"old"


def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)

    with pytest.raises(DocumentError, match=r"it is a pipe or a device\. Nothing was changed"):
        write_whole(pipe, b"new")
    assert pipe.is_fifo()


def test_a_device_stays_a_device() -> None:
    with pytest.raises(DocumentError, match=r"it is a pipe or a device\. Nothing was changed"):
        write_whole(Path("/dev/null"), b"new")


def test_a_hard_link_is_not_parted(old: Path, tmp_path: Path) -> None:
    (tmp_path / "other.docx").hardlink_to(old)

    with pytest.raises(DocumentError, match="it has a second name"):
        write_whole(old, b"new")
    assert (tmp_path / "other.docx").samefile(old)


def test_what_a_crash_left_is_no_second_name(old: Path, tmp_path: Path) -> None:
    (tmp_path / ".imrkit-0123456789abcdef.tmp").hardlink_to(old)

    write_whole(old, b"new")

    assert (old.read_bytes(), names(tmp_path)) == (b"new", ["old.docx"])


@pytest.mark.usefixtures("kind")
def test_owner_group_and_rights_are_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old.chmod(0o2640)
    given: list[tuple[int, int]] = []
    found = old.stat()
    monkeypatch.setattr(os, "fchown", lambda _, owner, group: given.append((owner, group)))
    made = os.fstat
    monkeypatch.setattr(
        os,
        "fstat",
        lambda handle: os.stat_result((*made(handle)[:4], found.st_uid + 1, *made(handle)[5:10])),
    )

    write_whole(old, b"new")

    assert given == [(found.st_uid, found.st_gid)]
    assert stat.S_IMODE(old.stat().st_mode) == 0o2640


@pytest.mark.usefixtures("kind")
def test_a_file_whose_owner_cannot_be_kept_is_not_replaced(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail(monkeypatch, "os.fchown", PermissionError(errno.EPERM, "Operation not permitted"))
    found = old.stat()
    monkeypatch.setattr(
        os, "fstat", lambda _: os.stat_result((*found[:4], found.st_uid + 1, *found[5:10]))
    )

    with pytest.raises(DocumentError, match=r"you lack the permission\. Nothing was changed"):
        write_whole(old, b"new")
    assert (old.read_bytes(), names(old.parent)) == (b"old", ["old.docx"])


@pytest.mark.usefixtures("kind")
def test_extended_attributes_are_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = {"user.note": b"x", "system.posix_acl_access": b"y", "security.label": b"z"}
    given: dict[str, bytes] = {}

    def give(_: int, name: str, value: bytes) -> None:
        if name.startswith("security."):
            raise PermissionError(errno.EPERM, "Operation not permitted")
        given[name] = value

    monkeypatch.setattr(os, "listxattr", lambda _: list(noted), raising=False)
    monkeypatch.setattr(os, "getxattr", lambda _, name: noted[name], raising=False)
    monkeypatch.setattr(os, "setxattr", give, raising=False)

    write_whole(old, b"new")

    assert given == {"user.note": b"x", "system.posix_acl_access": b"y"}


@pytest.mark.usefixtures("kind")
def test_an_access_list_that_cannot_be_kept_keeps_the_file(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "listxattr", lambda _: ["system.posix_acl_access"], raising=False)
    monkeypatch.setattr(os, "getxattr", lambda *_: b"", raising=False)
    _fail(monkeypatch, "os.setxattr", PermissionError(errno.EPERM, "Operation not permitted"))

    with pytest.raises(DocumentError, match="you lack the permission"):
        write_whole(old, b"new")
    assert (old.read_bytes(), names(old.parent)) == (b"old", ["old.docx"])


def test_a_file_that_changed_since_is_not_replaced(old: Path) -> None:
    opened = files.digest(b"old")
    write_whole(old, b"theirs", since=opened)

    with pytest.raises(DocumentError, match="has changed since it was opened"):
        write_whole(old, b"ours", since=opened)

    assert (old.read_bytes(), names(old.parent)) == (b"theirs", ["old.docx"])


def _fail(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    def raises(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(name, raises)


def _on_windows(number: int) -> PermissionError:
    error = PermissionError(errno.EACCES, "Permission denied")
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]  # as Windows sets it
    return error


@pytest.mark.parametrize(
    ("where", "error", "said"),
    [
        ("os.fsync", OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        ("pathlib.Path.replace", _on_windows(32), "open in Word"),
        ("pathlib.Path.replace", _on_windows(5), "open in Word"),
        ("pathlib.Path.replace", PermissionError(errno.EACCES, "x"), "lack the permission"),
        ("os.open", PermissionError(errno.EACCES, "x"), "lack the permission"),
        ("os.fsync", OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_what_kept_a_file_from_being_saved_is_said_and_nothing_is_left_behind(
    where: str, error: OSError, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "draft.docx"
    target.write_bytes(b"old")
    _fail(monkeypatch, where, error)

    with pytest.raises(DocumentError, match=said) as caught:
        files.write_whole(target, b"new")

    assert "Nothing was changed" in str(caught.value)
    assert [one.name for one in tmp_path.iterdir()] == ["draft.docx"]
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("draft", "owner"),
    [
        ("a-long-draft.docx", "~$long-draft.docx"),
        ("mydraft.docx", "~$ydraft.docx"),
        ("a.docx", "~$a.docx"),
    ],
)
def test_the_file_that_word_puts_beside_an_open_one_tells_why(
    draft: str, owner: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / owner).write_bytes(b"owner")
    (tmp_path / draft).write_bytes(b"old")
    _fail(monkeypatch, "pathlib.Path.replace", PermissionError(errno.EACCES, "x"))

    with pytest.raises(DocumentError, match="open in Word"):
        files.write_whole(tmp_path / draft, b"new")


@pytest.mark.parametrize(
    "name", ["nul.docx", "CON", "Com1.tar.docx", "draft.docx:hidden", "draft.docx.", "draft "]
)
def test_a_name_that_windows_would_lose_is_refused_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_WINDOWS", True)

    with pytest.raises(DocumentError, match="Windows does not take such a name"):
        files.write_whole(tmp_path / name, b"new")
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["console.docx", "nullity.docx", "com10.docx", "1.2 draft.docx"])
def test_a_name_that_only_looks_like_one_is_taken(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_WINDOWS", True)
    files.write_whole(tmp_path / name, b"new")
    assert names(tmp_path) == [name]


@pytest.mark.programs
def test_a_disk_that_is_really_full_leaves_the_old_file(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from imrkit.files import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 5000)\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    target = tmp_path / "draft.docx"
    target.write_bytes(b"old")

    done = subprocess.run(
        [sys.executable, "-c", script, str(target)], capture_output=True, text=True, timeout=30
    )

    assert done.stdout.strip() == "DocumentError"
    assert (target.read_bytes(), len(list(tmp_path.iterdir()))) == (b"old", 1)
