"""Count the pages of the main headings in the blank templates that have contents: ``pages.json``.

    python templates/make_pages.py [FILE]

LibreOffice updates the contents of each, and what they say is kept by the hash of what moves
pages. Run it when a test says that pages are unknown or moved; the typeface that LibreOffice has
in the place of Arial must be as wide (fonts-liberation).
"""

from __future__ import annotations

import ctypes
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import imrkit
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.templates.layout_hash import layout_hash

FORCE = "Example Police"
FILE = Path(__file__).with_name("pages.json")
Entry = tuple[str, int]  # of a heading its number and text, and its page
_ENTRY = re.compile(r"^(\d+\s.+)\t(\d+)\s*$", re.MULTILINE)
_TABLE = 'TOC \\o "1-1"'
# Where the functions of LibreOfficeKit stand in its two tables, which only grow (LibreOfficeKit.h).
_LOAD, _SAVE, _PREPARE, _COMMAND = 2, 2, 13, 17
_WAITS = (0.0, *(0.2,) * 50)  # seconds


def counted() -> list[dict[str, Any]]:
    """Return of each blank template that has contents what moves its pages, and the pages."""
    checklist = imrkit.load_checklist()
    made = {
        f"{name} {size.id}": imrkit.new(name, FORCE, size=size.id, checklist=checklist)
        for kind in checklist.review_types
        for name in kind.offered
        for size in checklist.sizes
    }
    listing = {name: data for name, data in made.items() if has_contents(data)}
    found = updated(listing.values())
    return [
        {
            "template": name,
            "layout": layout_hash(Package.open(data), FORCE),
            "pages": [page for _, page in entries],
        }
        for (name, data), entries in zip(listing.items(), found, strict=True)
    ]


def has_contents(data: bytes) -> bool:
    """Tell whether a Word file has contents of its main headings."""
    package = Package.open(data)
    return _TABLE in package.read(package.main).decode().replace("&quot;", '"')


def updated(files: Iterable[bytes]) -> list[list[Entry]]:
    """Return the contents of Word files as LibreOffice has them when it has updated them."""
    return [list(_entries(text)) for text in updated_texts(files)]


def updated_texts(files: Iterable[bytes]) -> list[str]:
    """Return the text of Word files with contents, all fields updated by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        given = list(files)
        paths = [Path(folder) / f"{number:03}.docx" for number in range(len(given))]
        for path, data in zip(paths, given, strict=True):
            path.write_bytes(_without_pages(data))
        # In a process of its own: LibreOffice does not leave one again.
        command = [sys.executable, __file__, "--update", folder]
        subprocess.run(
            command, env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"}, check=True, timeout=300
        )
        return [path.with_suffix(".txt").read_text("utf-8-sig") for path in paths]


def _without_pages(data: bytes) -> bytes:
    """Return a Word file without the numbers in its contents, so that old ones are seen."""
    package = Package.open(data)
    for mark in package.edit(package.main).iter(n.qn("w:webHidden")):
        for text in parent_of(parent_of(mark)).iter(n.qn("w:t")):
            text.text = ""
    return package.to_bytes()


def _entries(text: str) -> Iterator[Entry]:
    for words, page in _ENTRY.findall(text):
        yield " ".join(words.split()), int(page)


def update_folder(folder: Path) -> None:
    """Save the text of each Word file in a folder, its fields and contents updated."""
    office = _office(folder / "profile")
    for path in sorted(folder.glob("*.docx")):
        load = _method(office, _LOAD, ctypes.c_void_p, ctypes.c_char_p)
        document = load(path.as_uri().encode())
        _method(document, _PREPARE, None, ctypes.c_char_p)(None)
        for wait in _WAITS:  # the command is done when LibreOffice comes to it
            time.sleep(wait)
            _update(document, path.with_suffix(".txt"))
            if _ENTRY.search(path.with_suffix(".txt").read_text("utf-8-sig")):
                break
        else:
            raise SystemExit(f"LibreOffice did not update the contents of {path.name}.")


def _update(document: int, text: Path) -> None:
    command = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_bool)
    for name in (b".uno:UpdateFields", b".uno:UpdateAllIndexes"):
        _method(document, _COMMAND, None, *command)(name, None, False)
    save = (ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p)
    _method(document, _SAVE, ctypes.c_int, *save)(text.as_uri().encode(), b"txt", None)


def _office(profile: Path) -> int:
    """Start LibreOffice in this process; return its address."""
    program = Path(shutil.which("soffice") or "soffice").resolve().parent
    names = ("libmergedlo.so", "libsofficeapp.so")
    library = next((program / name for name in names if (program / name).is_file()), None)
    if library is None:
        raise SystemExit("LibreOffice is missing: run “make tools”.")
    start = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL).libreofficekit_hook_2
    start.restype, start.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_char_p]
    return int(start(str(program).encode(), profile.as_uri().encode()))


def _method(of: int, at: int, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a function of one of LibreOffice's objects by its place in the object's table."""
    table = ctypes.cast(of, ctypes.POINTER(ctypes.c_void_p))[0]
    address = ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))[at]
    function = ctypes.CFUNCTYPE(result, ctypes.c_void_p, *arguments)(address)
    return functools.partial(function, of)


def main(file: Path) -> None:
    """Write what was counted."""
    lines = ",\n".join(f"  {json.dumps(one)}" for one in counted())
    file.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--update"]:
        update_folder(Path(sys.argv[2]))
        sys.stdout.flush()
        os._exit(0)  # LibreOffice has threads that do not end
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE)
