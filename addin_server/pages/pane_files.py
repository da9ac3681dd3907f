"""The pane's own files as they are sent: read and compressed once, at addresses that name them.

The comments of our own modules are for whoever reads the code, and stay here.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from flask import Response, request

PANE = Path(__file__).parents[1] / "pane"

_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneFile:
    """One file, as it is sent, and the same compressed."""

    plain: bytes
    zipped: bytes
    mimetype: str

    def answer(self) -> Response:
        """Answer the request with the file, compressed for whoever takes that."""
        zipped = request.accept_encodings.quality("gzip") > 0
        response = Response(self.zipped if zipped else self.plain, mimetype=self.mimetype)
        response.vary.add("Accept-Encoding")
        if zipped:
            response.content_encoding = "gzip"
        return response


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneFiles:
    """All files of the pane, by their paths in its folder, and the address that they stand at."""

    by_path: Mapping[str, PaneFile]
    root: str  # such as /pane/0123456789abcdef, with a digest of all of them

    def page(self, path: str, **fields: str) -> PaneFile:
        """Return a page with its fields filled in: the address of the files, and those given."""
        html = self.by_path[path].plain.decode()
        for name, value in {"pane": self.root, **fields}.items():
            html = html.replace(f"{{{{ {name} }}}}", value)
        return _file(html.encode(), ".html")


@cache
def pane_files() -> PaneFiles:
    """Return the files of the pane as they were when they were first asked for."""
    return read_files(PANE)


def read_files(folder: Path) -> PaneFiles:
    """Read the files of a folder's rooms."""
    every = sorted(path for path in folder.glob("*/*") if path.suffix in _TYPES)
    found = {path.relative_to(folder).as_posix(): path for path in every}
    by_path = {name: _file(_sent(name, path), path.suffix) for name, path in found.items()}
    return PaneFiles(by_path=by_path, root=f"/pane/{_digest(by_path)}")


def _sent(name: str, path: Path) -> bytes:
    code = path.read_bytes()
    is_own = path.suffix == ".js" and not name.startswith("vendor/")
    return without_comments(code.decode()).encode() if is_own else code


def without_comments(code: str) -> str:
    """Return a module without the comments that have lines to themselves.

    Those lines are empty then, and every other one is as it was written, where it was: what a
    browser says of line 40 is so of line 40 of the file.
    """
    lines, within = [], False
    for line in code.split("\n"):
        bare = line.strip()
        begins = bare.startswith("/**") and bare.find("*/") in (-1, len(bare) - 2)
        lines.append("" if within or begins or bare.startswith("//") else line)
        within = (within or begins) and not bare.endswith("*/")
    return "\n".join(lines)


def _file(plain: bytes, suffix: str) -> PaneFile:
    zipped = gzip.compress(plain, mtime=0)  # no time in it: the same file has the same bytes
    return PaneFile(plain=plain, zipped=zipped, mimetype=_TYPES[suffix])


def _digest(files: Mapping[str, PaneFile]) -> str:
    digest = blake2b(digest_size=8)
    for name, file in files.items():
        digest.update(f"{name}\0{len(file.plain)}\0".encode())
        digest.update(file.plain)
    return digest.hexdigest()
