"""The entries of a checklist's TOML, and how those of one file are laid over those of another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from imrkit.errors import Mistake
from imrkit.toml.lines import Path
from imrkit.toml.source import TomlSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistEntry:
    """One table of a list, as merged so far, and where its newest words stand."""

    raw: dict[str, Any]
    source: TomlSource
    path: Path

    def mistake(self, path: Path, message: str) -> Mistake:
        """Describe a mistake at ``path`` inside the entry."""
        return self.source.mistake((*self.path, *path), message)


def over(base: list[ChecklistEntry], own: list[ChecklistEntry]) -> list[ChecklistEntry]:
    """Lay the entries of an extending checklist over the base: change, add, switch off, move."""
    merged = {str(entry.raw["id"]): entry for entry in base}
    unnamed: list[ChecklistEntry] = []
    for entry in own:
        key = entry.raw.get("id")
        if not isinstance(key, str):
            unnamed.append(entry)  # the schema will say that the id is missing
            continue
        old = merged.get(key)
        raw = {**old.raw, **entry.raw} if old and old.source is not entry.source else entry.raw
        if old and old.source is entry.source:
            unnamed.append(entry)  # named twice in one file: the rules will say so
        else:
            merged[key] = ChecklistEntry(raw=raw, source=entry.source, path=entry.path)
    return [*_moved(list(merged.values())), *unnamed]


def _moved(entries: list[ChecklistEntry]) -> list[ChecklistEntry]:
    """Put each entry beside the one that it names, together with those that name it in turn."""
    names = {str(entry.raw["id"]) for entry in entries} - circling(entries)
    beside: dict[str, list[ChecklistEntry]] = {}
    standing: list[ChecklistEntry] = []
    for entry in entries:
        target = target_of(entry)
        is_placed = target in names and entry.raw["id"] in names
        (beside.setdefault(target, []) if is_placed else standing).append(entry)
    moved: list[ChecklistEntry] = []
    stack = [(entry, False) for entry in reversed(standing)]
    while stack:
        entry, is_next = stack.pop()
        if is_next:  # all that stand before it are there
            moved.append(entry)
            continue
        own = beside.get(str(entry.raw["id"]), [])
        before = [(one, False) for one in own if not one.raw.get("after")]
        after = [(one, False) for one in own if one.raw.get("after")]
        stack.extend(reversed([*before, (entry, True), *after]))
    return moved


def target_of(entry: ChecklistEntry) -> str:
    """Return the id of the entry that one wants to stand beside, "" when it names none."""
    target = entry.raw.get("after") or entry.raw.get("before")
    return target if isinstance(target, str) else ""


def circling(entries: Iterable[ChecklistEntry]) -> set[str]:
    """Return the ids of the entries that would stand beside themselves, by way of others or not."""
    targets = {str(entry.raw.get("id")): target_of(entry) for entry in entries}
    found = set()
    for name in targets:
        step, seen = targets[name], {""}
        while step not in seen and step != name:
            seen.add(step)
            step = targets.get(step, "")
        if step == name:
            found.add(name)
    return found
