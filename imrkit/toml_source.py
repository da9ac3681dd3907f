"""Read a TOML text and remember on which line each value stands.

``tomllib`` forgets the lines, and a person who made a mistake wants to be shown their own line.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from imrkit.errors import Mistake, SourceError

Path = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(
    r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_KEY_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")
_ERROR_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_MULTILINE = re.compile(r'"""|\'\'\'')


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlSource:
    """A TOML text, what it says, and where."""

    file: str  # the name to show; not opened here
    lines: tuple[str, ...]
    data: dict[str, Any]
    _places: dict[Path, int] = field(repr=False)

    @classmethod
    def parse(cls, text: str, file: str, error: type[SourceError]) -> TomlSource:
        """Read ``text``; raise ``error`` when it is not TOML."""
        lines = tuple(line.rstrip("\r") for line in text.split("\n"))  # what TOML calls a line
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as problem:
            raise error([_syntax_mistake(problem, lines, file)]) from None
        return cls(file=file, lines=lines, data=data, _places=_places(lines))

    @classmethod
    def read(cls, file: FilePath, error: type[SourceError], advice: str = "") -> TomlSource:
        """Read a file; raise ``error``, with ``advice`` added, when it cannot be read."""
        try:
            text = file.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            reason = problem.strerror if isinstance(problem, OSError) else "it is not UTF-8 text"
            message = f"this file cannot be read: {reason}. {advice}".strip()
            raise error([Mistake(file=str(file), line=None, source="", message=message)]) from None
        return cls.parse(text, file.name, error)

    def line_of(self, path: Path) -> int | None:
        """Return the 1-based line of the value at ``path``, or of the nearest that encloses it."""
        while path:
            if path in self._places:
                return self._places[path]
            path = path[:-1]
        return None

    def mistake(self, path: Path, message: str) -> Mistake:
        """Describe a mistake in the value at ``path``."""
        line = self.line_of(path)
        source = "" if line is None else self.lines[line - 1]
        return Mistake(file=self.file, line=line, source=source, message=message)


def _syntax_mistake(error: tomllib.TOMLDecodeError, lines: tuple[str, ...], file: str) -> Mistake:
    message = str(error)
    match = _ERROR_LINE.search(message)
    line = int(match[1]) if match else (len(lines) or None)
    return Mistake(
        file=file,
        line=line,
        source=lines[line - 1] if line and line <= len(lines) else "",
        message=f"this is not TOML: {_ERROR_LINE.sub('', message).strip()}",
    )


def _places(lines: tuple[str, ...]) -> dict[Path, int]:
    """Map the path of each table and key to its line. The text is known to be valid TOML."""
    places: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    open_quote: str | None = None
    depth = 0
    for number, line in enumerate(lines, start=1):
        if open_quote is None and depth == 0:
            if header := _HEADER.match(line):
                table = _table_path(_key_path(header[2]), header[1] == "[[", counts)
                for length in range(1, len(table) + 1):
                    places.setdefault(table[:length], number)
                continue
            if key := _KEY.match(line):
                path = (*table, *_key_path(key[1]))
                for length in range(len(table) + 1, len(path) + 1):
                    places.setdefault(path[:length], number)
        open_quote, depth = _after(line, open_quote, depth)
    return places


def _key_path(text: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _KEY_PART.findall(text))


def _table_path(names: tuple[str, ...], is_array: bool, counts: dict[Path, int]) -> Path:
    path: Path = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, names[-1])
    if is_array:
        counts[path] = counts.get(path, -1) + 1
        return (*path, counts[path])
    return path


def _after(line: str, open_quote: str | None, depth: int) -> tuple[str | None, int]:
    """Return the open multi-line quote and the depth of brackets at the end of ``line``."""
    index = 0
    while index < len(line):
        if open_quote is not None:
            if line[index] == "\\" and open_quote == '"""':
                index += 2
            elif line.startswith(open_quote, index):
                index += 3
                open_quote = None
            else:
                index += 1
            continue
        char = line[index]
        if match := _MULTILINE.match(line, index):
            open_quote = match[0]
            index += 3
        elif char in "\"'":
            index = _string_end(line, index)
        elif char == "#":
            break
        else:
            depth += (char in "[{") - (char in "]}")
            index += 1
    return open_quote, depth


def _string_end(line: str, start: int) -> int:
    quote = line[start]
    index = start + 1
    while index < len(line) and line[index] != quote:
        index += 2 if quote == '"' and line[index] == "\\" else 1
    return index + 1
