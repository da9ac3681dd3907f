"""What was done of a folder, line by line in a file, so that a run that was stopped goes on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from imrkit.errors import DocumentError

SCHEMA_VERSION = 1
_NOT_OURS = "{} is not the list of a run over a folder. Choose another output folder."
_OTHER = (
    "{} lists a run with other settings, or by another version of imrkit. Use the same ones, or "
    "choose another output folder."
)
_THERE = "{} lists an earlier run. Go on with it (--resume), or choose another output folder."


class RunLog:
    """The list of a run: its settings in the first line, then a JSON object for each file.

    A line is whole or is not read: whoever is stopped in the middle of one loses that file's alone.
    """

    def __init__(self, path: Path, settings: str, entries: Mapping[str, Mapping[str, Any]]) -> None:
        self.path = path
        self.settings = settings  # a hash: what is done with other settings is another run
        self.entries = entries  # the last of each file, by its name

    @classmethod
    def begun(cls, path: Path, settings: str, *, resume: bool) -> RunLog:
        """Return the list at ``path``, begun anew or, with ``resume``, taken up.

        Raises :class:`imrkit.errors.DocumentError` when one stands there and is not to be taken
        up, or is none, or is that of a run with other settings.
        """
        if path.exists():
            if not resume:
                raise DocumentError(_THERE.format(path))
            log = cls(path, settings, _read(path, settings))
            log._write("\n")  # behind a line that is not whole
            return log
        log = cls(path, settings, {})
        log._append({"schema_version": SCHEMA_VERSION, "settings": settings})
        return log

    def add(self, name: str, entry: Mapping[str, Any]) -> None:
        """Write down what became of a file."""
        self._append({"file": name, **entry})

    def _append(self, line: Mapping[str, Any]) -> None:
        self._write(json.dumps(line) + "\n")

    def _write(self, text: str) -> None:
        try:
            with self.path.open("a", encoding="ascii") as file:
                file.write(text)
        except OSError as error:
            raise DocumentError(f"{self.path} could not be written: {error.strerror}.") from error


def _read(path: Path, settings: str) -> dict[str, dict[str, Any]]:
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(_NOT_OURS.format(path)) from error
    first, *entries = map(_object, lines or [""])
    if first.get("schema_version") != SCHEMA_VERSION:
        raise DocumentError(_NOT_OURS.format(path))
    if first.get("settings") != settings:
        raise DocumentError(_OTHER.format(path))
    return {one.pop("file"): one for one in entries if isinstance(one.get("file"), str)}


def _object(line: str) -> dict[str, Any]:
    """Return the object of a line; {}: it is not whole."""
    try:
        value = json.loads(line)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
