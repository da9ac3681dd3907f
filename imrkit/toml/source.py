"""Read a TOML text and remember on which line each value stands.

``tomllib`` forgets the lines, and a person who made a mistake wants to be shown their own line.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

from imrkit import files
from imrkit.errors import Mistake, SourceError, UnreadableError
from imrkit.files import StrPath
from imrkit.toml.lines import MOST_STEPS, Path, line_of_long_key, places

_ERROR_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_DIGITS = re.compile(r"[0-9_]+")
_LARGEST = 2**63  # TOML's numbers have 64 bits
_DEEPEST = 20  # tables and lists in one another
_LONGEST = 200  # characters of a line that a mistake shows
_MAX_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class TomlSource:
    """A TOML text, its data, and the line of each value."""

    file: str  # the name to show; not opened here
    lines: tuple[str, ...]
    data: dict[str, Any]

    @cached_property
    def _places(self) -> dict[Path, int]:
        """The lines, which only a mistake asks for."""
        return places(self.lines)

    @classmethod
    def parse(cls, text: str, file: str, error: type[SourceError]) -> TomlSource:
        """Read ``text``; raise ``error`` when it is not TOML."""
        lines = tuple(line.rstrip("\r") for line in text.split("\n"))  # what TOML calls a line
        if line := line_of_long_key(lines):
            message = f"this key has more than {MOST_STEPS} steps"
            raise error([_mistake_at(line, message, lines, file)])
        try:
            data = tomllib.loads(text)
        except (ValueError, RecursionError) as problem:
            raise error([_syntax_mistake(problem, lines, file)]) from None
        source = cls(file=file, lines=lines, data=data)
        if limits := list(itertools.islice(_limits(data), 10)):
            raise error([source.mistake(*limit) for limit in limits])
        return source

    @classmethod
    def read(cls, file: StrPath, error: type[SourceError], advice: str = "") -> TomlSource:
        """Read a file; raise ``error``, with ``advice`` added, when it cannot be read."""
        try:
            text = _text_of(files.read(file, _MAX_BYTES))
        except UnreadableError as problem:
            message = f"this file {problem}. {advice}".strip()
            raise error([_mistake_at(None, message, (), files.name_of(file))]) from None
        return cls.parse(text, FilePath(file).name, error)

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
        return _mistake_at(line, message, self.lines, self.file)


def _text_of(data: bytes) -> str:
    """Return the text of a file; raise :class:`UnreadableError` when it is none."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise UnreadableError("is not UTF-8 text") from None


def _syntax_mistake(error: Exception, lines: tuple[str, ...], file: str) -> Mistake:
    if isinstance(error, RecursionError):
        return _mistake_at(None, "this holds too many tables or lists in one another", lines, file)
    if not isinstance(error, tomllib.TOMLDecodeError):  # of int()
        _, line = max((_most_digits(line), number) for number, line in enumerate(lines, 1))
        return _mistake_at(line, "this number is too large", lines, file)
    message = str(error)
    match = _ERROR_LINE.search(message)
    at = int(match[1]) if match else (len(lines) or None)
    said = f"this is not TOML: {_ERROR_LINE.sub('', message).strip()}"
    return _mistake_at(at, said, lines, file)


def _most_digits(line: str) -> int:
    return max((len(digits) for digits in _DIGITS.findall(line)), default=0)


def _mistake_at(line: int | None, message: str, lines: tuple[str, ...], file: str) -> Mistake:
    source = lines[line - 1] if line and line <= len(lines) else ""
    return Mistake(file=file, line=line, source=_short(source), message=message)


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _limits(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield the values that no TOML file of ours needs, and that the code below may choke on."""
    left: list[tuple[Path, Any]] = [((), data)]
    while left:
        path, value = left.pop()
        if len(path) > _DEEPEST:
            yield path, f"this stands more than {_DEEPEST} tables and lists deep"
        elif isinstance(value, dict):
            left += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            left += [((*path, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, int) and not -_LARGEST <= value < _LARGEST:
            yield path, "this number is too large"
