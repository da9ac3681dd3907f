"""A shelf: a folder of mappings, one TOML file each, by which forms are known again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from imrkit.checklist import Checklist
from imrkit.errors import MappingError, Mistake
from imrkit.files import StrPath
from imrkit.mapping.load import mapping_of
from imrkit.mapping.values import Mapping
from imrkit.toml.source import TomlSource

_last: tuple[Checklist, tuple[Mapping, ...]] | None = None
_ADVICE = "Give the path of a folder with mappings (TOML)."


def load_shelf(folder: StrPath, checklist: Checklist) -> tuple[Mapping, ...]:
    """Load the mappings of a folder that are for a checklist, by the names of their files.

    Raises :class:`MappingError` with every mistake in them, and when there is no such folder, or
    two of them have the same id.
    """
    mistakes: list[Mistake] = []
    found: dict[str, Mapping] = {}
    for file in shelf_files(folder):
        try:
            source = TomlSource.read(file, MappingError)
            if _is_for(checklist, source):
                mapping = mapping_of(source, checklist)
                if mapping.id in found:
                    message = f"another mapping of this folder has the id “{mapping.id}”, too"
                    raise MappingError([source.mistake(("mapping", "id"), message)])
                found[mapping.id] = mapping
        except MappingError as error:
            mistakes += error.mistakes
    if mistakes:
        raise MappingError(mistakes)
    return tuple(found.values())


def shelf_files(folder: StrPath) -> tuple[Path, ...]:
    """Return the TOML files of a folder, by name."""
    path = Path(folder)
    try:
        return tuple(sorted(one for one in path.iterdir() if one.suffix.lower() == ".toml"))
    except (OSError, ValueError):
        message = f"this folder cannot be read. {_ADVICE}"
        raise MappingError(
            [Mistake(file=str(path), line=None, source="", message=message)]
        ) from None


def shipped_mappings(checklist: Checklist) -> tuple[Mapping, ...]:
    """Return the mappings that imrkit ships and that fit a checklist.

    They are read once for one value of a checklist: they are asked for at each check of a form.
    """
    global _last
    last = _last
    if last is None or last[0] is not checklist:
        last = _last = (checklist, tuple(_shipped(checklist)))
    return last[1]


def _shipped(checklist: Checklist) -> Iterator[Mapping]:
    for file in shelf_files(Path(str(resources.files("imrkit.mapping") / "shipped"))):
        # A checklist of somebody's own may have other items.
        with contextlib.suppress(MappingError):
            yield mapping_of(TomlSource.read(file, MappingError), checklist)


def _is_for(checklist: Checklist, source: TomlSource) -> bool:
    """Tell whether a mapping is for a checklist, or says so little that it must be refused."""
    head = source.data.get("mapping")
    name = head.get("checklist", checklist.id) if isinstance(head, dict) else checklist.id
    return bool(name == checklist.id)
