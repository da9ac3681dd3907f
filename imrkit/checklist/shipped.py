"""The checklists that imrkit ships: their names, their files, and the form that loads at once.

That form is a pickle of the value, made when a checklist is first loaded and kept where Python
keeps what it makes of modules, by the same rule: it holds a mark of itself, and of the files and
the code that it was made of, by their sizes and the times when they were written; with another
mark, changed or damaged, it is not looked at. Where it cannot be written, the files are read.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sys
from importlib import resources
from pathlib import Path

from imrkit import atomic
from imrkit.checklist.values import Checklist

DEFAULT = "imr"
LAW = ".law"  # ends the name of the file beside a checklist that holds its legal sentences
_MARK = hashlib.sha256().digest_size
_PACKAGE = Path(__file__).parents[1]
_MADE_OF = ("checklist", "checklists", "judging/checks", "toml", "values")  # folders


def shipped_checklists() -> tuple[str, ...]:
    """Return the ids of the checklists that imrkit ships."""
    folder = resources.files("imrkit") / "checklists"
    names = (file.name[:-5] for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(name for name in names if not name.endswith(LAW)))


def kept(name: str) -> Checklist | None:
    """Return a shipped checklist from the form that was kept, if it is of today's files."""
    with contextlib.suppress(OSError):
        data = _place(name).read_bytes()
        mark, form = data[:_MARK], data[_MARK:]
        if mark == _mark(form):
            found: Checklist = pickle.loads(form)  # noqa: S301  (kept as modules are)
            return found
    return None


def keep(name: str, checklist: Checklist) -> None:
    """Keep the form of a shipped checklist, unless Python is to keep nothing or cannot."""
    if sys.dont_write_bytecode:
        return
    place = _place(name)
    with contextlib.suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        place.unlink(missing_ok=True)
        form = pickle.dumps(checklist, protocol=5)
        atomic.create(place, _mark(form) + form)


def _place(name: str) -> Path:
    return _PACKAGE / "checklists/__pycache__" / f"{name}.{sys.implementation.cache_tag}.pickle"


def _mark(form: bytes) -> bytes:
    made_of = hashlib.sha256(form)
    made_of.update(sys.version.encode())
    for folder in _MADE_OF:
        for file in sorted(os.scandir(_PACKAGE / folder), key=lambda one: one.name):
            if file.name.endswith((".py", ".toml")):
                said = file.stat()
                made_of.update(f"{folder}/{file.name} {said.st_size} {said.st_mtime_ns}\n".encode())
    return made_of.digest()
